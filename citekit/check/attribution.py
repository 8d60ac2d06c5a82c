"""A sentence says whose report or figures it tells, and cites nothing: `SIPRI’nin 2017 raporuna göre …`.

A named body, and a word such as `according to`, `göre`, `по данным` or a report with a year beside it; laws are left
alone, as they name themselves, and so is a body that the sentence before cites.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from citekit.check.remark import remark
from citekit.errors import UnknownNameError
from citekit.languages import language, words
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import ChapterExtract, Finding, Span
from citekit.text.view import TextView

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NEXT = 1
_REACH = 50
_BETWEEN = 60
_FAR = 120
_CAPITALS = "A-ZÇĞİÖŞÜƏА-ЯЁӨҮҢҚҒҰІҺӘ"
_LONGEST = 600
_ACRONYM = re.compile(rf"(?<!\w)[{_CAPITALS}]{{3,}}\w{{0,4}}(?!\w)")
_CAPITAL = re.compile(rf"(?<!\w)[{_CAPITALS}][\w’'-]*")
_RUN = re.compile(rf"(?:[{_CAPITALS}][\w’'-]*\s+){{1,8}}$")
"""Capitalised words right before a word that follows the name."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What one language says: a report with any word of attribution, and the stricter `according to` forms."""

    introduced: re.Pattern[str]
    reports: re.Pattern[str]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    pure: str
    told_in: re.Pattern[str]


def check(library: Library) -> Iterator[Finding]:
    """One finding for each such sentence without a citation in it or in the next."""
    for extract in library.extracts:
        said = _words(extract.chapter.language or "")
        if said is None or not extract.citations:
            continue
        view = library.running_view(extract.chapter.id)
        cited = sorted(place for c in extract.citations if (place := view.position(c.start)) is not None)
        spans = library.sentences(extract.chapter.id)
        for number, span in enumerate(spans):
            following = _end(view, spans, number)
            if bisect_left(cited, span.start) < bisect_left(cited, following):
                continue
            text = view.text[span.start : span.end]
            name = _name(text, said)
            if name and not _just_cited(extract, view, spans[max(number - 1, 0)], name):
                yield _remark(library, extract, view, span, text)


def _end(view: TextView, spans: Sequence[Span], number: int) -> int:
    """Up to where a citation may stand: the end of the next sentence, or of the paragraph."""
    following = spans[min(number + _NEXT, len(spans) - 1)]
    apart = "\n" in view.text[max(spans[number].end - 1, 0) : following.start + 1]
    return spans[number].end if apart else following.end


def _remark(library: Library, extract: ChapterExtract, view: TextView, span: Span, text: str) -> Finding:
    at = view.source(span.start, span.start + len(text.rstrip()))
    values = {"sentence": text if len(text) < 140 else text[:137] + "…"}
    return remark(library, extract.chapter, "attribution", "info", [at], values=values, confidence=0.5)


@cache
def _words(code: str) -> _Words | None:
    try:
        known = language(code)
    except UnknownNameError:
        return None
    attribution = known.attribution
    introduced = _any((*attribution.before, *attribution.after), r"(?!\w)")
    reports, told_in = _any(known.genres.report, ""), _any(attribution.told_in, "")
    if introduced is None or reports is None or told_in is None:
        return None
    before, after = _any(attribution.according_before, r"(?!\w)"), _any(attribution.according_after, r"(?!\w)")
    return _Words(introduced, reports, before, after, (*attribution.according_after, "")[0], told_in)


def _any(listed: Sequence[str], end: str) -> re.Pattern[str] | None:
    if not listed:
        return None
    found = "|".join(re.escape(word) for word in sorted(listed, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<!\w)(?:{found}){end}", re.I)


def _name(text: str, said: _Words) -> str | None:
    """The name of the body whose report a sentence tells; None when it tells none."""
    if len(text) > _LONGEST or "(" in text:
        return None
    found = _reported(text, said)
    if found is None and _YEAR.search(text):
        found = next((near for report in said.reports.finditer(text) if (near := _dated_report(text, report))), None)
        found = found if found and said.introduced.search(text) else None
    return found


def _reported(text: str, said: _Words) -> str | None:
    """The name beside a word for `according to`: after it, or before it with a word for a report between."""
    for match in said.before.finditer(text) if said.before else ():
        near = re.split(r"[,;:.](?:\s|$)", text[match.end() : match.end() + _BETWEEN])[0]
        name = _body(near, alone=bool(said.told_in.search(match.group() + near)))
        if name and not _is_law(near):
            return name
    for match in said.after.finditer(text) if said.after else ():
        near = re.split(r"[,;:]\s|\.\s(?=[^\W\d_]{3})", text[max(match.start() - _FAR, 0) : match.start()])[-1]
        told = list(said.told_in.finditer(near))[-1:]
        if told and not _is_law(near):
            before = near[: told[0].start()]
            name = _body(before[-_BETWEEN:], alone=bool(_YEAR.search(before[-_BETWEEN:])))
        elif match.group().lower() == said.pure:
            run = _RUN.search(near)
            opens = run is not None and not near[: run.start()].strip()
            plain = run is not None and len(run.group().split()) == 1 and not re.search("[’']", run.group())
            name = _body(run.group(), alone=False) if run and not (plain and opens) else None
        else:
            name = None
        if name:
            return name
    return None


def _body(near: str, alone: bool) -> str | None:
    """A body's name in a stretch: an acronym, an organisation's word; ``alone``: any capital word."""
    if near.isupper():
        return None
    acronym = _ACRONYM.search(near)
    if acronym:
        return acronym.group()
    capitals = _CAPITAL.findall(near)
    known = any(word.startswith(stem) for word in words_of(near) for stem in _organisation_stems())
    return str(capitals[0]) if capitals and (alone or known or len(capitals) > 2) else None


def _dated_report(text: str, report: re.Match[str]) -> str | None:
    """An acronym or a name of two words shortly before a word for a report, and a year beside it."""
    near = text[max(report.start() - _REACH, 0) : report.start()]
    name = re.search(rf"\b[{_CAPITALS}]{{3,}}\b|\b[{_CAPITALS}]\w+ (?:\w+ )?[{_CAPITALS}]\w+", near)
    dated = _YEAR.search(
        text, max(report.start() - _REACH // 2, 0), min(report.end() + _REACH // 2, len(text))
    )  # fmt: skip
    return name.group() if name and dated else None


def _just_cited(extract: ChapterExtract, view: TextView, before: Span, name: str) -> bool:
    """Whether the sentence before cites the body that this one names."""
    mine = "".join(words_of(name))[:6]
    near = [
        c for c in extract.citations if (at := view.position(c.start)) is not None and before.start <= at < before.end
    ]
    return any(mine in "".join(words_of(author)) for c in near for item in c.items for author in item.authors)


def _is_law(near: str) -> bool:
    mine = words_of(near)
    return any(word.startswith(law) for law in _laws() for word in mine)


@cache
def _laws() -> frozenset[str]:
    """Words for laws, folded; short ones and numbers are left out."""
    return frozenset(
        found[0] for word in words("genres.law") if len(found := words_of(word)) == 1 and len(found[0]) > 4
    )


@cache
def _organisation_stems() -> frozenset[str]:
    """Words that name organisations, folded, endings taken off the longer ones."""
    found = (words_of(word) for word in words("names.organisation_words") if " " not in word)
    return frozenset(parts[0][: max(6, len(parts[0]) - 3)] for parts in found if parts and len(parts[0]) >= 6)
