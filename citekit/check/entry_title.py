"""A title that repeats its newspaper, site or journal at its end: `… - The Astana Times. The Astana Times.`"""

import re
from collections.abc import Iterator
from itertools import pairwise

from citekit.check.cited import named
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.duplicates import title_key
from citekit.model import Finding

_SHORT = 8


def check(library: Library) -> Iterator[Finding]:
    """One finding for each reference with a part that ends with the whole of the next part."""
    for extract in library.extracts:
        for entry in extract.references:
            container = _repeated(entry.text)
            if container:
                values = {"entry": named(entry), "container": container}
                yield remark(library, extract.chapter, "entry-title", "info", [entry], values=values)


def _repeated(text: str) -> str | None:
    """The part of a reference that its predecessor ends with, when it says more itself.

    >>> _repeated("Kemelova, F. (2024). The Route - The Astana Times. The Astana Times. https://astanatimes.com")
    'The Astana Times'
    """
    parts = [part.strip() for part in re.split(r"[.?!”]+\s+", text)]
    for before, part in pairwise(parts):
        key = title_key(part)
        longer = title_key(before)
        if len(key) >= _SHORT and longer.endswith(key) and longer != key:
            return part
    return None
