"""A note at the foot or the end that no marker in the text calls.

Notes called by a sign (`*`, `†`) belong to titles and authors and are left alone.
"""

from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.notes import pair_notes
from citekit.link.numbers import bare
from citekit.model import Finding


def check(library: Library) -> Iterator[Finding]:
    """One finding for each numbered note without marker."""
    for extract in library.extracts:
        called = {note.id for note in pair_notes(extract).values()}
        for note in extract.chapter.notes:
            if note.id not in called and bare(note.label).isdigit():
                yield remark(
                    library, extract.chapter, "note-without-marker", "warning", [note], values={"number": note.label}
                )
