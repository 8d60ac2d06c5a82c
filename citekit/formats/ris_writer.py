"""One CSL record as RIS lines, and what RIS has no place for."""

import re
from collections.abc import Callable, Iterable

from citekit.formats import personal_names, plain_dates
from citekit.formats.ris_tags import (
    CODE_OF_TYPE,
    NAME_TAGS,
    OWN_TAGS,
    PAGED_WHOLES,
    SERIALS,
    STAND_INS,
    TEXT_TAGS,
    TYPE_OF_CODE,
    WRITTEN_TAG,
)
from citekit.formats.tagged import is_serial, number_kind
from citekit.model import DATE_VARIABLES, NAME_VARIABLES, Date, Loss, Name, Record

Lose = Callable[[str, str], None]
_NAME_TAG = {variable: tag for tag, variable in reversed(list(NAME_TAGS.items()))}
_EVERY_TAG = [
    *((variable, tag) for tag, variable in reversed([*TEXT_TAGS.items(), *NAME_TAGS.items()]) if tag != "BT"),
    *WRITTEN_TAG.items(),
    *_NAME_TAG.items(),
]
"""Variables with their tags, the one to be preferred last."""
_TAG = re.compile(r"[ \t]{0,2}[A-Z][A-Z0-9][ \t]{1,3}-")
_RANGE = re.compile(r"([^\s,;-]+)-([^\s,;-]+)")
_DATE_TAG = {"accessed": "Y2", "original-date": "OP"}


def write_record(record: Record, words: Iterable[str], lost: list[Loss]) -> str:
    """The lines of a record from TY to ER; losses are added to ``lost``."""
    unknown = record.custom.get("ris", {}) if isinstance(record.custom.get("ris"), dict) else {}
    code = CODE_OF_TYPE[record.type]
    lines = [("TY", unknown.get("TY", [code])[0]), ("ID", record.id)]

    def lose(field: str, message: str) -> None:
        lost.append(Loss(record=record.id, field=field, message=message))

    if TYPE_OF_CODE[code] != record.type:
        lose("type", f"{record.type} written as {code}")
    item = record.to_csl()
    tags = _tags(code, item)
    stand_ins = {key: tag for key, tag in STAND_INS.get(code, {}).items() if NAME_TAGS[tag] not in item}
    for key, value in item.items():
        if key in NAME_VARIABLES:
            lines += _name_lines(key, getattr(record, key.replace("-", "_")), tags, stand_ins, lose)
        elif key in DATE_VARIABLES:
            lines += _date_lines(key, getattr(record, key.replace("-", "_")), lose)
        elif key == "page":
            lines += _page_lines(str(value))
        elif key == "number-of-pages" and code in PAGED_WHOLES and "page" not in item:
            lines.append(("SP", str(value)))
        elif key in ("ISBN", "ISSN"):
            _add_serial(lines, key, str(value), code, item, lose)
        elif key in tags:
            lines.append((tags[key], str(value)))
        elif key not in ("id", "type", "custom", "keyword"):
            lose(key, "RIS has no tag for it")
    lines += [("KW", word) for word in words]
    lines += [(tag, value) for tag, values in unknown.items() if tag != "TY" for value in values]
    for key in record.custom:
        if key != "ris":
            lose(f"custom.{key}", "RIS has no tag for it")
    return "".join(f"{tag}  - {_one_value(value)}\n" for tag, value in [*lines, ("ER", "")])


def _tags(code: str, item: dict[str, object]) -> dict[str, str]:
    """Variable to tag for one code: the variable that usually has a tag the code has for another goes without."""
    own = {variable: tag for tag, variable in OWN_TAGS.get(code, {}).items()}
    if "number" in own and (
        own["number"] == "SN" and ({"ISBN", "ISSN"} & item.keys() or is_serial(str(item.get("number"))))
    ):
        del own["number"]
    if code == "CONF":  # alone, the conference's name and place would be read as those of the proceedings
        own = {
            **({"container-title": "C3", "event-title": "T2"} if "container-title" in item else {}),
            **({"publisher-place": "C1", "event-place": "CY"} if "publisher-place" in item else {}),
        }
    if code == "BOOK" and not {"editor", "collection-title"} & item.keys():
        del own["collection-editor"]  # alone they would be read as the book's editors
    taken = set(own.values())
    usual = {variable: tag for variable, tag in _EVERY_TAG if tag not in taken}
    return {**usual, **own}


def _name_lines(
    key: str, names: tuple[Name, ...], tags: dict[str, str], stand_ins: dict[str, str], lose: Lose
) -> list[tuple[str, str]]:
    tag = tags.get(key)
    if tag is None:
        tag = stand_ins.get(key)
        lose(key, f"written as {tag}" if tag else "RIS has no tag for it")
    elif personal_names.changed_inverted(names):
        lose(key, personal_names.CHANGED)
    return [(tag, personal_names.to_inverted(name)) for name in names] if tag else []


def _date_lines(key: str, date: Date, lose: Lose) -> list[tuple[str, str]]:
    if key == "issued":
        year = f"{date.year:04d}" if date.year and date.year > 0 else plain_dates.to_text(date)
        written = write_date(date)
        return [("PY", year)] if written == year else [("PY", year), ("DA", written)]
    if key in _DATE_TAG:
        return [(_DATE_TAG[key], write_date(date))]
    lose(key, "RIS has no tag for it")
    return []


def write_date(date: Date) -> str:
    """`YYYY/MM/DD/other`; a range or an uncertain date stands whole, as EDTF, in the last part.

    >>> write_date(Date.of(2019, 3)), write_date(Date(date_parts=((2019,), (2020,))))
    ('2019/03//', '2019///2019/2020')
    """
    if not date.date_parts or not date.year or date.year < 0:
        return plain_dates.to_text(date)
    parts = [f"{date.year:04d}", *(f"{part:02d}" for part in date.date_parts[0][1:3])]
    other = str(date.season) if date.season and not str(date.season).isdigit() else ""
    if len(date.date_parts) > 1 or date.circa or (date.season and not other):
        other = plain_dates.to_text(date)
    if len(parts) == 1 and not other:
        return parts[0]
    return "/".join([*parts, "", ""][:3]) + "/" + other


def _page_lines(pages: str) -> list[tuple[str, str]]:
    match = _RANGE.fullmatch(pages)
    return [("SP", match[1]), ("EP", match[2])] if match else [("SP", pages)]


def _add_serial(
    lines: list[tuple[str, str]], key: str, value: str, code: str, item: dict[str, object], lose: Lose
) -> None:
    """ISBN and ISSN share SN; of two, the one whose form does not tell what it is is lost."""
    expected = "ISSN" if code in SERIALS else "ISBN"
    if key == expected or expected not in item or number_kind(value, code in SERIALS) == key:
        lines.append(("SN", value))
    else:
        lose(key, "RIS has one tag for ISBN and ISSN")


def _one_value(value: str) -> str:
    """Values keep their line breaks as continuation lines; one that looks like a tag is set in."""
    first, *rest = value.strip().split("\n")
    return "\n".join([first, *(f"      {line}" if _TAG.match(line) else line for line in rest)])
