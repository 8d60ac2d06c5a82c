"""A source in the page: its record, where every field came from, every sentence that cites it, its variants."""

import re
from collections.abc import Iterator
from itertools import groupby

from citekit.model import Citation, Evidence, Record
from citekit.model.record import DATE_VARIABLES, NAME_VARIABLES
from citekit.report.labels import source_label
from citekit.report.page_content import Content
from citekit.report.safe import shown, web_address
from citekit.report.weaving import Mark, weave

_SPACE = re.compile(r"\s+")
LONGEST = 1200
"""A sentence longer than this is shown only around its citation."""


def source_article(content: Content, record: Record) -> str:
    """The source as an article, to be kept in a template until it is opened."""
    words = content.words
    key = content.key(record.id)
    tex, csl = content.exported[record.id]
    kind = words.mark(f"type.{record.type}") if record.state != "stub" else words.mark("source.cited-only")
    raw = _raw(content, record)
    return (
        f'<article class="source"><header><p class="kicker">{kind} · <code>{shown(key)}</code></p>'
        f'<h2 tabindex="-1">{shown(source_label(record, 120))} {content.state_mark(record)}</h2>'
        f'<p class="entry" data-source="{shown(key)}"><span class="formatted">{content.entries[record.id]}</span></p>'
        f'</header><div class="spread"><section><h3>{words.mark("source.record")}</h3>'
        f'{_stub(content, record)}<table class="fields">{"".join(_fields(content, record))}</table>'
        f"{raw}{_variants(content, record)}"
        f'<details><summary>BibTeX</summary><pre class="bibtex">{shown(tex, quotes=False)}</pre></details>'
        f'<details><summary>CSL-JSON</summary><pre class="csl">{shown(csl, quotes=False)}</pre></details></section>'
        f"<section><h3>{words.mark('source.places')}</h3>{_cited(content, record)}</section></div></article>"
    )


def _stub(content: Content, record: Record) -> str:
    return f'<p class="warn">{content.words.mark("source.stub")}</p>' if record.state == "stub" else ""


def _fields(content: Content, record: Record) -> Iterator[str]:
    evidence = {one.field: one for one in record.evidence}
    for name, value in record.to_csl().items():
        if name in ("id", "citation-key", "custom") or (name == "type" and record.state == "stub"):
            continue
        text = content.words.mark(f"type.{value}") if name == "type" else _value(name, value)
        found = evidence.get(name)
        place = f' data-at="{name}"' if found and found.start is not None else ""
        yield (
            f'<tr{place}><th scope="row">{content.words.mark(f"field.{name}")}</th><td>{text}</td>'
            f'<td class="why">{_why(content, found)}</td></tr>'
        )


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


def _why(content: Content, found: Evidence | None) -> str:
    if found is None:
        return ""
    sure = f" {found.confidence:.0%}" if found.confidence < 1 else ""
    return content.words.mark(f"evidence.{found.source}") + sure


def _raw(content: Content, record: Record) -> str:
    """The string the record was read from, the characters of each field marked."""
    if not record.raw:
        return ""
    marks = [
        Mark(one.start, min(one.end, len(record.raw)), 1, "mark", f'data-field="{shown(one.field)}"')
        for one in record.evidence
        if one.start is not None and one.end is not None
    ]
    woven = "".join(weave(record.raw, 0, len(record.raw), marks, set()))
    rest = "".join(f"<li>{shown(part)}</li>" for part in record.unparsed)
    left = f'<p class="muted">{content.words.mark("source.unparsed")}</p><ul>{rest}</ul>' if rest else ""
    return f'<h3>{content.words.mark("source.raw")}</h3><p class="raw">{woven}</p>{left}'


def _variants(content: Content, record: Record) -> str:
    rows = "".join(
        f'<tr><th scope="row">{content.words.mark(f"field.{one.field}")}</th><td>{shown(one.value)}</td>'
        f'<td class="why">{content.words.mark(f"variant.{one.kind}")}</td></tr>'
        for one in record.variants
    )
    return f'<h3>{content.words.mark("source.variants")}</h3><table class="fields">{rows}</table>' if rows else ""


def _cited(content: Content, record: Record) -> str:
    """Every citing sentence under its chapter, and where the source is listed."""
    parts = []
    citations = sorted(content.library.citations_of(record.id), key=lambda one: (_reading(content, one), one.start))
    for name, group in groupby(citations, key=lambda one: one.chapter):
        rows = [f"<li>{_sentence(content, one)}</li>" for one in group]
        parts.append(_chapter_head(content, name, f"{len(rows)}×") + f'<ol class="quotes">{"".join(rows)}</ol>')
    for reference in content.library.references_of(record.id):
        listed = content.library.extract(reference.chapter).references
        number = next(n for n, one in enumerate(listed, 1) if one.id == reference.id)
        address = content.chapter_address(reference.chapter, f"r{number}")
        origin = content.words.mark(f"origin.{reference.origin}")
        parts.append(_chapter_head(content, reference.chapter, "") + f'<p><a href="#{address}">{origin}</a></p>')
    return "".join(parts) or f'<p class="muted">{content.words.mark("source.not-cited")}</p>'


def _reading(content: Content, citation: Citation) -> int:
    return content.order[citation.chapter]


def _chapter_head(content: Content, name: str, times: str) -> str:
    chapter = content.library.chapter(name)
    link = f'<a href="#{content.chapter_address(name)}">{shown(content.title(chapter, 90))}</a>'
    return f'<h4>{link} <span class="count">{times}</span></h4>'


def _sentence(content: Content, citation: Citation) -> str:
    text = content.library.document(content.library.chapter(citation.chapter).document).text
    start, end = citation.sentence or citation.span
    before, after = start < citation.start - LONGEST, end > citation.end + LONGEST
    start, end = max(start, citation.start - LONGEST), min(end, citation.end + LONGEST)
    look = f'class="cite {content.state(citation)}" href="#{content.citation_address(citation)}"'
    mark = Mark(citation.start, citation.end, 0, "a", look)
    woven = weave(text, start, end, [mark], set(), lambda a, b: shown(_SPACE.sub(" ", text[a:b]), quotes=False))
    return f"{'… ' if before else ''}{''.join(woven)}{' …' if after else ''}"
