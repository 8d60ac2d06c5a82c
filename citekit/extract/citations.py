"""The citations of a chapter: its running text and its notes searched, markers tied to notes, records made."""

from citekit.extract.evidence import chapter_evidence
from citekit.extract.found import Found, Ruler
from citekit.extract.lexicon import lexicon
from citekit.extract.markers import Marker, choose_markers, count_on, find_stuck_numbers
from citekit.extract.search import Scope, search
from citekit.extract.sentences import sentence_spans, span_around
from citekit.model import Chapter, Citation, CitationItem, Document, Note, Span
from citekit.segment import note_view, running_view
from citekit.text.view import TextView


def citations(document: Document, chapter: Chapter, view: TextView | None = None) -> tuple[Citation, ...]:
    """Every citation of the chapter in text order, those inside its notes included; ``view``: its running text."""
    words = lexicon()
    view = view or running_view(document, chapter)
    lists = [document.text[r.start : r.end] for r in chapter.regions if r.kind == "reference-list"]
    scope = Scope(words, chapter_evidence(document.text, lists, words))
    ruler = Ruler(document, view)
    found = search(view.text, scope)
    found = sorted([*found, *_markers(view.text, ruler, chapter, found)], key=lambda one: one.start)
    sentences = sentence_spans(view.text)
    made = [_citation(one, ruler, chapter, span_around(sentences, one.start, one.end)) for one in found]
    for note in chapter.notes:
        made.extend(_in_note(document, chapter, note, scope))
    made.sort(key=lambda citation: (citation.start, citation.end))
    return tuple(c.model_copy(update={"id": f"{chapter.id}-c{n}"}) for n, c in enumerate(made, 1))


def _citation(one: Found, ruler: Ruler, chapter: Chapter, sentence: Span | None, note: Note | None = None) -> Citation:
    span = ruler.source(one.start, one.end)
    whole = Span(one.start, one.end) if one.form == "narrative" else None
    if one.form == "numeric":
        items = tuple(_number_item(item) for item in ruler.items(one.works, one.base))
    else:
        items = ruler.items(one.works, one.base, whole)
    return Citation(
        id="", chapter=chapter.id, start=span.start, end=span.end,
        raw=ruler.document.text[span.start : span.end], form=one.form, items=items, note=one.note,
        in_note=note.id if note else None, language=chapter.language,
        sentence=ruler.source(*sentence) if sentence else None,
        confidence=one.confidence, reason=one.reason,
    )  # fmt: skip


def _number_item(item: CitationItem) -> CitationItem:
    return item.model_copy(update={"number": item.suffix, "suffix": None})


def _markers(text: str, ruler: Ruler, chapter: Chapter, found: list[Found]) -> list[Found]:
    """Note markers: numbers in the text that the chapter's notes carry, in order."""
    taken = [one.span for one in found]
    stuck = [m for m in find_stuck_numbers(text) if not any(s.start <= m.start < s.end for s in taken)]
    notes = [note for note in chapter.notes if note.label.isdigit()]
    if notes:
        placed = [Marker(m.number, ruler.source(m.start, m.end).start, m.end, m.raised, m.after_stop) for m in stuck]
        back = {p.start: m for p, m in zip(placed, stuck, strict=True)}
        chosen = choose_markers(placed, [int(n.label) for n in notes], [n.start for n in notes])
        picked = [back[marker.start] for marker in chosen]
    else:
        picked = count_on(stuck)
    return [
        Found(m.start, m.end, "note-marker", note=str(m.number), confidence=0.95, reason="number tied to a note")
        for m in picked
    ]


def _in_note(document: Document, chapter: Chapter, note: Note, scope: Scope) -> list[Citation]:
    view = note_view(document, note)
    ruler = Ruler(document, view)
    inner = Scope(scope.words, scope.evidence, keys=False)
    return [_citation(one, ruler, chapter, None, note) for one in search(view.text, inner) if one.confidence >= 0.8]
