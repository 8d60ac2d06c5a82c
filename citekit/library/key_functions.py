"""The functions of a key formula: each takes a record and gives a text."""

import re
from collections.abc import Callable
from functools import partial

from citekit.library.key_letters import stop_words, to_ascii
from citekit.model import Name, Record

_MARKUP = re.compile(r"<[^<>]+>")
_PAGES = re.compile(r"\d+")


def _family(name: Name) -> str:
    return " ".join(filter(None, (name.non_dropping_particle, name.family))) or name.literal or name.given or ""


def _people(record: Record) -> tuple[Name, ...]:
    return record.author or record.editor or record.director or record.translator or record.composer


def _auth(record: Record, length: int = 0, number: int = 1) -> str:
    names = _people(record)
    text = _family(names[number - 1]) if 0 < number <= len(names) else ""
    return text[:length] if length else text


def _authors(record: Record, count: int = 0, etal: str = "EtAl") -> str:
    names = [_family(name) for name in _people(record)]
    if count and len(names) > count:
        return "".join(names[:count]) + etal
    return "".join(names)


def _author_last(record: Record) -> str:
    names = _people(record)
    return _family(names[-1]) if names else ""


def _auth_et_al(record: Record) -> str:
    names = [_family(name) for name in _people(record)]
    return "".join(names) if len(names) < 3 else f"{names[0]}EtAl"


def _auth_auth_ea(record: Record) -> str:
    names = [_family(name) for name in _people(record)]
    return ".".join([*names[:2], *(["ea"] if len(names) > 2 else [])])


def _initial(record: Record) -> str:
    names = _people(record)
    return (names[0].given or "")[:1] if names else ""


def _editor(record: Record, length: int = 0) -> str:
    text = _family(record.editor[0]) if record.editor else ""
    return text[:length] if length else text


def _date_part(place: int, record: Record) -> str:
    parts = record.issued.date_parts if record.issued else ()
    if not parts or len(parts[0]) <= place or parts[0] == (0,):
        return ""
    return f"{abs(parts[0][place]):02}"


def _short_year(record: Record) -> str:
    return _date_part(0, record)[-2:]


def _date(record: Record) -> str:
    return "-".join(part for part in (_date_part(place, record) for place in range(3)) if part)


def _words(record: Record) -> list[str]:
    """The title's words that say something."""
    title = _MARKUP.sub("", record.title or "")
    found: list[str] = re.findall(r"[^\W_]+(?:['’][^\W\d_]+)*", title)
    telling = [word for word in found if to_ascii(word, record.language) not in stop_words()]
    return telling or found


def _short_title(record: Record, count: int = 3, capitals: int = 0) -> str:
    chosen = _words(record)[:count]
    return "".join(word[:1].upper() + word[1:] if place < capitals else word for place, word in enumerate(chosen))


def _very_short_title(record: Record, count: int = 1, capitals: int = 0) -> str:
    return _short_title(record, count, capitals)


def _page(place: int, record: Record) -> str:
    found = _PAGES.findall(record.page or record.page_first or "")
    return found[place] if found else ""


def _variable(name: str, record: Record) -> str:
    return getattr(record, name) or ""


def _title(record: Record) -> str:
    return "".join(word[:1].upper() + word[1:] for word in _words(record))


FUNCTIONS: dict[str, Callable[..., str]] = {
    "auth": _auth,
    "authors": _authors,
    "authorsn": _authors,
    "authorLast": _author_last,
    "authEtAl": _auth_et_al,
    "authEtal2": _auth_et_al,
    "authAuthEa": _auth_auth_ea,
    "authForeIni": _initial,
    "edtr": _editor,
    "year": partial(_date_part, 0),
    "month": partial(_date_part, 1),
    "day": partial(_date_part, 2),
    "shortyear": _short_year,
    "date": _date,
    "origyear": lambda record: str(record.original_date.year or "") if record.original_date else "",
    "title": _title,
    "shorttitle": _short_title,
    "veryshorttitle": _very_short_title,
    "firstpage": partial(_page, 0),
    "lastpage": partial(_page, -1),
    "journal": lambda record: record.container_title_short or record.container_title or "",
    "suffix": lambda record: record.year_suffix or "",
    "extra": lambda record: record.note or "",
    **{
        name.replace("_", "").lower(): partial(_variable, name)
        for name in (
            "type", "language", "volume", "issue", "number", "publisher", "publisher_place", "edition", "genre", "DOI",
            "ISBN", "ISSN", "section", "container_title", "collection_title", "event_title",
        )
    },
}  # fmt: skip
"""By name, without case."""
