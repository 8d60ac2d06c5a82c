// Buttons that copy a source, or all of a chapter's: the formatted entry, BibTeX, CSL-JSON.
const FORMS = { formatted: "copy.formatted", bibtex: "copy.bibtex", csl: "copy.csl" };

function dressCopies(root) {
  for (const one of root.querySelectorAll("[data-source]")) {
    const buttons = make("span", { class: "copy" });
    for (const [form, key] of Object.entries(FORMS)) buttons.append(make("button", { type: "button", "data-copy": form, w: key }));
    one.append(" ", buttons);
    if (one.matches("li")) buttons.prepend(make("a", { href: `#source/${one.dataset.source}`, w: "card.open" }));
  }
  for (const one of root.querySelectorAll("[data-all]")) {
    for (const [form, key] of Object.entries(FORMS)) one.append(make("button", { type: "button", "data-copy": form, "data-whole": "", w: `${key}-all` }));
  }
}

const keyAddress = (key) => encodeURIComponent(key).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%", "~");

function copyText(keys, form) {
  const texts = keys.map((key) => source(keyAddress(key)).querySelector(`.${form}`).textContent.trim());
  if (form !== "csl") return texts.join(form === "bibtex" ? "\n\n" : "\n") + "\n";
  return JSON.stringify(texts.flatMap((text) => JSON.parse(text)), null, 2) + "\n";
}

async function copied(event) {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const keys = "whole" in button.dataset
    ? [...opened.querySelectorAll("li[data-source]")].map((one) => one.dataset.source)
    : [button.closest("[data-source]").dataset.source];
  await intoClipboard(copyText(keys, button.dataset.copy));
  tell(word("copy.done"));
  button.classList.add("done");
  setTimeout(() => button.classList.remove("done"), 1200);
}

// A page opened from a file has no clipboard of its own in every browser; a selected field always works.
async function intoClipboard(text) {
  try { await navigator.clipboard.writeText(text); return; } catch { /* the other way, below */ }
  const field = make("textarea", { "aria-hidden": "true", class: "offscreen" });
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}
