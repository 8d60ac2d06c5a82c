"""From references to records: one record per work of a chapter, back-references left out, letters given."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from citekit.link.back_references import Resolution, resolve
from citekit.link.candidates import Candidate, Scope, prepare
from citekit.link.duplicates import group_same
from citekit.link.earlier import Earlier
from citekit.link.suffixes import assign_letters
from citekit.model import ChapterExtract, Record


@dataclass(slots=True)
class Gathered:
    """A chapter's works. ``record_of``: reference id → record id; ``resolutions``: of its back-references."""

    extract: ChapterExtract
    records: dict[str, Record] = field(default_factory=dict)
    record_of: dict[str, str] = field(default_factory=dict)
    resolutions: dict[str, Resolution] = field(default_factory=dict)
    candidates: list[Candidate] = field(default_factory=list)
    scope: Scope = field(default_factory=Scope)

    @property
    def has_list(self) -> bool:
        """Whether the chapter prints a reference list of its own."""
        return any(reference.origin == "reference-list" for reference in self.extract.references)


def gather(extracts: Sequence[ChapterExtract], known: Sequence[Candidate] = ()) -> list[Gathered]:
    """The works of every chapter, in order; back-references may reach into earlier chapters of the same document.

    ``known`` are records of a given bibliography, which every chapter may cite.
    """
    earlier: dict[str, Earlier] = {}
    found: list[Gathered] = []
    for extract in extracts:
        before = earlier.setdefault(extract.chapter.document, Earlier())
        made = _gather_chapter(extract, before)
        for reference in extract.references:
            if reference.id not in made.resolutions:
                before.add(reference)
        found.append(made)
    for made in found:
        made.scope = Scope.of([*made.candidates, *_shared_list(made, found), *known])
    return found


def _gather_chapter(extract: ChapterExtract, before: Earlier) -> Gathered:
    made = Gathered(extract, resolutions=resolve(extract, before))
    full = [ref for ref in extract.references if ref.record and ref.id not in made.resolutions]
    own = [ref.record.model_copy(update={"id": ref.id}) for ref in full if ref.record]
    repeated = group_same(own)
    letters = assign_letters([record for record in own if record.id not in repeated], extract.citations)
    chapter = extract.chapter
    for record in own:
        made.record_of[record.id] = repeated[record.id][0] if record.id in repeated else record.id
        if record.id in repeated:
            continue
        letter = letters.get(record.id)
        kept = record.model_copy(update={"year_suffix": letter}) if letter else record
        made.records[record.id] = kept
        made.candidates.append(prepare(kept, record.id, chapter.id, chapter.document))
    return made


def _shared_list(made: Gathered, everyone: Sequence[Gathered]) -> list[Candidate]:
    """The works of a list that closes the document and serves all its chapters, as in a thesis.

    It must be the only list there, and stand in the last chapter or in one that cites nothing itself: a list left over
    in one chapter of an edited volume is nobody else's.
    """
    document = made.extract.chapter.document
    chapters = [other for other in everyone if other.extract.chapter.document == document]
    lists = [other for other in chapters if other.has_list]
    if made.has_list or len(lists) != 1:
        return []
    last = max(chapters, key=lambda other: other.extract.chapter.start)
    shared = lists[0] is last or not lists[0].extract.citations
    return lists[0].candidates if shared and lists[0] is not made else []
