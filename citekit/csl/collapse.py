"""Grouping and collapsing the cites of one citation (CSL 1.0.2, "Cite Grouping", "Cite Collapsing")."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from citekit.csl.affixes import affix
from citekit.csl.cite import Cite
from citekit.csl.markup import CLOSE, MARK, NAMES, OPENERS, SUFFIX

if TYPE_CHECKING:
    from citekit.csl.engine import Engine

_EMPTY = re.compile(f"[{OPENERS}]{CLOSE}")


class Piece:
    """A rendered cite and the delimiter that goes before it; ``names`` and ``year`` are those of its ``whole`` text.

    ``whole`` has the names also where the cite leaves them out; ``located``: it shows a locator.
    """

    def __init__(self, cite: Cite, text: str, whole: str, delimiter: str, located: bool) -> None:
        self.cite = cite
        self.text = text
        self.whole = whole
        self.located = located
        self.people = bool(cite.first_names and cite.first_names[0])
        self.delimiter = delimiter

    @cached_property
    def names(self) -> str:
        """The names the cite opens with."""
        return names_region(self.whole)

    @cached_property
    def year(self) -> str:
        """What stands before its year suffix, names left out."""
        return _year(_without_names(self.whole))


class Collapser:
    """How a style joins cites: ``pieces`` gives texts with their delimiters."""

    def __init__(self, engine: "Engine", delimiter: str) -> None:
        attrs = engine.style.citation.attrs
        self.engine = engine
        self.delimiter = delimiter
        self.mode = attrs.get("collapse", "")
        in_text = not engine.style.note
        self.grouping = "cite-group-delimiter" in attrs or self.mode.startswith("year")
        self.in_group = affix(attrs.get("cite-group-delimiter", ", ")) if in_text else delimiter
        if "cite-group-delimiter" in attrs:
            self.in_group = affix(attrs["cite-group-delimiter"])
        self.after = affix(attrs["after-collapse-delimiter"]) if "after-collapse-delimiter" in attrs else None
        self.between = self.after if self.after is not None and in_text else delimiter
        self.year_suffix = affix(attrs["year-suffix-delimiter"]) if "year-suffix-delimiter" in attrs else delimiter
        if "year-suffix-delimiter" not in attrs and "cite-group-delimiter" in attrs:
            self.year_suffix = self.in_group
        self.ranged = self.mode == "year-suffix-ranged"

    def pieces(self, cites: Sequence[Cite], regroup: bool) -> list[Piece]:
        """Rendered cites, grouped and collapsed as the style asks; ``regroup``: cites apart may be brought together."""
        pieces = [self._piece(cite) for cite in cites]
        pieces = [piece for piece in pieces if piece.text or piece.cite.prefix or piece.cite.suffix]
        if len(pieces) < 2:
            return pieces
        if self.mode == "citation-number":
            return self._numbers(pieces)
        if self.grouping:
            return self._authors(_grouped(pieces) if regroup else pieces)
        return pieces

    def _piece(self, cite: Cite) -> Piece:
        text = whole = self.engine.render(cite)
        if cite.suppress_author and self.grouping:
            cite.suppress_author = False
            whole = self.engine.render(cite)
            cite.suppress_author = True
        return Piece(cite, text, whole, self.delimiter, bool(cite.locator) and self.engine.facts.located)

    def _authors(self, pieces: list[Piece]) -> list[Piece]:
        """Leave out names, and years, that the cite before has just given."""
        out: list[Piece] = []
        collapsed = False
        for piece in pieces:
            before = out[-1] if out else None
            if before is None or not piece.names or piece.names != before.names:
                if before is not None:
                    named = before.people and piece.people
                    piece.delimiter = self.after if collapsed and self.after is not None else self.delimiter
                    if named and not collapsed:
                        piece.delimiter = self.between
                out.append(piece)
                collapsed = False
                continue
            collapsed = self._join_group(before, piece) or collapsed
            if piece.text:
                out.append(piece)
        return _ranges(out, self.year_suffix) if self.ranged else out

    def _join_group(self, before: Piece, piece: Piece) -> bool:
        piece.delimiter = self.in_group
        if before.located and self.after is not None:
            piece.delimiter = self.after
        if not self.mode:
            return False
        suppressed, piece.cite.suppress_author = piece.cite.suppress_author, True
        short = self.engine.render(piece.cite)
        piece.cite.suppress_author = suppressed
        if not short:
            piece.text = ""
            return False
        alone = not before.located and not piece.located
        if self.mode.startswith("year-suffix") and alone and SUFFIX in short and piece.year == before.year:
            if not (before.cite.suffix or piece.cite.prefix or piece.cite.suffix):
                piece.delimiter = self.year_suffix
            head, _, tail = short.partition(SUFFIX)
            piece.text = _marks(head) + SUFFIX + tail
        else:
            piece.text = short
        return True

    def _numbers(self, pieces: list[Piece]) -> list[Piece]:
        """Runs of three and more successive numbers become a range."""
        out: list[Piece] = []
        place = 0
        collapsed = False
        while place < len(pieces):
            end = place
            while end + 1 < len(pieces) and _follows(pieces[end], pieces[end + 1]):
                end += 1
            if collapsed and self.after is not None:
                pieces[place].delimiter = self.after
            collapsed = end - place >= 2
            out.append(pieces[place])
            if collapsed:
                pieces[end].delimiter = "–"
                out.append(pieces[end])
            else:
                out += pieces[place + 1 : end + 1]
            place = end + 1
        return out


def _marks(text: str) -> str:
    """The marks of a text that are open at its end."""
    marks = "".join(MARK.findall(text))
    while (fewer := _EMPTY.sub("", marks)) != marks:
        marks = fewer
    return marks


def _follows(first: Piece, second: Piece) -> bool:
    plain = not (first.located or second.located or first.cite.suffix or second.cite.prefix)
    return plain and not second.cite.suffix and second.cite.item.number == first.cite.item.number + 1


def _grouped(pieces: list[Piece]) -> list[Piece]:
    """Cites with the same names brought together, where the first of them stands."""
    groups: dict[str, list[Piece]] = {}
    for place, piece in enumerate(pieces):
        key = piece.names or f"\0{place}"
        groups.setdefault(key, []).append(piece)
    return [piece for group in groups.values() for piece in group]


def _ranges(pieces: list[Piece], delimiter: str) -> list[Piece]:
    """Successive year suffixes as a range: "2000a–e"."""
    out: list[Piece] = []
    place = 0
    while place < len(pieces):
        end = place
        while end + 1 < len(pieces) and pieces[end + 1].text.lstrip(OPENERS).startswith(SUFFIX):
            last, following = pieces[end].cite, pieces[end + 1].cite
            if last.suffix or following.prefix or following.suffix:
                break
            if following.item.year_suffix != last.item.year_suffix + 1:
                break
            end += 1
        out.append(pieces[place])
        if end - place >= 2:
            pieces[end].delimiter = "–"
            out.append(pieces[end])
        else:
            out += pieces[place + 1 : end + 1]
        place = end + 1
    return out


def _year(text: str) -> str:
    """What stands before the year suffix, marks left out."""
    return MARK.sub("", text.partition(SUFFIX)[0]).strip() if SUFFIX in text else "\0" + text


def names_bounds(text: str) -> tuple[int, int]:
    """Where the marked first names stand: from their mark to just after its close; (-1, -1) when there are none."""
    start = text.find(NAMES)
    if start < 0:
        return -1, -1
    depth = 0
    for found in MARK.finditer(text, start):
        if found[0] == CLOSE:
            depth -= 1
            if depth == 0:
                return start, found.end()
        elif found[0] in OPENERS:
            depth += 1
    return start, len(text)


def names_region(text: str) -> str:
    """The first names of a cite, without marks; empty when it has none."""
    start, end = names_bounds(text)
    return MARK.sub("", text[start:end]) if start >= 0 else ""


def _without_names(text: str) -> str:
    start, end = names_bounds(text)
    return text[:start] + text[end:] if start >= 0 else text
