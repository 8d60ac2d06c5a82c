"""Note numbers in running text: `sunmuştur.2`, `bölge¹`, `katkı[1]`, and the stars of author lines."""

import re
from typing import NamedTuple

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
BOXED = 0.8
"""The weight of a number in square brackets: as often the number of a list entry as that of a note."""
# Each begins with one class of characters, which the engine looks for before it tries anything.
_NUMBER = re.compile(r"[0-9⁰¹²³⁴-⁹](?:(?<=[0-9])[0-9]{0,2}(?![0-9])|(?<=[⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]{0,2})")
_CLOSING = frozenset(".,;:!?…”’»\"')]}“")
_STARS = re.compile(r"[*†‡§](?:(?<=\*)\*{0,3}|(?<=[†‡§])[†‡§]?)")


class Marker(NamedTuple):
    """A note number: its label, where its characters stand, and how sure its shape makes it (0 to 1)."""

    label: int
    start: int
    end: int
    weight: float


def find_markers(text: str, start: int, end: int) -> list[Marker]:
    """Every number that may be a note marker, in order: raised, in brackets, stuck to a word or to its stop.

    A number after a space counts little (0.3): only the body that waits for it makes it a marker.

    >>> [(m.label, m.weight) for m in find_markers("sunmuştur.2 Bu bölge,¹ G20 ve 3.5 km2 [4]", 0, 40)]
    [(2, 1.0), (1, 1.0), (4, 0.8)]
    """
    found: list[Marker] = []
    for match in _NUMBER.finditer(text, start, end):
        begin, stop = match.span()
        if begin == start:
            continue
        digits = match.group()
        if digits[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            if text[begin - 1].isspace() and "\n" in text[max(begin - 2, 0) : begin]:
                continue
            found.append(Marker(int(digits.translate(SUPERSCRIPTS)), begin, stop, 1.0))
            continue
        if digits[0] == "0":
            continue
        weight = _weight(text, begin, stop)
        if weight:
            found.append(Marker(int(digits), begin, stop, weight))
    return found


def _weight(text: str, begin: int, stop: int) -> float:
    """How likely the shape around a number makes it a note marker."""
    before, after = text[begin - 1], text[stop : stop + 1]
    if before == "[":
        return BOXED if after == "]" else 0.0
    if after and (after.isalnum() or after in "%°/+="):
        return 0.0
    if after in (".", ",", ":", "-", "–") and text[stop + 1 : stop + 2].isdigit():
        return 0.0
    if before.isalpha():
        word = begin - 1
        while word > 0 and begin - word < 4 and text[word - 1].isalpha():
            word -= 1
        if begin - word < 3:
            return 0.0
        return 1.0 if before.islower() else 0.5
    if before in _CLOSING:
        at = begin - 2
        while at > 0 and text[at] in _CLOSING:
            at -= 1
        if at < 0 or not text[at].isalpha():
            return 0.6 if before in "”»)" and at >= 0 and not text[at].isspace() else 0.0
        return 0.3 if before in "('" else 1.0
    if before == " " and text[begin - 2 : begin - 1] not in ("", " ") and (not after or after in "\n.,;)"):
        return 0.3
    return 0.0


def find_star_markers(text: str, start: int, end: int) -> list[int]:
    """Offsets of stars and daggers stuck to a word, as after an author's name."""
    return [
        match.start()
        for match in _STARS.finditer(text, start, end)
        if (text[match.start() - 1 : match.start()].strip() or text[max(match.start() - 2, 0) : match.start()].strip())
        and (text[match.end() : match.end() + 1] or " ") in " \t\r\n,;."
    ]
