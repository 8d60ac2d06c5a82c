"""Floor 3: a document's chapters, and in each what is running text and what is not.

``chapters(document)`` tiles the document; ``running_view`` and ``note_view`` give texts to read that map back to the
ruler; ``entries`` splits a reference list; ``span_view`` reads any stretch as one paragraph.
"""

from citekit.segment.chapters import chapters
from citekit.segment.entries import entries
from citekit.segment.view import note_view, running_view, span_view

__all__ = ["chapters", "entries", "note_view", "running_view", "span_view"]
