"""Records from values that are already of the right type.

Validation is for what comes from outside; here every value was made by a normaliser, and filling a hundred defaults by
`model_construct` costs more than the whole tagging. The instances are the same as validated ones, and frozen.
"""

from typing import Any

from citekit.model import Date, Evidence, Record, Variant
from citekit.parse.draft import Draft, Witness
from citekit.parse.language import guess_language
from citekit.parse.lexicon import fold

_RECORD = Record(id="")
_DATE = Date()
_EVIDENCE_FIELDS = set(Witness._fields)
_new, _set = object.__new__, object.__setattr__


def _evidence(entry: Witness) -> Evidence:
    """A witness as evidence: its fields are all there are."""
    field, start, end, source, confidence, reason = entry
    values = {
        "field": field,
        "start": start,
        "end": end,
        "source": source,
        "confidence": confidence,
        "reason": reason,
    }
    made: Evidence = _made(Evidence, values, _EVIDENCE_FIELDS)
    return made


def _made(kind: Any, values: dict[str, Any], given: set[str]) -> Any:
    """A frozen instance with all its fields; keys are field names, values of the fields' types."""
    made = _new(kind)
    _set(made, "__dict__", values)
    _set(made, "__pydantic_fields_set__", given)
    _set(made, "__pydantic_extra__", None)
    _set(made, "__pydantic_private__", None)
    return made


def _filled(template: Any, values: dict[str, Any]) -> Any:
    """A frozen instance like ``template`` with other values."""
    return _made(template.__class__, {**template.__dict__, **values}, set(values))


def make_date(parts: tuple[tuple[int, ...], ...]) -> Date:
    """A date of one or two (year, month, day)."""
    made: Date = _filled(_DATE, {"date_parts": parts})
    return made


def make_record(draft: Draft) -> Record:
    """The draft as a record; its confidence is the mean of its fields'."""
    sure = [entry.confidence for entry in draft.evidence]
    entries = [_evidence(entry) for entry in draft.evidence]
    if draft.type_reason:
        entries.append(_evidence(Witness("type", None, None, "inferred", 1.0, draft.type_reason)))
    values: dict[str, Any] = {name.replace("-", "_"): value for name, value in draft.values.items()}
    values.update(
        id="",
        type=draft.type,
        custom=draft.custom,
        raw=draft.reading.prepared.raw,
        evidence=tuple(entries),
        unparsed=tuple(draft.unparsed),
        confidence=round(sum(sure) / len(sure), 3) if sure else 0.0,
    )
    if "translated-title" in draft.custom:
        translated: str = draft.custom["translated-title"]
        language = guess_language([fold(word) for word in translated.split()])
        values["variants"] = (Variant(field="title", value=translated, kind="translated", language=language),)
    made: Record = _filled(_RECORD, values)
    return made
