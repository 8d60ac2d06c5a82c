"""A direct quotation whose citation gives no page.

Only quotations of several words in the citation's own sentence, closed right before it, count; laws, speeches and web
sources without pages are only a hint.
"""

import re
from collections.abc import Iterator

from citekit.check.cited import cited_in, label
from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Citation, Finding

_WORDS = 6
_NEAR = 60
_QUOTED = re.compile(r"[“«„\"]([^“”«»„\"\n]{30,1500})[”»“\"]")
_SINGLE = re.compile(r"(?<!\w)‘((?:[^‘’\n]|’(?=\w)){60,1500})’(?!\w)")


def check(library: Library) -> Iterator[Finding]:
    """One finding for each chapter with all such citations."""
    for extract in library.extracts:
        found: dict[str, Citation] = {}
        names: list[str] = []
        quotations = _quotations(library, extract)
        for cited in cited_in(library, extract):
            citation, item = cited.citation, cited.item
            if citation.form != "parenthetical" or item.locator or item.number or len(citation.items) != 1:
                continue
            at = library.running_view(extract.chapter.id).position(citation.start)
            if at is not None and any(
                end <= at <= end + _NEAR and _alone(library, extract, end, at) for end in quotations
            ):
                found[citation.id] = citation
                names.append(label(item))
        if found:
            values = {"count": str(len(found)), "cited": "; ".join(names[:3])}
            yield remark(library, extract.chapter, "quotation-page", "info", found.values(), values=values)


def _quotations(library: Library, extract: ChapterExtract) -> list[int]:
    """Where quotations of several words end."""
    text = library.running_view(extract.chapter.id).text
    found = [*_QUOTED.finditer(text), *_SINGLE.finditer(text)]
    return [match.end() for match in found if len(match[1].split()) >= _WORDS and not _is_title(match[1])]


def _is_title(quoted: str) -> bool:
    """Whether most longer words begin with a capital: the name of a treaty, a law or a conference, not a quotation."""
    longer = [word for word in re.findall(r"[^\W\d_]+", quoted) if len(word) >= 4]
    capitals = sum(1 for word in longer if word[0].isupper())
    return capitals * 5 >= len(longer) * 3


def _alone(library: Library, extract: ChapterExtract, end: int, at: int) -> bool:
    """Whether the quotation and its citation belong together: same sentence, nothing cited between."""
    between = library.running_view(extract.chapter.id).text[end:at]
    return "(" not in between and not re.search(r"[.!?]\s+\S+\s+\S+", between)
