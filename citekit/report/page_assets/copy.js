// Buttons that copy a source, or all of a chapter's: the formatted entry, BibTeX, CSL-JSON.
function copyText(keys, form) {
  const texts = keys.map((key) => kept(key).querySelector(`.${form}`).textContent.trim());
  if (form !== "csl") return texts.join(form === "bibtex" ? "\n\n" : "\n") + "\n";
  return JSON.stringify(texts.flatMap((text) => JSON.parse(text)), null, 2) + "\n";
}

async function copied(event) {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const keys = "whole" in button.dataset
    ? [...button.closest("article").querySelectorAll("li[data-source]")].map((one) => one.dataset.source)
    : [button.closest("[data-source]").dataset.source];
  await intoClipboard(copyText(keys, button.dataset.copy));
  tell(word("copy.done"));
  button.classList.add("done");
  button.textContent = word("copy.done");
  setTimeout(() => { button.classList.remove("done"); button.textContent = word(button.dataset.w); }, 1200);
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
