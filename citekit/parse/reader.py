"""One string to one record: prepare, tokenize, recognise short forms, label, normalise, decide the type."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from citekit.model import Date, Record
from citekit.parse import rules, types
from citekit.parse.access import merge_accessed
from citekit.parse.draft import Draft, Segment
from citekit.parse.fields import NORMALISERS, pages
from citekit.parse.lexicon import fold, lexicon, phrase_at
from citekit.parse.segments import segments, unclaimed
from citekit.parse.short_forms import ShortForm, ShortKind, short_form
from citekit.parse.strings import Prepared, prepare
from citekit.parse.tagger import shipped
from citekit.parse.tokens import MOST, Token, tokenize

_ORDER = {"doi": 0, "date": 1}
_KINDS_OF_IDENTIFIER = frozenset({"doi", "url", "isbn", "issn", "arxiv", "pmid", "pmcid", "accessed"})
_LEADS = frozenset({"lead_ins", "source_lines", "secondary"})


class Parsed(NamedTuple):
    """A record, the page cited, and which short form the string is, if any."""

    record: Record
    locator: str | None
    short_kind: ShortKind | None


class Reading(NamedTuple):
    """A string taken apart, before labels: what explanations and training share with parsing."""

    prepared: Prepared
    tokens: list[Token]
    accessed: list[tuple[int, ...]]
    beyond: str


def take_apart(raw: str) -> Reading:
    """Prepared text, tokens with identifiers and access dates whole; what is too long is set aside."""
    prepared = prepare(raw)
    tokens, _ = tokenize(prepared.text)
    tokens, accessed = merge_accessed(tokens, prepared.text)
    beyond = prepared.beyond
    if len(tokens) > MOST:
        beyond = prepared.text[tokens[MOST].start :] + beyond
        tokens = tokens[:MOST]
    return Reading(prepared, tokens, accessed, beyond)


def lead_in_end(tokens: Sequence[Token]) -> int:
    """Index of the first token after `Bkz.`, `Kaynak:`, `See also`."""
    folded = [fold(token.text) for token in tokens[:12]]
    known = lexicon().words
    at = 0
    while at < len(folded):
        match = phrase_at(folded, at)
        if match and match[1] in _LEADS:
            at = match[0]
        elif _LEADS.intersection(known.get(folded[at], ())) or (at and folded[at] in (".", ":", ",")):
            at += 1
        else:
            break
    return at if at < len(tokens) else 0


def read(raw: str, language: str | None = None) -> Parsed:
    """Parse one string; never raises, whatever the string is."""
    reading = take_apart(raw)
    draft = Draft(reading.prepared, reading.tokens, language=language)
    if reading.beyond:
        draft.unparsed.append(reading.beyond)
    if not reading.tokens:
        return _finish(draft)
    start = lead_in_end(reading.tokens)
    short = short_form(reading.tokens, start)
    if short:
        _read_short(draft, short)
    else:
        _read_whole(draft, reading, start)
    return _finish(draft)


def _read_whole(draft: Draft, reading: Reading, start: int) -> None:
    labels, sure = _label(reading)
    found = segments(reading.tokens, labels, sure, "tagger" if sure else "rule")
    _fill(draft, found, reading)
    for left in unclaimed(reading.tokens, labels, reading.prepared.text):
        draft.unparsed.append(left)
    _decide(draft, labels, start)


def _label(reading: Reading) -> tuple[list[str], list[float] | None]:
    """The tagger's labels, identifiers by rule; the rules' own reading when there is no model."""
    tagger = shipped()
    if tagger is None:
        return rules.label(reading.tokens), None
    labels, sure = tagger.label(reading.tokens, reading.prepared.text)
    for index, token in enumerate(reading.tokens):
        if token.kind:
            labels[index], sure[index] = token.kind, 1.0
        elif labels[index] in _KINDS_OF_IDENTIFIER:
            labels[index] = "O"
    return labels, sure


def _fill(draft: Draft, found: Sequence[Segment], reading: Reading) -> None:
    """Run the normalisers: identifiers and dates first, the rest as printed."""
    accessed = iter(reading.accessed)
    for segment in sorted(found, key=lambda entry: (_ORDER.get(entry.label, 2), entry.first)):
        if segment.label == "accessed":
            draft.put("accessed", Date.model_construct(date_parts=(next(accessed),)), segment)
        elif segment.label in NORMALISERS:
            NORMALISERS[segment.label](draft, segment)
        else:
            draft.leave(segment)


def _decide(draft: Draft, labels: Sequence[str], start: int) -> None:
    """The type by evidence, then what depends on it."""
    kinds = _kinds(draft, labels, lambda label: label not in ("title", "author", "container"))
    draft.values["_container_kinds"] = _kinds(draft, labels, lambda label: label == "container")
    title = _kinds(draft, labels, lambda label: label == "title")
    slashes = any(token.text == "//" for token in draft.tokens)
    made, reason = types.decide(draft.values, kinds, title, slashes, False)
    draft.type = made
    draft.custom["type-reason"] = reason
    notes_style = any(token.text in ("s", "p", "С", "с", "S") for token in draft.tokens)
    pages.settle(draft, notes_style)


def _kinds(draft: Draft, labels: Sequence[str], wanted: Callable[[str], bool]) -> frozenset[str]:
    """Lexicon classes of the tokens whose label is wanted."""
    known = lexicon()
    found: set[str] = set()
    folded = [fold(token.text) for token in draft.tokens]
    for index, word in enumerate(folded):
        if wanted(labels[index]):
            found.update(known.words.get(word, ()))
            if word in known.phrases and (match := phrase_at(folded, index)):
                found.add(match[1])
    return frozenset(found)


def _read_short(draft: Draft, short: ShortForm) -> None:
    """Only what is printed: names, a short title, a year, a page."""
    draft.short_kind = short.kind
    for label, span in (("author", short.author), ("title", short.title), ("date", short.date)):
        if span and span[0] < span[1]:
            first, last = _without_signs(draft.tokens, *span)
            if first < last:
                start, end = draft.tokens[first].start, draft.tokens[last - 1].end
                NORMALISERS[label](
                    draft, Segment(label, first, last, start, end, 0.9, "rule", f"short form: {short.kind}")
                )
    if short.pages:
        first, last = short.pages
        segment = Segment("pages", first, last, draft.tokens[first].start, draft.tokens[last - 1].end, 0.9, "rule")
        draft.locator = pages.value_of(draft.text(segment))
        draft.witness("locator", segment)


def _without_signs(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    while first < last and tokens[first].text in ',;:()[]«»“”"–-':
        first += 1
    while last > first and tokens[last - 1].text in ',;:()[]«»“”"–-':
        last -= 1
    return first, last


def _finish(draft: Draft) -> Parsed:
    """Freeze the draft."""
    values = {_python_name(name): value for name, value in draft.values.items() if not name.startswith("_")}
    draft.custom.pop("day-month", None)
    draft.custom.pop("type-reason", None)
    if draft.locator:
        draft.custom["locator"] = draft.locator
    if draft.short_kind:
        draft.custom["short-form"] = draft.short_kind
    evidence = tuple(draft.evidence)
    sure = [entry.confidence for entry in evidence]
    record = Record.model_construct(
        id="",
        type=draft.type,
        **values,
        custom=draft.custom,
        raw=draft.prepared.raw,
        evidence=evidence,
        unparsed=tuple(draft.unparsed),
        confidence=round(sum(sure) / len(sure), 3) if sure else 0.0,
    )
    return Parsed(record, draft.locator, draft.short_kind)


def _python_name(name: str) -> str:
    return name.replace("-", "_")
