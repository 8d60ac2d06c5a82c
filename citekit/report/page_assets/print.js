// Printing: what is shown, with every row of its tables; or the whole report, every chapter with its sources.
const everything = document.getElementById("everything");
let before = null;

function growAll() {
  if (matrix) matrix.grow();
  if (findings) findings.grow();
}

function printAll() {
  matrixRows();
  if (!findings) findingRows();
  growAll();
  before = VIEWS.filter((name) => !document.getElementById(name).hidden);
  opened.replaceChildren();
  openedName = null;
  for (const name of VIEWS) document.getElementById(name).hidden = name === "opened";
  everything.replaceChildren(...DATA.chapters.map(([key]) => article(`chapter/${key}`)));
  everything.hidden = false;
  print();
}

function printed() {
  if (!before) return;
  everything.hidden = true;
  everything.replaceChildren();
  before = null;
  go();
}

function watchPrinting() {
  addEventListener("beforeprint", growAll);
  addEventListener("afterprint", printed);
  const menu = document.getElementById("printing");
  document.getElementById("print").addEventListener("click", () => { menu.open = false; print(); });
  document.getElementById("print-all").addEventListener("click", () => { menu.open = false; printAll(); });
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("keydown", (event) => { if (event.key === "Escape" && menu.open) { menu.open = false; menu.firstElementChild.focus(); } });
}
