"""What differs between two .bib files, entry by entry, their order and spaces apart."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from citekit.formats.bibtex.checks.bibfile import BibEntry, BibFile
from citekit.formats.bibtex.latex_reading import squeeze

Kind = Literal["added", "removed", "changed"]


class Difference(NamedTuple):
    """An entry, or one field of it, that only one file has or that differs; None: not there."""

    kind: Kind
    key: str
    field: str | None
    before: str | None
    after: str | None


def differences(before: str, after: str) -> list[Difference]:
    """Every difference, in the order of the keys.

    >>> differences("@book{a, title={X}}", "@book{a, title={Y}}\\n@misc{b}")
    [Difference(kind='changed', key='a', field='title', before='X', after='Y'), \
Difference(kind='added', key='b', field=None, before=None, after='@misc')]
    """
    first, second = _by_key(BibFile(before)), _by_key(BibFile(after))
    made: list[Difference] = []
    for key in sorted({*first, *second}, key=str.lower):
        old, new = first.get(key), second.get(key)
        if old is None and new is not None:
            made.append(Difference("added", key, None, None, f"@{new.kind}"))
        elif new is None and old is not None:
            made.append(Difference("removed", key, None, f"@{old.kind}", None))
        elif old is not None and new is not None:
            made += _fields(key, old, new)
    return made


def _by_key(file: BibFile) -> dict[str, BibEntry]:
    """Entries by key; a second one with the same key gets a number."""
    made: dict[str, BibEntry] = {}
    for entry in file.entries:
        key, number = entry.key, 2
        while key in made:
            key, number = f"{entry.key}#{number}", number + 1
        made[key] = entry
    return made


def _fields(key: str, old: BibEntry, new: BibEntry) -> Iterator[Difference]:
    if old.kind != new.kind:
        yield Difference("changed", key, "@", old.kind, new.kind)
    was = {field.name: squeeze(field.value) for field in reversed(old.fields)}
    now = {field.name: squeeze(field.value) for field in reversed(new.fields)}
    for name in dict.fromkeys((*was, *now)):
        if was.get(name) == now.get(name):
            continue
        kind: Kind = "added" if name not in was else "removed" if name not in now else "changed"
        yield Difference(kind, key, name, was.get(name), now.get(name))
