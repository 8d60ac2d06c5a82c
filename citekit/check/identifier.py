"""A DOI, ISBN or ISSN that cannot be right: wrong shape or wrong check digit."""

import re
from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import Finding, Record

_NUMBER = re.compile(r"\b(ISBN|ISSN)(?:-1[03])?:?\s*([\dX][\dX ‐-―-]{6,16}[\dX])(?![\d-])")
_DOI = re.compile(r"^10\.\d{4,9}/\S+$")
_DOI_PRINTED = re.compile(r"(?:\bdoi\.org/|\bdoi:\s?)(?!10\.\d{4,9}/)([^\s,;]+)", re.I)


def check(library: Library) -> Iterator[Finding]:
    """One finding for each wrong number of a reference."""
    for extract in library.extracts:
        for reference in extract.references:
            wrong = (*_wrong(reference.record or Record(id="")), *_printed(reference.text))
            for kind, number in dict.fromkeys((kind, number.rstrip(".")) for kind, number in wrong):
                values = {"kind": kind, "number": number}
                yield remark(library, extract.chapter, "identifier", "warning", [reference], values=values)


def _printed(text: str) -> Iterator[tuple[str, str]]:
    """Numbers that stand in the string itself, whether the parser took them or not."""
    for number in _DOI_PRINTED.findall(text):
        yield "DOI", number.rstrip(".")
    for kind, number in _NUMBER.findall(text):
        if not (isbn(number) if kind == "ISBN" else issn(number)):
            yield kind, number.strip()


def _wrong(record: Record) -> Iterator[tuple[str, str]]:
    if record.DOI and not _DOI.match(record.DOI):
        yield "DOI", record.DOI
    for number in re.split(r"[,;]\s*|\s{2,}", record.ISBN or ""):
        if number and not isbn(number):
            yield "ISBN", number
    for number in re.split(r"[,;]\s*|\s+", record.ISSN or ""):
        if number and not issn(number):
            yield "ISSN", number


def isbn(number: str) -> bool:
    """Whether an ISBN's check digit is right (ISO 2108; ten or thirteen digits).

    >>> isbn("978-0-306-40615-7"), isbn("0-306-40615-2"), isbn("978-0-306-40615-8")
    (True, True, False)
    """
    digits = re.sub(r"[\s‐-―-]", "", number).upper()
    if re.fullmatch(r"\d{13}", digits):
        return sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(digits)) % 10 == 0
    if re.fullmatch(r"\d{9}[\dX]", digits):
        values = [10 if digit == "X" else int(digit) for digit in digits]
        return sum(value * (10 - index) for index, value in enumerate(values)) % 11 == 0
    return False


def issn(number: str) -> bool:
    """Whether an ISSN's check digit is right (ISO 3297).

    >>> issn("0378-5955"), issn("0378-5954")
    (True, False)
    """
    digits = re.sub(r"[\s‐-―-]", "", number).upper()
    if not re.fullmatch(r"\d{7}[\dX]", digits):
        return False
    values = [10 if digit == "X" else int(digit) for digit in digits]
    return sum(value * (8 - index) for index, value in enumerate(values)) % 11 == 0
