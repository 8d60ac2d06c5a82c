"""What kind of work a record is, decided by evidence: words of the string and which fields were found."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from citekit.model.record import CslType

Kinds = AbstractSet[str]
Found = tuple[CslType, str] | None


class Facts(NamedTuple):
    """Fields found, and lexicon classes seen around the fields, in the title and in the container."""

    values: dict[str, Any]
    around: Kinds
    title: Kinds
    container: Kinds

    def has(self, *names: str) -> bool:
        """Whether one of the fields was found."""
        return any(name in self.values for name in names)

    def says(self, *genres: str, title: bool = False, container: bool = False) -> bool:
        """Whether a word of one of the genres stands around the fields (and in the title, in the container)."""
        for genre in genres:
            name = f"genre.{genre}"
            if name in self.around or (title and name in self.title) or (container and name in self.container):
                return True
        return False

    @property
    def body(self) -> bool:
        """Whether the first author is an organisation."""
        authors = self.values.get("author", ())
        return bool(authors) and authors[0].literal is not None

    @property
    def day(self) -> bool:
        """Whether the date of publication has a day."""
        issued = self.values.get("issued")
        return issued is not None and len(issued.date_parts[0]) == 3


_TELLING = frozenset({"director", "interviewer", "archive", "archive_location", "authority"})


def decide(facts: Facts) -> tuple[CslType, str]:
    """A CSL type and the reason for it: the first kind whose evidence is there."""
    telling = any(name.startswith("genre.") for name in facts.around) or not _TELLING.isdisjoint(facts.values)
    for kind in (_made_for_it, _law, _contained, _alone) if telling else (_law, _contained, _alone):
        found = kind(facts)
        if found:
            return found
    return "document", "nothing says what it is"


def _made_for_it(facts: Facts) -> Found:
    """Kinds that say their own name."""
    rows: tuple[tuple[CslType, bool, str], ...] = (
        ("motion_picture", facts.has("director") and not facts.has("container-title"), "a director is named"),
        (
            "thesis",
            facts.says("thesis_doctoral", "thesis_master", "thesis") and not facts.has("volume", "issue"),
            "a word for a thesis",
        ),
        (
            "interview",
            facts.has("interviewer") or (facts.says("interview") and not facts.has("container-title")),
            "a word for an interview",
        ),
        ("dataset", facts.says("dataset") and not facts.has("container-title"), "a word for a data set"),
        ("patent", facts.says("patent") and facts.has("number"), "a word for a patent"),
        (
            "standard",
            facts.says("standard") and facts.has("number") and not facts.has("container-title"),
            "a word for a standard",
        ),
        ("manuscript", facts.has("archive", "archive_location"), "an archive or a call number"),
        ("legal_case", facts.has("authority") or (facts.says("court") and facts.has("number")), "a court"),
    )
    return next(((name, reason) for name, true, reason in rows if true), None)


def _law(facts: Facts) -> Found:
    numbered = facts.has("issue", "number") or not facts.day or facts.says("law", title=True)
    if numbered and facts.says("gazette", title=True, container=True):
        return "legislation", "a gazette"
    if facts.has("author"):
        return None
    if facts.says("court", title=True) and facts.has("number"):
        return "legal_case", "a court and a number"
    if facts.says("law", title=True) and (facts.has("number") or not facts.has("URL", "container-title")):
        return "legislation", "a word for a law, and no author"
    if facts.says("treaty", title=True) and not facts.has("URL", "publisher", "container-title"):
        return "treaty", "a word for a treaty, and no author"
    return None


def _contained(facts: Facts) -> Found:
    """Works that stand in another one."""
    if facts.has("event-title"):
        return "paper-conference", "an event is named"
    if not facts.has("container-title"):
        return None
    kinds, numbered = facts.container, facts.has("volume", "issue")
    journal = "genre.journal" in kinds
    if "genre.encyclopedia" in kinds and not journal:
        return "entry-encyclopedia", "the container is an encyclopedia"
    if "genre.conference" in kinds and not (journal and numbered):
        return "paper-conference", "the container is a conference"
    if "genre.newspaper" in kinds and not journal and not facts.has("volume", "publisher"):
        return "article-newspaper", "the container is a newspaper"
    if facts.day and not journal and not facts.has("volume", "publisher", "editor"):
        online = facts.has("URL") and "genre.newspaper" not in kinds
        return ("webpage", "a URL and a day") if online else ("article-newspaper", "the date has a day")
    held = facts.has("editor", "publisher", "publisher-place") or "in_container" in facts.around
    if held and not (journal and numbered) and not facts.has("issue"):
        return "chapter", "an editor, a publisher or `in` with a container"
    if facts.has("URL") and not facts.has("volume", "issue", "page") and not journal:
        return "webpage", "a URL and no volume, issue or page"
    return "article-journal", "a container"


def _alone(facts: Facts) -> Found:
    """Works of their own."""
    values = facts.values
    if facts.says("report", title=True) and (facts.has("number", "collection-title") or facts.body):
        return "report", "a word for a report"
    if facts.has("number", "collection-title") and facts.body:
        return "report", "a body's numbered publication"
    if facts.has("URL") and not facts.has("publisher-place", "edition", "ISBN", "number-of-pages"):
        return "webpage", "a URL"
    if facts.has("publisher", "publisher-place", "edition", "ISBN", "number-of-pages"):
        return (
            ("report", "a body that publishes itself") if _publishes_itself(facts) else ("book", "a publisher or place")
        )
    if "title" in values and facts.has("author", "editor", "translator"):
        return "book", "a title of its own"
    return None


def _publishes_itself(facts: Facts) -> bool:
    publisher = facts.values.get("publisher", "")
    return facts.body and bool(publisher) and facts.values["author"][0].literal.split(" ")[0] in publisher


Kind = Callable[[Facts], Found]
