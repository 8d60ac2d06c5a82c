"""Speed of the CSL processor beside citeproc-js, citeproc-py and pandoc, on the same items and styles.

    python tests/benchmarks/bench_csl.py [--sizes 100,1000,5000,50000] [--styles apa,ieee] [--engines citekit]

citeproc-js is looked for as the npm package `citeproc` under the folder named by CITEPROC_JS (for instance after
`npm install citeproc` in a scratch folder); engines that are not there are left out. Times are CPU seconds of one run,
reading the style and preparing the items counted, starting the interpreter not.
"""

import argparse
import importlib.util
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

FAMILIES = (
    "Uslu",
    "Karpat",
    "İnalcık",
    "Smith",
    "Brown",
    "Johnson",
    "Müller",
    "Ivanov",
    "Петров",
    "Çelik",
    "Şahin",
    "Kaya",
)
GIVEN = ("Ahmet", "Kemal H.", "Halil", "John Q.", "Mary Ann", "Jean-Paul", "Иван Иванович", "Ömer", "Zeynep", "Peter")
WORDS = (
    "history",
    "culture",
    "language",
    "society",
    "Turkish",
    "modern",
    "state",
    "nation",
    "theory",
    "of",
    "and",
    "in",
)
TYPES = ("article-journal", "book", "chapter", "webpage", "thesis", "paper-conference", "report")
SLOW = {"citeproc-py": 1_000, "citeproc-js": 5_000, "pandoc": 5_000}
"""Beyond so many items an engine is not waited for."""


def works(count: int, shared: bool = False) -> list[dict[str, Any]]:
    """Made-up works of seven types; ``shared``: a third of them by few authors in few years, so that they clash."""
    rng = random.Random(count)
    made = []
    for place in range(count):
        clash = shared and place % 3 == 0
        families = (
            FAMILIES[:3] if clash else [f"{a}{b}" for a in FAMILIES for b in ("", "oğlu", "-" + rng.choice(FAMILIES))]
        )
        people = [
            {"family": rng.choice(families), "given": rng.choice(GIVEN[:3] if clash else GIVEN)}
            for _ in range(rng.choice((1, 1, 2, 3, 5)))
        ]
        year = rng.randint(2000, 2009) if clash else rng.randint(1950, 2024)
        made.append(_work(place, rng, people, year))
    return made


def _work(place: int, rng: random.Random, people: list[dict[str, str]], year: int) -> dict[str, Any]:
    kind = rng.choice(TYPES)
    title = " ".join(rng.choice(WORDS) for _ in range(8)).capitalize()
    item: dict[str, Any] = {"id": f"i{place}", "type": kind, "title": title, "author": people}
    item["issued"] = {"date-parts": [[year]]}
    if kind == "article-journal":
        pages = f"{rng.randint(100, 200)}-{rng.randint(201, 300)}"
        item |= {"container-title": "Journal of " + rng.choice(WORDS), "volume": str(rng.randint(1, 50)), "page": pages}
        item |= {"issue": str(rng.randint(1, 6)), "DOI": f"10.1000/x{place}"}
    elif kind == "book":
        item |= {"publisher": "Oxford University Press", "publisher-place": "Oxford", "edition": "2"}
    elif kind == "chapter":
        editor = [{"family": "Kaya", "given": "Ali"}]
        item |= {"container-title": "Handbook of " + rng.choice(WORDS), "publisher": "Routledge", "editor": editor}
    elif kind == "webpage":
        item |= {"URL": f"https://example.org/{place}", "accessed": {"date-parts": [[2024, 3, 5]]}}
    return item


