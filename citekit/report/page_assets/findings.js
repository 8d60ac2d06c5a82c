// Every finding, to be searched and filtered; the address may ask for one severity and one check.
let findings = null;

function findingRows(severity = "", check = "") {
  if (!findings) findings = makeFindings();
  findings.set(severity, check);
}

function makeFindings() {
  const { rows } = DATA.findings;
  const place = document.querySelector("#findings .rows");
  const draw = () => {
    const wanted = fold(search.value.trim()), said = DATA.findings.said[language], titles = DATA.findings.titles[language];
    const found = rows.map((_, n) => n).filter((n) => {
      const [name, level, , chapter, raw] = rows[n];
      return (!severity.value || level === severity.value) && (!check.value || name === check.value)
        && (!wanted || fold(`${said[n]} ${titles[name]} ${chapter} ${raw}`).includes(wanted));
    });
    told.textContent = `${found.length} / ${rows.length} ${word("figure.findings")}`;
    growing(list, more, found, row);
  };
  const search = searchField("findings.search", draw);
  const severity = choice("findings.all-severities", [["", "findings.all-severities"], ["error", "severities.error"], ["warning", "severities.warning"], ["info", "severities.info"]], draw);
  const check = make("select", { "aria-label": word("findings.all-checks"), "data-w-aria-label": "findings.all-checks" }, make("option", { value: "", w: "findings.all-checks" }));
  for (const name of distinct(rows.map((one) => one[0]))) check.append(make("option", { value: name, "data-check": name }, DATA.findings.titles[language][name]));
  check.addEventListener("change", draw);
  const told = make("p", { class: "muted", role: "status" });
  const list = make("ol", { class: "findings" }), more = make("button", { type: "button", class: "more" });
  place.replaceChildren(make("div", { class: "filters", role: "search" }, search, severity, check), told, list, more);

  function row(n) {
    const [name, level, chapter, title, raw, address] = rows[n], texts = DATA.findings;
    const where = address ? make("a", { href: `#${address}` }, title) : null;
    return make("li", { class: level },
      make("span", { class: `tag ${level}`, w: `severity.${level}` }), " ", make("b", {}, texts.titles[language][name]), " ",
      make("span", {}, texts.said[language][n]), " ", raw ? make("span", { class: "quoted" }, raw) : null,
      make("span", { class: "by" }, where, ` ${texts.advice[language][name] || ""}`));
  }

  return { draw, set(level, name) { severity.value = level; check.value = name; draw(); } };
}
