"""Dates as references print them, in every language whose months are known: words go in, CSL date parts come out."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from citekit.parse.lexicon import fold, lexicon

_SEPARATORS = frozenset("./-–—‑,")
_DASHES = frozenset("-–—‑‒/")
EARLIEST, LATEST = 1000, 2100


class ReadDate(NamedTuple):
    """Token index after the date, its (year, month, day) as far as known, and the year's suffix letter."""

    end: int
    parts: tuple[int, ...]
    suffix: str = ""


@cache
def month_number(word: str) -> int | None:
    """1-12 for a month's name in any case or abbreviation; Turkic case endings may follow.

    >>> month_number("Mayıs"), month_number("сентября"), month_number("майындагы"), month_number("Marx")
    (5, 9, 5, None)
    """
    months = lexicon().months
    low = fold(word)
    if low in months:
        return months[low]
    for cut in range(1, 7):
        stem = low[:-cut]
        if len(stem) >= 3 and stem in months and low[len(stem) :] in _MONTH_TAILS:
            return months[stem]
    return None


_MONTH_TAILS = frozenset(
    [
        "и",
        "ы",
        "у",
        "ү",
        "нын",
        "нин",
        "дын",
        "дин",
        "дагы",
        "деги",
        "ындагы",
        "индеги",
        "ында",
        "инде",
        "ынан",
        "инен",
        "да",
        "де",
        "ta",
        "te",
        "da",
        "de",
        "in",
        "un",
        "ın",
    ]
)


def year_of(word: str) -> int | None:
    """A plausible year of publication, or None; one suffix letter may follow."""
    digits = word[:4]
    if len(word) in (4, 5) and digits.isdigit() and (len(word) == 4 or word[4].isalpha()):
        number = int(digits)
        return number if EARLIEST <= number <= LATEST else None
    return None


def _number(word: str, most: int) -> int | None:
    return int(word) if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= most else None


class _Reader:
    """A cursor over words that only moves forward."""

    def __init__(self, words: Sequence[str], at: int) -> None:
        self.words, self.at = words, at

    def word(self, ahead: int = 0) -> str:
        index = self.at + ahead
        return self.words[index] if index < len(self.words) else ""

    def skip(self, signs: frozenset[str], most: int = 2) -> int:
        """Pass at most ``most`` signs; how many were passed."""
        passed = 0
        while passed < most and self.word() in signs:
            self.at += 1
            passed += 1
        return passed

    def skip_ordinal(self) -> None:
        """Pass `-чи`, `th`, `-й`, `'inci` after a number."""
        if (
            self.word() in _DASHES
            and self.word(1)[:1].islower()
            and len(self.word(1)) <= 4
            and not month_number(self.word(1))
        ):
            self.at += 2
        elif self.word() in ("st", "nd", "rd", "th", "er", "º", "ª"):
            self.at += 1

    def skip_year_word(self) -> None:
        """Pass `г.`, `жыл`, `-жылдын`, `yılı`, `-ci il` after a year."""
        start = self.at
        self.skip(_DASHES, 1)
        kinds = lexicon().words.get(fold(self.word()), ())
        if "year_words" in kinds or fold(self.word())[:3] in ("жыл", "жил"):
            self.at += 1
            self.skip(frozenset("."), 1)
        else:
            self.at = start


def _numeric(reader: _Reader) -> tuple[int, ...] | None:
    """`27.01.1992`, `1992-01-27`, `01/27/1992`."""
    first = reader.word()
    sign = reader.word(1)
    if sign not in "./-–" or not sign or reader.word(3) not in "./-–" or not reader.word(3):
        return None
    second, third = reader.word(2), reader.word(4)
    year = year_of(first)
    if year and (month := _number(second, 12)) and (day := _number(third, 31)):
        reader.at += 5
        return year, month, day
    year = year_of(third)
    day, month = _number(first, 31), _number(second, 31)
    if year and day and month and (day <= 12 or month <= 12):
        reader.at += 5
        return (year, month, day) if month <= 12 else (year, day, month)
    return None


def _day_month(reader: _Reader) -> tuple[int, ...] | None:
    """`5 Mayıs`, `5-майы`, `8th of April`, `May 5`, `Mayıs`: (month, day) or (month,)."""
    start = reader.at
    if day := _number(reader.word(), 31):
        reader.at += 1
        if reader.word() in _DASHES and _number(reader.word(1), 31):
            reader.at += 2  # 16-19 October
        reader.skip_ordinal()
        reader.skip(frozenset("-–.,"), 1)
        if fold(reader.word()) in ("of", "de"):
            reader.at += 1
        if month := month_number(reader.word()):
            reader.at += 1
            return month, day
    elif month := month_number(reader.word()):
        reader.at += 1
        reader.skip(frozenset("."), 1)
        after = reader.at
        if day := _number(reader.word(), 31):
            reader.at += 1
            reader.skip_ordinal()
            return month, day
        if reader.word() in ("/", "-", "–") and month_number(reader.word(1)):
            after += 2  # August/September
        reader.at = after
        return (month,)
    reader.at = start
    return None


def read_date(words: Sequence[str], at: int) -> ReadDate | None:
    """The date that starts at word ``at``, or None. A date without its year is None.

    >>> read_date(["27", ".", "01", ".", "1992"], 0)
    ReadDate(end=5, parts=(1992, 1, 27), suffix='')
    """
    reader = _Reader(words, at)
    if parts := _numeric(reader):
        return ReadDate(reader.at, parts)
    first = reader.word()
    if year := year_of(first):
        reader.at += 1
        plain = reader.at
        reader.skip_year_word()
        after_word = reader.at
        reader.skip(_SEPARATORS, 3)
        if found := _day_month(reader):
            if len(found) == 1 and reader.word() in (":",):
                return ReadDate(after_word, (year,), first[4:])
            return ReadDate(reader.at, (year, *found), first[4:])
        return ReadDate(max(plain, after_word), (year,), first[4:])
    if found := _day_month(reader):
        reader.skip(_SEPARATORS, 2)
        if fold(reader.word()) in ("of", "de"):
            reader.at += 1
        if year := year_of(reader.word()):
            suffix = reader.word()[4:]
            reader.at += 1
            reader.skip_year_word()
            return ReadDate(reader.at, (year, *found), suffix)
    month = _number(first, 12)  # 10-2022, 05/2019
    if month and reader.word(1) in ("-", "/", ".") and (year := year_of(reader.word(2))):
        return ReadDate(at + 3, (year, month))
    return None


def read_day_month(words: Sequence[str], at: int) -> tuple[int, tuple[int, ...]] | None:
    """A day and month (or month) without a year: index after it, and (month, day) or (month,)."""
    reader = _Reader(words, at)
    found = _day_month(reader)
    return (reader.at, found) if found else None
