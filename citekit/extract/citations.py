"""The citations of a chapter: its running text and its notes searched, markers tied to notes, records made."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from citekit.extract.evidence import chapter_evidence
from citekit.extract.found import Found, Ruler, without_overlaps
from citekit.extract.fragments import Fragment, split_works
from citekit.extract.lexicon import lexicon
from citekit.extract.markers import Marker, choose_markers, find_loose_numbers, find_spaced_numbers, find_stuck_numbers
from citekit.extract.numeric import entry_label, list_size
from citekit.extract.raised import find_raised, numbered_stems, stem_before
from citekit.extract.search import Scope, search
from citekit.extract.sentences import Sentences
from citekit.model import Chapter, Citation, Document, Note, Span
from citekit.segment import entries, note_view, running_view
from citekit.text.view import TextView

_ROUND = re.compile(r"\((\d{1,3})(?=[,;)–-])")
_LABEL = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,4}\.)$")
_SQUARE = re.compile(r"\[(\d{1,3})(?=[,;\]–-])")

LEAST_DATED = 2
"""Author-date citations in the running text from which on notes are searched for them too."""
FEWEST_LOOSE = 3
"""Notes from which on markers are also looked for off their words, when next to none stands at one."""
LARGEST_REST = 25
LEAST_MARKS = 5
"""Notes or bracketed numbers from which on a chapter cites by them."""
SURE_NARRATIVE = 0.93


def citations(document: Document, chapter: Chapter, view: TextView | None = None) -> tuple[Citation, ...]:
    """Every citation of the chapter in text order, those inside its notes included; ``view``: its running text."""
    words = lexicon()
    view = view or running_view(document, chapter)
    lists = [document.text[r.start : r.end] for r in chapter.regions if r.kind == "reference-list"]
    size = _list_size(document, chapter)
    scope = Scope(words, chapter_evidence(document.text, lists, words), round_numbers=_cites_round(view.text, size))
    ruler = Ruler(document, view)
    found = _without_strays(search(view.text, scope), chapter)
    markers = _markers(view.text, ruler, chapter, found, size)
    found = without_overlaps([*found, *markers])
    sentences = Sentences(view.text)
    made = [_Draft(one, ruler, sentences.around(one.start, one.end)) for one in found]
    if sum(one.form != "numeric" and bool(one.works) and bool(one.works[0].year) for one in found) >= LEAST_DATED:
        for note in chapter.notes:
            made.extend(_in_note(document, note, scope))
    made.sort(key=lambda draft: draft.span)
    return tuple(_citation(draft, chapter, f"{chapter.id}-c{n}") for n, draft in enumerate(made, 1))


def _without_strays(found: list[Found], chapter: Chapter) -> list[Found]:
    """Where notes or numbers cite, `Zahlen (1991)` and `4 GPUs (2019)` are no citations: only sure names count."""
    marks = max(len(chapter.notes), sum(one.form == "numeric" for one in found))
    dated = sum(one.form == "parenthetical" and any(work.year for work in one.works) for one in found)
    if marks < LEAST_MARKS or dated >= LEAST_DATED:
        return found
    return [one for one in found if one.form != "narrative" or one.confidence >= SURE_NARRATIVE]


def _list_size(document: Document, chapter: Chapter) -> int:
    """The number of entries of the chapter's reference list when it is numbered, else 0."""
    regions = [region for region in chapter.regions if region.kind == "reference-list"]
    spans = [span for region in regions for span in entries(document, region, chapter)]
    return list_size([entry_label(document.text[span.start : span.end])[0] for span in spans])


def _cites_round(text: str, size: int) -> bool:
    """Whether `(1)` cites here: the list is numbered, and round brackets hold its numbers far more than square ones."""
    if not size:
        return False
    round_, square = (len({m for m in pattern.findall(text) if int(m) <= size}) for pattern in (_ROUND, _SQUARE))
    if round_ < max(3, size * 0.3) or square >= round_ / 3:
        return False
    raised = {work.zone.suffix for one in find_raised(text, size, lexicon()) for work in one.works}
    return round_ >= len(raised)


@dataclass(frozen=True, slots=True)
class _Draft:
    """What was found in a view, the sentence around it there, and the note whose view it is."""

    one: Found
    ruler: Ruler
    sentence: Span | None = None
    note: Note | None = None

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        return self.ruler.source(self.one.start, self.one.end)


def _citation(draft: _Draft, chapter: Chapter, name: str) -> Citation:
    one, ruler, span = draft.one, draft.ruler, draft.span
    whole = Span(one.start, one.end) if one.form == "narrative" else None
    return Citation(
        id=name, chapter=chapter.id, start=span.start, end=span.end,
        raw=ruler.document.text[span.start : span.end], form=one.form,
        items=ruler.items(one.works, one.base, whole, numbered=one.form == "numeric"), note=one.note,
        in_note=draft.note.id if draft.note else None, language=chapter.language,
        sentence=ruler.source(*draft.sentence) if draft.sentence else None,
        confidence=one.confidence, reason=one.reason,
        alternatives=tuple(ruler.items(works, one.base, whole) for works in one.alternatives),
    )  # fmt: skip


