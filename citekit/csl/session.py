"""A document that changes while it is open: citations added, changed, removed, and what each change makes new."""

from collections.abc import Iterable, Mapping

from citekit.csl.alphabets import collation
from citekit.csl.bundled import locale_source
from citekit.csl.engine import Engine
from citekit.csl.locale import LocaleFinder
from citekit.csl.processor import Document
from citekit.csl.rendering import Entry, finished
from citekit.csl.style import Style


class Session:
    """Citations in document order over one style; compiled layouts and prepared items live as long as the session.

    ``texts`` maps citation ids to their text, ``bibliography`` lists the works cited so far.
    """

    def __init__(
        self,
        style: Style,
        items: Iterable[Mapping[str, object]],
        locale: str | None = None,
        output: str = "html",
        find_locale: LocaleFinder = locale_source,
    ) -> None:
        self.engine = Engine(style, find_locale, locale)
        self.output = output
        self.order = collation(self.engine.locale.language)
        self.rows: dict[str, Mapping[str, object]] = {}
        self.texts: dict[str, str] = {}
        self.bibliography: list[Entry] = []
        self.warnings: list[str] = []
        for item in items:
            self.engine.add(item)

    def put(self, citation_id: str, citation: Mapping[str, object], before: str | None = None) -> dict[str, str]:
        """Add a citation, at the end or ``before`` another, or change the one that has this id.

        Returns the citations whose text is now different, this one included, by id.
        """
        if citation_id not in self.rows and before in self.rows:
            rows = list(self.rows.items())
            place = [key for key, _ in rows].index(str(before))
            rows.insert(place, (citation_id, citation))
            self.rows = dict(rows)
        else:
            self.rows[citation_id] = citation
        return self._refresh()

    def remove(self, citation_id: str) -> dict[str, str]:
        """Take a citation out; returns the citations whose text is now different. An unknown id changes nothing."""
        self.rows.pop(citation_id, None)
        return self._refresh()

    def _refresh(self) -> dict[str, str]:
        document = Document(self.engine, self.order)
        document.set_clusters({**row, "id": key} for key, row in self.rows.items())
        done = finished(document, self.output, uncited=False)
        texts = dict(zip(self.rows, done.citations, strict=True))
        changed = {key: text for key, text in texts.items() if self.texts.get(key) != text}
        self.texts, self.bibliography, self.warnings = texts, done.bibliography, done.warnings
        return changed
