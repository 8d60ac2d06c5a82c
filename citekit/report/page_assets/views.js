// What stands behind the # of the address is what is shown: a view, a chapter, a source, or a place in a chapter.
const VIEWS = [...document.querySelectorAll("main > .view")].map((one) => one.id);
const opened = document.getElementById("opened");
let openedName = null;

function fill(name) {
  if (openedName === name) return true;
  const made = article(name);
  if (!made) return false;
  opened.replaceChildren(made);
  openedName = name;
  return true;
}

function show(view) {
  for (const name of VIEWS) document.getElementById(name).hidden = name !== view;
}

function go(first = false) {
  hideCard();
  const [view, key, place] = location.hash.slice(1).split("/");
  const heading = (where) => document.querySelector(`#${where} h2`);
  let target = null, current = view;
  if ((view === "chapter" || view === "source") && key && fill(`${view}/${key}`)) {
    show("opened");
    current = view === "chapter" ? "chapters" : "matrix";
    target = heading("opened");
  } else {
    current = VIEWS.includes(view) && view !== "opened" ? view : "overview";
    show(current);
    if (current === "matrix") matrixRows(key);
    if (current === "findings") findingRows(key, place);
    target = first && !location.hash ? null : heading(current);
  }
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#${current}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${(target || document.querySelector("h1")).textContent.trim()} · citekit`;
  const at = place && view === "chapter" ? document.getElementById(location.hash.slice(1)) : null;
  for (const one of document.querySelectorAll(".here")) one.classList.remove("here");
  if (at) {
    at.classList.add("here");
    at.scrollIntoView({ block: "center" });
    if (at.matches("a")) { at.focus({ preventScroll: true }); showCard(at, true); enterCard(); }
    else { at.tabIndex = -1; at.focus({ preventScroll: true }); }
  } else if (target) {
    window.scrollTo(0, 0);
    target.focus({ preventScroll: true });
  }
}
