// A long table that grows as one asks for more: 500 chapters and 10,000 sources stay light.
const STEP = 100;

function growing(body, more, rows, makeRow) {
  let shown = 0;
  const grow = () => {
    const part = document.createDocumentFragment();
    for (const row of rows.slice(shown, shown + STEP)) part.append(makeRow(row));
    body.append(part);
    shown = Math.min(shown + STEP, rows.length);
    more.hidden = shown >= rows.length;
    more.textContent = `${word("rows.more")} (${rows.length - shown})`;
  };
  body.replaceChildren();
  more.onclick = grow;
  grow();
}

// Shows all that is left, for printing.
function whole(more) {
  while (!more.hidden) more.onclick();
}

function choice(key, options, changed) {
  const made = make("select", { "aria-label": word(key), "data-w-aria-label": key });
  for (const [value, name] of options) made.append(make("option", { value, w: name }));
  made.addEventListener("change", changed);
  return made;
}

function searchField(key, changed) {
  const made = make("input", { type: "search", "aria-label": word(key), "data-w-aria-label": key, placeholder: word(key), "data-w-placeholder": key });
  made.addEventListener("input", changed);
  return made;
}

const distinct = (values) => [...new Set(values)].filter(Boolean).sort();
