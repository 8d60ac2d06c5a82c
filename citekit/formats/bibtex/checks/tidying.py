"""Tidying a .bib file: one field a line in one order, sorted by key, comments with the entry they stand before.

Values keep their TeX, `@string` names and `#`; nothing is resolved, nothing translated.
"""

import re

from bibtexparser.model import Block, Entry, Field, ImplicitComment, Preamble, String

from citekit.formats.bibtex.checks import check, fixed
from citekit.formats.bibtex.latex_reading import balanced, squeeze
from citekit.formats.bibtex.splitter import split
from citekit.formats.bibtex.writing import place_of

_MOST_ROUNDS = 4
_NUMBER = re.compile(r"\d+")


def tidy(text: str, *, sort: bool = True, fix: bool = True) -> str:
    """The tidied text; tidying it again changes nothing. ``fix``: safe fixes are put in as well.

    >>> print(tidy("@Book{b, YEAR=1927, Title = {Nutuk} }  % mine\\n@book{a,title={X}}"), end="")
    % mine
    @book{a,
      title = {X},
    }
    <BLANKLINE>
    @book{b,
      title = {Nutuk},
      year = {1927},
    }
    """
    text = text.lstrip("\ufeff").replace("\r\n", "\n")
    if not fix:
        return _laid_out(text, sort)
    for number in range(_MOST_ROUNDS):  # a fix, or the new order, may show what to fix next
        repaired = fixed(text, check(text))
        if number and repaired == text:
            break
        text = _laid_out(repaired, sort)
    return text


def _laid_out(text: str, sort: bool) -> str:
    head: list[Block] = []
    groups: list[tuple[str, list[Block]]] = []
    waiting: list[Block] = []
    for block in split(text):
        if isinstance(block, Entry):
            groups.append((block.key.lower(), [*waiting, _entry(block)]))
            waiting = []
        elif isinstance(block, String | Preamble):
            head += [*waiting, _head(block)]
            waiting = []
        else:
            waiting.append(block)
    if sort:
        parents = {_crossref(blocks[-1]) for _, blocks in groups} - {""}
        groups.sort(key=lambda group: (group[0] in parents, group[0]))
    ordered = [*head, *(block for _, blocks in groups for block in blocks), *waiting]
    return "".join(_written(block, ordered[number + 1 :][:1]) for number, block in enumerate(ordered))


def _written(block: Block, following: list[Block]) -> str:
    if isinstance(block, ImplicitComment):
        text = f"{block.comment}\n"
    else:
        text = _text(block)
    close = isinstance(block, ImplicitComment | String) and (
        isinstance(block, ImplicitComment) or isinstance(following[0] if following else None, String)
    )
    return text if close or not following else f"{text}\n"


def _text(block: Block) -> str:
    """A block as text: two spaces before a field, a comma after each."""
    if isinstance(block, Entry):
        fields = "".join(f"  {field.key} = {field.value},\n" for field in block.fields)
        return f"@{block.entry_type}{{{block.key},\n{fields}}}\n"
    if isinstance(block, String):
        return f"@string{{{block.key} = {block.value}}}\n"
    return (block.raw or "").rstrip() + "\n"


def _head(block: Block) -> Block:
    if isinstance(block, String):
        value = re.sub(r"\s+", " ", block.value)
        return String(block.key, value if block.enclosing == "no-enclosing" else f"{{{value}}}")
    return block  # a preamble is TeX: its line breaks may mean something


def _entry(entry: Entry) -> Entry:
    fields = [
        Field(field.key.lower(), _value(field.value, field.enclosing)) for field in entry.fields if field.value.strip()
    ]
    fields.sort(key=lambda field: place_of(field.key))
    return Entry(entry.entry_type.lower(), entry.key, fields)


def _value(value: str, enclosing: str | None) -> str:
    if enclosing == "no-enclosing" and value.count('"') % 2 == 0 and balanced(value) == value:
        return value
    text = squeeze(value)
    if enclosing is None and _NUMBER.fullmatch(text):
        return f"{{{text}}}"
    return f"{{{squeeze(balanced(text))}}}"


def _crossref(block: Block) -> str:
    fields = block.fields if isinstance(block, Entry) else []
    return next((field.value.strip("{}").lower() for field in fields if field.key == "crossref"), "")
