"use strict";
// The page's words in its four languages, and the small makers everything else is built with.
const DATA = JSON.parse(document.getElementById("data").textContent);
const ROW = new Map(DATA.sources.map((row) => [row[0], row])), CHAPTER = new Map(DATA.chapters.map((row, n) => [row[0], n]));
let language = document.documentElement.lang;

// Which of a word's forms, `глава|главы|глав`, goes with a count.
function plural(count) {
  if (language === "en") return count === 1 ? 0 : 1;
  if (language !== "ru") return 0;
  if (count % 10 === 1 && count % 100 !== 11) return 0;
  return count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14) ? 1 : 2;
}

// A word of the chosen language; `value` stands in it where it has {}, `count` chooses among its forms.
function word(key, value = "", count = 0) {
  const forms = (DATA.words[language][key] || key.split(".").pop().replaceAll("-", " ")).split("|");
  return forms[Math.min(plural(Number(count)), forms.length - 1)].replace("{}", value);
}

// A word with all that its element says about it.
function saying({ w, v, n, values }) {
  const figures = values ? JSON.parse(values) : {};
  return Object.entries(figures).reduce((text, [name, figure]) => text.replace(`{${name}}`, figure), word(w, v, n));
}

function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "w") { made.dataset.w = value; made.textContent = word(value, attributes["data-v"]); }
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const chapterLink = (key) => make("a", { href: `#chapter/${key}` }, CHAPTER.has(key) ? DATA.chapters[CHAPTER.get(key)][1] : key);

function stateTag(key) {
  const state = ROW.get(key)[7];
  return make("span", { class: `tag ${state}`, w: `state.${state}` });
}

// The page, sheet or line of a place, as a small label.
const whereMark = (kind, number) => make("span", { class: "at", w: `at.${kind}`, "data-v": number });

// Puts the chosen language into everything below a node.
function translate(root) {
  for (const one of root.querySelectorAll("[data-w]")) one.textContent = saying(one.dataset);
  for (const name of ["aria-label", "placeholder", "title"]) {
    for (const one of root.querySelectorAll(`[data-w-${name}]`)) one.setAttribute(name, word(one.getAttribute(`data-w-${name}`)));
  }
  const found = DATA.findings;
  for (const one of root.querySelectorAll("[data-check]")) one.textContent = found.titles[language][one.dataset.check];
  for (const one of root.querySelectorAll("[data-advice]")) one.textContent = found.advice[language][one.dataset.advice];
  for (const one of root.querySelectorAll(".remark[data-finding]")) {
    const n = Number(one.dataset.finding) - 1, check = found.rows[n][0];
    one.querySelector(".check").textContent = found.titles[language][check];
    one.querySelector(".said").textContent = found.said[language][n];
    one.querySelector(".advice").textContent = found.advice[language][check];
  }
}

// Letters as people look for them: ısparta, Isparta and İSPARTA are one.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ı", "i");

const tell = (text) => { document.getElementById("told").textContent = text; };
