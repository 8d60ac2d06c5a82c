"""What is certain by its own form: DOI, URL, ISBN and ISSN with their check digits, arXiv, PubMed numbers.

Sources: ISO 26324 (DOI), ISO 2108 (ISBN), ISO 3297 (ISSN), arXiv's identifier page, RFC 3986.
"""

import re
from typing import NamedTuple


class Identifier(NamedTuple):
    """Characters ``start:end`` of the text (label and brackets inside), what it is, and its bare value."""

    start: int
    end: int
    kind: str
    value: str


_DOI = re.compile(
    r"(?:\bdoi\s*[:.]?\s*)?(?:(?:https?\s?:\s?//)?(?:dx\.)?doi\s?\.\s?org\s?/\s*)?\b(10\s?\.\s?\d{4,9}(?:\.\d+)*\s?/\s?[^\s\"<>«»“”]+)",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:(?:https?|ftp)\s?:\s?//\s?|\bwww\.)[^\s<>\"“”«»{}|\\^`]+", re.IGNORECASE)
_ISBN = re.compile(r"\be?ISBN(?:-1[03])?\s*:?\s*((?:97[89][-–\s]?)?(?:\d[-–\s]?){9}[\dXxХх])(?!\d)", re.IGNORECASE)
_ISSN = re.compile(r"\b[ep]?-?ISSN(?:-L)?\s*:?\s*(\d{4}[-–]\d{3}[\dXxХх])(?!\d)", re.IGNORECASE)
_ARXIV = re.compile(
    r"\bar\s?xiv\s*(?:preprint\s*)?(?:arxiv\s*)?:\s*((?:[a-z-]+(?:\.[A-Z]{2})?\s?/\s?\d{7}|\d{4}\s?\.\s?\d{4,5})(?:v\d{1,2})?)"
    r"(?:\s*\[[^\[\]]{2,20}\])?",
    re.IGNORECASE,
)
_PMID = re.compile(r"\b(?:PMID|PubMed)\s*:?\s*(\d{4,9})\b", re.IGNORECASE)
_PMCID = re.compile(r"\b(PMC\d{4,9})\b")
_GATES = (
    ("doi", _DOI, ("10.", "10 .", "10. ")),
    ("url", _URL, ("//", "www.", "/ /", "WWW.")),
    ("isbn", _ISBN, ("ISBN", "isbn")),
    ("issn", _ISSN, ("ISSN", "issn")),
    ("arxiv", _ARXIV, ("rXiv", "rxiv", "RXIV", "r Xiv", "rXiv")),
    ("pmid", _PMID, ("PMID", "PubMed")),
    ("pmcid", _PMCID, ("PMC",)),
)
_TAIL = ".,;:!?'’»”\"*…"
_PAIRS = {")": "(", "]": "[", "}": "{", ">": "<"}


def _trimmed(value: str) -> str:
    """Without closing punctuation that belongs to the sentence: stops, and brackets never opened inside."""
    while value:
        last = value[-1]
        if last in _TAIL or (last in _PAIRS and value.count(last) > value.count(_PAIRS[last])):
            value = value[:-1]
        else:
            break
    return value


def isbn(text: str) -> str | None:
    """The bare ISBN-10 or -13 when its check digit is right.

    >>> isbn("978-975-08-0294-2"), isbn("978-975-08-0294-3")
    ('9789750802942', None)
    """
    digits = re.sub(r"[^\dXxХх]", "", text).upper().replace("Х", "X")
    if len(digits) == 13 and digits.isdigit():
        total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits))
        return digits if total % 10 == 0 else None
    if len(digits) == 10 and digits[:9].isdigit():
        total = sum((10 - i) * (10 if d == "X" else int(d)) for i, d in enumerate(digits))
        return digits if total % 11 == 0 else None
    return None


def issn(text: str) -> str | None:
    """The ISSN with its hyphen when its check digit is right.

    >>> issn("0041-4255"), issn("0041-4256")
    ('0041-4255', None)
    """
    digits = re.sub(r"[^\dXxХх]", "", text).upper().replace("Х", "X")
    if len(digits) != 8 or not digits[:7].isdigit():
        return None
    total = sum((8 - i) * (10 if d == "X" else int(d)) for i, d in enumerate(digits))
    return f"{digits[:4]}-{digits[4:]}" if total % 11 == 0 else None


def _value(kind: str, matched: re.Match[str]) -> tuple[int, str] | None:
    """End of the identifier in the text and its bare value, or None when a check digit is wrong."""
    if kind == "doi":
        kept = _trimmed(matched[1])
        return matched.start(1) + len(kept), re.sub(r"\s", "", kept)
    if kind == "url":
        kept = _trimmed(matched[0])
        value = re.sub(r"\s", "", kept)
        return (matched.start() + len(kept), value) if len(value) > 8 or value.lower().startswith("www") else None
    if kind in ("isbn", "issn"):
        checked = isbn(matched[1]) if kind == "isbn" else issn(matched[1])
        return (matched.end(), checked) if checked else None
    return matched.end(), re.sub(r"\s", "", matched[1])


def find_identifiers(text: str) -> list[Identifier]:
    """Identifiers in text order, none overlapping; a DOI wins over the URL that carries it.

    >>> find_identifiers("Bakınız: https://doi.org/10.15745/da.06589.")[0][2:]
    ('doi', '10.15745/da.06589')
    """
    found: list[Identifier] = []
    for kind, pattern, gates in _GATES:
        for gate in gates:
            if gate in text:
                break
        else:
            continue
        for matched in pattern.finditer(text):
            read = _value(kind, matched)
            start = matched.start()
            if kind == "doi" and start and text[start - 1] in "/=?&":
                continue  # a publisher's address with a DOI in it: the URL is kept whole
            if read and not any(start < other.end and other.start < read[0] for other in found):
                found.append(Identifier(start, read[0], kind, read[1]))
    found.sort()
    return found
