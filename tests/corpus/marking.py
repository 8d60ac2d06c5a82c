"""Make the sample texts and their gold annotations from the marked sources in `corpus/marked`.

    python -m tests.corpus.marking

A mark is ``{{c SPEC|printed text}}`` for a citation, ``{{r ORIGIN [NOTE]|printed text}}`` for a reference, and
``{{chapter KIND;LANGUAGE;STYLE;TITLE;AUTHORS}}`` where a chapter begins. SPEC lists works between `` // ``, each
``AUTHORS;YEAR[SUFFIX];LOCATOR`` with authors between `` & ``; ``!`` after an author says that it is an organisation,
``et al.+`` that the list is cut, an empty author that the one before is carried on. A SPEC of numbers is a note marker
or, when the printed text begins with a bracket, a numeric citation.
"""

import json
import re
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
MARK = re.compile(r"\{\{(chapter|c|r) ?([^|{}]*)(?:\|([^{}]*))?\}\}")


def unmark(source: str, name: str) -> tuple[str, dict[str, Any]]:
    """The text without marks, and its gold annotation in the shape of the extract contract."""
    text = ""
    at = 0
    chapters: list[dict[str, Any]] = []
    citations: list[dict[str, Any]] = []
    references: list[dict[str, Any]] = []
    for mark in MARK.finditer(source):
        text += source[at : mark.start()]
        at = mark.end()
        kind, spec, printed = mark[1], mark[2], mark[3] or ""
        start, text = len(text), text + printed
        if kind == "chapter":
            if chapters:
                chapters[-1]["end"] = start
            chapters.append(_chapter(spec, f"{name.split('_')[0]}-{len(chapters) + 1:02}", start))
            continue
        row = {"chapter": chapters[-1]["id"], "start": start, "end": len(text), "raw": printed}
        if kind == "c":
            citations.append(row | _citation(spec, printed))
        else:
            origin, _, note = spec.partition(" ")
            references.append(row | {"origin": origin, "note": note or None})
    text += source[at:]
    chapters[-1]["end"] = len(text)
    gold = {"source": {"name": f"{name}.txt"}, "chapters": chapters, "citations": citations, "references": references}
    return text, {"documents": [gold]}


def _chapter(spec: str, identity: str, start: int) -> dict[str, Any]:
    kind, language, style, title, authors = spec.split(";")
    names = [author.strip() for author in authors.split(",") if author.strip()]
    row = {"id": identity, "kind": kind, "title": title or None, "authors": names, "language": language}
    return row | {"start": start, "end": start, "citation_style": style}


def _citation(spec: str, printed: str) -> dict[str, Any]:
    if re.fullmatch(r"[\d,-]+", spec):
        form = "numeric" if printed.startswith("[") else "note-marker"
        return {"form": form, "items": [], "note": spec}
    form = "parenthetical" if printed.startswith("(") else "narrative"
    items: list[dict[str, Any]] = []
    for work in spec.split(" // "):
        names, year, locator = work.split(";")
        authors = [name.strip() for name in names.split(" & ") if name.strip()]
        if not authors:
            authors = items[-1]["raw_authors"]
        found = re.fullmatch(r"(\d{4})([a-z]?)", year)
        assert found, f"{spec!r}: no year"
        items.append(
            {
                "authors": [name.removesuffix("!").removesuffix(" et al.+") for name in authors],
                "et_al": authors[-1].endswith("+"),
                "org": authors[0].endswith("!"),
                "year": found[1],
                "suffix": found[2] or None,
                "locator": " ".join(locator.split()) or None,
                "raw_authors": authors,
            }
        )
    for item in items:
        del item["raw_authors"]
    return {"form": form, "items": items, "note": None}


def made() -> dict[Path, str]:
    """Every file that the marked sources give, and what it should hold."""
    files: dict[Path, str] = {}
    for path in sorted((CORPUS / "marked").glob("*.marked")):
        text, gold = unmark(path.read_text(encoding="utf-8"), path.stem)
        files[CORPUS / f"{path.stem}.txt"] = text
        files[CORPUS / "gold" / f"{path.stem}.json"] = json.dumps(gold, ensure_ascii=False, indent=1) + "\n"
    return files


if __name__ == "__main__":
    for path, content in made().items():
        path.write_text(content, encoding="utf-8")
        print(path.relative_to(CORPUS.parent))
