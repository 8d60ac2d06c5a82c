"""What kind of work a record is, decided by evidence: words of the string and which fields were found."""

from collections.abc import Mapping, Sequence
from typing import Any

from citekit.model.record import CslType

Kinds = frozenset[str]


def decide(
    values: Mapping[str, Any], kinds: Kinds, title_kinds: Kinds, slashes: bool, quoted: bool
) -> tuple[CslType, str]:
    """A CSL type and the reason for it.

    ``kinds`` are lexicon classes seen outside the title, ``title_kinds`` those inside it; ``slashes``: a `//` stands in
    the string; ``quoted``: the title stands in quotation marks.
    """
    for test in (_special, _contained, _law, _alone):
        found = test(values, kinds, title_kinds, slashes, quoted)
        if found:
            return found
    return "document", "nothing says what it is"


_Found = tuple[CslType, str] | None


def _genre(kinds: Kinds, *names: str) -> bool:
    return any(f"genre.{name}" in kinds for name in names)


def _special(values: Mapping[str, Any], kinds: Kinds, title_kinds: Kinds, slashes: bool, quoted: bool) -> _Found:
    if "director" in values:
        return "motion_picture", "a director is named"
    if _genre(kinds, "thesis_doctoral", "thesis_master", "thesis"):
        return "thesis", "a word for a thesis"
    if "interviewer" in values or (_genre(kinds, "interview") and "container-title" not in values):
        return "interview", "a word for an interview"
    if _genre(kinds, "dataset"):
        return "dataset", "a word for a data set"
    if _genre(kinds, "patent"):
        return "patent", "a word for a patent"
    if _genre(kinds, "standard") and "container-title" not in values:
        return "standard", "a word for a standard"
    if "archive" in values or "archive_location" in values:
        return "manuscript", "an archive or a call number"
    if "authority" in values and ("number" in values or _genre(kinds, "court")):
        return "legal_case", "a court and a case number"
    return None


def _law(values: Mapping[str, Any], kinds: Kinds, title_kinds: Kinds, slashes: bool, quoted: bool) -> _Found:
    if _genre(kinds, "gazette"):
        return "legislation", "a gazette"
    if "author" in values:
        return None
    if _genre(kinds | title_kinds, "court") and "number" in values:
        return "legal_case", "a court"
    if _genre(kinds | title_kinds, "treaty"):
        return "treaty", "a word for a treaty"
    if _genre(kinds | title_kinds, "law") and "URL" not in values:
        return "legislation", "a word for a law, and no author"
    return None


def _contained(values: Mapping[str, Any], kinds: Kinds, title_kinds: Kinds, slashes: bool, quoted: bool) -> _Found:
    if "event-title" in values:
        return "paper-conference", "an event is named"
    holder = values.get("container-title")
    if not holder or _genre(kinds, "gazette"):
        return None
    holder_kinds = values["_container_kinds"]
    issued = values.get("issued")
    day = bool(issued and len(issued.date_parts[0]) == 3)
    if _genre(holder_kinds, "encyclopedia"):
        return "entry-encyclopedia", "the container is an encyclopedia"
    if _genre(holder_kinds, "conference"):
        return "paper-conference", "the container is a conference"
    if _genre(holder_kinds, "newspaper") or (day and "volume" not in values and "URL" not in values):
        return "article-newspaper", "the container is a newspaper or the date has a day"
    numbered = _genre(holder_kinds, "journal") and ("volume" in values or "issue" in values)
    held = "editor" in values or "in_container" in kinds or ("publisher" in values and "issue" not in values)
    if held and not numbered:
        return "chapter", "an editor, a publisher or `in` with a container"
    if "URL" in values and not {"volume", "issue", "page"} & values.keys() and not _genre(holder_kinds, "journal"):
        return "webpage", "a URL and no volume, issue or page"
    return "article-journal", "a container with its numbers"


def _alone(values: Mapping[str, Any], kinds: Kinds, title_kinds: Kinds, slashes: bool, quoted: bool) -> _Found:
    if _genre(kinds | title_kinds, "report") and ("number" in values or "publisher" not in values or _literal(values)):
        return "report", "a word for a report"
    if "URL" in values and ("accessed" in values or "publisher" not in values) and "ISBN" not in values:
        return "webpage", "a URL"
    if "publisher" in values or "publisher-place" in values or "edition" in values or "ISBN" in values:
        return "book", "a publisher or place"
    if "number-of-pages" in values or ("title" in values and "author" in values):
        return "book", "a title of its own"
    return None


def _literal(values: Mapping[str, Any]) -> bool:
    authors: Sequence[Any] = values.get("author", ())
    return bool(authors) and authors[0].literal is not None
