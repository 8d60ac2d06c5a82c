"""Records in a style and a locale: the entries of a bibliography, in the style's order."""

from collections.abc import Sequence

from citekit.model import Frozen, Record
from citekit.render.engine import entries as render_entries
from citekit.render.styles import style_path


class Entry(Frozen):
    """One entry: the id of its record, its text in the form asked for, and the record's language."""

    record: str
    text: str
    language: str | None = None


class Bibliography(Frozen):
    """The entries in order, and what the engine had to say."""

    entries: tuple[Entry, ...]
    warnings: tuple[str, ...] = ()


def bibliography(
    records: Sequence[Record],
    style: str,
    locale: str | None = None,
    output: str = "text",
    engine: str = "citekit",
    *,
    per_entry_locale: bool = False,
    cyrillic_first: bool = False,
) -> Bibliography:
    """Render records through CSL.

    ``style``: a name of `citekit styles` or the path of a .csl file; ``output``: text, html, markdown, rtf or latex;
    ``locale``: the style's own by default;
    ``engine``: citekit or citeproc-py. ``per_entry_locale`` gives each entry the words of its own language, and
    ``cyrillic_first`` puts Cyrillic names before Latin ones. Raises UnknownNameError or InputError for the style; a
    record that cannot be rendered becomes a warning.
    """
    options = {"per_entry_locale": per_entry_locale, "cyrillic_first": cyrillic_first}
    return bibliographies(records, style, locale, (output,), engine, **options)[output]


def bibliographies(
    records: Sequence[Record],
    style: str,
    locale: str | None = None,
    outputs: Sequence[str] = ("text",),
    engine: str = "citekit",
    **options: bool,
) -> dict[str, Bibliography]:
    """The same bibliography in several outputs, for little more than one costs; see :func:`bibliography`."""
    items = [record.to_csl() for record in records]
    made, warnings = render_entries(items, style_path(style), locale, outputs, engine, **options)
    languages = {record.id: record.language for record in records}
    return {
        output: Bibliography(
            entries=tuple(Entry(record=key, text=text, language=languages.get(key)) for key, text in listed),
            warnings=tuple(warnings),
        )
        for output, listed in made.items()
    }
