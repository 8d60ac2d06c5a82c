"""Back-references: what `a.g.e.`, ibid., `там же` and short titles stand for, resolved in reading order.

Where two works are possible the reference stays open and says so: a wrong target would be believed by everyone after.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from citekit.languages import languages, words
from citekit.link.authors import compare_lists, key_of, words_of
from citekit.link.duplicates import Works
from citekit.link.earlier import HEAD, Earlier, title_fits
from citekit.link.match import best
from citekit.model import ChapterExtract, CitationItem, Note, Record, Reference

_NOTE_NUMBER = re.compile(r"\((?P<label>[^\W\d_]{1,8})\.?\s?(?P<number>\d{1,3})\)")
_ARTICLES = frozenset(
    {"article", "article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference"}
)


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a back-reference stands for: a full reference (``target``), or None with the reason it stays open."""

    target: Reference | None
    reason: str
    confidence: float = 0.0


class _Read:
    """What was read before a reference: full references of the notes and others, and what each note cited."""

    def __init__(self, others: Sequence[Earlier]) -> None:
        self.full, self.others = Earlier(), others
        self.note = 0
        self.last: Reference | None = None
        self.works: dict[int, set[str]] = {}
        self.labelled: dict[str, list[Reference]] = {}
        self.count: Counter[int] = Counter()

    def mention(self, full: Reference | None, note: int) -> None:
        """Say that a reference was read in a note, and which full one it is or stands for."""
        self.note, self.last = note, full
        self.count[note] += 1
        works = self.works.setdefault(note, set())
        if full:
            works.add(full.id)

    def label(self, full: Reference | None, label: str | None) -> None:
        """Say that a note of this label cites a work: `(n 3)` asks for it."""
        if full and label:
            self.labelled.setdefault(label, []).append(full)

    def pools(self) -> tuple[tuple[Sequence[Earlier], float], ...]:
        """Where a target is sought, one place after the other, and how sure it is there."""
        return ((self.full,), 0.9), (self.others, 0.75)


def resolve(extract: ChapterExtract, earlier: Earlier | None = None) -> dict[str, Resolution]:
    """Resolve a chapter's back-references; ``earlier`` holds full references of the chapters before it."""
    found: dict[str, Resolution] = {}
    listed = Earlier(ref for ref in extract.references if ref.origin == "reference-list")
    read = _Read([listed, earlier] if earlier else [listed])
    places = _NotePlaces(extract.chapter.notes)
    for reference in sorted(extract.references, key=lambda ref: ref.start):
        if reference.origin not in ("footnote", "endnote"):
            continue
        note = places.of(reference)
        resolution = _resolve_one(reference, note, read)
        if resolution is None:
            read.full.add(reference)
        else:
            found[reference.id] = resolution
        full = resolution.target if resolution else reference
        read.mention(full, note)
        read.label(full, reference.note)
    return found


class _NotePlaces:
    """Where the note of a reference starts: its identity while reading."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self._notes = sorted(notes, key=lambda note: note.start)
        self._starts = [note.start for note in self._notes]
        self._reach = list(accumulate((note.end for note in self._notes), max))

    def of(self, reference: Reference) -> int:
        """The start of the innermost note; of a reference outside all notes, a number of its own for its label."""
        at = bisect_right(self._starts, reference.start) - 1
        while at >= 0 and self._reach[at] > reference.start:
            if self._notes[at].end > reference.start:
                return self._starts[at]
            at -= 1
        return hash(reference.note)


def _resolve_one(reference: Reference, note: int, read: _Read) -> Resolution | None:
    kind = reference.short_kind
    record = reference.record or Record(id=reference.id)
    if kind == "ibid" and not record.author:
        return _just_before(note, read)
    if kind == "author-date":
        return _by_year(record, read)
    if kind in ("ibid", "op-cit"):
        return _by_label(reference, read) or _pointing_back(reference, record, note, read)
    if kind == "short-title":
        told = _by_title(record, read)
        found = told if told and told.target else _by_text(reference, read) or told
        return found or Resolution(None, "no earlier reference has this title")
    if record.title and record.issued is None and not record.URL and not record.publisher:
        return _by_title(record, read) or _by_text(reference, read)
    return None


def _pointing_back(reference: Reference, record: Record, note: int, read: _Read) -> Resolution:
    if record.author:
        made = _by_author(reference, record, read)
    else:
        made = (_by_title(record, read) if record.title else None) or _just_before(note, read)
    return made if made.target and record.author else _by_text(reference, read) or made


def _by_label(reference: Reference, read: _Read) -> Resolution | None:
    """`Grant (n 3) 122`: what note 3 cites, by its author when that note cites several works."""
    match = _NOTE_NUMBER.search(reference.text)
    if match is None or plain_label(match["label"]) not in _note_labels():
        return None
    cited = _distinct(read.labelled.get(match["number"], []))
    named = set(words_of(reference.text[: match.start()]))
    fitting = [other for other in cited if named & _name_words(other)] if len(cited) > 1 else cited
    return Resolution(fitting[0], f"cited in note {match['number']}", 0.9) if len(fitting) == 1 else None


def _name_words(reference: Reference) -> set[str]:
    """The words of its authors' names, and those it begins with."""
    names = reference.record.author if reference.record else ()
    said = " ".join(name.literal or name.family or "" for name in names)
    return {*words_of(said), *words_of(reference.text)[:HEAD]}


