"""Page ranges: two hyphens between the numbers, the lower first."""

import re
from collections.abc import Iterator

from citekit.formats.bibtex.checks.bibfile import BibFile, Remark, part, whole

_RANGE = re.compile(r"(?<![\w-])(\d+)\s*(-{1,3}|–|—)\s*(\d+)")
_LABEL = re.compile(r"^\s*(?:pp?\.|ss?\.|с\.|стр\.|б\.)\s*", re.IGNORECASE)


def check_pages(file: BibFile) -> Iterator[Remark]:
    """Ranges as styles expect them; `p.` and `s.` are the style's to add."""
    for entry in file.entries:
        field = entry.get("pages")
        if field is None or field.enclosing == "no-enclosing":
            continue
        label = _LABEL.match(field.value)
        if label:
            said = f"the style adds {label[0].strip()!r} itself"
            fix = part(field, 0, label.end(), "")
            yield Remark("pages", "warning", field.line, entry.key, "pages", said, fix)
        ranges = list(_RANGE.finditer(field.value))
        if any(found[2] not in ("--", "–") for found in ranges):
            better = _RANGE.sub(r"\1--\3", field.value)
            fix = whole(field, better) if not label else None
            said = f"a range has two hyphens: {better}"
            yield Remark("pages", "info", field.line, entry.key, "pages", said, fix)
        for found in ranges:
            first, last = int(found[1]), int(found[3])
            if last < first and len(found[3]) >= len(found[1]):
                said = f"the range {found[0]} runs backwards"
                yield Remark("pages", "warning", field.line, entry.key, "pages", said)
