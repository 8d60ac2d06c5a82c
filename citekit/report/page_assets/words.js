"use strict";
// The page's words in its four languages, and the small makers everything else is built with.
const DATA = JSON.parse(document.getElementById("data").textContent);
const ROW = new Map(DATA.sources.map((row) => [row[0], row])), CHAPTER = new Map(DATA.chapters.map((row, n) => [row[0], n]));
let language = document.documentElement.lang;

// A word of the chosen language; `value` stands in it where it has {}.
function word(key, value = "") {
  return (DATA.words[language][key] || key.split(".").pop().replaceAll("-", " ")).replace("{}", value);
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
  for (const one of root.querySelectorAll("[data-w]")) one.textContent = word(one.dataset.w, one.dataset.v);
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
