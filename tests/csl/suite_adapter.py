"""The official suite's protocol on one side, citekit's renderer on the other."""

from typing import Any

from citekit.csl import parse_style
from citekit.csl import render as render_document

NOTHING = "[CSL STYLE ERROR: reference with no printed form.]"
"""What the suite's reference processor prints where a style prints nothing; citekit gives an empty string."""


def render(fixture: Any) -> str:
    """Output of one fixture: one line per citation, or the bibliography block the suite compares with."""
    style = parse_style(fixture.csl)
    done = render_document(style, fixture.input, fixture.clusters(), uncited=not fixture.has_marks)
    if fixture.mode == "citation":
        return "\n".join(text or NOTHING for text in done.citations)
    wanted = set(map(str, fixture.bib_ids()))
    entries = [f'  <div class="csl-entry">{entry.text}</div>\n' for entry in done.bibliography if entry.id in wanted]
    return f'<div class="csl-bib-body">\n{"".join(entries)}</div>'
