"use strict";
// The page's words in its four languages, and the small makers everything else is built with.
const DATA = JSON.parse(document.getElementById("data").textContent);
let language = document.documentElement.lang;

const word = (key) => DATA.words[language][key] || key.split(".").pop().replaceAll("-", " ");

function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "w") { made.dataset.w = value; made.textContent = word(value); }
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

// Puts the chosen language into everything below a node.
function translate(root) {
  for (const one of root.querySelectorAll("[data-w]")) one.textContent = word(one.dataset.w);
  for (const name of ["aria-label", "placeholder"]) {
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
