"""A title that repeats its newspaper, site or journal at its end: `… - The Astana Times. The Astana Times.`"""

from collections.abc import Iterator

from citekit.check.cited import named
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.duplicates import title_key
from citekit.model import Finding

_SHORT = 8


def check(library: Library) -> Iterator[Finding]:
    """One finding for each such reference."""
    for extract in library.extracts:
        for entry in extract.references:
            record = entry.record
            container = title_key(record.container_title or record.publisher) if record else ""
            title = title_key(record.title) if record else ""
            if record and len(container) >= _SHORT and title.endswith(container) and title != container:
                values = {"entry": named(entry), "container": record.container_title or record.publisher or ""}
                yield remark(library, extract.chapter, "entry-title", "info", [entry], values=values)
