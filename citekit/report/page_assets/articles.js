// A chapter's and a source's page, made of what their templates keep.
function article(name) {
  const kept = document.getElementById(`t/${name}`);
  if (!kept) return null;
  const [kind, key] = name.split("/"), part = kept.content.cloneNode(true);
  const made = kind === "source" ? sourceArticle(part, key) : chapterArticle(part, key);
  translate(made);
  return made;
}

const kept = (key) => { const found = document.getElementById(`t/source/${key}`); return found && found.content; };
const entryOf = (key) => kept(key).querySelector(".formatted").cloneNode(true);

function copyButtons(whole = "") {
  const forms = ["formatted", "bibtex", "csl"];
  return forms.map((form) => make("button", { type: "button", "data-copy": form, "data-whole": whole ? "" : null, w: `copy.${form}${whole}` }));
}

function chapterArticle(part, key) {
  const made = part.firstElementChild, at = CHAPTER.get(key), head = made.querySelector("header");
  for (const one of made.querySelectorAll(".entries li")) {
    const source = one.dataset.source, times = one.dataset.times;
    const cited = times ? make("span", { class: "times" }, `${times}×`) : make("span", { class: "times", w: "source.not-cited" });
    const open = make("a", { href: `#source/${source}`, w: "card.open" });
    one.append(entryOf(source), " ", stateTag(source), " ", cited, make("span", { class: "copy" }, open, ...copyButtons()));
  }
  for (const one of made.querySelectorAll("[data-all]")) one.append(...copyButtons("-all"));
  const near = make("nav", { class: "near", "aria-label": word("chapter.near"), "data-w-aria-label": "chapter.near" });
  for (const [step, name] of [[-1, "chapter.before"], [1, "chapter.after"]]) {
    const other = DATA.chapters[at + step];
    if (other) near.append(make("a", { href: `#chapter/${other[0]}`, class: step < 0 ? "before" : "after", title: other[1] }, make("span", { w: name })));
  }
  head.prepend(near);
  return made;
}

function fieldRows(table, why) {
  for (const row of table.rows) {
    const { name } = row.dataset, [source, sure] = (row.dataset.why || "").split(" ");
    row.prepend(make("th", { scope: "row", w: `field.${name}` }));
    row.append(make("td", { class: "why" }, ...why(row, source, sure)));
    if ("at" in row.dataset) row.dataset.at = name;
  }
  return table;
}

function sourceArticle(part, key) {
  const find = (one) => part.querySelector(one), row = ROW.get(key), stub = row[7] === "stub";
  const title = find("h2"), raw = find(".raw"), variants = find(".variants");
  title.tabIndex = -1;
  title.append(" ", stateTag(key));
  const code = make("code", {}, decodeURIComponent(key.replaceAll("~", "%")));
  const entry = make("p", { class: "entry", "data-source": key }, find(".formatted"), " ", make("span", { class: "copy" }, ...copyButtons()));
  const header = make("header", {}, make("p", { class: "kicker" }, make("span", { w: stub ? "source.cited-only" : `type.${row[3]}` }), " · ", code), title, entry);
  const record = make("section", {}, make("h3", { w: "source.record" }), stub ? make("p", { class: "warn", w: "source.stub" }) : null);
  record.append(fieldRows(find(".fields"), (_, source, sure) => (source ? [make("span", { w: `evidence.${source}` }), sure ? ` ${sure}` : ""] : [])));
  if (raw) record.append(make("h3", { w: "source.raw" }), raw);
  if (find(".unparsed")) record.append(make("p", { class: "muted", w: "source.unparsed" }), find(".unparsed"));
  if (variants) {
    variants.classList.add("fields");
    record.append(make("h3", { w: "source.variants" }), fieldRows(variants, (one) => [make("span", { w: `variant.${one.dataset.kind}` })]));
  }
  const csl = find(".csl");
  csl.textContent = JSON.stringify(JSON.parse(csl.textContent), null, 2);
  record.append(make("details", {}, make("summary", {}, "BibTeX"), find(".bibtex")), make("details", {}, make("summary", {}, "CSL-JSON"), csl));
  return make("article", { class: "source" }, header, make("div", { class: "spread" }, record, citedPart(part)));
}

const whereOf = (one) => { const kind = ["page", "sheet", "line"].find((name) => name in one.dataset); return whereMark(kind, one.dataset[kind]); };

function citedPart(part) {
  const made = make("section", {}, make("h3", { w: "source.places" }));
  for (const list of part.querySelectorAll("ol[data-chapter]")) {
    const { chapter } = list.dataset, times = [...list.children].reduce((sum, one) => sum + Number(one.dataset.times), 0);
    for (const one of list.children) {
      for (const link of one.querySelectorAll("a")) { link.href = `#chapter/${chapter}/c${link.dataset.n}`; link.classList.add("cite"); }
      one.append(" ", whereOf(one));
    }
    list.className = "quotes";
    made.append(make("h4", {}, chapterLink(chapter), " ", make("span", { class: "count" }, `${times}×`)), list);
  }
  if (made.children.length === 1) made.append(make("p", { class: "muted", w: "source.not-cited" }));
  const listed = [...part.querySelectorAll(".listed")];
  if (listed.length) made.append(make("h3", { w: "source.listed" }));
  for (const one of listed) {
    const { chapter, n, origin } = one.dataset;
    one.append(make("a", { href: `#chapter/${chapter}/r${n}`, w: `origin.${origin}` }), " ", whereOf(one), make("span", { class: "by" }, DATA.chapters[CHAPTER.get(chapter)][1]));
    made.append(one);
  }
  return made;
}
