"""Titles and other words kept as printed: title, container, series, event, genre, status, note."""

import re

from citekit.parse.draft import Draft, Segment
from citekit.parse.segments import tells

_OPENERS = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"', "(": ")", "[": "]"}
_CLOSERS = {"”": "“„", "»": "«", ")": "(", "]": "[", '"': '"', "’": "‘"}
_MEDIUM = re.compile(
    r"\s*\[(?:Текст|Text|Электронный ресурс|Электрондук ресурс|Электрондық ресурс|Elektron resurs)\]", re.IGNORECASE
)


def words(draft: Draft, segment: Segment) -> str:
    """The stretch as printed, with a quotation mark or bracket fetched back whose partner stands inside.

    Outer quotation marks and the final stop are dropped: they are punctuation of the style, not of the title.
    """
    whole = draft.whole
    start, end = segment.start, segment.end
    text = whole[start:end]
    if end < len(whole):
        partner = _CLOSERS.get(whole[end])
        if (
            partner and any(text.count(sign) > text.count(whole[end]) for sign in partner if sign != whole[end])
        ) or whole[end] in "?!":
            end += 1
    if start and whole[start - 1] in _OPENERS:
        closers = _OPENERS[whole[start - 1]]
        if closers != whole[start - 1] and any(text.count(c) > text.count(whole[start - 1]) for c in closers):
            start -= 1
    return _bare(whole[start:end])


def _bare(text: str) -> str:
    text = _MEDIUM.sub("", text).strip(" ,;:–—-")
    while len(text) > 2 and text[0] in _OPENERS and text[0] not in "([" and text[-1] in _OPENERS[text[0]]:
        inner = text[1:-1]
        if text[0] in inner and not any(c in inner for c in _OPENERS[text[0]]):
            break
        if (
            any(c in inner for c in _OPENERS[text[0]])
            and text[0] != '"'
            and inner.find(text[0]) > min(inner.find(c) for c in _OPENERS[text[0]] if c in inner)
        ):
            break
        text = inner.strip(" ,;")
    return text.strip(" ,;:")


def _put(draft: Draft, segment: Segment, name: str) -> None:
    value = words(draft, segment)
    if value:
        draft.put(name, value, segment)


def title(draft: Draft, segment: Segment) -> None:
    """The work's title; a second stretch is kept aside."""
    _put(draft, segment, "title")


def translated_title(draft: Draft, segment: Segment) -> None:
    """`[Kırgız vatandaşlarının göçü]` after a foreign title."""
    value = words(draft, segment).strip("[]() ")
    if value and "translated-title" not in draft.custom:
        draft.custom["translated-title"] = value
        draft.witness("translated-title", segment)
    else:
        draft.leave(segment)


def container(draft: Draft, segment: Segment) -> None:
    """The journal, book or site the work stands in."""
    _put(draft, segment, "container-title")


def collection(draft: Draft, segment: Segment) -> None:
    """The series."""
    _put(draft, segment, "collection-title")


def event(draft: Draft, segment: Segment) -> None:
    """The conference."""
    _put(draft, segment, "event-title")


def volume_title(draft: Draft, segment: Segment) -> None:
    """The title of one volume of a work."""
    _put(draft, segment, "volume-title")


def genre(draft: Draft, segment: Segment) -> None:
    """`Yayımlanmamış doktora tezi`, `учебник`: the work's own word for what it is."""
    _put(draft, segment, "genre")


def status(draft: Draft, segment: Segment) -> None:
    """`baskıda`, `in press`."""
    _put(draft, segment, "status")


def authority(draft: Draft, segment: Segment) -> None:
    """The court or body that issued it."""
    _put(draft, segment, "authority")


def note(draft: Draft, segment: Segment) -> None:
    """What the string says beside the description; `Retrieved from` alone says nothing."""
    if tells(draft.reading, segment.first, segment.last):
        draft.leave(segment)
