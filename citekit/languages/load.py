"""Reads the language files and hands them out: one language, all of them, or one word class of several."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

from pydantic import ValidationError

from citekit.errors import SettingsError, UnknownNameError
from citekit.languages.schema import Language


def _load(name: str, text: str) -> Language:
    try:
        return Language.model_validate(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise SettingsError(f"languages/{name}: {error}") from error


@cache
def languages() -> Mapping[str, Language]:
    """Every language citekit knows, by BCP 47 code, in the order of the codes."""
    folder = resources.files(__package__)
    files = sorted((item for item in folder.iterdir() if item.name.endswith(".toml")), key=lambda item: item.name)
    loaded = (_load(item.name, item.read_text(encoding="utf-8")) for item in files)
    return MappingProxyType({language.code: language for language in loaded})


def language(code: str) -> Language:
    """The language of a BCP 47 tag (`tr`, `tr-TR`); raises UnknownNameError with the list of those known."""
    known = languages()
    found = known.get(code) or known.get(code.replace("_", "-").split("-")[0].lower())
    if found is None:
        raise UnknownNameError(f"unknown language {code!r}; citekit knows {', '.join(known)}")
    return found


@cache
def words(name: str, *codes: str) -> tuple[str, ...]:
    """The union of a word class, longest first; dots reach into tables (`back_references.ibid`), no codes: all."""
    found: dict[str, None] = {}
    for code in codes or tuple(languages()):
        value: object = language(code)
        for part in name.split("."):
            value = value.get(part, ()) if isinstance(value, dict) else getattr(value, part, ())
        found.update(dict.fromkeys(value))  # type: ignore[call-overload]
    return tuple(sorted(found, key=lambda word: (-len(word), word)))
