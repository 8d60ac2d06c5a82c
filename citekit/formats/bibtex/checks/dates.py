"""Dates: years that are none, dates that do not exist, months by name where a macro is needed."""

import datetime
import re
from collections.abc import Iterator

from citekit.formats.bibtex.checks.bibfile import BibFile, Fix, Remark, whole
from citekit.formats.bibtex.dates import month_names, read_date, read_year, write_date
from citekit.formats.bibtex.strings import MONTH_MACROS
from citekit.languages import words

_DATES = ("date", "eventdate", "origdate", "urldate")
_LATEST = datetime.date.today().year + 2


def check_dates(file: BibFile) -> Iterator[Remark]:
    """Whether biber and the styles can read every date."""
    fine = {word.lower() for word in words("in_press")} | {"forthcoming", "in press"}
    for entry in file.entries:
        for field in entry.fields:
            text = field.value.strip()
            if not text or field.name not in (*_DATES, "year", "month") or "#" in text:
                continue
            if field.name == "month":
                number = month_names().get(text.lower().rstrip("."))
                if number and field.enclosing in ("{", '"') and not text.isdecimal():
                    start, end = field.start - 1, field.end + 1
                    fix = Fix(start, end, MONTH_MACROS[number - 1]) if field.start > 0 else None
                    said = f"styles translate the macro {MONTH_MACROS[number - 1]}, not {text!r}"
                    yield Remark("month", "info", field.line, entry.key, field.name, said, fix)
                continue
            date = read_year(text) if field.name == "year" else read_date(text)
            if date.literal is not None:
                if text.lower() not in fine:
                    yield Remark("date", "warning", field.line, entry.key, field.name, f"{text!r} is not a date")
            elif not _exists(date.date_parts):
                yield Remark("date", "error", field.line, entry.key, field.name, f"there is no day {text!r}")
            elif date.year and date.year > _LATEST:
                yield Remark("date", "warning", field.line, entry.key, field.name, f"{date.year} is still to come")
            elif field.name != "year" and not re.search(r"[~?%XT/-]", text[4:]) and len(text) > 4:
                fix = whole(field, write_date(date) or text)
                said = f"biblatex writes this date {write_date(date)}"
                yield Remark("date", "warning", field.line, entry.key, field.name, said, fix)


def _exists(parts: tuple[tuple[int, ...], ...]) -> bool:
    for part in parts:
        if len(part) == 3 and 0 < part[0] < 9999:
            try:
                datetime.date(*part)
            except ValueError:
                return False
    return True
