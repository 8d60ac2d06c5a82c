"""The words of the findings: one TOML file a language, every check with a title, its messages and advice."""

from citekit.check.messages.table import FALLBACK, LANGUAGES, table
from citekit.check.messages.why import reason
from citekit.model import Finding

__all__ = ["LANGUAGES", "advice", "candidates", "say", "table", "title"]


_PHRASES = frozenset({"reason", "missing", "fields"})
"""Values that hold phrases of the table `why`, joined by `; `."""


def say(finding: Finding, language: str = FALLBACK) -> str:
    """A finding in words: what was seen, in the language asked for.

    >>> from citekit.model import Finding
    >>> say(Finding(check="no-reference-list", severity="error", document="d", message="no-reference-list",
    ...             values={"citations": "70"}))
    'The chapter has 70 citations and no reference list, so none of them can be looked up.'
    """
    check, _, variant = finding.message.partition(".")
    words = table(language).get(check) or table(FALLBACK).get(check)
    template = (words or {}).get(variant or "text")
    if template is None:
        return " ".join([finding.message, *(f"{name}={value}" for name, value in finding.values.items())])
    values = {name: reason(value, language) if name in _PHRASES else value for name, value in finding.values.items()}
    return template.format_map(_Values(values))


def candidates(finding: Finding, language: str = FALLBACK) -> list[tuple[str, str]]:
    """What may be meant instead, best first, each with why in the language asked for."""
    return [(what, reason(why, language)) for what, why in finding.candidates]


def advice(finding: Finding, language: str = FALLBACK) -> str:
    """What to do about a finding; empty when its check gives no advice."""
    return table(language).get(finding.check, {}).get("advice", "")


def title(check: str, language: str = FALLBACK) -> str:
    """A check's name for people."""
    return table(language).get(check, {}).get("title") or check.replace("-", " ").capitalize()


class _Values(dict[str, str]):
    """Values of a template; one that is missing shows its name instead of stopping the report."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"
