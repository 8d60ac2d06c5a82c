// The card beside a citation: its sources, its note, and how it was tied to them. Hover, focus or follow the citation.
const card = document.getElementById("card");
let cardOf = null, pinned = false, leaving = 0, byKeyboard = false;

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
  markBeside(link, pin);
  const box = link.getClientRects()[0] || link.getBoundingClientRect();
  const high = card.offsetHeight, wide = card.offsetWidth;
  const below = box.bottom + 6 + high < innerHeight || box.top < high;
  card.style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - wide - 8)) + scrollX}px`;
  card.style.top = `${(below ? box.bottom + 6 : box.top - high - 6) + scrollY}px`;
}

// The citation's sources stand out in the list beside the text, which scrolls to them when the card stays.
function markBeside(link, scroll) {
  const keys = link ? (link.dataset.sources || "").split(" ") : [], beside = opened.querySelector(".beside");
  if (!beside) return;
  const found = [...beside.querySelectorAll(".entries li")].filter((one) => one.classList.toggle("now", keys.includes(one.dataset.source)));
  if (scroll && found.length) beside.scrollTop += found[0].getBoundingClientRect().top - beside.getBoundingClientRect().top - 40;
}

function hideCard() {
  markBeside(null);
  if (cardOf) cardOf.removeAttribute("aria-describedby");
  card.hidden = true;
  cardOf = null;
  pinned = false;
}

// Who opened the card with the keyboard goes on into it, and comes back to the citation from either end.
function enterCard() {
  const first = byKeyboard && card.querySelector("a");
  byKeyboard = false;
  if (first) first.focus({ preventScroll: true });
}

function leaveByTab(event) {
  const links = [...card.querySelectorAll("a")], at = links.indexOf(document.activeElement);
  if (event.key !== "Tab" || !cardOf || (event.shiftKey ? at > 0 : at < links.length - 1)) return;
  if (event.shiftKey) event.preventDefault();
  const back = cardOf;
  back.focus({ preventScroll: true });
  hideCard();
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
    byKeyboard = Boolean(link) && event.detail === 0;
    if (link && link.hash === location.hash) { event.preventDefault(); showCard(link, true); enterCard(); }
    else if (!link) hideCard();
  });
  card.addEventListener("mouseenter", () => clearTimeout(leaving));
  card.addEventListener("mouseleave", leave);
  card.addEventListener("focusout", (event) => { if (!card.contains(event.relatedTarget) && event.relatedTarget !== cardOf) leave(); });
  card.addEventListener("keydown", leaveByTab);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !cardOf) return;
    if (card.contains(document.activeElement)) cardOf.focus({ preventScroll: true });
    hideCard();
  });
  // A field's row and its characters in the printed string light up together, and so do a finding and its places.
  const pairs = "[data-field], tr[data-at], [data-finding]", nameOf = (one) => one.dataset.finding || one.dataset.field || one.dataset.at;
  opened.addEventListener("mouseover", (event) => {
    const at = event.target.closest && event.target.closest(pairs), name = at && nameOf(at);
    for (const one of opened.querySelectorAll(".lit")) one.classList.toggle("lit", nameOf(one) === name);
    if (name) for (const one of opened.querySelectorAll(pairs)) one.classList.toggle("lit", nameOf(one) === name);
  });
}
