"""Keys: missing, used twice, equal but for case, or with signs TeX and biber refuse."""

from collections.abc import Iterator

from citekit.formats.bibtex.checks.bibfile import BibFile, Remark

_REFUSED = frozenset(" \t\"#%'(),={}~\\&$^")


def check_keys(file: BibFile) -> Iterator[Remark]:
    """Every entry needs a key of its own that TeX takes."""
    first: dict[str, tuple[str, int]] = {}
    for entry in file.entries:
        if not entry.key:
            yield Remark(
                "no-key", "error", entry.line, "", None, f"this @{entry.kind} has no key, so nothing can cite it"
            )
            continue
        before = first.setdefault(entry.key.lower(), (entry.key, entry.line))
        if before[1] != entry.line or before[0] != entry.key:
            if before[0] == entry.key:
                said = f"the key {entry.key!r} was used in line {before[1]}; BibTeX refuses the second"
                yield Remark("duplicate-key", "error", entry.line, entry.key, None, said)
            else:
                said = f"the key differs from {before[0]!r} in line {before[1]} by case only; BibTeX takes them for one"
                yield Remark("case-twin-key", "error", entry.line, entry.key, None, said)
        refused = sorted(_REFUSED.intersection(entry.key))
        if refused:
            said = f"the key holds {' '.join(map(repr, refused))}, which TeX or biber refuses"
            yield Remark("bad-key", "error", entry.line, entry.key, None, said)
        elif not entry.key.isascii():
            said = "the key is not ASCII; classic BibTeX cannot cite it"
            yield Remark("bad-key", "warning", entry.line, entry.key, None, said)
