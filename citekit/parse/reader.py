"""Strings to records: take apart, recognise short forms, label, normalise, decide the type."""

from collections.abc import Mapping, Sequence
from itertools import compress
from typing import NamedTuple

from citekit.model import Record
from citekit.parse import rules, types
from citekit.parse.confidence import Knots, shipped_calibration
from citekit.parse.construct import make_date, make_record
from citekit.parse.crf import Labelled
from citekit.parse.draft import Draft, Segment
from citekit.parse.edited_books import settle_edited_book
from citekit.parse.fields import NORMALISERS, pages
from citekit.parse.joints import settle_joints
from citekit.parse.labelled import compare
from citekit.parse.language import guess_language
from citekit.parse.lexicon import lexicon
from citekit.parse.reading import Reading, take_apart
from citekit.parse.roles import settle_roles
from citekit.parse.second_thoughts import settle_fields
from citekit.parse.segments import segments, unclaimed
from citekit.parse.short_forms import ShortForm, ShortKind, short_form
from citekit.parse.tagger import Tagger, shipped
from citekit.parse.tokens import Token
from citekit.uncollected import uncollected

BATCH = 256
"""Strings taken apart and labelled together."""
PAUSE = 16 * BATCH
"""Strings read before the garbage collector may run again."""
_ORDER = {"doi": 0, "date": 1}
_NAMING = frozenset(("author", "editor", "translator", "publisher", "place"))
_PAGE_WORDS = frozenset(("s", "ss", "sf", "p", "pp", "с", "б", "стр"))


class Parsed(NamedTuple):
    """A record, the page cited, and which short form the string is, if any."""

    record: Record
    locator: str | None
    short_kind: ShortKind | None


def read(raw: str, language: str | None = None) -> Parsed:
    """Parse one string; never raises, whatever the string is."""
    return read_many([raw], [language])[0]


def read_many(
    raws: Sequence[str],
    languages: Sequence[str | None] | None = None,
    tagger: Tagger | None = None,
    calibration: Mapping[str, Knots] | None = None,
) -> list[Parsed]:
    """Parse strings, one result each, in order; many at once are faster than one by one.

    ``tagger`` and ``calibration`` replace the shipped ones (training measures itself with them).
    """
    tagger = tagger or shipped()
    calibration = shipped_calibration() if calibration is None else calibration
    hints = languages or [None] * len(raws)
    made: list[Parsed] = []
    for start in range(0, len(raws), PAUSE):
        with uncollected():
            for at in range(start, min(start + PAUSE, len(raws)), BATCH):
                made += _read_batch(raws[at : at + BATCH], hints[at : at + BATCH], tagger, calibration)
    return made


def _read_batch(
    raws: Sequence[str], hints: Sequence[str | None], tagger: Tagger | None, calibration: Mapping[str, Knots]
) -> list[Parsed]:
    readings = [take_apart(raw) for raw in raws]
    shorts = [short_form(reading) if reading.tokens else None for reading in readings]
    whole = [i for i, reading in enumerate(readings) if reading.tokens and shorts[i] is None]
    labelled = dict(zip(whole, _label([readings[i] for i in whole], tagger), strict=True))
    made: list[Parsed] = []
    for index, reading in enumerate(readings):
        draft = Draft(reading, language=hints[index])
        short = shorts[index]
        if short:
            _read_short(draft, short)
        elif index in labelled:
            _read_whole(draft, labelled[index], calibration)
        made.append(_finish(draft))
    return made


def _label(readings: Sequence[Reading], tagger: Tagger | None) -> Sequence[tuple[list[str], list[float] | None]]:
    """The tagger's labels; the rules' own reading when there is no model."""
    if tagger is None:
        return [(rules.label(reading), None) for reading in readings]
    made: list[Labelled] = tagger.label(readings) if readings else []
    return made


def _read_whole(draft: Draft, labelled: tuple[list[str], list[float] | None], calibration: Mapping[str, Knots]) -> None:
    labels, sure = labelled
    reading = draft.reading
    others: dict[int, str] = {}
    if sure:
        settle_joints(reading, labels, sure)
        settle_edited_book(reading, labels, sure)
        others = compare(reading, labels, sure)
    found = segments(reading.tokens, labels, sure, calibration, others)
    _fill(draft, settle_roles(reading, found))
    draft.unparsed += unclaimed(reading, labels)
    _decide(draft, labels)


def _fill(draft: Draft, found: Sequence[Segment]) -> None:
    """Run the normalisers: identifiers and dates first, the rest as printed."""
    accessed = iter(draft.reading.accessed)
    for segment in sorted(found, key=lambda entry: (_ORDER.get(entry.label, 2), entry.first)):
        if segment.label == "accessed":
            draft.put("accessed", make_date((next(accessed),)), segment)
        elif segment.label in NORMALISERS:
            NORMALISERS[segment.label](draft, segment)
        else:
            draft.leave(segment)


def _decide(draft: Draft, labels: Sequence[str]) -> None:
    """The type by evidence, then what depends on it."""
    settle_fields(draft)
    facts = types.Facts(draft.values, *_classes(draft.reading, labels))
    draft.type, draft.type_reason = types.decide(facts)
    _guess_language(draft, labels)
    pages.settle(draft, not _PAGE_WORDS.isdisjoint(draft.reading.folded))


def _guess_language(draft: Draft, labels: Sequence[str]) -> None:
    """The work's own language, by its title; the caller's hint counts when the title does not tell."""
    words = list(compress(draft.reading.folded, map("title".__eq__, labels)))
    language = guess_language(words, draft.reading.folded) or draft.language
    if language:
        draft.values["language"] = language


def _classes(reading: Reading, labels: Sequence[str]) -> tuple[set[str], set[str], set[str]]:
    """Lexicon classes seen around the fields, in the title, and in the container."""
    around: set[str] = set()
    title: set[str] = set()
    container: set[str] = set()
    words, folded = lexicon().words, reading.folded
    hits = [(index, words[folded[index]]) for index in reading.known]
    hits += [(index, (kind,)) for index, kind in reading.phrases.items()]
    for index, kinds in hits:
        label = labels[index]
        if label not in _NAMING:
            (title if label == "title" else container if label == "container" else around).update(kinds)
    return around, title, container


def _read_short(draft: Draft, short: ShortForm) -> None:
    """Only what is printed: names, a short title, a year, a page."""
    draft.short_kind = short.kind
    tokens = draft.reading.tokens
    for label, span in (("author", short.author), ("title", short.title), ("date", short.date)):
        if not span:
            continue
        first, last = _without_signs(tokens, *span)
        if first < last:
            start, end = tokens[first].start, tokens[last - 1].end
            reason = f"short form: {short.kind}"
            NORMALISERS[label](draft, Segment(label, first, last, start, end, 0.9, "rule", reason))
    if short.pages:
        first, last = short.pages
        segment = Segment("pages", first, last, tokens[first].start, tokens[last - 1].end, 0.9, "rule")
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
    custom = draft.custom
    custom.pop("day-month", None)
    if draft.locator:
        custom["locator"] = draft.locator
    if draft.short_kind:
        custom["short-form"] = draft.short_kind
    if draft.reading.beyond:
        draft.unparsed.append(draft.reading.beyond)
    return Parsed(make_record(draft), draft.locator, draft.short_kind)
