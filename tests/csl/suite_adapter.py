"""The official suite's protocol on one side, citekit's renderer on the other."""

from typing import Any

from citekit.csl import parse_style
from citekit.csl import render as render_document


def render(fixture: Any) -> str:
    """Output of one fixture: one line per citation, or the bibliography block the suite compares with."""
    style = parse_style(fixture.csl)
    done = render_document(style, fixture.input, fixture.clusters())
    if fixture.mode == "citation":
        return "\n".join(done.citations)
    wanted = set(map(str, fixture.bib_ids()))
    return bibliography([entry.text for entry in done.bibliography if entry.id in wanted])


def bibliography(entries: list[str]) -> str:
    """The suite's block around rendered entries."""
    import csl_suite

    return str(csl_suite.bib_html(entries))
