"""Names as a pair of strings, family and given, the way Zotero, RIS and EndNote write them.

Particles stand in front of the family name (`van Gogh`) or behind the given name (`Johann Wolfgang von`), a suffix
behind a comma of the given name (`Martin Luther, Jr.`), as citeproc reads them.
"""

from collections.abc import Iterable
from functools import cache

from citekit import languages
from citekit.model import Name


def to_pair(name: Name) -> tuple[str, str]:
    """Family and given string of a person, particles and suffix put where they are read back from.

    >>> to_pair(Name(family="Gogh", given="Vincent", non_dropping_particle="van"))
    ('van Gogh', 'Vincent')
    """
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    if name.suffix:
        given += (",! " if name.comma_suffix else ", ") + name.suffix
    return family, given.strip()


def from_pair(family: str, given: str) -> Name:
    """The name of a person written as two strings.

    >>> from_pair("van Gogh", "Vincent").non_dropping_particle
    'van'
    >>> from_pair("Иванов", "И. И."), from_pair("King", "Martin Luther, Jr.").suffix
    (Name(family='Иванов', given='И. И.', dropping_particle=None, non_dropping_particle=None, suffix=None, \
comma_suffix=None, static_ordering=None, literal=None), 'Jr.')
    """
    given, comma, suffix = given.partition(",")
    strict = suffix.startswith("!")
    leading, family = _leading_particles(family.strip())
    given, trailing = _trailing_particles(given.strip())
    return Name(
        family=family or None,
        given=given or None,
        dropping_particle=trailing or None,
        non_dropping_particle=leading or None,
        suffix=suffix.lstrip("!").strip() or None,
        comma_suffix=True if comma and strict else None,
    )


def to_inverted(name: Name) -> str:
    """A name on one line, `Family, Given, Suffix`.

    An organisation ends with a comma, or others would take its last word for a family name; one with commas doubles
    the first instead (EndNote's convention).

    >>> to_inverted(Name(family="Uslu", given="Nasuh")), to_inverted(Name(literal="Türk Dil Kurumu"))
    ('Uslu, Nasuh', 'Türk Dil Kurumu,')
    """
    if name.literal:
        if "," in name.literal:
            return name.literal.replace(",", ",,", 1)
        return f"{name.literal},"
    family, given = to_pair(name)
    return f"{family}, {given}" if given else family


def from_inverted(value: str) -> Name:
    """A name on one line: `Family, Given, Suffix`; without a comma, or with one at the end, an undivided name.

    >>> from_inverted("Uslu, Nasuh").family, from_inverted("Türk Dil Kurumu").literal, from_inverted("UNESCO,").literal
    ('Uslu', 'Türk Dil Kurumu', 'UNESCO')
    """
    if ",," in value:
        return Name(literal=value.replace(",,", ",", 1).removesuffix(","))
    family, comma, rest = value.partition(",")
    if not rest.strip():
        single = not comma and " " not in family.strip()
        return Name(family=family.strip()) if single else Name(literal=family.strip())
    return from_pair(family, rest.strip())


def changed_inverted(names: Iterable[Name]) -> bool:
    """Whether any of the names is read back from one line as other than it was."""
    return any(from_inverted(to_inverted(name)) != name for name in names)


def changed_pair(names: Iterable[Name]) -> bool:
    """Whether any of the names is read back from two strings as other than it was (`van Gogh`, undivided)."""
    return any(not name.literal and from_pair(*to_pair(name)) != name for name in names)


CHANGED = "parts of a name are read back otherwise"


def _leading_particles(family: str) -> tuple[str, str]:
    words = family.split(" ")
    count = 0
    while count < len(words) - 1 and words[count] in _particles():
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _trailing_particles(given: str) -> tuple[str, str]:
    words = given.split(" ")
    count = len(words)
    while count > 1 and words[count - 1] in _particles():
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])


@cache
def _particles() -> frozenset[str]:
    """Lower-case particles of all languages: an upper-case one is part of the family name."""
    return frozenset(word for word in languages.words("names.particles") if word == word.lower() and "-" not in word)
