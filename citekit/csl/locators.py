"""Locators that name their own kind: "vol. 1, fol. 186" is a volume, not a page."""

import re

from citekit.csl.locale import Locale

LABELS = (
    "act", "appendix", "article-locator", "book", "canon", "chapter", "column", "elocation", "equation", "figure",
    "folio",
    "issue", "line", "note", "opus", "page", "paragraph", "part", "rule", "scene", "section", "sub-verbo", "supplement",
    "table", "timestamp", "title-locator", "verse", "volume",
)  # fmt: skip
_WORD = re.compile(r"([^\W\d_]+)(\.?)\s+(?=\S)")


class LocatorWords:
    """The words a locale has for kinds of locators."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self.words: dict[str, str] | None = None

    def split(self, locator: str) -> tuple[str, str]:
        """The label a locator names and the rest of it; ("page", the locator) when it names none."""
        found = _WORD.match(locator)
        if not found:
            return "page", locator
        label = self._known().get(found[1].lower())
        return (label, locator[found.end() :]) if label else ("page", locator)

    def without(self, variable: str, text: str) -> str:
        """A number field without the word for what it is: "vol. 3" in ``volume`` is 3."""
        if not text[:1].isalpha():
            return text
        found = _WORD.match(text)
        if found and text[found.end() :][:1].isdigit() and self._known().get(found[1].lower()) == variable:
            return text[found.end() :]
        return text

    def _known(self) -> dict[str, str]:
        if self.words is None:
            self.words = {}
            for label in LABELS:
                for form in ("long", "short"):
                    term = self.locale.find(label, form)
                    for text in (term.single, term.multiple) if term else ():
                        self.words.setdefault(text.lower().strip(". "), label)
            self.words.pop("", None)
        return self.words
