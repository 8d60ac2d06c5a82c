"""Does a cited name stand for a name of a record? Folded, across scripts, by acronym, or spelled one letter apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from citekit.languages import words
from citekit.link.scripts import sound
from citekit.model import LinkCause, Name
from citekit.text.casing import fold

_WORD = re.compile(r"\w+")
_ACRONYM = re.compile(r"[(\[]\s*([^\W\d_][\w.&/-]{1,14})\s*[)\]]")


class Agreement(NamedTuple):
    """How well two things agree (0 to 1), why in words, and what does not agree in codes."""

    score: float
    reason: str
    causes: tuple[LinkCause, ...] = ()


NONE = Agreement(0.0, "")


@dataclass(frozen=True, slots=True)
class NameKey:
    """A name prepared for comparing: folded words of the surname (or the whole literal) and of the companions."""

    printed: str
    family: tuple[str, ...]
    given: tuple[str, ...] = ()
    acronyms: frozenset[str] = frozenset()
    literal: bool = False
    parts: frozenset[tuple[str, ...]] = frozenset()
    """Other names printed with it: what stands inside and outside brackets (`TITR (Trans-Caspian …)`)."""

    @property
    def joined(self) -> str:
        """The surname's words without blanks and hyphens."""
        return "".join(self.family)


@lru_cache(maxsize=65536)
def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a string.

    >>> words_of("T.C. Dışişleri Bakanlığı")
    ('t', 'c', 'disisleri', 'bakanligi')
    """
    return tuple(_WORD.findall(fold(text)))


@lru_cache(maxsize=16384)
def acronyms_of(text: str) -> frozenset[str]:
    """The acronym of a name's words and those it prints in brackets, folded.

    >>> sorted(acronyms_of("Dünya Sağlık Örgütü"))
    ['dso']
    """
    plain = _ACRONYM.sub(" ", text)
    parts = [word for word in re.findall(r"\w+", plain) if not word.isdigit()]
    found = {fold(match.group(1).replace(".", "")) for match in _ACRONYM.finditer(text)}
    for kept in (parts, [word for word in parts if word[:1].isupper()]):
        if len(kept) >= 2:
            found.add(fold("".join(word[0] for word in kept)))
    return frozenset(found)


@lru_cache(maxsize=65536)
def key_of(name: Name) -> NameKey:
    """The comparing key of a record's name."""
    if name.literal:
        shown = _ACRONYM.sub(" ", name.literal).strip() or name.literal
        pieces = [words_of(piece) for piece in re.split(r"[()\[\]]", name.literal)]
        parts = frozenset(piece for piece in pieces if piece) if len(pieces) > 1 else frozenset()
        return NameKey(name.literal, words_of(shown), (), acronyms_of(name.literal), True, parts)
    family = " ".join(filter(None, (name.non_dropping_particle, name.family)))
    given = " ".join(filter(None, (name.given, name.dropping_particle)))
    return NameKey(family or given, words_of(family), words_of(given))


@lru_cache(maxsize=65536)
def compare(cited: str, key: NameKey) -> Agreement:
    """How well a cited surname or organisation agrees with a record's name.

    >>> compare("Uslu", key_of(Name(family="Uslu", given="N.")))
    Agreement(score=1.0, reason='same name', causes=())
    >>> compare("Veliyev", key_of(Name(family="Veliev", given="C."))).reason
    'Veliyev is Veliev in another script or transcription'
    """
    shown = _ACRONYM.sub(" ", cited).strip() or cited
    parts = words_of(shown)
    if not parts or not (key.family or key.given):
        return NONE
    if parts == key.family or "".join(parts) == key.joined:
        return Agreement(1.0, "same name")
    agreed = _compare_parts(shown, parts, key)
    if agreed and agreed.score > 0.9:
        return agreed
    if sound(shown) == sound(" ".join(key.family)) and key.family:
        return Agreement(0.9, f"{shown} is {key.printed} in another script or transcription", ("name-script",))
    return agreed or _compare_letters(shown, "".join(parts), key)


def _compare_parts(shown: str, parts: tuple[str, ...], key: NameKey) -> Agreement | None:
    """Full names, parts of double surnames, acronyms, shortened organisation names."""
    if parts in key.parts:
        return Agreement(0.95, "one of its names")
    if parts == key.given + key.family or parts == key.family + key.given:
        return Agreement(0.97, "same full name")
    if len(parts) > 1 and key.family and set(key.family) <= set(parts) and _initials_fit(parts, key):
        return Agreement(0.93, "same surname and initials")
    joined = "".join(parts)
    if joined in key.acronyms or (key.literal and key.joined in acronyms_of(shown)):
        return Agreement(0.85, f"{shown} abbreviates {key.printed}")
    inner, outer = sorted((set(parts), set(key.family)), key=len)
    if inner and inner < outer and len("".join(inner)) >= 4 and not inner <= _common_words():
        if key.literal and (len(inner) >= 2 or len(outer) <= 3) and len("".join(inner)) * 2 >= len("".join(outer)):
            return Agreement(0.8, f"{shown} is part of {key.printed}")
        if not key.literal and len(outer) == 2:
            return Agreement(0.85, f"{shown} is part of {key.printed}")
    if key.given and parts == key.given[-1:] and len(joined) >= 4:
        return Agreement(0.6, f"{shown} is the given name of {key.printed}", ("given-name",))
    return None


