"""Note markers: numbers stuck to words or stops, tied to note bodies by number and by order."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
DIGITS = str.maketrans(_RAISED, "0123456789")
_DIGIT = re.compile(rf"[\d{_RAISED}]")
_STUCK = re.compile(
    rf"(?:(?<=[^\W\d_])|(?<=[.,;:!?…”’»\"')\]]))(?P<plain>\d{{1,3}})(?=[\s.,;:!?…”’»\"')\]—–-]|$|[^\W\d_])|(?P<raised>[{_RAISED}]{{1,3}})"
    rf"|(?<=(?<!\d)1[5-9]\d\d)(?P<year>\d{{1,2}})(?=[\s.,;:!?)”»]|$)(?![.,]\d)"
    rf"|(?<=(?<!\d)20[012]\d)(?P<late>\d{{1,2}})(?=[\s.,;:!?)”»]|$)(?![.,]\d)"
)
_SPACED = re.compile(r"[1-9]\d{0,2}(?=[ \t]*(?:[\n“«„]|$))")
_LOOSE = re.compile(r"(?<=[^\W\d_]{2}[ \u00a0\u202f])[1-9]\d{0,2}(?=[.,;:!?]?(?:\s|$))")
_STOPPED = re.compile(r"[^\W\d_][.:!?…”»][ \t]{1,2}\Z")
_UPPER_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_a-zа-яёçğıöşüəңөү]{1,6}$")
_NUMBER_BEFORE = re.compile(r"(?<!(?<!\d)[12]\d\d)\d[.,:]$")


def stuck_numbers(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a digit, tried at digits only: there are few of them in a text."""
    at = 0
    while digit := _DIGIT.search(text, at):
        match = pattern.match(text, digit.start())
        if match:
            yield match
        at = match.end() if match else digit.end()


@dataclass(frozen=True, slots=True)
class Marker:
    """A number that may be a note marker: ``text[start:end]`` are its digits; ``raised``: a superscript sign."""

    number: int
    start: int
    end: int
    raised: bool
    after_stop: bool


def find_stuck_numbers(text: str) -> list[Marker]:
    """Every number that stands where a marker can: after a letter or a stop, never inside a decimal or a code."""
    made = []
    for match in stuck_numbers(_STUCK, text):
        digits = match.group().translate(DIGITS)
        if digits.startswith("0") or (match["plain"] and _is_code(text, match)):
            continue
        after_stop = match.start() > 0 and not text[match.start() - 1].isalnum()
        made.append(Marker(int(digits), match.start(), match.end(), bool(match["raised"]), after_stop))
    return made


def find_spaced_numbers(text: str, wanted: Collection[int]) -> list[Marker]:
    """Numbers after a stop and a blank before a line’s end or a quotation that a note waits for: `demiştir: 10 “…`."""
    return [
        Marker(int(match.group()), *match.span(), False, False)
        for match in _SPACED.finditer(text)
        if int(match.group()) in wanted and _STOPPED.search(text[max(match.start() - 4, 0) : match.start()])
    ]


def find_loose_numbers(text: str, wanted: Collection[int]) -> list[Marker]:
    """Numbers a blank away from the word they mark, as in French: `les villes se souviennent 1.`."""
    return [
        Marker(int(match.group()), *match.span(), False, False)
        for match in stuck_numbers(_LOOSE, text)
        if int(match.group()) in wanted
    ]


def _is_code(text: str, match: re.Match[str]) -> bool:
    """`COP29`, `TB2`, `F-16`, `5,5`, `e1991`: capitals, a number or a hyphen before, letters or decimals after."""
    before = text[max(0, match.start() - 8) : match.start()]
    after = text[match.end() : match.end() + 2]
    if _UPPER_BEFORE.search(before) or _NUMBER_BEFORE.search(before):
        return True
    if before[-1:] in "'’" and after[:1].isalpha():
        return True
    if after[:1].isalpha() and (before[-1:].isalpha() or not after[:1].isupper()):
        return True
    return bool(re.match(r"[.,:]\d|[-–]\w|[’']\w", after))


def choose_markers(found: Sequence[Marker], bodies: Mapping[int, Sequence[int]]) -> list[Marker]:
    """The candidates that mark notes: the best chain in text order whose numbers count on.

    ``bodies``: where the bodies of each number stand, on the same ruler as the candidates. A marker whose body is lost
    stays when its neighbours count on around it; numbering may begin again at 1.
    """
    bodies = {number: sorted(places) for number, places in bodies.items()}
    best: list[float] = []
    back: list[int] = []
    latest: dict[int, int] = {}
    top = -1
    for at, marker in enumerate(found):
        own = _weight(marker, bodies.get(marker.number, ()))
        value, link = own - min(START_PRICE * (marker.number - 1), MOST_START_PRICE), -1
        if marker.number == 1 and top >= 0 and own + best[top] - RESTART_PRICE > value:
            value, link = own + best[top] - RESTART_PRICE, top
        for step, price in STEPS:
            before = latest.get(marker.number - step)
            if before is not None and own + best[before] + price > value:
                value, link = own + best[before] + price, before
        best.append(value)
        back.append(link)
        known = latest.get(marker.number)
        if known is None or value > best[known]:
            latest[marker.number] = at
        if top < 0 or value > best[top]:
            top = at
    chain: list[Marker] = []
    while top >= 0:
        chain.append(found[top])
        top = back[top]
    return _supported(chain[::-1], bodies)


STEPS = ((1, 0.6), (2, -0.4), (3, -0.8), (4, -1.2))
START_PRICE, MOST_START_PRICE, RESTART_PRICE = 0.15, 1.5, 1.2
SHORTEST_CHAIN = 3


def _weight(marker: Marker, bodies: Sequence[int]) -> float:
    """How much a candidate looks like a marker: a body of its number after it (they are in order), place, print."""
    weight = 0.5 * marker.raised + 0.4 * marker.after_stop - 0.5
    after = bisect_right(bodies, marker.start)
    if after < len(bodies):
        return weight + 1.3 + 0.5 * (bodies[after] - marker.start < NEAR)
    return weight + (0.4 if bodies else 0.0)


NEAR = 6000


def _supported(chain: list[Marker], bodies: Mapping[int, Sequence[int]]) -> list[Marker]:
    """Without any body a chain must be long and stand after stops or be raised."""
    if any(marker.number in bodies for marker in chain):
        return chain
    plain = [marker for marker in chain if marker.raised or marker.after_stop]
    return chain if len(plain) >= SHORTEST_CHAIN and len(plain) > 0.8 * len(chain) else []
