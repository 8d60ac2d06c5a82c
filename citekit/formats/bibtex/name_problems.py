"""What is wrong with a name field: `ve` typed for `and`, commas or semicolons between names, an empty name."""

import re
from functools import cache, lru_cache

from citekit.languages import words

_EMPTY = re.compile(r"\band\s+and\b|^\s*and\s|\sand\s*$", re.IGNORECASE)
_GROUP = re.compile(r"\{[^{}]*+\}")


@cache
def _joiner() -> re.Pattern[str]:
    """Words that join the last two names in prose, in every language, and the signs people use instead."""
    particles = {*words("names.particles"), "and", "da", "et"}
    listed = {word for word in words("joiners") if word.isalpha() and word.lower() not in particles}
    longest_first = sorted((re.escape(word) for word in listed), key=len, reverse=True)
    return re.compile(r"\s(" + "|".join([*longest_first, "&", r"\\&"]) + r")\s")


@lru_cache(maxsize=4096)
def name_problem(value: str) -> str | None:
    """What is wrong with a name field's value, or None.

    >>> name_problem("Uslu, Nasuh ve Can, Ali") is not None, name_problem("Uslu, Nasuh and Can, Ali")
    (True, None)
    """
    outside = _GROUP.sub("", value) if "{" in value else value
    if "&" in outside or ";" in outside or _joiner().search(outside):
        joiner = _joiner().search(outside)
        if joiner:
            return f"{joiner[1]!r} stands where BibTeX needs 'and'"
        if ";" in outside and "," in outside:
            return "names are parted by ';' where BibTeX needs 'and'"
    if _EMPTY.search(outside):
        return "an 'and' with no name beside it"
    lists = [part for part in re.split(r"\s+and\s+", outside) if part.count(",") > 2]
    return f"too many commas in {lists[0].strip()!r}" if lists and "=" not in outside else None
