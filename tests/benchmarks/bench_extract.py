"""Speed of segment + extract on one core: the sample texts, and long documents made of them.

Run as `python tests/benchmarks/bench_extract.py [MEGABYTES ...]` (default 1 10 100). The texts are those of the
shared corpus beside this checkout (or in CITEKIT_SHARED), else the documents of `corpus/`; a long document is their
copies one after another, cited names and years varied with a fixed seed in each. Time is of the processor; every line
is measured in a process of its own, whose peak memory, all results held, is its own too.
"""

import os
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from citekit.extract import extract
from citekit.model import Document
from citekit.read import read_text
from citekit.segment import chapters

REPOSITORY = Path(__file__).resolve().parents[2]
SYLLABLES = ("ba", "den", "ri", "mok", "su", "lan", "ver", "ko", "ti", "gal")
_CITED = re.compile(r"\b([^\W\d_]{3,20})(?: \(|, )(?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W\d_]+|\b(?:19|20)\d\d\b")


def samples() -> list[str]:
    """The sample texts, longest first."""
    shared = Path(os.environ.get("CITEKIT_SHARED", REPOSITORY.parent / "shared")) / "corpus"
    folder = shared if shared.is_dir() else REPOSITORY / "corpus"
    return sorted((path.read_text("utf-8") for path in folder.glob("*.txt")), key=len, reverse=True)


def varied(text: str, chance: random.Random) -> str:
    """The text with other names for the cited ones, the same everywhere in it, and years moved by up to nine."""
    names = {name for name in _CITED.findall(text) if name[0].isupper()}
    other = {name: name[:-1] + "".join(chance.choices(SYLLABLES, k=2)) + name[-1] for name in sorted(names)}
    shift = chance.randint(-9, 0)

    def change(match: re.Match[str]) -> str:
        word = match[0]
        return str(int(word) + shift) if word.isdigit() else other.get(word, word)

    return _WORD.sub(change, text)


def long_text(megabytes: float) -> str:
    """Varied copies of the sample texts, each behind a page break, until they weigh so many million bytes."""
    texts, chance, made, left = samples(), random.Random(2026), [], int(megabytes * 1_000_000)
    while left > 0:
        for text in texts:
            copy = varied(text, chance)
            weight = len(copy.encode())
            made.append(copy if weight <= left else copy[: len(copy) * left // weight])
            left -= weight
            if left <= 0:
                break
    return "\n\f\n".join(made)


def spent(documents: Sequence[Document]) -> tuple[float, float, int, int]:
    """Processor seconds of segmenting and of extracting, chapters and citations found."""
    start = time.process_time()
    parts = [(document, chapters(document)) for document in documents]
    cut = time.process_time()
    made = [extract(document, chapter) for document, found in parts for chapter in found]
    return cut - start, time.process_time() - cut, len(made), sum(len(one.citations) for one in made)


def show(name: str, documents: Sequence[Document]) -> None:
    """One line of the table, of a first run (a second would find what it remembers); memory is the peak so far."""
    size = sum(len(document.text) for document in documents)
    cut, searched, found, cited = spent(documents)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    print(
        f"{name:14}{size / 1e6:9.2f}{found:10}{cited:11}{cut:10.2f}{searched:10.2f}"
        f"{size / (cut + searched) / 1e6:12.2f}{peak:9.0f}",
        flush=True,
    )


def main(sizes: Sequence[str]) -> None:
    """The table: the samples, then each size, each in its own process."""
    print(f"{'':14}{'Mchars':>9}{'chapters':>10}{'citations':>11}{'segment s':>10}{'extract s':>10}"
          f"{'Mchars/s':>12}{'peak MB':>9}", flush=True)  # fmt: skip
    for size in ("samples", *sizes):
        subprocess.run([sys.executable, __file__, "--one", size], check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        warm = samples()[-1]
        spent([read_text("warm.txt", warm)])
        if sys.argv[2] == "samples":
            show("samples", [read_text(f"{number}.txt", text) for number, text in enumerate(samples())])
        else:
            show(f"{sys.argv[2]} MB", [read_text("long.txt", long_text(float(sys.argv[2])))])
    else:
        main(sys.argv[1:] or ["1", "10", "100"])
