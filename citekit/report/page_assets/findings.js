// Every finding, searched, filtered, and grouped by chapter or by kind; the address may ask for one severity and check.
let findings = null;
const LEVELS = ["error", "warning", "info"];

function findingRows(severity = "", check = "") {
  if (!findings) findings = makeFindings();
  findings.set(severity, check);
}

function makeFindings() {
  const { rows } = DATA.findings, nameOf = (n) => (n === null ? "" : DATA.chapters[n][1]);
  const place = document.querySelector("#findings .rows");
  const search = searchField("findings.search", () => draw());
  const severity = choice("findings.all-severities", [["", "findings.all-severities"], ...LEVELS.map((level) => [level, `severities.${level}`])], () => draw());
  const check = make("select", { "aria-label": word("findings.all-checks"), "data-w-aria-label": "findings.all-checks" }, make("option", { value: "", w: "findings.all-checks" }));
  for (const name of distinct(rows.map((one) => one[0]))) check.append(make("option", { value: name, "data-check": name }, DATA.findings.titles[language][name]));
  check.addEventListener("change", () => draw());
  const order = choice("matrix.group", [["chapter", "findings.by-chapter"], ["kind", "findings.by-kind"]], () => draw());
  const told = make("p", { class: "muted", role: "status" });
  const list = make("ol", { class: "findings" }), more = make("button", { type: "button", class: "more" });
  place.replaceChildren(make("div", { class: "filters", role: "search" }, search, severity, check, order), told, list, more);

  function wanted() {
    const parts = fold(search.value.trim()).split(/\s+/), said = DATA.findings.said[language], titles = DATA.findings.titles[language];
    return rows.map((_, n) => n).filter((n) => {
      const [name, level, chapter, raw] = rows[n];
      if ((severity.value && level !== severity.value) || (check.value && name !== check.value)) return false;
      const words = fold(`${said[n]} ${titles[name]} ${nameOf(chapter)} ${raw}`);
      return parts.every((part) => words.includes(part));
    });
  }

  function draw() {
    const found = wanted(), groups = new Map();
    for (const n of found) {
      const name = order.value === "kind" ? rows[n][0] : rows[n][2];
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(n);
    }
    const sorted = [...groups];
    const grave = (numbers) => Math.min(...numbers.map((n) => LEVELS.indexOf(rows[n][1])));
    for (const [, numbers] of order.value === "kind" ? sorted : []) numbers.sort((a, b) => LEVELS.indexOf(rows[a][1]) - LEVELS.indexOf(rows[b][1]) || a - b);
    if (order.value === "kind") sorted.sort((a, b) => grave(a[1]) - grave(b[1]) || b[1].length - a[1].length);
    told.textContent = `${found.length} / ${rows.length} ${word("figure.findings", "", rows.length)}`;
    growing(list, more, sorted.flatMap(([name, numbers]) => [[name, numbers.length], ...numbers]), (one) => (Array.isArray(one) ? head(one) : row(one)));
  }

  function head([name, count]) {
    const number = make("span", { class: "count" }, ` ${count}`);
    if (order.value === "kind") return make("li", { class: "group" }, make("h3", {}, DATA.findings.titles[language][name], number), make("p", { class: "muted" }, DATA.findings.advice[language][name] || ""));
    return make("li", { class: "group" }, make("h3", {}, name === null ? word("findings.everywhere") : chapterLink(DATA.chapters[name][0]), number));
  }

  function row(n) {
    const [name, level, chapter, raw, where, fix, near] = rows[n], texts = DATA.findings, kinds = order.value === "kind";
    const key = chapter === null ? "" : DATA.chapters[chapter][0];
    const place = where ? make("a", { href: `#chapter/${key}/f${n + 1}` }, raw || "→") : kinds && key ? chapterLink(key) : null;
    const by = make("span", { class: "by" }, place && raw ? make("q", {}, place) : place, place ? " " : "", where ? whereMark(...where) : null);
    if (fix) by.append(" ", make("span", { w: "finding.fix" }), " ", make("b", {}, fix));
    if (near) by.append(" ", make("span", { w: "finding.candidates" }), ` ${near}`);
    if (kinds && where) by.append(" · ", DATA.chapters[chapter][1]);
    return make("li", { class: level },
      make("span", { class: `tag ${level}`, w: `severity.${level}` }), " ", kinds ? null : make("b", {}, texts.titles[language][name]), " ",
      make("span", {}, texts.said[language][n]), kinds ? null : make("span", { class: "advice" }, ` ${texts.advice[language][name] || ""}`), by);
  }

  return { draw, grow: () => whole(more), set(level, name) { severity.value = level; check.value = name; draw(); } };
}
