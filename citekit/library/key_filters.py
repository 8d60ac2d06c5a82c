"""The filters of a key formula: each takes a text, and arguments, and gives a text (None refuses it)."""

import re
from collections.abc import Callable

from citekit.library.key_letters import stop_words, to_ascii, transliterate

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")


def _capitalize(text: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))


def _skip_words(text: str) -> str:
    return " ".join(word for word in text.split() if to_ascii(word) not in stop_words())


def _select(text: str, start: int = 1, count: int = 0) -> str:
    words = text.split()
    first = start - 1 if start > 0 else max(len(words) + start, 0)
    return " ".join(words[first : first + count] if count else words[first:])


def _substring(text: str, start: int = 1, count: int = 0) -> str:
    first = start - 1 if start > 0 else max(len(text) + start, 0)
    return text[first : first + count] if count else text[first:]


def _abbreviate(text: str, length: int = 1) -> str:
    return "".join(word[:length] for word in _WORD.findall(text))


def _acronym(text: str) -> str:
    return "".join(word[:1].upper() for word in _WORD.findall(text))


def _replace(text: str, find: str, by: str = "") -> str:
    return text.replace(find, by)


def _long_enough(text: str, relation: str = ">", length: int = 0) -> str | None:
    size = len(text)
    holds = {">": size > length, "<": size < length, "=": size == length, "!": size != length}.get(relation[:1], True)
    return text if holds else None


FILTERS: dict[str, Callable[..., str | None]] = {
    "lower": lambda text: text.replace("İ", "i").lower(),
    "upper": str.upper,
    "capitalize": _capitalize,
    "clean": lambda text: re.sub(r"[^A-Za-z0-9_:.+/-]", "", transliterate(text)),
    "fold": lambda text: transliterate(text),
    "transliterate": lambda text: transliterate(text),
    "ascii": lambda text: text.encode("ascii", "ignore").decode(),
    "alphanum": lambda text: re.sub(r"[\W_]", "", text),
    "nopunct": lambda text: re.sub(r"[^\w\s-]", "", text),
    "nopunctordash": lambda text: re.sub(r"[^\w\s]", "", text),
    "condense": lambda text, by="": re.sub(r"\s+", by, text),
    "abbr": _abbreviate,
    "acronym": _acronym,
    "skipwords": _skip_words,
    "select": _select,
    "substring": _substring,
    "replace": _replace,
    "prefix": lambda text, before: f"{before}{text}" if text else text,
    "postfix": lambda text, after: f"{text}{after}" if text else text,
    "default": lambda text, other: text or other,
    "len": _long_enough,
}
"""By name, without case."""
