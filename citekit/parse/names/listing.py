"""A list of names as printed, divided into single names by its own separators.

The separators tell each other apart: a semicolon rules over commas, a comma before initials joins a surname with them,
joining words (`ve`, `and`, `и`, `жана`, `&`) divide unless the whole is an organisation.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from citekit.languages import words
from citekit.model import Name
from citekit.parse.lexicon import fold
from citekit.parse.names.parts import (
    JOINING,
    PARTICLES,
    has_body_word,
    has_initials,
    is_acronym,
    is_given,
    is_initials,
    is_kin,
    is_suffix,
    looks_organisation,
    words_of,
)
from citekit.parse.names.person import inverted, name_of

MOST_NAMES = 400


class NameList(NamedTuple):
    """The names in order; ``et_al`` when the list is cut by `vd.`, `et al.`, `и др.`; roles found inside it."""

    names: tuple[Name, ...]
    et_al: bool = False


@cache
def _joiner() -> re.Pattern[str]:
    letters = "|".join(sorted(word for word in JOINING if len(word) == 1 and word.isalpha()))
    longer = (re.escape(word) for word in JOINING if len(word) > 1 and word[0].isalpha() and not word.endswith("."))
    plain = [*sorted(longer, key=len, reverse=True), f"(?-i:{letters})"]  # `E` and `И` are initials, `u.` too
    return re.compile(rf",?\s*&\s*|,?\s+(?:{'|'.join(plain)})\s+", re.IGNORECASE)


@cache
def _others() -> re.Pattern[str]:
    known = {*words("et_al"), *words("and_others"), "et al", "et alii", "u.a", "vd", "и др", "у. а"}
    plain = sorted(
        (re.escape(word.rstrip(".")).replace(r"\ ", r"\s*") for word in known if word), key=len, reverse=True
    )
    return re.compile(
        rf"[,;]?\s*(?<![^\W\d_])(?:{'|'.join(plain)})(?![^\W\d_])\.?|\.\.\.|…|\[et al\.?\]", re.IGNORECASE
    )


@cache
def _cutting() -> frozenset[str]:
    """Folded words of which one stands in every list that is cut: most lists have none and need no search."""
    known = (*words("et_al"), *words("and_others"), "et", "u", "vd", "и", "у")
    return frozenset(fold(_LETTERS.findall(word)[0]) for word in known if _LETTERS.search(word))


def _cut(text: str) -> re.Match[str] | None:
    """Where a list is cut by `vd.`, `et al.`, `…`."""
    if "…" not in text and "..." not in text and _cutting().isdisjoint(map(fold, _LETTERS.findall(text))):
        return None
    return _others().search(text)


_LETTERS = re.compile(r"[^\W\d_]+")
_BRACKETED = re.compile(r"\([^()]{0,40}\)|\[[^\[\]]{0,40}\]")
_SPACED_DASH = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*|\s+/\s+")
_STRAY = re.compile(r"(?<=[^\W\d_])\s+(?=[.,])")
_TIED = re.compile(r"([^\W\d_]+(?:\s[^\W\d_]+)+)-([^\W\d_]+(?:\s[^\W\d_]+)+)$")


@lru_cache(maxsize=20_000)
def parse_names(text: str, organisations: bool = True) -> NameList:
    """Divide and read a list of names; role words and lead-ins must already be gone.

    >>> [name.family for name in parse_names("Hasan Celâl Güzel – Kemal Çiçek – Salim Koca").names]
    ['Güzel', 'Çiçek', 'Koca']
    """
    cut = _cut(text)
    et_al = cut is not None
    if cut is not None:
        text = text[: cut.start()] + (" , " + text[cut.end() :] if len(text) - cut.end() > 3 else "")
    text = _STRAY.sub("", text.strip(" ,;:&–—-/"))
    if tied := _TIED.match(text):  # Bülent Gökay-Ali Hasanov
        text = f"{tied[1]} – {tied[2]}"
    if not text:
        return NameList((), et_al)
    if "/" in text and ";" not in text and _stroked(text.split("/")):  # Brüderl, J./Diekmann, A.
        text = text.replace("/", ";")
    if organisations and not et_al and _whole_organisation(text):
        return NameList((Name(literal=text),), et_al)
    return NameList(tuple(name for name in _divide(text)[:MOST_NAMES] if name.family or name.literal), et_al)


def _stroked(parts: list[str]) -> bool:
    """Whether strokes divide names: each part has a comma, or two words and no organisation."""
    if all(part.count(",") == 1 for part in parts):
        return not has_body_word(" ".join(parts))
    return all("," in part or len(words_of(part)) == 2 for part in parts) and not looks_organisation(" ".join(parts))


def _whole_organisation(text: str) -> bool:
    """`Tarım ve Orman Bakanlığı` is one name; `World Bank, UNDP` are two."""
    if ";" in text or len(_SPACED_DASH.split(text)) > 2:
        return False
    if ("," in text or _joiner().search(text) or _SPACED_DASH.search(text)) and not has_body_word(text):
        return False
    if "," in text and (has_initials(text) or len(text) < 30):
        return False
    return (looks_organisation(text) and not _joiner().search(text)) or _joined_organisation(text)


def _joined_organisation(text: str) -> bool:
    if not looks_organisation(text):
        return False
    parts = _joiner().split(text)
    return not all(looks_organisation(part) for part in parts) or all(len(words_of(part)) == 1 for part in parts)


def _divide(text: str) -> list[Name]:
    if ";" in text:
        pieces = [piece for part in text.split(";") for piece in _joiner().split(part) if piece.strip(" ,.")]
        return [name for piece in pieces for name in (_by_commas(piece) if piece.count(",") > 1 else [_one(piece)])]
    if _SPACED_DASH.search(text):
        pieces = [piece for piece in _SPACED_DASH.split(text) if piece.strip(" ,.")]
        if len(pieces) > 1 and all(len(words_of(piece)) > 1 or "," in piece for piece in pieces):
            return [_one(piece) for part in pieces for piece in _joiner().split(part) if piece.strip()]
    return _by_commas(text)


def _one(piece: str) -> Name:
    """One name that may hold its own comma: `Gökay, Bülent`, `Schmidt, K., Jr.`"""
    parts = [part.strip() for part in piece.split(",") if part.strip()]
    if len(parts) == 1:
        return name_of(parts[0])
    if len(parts) == 0:
        return Name()
    if looks_organisation(piece) and not has_initials(piece):
        return Name(literal=piece.strip())
    if is_initials(parts[0]) and len(parts) == 2:
        return inverted(parts[1], parts[0])
    suffix = next((part for part in parts[1:] if is_suffix(part)), None)
    return inverted(parts[0], " ".join(part for part in parts[1:] if part != suffix), suffix)


def _by_commas(text: str) -> list[Name]:
    """Commas and joiners on one level: pair each surname with its given name where the signs say so."""
    groups = [[part.strip() for part in group.split(",") if part.strip(" .")] for group in _joiner().split(text)]
    groups = [group for group in groups if group]
    flat = [part for group in groups for part in group]
    if not flat:
        return []
    if any(is_initials(part) for part in flat[1:]):
        return [name for group in groups for name in _with_initials(group)]
    first = groups[0]
    if len(first) >= 2 and _inverted_first(first, len(flat)):
        return _chicago(groups)
    surname_first = all(len(words_of(part)) == 2 for part in flat) and len(flat) > 1 and _order(flat)
    return [name_of(part, surname_first) for part in _suffixed(flat)]


def _order(flat: list[str]) -> bool:
    """Whether a list of two-word names is printed surname first, by the given names that are known."""
    votes = 0
    for part in flat:
        left, right = words_of(part)
        if len(left) == 1 or len(right) == 1:
            continue  # F. Ünal
        votes += (is_given(right) and not is_given(left)) - (is_given(left) and not is_given(right))
    return votes > 0


def _suffixed(flat: list[str]) -> list[str]:
    """Suffixes go back to the name before them."""
    made: list[str] = []
    for part in flat:
        if made and is_suffix(part):
            made[-1] += " " + part
        else:
            made.append(part)
    return made


def _with_initials(group: list[str]) -> list[Name]:
    """`Kılıç Çakmak, E., Akgün, Ö. E.`; a name with its initials inside stands alone."""
    made: list[Name] = []
    index = 0
    while index < len(group):
        part = group[index]
        following = group[index + 1] if index + 1 < len(group) else ""
        if following and is_initials(following) and not _complete(part):
            suffix = group[index + 2] if index + 2 < len(group) and is_suffix(group[index + 2]) else None
            made.append(inverted(part, following, suffix))
            index += 3 if suffix else 2
        elif is_initials(part) and following and not is_initials(following) and not has_initials(following):
            made.append(inverted(following, part))
            index += 2
        elif following and len(words_of(part)) == 1 and not has_initials(following) and len(group) == 2:
            made.append(inverted(part, following))
            index += 2
        else:
            made.append(name_of(part))
            index += 1
    return made


def _complete(part: str) -> bool:
    """A name that already has its initials: `J. Smith`, `Smith J`."""
    return has_initials(part) and len(words_of(part)) > 1 and not part.endswith(("Jr.", "Sr."))


def _inverted_first(first: list[str], count: int) -> bool:
    """Whether the first comma divides a surname from a given name (Chicago): `Turan, Osman`."""
    left, right = words_of(first[0]), words_of(first[1])
    if not right or not left or (looks_organisation(first[0]) and not _surname_like(left, right)):
        return False
    if len(left) == 1 and not first[0].isdigit():
        return True
    if has_initials(first[0]):
        return False
    if len(left) <= 3 and (fold(left[0]) in PARTICLES or is_kin(left[-1])):
        return True
    return (len(right) == 1 and count == 2) or (len(left) <= 3 and left[0][0].islower())


def _surname_like(left: list[str], right: list[str]) -> bool:
    """A word that organisations have too (`Eco`, `TEKİN`) before a given name."""
    return len(left) == 1 and (is_acronym(left[0]) or (not left[0].isupper() and is_given(right[0])))


def _chicago(groups: list[list[str]]) -> list[Name]:
    """`Stein, Daniel, and Jan-Noël Thon`; all inverted when every pair looks so: `Turan, Osman, Koca, Salim`."""
    flat = [part for group in groups for part in group]
    pairs = len(flat) % 2 == 0 and all(len(words_of(part)) == 1 for part in flat[::2]) and len(flat) > 2
    if pairs:
        return [inverted(flat[i], flat[i + 1]) for i in range(0, len(flat), 2)]
    made: list[Name] = []
    for number, group in enumerate(groups):
        if number == 0:
            suffix = group[2] if len(group) > 2 and is_suffix(group[2]) else None
            made.append(inverted(group[0], group[1], suffix))
            made += [name_of(part) for part in _suffixed(group[3 if suffix else 2 :])]
        elif len(group) == 2 and len(words_of(group[0])) == 1:
            made.append(inverted(group[0], group[1]))
        else:
            made += [name_of(part) for part in _suffixed(group)]
    return made
