// The card beside a citation: its sources, its note, and how it was tied to them. Hover, focus or follow the citation.
const card = document.getElementById("card");
let cardOf = null, pinned = false, leaving = 0;

function cardParts(link) {
  const parts = [make("p", { class: `state ${link.dataset.kind}` }, make("span", { w: `kind.${link.dataset.kind}` }))];
  for (const key of (link.dataset.sources || "").split(" ").filter(Boolean)) {
    if (!kept(key)) continue;
    parts.push(make("p", { class: "entry" }, entryOf(key), " ", stateTag(key), " ", make("a", { href: `#source/${key}`, w: "card.open" })));
  }
  const note = link.dataset.note && document.getElementById(link.dataset.note);
  if (note) parts.push(make("p", { class: "entry" }, note.textContent.slice(0, 2000)));
  return parts;
}

function showCard(link, pin = false) {
  clearTimeout(leaving);
  pinned = pin;
  if (cardOf !== link) {
    hideCard();
    card.replaceChildren(...cardParts(link));
    translate(card);
    cardOf = link;
    pinned = pin;
    link.setAttribute("aria-describedby", "card");
  }
  card.hidden = false;
  const box = link.getClientRects()[0] || link.getBoundingClientRect();
  const high = card.offsetHeight, wide = card.offsetWidth;
  const below = box.bottom + 6 + high < innerHeight || box.top < high;
  card.style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - wide - 8)) + scrollX}px`;
  card.style.top = `${(below ? box.bottom + 6 : box.top - high - 6) + scrollY}px`;
}

function hideCard() {
  if (cardOf) cardOf.removeAttribute("aria-describedby");
  card.hidden = true;
  cardOf = null;
  pinned = false;
}

function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(() => { if (!pinned) hideCard(); }, 250);
}

function watchCards() {
  const cite = (event) => event.target.closest && event.target.closest(".running a.cite");
  opened.addEventListener("mouseover", (event) => { const link = cite(event); if (link && !pinned) showCard(link); });
  opened.addEventListener("mouseout", (event) => { if (cite(event)) leave(); });
  opened.addEventListener("focusin", (event) => { const link = cite(event); if (link && link !== cardOf) showCard(link); });
  opened.addEventListener("focusout", (event) => { if (cite(event) && !card.contains(event.relatedTarget)) leave(); });
  opened.addEventListener("click", (event) => {
    const link = cite(event);
    if (link && link.hash === location.hash) { event.preventDefault(); showCard(link, true); }
    else if (!link) hideCard();
  });
  card.addEventListener("mouseenter", () => clearTimeout(leaving));
  card.addEventListener("mouseleave", leave);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hideCard(); });
  // A field's row and its characters in the printed string light up together.
  opened.addEventListener("mouseover", (event) => {
    const at = event.target.closest && event.target.closest("[data-field], tr[data-at]");
    const name = at && (at.dataset.field || at.dataset.at);
    for (const one of opened.querySelectorAll("[data-field], tr[data-at]")) one.classList.toggle("lit", (one.dataset.field || one.dataset.at) === name);
  });
}
