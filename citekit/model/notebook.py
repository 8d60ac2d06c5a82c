"""How records show themselves in notebooks: small tables in plain HTML, every word of a text escaped."""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Any

from citekit.text.unseen import name_unseen

_LEFT = ' style="text-align: left"'
"""Notebooks put the text of cells at the right, as if it were figures."""
_WORDS: list[Callable[[Any], str]] = []


def cell(value: object) -> str:
    """A value as the text of an element.

    >>> cell("<b>\\u202e"), cell(None)
    ('&lt;b&gt;⟨U+202E⟩', '')
    """
    return "" if value is None else escape(name_unseen(str(value)))


def html_table(rows: Sequence[dict[str, Any]], most: int | None = None) -> str:
    """Rows as an HTML table, every cell escaped; of more than ``most`` rows the rest is counted.

    >>> html_table([{"title": "<b>"}]).replace(_LEFT, "{0}")
    '<table><thead><tr><th{0}>title</th></tr></thead><tbody><tr><td{0}>&lt;b&gt;</td></tr></tbody></table>'
    """
    head = "".join(f"<th{_side(value)}>{cell(name)}</th>" for name, value in rows[0].items()) if rows else ""
    lines = ("".join(f"<td{_side(value)}>{cell(value)}</td>" for value in row.values()) for row in rows[:most])
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    if most is not None and len(rows) > most:
        body += f'<tr><td colspan="{len(rows[0])}">… {len(rows) - most} more</td></tr>'
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _side(value: object) -> str:
    return "" if isinstance(value, int | float) else _LEFT


def html_marked(text: str, spans: Iterable[tuple[int, int, str]]) -> str:
    """A text with stretches (start, end, what it is) marked; of two that overlap the first is marked.

    >>> html_marked("Uslu 2019", [(5, 9, "issued")])
    'Uslu <mark title="issued">2019</mark>'
    """
    parts, at = [], 0
    for start, end, what in sorted(spans):
        if at <= start < end <= len(text):
            parts.append(f'{cell(text[at:start])}<mark title="{cell(what)}">{cell(text[start:end])}</mark>')
            at = end
    return "".join(parts) + cell(text[at:])


def speak_with(say: Callable[[Any], str]) -> None:
    """Let findings show themselves in words; ``say`` puts one into them."""
    _WORDS[:] = [say]


def in_words(finding: Any) -> str:
    """What a finding says, or its template and values while nobody has told how to say it."""
    if _WORDS:
        return _WORDS[0](finding)
    return " ".join([finding.message, *(f"{name}={value}" for name, value in finding.values.items())])
