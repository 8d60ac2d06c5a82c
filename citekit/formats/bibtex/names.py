"""Names both ways: BibTeX's three forms (von, Last, Jr), biblatex's `family=…, given=…`, organisations in braces.

The particle BibTeX calls von is CSL's non-dropping particle, as classic styles print it; biblatex's `useprefix=false`
makes it a dropping one. `and others` is no person: it comes back as a flag.
"""

import re
from functools import lru_cache

from citekit.formats.bibtex.construction import build
from citekit.formats.bibtex.latex_reading import is_plain, plain_accents, to_text
from citekit.formats.bibtex.latex_tables import command_for
from citekit.formats.bibtex.latex_writing import to_latex
from citekit.model import Name

_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_PLAIN = re.compile(r"([^\s,{}\\~][^,{}\\~\n\t]*), ([^,{}\\~\n\t]+)")
_EDGE = re.compile(r"\\.|[{}]|(?<=\s)and(?=\s)|[,\s~]", re.DOTALL | re.IGNORECASE)
_EXTENDED = re.compile(r"^\s*\"?(?:given|family|prefix|suffix|useprefix|id|hash)(?:-i)?\s*=", re.IGNORECASE)
_PART = re.compile(r"\s*\"?([a-z-]+)\s*=\s*(.*?)\"?\s*$", re.IGNORECASE | re.DOTALL)
_COMMAND_END = re.compile(r"\\[A-Za-z]+\{\}\}$")
_INITIAL = re.compile(r"(?<![^\s-])[^\W\d_\x00-\x7f]")
_SPACES = re.compile(r"[\s~]+")


def read_names(value: str) -> tuple[tuple[Name, ...], bool]:
    """The names of a field, and whether it ends in `and others`.

    >>> names, others = read_names("Uslu, Nasuh and {Dışişleri Bakanlığı} and others")
    >>> [name.to_csl() for name in names], others
    ([{'family': 'Uslu', 'given': 'Nasuh'}, {'literal': 'Dışişleri Bakanlığı'}], True)
    """
    found = [part for part in map(str.strip, _listed(value)) if part]
    others = bool(found) and found[-1].lower() in ("others", "et al.", "et al")
    if others and len(found) > 1:
        found.pop()
    else:
        others = False
    return tuple(map(read_name, found)), others


def _listed(value: str) -> list[str]:
    if "\\" in value:
        value = plain_accents(value)
    if "{" in value:
        return split_names(value)
    if not value.isprintable() or " AND " in value or " And " in value or value[:4].lower() == "and ":
        return _AND.split(f" {value} ")
    return value.split(" and ")


def split_names(value: str) -> list[str]:
    """A name list at its `and`s; what stands in braces is not looked into."""
    made: list[str] = []
    depth = start = 0
    for match in _EDGE.finditer(f" {value} "):
        sign = match[0]
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth = max(depth - 1, 0)
        elif depth == 0 and sign.lower() == "and":
            made.append(value[start : match.start() - 1])
            start = match.end() - 1
    return [*made, value[start:]]


@lru_cache(maxsize=4096)
def read_name(text: str) -> Name:
    """One name, TeX and all.

    >>> read_name("de la Fontaine, Jr, Jean").to_csl()
    {'family': 'Fontaine', 'given': 'Jean', 'non-dropping-particle': 'de la', 'suffix': 'Jr'}
    >>> read_name(r"family=Beauvoir, given=Simone, prefix=de, useprefix=false").to_csl()
    {'family': 'Beauvoir', 'given': 'Simone', 'dropping-particle': 'de'}
    """
    plain = _PLAIN.fullmatch(text)
    if plain and not any(map(_begins_small, plain[1].split())):
        family, given = plain[1].rstrip(), plain[2].strip()
        if given and is_plain(family) and is_plain(given):
            return build(Name, {"family": family, "given": given})
        return _name(family=family, given=given)
    if "=" in text and _EXTENDED.match(text):
        return _extended(text)
    if text[0] == "{" and _whole_group(text) and not text.startswith("{\\"):
        if text.endswith("{}}") and not _COMMAND_END.search(text):
            return _name(family=text[1:-3])
        return build(Name, {"literal": to_text(text)})
    groups = _comma_parts(text)
    if not groups[0]:
        return build(Name, {"literal": to_text(text) or text})
    if len(groups) == 1:
        return _first_last(groups[0])
    von, last = _von_last(groups[0])
    suffix = " ".join(groups[1]) if len(groups) > 2 else ""
    given = ", ".join(" ".join(group) for group in groups[2 if len(groups) > 2 else 1 :] if group)
    return _name(family=last, given=given, von=von, suffix=suffix)


