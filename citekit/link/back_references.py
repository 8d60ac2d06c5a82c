"""Back-references: what `a.g.e.`, ibid., `там же` and short titles stand for, resolved in reading order.

Where two works are possible the reference stays open and says so: a wrong target would be believed by everyone after.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from citekit.languages import words
from citekit.link.authors import compare_lists, key_of, words_of
from citekit.link.candidates import Candidate, prepare
from citekit.link.duplicates import same_work
from citekit.link.match import best
from citekit.model import ChapterExtract, CitationItem, Record, Reference

_ARTICLES = frozenset(
    {"article", "article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference"}
)


_STEM = 5
"""Letters of a short title's last word that may open a longer word: `Tarihçiliği` of `Tarihçiliğinin`."""
_HEAD = 8
"""Words at the beginning of a reference among which an author's name is sought."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a back-reference stands for: a full reference (``target``), or None with the reason it stays open."""

    target: Reference | None
    reason: str
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class _Mention:
    """A reference already read: what it resolved to, and the note it stood in."""

    full: Reference | None
    note: int


def resolve(extract: ChapterExtract, earlier: Sequence[Reference] = ()) -> dict[str, Resolution]:
    """Resolve a chapter's back-references; ``earlier`` holds full references of the chapters before it."""
    found: dict[str, Resolution] = {}
    listed = [ref for ref in extract.references if ref.origin == "reference-list" and ref.record]
    read: list[_Mention] = []
    full: list[Reference] = []
    for reference in sorted(extract.references, key=lambda ref: ref.start):
        if reference.origin not in ("footnote", "endnote"):
            continue
        note = _note_of(reference, extract)
        resolution = _resolve_one(reference, note, read, full, [*listed, *earlier])
        if resolution is None:
            full.append(reference)
            read.append(_Mention(reference, note))
        else:
            found[reference.id] = resolution
            read.append(_Mention(resolution.target, note))
    return found


def _note_of(reference: Reference, extract: ChapterExtract) -> int:
    """Where the note of a reference starts: its identity while reading."""
    inside = [note.start for note in extract.chapter.notes if note.start <= reference.start < note.end]
    return inside[-1] if inside else hash(reference.note)


def _resolve_one(
    reference: Reference, note: int, read: Sequence[_Mention], full: Sequence[Reference], others: Sequence[Reference]
) -> Resolution | None:
    kind = reference.short_kind
    record = reference.record or Record(id=reference.id)
    if kind == "ibid" and not record.author:
        return _just_before(note, read)
    if kind == "author-date":
        return _by_year(record, [*full, *others])
    if kind in ("ibid", "op-cit"):
        if not record.author:
            titled = _by_title(record, full, others) if record.title else None
            return titled or _just_before(note, read)
        return _by_author(reference, record, full, others)
    if kind == "short-title":
        return _by_title(record, full, others) or Resolution(None, "no earlier reference has this title")
    if record.title and record.issued is None and not record.URL and not record.publisher:
        return _by_title(record, full, others)
    return None


def _just_before(note: int, read: Sequence[_Mention]) -> Resolution:
    if not read:
        return Resolution(None, "nothing is cited before it")
    last = read[-1]
    beside = [mention for mention in read if mention.note == last.note]
    if last.note != note and len({mention.full.id for mention in beside if mention.full}) > 1:
        return Resolution(None, f"the note before cites {len(beside)} works")
    if last.full is None:
        return Resolution(None, "the work cited just before is itself open")
    return Resolution(last.full, "the work cited just before", 0.9)


def _by_author(
    reference: Reference, record: Record, full: Sequence[Reference], others: Sequence[Reference]
) -> Resolution:
    who = ", ".join(filter(None, ((name.literal or name.family) for name in record.author)))
    for pool, confidence in ((full, 0.9), (others, 0.75)):
        fitting = [other for other in pool if _same_authors(record, other.record)]
        fitting = fitting or [other for other in pool if _begins_with(record, other)]
        fitting = [other for other in fitting if _title_fits(record, other)] or fitting
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
    if not names:
        return True
    return compare_lists(names, False, keys).score >= 0.6


def _begins_with(record: Record, other: Reference) -> bool:
    """Whether the author's name stands at the beginning of a reference, however its names were divided."""
    names = [words_of(name.literal or name.family or "") for name in record.author]
    head = words_of(other.text)[:_HEAD]
    return bool(names) and all(name and set(name) <= set(head) for name in names)


def _of_kind(reference: Reference, fitting: list[Reference]) -> list[Reference]:
    """Narrow by what the word says: `a.g.m.` is an article, `a.g.t.` a thesis."""
    text = "".join(words_of(reference.text))
    said_article = any("".join(words_of(word)) in text for word in words("back_references.op_cit_article"))
    said_thesis = any("".join(words_of(word)) in text for word in words("back_references.op_cit_thesis"))
    if said_article == said_thesis:
        return fitting
    wanted = _ARTICLES if said_article else frozenset({"thesis"})
    return [other for other in fitting if other.record and other.record.type in wanted] or fitting


def _title_fits(record: Record, other: Reference) -> bool:
    short = words_of(record.title or "")
    long = words_of((other.record.title if other.record else None) or "")
    if not short:
        return False
    same = long[: len(short)]
    inflected = same[:-1] == short[:-1] and same[-1:] and len(short[-1]) >= _STEM and same[-1].startswith(short[-1])
    return same == short or bool(inflected) or (len(short) >= 2 and set(short) <= set(long))


def _by_title(record: Record, full: Sequence[Reference], others: Sequence[Reference]) -> Resolution | None:
    for pool, confidence in ((full, 0.9), (others, 0.75)):
        fitting = [other for other in pool if _title_fits(record, other) and _same_authors(record, other.record)]
        works = _distinct(fitting)
        if len(works) == 1:
            return Resolution(works[0], "same author, and its title begins the full one", confidence)
        if works:
            return Resolution(None, f"{len(works)} works cited before have such a title")
    return None


def _distinct(references: Sequence[Reference]) -> list[Reference]:
    """One reference for each work: a full reference repeated in a later note counts once."""
    kept: list[Reference] = []
    for reference in references:
        record = reference.record
        if record and not any(other.record and same_work(other.record, record) for other in kept):
            kept.append(reference)
    return kept


def _by_year(record: Record, pool: Sequence[Reference]) -> Resolution:
    names = tuple(name.literal or name.family or "" for name in record.author)
    year = str(record.issued.year) if record.issued and record.issued.year else None
    item = CitationItem(authors=names, year=year, suffix=record.year_suffix, raw=record.raw or "")
    by_reference = {other.id: other for other in pool}
    candidates: list[Candidate] = [prepare(other.record, other.id, "", "") for other in pool if other.record]
    match = best(item, candidates)
    if match is None:
        return Resolution(None, "no reference has this author and year")
    if match.rivals:
        return Resolution(None, match.reason)
    return Resolution(by_reference[match.candidate.reference], match.reason, match.score)
