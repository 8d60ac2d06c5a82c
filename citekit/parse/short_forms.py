"""Back-references, which stand for a work named elsewhere: `a.g.e., s. 5`, `Там же. С. 31`, `Aydın (2015: 22)`."""

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from citekit.parse.dates import year_of
from citekit.parse.lexicon import fold, lexicon, phrase_at
from citekit.parse.reading import Reading
from citekit.parse.tokens import Token

ShortKind = Literal["ibid", "op-cit", "short-title", "author-date"]
_STOPS = frozenset(".,:;()[]«»“”\"'’‘")
LONGEST = 26
"""Tokens of a short form; a longer string can only be one when it says so (`a.g.e.`)."""
_DASHES = frozenset("-–—‑")


class ShortForm(NamedTuple):
    """Which kind, and token ranges of what is printed: names, short title, year, locator."""

    kind: ShortKind
    author: tuple[int, int] | None = None
    title: tuple[int, int] | None = None
    date: tuple[int, int] | None = None
    pages: tuple[int, int] | None = None


_KINDS: dict[str, ShortKind] = {
    "back_reference.ibid": "ibid",
    "back_reference.idem": "ibid",
    "back_reference.op_cit": "op-cit",
    "back_reference.op_cit_article": "op-cit",
    "back_reference.op_cit_thesis": "op-cit",
}


def short_form(reading: Reading) -> ShortForm | None:
    """The back-reference a string is, or None."""
    tokens, start, folded = reading.tokens, reading.start, reading.folded
    if len(tokens) - start > 40 or any(token.kind for token in tokens):
        return None
    if len(tokens) - start > LONGEST:
        return _back_reference(tokens, folded, start)
    return (
        _back_reference(tokens, folded, start)
        or _author_date(tokens, folded, start)
        or _short_title(tokens, folded, start)
    )


@cache
def _openers() -> frozenset[str]:
    """Folded words that are or open a back-reference."""
    known = lexicon()
    alone = {word for word, kinds in known.words.items() if any(kind in _KINDS for kind in kinds)}
    return frozenset(alone | {word for word, found in known.phrases.items() if any(p.kind in _KINDS for p in found)})


def _back_reference(tokens: Sequence[Token], folded: list[str], start: int) -> ShortForm | None:
    if _openers().isdisjoint(folded):
        return None
    known = lexicon()
    for at in range(start, len(folded)):
        kind, end = None, at + 1
        if folded[at] in known.phrases and (match := phrase_at(folded, at)):
            end, kind = match[0], _KINDS.get(match[1])
        if kind is None:
            kind = next((_KINDS[name] for name in known.words.get(folded[at], ()) if name in _KINDS), None)
        if kind is None:
            continue
        bracket = next((i for i in range(start, at) if tokens[i].text == "("), at)  # `P. Nora (dir.), op. cit.`
        author = (start, bracket if bracket > start else at) if at > start else None
        if kind == "ibid" and author and at - start > 8:
            continue
        if author and at - start > 14:
            return None
        if any(_content(token.text) and not _labels_page(token.text) for token in tokens[end:]):
            continue
        return ShortForm("op-cit" if kind == "op-cit" else "ibid", author=author, pages=_last_numbers(tokens, end))
    return None


