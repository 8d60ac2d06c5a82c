"""Year suffixes as letters, and citation labels made of names and year."""

from citekit.csl.item import Item
from citekit.csl.markup import strip_marks
from citekit.csl.names import Name

_ARTICLES = ("a", "an", "the")
_PLAN = {1: (4,), 2: (2, 2), 3: (2, 1, 1)}


def suffix_letters(number: int) -> str:
    """The letters of a suffix counted from 1.

    >>> [suffix_letters(n) for n in (1, 26, 27, 52, 53)]
    ['a', 'z', 'aa', 'az', 'ba']
    """
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(97 + rest) + letters
    return letters


def citation_label(item: Item) -> str:
    """The item's own label, else one of letters of its authors, or title, and the year: "Doe65", "RoNo78"."""
    own = item.text.get("citation-label")
    if own:
        return own
    people: list[Name] = next(iter(item.names.values()), [])
    if "author" in item.names:
        people = item.names["author"]
    plan = _PLAN.get(len(people), (1, 1, 1, 1))
    words = ["".join(filter(str.isalpha, strip_marks(name.family or name.literal))).capitalize() for name in people]
    letters = "".join(word[:count] for word, count in zip(words, plan, strict=False))
    if not people:
        title = [word for word in strip_marks(item.text.get("title", "")).split() if word.lower() not in _ARTICLES]
        letters = "".join(filter(str.isalpha, "".join(title)))[:4].capitalize()
    date = item.dates.get("issued")
    year = f"{abs(date.start[0]) % 100:02}" if date and date.start[0] else "00"
    return letters + year
