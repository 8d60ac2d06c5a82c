"""A cleaned reading of a stretch of text that maps back to the original, character by character.

Law 1 says that cleaning never happens on the ruler: page furniture is skipped and broken words are joined in a
``TextView``, patterns run over ``view.text``, and ``view.source(start, end)`` says where a match stands in the text.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

Edit = tuple[int, int, str]
"""Replace source[start:end] (code points) by a string; the empty string leaves the stretch out."""


@dataclass(frozen=True, slots=True)
class TextView:
    """A derived string and, for each piece of it, where it came from.

    >>> view = TextView.of("ulus-\\n\\nlararası (Uslu\\n2019)", edits=[(4, 7, ""), (21, 22, " ")])
    >>> view.text
    'uluslararası (Uslu 2019)'
    >>> view.source(13, 24)
    (16, 27)
    """

    text: str
    _starts: tuple[int, ...] = field(repr=False)
    _origins: tuple[int, ...] = field(repr=False)
    _lengths: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, source: str, start: int = 0, end: int | None = None, edits: Iterable[Edit] = ()) -> "TextView":
        """View ``source[start:end]`` through ``edits`` (source offsets; overlapping ones: the first one wins)."""
        end = len(source) if end is None else end
        pieces: list[str] = []
        starts: list[int] = []
        origins: list[int] = []
        lengths: list[int] = []
        size = 0
        at = start
        for left, right, new in (*sorted(edits), (end, end, "")):
            if left < at or right > end:
                continue
            if left > at:
                starts.append(size)
                origins.append(at)
                lengths.append(left - at)
                pieces.append(source[at:left])
                size += left - at
            if new:
                starts.append(size)
                origins.append(left)
                lengths.append(right - left)
                pieces.append(new)
                size += len(new)
            at = right
        if not pieces:
            return cls("", (0,), (at,), (end - at,))
        return cls("".join(pieces), tuple(starts), tuple(origins), tuple(lengths))

    def offset(self, position: int) -> int:
        """Source offset of the character at ``position`` (0 ≤ position < len(text)) of the view."""
        piece = max(bisect_right(self._starts, position) - 1, 0)
        return self._origins[piece] + min(position - self._starts[piece], max(self._lengths[piece] - 1, 0))

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Source span (end exclusive) of ``text[start:end]``; what was left out inside it is inside the span."""
        if end <= start:
            at = self.offset(start) if start < len(self.text) else self._origins[-1] + self._lengths[-1]
            return at, at
        piece = bisect_right(self._starts, end - 1) - 1
        inside = end - self._starts[piece]
        whole = self._starts[piece + 1] - self._starts[piece] if piece + 1 < len(self._starts) else None
        last = self._lengths[piece] if whole == inside else min(inside, self._lengths[piece])
        return self.offset(start), self._origins[piece] + last

    def position(self, offset: int) -> int | None:
        """Where the character at a source offset stands in the view; None when it was left out.

        >>> TextView.of("ulus-\\n\\nlararası", edits=[(4, 7, "")]).position(7)
        4
        """
        piece = bisect_right(self._origins, offset) - 1
        if piece < 0 or offset >= self._origins[piece] + self._lengths[piece]:
            return None
        end = self._starts[piece + 1] if piece + 1 < len(self._starts) else len(self.text)
        return min(self._starts[piece] + offset - self._origins[piece], max(end - 1, 0))