def _last_numbers(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    """Token range of the numbers at the end."""
    numbers = [i for i in range(start, len(tokens)) if tokens[i].text[0].isdigit()]
    if not numbers:
        return None
    first = numbers[-1]
    while first - 2 in numbers and tokens[first - 1].text in _DASHES:
        first -= 2
    return first, numbers[-1] + 1


def _author_date(tokens: Sequence[Token], folded: list[str], start: int) -> ShortForm | None:
    """`Aydın vd. (2015: 22)`, `(European Parliament, 2022)`, `Vanderhill et al. (2020)`: names, year, page."""
    years = [i for i in range(start, len(tokens)) if year_of(tokens[i].text)]
    if not years or years[0] == start or len(tokens) > 24:
        return None
    year = years[0]
    if any(_content(token.text) for token in tokens[year + 1 :] if not _labels_page(token.text)):
        return None
    if not _one_place(tokens, year + 1):
        return None
    before = tokens[start:year]
    if any(_abbreviates(tokens, folded, i) for i in range(start, year - 1)) or _titled(tokens, folded, start, year):
        return None
    names = [token for token in before if token.text[0].isalpha()]
    if not names or len(names) > 8 or not names[0].text[0].isupper():
        return None
    if tokens[year - 1].text != "(" and (len(names) > 5 or sum(token.text == "," for token in before) > 1):
        return None
    signs = [token.text for token in before if not token.text[0].isalpha() and token.text not in "([,.&;"]
    if signs or sum(token.text == "," for token in before) > 3:
        return None
    if tokens[year - 1].text not in ("(", ",") and len(names) > 3:
        return None
    first = start + 1 if tokens[start].text in "([" else start
    end = year - 1 if tokens[year - 1].text in "([," else year
    return ShortForm("author-date", author=(first, end), date=(year, year + 1), pages=_last_numbers(tokens, year + 1))


def _one_place(tokens: Sequence[Token], start: int) -> bool:
    """Whether the numbers after the year are at most one page or range: more are a volume with its pages."""
    numbers = [i for i in range(start, len(tokens)) if tokens[i].text[0].isdigit()]
    if len(numbers) < 2:
        return True
    return len(numbers) == 2 and numbers[1] - numbers[0] == 2 and tokens[numbers[0] + 1].text in _DASHES


def _titled(tokens: Sequence[Token], folded: Sequence[str], start: int, end: int) -> bool:
    """`R. Hartshorne, Algebraic Geometry, Springer`: after a comma two words and no joining word are a title."""
    known = lexicon().words
    run = 0
    after_comma = False
    for index in range(start, end):
        if tokens[index].text == ",":
            run, after_comma = 0, True
        elif {"joiners", "et_al"} & set(known.get(folded[index], ())):
            return False
        elif after_comma and len(tokens[index].text) > 1 and tokens[index].text[0].isalpha():
            run += 1
            if run > 1:
                return True
    return False


def _abbreviates(tokens: Sequence[Token], folded: Sequence[str], index: int) -> bool:
    """`Phys.`, `Expert.`: a shortened word of a journal's name, no `vd.` or `et al.`"""
    if tokens[index + 1].text != "." or len(folded[index]) < 3:
        return False
    return "et_al" not in lexicon().words.get(folded[index], ()) and folded[index] not in ("al", "diğ")


def _content(text: str) -> bool:
    return text[0].isalpha() and not (len(text) <= 5 and not set(text.upper()) - set("IVXLCDM"))


def _labels_page(text: str) -> bool:
    return any(kind.startswith("label.") for kind in lexicon().words.get(fold(text), ())) or len(text) == 1


def _short_title(tokens: Sequence[Token], folded: list[str], start: int) -> ShortForm | None:
    """`İnalcık, Devlet-i Aliyye, s. 40`: a surname, a few words, a page; no year, no imprint."""
    label = next((i for i in range(start, len(folded)) if _opens_pages(tokens, folded, i)), None)
    words = len(tokens) - start
    if any(year_of(token.text) for token in tokens[start:]) or words < 5 or words > 24:
        return None
    comma = next((i for i in range(start, len(tokens)) if tokens[i].text in ",."), None)
    if comma is None or comma - start > 3 or not tokens[start].text[0].isupper():
        return None
    if not _is_title(tokens, folded, comma + 1, label if label is not None else len(tokens)):
        return None
    if label is None:
        numbers = _last_numbers(tokens, start)
        if numbers is None or any(not _idle(token.text) for token in tokens[numbers[1] :]):
            return None
        label = numbers[0] - 2 * (tokens[numbers[0] - 1].text == "/")  # volume and page: `28/330`
        if tokens[label - 1].text != ",":
            return None
    if any(not _idle(token.text) for token in tokens[label + 1 :]) or label - comma < 2:
        return None
    end = label
    while end > comma and tokens[end - 1].text in _STOPS:
        end -= 1
    return ShortForm("short-title", author=(start, comma), title=(comma + 1, end), pages=_last_numbers(tokens, label))


def _opens_pages(tokens: Sequence[Token], folded: Sequence[str], index: int) -> bool:
    """A page label with a number after it."""
    if "label.page" not in lexicon().words.get(folded[index], ()):
        return False
    return any(token.text[0].isdigit() for token in tokens[index + 1 : index + 3])


def _is_title(tokens: Sequence[Token], folded: Sequence[str], start: int, end: int) -> bool:
    """Whether words of a title stand there: one of five letters, and no numbered volume, editor or journal."""
    known = lexicon().words
    kinds = {kind for i in range(start, end) for kind in known.get(folded[i], ())}
    if {"label.volume", "label.issue", "role.editor", "genre.journal", "in_container"} & kinds:
        return False
    return any(len(token.text) >= 5 for token in tokens[start:end])


def _idle(text: str) -> bool:
    return (
        not text[0].isalpha()
        or (len(text) <= 4 and not set(text.upper()) - set("IVXLCDM"))
        or text in ("vd", "sqq", "ff", "и", "след", "vd")
    )
