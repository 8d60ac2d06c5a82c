"""Note markers: numbers stuck to words or stops, tied to note bodies by number and by order."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
DIGITS = str.maketrans(_RAISED, "0123456789")
_STUCK = re.compile(
    rf"(?:(?<=[^\W\d_])|(?<=[.,;:!?…”’»\"')\]]))(?P<plain>\d{{1,3}})(?=[\s.,;:!?…”’»\"')\]—–-]|$|[^\W\d_])|(?P<raised>[{_RAISED}]{{1,3}})"
)
_UPPER_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_a-zа-яёçğıöşüəңөү]{1,6}$")
_NUMBER_BEFORE = re.compile(r"\d[.,:]$")


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
    for match in _STUCK.finditer(text):
        digits = match.group().translate(DIGITS)
        if digits.startswith("0") or (match["plain"] and _is_code(text, match)):
            continue
        after_stop = match.start() > 0 and not text[match.start() - 1].isalpha()
        made.append(Marker(int(digits), match.start(), match.end(), bool(match["raised"]), after_stop))
    return made


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


def choose_markers(found: Sequence[Marker], labels: Sequence[int], limits: Sequence[int]) -> list[Marker]:
    """The markers of notes ``labels`` (in text order): one per label, in order, best total evidence.

    ``limits``: view offsets no marker of that label may lie behind by far (the body's place), or a large number.
    Dynamic programming over (label, candidate): a chain is increasing in both; skipping a label costs nothing but its
    evidence, so a lost marker leaves the others in place.
    """
    by_label: dict[int, list[Marker]] = {}
    for marker in found:
        by_label.setdefault(marker.number, []).append(marker)
    chain: list[tuple[int, float, int]] = []  # (position, best score, index of state)
    states: list[tuple[Marker, int]] = []
    for label, limit in zip(labels, limits, strict=True):
        fresh: list[tuple[int, float, int]] = []
        for marker in by_label.get(label, []):
            before = bisect_left(chain, (marker.start, -1.0, -1)) - 1
            score, back = (chain[before][1], chain[before][2]) if before >= 0 else (0.0, -1)
            states.append((marker, back))
            fresh.append((marker.start, score + _weight(marker, limit), len(states) - 1))
        chain = _front(chain, fresh)
    chosen: list[Marker] = []
    at = chain[-1][2] if chain else -1
    while at >= 0:
        marker, at = states[at]
        chosen.append(marker)
    return chosen[::-1]


def _weight(marker: Marker, limit: int) -> float:
    weight = 1.0 + 0.6 * marker.raised + 0.3 * marker.after_stop
    distance = limit - marker.start
    if distance < -200:
        return weight - 0.9
    return weight + 0.5 * (distance < 6000)


def _front(chain: list[tuple[int, float, int]], fresh: list[tuple[int, float, int]]) -> list[tuple[int, float, int]]:
    """States in order of position with strictly growing scores (a later state that is no better is useless)."""
    made: list[tuple[int, float, int]] = []
    for state in sorted([*chain, *fresh]):
        if not made or state[1] > made[-1][1]:
            made.append(state)
    return made


def count_on(found: Sequence[Marker], least: int = 3) -> list[Marker]:
    """Markers whose bodies are lost: the longest run 1, 2, 3 … (or n, n+1 …) in text order, at least ``least`` long."""
    best: dict[int, tuple[int, Marker, int]] = {}
    runs: list[tuple[int, int]] = []
    states: list[tuple[Marker, int]] = []
    length: dict[int, tuple[int, int]] = {}
    for marker in found:
        if not (marker.raised or marker.after_stop):
            continue
        before = length.get(marker.number - 1)
        states.append((marker, before[1] if before else -1))
        size = (before[0] if before else 0) + 1
        if marker.number not in length or size > length[marker.number][0]:
            length[marker.number] = (size, len(states) - 1)
        runs.append((size, len(states) - 1))
    del best
    if not runs or max(runs)[0] < least:
        return []
    at = max(runs, key=lambda run: (run[0], -run[1]))[1]
    chosen: list[Marker] = []
    while at >= 0:
        marker, at = states[at]
        chosen.append(marker)
    return chosen[::-1]
