"""A sentence says whose report or study it reports, and cites nothing: `SIPRI’nin 2017 raporuna göre …`."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from citekit.check.remark import remark
from citekit.errors import UnknownNameError
from citekit.languages import language
from citekit.library import Library
from citekit.model import Finding

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NEAR = 1
_REACH = 50
_CAPITALS = "A-ZÇĞİÖŞÜА-ЯЁӨҮ"


def check(library: Library) -> Iterator[Finding]:
    """Sentences that name a source with a year beside a word of attribution, without a citation in or after them."""
    for extract in library.extracts:
        words = _pattern(extract.chapter.language or "")
        if words is None or not extract.citations:
            continue
        view = library.running_view(extract.chapter.id)
        cited = sorted(place for c in extract.citations if (place := view.position(c.start)) is not None)
        spans = library.sentences(extract.chapter.id)
        for number, span in enumerate(spans):
            following = spans[min(number + _NEAR, len(spans) - 1)].end
            if bisect_left(cited, span.start) < bisect_left(cited, following):
                continue
            text = view.text[span.start : span.end]
            if _names_source(text, words):
                at = view.source(span.start, span.start + len(text.rstrip()))
                values = {"sentence": text if len(text) < 140 else text[:137] + "…"}
                yield remark(library, extract.chapter, "attribution", "info", [at], values=values, confidence=0.5)


@cache
def _pattern(code: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """What reports are called and how they are introduced, in one language."""
    try:
        known = language(code)
    except UnknownNameError:
        return None
    introduced = "|".join(re.escape(word) for word in (*known.attribution.before, *known.attribution.after))
    reports = "|".join(re.escape(word) for word in known.genres.report)
    if not introduced or not reports:
        return None
    return re.compile(rf"(?<!\w)(?:{introduced})(?!\w)", re.I), re.compile(rf"(?<!\w)(?:{reports})", re.I)


def _names_source(text: str, words: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    """A word of attribution, and a word for a report with a name before it and a year beside it."""
    if len(text) > 600 or "(" in text or not words[0].search(text):
        return False
    return any(_named_before(text, report.start()) and _dated(text, report) for report in words[1].finditer(text))


def _named_before(text: str, at: int) -> bool:
    """Whether an acronym or a name of two words stands shortly before a word for a report."""
    near = text[max(at - _REACH, 0) : at]
    return bool(re.search(rf"\b[{_CAPITALS}]{{3,}}\b|\b[{_CAPITALS}]\w+ (?:\w+ )?[{_CAPITALS}]\w+", near))


def _dated(text: str, report: re.Match[str]) -> bool:
    """Whether a year stands beside a word for a report."""
    return bool(_YEAR.search(text, max(report.start() - _REACH // 2, 0), min(report.end() + _REACH // 2, len(text))))
