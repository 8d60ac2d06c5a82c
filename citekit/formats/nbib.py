"""PubMed's form (.nbib, MEDLINE): `TI  - title`, four-letter tags; unknown tags are kept in ``custom["nbib"]``.

Carries journal articles and books with authors and editors, titles, date, volume, issue, pages, abstract, language,
identifiers, publication types and keywords; not collections, attached notes, other roles nor other variables.
Source: the National Library of Medicine's list of MEDLINE/PubMed data elements.
"""

import re
from typing import Any

from citekit.formats import personal_names, plain_dates, tagged
from citekit.formats.csl_item import read_item
from citekit.formats.tagged_lines import dump_groups, group_lines, load_groups
from citekit.model import Date, Exchange, Loss, Name, Record, Written

NAMES = {"author": "FAU", "editor": "FED"}
TEXTS = {
    "title": "TI",
    "container-title": "JT",
    "container-title-short": "TA",
    "volume": "VI",
    "issue": "IP",
    "page": "PG",
    "abstract": "AB",
    "language": "LA",
    "PMID": "PMID",
    "PMCID": "PMC",
    "publisher": "PB",
    "publisher-place": "PL",
    "edition": "EN",
    "note": "GN",
    "original-title": "TT",
    "ISSN": "IS",
    "ISBN": "ISBN",
    "collection-title": "CTI",
    "source": "SO",
}
DATES = {"issued": "DP"}
GENRES = {
    "Journal Article": "article-journal",
    "Book": "book",
    "Book Chapter": "chapter",
    "Dataset": "dataset",
    "Preprint": "article",
    "Newspaper Article": "article-newspaper",
    "Legislation": "legislation",
    "Legal Case": "legal_case",
    "Technical Report": "report",
    "Academic Dissertation": "thesis",
    "Interview": "interview",
    "Lecture": "speech",
    "Patent": "patent",
    "Webpage": "webpage",
}
_READ = {tag: variable for variable, tag in TEXTS.items()} | {"BTI": "container-title"}
_LINE = re.compile(r"([A-Z]{2,4}) {0,2}- ?(.*)")
_DOI = re.compile(r"(10\.\S{1,400})\s{0,4}\[doi\]")


def recognises(text: str) -> float:
    """How sure this is PubMed's form: a PMID or OWN line first.

    >>> recognises("\\nPMID- 123\\nTI  - x"), recognises("TY  - JOUR")
    (0.95, 0.0)
    """
    first = re.match(r"\s*([A-Z]{2,4}) {0,2}- ", text.lstrip("\ufeff"))
    if not first or first[1] == "TY" or len(first[0].lstrip()) != 6:
        return 0.0
    return 0.95 if first[1] in ("PMID", "OWN", "STAT") else 0.5


def loads(text: str) -> Exchange:
    """Read PubMed records; raises InputError when there is no tagged line.

    >>> loads("PMID- 1\\nTI  - Uzun\\n      başlık\\nFAU - Uslu, Nasuh\\nDP  - 2019 Mar 5").records[0].title
    'Uzun başlık'
    """
    problems: list[Loss] = []
    groups = group_lines(text.lstrip("\ufeff"), _LINE, _ends, _continued, problems, "not a tagged line")
    return load_groups(groups, "nbib", _read, problems, "line 1: not PubMed's form: no line like 'PMID- 123'")


def dumps(exchange: Exchange) -> Written:
    """Write PubMed records, parted by blank lines; says what has no place."""
    return dump_groups(exchange, _write)


def _ends(line: str, tag: str | None) -> bool:
    return tag == "PMID" or not line.strip()


def _continued(tag: str, value: str, line: str) -> str | None:
    return f"{value} {line.strip()}".strip() if line.startswith("      ") else None


