"""Citation keys: readable ASCII, unique without case, the same in every run.

A key once given never changes; a new twin gets the next letter. Existing keys of an imported file are kept.
"""

import re
from collections.abc import Collection, Iterable, Mapping

from citekit.library.key_formula import make_key
from citekit.library.key_letters import stop_words, to_ascii
from citekit.model import Name, Record

_MOST_WORDS = 3
_HOST = re.compile(r"(?:[a-z]+://)?(?:www\d?\.)?([^/:?#\s]+)", re.IGNORECASE)
_ALLOWED = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.+/")


def assign(
    records: Iterable[Record], taken: Mapping[str, str] | Collection[str] = (), formula: str | None = None
) -> dict[str, str]:
    """A key for every record, by record id; ``formula`` in Better BibTeX's syntax (see :mod:`key_formula`).

    ``taken`` maps record ids to the keys they were given before (kept, and given to no one else), or is a plain
    collection of keys not to use. The result does not depend on the order of ``records``.

    >>> uslu = {"author": [{"family": "Uslu"}], "issued": {"date-parts": [[2019]]}}
    >>> assign([Record.from_csl({"id": "x", **uslu}), Record.from_csl({"id": "y", **uslu})])
    {'x': 'uslu2019', 'y': 'uslu2019a'}
    """
    before = dict(taken) if isinstance(taken, Mapping) else {}
    used = {key.lower() for key in (before.values() if before else taken)}
    listed = list(records)
    given: dict[str, str] = {}
    waiting: list[tuple[str, Record]] = []
    for record in listed:
        own = record.citation_key
        if record.id in before:
            given[record.id] = before[record.id]
        elif own and own.lower() not in used and usable(own):
            given[record.id] = own
            used.add(own.lower())
        else:
            waiting.append((_base(record, formula), record))
    lettered: dict[str, int] = {}
    for base, record in sorted(waiting, key=lambda pair: (pair[0], pair[1].title or "", pair[1].id)):
        given[record.id] = _free(base, used, lettered)
    return {record.id: given[record.id] for record in listed}


def _base(record: Record, formula: str | None) -> str:
    made = "".join(sign for sign in make_key(formula, record) if sign in _ALLOWED) if formula else ""
    return made or natural(record)


def usable(key: str) -> bool:
    """Whether TeX and biber take a key as it is."""
    return bool(key) and _ALLOWED.issuperset(key)


def _free(base: str, used: set[str], lettered: dict[str, int]) -> str:
    """The base itself, or with the first free letter: a … z, aa, ab …; ``lettered`` remembers where to go on."""
    key, number = base, lettered.get(base, 0)
    while key.lower() in used:
        number += 1
        key = base + _letters(number) if base[-1:].isdigit() else f"{base}-{number + 1}"
    lettered[base] = number
    used.add(key.lower())
    return key


def _letters(number: int) -> str:
    """1 → a, 26 → z, 27 → aa."""
    made = ""
    while number:
        number, rest = divmod(number - 1, 26)
        made = chr(ord("a") + rest) + made
    return made


def natural(record: Record) -> str:
    """The key a record would have alone: who, year and the year's suffix; undated works have no year."""
    who = _who(record) or _short_title(record) or _site(record) or "anon"
    issued = record.issued
    year = f"{abs(issued.year)}" if issued and issued.year else ""
    suffix = to_ascii(record.year_suffix or "", record.language).replace(" ", "") if year else ""
    return f"{who}{year}{suffix}"


def _who(record: Record) -> str:
    names = record.author or record.editor or record.director or record.translator or record.composer
    return _of_name(names[0], record.language) if names else ""


def _of_name(name: Name, code: str | None) -> str:
    if name.family:
        particle = name.non_dropping_particle or ""
        return to_ascii(f"{particle}{name.family}", code).replace(" ", "")
    return _joined(name.literal or name.given or "", code)


def _short_title(record: Record) -> str:
    title = record.title_short or record.title or record.container_title or ""
    telling = _telling(to_ascii(title, record.language).split())
    return telling[0] if telling else ""


def _site(record: Record) -> str:
    """The name of the place a nameless web page stands on: `ydyo.manas.edu.kg` → `ydyomanas`."""
    host = _HOST.match(record.URL or "")
    labels = [to_ascii(label).replace(" ", "") for label in host[1].split(".")] if host else []
    return "".join(labels[:-1][:2] or labels)


def _joined(text: str, code: str | None) -> str:
    """An organisation in a few words: what tells it apart, stop words left out."""
    return "".join(_telling(to_ascii(text, code).split())[:_MOST_WORDS])


def _telling(found: list[str]) -> list[str]:
    stop = stop_words()
    return [word for word in found if word not in stop and not (len(word) == 1 and word.isalpha())] or found
