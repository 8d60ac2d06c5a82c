"""Reference lists: under a heading in any language, to the end of the chapter or the next heading."""

from citekit.segment.headings import Heading
from citekit.segment.lines import Sheet


def find_lists(sheet: Sheet, heads: list[Heading]) -> list[tuple[int, int]]:
    """(first, last + 1) line indices of reference lists, headings excluded."""
    found: list[tuple[int, int]] = []
    for position, head in enumerate(heads):
        if head.kind != "references":
            continue
        stop = len(sheet.lines)
        for after in heads[position + 1 :]:
            if after.kind in ("appendix", "notes", "abstract", "introduction", "conclusion") or after.kind == "part":
                stop = after.first
                break
        if stop > head.last + 1:
            found.append((head.last + 1, stop))
    return found
