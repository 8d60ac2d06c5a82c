"""The files of a build: which ones there are and what each holds."""

import json
import re
from collections.abc import Iterator, Sequence

from citekit import formats
from citekit.check.messages import say
from citekit.library import Library, exchange, extract_json
from citekit.library.key_letters import to_ascii
from citekit.model import ChapterExtract
from citekit.report.bibliographies import bibliography_files
from citekit.report.page import page

WHOLE = {
    "library.bib": "biblatex",
    "library-bibtex.bib": "bibtex",
    "zotero.rdf": "zotero-rdf",
    "library.csl.json": "csl-json",
    "library.ris": "ris",
}
"""Files that hold the whole library, and their formats."""

STORE = "library.sqlite"


def outputs(library: Library, styles: Sequence[str], locale: str, engine: str) -> Iterator[tuple[str, bytes]]:
    """(name inside the folder, bytes) of every file but the store, in a fixed order."""
    whole = exchange(library)
    for name, form in WHOLE.items():
        yield name, formats.get(form).dumps(whole).text.encode()
    biblatex = formats.get("biblatex")
    for one in library.extracts:
        part = exchange(library, one.chapter.id)
        if part.records:
            yield f"chapters/{file_name(one)}.bib", biblatex.dumps(part).text.encode()
    for style in styles:
        yield from bibliography_files(library, style, locale, engine)
    yield "extract.json", json.dumps(extract_json(library, say), ensure_ascii=False, indent=1).encode() + b"\n"
    yield "report.html", page(library, locale, styles[0] if styles else "apa", engine).encode()


def file_name(one: ChapterExtract) -> str:
    """A chapter's file name: its id and the first words of its title, in lower-case ASCII."""
    words = re.findall(r"[a-z0-9]+", to_ascii(one.chapter.title or "", one.chapter.language).lower())
    return "-".join([re.sub(r"[^\w.-]+", "_", one.chapter.id), *words[:6]])[:80]
