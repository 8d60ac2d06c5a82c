"""DOI, ISBN, ISSN and URL: form and check digits."""

import re
from collections.abc import Iterator

from citekit.formats.bibtex.checks.bibfile import BibFile, Remark, whole

_DOI_PREFIX = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+|10/\w{3,}")
_ESCAPED = re.compile(r"\\([_%#&~])|\{\\_\}")
_URL = re.compile(r"(?:https?|ftp)://[^\s{}]+")


def check_identifiers(file: BibFile) -> Iterator[Remark]:
    """Whether identifiers can be looked up."""
    for entry in file.entries:
        for field in entry.fields:
            text = field.value.strip()
            if not text or field.name not in ("doi", "isbn", "issn", "url") or field.enclosing == "no-enclosing":
                continue
            said, better = _QUESTIONS[field.name](text)
            if said:
                fix = whole(field, better) if better else None
                yield Remark(field.name, "warning", field.line, entry.key, field.name, said, fix)


def _doi(text: str) -> tuple[str, str]:
    plain = _ESCAPED.sub(lambda match: match[1] or "_", _DOI_PREFIX.sub("", text))
    if not _DOI.fullmatch(plain):
        return f"{text!r} is not a DOI", ""
    return (f"the DOI itself is {plain}", plain) if plain != text else ("", "")


def _url(text: str) -> tuple[str, str]:
    plain = text[5:-1] if text.startswith("\\url{") and text.endswith("}") else text
    plain = _ESCAPED.sub(lambda match: match[1] or "_", plain)
    if not _URL.fullmatch(plain):
        return f"{text!r} is not one address", ""
    return (f"the url field takes no TeX: {plain}", plain) if plain != text else ("", "")


def _isbn(text: str) -> tuple[str, str]:
    for one in [text] if _is_isbn(text) else re.split(r"[,;/]\s*|\s+", text):
        if not _is_isbn(one):
            return f"{one!r} is not a valid ISBN", ""
    return ("", "") if _is_isbn(text) else ("several ISBNs in one field, of which biber takes none", "")


def _is_isbn(text: str) -> bool:
    digits = re.sub(r"[\s–-]", "", re.sub(r"^(?:ISBN(?:-1[03])?:?\s*)", "", text, flags=re.IGNORECASE)).upper()
    digits = re.sub(r"\(.*\)$", "", digits)
    return _isbn10(digits) or _isbn13(digits)


def _isbn10(digits: str) -> bool:
    if not re.fullmatch(r"\d{9}[\dX]", digits):
        return False
    values = [10 if sign == "X" else int(sign) for sign in digits]
    return sum((10 - place) * value for place, value in enumerate(values)) % 11 == 0


def _isbn13(digits: str) -> bool:
    if not re.fullmatch(r"97[89]\d{10}", digits):
        return False
    return sum(int(sign) * (3 if place % 2 else 1) for place, sign in enumerate(digits)) % 10 == 0


def _issn(text: str) -> tuple[str, str]:
    for one in re.split(r"[,;]\s*", text):
        digits = re.sub(r"[\s–-]", "", re.sub(r"^(?:[ep]?-?ISSN:?\s*)", "", one, flags=re.IGNORECASE)).upper()
        digits = re.sub(r"\(.*\)$", "", digits)
        if not re.fullmatch(r"\d{7}[\dX]", digits):
            return f"{one!r} is not an ISSN", ""
        values = [10 if sign == "X" else int(sign) for sign in digits]
        if sum((8 - place) * value for place, value in enumerate(values)) % 11:
            return f"the check digit of the ISSN {one!r} is wrong", ""
    return ("several ISSNs in one field, of which biber takes none", "") if "," in text or ";" in text else ("", "")


_QUESTIONS = {"doi": _doi, "url": _url, "isbn": _isbn, "issn": _issn}
