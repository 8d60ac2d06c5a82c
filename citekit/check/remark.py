"""How a check says what it saw: one way to make a finding and its places."""

from collections.abc import Iterable

from citekit.library import Library
from citekit.model import Chapter, Finding, Place, Severity
from citekit.model.span import Spanned


def place(library: Library, chapter: Chapter, start: int, end: int) -> Place:
    """A stretch of a chapter's document with its printed text."""
    text = library.document(chapter.document).text
    return Place(start=start, end=end, raw=text[start:end])


def remark(
    library: Library,
    chapter: Chapter,
    check: str,
    severity: Severity,
    at: Iterable[Spanned | tuple[int, int]] = (),
    *,
    variant: str | None = None,
    values: dict[str, str] | None = None,
    fix: str | None = None,
    candidates: Iterable[tuple[str, str]] = (),
    confidence: float = 1.0,
) -> Finding:
    """A finding of ``check`` in a chapter; ``variant`` chooses another message of the same check."""
    spans = [(stretch.start, stretch.end) if isinstance(stretch, Spanned) else stretch for stretch in at]
    return Finding(
        check=check,
        severity=severity,
        document=chapter.document,
        chapter=chapter.id,
        places=tuple(place(library, chapter, start, end) for start, end in dict.fromkeys(spans)),
        message=f"{check}.{variant}" if variant else check,
        values={name: " ".join(value.split()) for name, value in (values or {}).items()},
        fix=fix,
        candidates=tuple(candidates),
        confidence=round(confidence, 2),
    )