@cache
def _note_labels() -> frozenset[str]:
    labels = (one.labels.get("note") for one in languages().values())
    return frozenset(plain_label(word) for label in labels if label for word in label.before)


def plain_label(word: str) -> str:
    """A label without case and signs.

    >>> plain_label("Fn.")
    'fn'
    """
    return "".join(words_of(word))


def _by_text(reference: Reference, read: _Read) -> Resolution | None:
    """A short form that was divided wrongly still names an author and a title, in this order."""
    for pools, confidence in read.pools():
        works = _distinct([other for pool in pools for other in pool.told(reference.text)])
        if len(works) == 1:
            return Resolution(works[0], "its words name an author and a title cited before", confidence - 0.05)
        if works:
            return None
    return None


def _just_before(note: int, read: _Read) -> Resolution:
    if not read.count:
        return Resolution(None, "nothing is cited before it")
    if read.note != note and len(read.works[read.note]) > 1:
        return Resolution(None, f"the note before cites {read.count[read.note]} works")
    if read.last is None:
        return Resolution(None, "the work cited just before is itself open")
    return Resolution(read.last, "the work cited just before", 0.9)


def _by_author(reference: Reference, record: Record, read: _Read) -> Resolution:
    names = [name.literal or name.family or "" for name in record.author]
    who = ", ".join(filter(None, names))
    for pools, confidence in read.pools():
        fitting = [other for pool in pools for other in pool.by_authors(names)]
        fitting = fitting or [other for pool in pools for other in pool.beginning_with(names)]
        fitting = [other for other in fitting if title_fits(record, other)] or fitting
        fitting = _of_kind(reference, fitting)
        works = _distinct(fitting)
        if len(works) == 1:
            return Resolution(works[0], f"the only work by {who} cited before", confidence)
        if works:
            return Resolution(None, f"{len(works)} works by {who} are cited before")
    return Resolution(None, f"no work by {who} is cited before" if who else "no earlier reference fits")


def _same_authors(record: Record, other: Record | None) -> bool:
    if other is None:
        return False
    names = [name.literal or name.family or "" for name in record.author]
    keys = [key_of(name) for name in other.author or other.editor]
    return not names or compare_lists(names, False, keys).score >= 0.6


def _of_kind(reference: Reference, fitting: list[Reference]) -> list[Reference]:
    """Narrow by what the word says: `a.g.m.` is an article, `a.g.t.` a thesis."""
    text = "".join(words_of(reference.text))
    said_article = any("".join(words_of(word)) in text for word in words("back_references.op_cit_article"))
    said_thesis = any("".join(words_of(word)) in text for word in words("back_references.op_cit_thesis"))
    if said_article == said_thesis:
        return fitting
    wanted = _ARTICLES if said_article else frozenset({"thesis"})
    return [other for other in fitting if other.record and other.record.type in wanted] or fitting


def _by_title(record: Record, read: _Read) -> Resolution | None:
    for pools, confidence in read.pools():
        titled = (other for pool in pools for other in pool.titled(record.title))
        works = _distinct([other for other in titled if _same_authors(record, other.record)])
        if len(works) == 1:
            return Resolution(works[0], "same author, and its title begins the full one", confidence)
        if works:
            return Resolution(None, f"{len(works)} works cited before have such a title")
    return None


def _distinct(references: Sequence[Reference]) -> list[Reference]:
    """One reference for each work: a full reference repeated in a later note counts once."""
    works = Works()
    kept: list[Reference] = []
    for reference in references:
        if reference.record and works.find(reference.record) is None:
            works.add(reference.record)
            kept.append(reference)
    return kept


def _by_year(record: Record, read: _Read) -> Resolution:
    names = tuple(name.literal or name.family or "" for name in record.author)
    year = str(record.issued.year) if record.issued and record.issued.year else None
    item = CitationItem(authors=names, year=year, suffix=record.year_suffix, raw=record.raw or "")
    pools = (read.full, *read.others)
    match = best(item, [candidate for pool in pools for candidate in pool.candidates(names)])
    if match is None:
        return Resolution(None, "no reference has this author and year")
    if match.rivals:
        return Resolution(None, match.reason)
    target = next(found for pool in pools if (found := pool.reference(match.candidate.reference)))
    return Resolution(target, match.reason, match.score)
