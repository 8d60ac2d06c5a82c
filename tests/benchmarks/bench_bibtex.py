"""Speed and memory of reading and writing BibTeX, beside bibtexparser and pybtex where they are installed.

Run as `python tests/benchmarks/bench_bibtex.py [ENTRIES]`; prints entries a second (best of 3) and bytes an entry.
"""

import logging
import sys
import time
import tracemalloc
from collections.abc import Callable

from citekit import formats
from citekit.formats.bibtex.inheritance import Inherit
from citekit.formats.bibtex.library import parse_blocks
from citekit.formats.bibtex.strings import MONTH_MACROS, ResolveStrings
from citekit.model import Exchange

FAMILIES = ["Uslu", "Şahin", r"G{\"o}k{\c{c}}e", "Кузьмина", "Smith", "O'Brien", "van der Berg", "Жээнбеков", "İnalcık"]
PHRASE = "dış politika enerji Central Asia {Kyrgyzstan} bölgesel security geçiş реформа экономика kültür tarih"
WORDS = PHRASE.split()


def sample(entries: int) -> str:
    """A synthetic library: articles, chapters and books with eleven fields, TeX accents and protected words."""
    made = ["@string{jtas = {Journal of {Turkic} Studies}}\n\n"]
    for number in range(entries):
        first, second = FAMILIES[number % 9], FAMILIES[(number * 7 + 3) % 9]
        title = " ".join(WORDS[(number * step) % 13] for step in (1, 3, 5, 7, 11)).capitalize()
        kind = ("article", "incollection", "book")[number % 3]
        essays = r"booktitle = {Essays on \emph{State} \& Society}"
        inside = ("journal = jtas", essays, "series = {Studies}")[number % 3]
        made.append(
            f"@{kind}{{key{number},\n"
            f"  author = {{{first}, A{number}nna and {second}, Bora}},\n"
            f"  editor = {{Editor{number % 500}, Ed}},\n"
            f"  title = {{{title} {number}}},\n"
            f"  {inside},\n"
            f"  year = {1950 + number % 75},\n"
            f"  month = {MONTH_MACROS[number % 12]},\n"
            f"  volume = {{{number % 90}}},\n"
            f"  pages = {{{number % 300}--{number % 300 + 20}}},\n"
            f"  publisher = {{Publisher{number % 200}}},\n"
            f"  address = {{Ankara}},\n"
            f"  doi = {{10.1000/x{number}}},\n"
            f"  url = {{https://example.org/a_b/{number}}},\n}}\n\n"
        )
    return "".join(made)


def plain(entries: int) -> str:
    """A library of seven plain fields an entry, without TeX."""
    return "".join(
        f"@article{{k{number},\n"
        f"  author = {{Smith{number % 700}, John and Doe{number % 900}, Jane}},\n"
        f"  title = {{A study of things {number}}},\n"
        f"  journal = {{Journal {number % 50}}},\n"
        f"  year = {{{1950 + number % 70}}},\n"
        f"  volume = {{{number % 40}}},\n"
        f"  pages = {{{number % 300}--{number % 300 + 9}}},\n"
        f"  doi = {{10.1000/{number}}},\n}}\n\n"
        for number in range(entries)
    )


def best(action: Callable[[], object], times: int = 3) -> float:
    """Processor seconds of the fastest of some runs (wall time says more of the machine's other work than of ours)."""
    spent = []
    for _ in range(times):
        start = time.process_time()
        action()
        spent.append(time.process_time() - start)
    return min(spent)


def main(entries: int = 10_000) -> None:
    for name, text in (("seven plain fields", plain(entries)), ("thirteen fields with TeX", sample(entries))):
        print(f"{entries} entries, {name}, {len(text) / 1e6:.1f} MB")
        measure(text, entries)


def measure(text: str, entries: int) -> None:
    """Print the speeds and the memory for one text."""
    biblatex = formats.get("biblatex")
    exchange = biblatex.loads(text)
    fresh = Exchange(records=exchange.records, tags=exchange.tags)
    rows = [
        ("citekit read (split, strings, inherit)", lambda: parse_blocks(text, (ResolveStrings(), Inherit()))),
        ("citekit read to records", lambda: biblatex.loads(text)),
        ("citekit write biblatex, unchanged", lambda: biblatex.dumps(exchange)),
        ("citekit write biblatex, anew", lambda: biblatex.dumps(fresh)),
        ("citekit write bibtex, anew", lambda: formats.get("bibtex").dumps(fresh)),
    ]
    rows += others(text)
    for name, action in rows:
        print(f"{name:45} {entries / best(action):>10,.0f} entries/s")
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    held = biblatex.loads(text)
    after, peak = tracemalloc.get_traced_memory()
    size = len(held.records)
    tracemalloc.stop()
    print(f"memory held {(after - before) / size:,.0f} bytes each, {(peak - before) / size:,.0f} at most while reading")


def others(text: str) -> list[tuple[str, Callable[[], object]]]:
    """The libraries to stand beside, as far as they are installed."""
    import bibtexparser

    logging.disable(logging.WARNING)  # bibtexparser warns that its writer copies every block
    from bibtexparser import middlewares as m

    full = [m.SeparateCoAuthors(), m.SplitNameParts()]
    rows: list[tuple[str, Callable[[], object]]] = [
        ("bibtexparser 2 read, its defaults", lambda: bibtexparser.parse_string(text)),
        ("bibtexparser 2 read, names split", lambda: bibtexparser.parse_string(text, append_middleware=full)),
    ]
    library = bibtexparser.parse_string(text)
    rows.append(("bibtexparser 2 write, its defaults", lambda: bibtexparser.write_string(library)))
    try:
        from pybtex.database import parse_string
    except ImportError:
        print("pybtex is not installed")
        return rows
    rows.append(("pybtex read", lambda: parse_string(text, "bibtex")))
    database = parse_string(text, "bibtex")
    rows.append(("pybtex write", lambda: database.to_string("bibtex")))
    return rows


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]))
