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
  document.getElementById("print").addEventListener("click", () => print());
  document.getElementById("print-all").addEventListener("click", printAll);
}
