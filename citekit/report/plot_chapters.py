"""Chapters that share sources: dots are chapters, a line joins two that cite the same works."""

from collections import Counter
from itertools import combinations

from citekit.library import Library
from citekit.report.labels import chapter_label
from citekit.report.plot_matrix import counts
from citekit.report.plot_network import MOST, network
from citekit.report.wording import Wording

ROOM = 14_000
"""Their names are long."""


def ties(library: Library) -> Counter[tuple[str, str]]:
    """Pairs of chapter ids (in reading order) → how many sources both cite."""
    order = {one.chapter.id: n for n, one in enumerate(library.extracts)}
    shared: Counter[tuple[str, str]] = Counter()
    for by_chapter in counts(library).values():
        shared.update(combinations(sorted(by_chapter, key=order.__getitem__), 2))
    return shared


def draw(library: Library, words: Wording) -> str:
    """The picture: chapters that share a source with another, at most the 60 that cite most."""
    cited: Counter[str] = Counter()
    for by_chapter in counts(library).values():
        cited.update(by_chapter.keys())
    found = ties(library)
    tied = {name for pair in found for name in pair}
    chosen = [name for name, _ in sorted(cited.items(), key=lambda pair: (-pair[1], pair[0])) if name in tied][:MOST]
    number = {name: n for n, name in enumerate(chosen)}
    kept = {(number[a], number[b]): weight for (a, b), weight in found.items() if a in number and b in number}
    names = [chapter_label(library, library.chapter(name), 34) for name in chosen]
    sizes = [min(2 + cited[name] ** 0.5, 12.0) for name in chosen]
    about = words.told("picture.chapters-about", chapters=len(names), all=len(tied))
    return network(names, sizes, kept, words.say("picture.chapters"), about, ROOM)
