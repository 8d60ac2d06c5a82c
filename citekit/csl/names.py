"""Names of CSL-JSON: parts, particles parsed out of family and given names, suffixes, scripts written in family
order."""

import re
from collections.abc import Mapping

from citekit.csl.richtext import rich_text

ROMANESQUE = re.compile(
    "[a-zA-Z\u00c0-\u024f\u0370-\u052f\u0530-\u06ff\u0590-\u05ff\u1e00-\u1fff\u0900-\u0eff\u10a0-\u10ff\u1100-\u1112]"
)
_SUFFIX = re.compile(r"^(.+?)\s*,(!?)\s+(.+)$")


class Name:
    """One person or institution.

    ``particle`` is the non-dropping, ``dropping`` the dropping particle; ``literal`` is set for names that have no
    parts; ``fixed`` is true for names whose family name comes first in every context (Chinese, Japanese, Korean,
    Hungarian on request).
    """

    __slots__ = ("comma", "dropping", "family", "fixed", "given", "institution", "key", "literal", "particle", "suffix")

    def __init__(self, family: str, given: str, literal: str) -> None:
        self.family = family
        self.given = given
        self.literal = literal
        self.particle = ""
        self.dropping = ""
        self.suffix = ""
        self.comma = False
        self.fixed = False
        self.institution = bool(literal)
        self.key: tuple[object, ...] = ()

    @property
    def asian(self) -> bool:
        """Whether family and given name are written together, family first."""
        return bool(self.family and self.given) and not ROMANESQUE.search(self.family + self.given)


def read_names(value: object, known: dict[tuple[object, ...], Name]) -> list[Name]:
    """Read a names variable; strings stand for literal names, what is no name is left out.

    >>> [n.particle + "|" + n.family for n in read_names([{"family": "van der Vlist", "given": "Eric"}], {})]
    ['van der|Vlist']
    """
    rows = value if isinstance(value, list) else [value]
    names = []
    for row in rows:
        if type(row) is not dict:
            if isinstance(row, str):
                row = {"literal": row}
            elif not isinstance(row, Mapping):
                continue
        key = _key(row)
        name = known.get(key)
        if name is None:
            name = _read(row)
            if name is None:
                continue
            name.key = key
            known[key] = name
        names.append(name)
    return names


_PARTS = (
    "family",
    "given",
    "non-dropping-particle",
    "dropping-particle",
    "suffix",
    "comma-suffix",
    "literal",
    "static-ordering",
    "isInstitution",
    "parse-names",
)


_NO_MORE = ("",) * (len(_PARTS) - 2)


def _key(row: Mapping[str, object]) -> tuple[str, ...]:
    """Every part of a name in turn; most names are a family and a given name, which is seen at once."""
    if len(row) == 2:
        family, given = row.get("family"), row.get("given")
        if type(family) is str and type(given) is str:
            return (family, given, *_NO_MORE)
    return tuple([str(row.get(part, "") if part == "parse-names" else row.get(part) or "") for part in _PARTS])


def _read(row: Mapping[str, object]) -> Name | None:
    def part(key: str) -> str:
        value = row.get(key)
        return rich_text(str(value).strip()) if value not in (None, "", False, True) else ""

    raw = str(row.get("family") or "")
    if raw.startswith('"') and raw.endswith('"') and len(raw) > 2:  # "van Happel": quotes keep the name in one piece
        return Name(raw[1:-1], part("given"), "")
    literal = part("literal")
    family, given = part("family"), part("given")
    if row.get("isInstitution") and family:
        return Name("", "", family)
    if literal and not family:
        return Name("", "", literal)
    if not family and not given:
        return None
    name = Name(family, given, "")
    name.particle = part("non-dropping-particle")
    name.dropping = part("dropping-particle")
    name.suffix = part("suffix")
    name.comma = bool(row.get("comma-suffix"))
    name.fixed = bool(row.get("static-ordering")) and row.get("static-ordering") not in ("0", "false")
    if row.get("parse-names") not in (False, 0, "0", "false"):
        _parse_parts(name)
    return name


def _parse_parts(name: Name) -> None:
    """Take particles and suffix out of the family and given fields, where the item gives none itself."""
    family = name.family
    if not name.suffix:
        found = _SUFFIX.match(name.given)
        if found:
            name.given, name.suffix = found[1], found[3]
            name.comma = bool(found[2])
    if not name.particle and not name.dropping and (name.given or " " not in family.strip()):
        name.particle, name.family = _leading_particle(family)
    if not name.dropping:
        name.given, name.dropping = _trailing_particle(name.given)


def _leading_particle(family: str) -> tuple[str, str]:
    """Split the words in small letters off the front of a family name.

    >>> [_leading_particle(f) for f in ("van der Vlist", "d’Aubignac", "al-Aswānī", "roe", "La Fontaine")]
    [('van der', 'Vlist'), ('d’', 'Aubignac'), ('al-', 'Aswānī'), ('', 'roe'), ('', 'La Fontaine')]
    """
    words = family.split(" ")
    count = 0
    while count < len(words) - 1 and words[count].lstrip("’'")[:1].islower():
        count += 1
    particle, rest = " ".join(words[:count]), " ".join(words[count:])
    at = max(rest.find("’"), rest.find("'"))
    if 0 <= at <= 4 and rest[:at].islower() and rest[at + 1 : at + 2].isupper():
        return f"{particle} {rest[: at + 1]}".lstrip(), rest[at + 1 :]
    at = rest.find("-")
    if 0 < at <= 4 and rest[:at].islower() and len(rest) > at + 1:
        return f"{particle} {rest[: at + 1]}".lstrip(), rest[at + 1 :]
    return particle, rest


def _trailing_particle(given: str) -> tuple[str, str]:
    """Split the words in small letters off the end of a given name.

    >>> _trailing_particle("Alexander von"), _trailing_particle("bell")
    (('Alexander', 'von'), ('bell', ''))
    """
    if not given or not (given[-1].islower() or given[-1] in "’'"):
        return given, ""
    words = given.split(" ")
    count = len(words)
    while count > 1 and words[count - 1][:1].islower() and not words[count - 1].endswith("."):
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])