def _name(family: str = "", given: str = "", von: str = "", suffix: str = "", dropping: bool = False) -> Name:
    if von and _is_risky(to_text(von)):  # hidden in braces: a particle cannot keep it
        family, von = f"{von} {family}".rstrip(), ""
    made: dict[str, str] = {}
    for part, value in (
        ("family", family),
        ("given", given),
        ("dropping_particle" if dropping else "non_dropping_particle", von),
        ("suffix", suffix),
    ):
        text = value if is_plain(value) else to_text(_SPACES.sub(" ", value))
        if text:
            made[part] = text
    if not made:
        made["literal"] = to_text(family or given or von or suffix)
    elif made.keys() == {"given"}:  # `given=A` and `{}, A`: no field tells it from `{A}`
        made = {"literal": made["given"]}
    return build(Name, made)


def _comma_parts(text: str) -> list[list[str]]:
    """The words of a name between its commas outside braces."""
    groups: list[list[str]] = [[]]
    depth = start = 0
    for match in _EDGE.finditer(text):
        sign, place = match[0], match.start()
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth = max(depth - 1, 0)
        elif depth == 0 and (sign in ",~" or sign.isspace()):
            if place > start:
                groups[-1].append(text[start:place])
            start = match.end()
            if sign == ",":
                groups.append([])
    if start < len(text):
        groups[-1].append(text[start:])
    if len(groups) > 1 and not groups[-1]:
        groups.pop()
    return groups


def _first_last(words: list[str]) -> Name:
    """`First von Last`: von runs from the first to the last small word before the end."""
    if len(words) == 1:
        return _name(family=words[0])
    small = [place for place, word in enumerate(words[:-1]) if _is_small(word)]
    if not small:
        return _name(family=words[-1], given=" ".join(words[:-1]))
    first, last = small[0], small[-1] + 1
    return _name(family=" ".join(words[last:]), given=" ".join(words[:first]), von=" ".join(words[first:last]))


def _von_last(words: list[str]) -> tuple[str, str]:
    small = [place for place, word in enumerate(words[:-1]) if _is_small(word)]
    cut = small[-1] + 1 if small else 0
    return " ".join(words[:cut]), " ".join(words[cut:])


def _is_small(word: str) -> bool:
    """Whether a word belongs to von: its first letter outside braces (or in `{\\'e}`) is a small one."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    letters = to_text(word) if "\\" in word or "{" in word else word
    first = next((sign for sign in letters if sign.isalpha()), "")
    return first.islower()


def _begins_small(word: str) -> bool:
    first = word[0]
    return first.islower() or (not first.isalpha() and _is_small(word))


def _whole_group(text: str) -> bool:
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if depth == 0:
            return place == len(text) - 1
    return False


def _extended(text: str) -> Name:
    """biblatex's extended format; parts between commas outside braces."""
    parts: dict[str, str] = {}
    for piece in _comma_pieces(text):
        match = _PART.match(piece)
        if match:
            parts[match[1].lower()] = match[2].strip()
    dropping = parts.get("useprefix", "").lower() == "false"
    made = _name(
        parts.get("family", ""), parts.get("given", ""), parts.get("prefix", ""), parts.get("suffix", ""), dropping
    )
    return made if made.family or made.given else build(Name, {"literal": to_text(text)})


def _comma_pieces(text: str) -> list[str]:
    pieces, depth, start = [], 0, 0
    for place, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if sign == "," and depth == 0:
            pieces.append(text[start:place])
            start = place + 1
    return [*pieces, text[start:]]


