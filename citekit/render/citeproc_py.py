"""The baseline engine: citeproc-py, kept for comparison (`--engine citeproc-py`).

It lower-cases ids, knows no disambiguation and stops on a value it cannot read; each item is therefore rendered under
an id of our own and alone, and what it cannot render becomes a warning.
"""

import warnings
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from citekit.errors import UnknownNameError

UNKNOWN = frozenset({"citation-key", "custom", "categories", "language", "keyword"})
"""Variables that citeproc-py takes for unknown arguments or cannot print."""


def entries(
    items: Sequence[dict[str, Any]], style: Path, locale: str | None, output: str
) -> tuple[list[tuple[str, str]], list[str]]:
    """(id, text) of each item in the style's order, and the warnings; ``output`` is `html` or `text`."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    try:
        made_style = CitationStylesStyle(BytesIO(style.read_bytes()), locale=locale, validate=False)
    except ValueError as error:
        raise UnknownNameError(f"citeproc-py cannot use {style.name} with locale {locale}: {error}") from error
    form = formatter.html if output == "html" else formatter.plain
    said: list[str] = []
    made: list[tuple[str, str]] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, item in enumerate(items):
            key = f"item{number}"
            plain = {name: value for name, value in item.items() if name not in UNKNOWN} | {"id": key}
            try:
                engine = CitationStylesBibliography(made_style, CiteProcJSON([plain]), form)
                engine.register(Citation([CitationItem(key)]))
                engine.sort()
                text = "".join(str(part) for part in engine.bibliography())
            except Exception as error:  # the engine's own faults are of every kind; one entry must not cost the others
                said.append(f"{item.get('id')}: citeproc-py cannot render it ({type(error).__name__}: {error})")
                continue
            made.append((str(item["id"]), text))
    made.sort(key=lambda pair: pair[1].casefold())
    return made, said
