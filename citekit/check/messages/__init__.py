"""The words of the findings: one TOML file a language, every check with a title, its messages and advice."""

import tomllib
from functools import cache
from importlib import resources

from citekit.model import Finding

LANGUAGES = ("tr", "en", "ru", "ky")
_FALLBACK = "en"


@cache
def table(language: str) -> dict[str, dict[str, str]]:
    """The messages of one language by check; English for a language that has none."""
    code = language.replace("_", "-").split("-")[0].lower()
    name = code if code in LANGUAGES else _FALLBACK
    found: dict[str, dict[str, str]] = tomllib.loads(
        (resources.files(__package__) / f"{name}.toml").read_text(encoding="utf-8")
    )
    return found


def say(finding: Finding, language: str = _FALLBACK) -> str:
    """A finding in words: what was seen, in the language asked for.

    >>> from citekit.model import Finding
    >>> say(Finding(check="no-reference-list", severity="error", document="d", message="no-reference-list",
    ...             values={"citations": "70"}))
    'The chapter has 70 citations and no reference list, so none of them can be looked up.'
    """
    check, _, variant = finding.message.partition(".")
    words = table(language).get(check) or table(_FALLBACK).get(check)
    template = (words or {}).get(variant or "text")
    if template is None:
        return " ".join([finding.message, *(f"{name}={value}" for name, value in finding.values.items())])
    return template.format_map(_Values(finding.values))


def advice(finding: Finding, language: str = _FALLBACK) -> str:
    """What to do about a finding; empty when its check gives no advice."""
    return table(language).get(finding.check, {}).get("advice", "")


def title(check: str, language: str = _FALLBACK) -> str:
    """A check's name for people."""
    return table(language).get(check, {}).get("title") or check.replace("-", " ").capitalize()


class _Values(dict[str, str]):
    """Values of a template; one that is missing shows its name instead of stopping the report."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"
