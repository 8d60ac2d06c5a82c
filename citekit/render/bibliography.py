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
    records: Sequence[Record], style: str, locale: str = "en-US", output: str = "text", engine: str = "citekit"
) -> Bibliography:
    """Render records through CSL.

    ``style``: a name of `citekit styles` or the path of a .csl file; ``output``: text, html or markdown; ``engine``:
    citekit or citeproc-py. Raises UnknownNameError or InputError for the style; a record that cannot be rendered
    becomes a warning.
    """
    made, warnings = render_entries([record.to_csl() for record in records], style_path(style), locale, output, engine)
    languages = {record.id: record.language for record in records}
    entries = tuple(Entry(record=key, text=text, language=languages.get(key)) for key, text in made)
    return Bibliography(entries=entries, warnings=tuple(warnings))
