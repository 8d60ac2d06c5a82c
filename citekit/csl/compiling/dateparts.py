"""One part of a date: day, month or year, in its form (CSL 1.0.2, "Date-part")."""

from citekit.csl.affixes import affix, format_marks
from citekit.csl.dates import Date
from citekit.csl.locale import Locale
from citekit.csl.markup import CLOSE
from citekit.csl.numbers import ordinal
from citekit.csl.rawdates import SEASON, Parts
from citekit.csl.textcase import change_case
from citekit.csl.xml import Element


class DatePart:
    """A ``cs:date-part`` ready to render: ``text((year, month, day), year suffix)``.

    The era of a year follows the part's own affixes: "50 г. до н. э.".
    """

    def __init__(self, element: Element, locale: Locale) -> None:
        self.name = element.get("name")
        self.form = element.get("form", "long" if self.name != "day" else "numeric")
        self.locale = locale
        self.range_delimiter = element.get("range-delimiter", "–")
        self.case = element.get("text-case")
        self.strip = element.get("strip-periods") == "true"
        opening = format_marks(element)
        self.before = affix(element.get("prefix"))
        self.opening = opening
        self.closing = CLOSE * len(opening)
        self.after = affix(element.get("suffix"))
        self.write = {"year": self._year, "month": self._month, "day": self._day}.get(self.name, self._nothing)
        self.known: dict[Parts, str] = {}
        self.done: dict[Parts, str] = {}

    def text(self, parts: Parts, suffix: str, closing: bool = True, era: bool = True) -> str:
        """The part with its affixes; empty when the date has no such part."""
        if closing and era and not suffix:  # the usual case, written once
            done = self.done.get(parts)
            if done is None:
                done = self.done[parts] = self._text(parts, "", True, True)
            return done
        return self._text(parts, suffix, closing, era)

    def _text(self, parts: Parts, suffix: str, closing: bool, era: bool) -> str:
        text = self.known.get(parts)
        if text is None:
            text = self.write(parts)
            if text and self.case:
                text = change_case(text, self.case, self.locale.language, True)
            if self.strip:
                text = text.replace(".", "")
            self.known[parts] = text
        if not text:
            return ""
        if self.name == "year":
            if -1000 < parts[0] < 1000 and era and self.form != "short":
                return self.wrap(text, closing) + suffix + self._era(parts[0])
            text += suffix
        return self.wrap(text, closing)

    def wrap(self, text: str, closing: bool = True) -> str:
        """A text in the part's affixes and formats; ``closing``: with the suffix."""
        return self.before + self.opening + text + self.closing + (self.after if closing else "")

    def _era(self, year: int) -> str:
        term = self.locale.term("bc" if year < 0 else "ad") or ""
        return f" {term}" if "a" <= term[:1].lower() <= "ӿ" else term

    def _nothing(self, _parts: Parts) -> str:
        return ""

    def _year(self, parts: Parts) -> str:
        year = parts[0]
        if not year:
            return ""
        if self.form == "short":
            return f"{abs(year) % 100:02}" if abs(year) > 99 else str(abs(year))
        return str(abs(year))

    def _month(self, parts: Parts) -> str:
        month = parts[1]
        if not month:
            return ""
        if month > SEASON:
            return self.locale.term(f"season-{month - SEASON:02}") or ""
        if self.form == "numeric":
            return str(month)
        if self.form == "numeric-leading-zeros":
            return f"{month:02}"
        return self.locale.term(f"month-{month:02}", self.form) or str(month)

    def _day(self, parts: Parts) -> str:
        day = parts[2]
        if not day:
            return ""
        if self.form == "numeric-leading-zeros":
            return f"{day:02}"
        if self.form == "ordinal":
            if day > 1 and self.locale.options.get("limit-day-ordinals-to-day-1") == "true":
                return str(day)
            return ordinal(day, self.locale, self.locale.gender(f"month-{parts[1]:02}"))
        return str(day)


def sort_part(date: Date, names: set[str]) -> str:
    """Text of a date for a sort key, limited to the parts the format shows."""

    def limit(parts: Parts) -> Parts:
        year, month, day = parts
        return (year if "year" in names else 0, month if "month" in names else 0, day if "day" in names else 0)

    if date.literal:
        return date.literal
    return Date(limit(date.start), limit(date.end) if date.end else None).sort_text()
