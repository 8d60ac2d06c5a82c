"""``cs:date``: localized and own formats, ranges, seasons, year suffixes (CSL 1.0.2, "Date")."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from citekit.csl.affixes import affix, wrapping
from citekit.csl.cite import Cite
from citekit.csl.compiling.dateparts import DatePart, sort_part
from citekit.csl.compiling.part import ABSENT, Part, decorated, variable
from citekit.csl.compiling.texts import finish_text, quashed
from citekit.csl.dates import Date
from citekit.csl.markup import SUFFIX
from citekit.csl.xml import Element

if TYPE_CHECKING:
    from citekit.csl.compiling.compiler import Compiler

_LIMITS = {
    "year": ("year",),
    "year-month": ("year", "month"),
    "year-month-day": ("year", "month", "day"),
}


def compile_date(element: Element, compiler: "Compiler") -> Part:
    """A date variable in the format of the style or of the locale."""
    name = element.get("variable")
    if name not in compiler.present:
        return ABSENT
    parts, delimiter, wrapped = date_parts(element, compiler)
    if compiler.situation.sort:
        names = {part.name for part in parts}
        if names == {"year", "month", "day"}:
            return variable(lambda cite: cite.item.dates[name].sort_text() if name in cite.item.dates else "")
        return variable(lambda cite: sort_part(cite.item.dates[name], names) if name in cite.item.dates else "")
    implicit = name != "accessed" and compiler.situation.has_year_suffix and compiler.implicit_suffix()

    accessed = name == "accessed"

    def run(cite: Cite) -> str:
        date = cite.item.dates.get(name)
        if date is None or (accessed and cite.seen is not None):  # when a page was seen tells no works apart
            return ""
        if not implicit or not cite.year_suffix or cite.suffix_done:
            return render_date(date, parts, delimiter, "")
        suffix = SUFFIX + cite.year_suffix
        text = render_date(date, parts, delimiter, suffix)
        cite.suffix_done = suffix in text
        return text

    part = variable(quashed(name, run, compiler))
    if wrapped is not None:
        part = decorated(part, *wrapping(wrapped))
    return finish_text(part, element, compiler)


def date_parts(element: Element, compiler: "Compiler") -> tuple[list[DatePart], str, Element | None]:
    """The parts to render, their delimiter, and the locale's own date element when the format is localized."""
    locale = compiler.locale
    if "form" not in element.attrs:
        rows = [child for child in element.children if child.tag == "date-part"]
        return [DatePart(row, locale) for row in rows], affix(element.get("delimiter")), None
    localized = locale.dates.get(element.get("form"))
    if localized is None:
        return [], "", None
    wanted = _LIMITS.get(element.get("date-parts", "year-month-day"), _LIMITS["year-month-day"])
    own = {child.get("name"): child for child in element.children if child.tag == "date-part"}
    rows = []
    for child in localized.children:
        if child.tag != "date-part" or child.get("name") not in wanted:
            continue
        merged = Element("date-part", dict(child.attrs))
        override = own.get(child.get("name"))
        if override is not None:
            merged.attrs.update({k: v for k, v in override.attrs.items() if k not in ("prefix", "suffix")})
        rows.append(merged)
    plain = Element("date", {k: v for k, v in localized.attrs.items() if k not in ("delimiter", "form")})
    delimiter = affix(localized.get("delimiter"))
    return [DatePart(row, locale) for row in rows], delimiter, plain if plain.attrs else None


def render_date(date: Date, parts: Sequence[DatePart], delimiter: str, suffix: str) -> str:
    """The text of a date or range; ``suffix`` is a year suffix to set after the year."""
    end = date.end
    if date.literal or date.season:
        return delimiter.join([t for part in parts if (t := _in_words(date, part, suffix))])
    if end is None:
        if len(parts) == 1:
            return parts[0].text(date.start, suffix)
        return delimiter.join([t for part in parts if (t := part.text(date.start, suffix))])
    if end == (0, 0, 0):
        start = delimiter.join([t for part in parts if (t := part.text(date.start, suffix))])
        return start + "–" if start else ""
    return _range(date.start, end, parts, delimiter, suffix)


def _in_words(date: Date, part: DatePart, suffix: str) -> str:
    """One part of a date given in words: a literal date takes the place of the year, a season that of the month."""
    if part.name == "year":
        return part.wrap(date.literal + suffix) if date.literal else part.text(date.start, suffix)
    return part.wrap(date.season) if date.season and part.name == "month" else ""


def _range(
    start: tuple[int, int, int], end: tuple[int, int, int], parts: Sequence[DatePart], delimiter: str, suffix: str
) -> str:
    """A range: parts both ends share are written once (CSL 1.0.2, "Date ranges")."""
    if start[0] != end[0]:
        differing = {"year", "month", "day"}
    elif start[1] != end[1]:
        differing = {"month", "day"}
    else:
        differing = {"day"}
    places = [
        place
        for place, part in enumerate(parts)
        if part.name in differing and (part.text(start, "") or part.text(end, ""))
    ]
    if not places or all(parts[p].text(start, "") == parts[p].text(end, "") for p in places):
        return delimiter.join([t for part in parts if (t := part.text(start, suffix))])
    first, last = places[0], places[-1]
    largest = min((parts[p] for p in places), key=lambda part: ("year", "month", "day").index(part.name))
    before = [t for part in parts[:first] if (t := part.text(start, suffix))]
    after = [t for part in parts[last + 1 :] if (t := part.text(end, suffix))]
    era = (start[0] < 0) != (end[0] < 0) or end[0] >= 1000  # one of the same era is named once
    opening = [t for part in parts[first:last] if (t := part.text(start, "", True, era))]
    if t := parts[last].text(start, "", False, era):
        opening.append(t)
    elif opening:
        opening = [t for part in parts[first : last - 1] if (t := part.text(start, "", True, era))]
        opening.append(parts[last - 1].text(start, "", False, era))
    ending = [t for part in parts[first : last + 1] if (t := part.text(end, suffix))]
    if ending and (lead := parts[first].before):
        ending[0] = ending[0].removeprefix(lead)
    middle = delimiter.join(opening) + largest.range_delimiter + delimiter.join(ending)
    return delimiter.join([*before, middle, *after])