@cache
def _common_words() -> frozenset[str]:
    """Words that many organisations share (`Bakanlığı`, `Ministry`): alone they name none."""
    return frozenset(part for word in words("names.organisation_words") for part in words_of(word))


def _initials_fit(parts: tuple[str, ...], key: NameKey) -> bool:
    rest = [word for word in parts if word not in key.family]
    return (
        bool(rest)
        and bool(key.given)
        and all(any(word.startswith(given) or given.startswith(word) for given in key.given) for word in rest)
    )


def _compare_letters(shown: str, joined: str, key: NameKey) -> Agreement:
    """Names spelled one letter apart; short names never, since Kara and Kaya are two people."""
    other = key.joined
    if min(len(joined), len(other)) < 5 or joined[0] != other[0]:
        return NONE
    if apart(joined, other):
        return Agreement(0.7, f"{shown} and {key.printed} are one letter apart", ("name-letter",))
    if min(len(joined), len(other)) >= 6 and apart(sound(shown), sound(" ".join(key.family))):
        return Agreement(0.62, f"{shown} and {key.printed} sound one letter apart", ("name-letter",))
    return NONE


def apart(one: str, other: str) -> bool:
    """Whether two strings differ by one letter put in, left out, replaced, or two neighbours swapped.

    >>> apart("latinen", "laitinen"), apart("minasyan", "minassian")
    (True, False)
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    if len(one) > len(other):
        one, other = other, one
    at = next((index for index, letter in enumerate(one) if letter != other[index]), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = at + 1 < len(one) and one[at] == other[at + 1] and one[at + 1] == other[at]
    return one[at + 1 :] == other[at + 1 :] or (swapped and one[at + 2 :] == other[at + 2 :])


def compare_lists(cited: Sequence[str], et_al: bool, names: Sequence[NameKey], open_ended: bool = False) -> Agreement:
    """How well the cited authors agree with the authors of a record, order and number counted.

    ``open_ended`` says that the record names only its first authors.

    >>> keys = [key_of(Name(family=name)) for name in ("Kenderdine", "Bucsky")]
    >>> compare_lists(["Kenderdine"], True, keys)
    Agreement(score=0.8, reason='et al. for a work of 2 authors', causes=('et-al-count',))
    """
    if not cited or not names:
        return NONE
    first = compare(cited[0], names[0])
    if not first.score:
        return _reordered(cited, names)
    score, reasons, causes = first.score, [] if first.score == 1.0 else [first.reason], first.causes
    for mine, theirs in zip(cited[1:], names[1:], strict=False):
        agreed = compare(mine, theirs)
        if not agreed.score:
            return _reordered(cited, names)
        score = min(score, agreed.score)
        if agreed.score < 1.0:
            reasons.append(agreed.reason)
        causes += agreed.causes
    whole = (names[0].literal and len(cited) == 1 and not et_al) or (open_ended and len(cited) <= len(names))
    counted = Agreement(1.0, "") if whole else _count(len(cited), et_al, len(names))
    reasons += [counted.reason] if counted.reason else []
    causes = tuple(dict.fromkeys((*causes, *counted.causes)))
    return Agreement(round(score * counted.score, 3), "; ".join(reasons) or "same authors", causes)


def _count(cited: int, et_al: bool, known: int) -> Agreement:
    if et_al and known <= max(2, cited):
        return Agreement(0.8, f"et al. for a work of {known} author{'s' * (known > 1)}", ("et-al-count",))
    if et_al or cited == known:
        return Agreement(1.0, "")
    if cited < known:
        return Agreement(0.8, f"{cited} of {known} authors cited", ("author-count",))
    return Agreement(0.72, f"{cited} authors cited, the work has {known}", ("author-count",))


def _reordered(cited: Sequence[str], names: Sequence[NameKey]) -> Agreement:
    """Two or more cited authors, all of them there, in another order."""
    if len(cited) < 2 or len(cited) > len(names):
        return NONE
    left = list(names)
    for mine in cited:
        found = next((key for key in left if compare(mine, key).score >= 0.9), None)
        if found is None:
            return NONE
        left.remove(found)
    return Agreement(0.75, "same authors in another order", ("author-order",))
