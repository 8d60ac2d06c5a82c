"""What the reader stumbled over: missing commas and braces, fields that are none, names nobody defined."""

import re
from collections.abc import Iterator

from citekit.formats.bibtex.checks.bibfile import BibFile, Remark
from citekit.formats.bibtex.strings import MONTH_MACROS

_NAME = re.compile(r"[A-Za-z][\w.:-]*")


def check_syntax(file: BibFile) -> Iterator[Remark]:
    """The file's form: what BibTeX or biber would refuse or misread."""
    for line, message in file.other_problems:
        yield Remark("syntax", "error", line, "", None, message)
    known = {*file.strings, *MONTH_MACROS}
    for entry in file.entries:
        for line, message in entry.problems:
            if "no key" not in message:
                yield Remark("syntax", "error", line, entry.key, None, message)
        seen: set[str] = set()
        for field in entry.fields:
            if field.name in seen:
                yield Remark(
                    "repeated-field", "warning", field.line, entry.key, field.name, f"{field.name} stands twice"
                )
            seen.add(field.name)
            if not field.value.strip():
                yield Remark("empty-field", "info", field.line, entry.key, field.name, f"{field.name} is empty")
            if field.enclosing == "no-enclosing" and _NAME.fullmatch(field.value) and field.value.lower() not in known:
                said = f"no @string defines {field.value!r}"
                yield Remark("unknown-string", "warning", field.line, entry.key, field.name, said)
