"""How a citation is written: the signs between names, year and page, read from the printed item."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from citekit.check.cited import Cited, cited_in
from citekit.library import Library
from citekit.model import ChapterExtract

_FORMS = frozenset({"parenthetical", "narrative"})
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Shape:
    """A printed item. ``start`` is its offset in the document, ``head`` what stands before the year, ``tail`` after it.

    ``head`` and ``tail`` have their line breaks and blanks made single; ``year`` is empty for an undated item.
    """

    cited: Cited
    start: int
    raw: str
    head: str
    year: str
    tail: str

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.raw)

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end

    @cached_property
    def separator(self) -> str:
        """The sign between names and year: a comma, a colon, a full stop, or nothing; brackets count as nothing."""
        last = self.head.rstrip()[-1:]
        return last if last in (",", ":", ";", ".") and not self._ends_with_abbreviation else ""

    @property
    def _ends_with_abbreviation(self) -> bool:
        return self.head.rstrip().endswith(".") and (
            self.cited.item.et_al or re.search(r"\b\w{1,3}\.$", self.head.rstrip()) is not None
        )

    @cached_property
    def locator_separator(self) -> str:
        """The sign between year and page; a label (`s.`, `p.`) follows it or not."""
        first = self.tail.lstrip()[:1]
        return first if self.cited.item.locator and first in (",", ":", ";", ".") else ""

    @cached_property
    def joiner(self) -> str:
        """What stands between the last two of the authors: `ve`, `&`, a comma …; empty when there is one author."""
        authors = self.cited.item.authors
        if len(authors) < 2:
            return ""
        left = self.head.find(authors[-2])
        right = self.head.rfind(authors[-1])
        if left < 0 or right <= left:
            return ""
        return self.head[left + len(authors[-2]) : right].strip()


def shapes(library: Library, extract: ChapterExtract, forms: tuple[str, ...] = ("parenthetical",)) -> list[Shape]:
    """The shapes of a chapter's items in text order; numbers and note markers have none."""
    made = library.once(("shapes", extract.chapter.id), lambda: tuple(_shapes(library, extract)))
    return [shape for shape in made if shape.cited.citation.form in forms]


def _shapes(library: Library, extract: ChapterExtract) -> Iterator[Shape]:
    at: dict[str, int] = {}
    for cited in cited_in(library, extract):
        citation, item = cited.citation, cited.item
        if citation.form not in _FORMS or item.number:
            continue
        inside = citation.raw.find(item.raw, at.get(citation.id, 0))
        if inside < 0:
            inside = max(citation.raw.find(item.raw), 0)
        at[citation.id] = inside + len(item.raw)
        yield _shape(cited, citation.start + inside, item.raw)


def _shape(cited: Cited, start: int, raw: str) -> Shape:
    item = cited.item
    year = item.year or item.nodate or ""
    plain = _SPACES.sub(" ", raw)
    found = plain.find(year, _after_names(plain, item.authors)) if year else -1
    if found < 0:
        return Shape(cited, start, raw, plain, "", "")
    end = found + len(year)
    if item.suffix and plain[end : end + len(item.suffix)].lower() == item.suffix.lower():
        end += len(item.suffix)
    return Shape(cited, start, raw, plain[:found], plain[found:end], plain[end:])


def _after_names(plain: str, authors: tuple[str, ...]) -> int:
    """Where the year may begin: after the last name, as an organisation's name may hold a year itself."""
    found = plain.find(authors[-1]) if authors else -1
    return found + len(authors[-1]) if found >= 0 else 0


def minority(counts: dict[str, int], most: float = 0.34, least: int = 4) -> tuple[str, set[str]] | None:
    """The usual form and the rare ones, when one form is clearly usual; None when a text has no habit.

    >>> minority({",": 80, "": 2})
    (',', {''})
    >>> minority({",": 4, "": 3}) is None
    True
    """
    if len(counts) < 2:
        return None
    usual = max(sorted(counts), key=lambda form: counts[form])
    rare = {form for form in counts if form != usual}
    most_of_one, most_of_all = most * counts[usual], 1.5 * most * counts[usual]
    if counts[usual] < least or max(counts[form] for form in rare) > most_of_one:
        return None
    if sum(counts[form] for form in rare) > most_of_all:
        return None
    return usual, rare
