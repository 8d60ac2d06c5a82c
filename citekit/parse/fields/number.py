"""Numbers without their labels: volume, issue, edition, number of a law or report, number in a list."""

import re

from citekit.parse.draft import Draft, Segment

_FIRST_NUMBER = re.compile(r"\d+")


def _value(draft: Draft, segment: Segment) -> str:
    text = draft.text(segment).strip(" .,;:")
    if text.count("(") > text.count(")") and draft.whole[segment.end : segment.end + 1] == ")":
        text += ")"
    return text


def volume(draft: Draft, segment: Segment) -> None:
    """`51`, `XV`, `II/1`."""
    draft.put("volume", _value(draft, segment), segment)


def issue(draft: Draft, segment: Segment) -> None:
    """`2`, `3 (24)`: a running number in brackets stays with the yearly one."""
    draft.put("issue", _value(draft, segment), segment)


def edition(draft: Draft, segment: Segment) -> None:
    """The number alone; words (`genişletilmiş baskı`) stay as they are."""
    text = _value(draft, segment)
    found = _FIRST_NUMBER.search(text)
    if not found and len(text) > 3 and "container-title" not in draft.values and text[0].isupper():
        draft.put("container-title", text, segment, "an edition without a number is a title")
        return
    draft.put("edition", found.group() if found else text, segment)


def number(draft: Draft, segment: Segment) -> None:
    """The number of a law, report, standard or case."""
    draft.put("number", _value(draft, segment), segment)


def number_of_volumes(draft: Draft, segment: Segment) -> None:
    """`5 cilt`, `в 2 т.`"""
    draft.put("number-of-volumes", _value(draft, segment), segment)


def collection_number(draft: Draft, segment: Segment) -> None:
    """The volume's number in its series."""
    draft.put("collection-number", _value(draft, segment), segment)


def citation_number(draft: Draft, segment: Segment) -> None:
    """`12.`, `[12]` before an entry of a numbered list."""
    draft.custom.setdefault("citation-number", _value(draft, segment).strip("[]() "))
