"""The files of a build: which ones there are and what each holds."""

import json
import re
from collections.abc import Iterator, Sequence

from citekit import formats
from citekit.check.messages import say
from citekit.formats.bibtex.letters import letters_package
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
LETTERS = "citekit-letters.sty"


def outputs(library: Library, styles: Sequence[str], locale: str, engine: str) -> Iterator[tuple[str, bytes]]:
    """(name inside the folder, bytes) of every file but the store, in a fixed order."""
    whole = exchange(library)
    for name, form in WHOLE.items():
        yield name, formats.get(form).dumps(whole).text.encode()
    yield LETTERS, letters_package().encode()
    biblatex = formats.get("biblatex")
    for one, name in zip(library.extracts, file_names(library.extracts), strict=True):
        part = exchange(library, one.chapter.id)
        if part.records:
            yield f"chapters/{name}.bib", biblatex.dumps(part).text.encode()
    for style in styles:
        yield from bibliography_files(library, style, locale, engine)
    yield "extract.json", json.dumps(extract_json(library, say), ensure_ascii=False, indent=1).encode() + b"\n"
    yield "report.html", page(library, locale, styles[0] if styles else "apa", engine).encode()


def file_names(extracts: Sequence[ChapterExtract]) -> list[str]:
    """The chapters' file names, each its own on any file system: those that are cut to the same words are numbered."""
    names: dict[str, str] = {}
    for one in extracts:
        name = base = file_name(one)
        number = 1
        while name.casefold() in names:
            number += 1
            name = f"{base}~{number}"
        names[name.casefold()] = name
    return list(names.values())


def file_name(one: ChapterExtract) -> str:
    """A chapter's file name: its id and the first words of its title in lower-case ASCII; at most 80 letters.

    Of a long id (it is made from the text's file name) the end is kept, for there the chapter's number stands.
    """
    words = re.findall(r"[a-z0-9]+", to_ascii(one.chapter.title or "", one.chapter.language).lower())
    own = re.sub(r"[^\w.-]+", "_", one.chapter.id)
    if len(own) > 50:
        own = f"{own[:40]}~{own[-9:]}"
    return "-".join([own, *words[:6]])[:80]
