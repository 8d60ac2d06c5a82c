"""The references of a chapter: entries of its lists, works cited in its notes, source lines, addresses in the text."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from citekit.extract.evidence import listed_names
from citekit.extract.fragments import Fragment, back_reference, count_signals, is_prose, split_works
from citekit.extract.lexicon import Lexicon, lexicon
from citekit.extract.numeric import entry_label
from citekit.model import Chapter, Citation, Document, Note, Reference, ReferenceOrigin
from citekit.segment import entries, note_view, running_view, span_view
from citekit.text.casing import fold
from citekit.text.view import TextView

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s()<>«»“”\"]+[^\s()<>«»“”\".,;:!?]")
_SURNAME = re.compile(r"[^\W\d_a-zа-яё][\w’'-]{2,}")
SHORTEST_ENTRY = 12
LONGEST_REST = 80
LEAST_SIGNALS = 2
LARGEST_TAIL = 25


def references(
    document: Document, chapter: Chapter, view: TextView | None = None, cited: Sequence[Citation] = ()
) -> tuple[Reference, ...]:
    """Every reference of the chapter in text order.

    ``view``: the chapter's running text, when it is at hand; ``cited``: its citations, of which those inside a note
    are what the note refers to.
    """
    words = lexicon()
    listed = list(_listed(document, chapter))
    names = listed_names([r.raw for r in listed])
    known = names | {part for name in names for part in name.split()}
    found = [
        *listed,
        *_noted(document, chapter, words, known, [citation for citation in cited if citation.in_note]),
        *_sources(document, chapter, view or running_view(document, chapter), words),
    ]
    found.sort(key=lambda reference: (reference.start, reference.end))
    return tuple(r.model_copy(update={"id": f"{chapter.id}-r{n}"}) for n, r in enumerate(found, 1))


def _listed(document: Document, chapter: Chapter) -> Iterator[Reference]:
    for region in chapter.regions:
        if region.kind != "reference-list":
            continue
        for span in entries(document, region, chapter):
            raw = document.text[span.start : span.end]
            number, skipped = entry_label(raw)
            start = span.start + skipped
            if span.end - start < SHORTEST_ENTRY:
                continue
            view = span_view(document, start, span.end)
            yield _reference(
                document, chapter, (start, span.end), "reference-list", view.text, str(number or "") or None
            )


def _reference(
    document: Document, chapter: Chapter, span: tuple[int, int], origin: ReferenceOrigin, text: str,
    note: str | None = None, confidence: float = 0.95,
) -> Reference:  # fmt: skip
    return Reference(
        id="", chapter=chapter.id, start=span[0], end=span[1], raw=document.text[span[0] : span[1]], origin=origin,
        note=note, text=" ".join(text.split()), confidence=confidence,
    )  # fmt: skip


def _noted(
    document: Document, chapter: Chapter, words: Lexicon, known: frozenset[str], cited: list[Citation]
) -> Iterator[Reference]:
    """Works cited in the notes; what earlier notes cite helps to see short titles in later ones."""
    seen = set(known)
    citing: dict[str | None, list[Citation]] = defaultdict(list)
    for citation in cited:
        citing[citation.in_note].append(citation)
    for note in chapter.notes:
        if not note.label.isalnum():
            continue  # a starred note tells of the author, not of works
        view = note_view(document, note)
        origin: ReferenceOrigin = "endnote" if note.place == "endnote" else "footnote"
        made = []
        for fragment in split_works(view.text, words, seen):
            head = re.split(r"[,:“«„\"(]", view.text[fragment.start : fragment.end], maxsplit=1)[0]
            seen.update(fold(token) for token in _SURNAME.findall(head))
            made.append(_from_fragment(document, chapter, note, origin, view, fragment))
        inside = citing[note.id]
        yield from _as_cited(document, chapter, note, made, inside, words) if inside else made


def _as_cited(
    document: Document, chapter: Chapter, note: Note, made: list[Reference], cited: list[Citation], words: Lexicon
) -> Iterator[Reference]:
    """What a note refers to when it cites as the text does: `Kurum 1993’te kuruldu, bkz. (TÜRKSOY, 2024).`

    The citation itself is the reference there, and the sentence around it is none unless it describes a work too.
    """
    kept = [reference for reference in made if not _tells(document, reference, cited, words)]
    yield from kept
    for citation in cited:
        if not any(_overlap(reference, citation) for reference in kept):
            span = (citation.start, citation.end)
            origin: ReferenceOrigin = "endnote" if note.place == "endnote" else "footnote"
            yield _reference(document, chapter, span, origin, citation.raw, note.label, citation.confidence)


def _overlap(reference: Reference, citation: Citation) -> bool:
    return reference.start < citation.end and citation.start < reference.end


def _tells(document: Document, reference: Reference, cited: list[Citation], words: Lexicon) -> bool:
    """Whether a stretch of a note only carries citations: what remains without them describes no work."""
    inside = [citation for citation in cited if _overlap(reference, citation)]
    rest, at = "", reference.start
    for citation in inside:
        rest += document.text[at : max(at, citation.start)]
        at = max(at, citation.end)
    rest = " ".join((rest + document.text[at : reference.end]).split())
    if not inside or reference.short_kind:
        return False
    if all(citation.form == "narrative" for citation in inside):  # `Er (2018). Title …` describes, `… see Er (2018).`
        return reference.end - inside[-1].end < LARGEST_TAIL and (rest[:1].isalpha() or not rest.strip(" .,;"))
    signals = count_signals(rest, words)
    return signals < LEAST_SIGNALS or is_prose(rest, signals)


def _from_fragment(
    document: Document, chapter: Chapter, note: Note, origin: ReferenceOrigin, view: TextView, fragment: Fragment
) -> Reference:
    span = view.source(fragment.start, fragment.end)
    made = _reference(document, chapter, span, origin, view.text[fragment.start : fragment.end], note.label)
    kinds = {"ibid": "ibid", "op-cit": "op-cit"}
    confidence = 0.95 if fragment.back or fragment.signals > 1 else 0.7
    return made.model_copy(update={"short_kind": kinds.get(fragment.back or ""), "confidence": confidence})


def _sources(document: Document, chapter: Chapter, view: TextView, words: Lexicon) -> Iterator[Reference]:
    """`Kaynak:` lines that cite, and addresses that stand in the running text."""
    taken: list[tuple[int, int]] = []
    for match in _source_lines(view.text, words):
        end = view.text.find("\n", match.end())
        taken.append((match.start(), end))
        end = len(view.text) if end < 0 else end
        body = view.text[match.end() : end].strip()
        if not body.startswith("(") and (count_signals(body, words) or back_reference(body, words)):
            span = view.source(match.start(), end)
            yield _reference(document, chapter, span, "table-source", view.text[match.start() : end], None, 0.85)
    starts = [start for start, _ in taken]
    for match in _ADDRESS.finditer(view.text):
        line = bisect_right(starts, match.start()) - 1
        if line < 0 or match.start() >= taken[line][1]:
            end = _address_end(view.text, match)
            span = view.source(match.start(), end)
            yield _reference(document, chapter, span, "inline", view.text[match.start() : end], None, 0.8)


def _source_lines(text: str, words: Lexicon) -> Iterator[re.Match[str]]:
    """What the pattern of source lines finds, tried at the beginnings of lines only."""
    at = 0
    while True:
        match = words.source_line.match(text, at)
        if match:
            yield match
        at = text.find("\n", match.end() - 1 if match else at) + 1
        if not at:
            return


def _address_end(text: str, match: re.Match[str]) -> int:
    """An address alone in brackets runs to the closing sign, though a broken line left a space in it."""
    close = text.find(")", match.end(), match.end() + LONGEST_REST)
    alone = text[match.start() - 1 : match.start()] == "(" and close > 0 and text.count(" ", match.start(), close) <= 1
    return close if alone else match.end()
