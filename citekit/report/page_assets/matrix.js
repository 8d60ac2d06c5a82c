// The matrix: a row per source, a column per chapter; empty stretches are one cell each.
let matrix = null;

function matrixRows(state) {
  if (!matrix) makeMatrix();
  if (state) matrix.set(state);
}

function makeMatrix() {
  const { sources } = DATA, citing = DATA.chapters.map((_, n) => n).filter((n) => DATA.chapters[n][3]);
  let columns = citing, columnOf = new Map();
  const place = document.querySelector("#matrix .rows");
  const update = () => draw();
  const search = searchField("matrix.search", update);
  const pick = (key, kind, column) => choice(key, [["", key], ...distinct(sources.map((s) => s[column])).map((v) => [v, `${kind}.${v}`])], update);
  const type = pick("matrix.all-types", "type", 3), tongue = pick("matrix.all-languages", "language", 4), script = pick("matrix.all-scripts", "script", 5);
  const state = choice("matrix.all-states", [["", "matrix.all-states"], ["stub", "state.stub"], ["described", "matrix.described"], ["shared", "matrix.shared"], ["uncited", "source.not-cited"]], update);
  const sort = choice("matrix.sort", [["shared", "matrix.by-shared"], ["cited", "matrix.by-cited"], ["name", "matrix.by-name"], ["year", "matrix.by-year"]], update);
  const group = choice("matrix.group", [["", "matrix.no-groups"], ["3", "matrix.group-type"], ["5", "matrix.group-script"], ["7", "matrix.group-state"], ["spread", "matrix.group-spread"]], update);
  const names = distinct(citing.map((n) => DATA.chapters[n][2]));
  const texts = choice("matrix.all-texts", [["", "matrix.all-texts"]], () => { columns = citing.filter((n) => !texts.value || DATA.chapters[n][2] === texts.value); dressHead(); draw(); });
  for (const name of names) texts.append(make("option", { value: name }, name));
  const told = make("p", { class: "muted", role: "status" });
  const body = make("tbody"), more = make("button", { type: "button", class: "more" });
  const table = make("table", { class: "matrix" }, make("thead"), body);
  const wide = make("div", { class: "wide tall", tabindex: "0", role: "region", "aria-label": word("picture.matrix"), "data-w-aria-label": "picture.matrix" }, table);
  place.replaceChildren(make("div", { class: "filters", role: "search" }, search, names.length > 1 ? texts : null, type, tongue, script, state, sort, group), told, wide, more);
  const keys = sources.map((s) => fold(`${s[1]} ${s[2]} ${s[6] || ""} ${s[0]}`));
  const times = sources.map((s) => s[8].reduce((sum, cell) => sum + cell[1], 0));
  matrix = { draw, grow: () => whole(more), set(value) { state.value = value; draw(); } };

  function dressHead() {
    columnOf = new Map(columns.map((n, at) => [n, at]));
    const head = make("tr", {}, make("th", { scope: "col", class: "corner", w: "column.source" }), make("th", { scope: "col", class: "figure total", w: "column.total" }));
    for (const n of columns) {
      const [key, name, text] = DATA.chapters[n];
      head.append(make("th", { scope: "col", class: "slant" }, make("a", { href: `#chapter/${key}`, title: `${text}: ${name}` }, make("span", {}, name))));
    }
    table.tHead.replaceChildren(...textRow(columns), head);
  }

  function isKept(n) {
    const s = sources[n], wanted = fold(search.value.trim()).split(/\s+/);
    if (!wanted.every((part) => keys[n].includes(part))) return false;
    if ((type.value && s[3] !== type.value) || (tongue.value && s[4] !== tongue.value) || (script.value && s[5] !== script.value)) return false;
    if (texts.value && !s[8].some(([chapter]) => columnOf.has(chapter))) return false;
    if (state.value === "stub") return s[7] === "stub";
    if (state.value === "described") return s[7] !== "stub";
    if (state.value === "shared") return s[8].length > 1;
    return state.value !== "uncited" || !s[8].length;
  }

  function groupOf(s) {
    if (group.value === "3") return s[3] ? `type.${s[3]}` : "source.cited-only";
    if (group.value === "5") return `script.${s[5]}`;
    if (group.value === "7") return `state.${s[7]}`;
    return group.value ? (s[8].length > 1 ? "matrix.shared" : s[8].length ? "matrix.own" : "source.not-cited") : "";
  }

  function draw() {
    const name = (a, b) => sources[a][1].localeCompare(sources[b][1], language);
    const orders = {
      shared: (a, b) => sources[b][8].length - sources[a][8].length || times[b] - times[a] || name(a, b),
      cited: (a, b) => times[b] - times[a] || name(a, b),
      year: (a, b) => (sources[b][6] || 0) - (sources[a][6] || 0) || name(a, b),
      name,
    };
    const found = sources.map((_, n) => n).filter(isKept).sort(orders[sort.value]);
    let rows = found;
    if (group.value) {
      const groups = Map.groupBy ? Map.groupBy(found, (n) => groupOf(sources[n])) : grouped(found);
      rows = [...groups].sort((a, b) => b[1].length - a[1].length).flatMap(([key, ns]) => [[key, ns.length], ...ns]);
    }
    told.textContent = `${found.length} / ${sources.length} ${word("figure.sources", "", sources.length)}`;
    growing(body, more, rows, (row) => (Array.isArray(row) ? groupRow(row) : sourceRow(row)));
  }

  function grouped(found) {
    const groups = new Map();
    for (const n of found) { const key = groupOf(sources[n]); groups.set(key, [...(groups.get(key) || []), n]); }
    return groups;
  }

  function groupRow([key, count]) {
    return make("tr", { class: "group" }, make("th", { colspan: columns.length + 2, scope: "rowgroup" }, make("span", { w: key }), ` (${count})`));
  }

  function sourceRow(n) {
    const s = sources[n];
    const stub = s[7] === "stub" ? make("span", { class: "tag stub", w: "state.stub" }) : null;
    const title = s[2] ? make("span", { class: "by" }, s[2]) : null;
    const row = make("tr", {}, make("th", { scope: "row" }, make("a", { href: `#source/${s[0]}` }, s[1]), " ", stub, title), make("td", { class: "figure total" }, String(times[n] || "·")));
    let at = 0;
    for (const [chapter, count, citation] of s[8]) {
      const column = columnOf.get(chapter);
      if (column === undefined) continue;
      const [key, name] = DATA.chapters[chapter];
      if (column > at) row.append(make("td", { class: "gap", colspan: column - at }));
      const about = `${s[1]} · ${count}× · ${name}`;
      const link = make("a", { href: `#chapter/${key}/c${citation}`, title: about, "aria-label": about, class: `dot d${Math.min(count, 6)}`, "data-of": key }, String(count));
      row.append(make("td", { class: "hit" }, link));
      at = column + 1;
    }
    if (at < columns.length) row.append(make("td", { class: "gap", colspan: columns.length - at }));
    return row;
  }

  dressHead();
  draw();
}

// Above the chapters the names of their texts, when there are several.
function textRow(columns) {
  const runs = [];
  for (const n of columns) {
    const text = DATA.chapters[n][2];
    if (runs.length && runs[runs.length - 1][0] === text) runs[runs.length - 1][1] += 1;
    else runs.push([text, 1]);
  }
  if (runs.length < 2) return [];
  const cells = runs.map(([text, count]) => make("th", { scope: "colgroup", colspan: count, class: "text-name", title: text }, make("span", {}, text)));
  return [make("tr", { class: "texts" }, make("td", { colspan: 2, class: "corner" }), ...cells)];
}