def write_names(names: tuple[Name, ...], *, others: bool, extended: bool, ascii_only: bool = False) -> str:
    """A name field; ``extended``: biblatex's `family=…` form may be used for what BibTeX's forms cannot say."""
    made = [
        f"{name.family}, {name.given}"
        if _is_plain(name, extended, ascii_only)
        else write_name(name, extended, ascii_only)
        for name in names
    ]
    return " and ".join([*made, "others"] if others else made)


_UNLIKE_NAMES = frozenset(("and", "others"))


def _is_plain(name: Name, extended: bool, ascii_only: bool) -> bool:
    """Whether a name is one word of letters each, as most are: it needs no look at TeX, particles or braces."""
    family, given = name.family, name.given
    return (
        family is not None
        and given is not None
        and family.isalnum()
        and given.isalnum()
        and not (name.suffix or name.non_dropping_particle or name.dropping_particle)
        and (extended or given[0] < "\x80")
        and (not ascii_only or (family.isascii() and given.isascii()))
        and family.lower() not in _UNLIKE_NAMES
        and given.lower() not in _UNLIKE_NAMES
    )


@lru_cache(maxsize=4096)
def write_name(name: Name, extended: bool = True, ascii_only: bool = False) -> str:
    """One name; organisations and undivided names in braces.

    >>> write_name(Name(literal="Dışişleri Bakanlığı")), write_name(Name(family="de Gaulle", given="Charles"))
    ('{Dışişleri Bakanlığı}', '{de Gaulle}, Charles')
    """

    def tex(text: str | None) -> str:
        return to_latex(text, ascii_only=ascii_only) if text else ""

    if not name.family:
        literal = tex(name.literal or " ".join(filter(None, (name.given, name.suffix))))
        return f"{{{{}}{literal}}}" if literal.startswith("\\") else f"{{{literal}}}"
    family, given, suffix = tex(name.family), tex(name.given), tex(name.suffix)
    given = given if extended or ascii_only else _INITIAL.sub(_whole_letter, given)
    particle = tex(name.non_dropping_particle)
    dropping = tex(name.dropping_particle)
    odd_particle = particle and not all(_is_small(word) for word in particle.split())
    if extended and (dropping or odd_particle):
        return _write_extended(family, given, suffix, particle, dropping)
    last = " ".join(part for part in (particle or dropping, _guard(family, von=True)) if part)
    if suffix:
        return f"{last}, {_guard(suffix)}, {_guard(given)}"
    if given:
        return f"{last}, {_guard(given)}"
    if particle or dropping:
        return f"{last}, {{}}"  # BibTeX refuses a comma at the end
    if " " in family or last != family:
        # Braces alone would make it an organisation; an empty group at the end, which prints nothing, tells it apart.
        # biblatex's `family={…}` would too, but Zotero and JabRef take it for the name.
        return f"{{{family}{{}}}}"
    return last


def _whole_letter(match: re.Match[str]) -> str:
    """A letter classic BibTeX abbreviates to whole: it counts bytes, and would cut `Ü` in two."""
    command = command_for(match[0])
    return command if command and match[0] < "\u0370" else f"{{\\relax {match[0]}}}"


def _write_extended(family: str, given: str, suffix: str, particle: str, dropping: str) -> str:
    parts = [f"family={_guard(family)}"]
    if given:
        parts.append(f"given={_guard(given)}")
    if suffix:
        parts.append(f"suffix={_guard(suffix)}")
    parts.append(f"prefix={_guard(particle or dropping)}")
    parts.append(f"useprefix={'true' if particle else 'false'}")
    return ", ".join(parts)


def _guard(text: str, von: bool = False) -> str:
    """Braces around what a comma, an `and`, an `=` or a small first word would break apart."""
    small = von and any(_is_small(word) for word in text.split()[:-1])
    return f"{{{text}}}" if small or not text or _is_risky(text) else text


def _is_risky(text: str) -> bool:
    return "," in text or "=" in text or not _UNLIKE_NAMES.isdisjoint(text.lower().split())
