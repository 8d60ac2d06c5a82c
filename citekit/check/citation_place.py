"""A citation that stands outside its sentence: after the full stop, after a comma, between two full stops.

One finding for each chapter and kind. A chapter that always cites after the full stop is told once, too.
"""

import re
from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Citation, Finding, Severity

_FORMS = ("parenthetical", "numeric")
_ENDS = ".!?…"
_CLOSING = "”»\"'’)"


def check(library: Library) -> Iterator[Finding]:
    """Citations in brackets, by what stands before and after them."""
    for extract in library.extracts:
        kinds: dict[str, list[Citation]] = {"stop": [], "comma": [], "double": []}
        inside = [c for c in extract.citations if c.form in _FORMS and c.raw[:1] in "([" and c.in_note is None]
        for citation in inside:
            kind = _kind(library, extract, citation)
            if kind:
                kinds[kind].append(citation)
        for kind, group in kinds.items():
            if group:
                values = {"count": str(len(group)), "of": str(len(inside))}
                level: Severity = "info" if kind == "comma" else "warning"
                yield remark(
                    library, extract.chapter, "citation-place", level, group,
                    variant=None if kind == "stop" else kind, values=values,
                )  # fmt: skip


def _kind(library: Library, extract: ChapterExtract, citation: Citation) -> str | None:
    view = library.running_view(extract.chapter.id)
    at = view.position(citation.start)
    end = view.position(citation.end - 1)
    if at is None or end is None:
        return None
    before = view.text[max(at - 4, 0) : at]
    after = view.text[end + 1 : end + 4]
    sign = before.rstrip(" ")[-1:]
    if sign and sign in _CLOSING:
        sign = before.rstrip(" ").rstrip(_CLOSING)[-1:]
    following = after.lstrip(" ")[:1]
    if sign == "," and following not in (",", ";"):
        return "comma" if citation.form == "parenthetical" else None
    if re.match(r" ?\.\.(?!\.)", after):
        return "double"
    if sign not in _ENDS or not sign or _abbreviated(view.text, at):
        return None
    if following == "." and sign == ".":
        return "double"
    return (
        "stop"
        if not following or following in "\n" or following.isupper() or following in '“«"([' or following.isdigit()
        else None
    )


def _abbreviated(text: str, at: int) -> bool:
    """Whether the full stop before belongs to an abbreviation or a number (`vb. (Kara, 2012)`, `T.C. (…)`)."""
    words = text[max(at - 24, 0) : at].rstrip(" ").rstrip(_CLOSING)
    last = words.rsplit(maxsplit=1)[-1:] or [""]
    word = last[0].rstrip(".")
    return (
        (len(word) <= 3 and word.isalpha() and not word.isupper()) or "." in word or (word.isdigit() and len(word) < 4)
    )