def citations(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One citation of each item, every tenth of three."""
    ids = [item["id"] for item in items]
    return [
        {"note": n + 1, "items": [{"id": i} for i in (ids[n : n + 3] if n % 10 == 0 else ids[n : n + 1])]}
        for n in range(len(ids))
    ]


def citekit(style: Path, items: list[dict[str, Any]]) -> float:
    from citekit.csl import load_style, render

    start = time.process_time()
    done = render(load_style(style), items, citations(items))
    assert len(done.bibliography) == len(items)
    return time.process_time() - start


def citeproc_py(style: Path, items: list[dict[str, Any]]) -> float:
    import warnings

    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
    from citeproc.source.json import CiteProcJSON

    warnings.simplefilter("ignore")
    start = time.process_time()
    made = CitationStylesStyle(str(style), validate=False)
    listed = CitationStylesBibliography(made, CiteProcJSON([dict(item) for item in items]))
    for row in citations(items):
        listed.register(Citation([CitationItem(one["id"]) for one in row["items"]]))
    listed.sort()
    [str(entry) for entry in listed.bibliography()]
    return time.process_time() - start


NODE = """
const CSL = require(process.argv[1]), fs = require('fs'), input = JSON.parse(fs.readFileSync(0, 'utf8'));
const byId = Object.fromEntries(input.items.map(i => [i.id, i])), start = process.cpuUsage();
const locale = lang => fs.readFileSync(input.locales + '/locales-' + lang + '.xml', 'utf8');
const engine = new CSL.Engine({retrieveLocale: locale, retrieveItem: id => byId[id]}, input.style);
engine.updateItems(input.items.map(i => i.id));
engine.rebuildProcessorState(input.citations.map((c, n) => (
  {citationID: 'c' + n, citationItems: c.items, properties: {noteIndex: c.note}})));
engine.makeBibliography();
const used = process.cpuUsage(start);
console.log((used.user + used.system) / 1e6);
"""


def citeproc_js(style: Path, items: list[dict[str, Any]]) -> float:
    from citekit.csl.bundled import site_folder

    package = str(Path(os.environ["CITEPROC_JS"]) / "node_modules" / "citeproc")
    data = {"style": style.read_text(encoding="utf-8"), "items": items, "citations": citations(items)}
    data["locales"] = str(site_folder("citeproc", "data", "locales"))
    run = subprocess.run(
        ["node", "-e", NODE, package], input=json.dumps(data), capture_output=True, text=True, check=True
    )
    return float(run.stdout)


def pandoc(style: Path, items: list[dict[str, Any]]) -> float:
    import tempfile

    import pypandoc

    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder, "library.json")
        library.write_text(json.dumps(items), encoding="utf-8")
        text = "\n\n".join("[" + "; ".join("@" + one["id"] for one in row["items"]) + "]" for row in citations(items))
        command = [
            pypandoc.get_pandoc_path(),
            "--citeproc",
            f"--csl={style}",
            f"--bibliography={library}",
            "-t",
            "html",
        ]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, input=text, capture_output=True, text=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def engines() -> dict[str, Callable[[Path, list[dict[str, Any]]], float]]:
    """Those that are installed."""
    found: dict[str, Callable[[Path, list[dict[str, Any]]], float]] = {"citekit": citekit}
    if os.environ.get("CITEPROC_JS") and shutil.which("node"):
        found["citeproc-js"] = citeproc_js
    if importlib.util.find_spec("pypandoc"):
        found["pandoc"] = pandoc
    if importlib.util.find_spec("citeproc"):
        found["citeproc-py"] = citeproc_py
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sizes", default="100,1000,5000,50000")
    parser.add_argument("--styles", default="apa,chicago-author-date,ieee,chicago-notes-bibliography")
    parser.add_argument("--engines", default="citekit,citeproc-js,pandoc,citeproc-py")
    asked = parser.parse_args()
    found = {name: engine for name, engine in engines().items() if name in asked.engines.split(",")}
    print(f"{'style':28} {'items':>7} {'clash':>6}  " + "  ".join(f"{name:>18}" for name in found))
    for name in asked.styles.split(","):
        path = Path(name) if name.endswith(".csl") else ROOT / "styles" / f"{name}.csl"
        for size in map(int, asked.sizes.split(",")):
            for clash in (False, True):
                row = [_cell(engine, key, path, works(size, clash)) for key, engine in found.items()]
                print(f"{path.stem:28} {size:7} {'third' if clash else 'few':>6}  " + "  ".join(row), flush=True)
    print(f"largest memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def _cell(
    engine: Callable[[Path, list[dict[str, Any]]], float], key: str, path: Path, items: list[dict[str, Any]]
) -> str:
    if len(items) > SLOW.get(key, len(items)):
        return f"{'–':>18}"
    try:
        seconds = engine(path, items)
    except Exception as error:
        return f"{type(error).__name__[:18]:>18}"
    return f"{seconds:8.2f} s {len(items) / seconds:7.0f}/s"


if __name__ == "__main__":
    main()
