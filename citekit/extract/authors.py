"""The author part of a citation: surnames, organisations, `et al.`, lead-ins — as one reads them, with how sure."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from citekit.extract.lexicon import Lexicon, runs
from citekit.text.casing import fold

_INITIALS = re.compile(r"(?:[^\W\d_a-zа-яё]\.?(?:[-–\s]?[^\W\d_a-zа-яё]\.)*|[^\W\d_]\.(?:\s?[^\W\d_]\.)*)$")
_TOKEN = re.compile(r"[^\s,;]+")
_BETWEEN = re.compile(r"[;,]|\s+[-–—]\s+|(?<=[^\W\d_])(?<![^\W\d_a-zß-ÿа-яё])\s*/\s*(?=[^\W\d_a-zа-яё][a-zß-ÿа-яё])")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,6}(?:/\S*)?$")
_URL = re.compile(r"\s*(?:https?:\s*//|www\.)")
_NESTED = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_QUOTED = re.compile(r"[“\"«„‘'](?=\w)")
_SURNAMES = re.compile(r"[^\W\d_a-zа-яё][\w’'-]+(?:, [^\W\d_a-zа-яё][\w’'-]+)+")
"""`Callon, Law, Rip`: names of one word each, though one of them is also a word for a body."""
_EDGE = " \t\n\r\u00a0,;:.[–—-"
_ENGLISH_CASE = re.compile(r"[’']s$")
_LONGEST_SMALL_NAME = 4
MAX_AUTHOR_WORDS = 4
SHORT_TITLE = 3
"""Words of a title that may stand for a work without further capitals: `Об утверждении, 2007`."""
SURE, LIKELY, DOUBTFUL, NONE = 3, 2, 1, 0


@dataclass(frozen=True, slots=True)
class AuthorZone:
    """What an author part says; ``quality`` from NONE (prose) to SURE (names of persons, or an organisation word)."""

    authors: tuple[str, ...] = ()
    et_al: bool = False
    org: bool = False
    prefix: str | None = None
    suffix: str | None = None
    secondary: bool = False
    quality: int = NONE
    full_names: bool = False


def is_capitalised(token: str) -> bool:
    """Whether a token begins as a name does: capital letter after quotes, digits (`24.kg` is told by its dot)."""
    for char in token:
        if char.isalpha():
            return char.isupper() or char.istitle() or not char.islower()
        if char.isdigit():
            return False
    return False


def split_lead_in(zone: str, words: Lexicon) -> tuple[str, str | None, bool]:
    """Cut `Ayrıntılı bilgi için bkz.`, `see also`, `quoted in` off; the rest, the lead-in, whether it is secondary."""
    opening = words.opening.match(zone)
    cut, secondary = _skip(zone, opening.end()) if opening else 0, False
    for pattern, second in ((words.lead_in, False), (words.secondary, True)):
        for match in pattern.finditer(zone, 0 if second else cut):
            if second or _opens(zone, match):
                cut, secondary = max(cut, _skip(zone, match.end())), secondary or second
    if not cut:
        return zone, None, False
    return zone[cut:], zone[:cut].strip(" ,;:") or None, secondary


def _skip(zone: str, at: int) -> int:
    while at < len(zone) and zone[at] in " .,:\n":
        at += 1
    return at


def _opens(zone: str, match: re.Match[str]) -> bool:
    """A lead-in inside the zone counts when what stands before it is prose: no capital after the first word."""
    before = zone[: match.start()].split()
    return all(not is_capitalised(token) for token in before[1:])


@lru_cache(maxsize=1 << 14)
def parse_authors(zone: str, words: Lexicon) -> AuthorZone:
    """Read the text before a year (or a whole key) as authors."""
    rest, prefix, secondary = zone.strip(_EDGE.replace(".", "")), None, False
    seen = runs(rest)
    if seen & words.lead_firsts:
        rest, prefix, secondary = split_lead_in(rest, words)
    if seen & words.access_firsts and words.accessed.match(rest):
        return AuthorZone()
    rest, et_al = rest.strip(_EDGE.replace(".", "")), False
    if seen & words.et_al_firsts:
        rest, et_al = _cut_et_al(rest, words)
    rest, suffix = rest.strip(_EDGE), None
    if "(" in rest or "[" in rest or seen & words.role_firsts:
        rest, suffix = _cut_nested(rest, words)
    made = _read_names(rest, words, et_al)
    return replace(made, et_al=et_al, prefix=prefix, secondary=secondary, suffix=suffix)


def _cut_nested(zone: str, words: Lexicon) -> tuple[str, str | None]:
    """Take `(Ed.)` away and read `Valdai Club (a)` as a suffix; other brackets stay in the name."""
    suffix = None
    for match in reversed(list(_NESTED.finditer(zone))):
        inner = match[1].strip()
        if words.roles.search(inner):
            zone = zone[: match.start()] + zone[match.end() :]
        elif match.end() == len(zone) and (len(inner) == 1 or inner.isdigit()):
            zone, suffix = zone[: match.start()], inner
    found = words.roles.search(zone)
    if found and not zone[found.end() :].strip(_EDGE) and found.start() > 0:
        zone = zone[: found.start()]
    return zone.strip(_EDGE), suffix


def _cut_et_al(zone: str, words: Lexicon) -> tuple[str, bool]:
    last = next(reversed(list(words.et_al.finditer(zone))), None)
    if last is None or zone[last.end() :].strip(_EDGE):
        return zone, False
    rest = zone[: last.start()].strip(_EDGE + "&")
    pieces = rest.rsplit(None, 1)
    if len(pieces) > 1 and fold(pieces[1]) in words.joiners:
        rest = pieces[0].strip(_EDGE)
    return rest, True


def _read_names(zone: str, words: Lexicon, et_al: bool) -> AuthorZone:
    tokens = _TOKEN.findall(zone)
    if not tokens:
        return AuthorZone()
    if _URL.match(zone) or (len(tokens) == 1 and _DOMAIN.match(tokens[0])):
        return AuthorZone((_joined_url(zone),), org=True, quality=SURE)
    body = words.is_organisation(zone) and not et_al and not _SURNAMES.fullmatch(zone)
    persons = None if body else _read_persons(zone, words)
    if persons:
        return persons
    return _read_organisation(zone, tokens, words)


def _joined_url(zone: str) -> str:
    return re.sub(r"(?<=[-/])\s+", "", zone) if "/" in zone else zone


def _read_persons(zone: str, words: Lexicon) -> AuthorZone | None:
    names: list[str] = []
    full = 0
    parts = split_names(zone, words)
    for part in _without_given(parts, zone.count(","), words):
        name, given = surname_of(part, words, later=part is not parts[0])
        if name == "":
            continue
        if name is None:
            return None
        names.append(name)
        full += given
    if not names:
        names = [part for part in split_names(zone, words) if is_capitalised(part)]  # `A. & I., 2015`
    if not names:
        return None
    return AuthorZone(tuple(names), quality=SURE, org=_looks_organised(names, words), full_names=full == len(names))


def _without_given(parts: list[str], commas: int, words: Lexicon) -> list[str]:
    """`Smith, James`, `Smith, John and Welch, Mary` without given names; `Ali-Joseph, Leonard and Welch` are three."""
    pairs = len(parts) % 2 == 0 and commas * 2 >= len(parts) and all(_is_given(part, words) for part in parts[1::2])
    return parts[::2] if pairs else parts


def _is_given(part: str, words: Lexicon) -> bool:
    return fold(part.strip(_EDGE)) in words.given_names


def _looks_organised(names: list[str], words: Lexicon) -> bool:
    """An acronym alone is an organisation: `TİKA`, `UNECE`."""
    return len(names) == 1 and len(names[0]) > 1 and names[0].isupper() and " " not in names[0].strip()


def split_names(zone: str, words: Lexicon) -> list[str]:
    """Parts between commas, semicolons and joining words; a joiner needs a capitalised word after it."""
    zone = words.joiner.sub(lambda match: ";" if _joins(zone, match, words) else match.group(), zone)
    return [part.strip(_EDGE) for part in _BETWEEN.split(zone) if part.strip(_EDGE)]


def _joins(zone: str, match: re.Match[str], words: Lexicon) -> bool:
    after = zone[match.end() :].split(None, 1)
    return bool(after) and (is_capitalised(after[0]) or fold(after[0]) in words.particles)


def surname_of(part: str, words: Lexicon, later: bool = False) -> tuple[str | None, bool]:
    """The surname in one name part, and whether given names stood before it; "" for initials alone, None for prose.

    ``later``: another name stands before it, so that a capital shows a name (`Karluk ve Hiç Gencer`).
    """
    tokens = part.split()
    while tokens and (fold(tokens[0]).strip(".") in words.titles):
        tokens.pop(0)
    kept = [token for token in tokens if not _INITIALS.match(token) or fold(token).strip(".") in words.abbreviations]
    if not kept:
        return "", False
    initials = len(kept) < len(tokens)
    while len(kept) > 1 and fold(kept[-1]).strip(".") in words.suffixes:
        kept.pop()
    if len(kept) > MAX_AUTHOR_WORDS or not _name_like(kept, words, later):
        return None, False
    given = len(kept) > 1 and fold(kept[0]) in words.given_names and is_capitalised(kept[-1])
    return " ".join(kept).strip(_EDGE), given and not initials


def _name_like(tokens: list[str], words: Lexicon, later: bool) -> bool:
    if any(char.isdigit() for token in tokens for char in token) or fold(tokens[0]).strip(".") in words.abbreviations:
        return False
    first = fold(tokens[0])
    named = later and len(tokens) == 2 and all(is_capitalised(token) for token in tokens)
    if first in words.stopwords and first not in words.particles and len(tokens) > 1 and not named:
        return False
    small = [
        token
        for token in tokens
        if not is_capitalised(token.strip("“”\"'«»’‘("))
        and fold(token) not in words.particles
        and fold(token) not in words.kin_words
    ]
    if small and (
        len(tokens) > 2 or small[0] == tokens[0] or not small[0].isalpha() or len(small[0]) > _LONGEST_SMALL_NAME
    ):
        return False  # one short name in small letters is a slip: `Hongfeng xu`
    return any(is_capitalised(token) for token in tokens) and not any(fold(t) in words.stopwords for t in small)


def _read_organisation(zone: str, tokens: list[str], words: Lexicon) -> AuthorZone:
    """A title or body as author: its first word is capitalised and so are most others that are no function words."""
    name = re.sub(r"\s+", " ", zone).strip(_EDGE)
    content = [token for token in tokens if fold(token.strip(".,")) not in words.stopwords] or tokens[:1]
    capitals = sum(is_capitalised(token) or token[0].isdigit() or token[0] == "&" for token in content)
    first = tokens[0]
    opens = (
        is_capitalised(first) or _QUOTED.match(first) or (first[0].isdigit() and len(tokens) > 1) or "." in first[:-1]
    )
    if not opens or not content or (not is_capitalised(tokens[-1]) and fold(tokens[-1]) in words.stopwords):
        return AuthorZone()
    share = capitals / len(content)
    if words.is_organisation(zone) and share >= 0.7:
        return AuthorZone((name,), org=True, quality=SURE)
    if share >= 0.75 and len(tokens) <= 14:
        return AuthorZone((name,), org=True, quality=LIKELY)
    if (share >= 0.5 and len(tokens) <= 20) or len(tokens) <= SHORT_TITLE:
        return AuthorZone((name,), org=True, quality=DOUBTFUL)
    return AuthorZone()
