"""Page ranges in the five formats of the specification (CSL 1.0.2, Appendix V)."""

import re

_RANGE = re.compile(r"([^\W\d_]{0,6}|\d*[^\W\d_]{1,4})(\d+)([^\W\d_]?)\s*[-–]+\s*(\1?)(\d+)([^\W\d_]?)(?![\w-])")
_AMPERSAND = re.compile(r"(?<=\d)\s*&\s*(?=\d)")
_HYPHEN = re.compile(
    r"(?:(?<=\d)|(?<=\b[ivxlcIVXLC])|(?<=[ivxlcIVXLC]{2}))\s*(?:--+|[-–])\s*(?=\d|[ivxlcIVXLC]+\b|[^\W\d]{1,3}\d)"
)


def page_ranges(text: str, style: str, delimiter: str = "–") -> str:
    """Rewrite every range in ``text``; ``style`` is the style's page-range-format, empty for none.

    >>> [page_ranges("1496-1504", f) for f in ("chicago", "chicago-15", "chicago-16")]
    ['1496–1504', '1496–1504', '1496–504']
    >>> [page_ranges("321-328", f) for f in ("", "minimal", "minimal-two", "expanded", "chicago")]
    ['321–328', '321–8', '321–28', '321–328', '321–28']
    >>> page_ranges("42-5, 101-08, N110-5", "expanded")
    '42–45, 101–108, N110–N115'
    """
    if "-" not in text and "–" not in text:
        return text
    if "\\-" in text:  # the writer's own escape: this hyphen is part of the number
        return text.replace("\\-", "-")
    if not style:
        return _HYPHEN.sub(delimiter, text)
    parts = [_one(part, style, delimiter) for part in re.split(r"(\s*[,;&]\s*)", text)]
    return "".join(parts)


def spaced_ampersands(text: str) -> str:
    """Numbers with a space on each side of "&" between them.

    >>> spaced_ampersands("12&15"), spaced_ampersands("A&B")
    ('12 & 15', 'A&B')
    """
    return _AMPERSAND.sub(" & ", text) if "&" in text else text


def _one(text: str, style: str, delimiter: str) -> str:
    found = re.fullmatch(r"(\s*)(\S*?)(\d+)\s*(?:--+|[-–])\s*(\S*?)(\d+)(\s*)", text)
    if not found:
        return _HYPHEN.sub(delimiter, text)
    before, prefix, first, prefix2, last, after = found.groups()
    if prefix2 and prefix2 != prefix:
        return _HYPHEN.sub(delimiter, text)
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    if int(last) < int(first) or len(last) > len(first) + 3:
        return _HYPHEN.sub(delimiter, text)
    short = _shorten(first, last, style)
    if style == "expanded":
        short = prefix + short
    return f"{before}{prefix}{first}{delimiter}{short}{after}"


def _shorten(first: str, last: str, style: str) -> str:
    if style == "expanded" or len(first) != len(last):
        return last
    if style == "minimal":
        return _changed(first, last, 1)
    if style == "minimal-two":
        return _changed(first, last, 2)
    number = int(first)
    if number < 100 or number % 100 == 0:
        return last
    if 1 <= number % 100 <= 9:
        return _changed(first, last, 1)
    short = _changed(first, last, 2)
    return last if style != "chicago-16" and len(first) == 4 and len(short) == 3 else short


def _changed(first: str, last: str, least: int) -> str:
    """The digits of ``last`` that differ from ``first``, at least ``least`` of them."""
    same = 0
    while same < len(last) - least and first[same] == last[same]:
        same += 1
    return last[same:]