def _markers(text: str, ruler: Ruler, chapter: Chapter, found: list[Found], size: int) -> list[Found]:
    """Note markers: numbers in the text that the chapter's notes carry, in order; else raised list numbers."""
    document_text = ruler.document.text
    taken = [one.start for one in found]
    stuck = [m for m in find_stuck_numbers(text) if not _inside(m.start, found, taken) and not _labelled(text, m)]
    codes = numbered_stems(text) if stuck else frozenset()
    stuck = [marker for marker in stuck if stem_before(text, marker.start) not in codes]
    bodies: dict[int, list[int]] = {}
    for note in chapter.notes:
        if note.label.isdigit() and not document_text.startswith("[", note.start):
            bodies.setdefault(int(note.label), []).append(note.start)
    if not any(one.form == "numeric" for one in found):
        raised = _after_bodies(find_raised(text, size, lexicon()), bodies, ruler)
        if raised:
            return raised
    stuck = sorted([*stuck, *find_spaced_numbers(text, bodies)], key=lambda marker: marker.start)
    picked = _chain(stuck, bodies, ruler)
    if len(bodies) >= FEWEST_LOOSE and _served(picked, bodies) * 3 < len(bodies):
        loose = [m for m in find_loose_numbers(text, bodies) if not _inside(m.start, found, taken)]
        other = _chain(sorted([*stuck, *loose], key=lambda marker: marker.start), bodies, ruler)
        picked = other if _served(other, bodies) * 10 >= len(bodies) * 7 else picked
    return [
        Found(m.start, m.end, "note-marker", note=str(m.number), confidence=0.95, reason="number tied to a note")
        for m in picked
    ]


def _chain(found: list[Marker], bodies: dict[int, list[int]], ruler: Ruler) -> list[Marker]:
    """The best chain of candidates, weighed where they stand in the document."""
    placed = {ruler.source(m.start, m.end).start: m for m in found}
    chosen = choose_markers([replace(m, start=at) for at, m in placed.items()], bodies)
    return [placed[marker.start] for marker in chosen]


def _served(picked: list[Marker], bodies: dict[int, list[int]]) -> int:
    """How many notes have a marker."""
    return len({marker.number for marker in picked} & bodies.keys())


def _labelled(text: str, marker: Marker) -> bool:
    """`(Fig.1)`, `cf. p.12`: the number of what an abbreviated label names."""
    label = _LABEL.search(text, max(0, marker.start - 6), marker.start)
    if label is None or lexicon().any_label.fullmatch(label[1]) is None:
        return False
    others = lexicon().et_al.finditer(text, max(0, marker.start - 12), marker.start)
    return all(match.end() != marker.start for match in others)  # `Amir et al.9`, though `al.` is a label too


def _after_bodies(raised: list[Found], bodies: dict[int, list[int]], ruler: Ruler) -> list[Found]:
    """The raised list numbers, unless notes may own them: numbered bodies above them all are the authors' addresses."""
    last = max((start for starts in bodies.values() for start in starts), default=-1)
    below = [one for one in raised if ruler.source(one.start, one.end).start > last]
    return below if len(below) * 2 > len(raised) and len(below) > len(bodies) else []


def _inside(at: int, found: list[Found], starts: list[int]) -> bool:
    before = bisect_right(starts, at) - 1
    return before >= 0 and at < found[before].end


def _in_note(document: Document, note: Note, scope: Scope) -> list[_Draft]:
    """Author-date citations inside a note; `(Nordverlag, 2001)` inside a reference is none."""
    view = note_view(document, note)
    ruler = Ruler(document, view)
    fragments = split_works(view.text, scope.words)
    made = []
    for one in search(view.text, Scope(scope.words, scope.evidence, keys=False)):
        around = next((f for f in fragments if f.start <= one.start and one.end <= f.end), None)
        known = any(scope.evidence.knows(author) for work in one.works for author in work.zone.authors)
        alone = around is None or around.end - around.start - (one.end - one.start) < LARGEST_REST
        if one.confidence >= 0.8 and (alone or known or (around is not None and _is_named(one, around))):
            made.append(_Draft(one, ruler, note=note))
    return made


def _is_named(one: Found, around: Fragment) -> bool:
    """`See Novikau & Muhasilović (2023). …`: a narrative that ends its fragment, or opens it with two names."""
    several = len(one.works[0].zone.authors) > 1 or one.works[0].zone.et_al
    return one.form == "narrative" and (around.end - one.end < LARGEST_REST or (several and one.start <= around.start))
