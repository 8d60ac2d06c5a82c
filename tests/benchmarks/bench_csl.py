"""Speed and memory of the CSL processor beside citeproc-js, pandoc and citeproc-py, on the same items and styles.

    python tests/benchmarks/bench_csl.py [--sizes 100,1000,5000,50000] [--styles apa,ieee] [--engines citekit]

citeproc-js is looked for as the npm package `citeproc` under the folder named by CITEPROC_JS (for instance after
`npm install citeproc` in a scratch folder); engines that are not there are left out. Every cell is a process of its
own, the best of ``--runs``. Seconds are processor time of one rendering of all citations and the bibliography: reading
the style and preparing the items counted, starting the interpreter and making the items up not (pandoc's includes its
own start). Memory is the largest the process had, its start included. An engine that took longer than ``--cap``
seconds, or would at the size to come by its last figure, is not waited for.
"""

import argparse
import importlib.util
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

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


class Cell(NamedTuple):
    """What one rendering took: processor seconds, megabytes."""

    seconds: float
    megabytes: float


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


def citekit(style: Path, items: list[dict[str, Any]], cited: list[dict[str, Any]]) -> float:
    from citekit.csl import load_style, render

    start = time.process_time()
    done = render(load_style(style), items, cited)
    used = time.process_time() - start
    assert len(done.bibliography) == len(items)
    return used


def citeproc_py(style: Path, items: list[dict[str, Any]], cited: list[dict[str, Any]]) -> float:
    import warnings

    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
    from citeproc.source.json import CiteProcJSON

    warnings.simplefilter("ignore")
    start = time.process_time()
    made = CitationStylesStyle(str(style), validate=False)
    listed = CitationStylesBibliography(made, CiteProcJSON([dict(item) for item in items]))
    for row in cited:
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


def measured(command: list[str], cap: float, data: str = "") -> tuple[str, float, Cell]:
    """What a process printed, what it took in all, and its memory; TimeoutError past ``cap`` seconds."""
    with tempfile.TemporaryFile("w+") as given, tempfile.TemporaryFile("w+") as printed:
        given.write(data)
        given.seek(0)
        run = subprocess.Popen(command, stdin=given, stdout=printed, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 3 * cap
        while True:
            done, status, used = os.wait4(run.pid, os.WNOHANG)
            if done:
                break
            if time.monotonic() > deadline:
                run.kill()
                os.wait4(run.pid, 0)
                raise TimeoutError
            time.sleep(0.01)
        run.returncode = os.waitstatus_to_exitcode(status)
        if run.returncode:
            raise RuntimeError(f"{command[0]} ended with {run.returncode}")
        printed.seek(0)
        return printed.read(), used.ru_utime + used.ru_stime, Cell(0, used.ru_maxrss / 1024)


def cell(engine: str, style: Path, size: int, clash: bool, cap: float) -> Cell:
    """One rendering by one engine in a process of its own."""
    if engine in PYTHON:
        again = [sys.executable, __file__, "--one", engine, str(style), str(size), str(int(clash))]
        printed, _, taken = measured(again, cap)
        return Cell(float(printed), taken.megabytes)
    items = works(size, clash)
    if engine == "citeproc-js":
        from citekit.csl.bundled import site_folder

        package = str(Path(os.environ["CITEPROC_JS"]) / "node_modules" / "citeproc")
        data = {"style": style.read_text(encoding="utf-8"), "items": items, "citations": citations(items)}
        data["locales"] = str(site_folder("citeproc", "data", "locales"))
        printed, _, taken = measured(["node", "--max-old-space-size=4096", "-e", NODE, package], cap, json.dumps(data))
        return Cell(float(printed), taken.megabytes)
    return _pandoc(style, items, cap)


def _pandoc(style: Path, items: list[dict[str, Any]], cap: float) -> Cell:
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
        _, seconds, taken = measured(command, cap, text)
        return Cell(seconds, taken.megabytes)


PYTHON = {"citekit": citekit, "citeproc-py": citeproc_py}


def engines() -> list[str]:
    """Those that are installed."""
    found = ["citekit"]
    if os.environ.get("CITEPROC_JS") and shutil.which("node"):
        found.append("citeproc-js")
    found += [name for name, module in (("pandoc", "pypandoc"), ("citeproc-py", "citeproc")) if _installed(module)]
    return found


def _installed(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


class Bench:
    """Runs cells and remembers what each engine took, so that hopeless ones are left out."""

    def __init__(self, cap: float, runs: int) -> None:
        self.cap = cap
        self.runs = runs
        self.last: dict[tuple[str, str, bool], tuple[int, float]] = {}

    def text(self, engine: str, style: Path, size: int, clash: bool) -> str:
        """One cell of the table."""
        key = (engine, style.stem, clash)
        before, seconds = self.last.get(key, (size, 0.0))
        if seconds * size / before > self.cap:
            return f"{f'over {self.cap:.0f} s':>26}"
        runs = self.runs if engine == "citekit" or size <= 1_000 else 1
        try:
            best = min(cell(engine, style, size, clash, self.cap) for _ in range(runs))
        except TimeoutError:
            self.last[key] = (size, 1e9)
            return f"{f'over {self.cap:.0f} s':>26}"
        except Exception as error:
            return f"{type(error).__name__[:26]:>26}"
        self.last[key] = (size, best.seconds)
        return f"{best.seconds:7.2f} s {size / best.seconds:6.0f}/s {best.megabytes:5.0f} MB"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sizes", default="100,1000,5000,50000")
    parser.add_argument("--styles", default="apa,chicago-author-date,ieee,chicago-notes-bibliography")
    parser.add_argument("--engines", default="citekit,citeproc-js,pandoc,citeproc-py")
    parser.add_argument("--cap", type=float, default=120, help="seconds an engine is waited for")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--one", nargs=4, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        engine, style, size, clash = asked.one
        items = works(int(size), clash == "1")
        print(PYTHON[engine](Path(style), items, citations(items)))
        return
    found = [name for name in engines() if name in asked.engines.split(",")]
    bench = Bench(asked.cap, asked.runs)
    print(f"{'style':28} {'items':>6} {'clash':>5}  " + "  ".join(f"{name:>26}" for name in found))
    for name in asked.styles.split(","):
        path = Path(name) if name.endswith(".csl") else ROOT / "styles" / f"{name}.csl"
        for size in map(int, asked.sizes.split(",")):
            for clash in (False, True):
                row = [bench.text(engine, path, size, clash) for engine in found]
                print(f"{path.stem:28} {size:6} {'third' if clash else 'few':>5}  " + "  ".join(row), flush=True)


if __name__ == "__main__":
    main()
