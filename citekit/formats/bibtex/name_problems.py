"""What is wrong with a name field: `ve` typed for `and`, commas or semicolons between names, an empty name."""

import itertools
import re
from functools import cache

from citekit.languages import words

_GROUP = re.compile(r"\{[^{}]*+\}")
_AND = re.compile(r"(?<!\S)and(?!\S)", re.IGNORECASE)


@cache
def joiners() -> frozenset[str]:
    """Words that join the last two names in prose, in every language, and the signs people use instead."""
    particles = {*words("names.particles"), "and", "da", "et"}
    listed = {word for word in words("joiners") if word.isalpha() and word.lower() not in particles}
    return frozenset({*listed, "&", "\\&"})


def name_problem(value: str) -> str | None:
    """What is wrong with a name field's value, or None.

    >>> name_problem("Uslu, Nasuh ve Can, Ali"), name_problem("Uslu, Nasuh and Can, Ali")
    ("'ve' stands where BibTeX needs 'and'", None)
    """
    found = value.split()
    at_an_end = found[:1] == ["and"] or found[-1:] == ["and"] or "and and" in value
    suspect = at_an_end or ";" in value or value.count(",") > 2 or not joiners().isdisjoint(found)
    return _problem(_GROUP.sub("x", value)) if suspect else None


def _problem(outside: str) -> str | None:
    found = outside.split()
    followed = itertools.pairwise(found)
    joiner = next((word for word, after in followed if word in joiners() and not after[:1].islower()), None)
    if joiner:
        return f"{joiner!r} stands where BibTeX needs 'and'"
    names = _AND.split(outside)
    if ";" in outside and "," in outside and len(names) == 1 and "=" not in outside:
        return "names are parted by ';' where BibTeX needs 'and'"
    if not all(name.strip() for name in names):
        return "an 'and' with no name beside it"
    odd = next((name.strip() for name in names if name.count(",") > 2 and "=" not in name), None)
    return f"too many commas in {odd!r}" if odd else None
