// Light and dark, the language, and the first view.
const root = document.documentElement, light = document.getElementById("light"), tongue = document.getElementById("language");

function remembered(name, value) {
  try { if (value === undefined) return localStorage.getItem(`citekit-${name}`); localStorage.setItem(`citekit-${name}`, value); } catch { /* a page from a file may remember nothing */ }
  return null;
}

function setDark(dark) {
  root.dataset.theme = dark ? "dark" : "light";
  light.setAttribute("aria-pressed", String(dark));
}

setDark((remembered("theme") || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark");
light.addEventListener("click", () => { setDark(root.dataset.theme !== "dark"); remembered("theme", root.dataset.theme); });
tongue.addEventListener("change", () => {
  language = tongue.value;
  root.lang = language;
  translate(document);
  if (matrix) matrix.draw();
  if (findings) findings.draw();
});
document.querySelector("[data-skip]").addEventListener("click", (event) => { event.preventDefault(); document.querySelector(".view:not([hidden]) h2").focus(); });
document.addEventListener("click", copied);
watchCards();
dressPictures();
translate(document.getElementById("pictures"));
watchPrinting();
addEventListener("hashchange", () => go());
go(true);
