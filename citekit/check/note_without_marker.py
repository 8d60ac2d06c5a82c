"""A note at the foot or the end that no marker in the text calls.

Notes called by a sign (`*`, `†`) belong to titles and authors and are left alone.
"""

import re
from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.notes import pair_notes
from citekit.link.numbers import bare
from citekit.model import ChapterExtract, Finding, Note

_APART = frozenset({"heading", "author-line", "author-title-line", "caption", "table", "source-line"})


def check(library: Library) -> Iterator[Finding]:
    """One finding for each numbered note without marker."""
    for extract in library.extracts:
        # Numbered paragraphs are sometimes taken for notes: then none of them, or few, has a marker.
        called = {note.id for notes in pair_notes(extract).values() for note in notes}
        numbered = [note for note in extract.chapter.notes if bare(note.label).isdigit()]
        lost = [note for note in numbered if note.id not in called and not _in_heading(library, extract, note)]
        if len(lost) * 2 > len(numbered):
            continue
        for note in lost:
            yield remark(
                library, extract.chapter, "note-without-marker", "warning", [note], values={"number": note.label}
            )


def _in_heading(library: Library, extract: ChapterExtract, note: Note) -> bool:
    """Whether the number hangs on a title, an author's name, a caption or a table, which are not running text."""
    text = library.document(extract.chapter.document).text
    call = re.compile(rf"[^\W\d_]\W?{re.escape(note.label)}(?!\d)")
    return any(
        region.kind in _APART and call.search(text, region.start, region.end) for region in extract.chapter.regions
    )
