"""Small chapters built by hand: `chapter("c1", ["Uslu 2019"], ["Uslu, N. (2019). Title"])` and what it needs."""

import re
from collections.abc import Sequence
from typing import Any

from citekit.model import Chapter, ChapterExtract, Citation, CitationItem, Note, Record, Reference


def item(text: str) -> CitationItem:
    """`Kim & Sil 2019a: 35`, `Uslu vd. 2019`, `[TDK]` (organisation), `Veliev n.d.`, `#3` (a number)."""
    if text.startswith("#"):
        return CitationItem(number=text[1:], raw=text)
    if text.startswith("http"):
        return CitationItem(raw=text)
    body, _, locator = text.partition(": ")
    org = body.startswith("[")
    names, year, suffix, nodate = body, None, None, None
    found = re.search(r"(?:^| )(\d{2,5}|n\.d\.)([a-z]?)$", body)
    if found:
        names = body[: found.start()]
        year, suffix = (None, None) if found[1] == "n.d." else (found[1], found[2] or None)
        nodate = "n.d." if found[1] == "n.d." else None
    et_al = names.endswith((" vd.", " et al.", " ж.б."))
    names = names.removesuffix(" ж.б.").removesuffix(" vd.").removesuffix(" et al.").strip("[]")
    authors = (names,) if org else tuple(re.split(r" & |, ", names)) if names else ()
    return CitationItem(
        authors=authors,
        org=org,
        year=year,
        suffix=suffix,
        nodate=nodate,
        et_al=et_al,
        locator=locator or None,
        raw=text,
    )


def record(family: str = "", year: int | None = None, title: str | None = None, **more: Any) -> dict[str, Any]:
    """CSL-JSON: `record("Uslu, N.; Sarı, Y.", 2019, "Title", type="book")`; `[TDK]` is an organisation."""
    names = []
    for part in filter(None, (piece.strip() for piece in family.split(";"))):
        if part.startswith("["):
            names.append({"literal": part.strip("[]")})
        else:
            surname, _, given = part.partition(", ")
            names.append({"family": surname, **({"given": given} if given else {})})
    made: dict[str, Any] = {"type": "book", **more}
    if names:
        made["author"] = names
    if year:
        made["issued"] = {"date-parts": [[year]]}
    return {**made, **({"title": title} if title else {})}


def chapter(
    name: str,
    cited: Sequence[str | tuple[str, ...]] = (),
    listed: Sequence[dict[str, Any]] = (),
    notes: Sequence[Sequence[dict[str, Any]]] = (),
    document: str = "d",
    **more: Any,
) -> ChapterExtract:
    """A chapter: each of ``cited`` one citation (`^2` a note marker), ``listed`` its list, ``notes`` its footnotes.

    A note's works are CSL-JSON; `short` (short_kind) and `text` in it describe a back-reference.
    """
    at, citations, references, bodies = 0, [], [], []
    for index, texts in enumerate(cited):
        parts = (texts,) if isinstance(texts, str) else texts
        mark = parts[0].startswith("^")
        raw = parts[0][1:] if mark else f"({'; '.join(parts)})"
        form = "note-marker" if mark else "numeric" if parts[0].startswith("#") else "parenthetical"
        items = () if mark else tuple(item(part) for part in parts)
        citations.append(
            Citation.model_validate(
                {
                    "id": f"{name}-c{index}", "chapter": name, "start": at, "end": at + len(raw), "raw": raw,
                    "form": form, "items": items, "note": raw if mark else None,
                }
            )
        )  # fmt: skip
        at += 100
    for label, works in enumerate(notes, 1):
        start = at
        for work in works:
            references.append(_reference(name, len(references), work, "footnote", str(label), at))
            at += 100
        bodies.append(Note(id=f"{name}-n{label}", chapter=name, label=str(label), start=start, end=max(at, start + 1),
                           body_start=start, raw=""))  # fmt: skip
        at += 1
    for number, work in enumerate(listed, 1):
        references.append(_reference(name, len(references), work, "reference-list", str(number), at))
        at += 100
    made = Chapter(id=name, document=document, start=0, end=at + 100, notes=tuple(bodies), **more)
    return ChapterExtract(chapter=made, citations=tuple(citations), references=tuple(references))


def _reference(name: str, index: int, work: dict[str, Any], origin: Any, note: str, at: int) -> Reference:
    csl = {key: value for key, value in work.items() if key not in ("short", "text")}
    raw = str(work.get("text") or csl.get("title") or "?")
    made = Record.from_csl({"id": f"{name}-r{index}", **csl}, raw=raw)
    return Reference(
        id=f"{name}-r{index}", chapter=name, start=at, end=at + len(raw), raw=raw, text=raw, origin=origin, note=note,
        record=made, short_kind=work.get("short"),
    )  # fmt: skip
