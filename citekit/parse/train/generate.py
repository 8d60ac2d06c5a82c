"""Tagged strings made here: works of `corpus/references/` through templates with flaws, and those tagged by hand."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from citekit.parse.train.corpora import Tagged, tag
from citekit.parse.train.flaws import gather, roughen, spread
from citekit.parse.train.render import Renderer

SHARES = {"tr": 30, "ru": 22, "ky": 12, "kk": 5, "az": 5, "uk": 4, "en": 10, "de": 14, "fr": 5, "it": 6}
"""How many strings in a hundred-odd are in which language."""

_MARK = re.compile(r"\{(\w+) ([^{}]*)\}")


def generate(folder: Path, count: int, seed: int) -> Iterator[Tagged]:
    """``count`` strings, the same for the same seed."""
    renderer = Renderer(folder, seed)
    rng = random.Random(seed + 1)
    languages, weights = list(SHARES), list(SHARES.values())
    made = 0
    while made < count:
        pieces = renderer.string(rng.choices(languages, weights)[0])
        if pieces is None:
            continue
        raw, spans = gather(roughen(spread(pieces), rng))
        if raw.strip():
            made += 1
            yield tag(raw, spans, "generated")


def read_marked(line: str) -> tuple[str, list[tuple[int, int, str]]]:
    """`{author Arı, T.} ({date 2010}). {title …}` → the string and its spans.

    >>> read_marked("{author Arı, T.} ({date 2010}).")
    ('Arı, T. (2010).', [(0, 7, 'author'), (9, 13, 'date')])
    """
    raw, spans, at = "", [], 0
    for found in _MARK.finditer(line):
        raw += line[at : found.start()]
        spans.append((len(raw), len(raw) + len(found[2]), found[1]))
        raw += found[2]
        at = found.end()
    return raw + line[at:], spans


def read_hand(folder: Path) -> Iterator[Tagged]:
    """Strings tagged by hand: `hand-*.txt`, one a line, `#` opens a remark; `⏎` is a line break."""
    for path in sorted(folder.glob("hand-*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                raw, spans = read_marked(line.replace("⏎", "\n").replace("{loc ", "{pages "))
                yield tag(raw, spans, "hand")
