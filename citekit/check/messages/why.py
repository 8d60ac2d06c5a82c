"""Reasons in the reader's language: links and checks give them in English phrases, this table says them in others.

A phrase of `[why]` in `en.toml` with its holes is a pattern; a reason is a few such phrases joined by `; `. What no
phrase fits is shown as it is.
"""

import re
from functools import cache

from citekit.check.messages.table import table


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Name and pattern of each English phrase; holes take the shortest text that fits."""
    made = []
    for name, phrase in table("en")["why"].items():
        pattern = "".join(
            f"(?P<{part[1:-1]}>.+?)" if part.startswith("{") else re.escape(part)
            for part in re.split(r"(\{\w+\})", phrase)
        )
        made.append((name, re.compile(pattern)))
    return tuple(made)


def reason(text: str, language: str) -> str:
    """A reason in a language.

    >>> reason("same name; year 2004 in the list", "tr")
    'aynı ad; kaynakçada yıl 2004'
    """
    words = table(language).get("why", {})
    if words == table("en")["why"]:
        return text
    return "; ".join(_phrase(part, words) for part in text.split("; "))


def _phrase(part: str, words: dict[str, str]) -> str:
    for name, pattern in _patterns():
        found = pattern.fullmatch(part)
        if found and name in words:
            return words[name].format_map(found.groupdict())
    return part