def _read(lines: list[tuple[str, str, int]], name: str, problems: list[Loss]) -> tuple[Record, tuple[str, ...]]:
    kinds = [value for tag, value, _ in lines if tag == "PT"]
    fallback = "article-journal" if any(tag in ("JT", "TA") for tag, _, _ in lines) else "document"
    item: dict[str, Any] = {"type": next((GENRES[kind] for kind in kinds if kind in GENRES), fallback)}
    unknown: dict[str, list[str]] = {}
    words: list[str] = []
    full = {tag for tag, _, _ in lines}
    for tag, value, _ in lines:
        doi = _DOI.search(value)
        if tag in ("FAU", "FED") or (tag in ("AU", "ED") and f"F{tag}" not in full):
            role = "author" if tag.endswith("AU") else "editor"
            item.setdefault(role, []).append(personal_names.from_inverted(value).to_csl())
        elif tag == "CN":
            item.setdefault("author", []).append(Name(literal=value).to_csl())
        elif tag in ("AID", "LID") and doi:
            tagged.put_text(item, unknown, tag, "DOI", doi[1])
        elif tag == "DP":
            tagged.put_date(item, unknown, tag, "issued", value)
        elif tag in ("OT", "MH"):
            words.append(value.lstrip("*"))
        elif tag == "IS":
            tagged.put_text(item, unknown, tag, "ISSN", re.sub(r"\s*\((?:Print|Electronic|Linking)\)$", "", value))
        elif tag in ("AU", "ED") or (tag == "PT" and value in GENRES and GENRES[value] == item["type"]):
            continue
        elif value:
            tagged.put_text(item, unknown, tag, _READ.get(tag), value)
    own = unknown.pop("OID", [])
    if own:
        item["citation-key"] = own[0]
    item["id"] = own[0] if own else f"pmid{item['PMID']}" if "PMID" in item else name
    unknown |= {"OID": own[1:]} if own[1:] else {}
    if unknown:
        item["custom"] = {"nbib": unknown}
    return read_item(item, name, lines[0][2], problems), tuple(dict.fromkeys(words))


def _write(record: Record, words: tuple[str, ...], lost: list[Loss]) -> str:
    own = record.custom.get("nbib")
    unknown: dict[str, list[str]] = own if isinstance(own, dict) else {}
    plain = record.model_copy(update={"DOI": None, "citation_key": None})
    pairs = tagged.write_item(plain, NAMES, TEXTS, DATES, lost, "nbib", {"author": "CN"})
    if record.issued and plain_dates.is_exact(record.issued):
        pairs = [(tag, _date(record.issued, value) if tag == "DP" else value) for tag, value in pairs]
    pairs.sort(key=lambda pair: pair[0] != "PMID")
    genre = next((name for name, csl_type in GENRES.items() if csl_type == record.type), None)
    if genre:
        pairs.append(("PT", genre))
    if record.type not in ("article-journal", "document") and not genre:
        lost.append(Loss(record=record.id, field="type", message=f"{record.type} has no publication type"))
    elif record.type == "document" and (record.container_title or record.container_title_short):
        lost.append(Loss(record=record.id, field="type", message="read back as a journal article"))
    if record.DOI:
        pairs.append(("AID", f"{record.DOI} [doi]"))
    pairs += [("OID", record.citation_key or record.id), *(("OT", word) for word in words)]
    pairs += [(tag, value) for tag, values in unknown.items() for value in values]
    for key in ("abstract", "note", "title"):
        value = str(getattr(record, key) or "")
        if value != " ".join(value.split()):
            lost.append(Loss(record=record.id, field=key, message="line breaks became spaces"))
    tagged.lose_custom(record, "nbib", lost, "nbib")
    return "".join(f"{tag:<4}- {' '.join(value.split())}\n" for tag, value in pairs)


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")  # PubMed's spelling


def _date(date: Date, text: str) -> str:
    """`2019 Mar 5` for one plain date, else the text given."""
    if len(date.date_parts) != 1 or date.circa or date.season or not date.year or not 1000 <= date.year <= 2999:
        return text
    year, *rest = date.date_parts[0]
    month = [_MONTHS[rest[0] - 1]] if rest else []
    return " ".join([str(year), *month, *(str(day) for day in rest[1:])])
