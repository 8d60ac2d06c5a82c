"""Text with marks woven in: marks may overlap in any way, the elements made of them are always nested."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from citekit.report.safe import shown

Show = Callable[[int, int], str]
"""Renders a stretch (start, end) of the text as HTML."""


class Mark(NamedTuple):
    """A stretch (code points) that becomes an element; lower ``level`` is outer.

    ``before`` is HTML put once in front of its first piece. A mark cut in pieces by an outer one carries its ``id``
    on the first piece only.
    """

    start: int
    end: int
    level: int
    tag: str
    attributes: str = ""
    id: str = ""
    before: str = ""


def weave(
    text: str, start: int, end: int, marks: Sequence[Mark], done: set[Mark], show: Show | None = None
) -> Iterator[str]:
    """HTML of ``text[start:end]``; ``done`` remembers marks begun in an earlier stretch, ``show`` renders plain pieces.

    >>> "".join(weave("abcd", 0, 4, [Mark(0, 3, 0, "i"), Mark(2, 4, 1, "b", id="x")], set()))
    '<i>ab<b id="x">c</b></i><b>d</b>'
    """
    show = show or (lambda left, right: shown(text[left:right], quotes=False))
    here = [mark for mark in marks if mark.start < end and mark.end > start and mark.end > mark.start]
    points = sorted({start, end, *(p for mark in here for p in (mark.start, mark.end) if start < p < end)})
    order = {mark: (mark.level, mark.start, -mark.end, n) for n, mark in enumerate(here)}
    begins = sorted(here, key=lambda mark: mark.start)
    active: list[Mark] = []
    opened: list[Mark] = []
    at = 0
    for left, right in pairwise(points):
        active = [mark for mark in active if mark.end > left]
        while at < len(begins) and begins[at].start <= left:
            active.append(begins[at])
            at += 1
        active.sort(key=order.__getitem__)
        same = 0
        while same < len(opened) and same < len(active) and opened[same] is active[same]:
            same += 1
        yield from (f"</{mark.tag}>" for mark in reversed(opened[same:]))
        yield from (_begin(mark, done) for mark in active[same:])
        opened = list(active)
        yield show(left, right)
    yield from (f"</{mark.tag}>" for mark in reversed(opened))


def _begin(mark: Mark, done: set[Mark]) -> str:
    first = mark not in done
    done.add(mark)
    name = f' id="{mark.id}"' if mark.id and first else ""
    more = f" {mark.attributes}" if mark.attributes else ""
    return f"{mark.before if first else ''}<{mark.tag}{name}{more}>"
