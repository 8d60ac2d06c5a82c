"""The message files, read once."""

import tomllib
from functools import cache
from importlib import resources

LANGUAGES = ("tr", "en", "ru", "ky")
FALLBACK = "en"


@cache
def table(language: str) -> dict[str, dict[str, str]]:
    """The messages of one language by check, and its reasons under `why`; English for a language that has none."""
    code = language.replace("_", "-").split("-")[0].lower()
    name = code if code in LANGUAGES else FALLBACK
    found: dict[str, dict[str, str]] = tomllib.loads(
        (resources.files(__package__) / f"{name}.toml").read_text(encoding="utf-8")
    )
    return found
