"""Speed on texts of nothing but citations, notes, entries or short lines: seconds a stage, at one length and twice it.

Run as `python tests/benchmarks/bench_dense.py [CHARACTERS]` (default 200000). Each text is read in a process of its
own; the last columns say how many times longer twice the text takes in all, and the peak memory at twice the length.
"""

import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise

from citekit import check, extract, library, link, parse, segment
from citekit.read import read_text
from citekit.settings import Settings

STAGES = ("segment", "extract", "parse", "link", "library", "check", "json")
NAMES = ("Smith", "Uslu", "Иванов", "Golden", "Kaya", "Müller", "O’Brien", "Петров", "Aydın")
SYLLABLES = ("ba", "den", "ri", "mok", "su", "lan", "ver", "ko", "ti", "gal")


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece))


def _until(size: int, pieces: Iterator[str]) -> str:
    made: list[str] = []
    while size > 0:
        made.append(next(pieces))
        size -= len(made[-1])
    return "".join(made)


def _name(chance: random.Random) -> str:
    return chance.choice(NAMES) + "".join(chance.choices(SYLLABLES, k=2))


def _citations(size: int) -> str:
    """Parenthetical and narrative citations of authors who differ."""

    def pieces() -> Iterator[str]:
        chance = random.Random(1)
        while True:
            name, year = _name(chance), 1950 + chance.randrange(70)
            yield chance.choice((f"({name}, {year}: {year % 300}) ", f"{name} ({year}) says so. ", f"({name}). "))

    return _until(size, pieces())


def _entries(size: int) -> str:
    def pieces() -> Iterator[str]:
        chance = random.Random(2)
        yield "Introduction\n\nSome prose (Smith, 2001).\n\nReferences\n\n"
        while True:
            yield (
                f"{_name(chance)}, A., and {_name(chance)}, K. ({1950 + chance.randrange(75)}). "
                f"The {chance.choice(SYLLABLES)} of {chance.choice(SYLLABLES)}s in {_name(chance)}. "
                f"Journal of Urban Studies, {chance.randrange(60)}(2), 1-{chance.randrange(2, 90)}.\n"
            )

    return _until(size, pieces())


def _notes(size: int) -> str:
    """Five footnotes a page, numbered anew on each, some of them back-references."""

    def pieces() -> Iterator[str]:
        chance = random.Random(3)
        while True:
            bodies = []
            for number in range(1, 6):
                yield f"This sentence tells of region {chance.randrange(100)} and goes on.{number} So it is.\n"
                name, page = _name(chance), chance.randrange(300)
                full = f"{number} {name}, The History of {_name(chance)}, Oxford, {1950 + page % 70}, p. {page}.\n"
                bodies.append(
                    chance.choice((full, full, f"{number} Ibid., p. {page}.\n", f"{number} {name}, a.g.e.\n"))
                )
            yield "\n" + "".join(bodies) + "\f"

    return _until(size, pieces())


def _numbers(size: int) -> str:
    def pieces() -> Iterator[str]:
        chance = random.Random(4)
        while True:
            yield f"A thing is known [{chance.randrange(1, 200)}]{chance.choice(('. ', ', and ', '; '))}"

    return _until(size, pieces())


def _lines(size: int) -> str:
    def pieces() -> Iterator[str]:
        chance = random.Random(5)
        while True:
            yield chance.choice(("ab cd\n", "Ab\n", "12\n", "x (Ab, 2001)\n", "Ab Cd\n", "a.\n"))

    return _until(size, pieces())


TEXTS: dict[str, Callable[[int], str]] = {
    "one line": _repeated("a (Nora, 1989: 12) "),
    "narratives": _repeated("Nora (1989) "),
    "clusters": _repeated("(Nora, 1989; Smith, 2001a, b; Kaya et al., 2003: 5) "),
    "keys": _repeated("(TDK) "),
    "citations": _citations,
    "entries": _entries,
    "notes": _notes,
    "numbers": _numbers,
    "short lines": _lines,
}


def spent(text: str) -> list[float]:
    """Processor seconds of each stage."""
    times = [time.process_time()]
    document = read_text("dense.txt", text)
    chapters = segment.chapters(document)
    times.append(time.process_time())
    found = [extract.extract(document, chapter) for chapter in chapters]
    times.append(time.process_time())
    found = [one.model_copy(update={"references": parse.fill(one.references)}) for one in found]
    times.append(time.process_time())
    linked = link.link(found)
    times.append(time.process_time())
    whole = library.assemble([document], linked)
    times.append(time.process_time())
    findings = check.check(whole, Settings())
    times.append(time.process_time())
    json.dumps(library.extract_json(whole.model_copy(update={"findings": findings})), ensure_ascii=False)
    times.append(time.process_time())
    return [after - before for before, after in pairwise(times)]


def show(name: str, size: int) -> None:
    """One line of the table."""
    spent(TEXTS[name](2000))  # word lists and patterns are loaded once
    text = TEXTS[name](2 * size)
    once, twice = spent(TEXTS[name](size)), spent(text)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    print(
        f"{name:12}{len(text) / 1e6:8.2f}" + "".join(f"{seconds:9.2f}" for seconds in twice)
        + f"{len(text) / sum(twice[:2]) / 1e6:13.2f}{len(text) / sum(twice) / 1e6:9.2f}"
        f"{sum(twice[:2]) / sum(once[:2]):10.1f}{sum(twice) / sum(once):7.1f}{peak:9.0f}", flush=True,
    )  # fmt: skip


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        show(sys.argv[2], int(sys.argv[3]))
    else:
        print(f"{'':12}{'Mchars':>8}" + "".join(f"{stage:>9}" for stage in STAGES)
              + f"{'found Mc/s':>13}{'all Mc/s':>9}{'ratio':>10}{'all':>7}{'peak MB':>9}", flush=True)  # fmt: skip
        for name in TEXTS:
            subprocess.run([sys.executable, __file__, "--one", name, *(sys.argv[1:2] or ["200000"])], check=True)
