"""A source in the page: its record, where every field came from, every sentence that cites it, its variants.

Kept short, for there are thousands: the page's script adds the headings, the names of the fields and the buttons.
"""

from collections.abc import Iterator
from itertools import groupby

from citekit.model import Citation, Evidence, Record
from citekit.model.record import DATE_VARIABLES, NAME_VARIABLES
from citekit.report.labels import source_label
from citekit.report.page_content import Content
from citekit.report.safe import anchor, shown, web_address
from citekit.report.weaving import Mark, Show, weave
from citekit.report.wording import table
from citekit.segment import note_view

LONGEST = 1200
"""A sentence longer than this is shown only around its citation."""

_FIRST = "type author editor translator issued title container-title collection-title volume issue page publisher"
_ORDER = {name: n for n, name in enumerate(_FIRST.split())}


def source_parts(content: Content, record: Record) -> str:
    """What the script makes a source's page of: entry, fields, printed string, variants, exports, places."""
    tex, csl = content.exported[record.id]
    return (
        f"<h2>{shown(source_label(record, 120))}</h2><span class=formatted>{content.entries[record.id]}</span>"
        f"<table class=fields>{''.join(_fields(content, record))}</table>{_raw(record)}{_variants(record)}"
        f"<pre class=bibtex>{shown(tex, quotes=False)}</pre><pre class=csl>{shown(csl, quotes=False)}</pre>"
        f"{''.join(_cited(content, record))}{''.join(_listed(content, record))}"
    )


def _fields(content: Content, record: Record) -> Iterator[str]:
    evidence = {one.field: one for one in record.evidence}
    for name, value in sorted(record.to_csl().items(), key=lambda pair: _ORDER.get(pair[0], len(_ORDER))):
        if name in ("id", "citation-key", "custom") or (name == "type" and record.state == "stub"):
            continue
        text = _worded(content, name, str(value)) or _value(name, value)
        found = evidence.get(name)
        why = f' data-why="{_why(found)}"' if found else ""
        at = " data-at" if found and found.start is not None else ""
        yield f'<tr data-name="{shown(name)}"{why}{at}><td>{text}'


def _worded(content: Content, name: str, value: str) -> str:
    """A type's or a language's name, as far as the page has one."""
    if name == "language":
        value = value.split("-")[0]
    known = name in ("type", "language") and f"{name}.{value}" in table(content.words.language)
    return content.words.mark(f"{name}.{value}") if known or name == "type" else ""


def _value(name: str, value: object) -> str:
    if name in NAME_VARIABLES and isinstance(value, list):
        names = [one.get("literal") or ", ".join(filter(None, (one.get("family"), one.get("given")))) for one in value]
        return shown("; ".join(map(str, names)))
    if name in DATE_VARIABLES and isinstance(value, dict):
        parts = ["-".join(f"{part:02}" for part in one) for one in value.get("date-parts", [])]
        return shown("/".join(parts) or str(value.get("literal") or value.get("raw") or ""))
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    address = web_address(text if name != "DOI" else f"https://doi.org/{text}")
    if name in ("URL", "DOI") and address:
        return f'<a href="{shown(address)}" rel="noopener noreferrer nofollow">{shown(text)}</a>'
    return shown(text)


def _why(found: Evidence) -> str:
    return f"{found.source} {found.confidence:.0%}" if found.confidence < 1 else found.source


def _raw(record: Record) -> str:
    """The string the record was read from, the characters of each field marked."""
    if not record.raw:
        return ""
    marks = [
        Mark(one.start, min(one.end, len(record.raw)), 1, "mark", f'data-field="{shown(one.field)}"')
        for one in record.evidence
        if one.start is not None and one.end is not None
    ]
    woven = "".join(weave(record.raw, 0, len(record.raw), marks, set()))
    rest = "".join(f"<li>{shown(part)}" for part in record.unparsed)
    return f"<p class=raw>{woven}</p>{f'<ul class=unparsed>{rest}</ul>' if rest else ''}"


def _variants(record: Record) -> str:
    rows = "".join(
        f'<tr data-name="{shown(one.field)}" data-kind="{shown(one.kind)}"><td>{shown(one.value)}'
        for one in record.variants
    )
    return f"<table class=variants>{rows}</table>" if rows else ""


def _cited(content: Content, record: Record) -> Iterator[str]:
    """Every citing sentence, chapter by chapter; citations in one sentence share it."""
    citations = sorted(content.library.citations_of(record.id), key=lambda one: (content.order[one.chapter], one.start))
    for name, group in groupby(citations, key=lambda one: one.chapter):
        rows = []
        for _, same in groupby(group, key=lambda one: one.sentence or one.span):
            together = list(same)
            kind, number = content.place(together[0].chapter, together[0].start)
            rows.append(f'<li data-{kind}="{number}" data-times="{len(together)}">{_sentence(content, together)}')
        yield f'<ol data-chapter="{anchor("", name)[1:]}">{"".join(rows)}</ol>'


def _listed(content: Content, record: Record) -> Iterator[str]:
    """Where the source is listed or described."""
    for reference in content.library.references_of(record.id):
        listed = content.library.extract(reference.chapter).references
        number = next(n for n, one in enumerate(listed, 1) if one.id == reference.id)
        kind, place = content.place(reference.chapter, reference.start)
        yield (
            f'<p class=listed data-chapter="{anchor("", reference.chapter)[1:]}" data-n="{number}" '
            f'data-origin="{reference.origin}" data-{kind}="{place}">'
        )


def _sentence(content: Content, citations: list[Citation]) -> str:
    first, last = citations[0], citations[-1]
    start, end = first.sentence or first.span
    before, after = start < first.start - LONGEST, end > last.end + LONGEST
    start, end = max(start, first.start - LONGEST), min(end, last.end + LONGEST)
    marks = [
        Mark(one.start, one.end, 0, "a", f'class="{content.look(one)}" data-n="{content.numbers[one.id]}"')
        for one in citations
    ]
    woven = weave("", start, end, marks, set(), _reader(content, first))
    return f"{'… ' if before else ''}{' '.join(''.join(woven).split())}{' …' if after else ''}"


def _reader(content: Content, citation: Citation) -> Show:
    """Renders a stretch around a citation as it reads: broken words joined, page furniture left out."""
    chapter = content.library.chapter(citation.chapter)
    document = content.library.document(chapter.document)
    note = next((one for one in chapter.notes if one.id == citation.in_note), None) if citation.in_note else None
    view = note_view(document, note) if note else content.library.running_view(chapter.id)

    def show(left: int, right: int) -> str:
        kept = [at for at in range(left, right) if view.position(at) is not None]
        read = view.text[view.position(kept[0]) : (view.position(kept[-1]) or 0) + 1] if kept else ""
        return shown(read if read.strip() else document.text[left:right], quotes=False)

    return show
