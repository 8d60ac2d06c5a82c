"""The language an entry states against the script it is written in."""

from collections.abc import Iterator

from citekit.errors import UnknownNameError
from citekit.formats.bibtex.checks.bibfile import BibFile, Remark
from citekit.formats.bibtex.langid import tag_of
from citekit.formats.bibtex.latex_reading import to_text
from citekit.languages import language
from citekit.text.script import script_of


def check_languages(file: BibFile) -> Iterator[Remark]:
    """`langid` names a language babel knows, and the title is written in its script."""
    for entry in file.entries:
        field = entry.get("langid", "hyphenation")
        if field is None:
            continue
        tag = tag_of(field.value)
        if tag is None:
            said = f"babel knows no language {field.value.strip()!r}"
            yield Remark("langid", "warning", field.line, entry.key, field.name, said)
            continue
        title = entry.get("title")
        script = script_of(to_text(title.value)) if title else None
        try:
            expected = language(tag).script
        except UnknownNameError:
            continue
        if script in ("Latin", "Cyrillic") and script != expected:
            said = f"langid says {field.value.strip()}, but the title is in {script} letters"
            yield Remark("langid", "warning", field.line, entry.key, field.name, said)
