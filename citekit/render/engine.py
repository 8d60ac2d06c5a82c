"""The one door to the CSL engines: items and a style's file in, entries out.

`citekit` is the processor in :mod:`citekit.csl`; `citeproc-py` is kept as the baseline to compare with.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from citekit.csl import Style, load_style, render
from citekit.errors import SettingsError, UnknownNameError
from citekit.render.styles import style_path

Entries = tuple[dict[str, list[tuple[str, str]]], list[str]]
"""By output (item id, text) in the style's order, and warnings."""


def entries(
    items: Sequence[dict[str, Any]],
    style: Path,
    locale: str | None,
    outputs: Sequence[str],
    engine: str,
    **options: bool,
) -> Entries:
    """Render a bibliography in several outputs; ``options``: per_entry_locale, cyrillic_first (citekit's engine only).

    Raises UnknownNameError for an engine, SettingsError for an output it cannot give.
    """
    if engine == "citekit":
        first, *forms = outputs
        made_style = independent(style)
        made = render(made_style, items, locale=locale, output=first, forms=forms, **options)  # type: ignore[arg-type]
        if made_style.bibliography is None:
            made.warnings.append(f"the style {style.name} has no bibliography: it only forms citations")
        return {form: [(one.id, one.text) for one in listed] for form, listed in made.forms.items()}, made.warnings
    if engine == "citeproc-py":
        return _baseline(items, style, locale, outputs)
    raise UnknownNameError(f"unknown engine {engine!r}; there are citekit and citeproc-py")


def _baseline(items: Sequence[dict[str, Any]], style: Path, locale: str | None, outputs: Sequence[str]) -> Entries:
    from citekit.render import citeproc_py

    made: dict[str, list[tuple[str, str]]] = {}
    warnings: list[str] = []
    for output in outputs:
        if output not in ("text", "html"):
            raise SettingsError(f"citeproc-py gives text and html only; leave out --engine for {output}")
        made[output], warnings = citeproc_py.entries(items, style, locale, output)
    return made, warnings


class Cited(NamedTuple):
    """What citations and bibliography look like in a style; ``in_notes`` when the style cites in notes."""

    citations: list[str]
    bibliography: list[tuple[str, str]]
    warnings: list[str]
    in_notes: bool


def cited(
    items: Sequence[dict[str, Any]],
    style: Path,
    clusters: Sequence[Mapping[str, Any]],
    locale: str | None,
    output: str,
    **options: bool,
) -> Cited:
    """Render clusters in document order and the bibliography of what they cite; notes are numbered from 1.

    ``options`` as for :func:`entries`.
    """
    made_style = independent(style)
    numbered = [{**cluster, "note": n if made_style.note else 0} for n, cluster in enumerate(clusters, start=1)]
    made = render(made_style, items, numbered, locale=locale, output=output, uncited=False, **options)  # type: ignore[arg-type]
    listed = [(entry.id, entry.text) for entry in made.bibliography]
    return Cited(made.citations, listed, made.warnings, made_style.note)


@lru_cache(maxsize=32)
def independent(path: Path) -> Style:
    """The style of a file, or the independent style it stands for: beside it, or among those known by name."""
    style = load_style(path)
    seen = {path}
    while style.parent:
        name = style.parent.rstrip("/").rsplit("/", 1)[-1]
        beside = path.with_name(f"{name}.csl")
        path = beside if beside.is_file() else style_path(name)
        if path in seen:
            raise SettingsError(f"the style {path} names itself as its parent; use the style it should stand for")
        seen.add(path)
        style = load_style(path)
    return style
