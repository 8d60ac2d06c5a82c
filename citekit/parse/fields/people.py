"""Name lists by role."""

from citekit.parse.draft import Draft, Segment
from citekit.parse.names import parse_names


def _list(draft: Draft, segment: Segment, role: str) -> None:
    text = draft.text(segment)
    after = draft.whole[segment.end : segment.end + 1]
    if after == "." and text[-1:].isalpha() and (len(text) < 2 or not text[-2].isalpha()):  # Тишков В.А + stop
        text += "."
    if ")" in text and "(" not in text:  # (PM of KZ) Prime Minister of the Republic
        text = text.split(")", 1)[1].strip() or text.replace(")", "")
    found = parse_names(text)
    if found.et_al and role == "author":
        draft.custom["et-al"] = True
    if not found.names:
        if not found.et_al:
            draft.leave(segment)
        return
    draft.values[role] = draft.values.get(role, ()) + found.names
    draft.witness(role, segment)


def author(draft: Draft, segment: Segment) -> None:
    """Authors; a second stretch of them (`A. Yazar … B. Yazar`) is added."""
    _list(draft, segment, "author")


def editor(draft: Draft, segment: Segment) -> None:
    """Editors of the book or of the container."""
    _list(draft, segment, "editor")


def translator(draft: Draft, segment: Segment) -> None:
    """Translators."""
    _list(draft, segment, "translator")


def director(draft: Draft, segment: Segment) -> None:
    """Directors of a film."""
    _list(draft, segment, "director")


def interviewer(draft: Draft, segment: Segment) -> None:
    """Who asked the questions."""
    _list(draft, segment, "interviewer")
