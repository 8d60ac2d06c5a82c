"""An author in another script than the chapter's other authors: one Cyrillic name among transliterated ones."""

import re
from collections import Counter
from collections.abc import Iterator

from citekit.check.cited import cited_in
from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Finding

_CYRILLIC = re.compile("[А-Яа-яЁёӨөҮүҢңҚқҒғҰұІіҺһҶҷЎў]")
_LATIN = re.compile("[A-Za-zÇçĞğİıÖöŞşÜüƏə]")


def check(library: Library) -> Iterator[Finding]:
    """One finding for each chapter in which few names are in the other script."""
    for extract in library.extracts:
        yield from _authors(library, extract)


def _authors(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    """Names in the script few of the chapter's other names are in."""
    items = [cited for cited in cited_in(library, extract) if cited.item.authors]
    scripts = Counter(_script(cited.item.authors[0]) for cited in items)
    usual = max(scripts, key=lambda script: scripts[script], default=None)
    rare = [cited for cited in items if _script(cited.item.authors[0]) not in (usual, "")]
    if rare and usual and len(rare) * 5 <= len(items):
        names = ", ".join(dict.fromkeys(cited.item.authors[0] for cited in rare))
        at = [cited.citation for cited in rare]
        yield remark(library, extract.chapter, "author-script", "info", at, values={"names": names})


def _script(name: str) -> str:
    if _CYRILLIC.search(name):
        return "Cyrillic"
    return "Latin" if _LATIN.search(name) else ""
