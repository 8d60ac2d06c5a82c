"""The report page: one HTML file that holds the whole library, works offline and lets nothing in a text run.

Style and script are the only ones its policy allows, by their SHA-256. Chapters and sources stand in `<template>`
elements and are put in when opened, so that the page opens at once however many there are.
"""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib import resources

from citekit import __version__
from citekit.library import Library
from citekit.report.page_chapter import chapter_article
from citekit.report.page_content import Content
from citekit.report.page_findings import findings_data
from citekit.report.page_matrix import chapters_data, matrix_data
from citekit.report.page_overview import chapter_list, overview
from citekit.report.page_pictures import pictures
from citekit.report.page_source import source_parts
from citekit.report.safe import anchor, as_data, shown
from citekit.report.wording import LANGUAGES, Wording, table

VIEWS = ("overview", "matrix", "chapters", "findings", "pictures")
SCRIPTS = ("words", "articles", "views", "rows", "matrix", "findings", "cards", "copy", "pictures", "print", "start")
"""The parts of the script, in order."""


def page(library: Library, locale: str = "en-US", style: str = "apa", engine: str = "citekit") -> str:
    """The whole page: its words in the language of ``locale``, its bibliographies in ``style``.

    Raises UnknownNameError or InputError for the style.
    """
    content = Content(library, Wording.of(locale), style, locale, engine)
    return "".join(_parts(content))


@cache
def asset(name: str) -> str:
    """A file of the page's own style or script."""
    return (resources.files("citekit.report") / "page_assets" / name).read_text(encoding="utf-8")


def policy(style: str, script: str) -> str:
    """The content security policy: this style, this script, pictures made of data, nothing else."""
    rules = {
        "default-src": "'none'",
        "script-src": _hash(script),
        "style-src": _hash(style),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _parts(content: Content) -> Iterator[str]:
    words, library = content.words, content.library
    style, script = asset("page.css"), "".join(asset(f"{name}.js") for name in SCRIPTS)
    name = library.documents[0].title if len(library.documents) == 1 else None
    yield (
        f'<!DOCTYPE html>\n<html lang="{words.language}"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style, script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark">\n'
        f"<title>{shown(name or words.say('page.title'))}</title>\n<style>{style}</style></head>\n<body>\n"
    )
    yield _header(content, name)
    yield '<main id="main" tabindex="-1">\n'
    bodies = {"overview": overview, "matrix": _rows_view, "chapters": chapter_list, "findings": _rows_view}
    for view in VIEWS:
        body = pictures(content) if view == "pictures" else bodies[view](content)
        hidden = "" if view == "overview" else " hidden"
        yield (
            f'<section class="view" id="{view}" data-view="{view}"{hidden} aria-labelledby="{view}-title">'
            f'<h2 id="{view}-title" tabindex="-1">{words.mark(f"view.{view}")}</h2>{body}</section>\n'
        )
    yield '<section class="view" id="opened" data-view="opened" hidden></section>\n'
    yield '<section id="everything" hidden></section>\n<div id="card" role="tooltip" hidden></div></main>\n'
    yield f"<footer><p>{words.mark('page.made-by')} citekit {shown(__version__)}.</p></footer>\n"
    yield '<div id="told" role="status" aria-live="polite"></div>\n'
    data = {
        "words": {code: table(code) for code in LANGUAGES},
        "chapters": chapters_data(content),
        "sources": matrix_data(content),
        "findings": findings_data(content),
    }
    yield f'<script type="application/json" id="data">{as_data(data)}</script>\n'
    kept = replace(content, words=replace(words, empty=True))
    for one in library.extracts:
        yield f'<template id="t/{content.chapter_address(one.chapter.id)}">{chapter_article(kept, one)}</template>\n'
    for record in library.records:
        name = anchor("source", content.key(record.id))
        yield f'<template id="t/{name}">{source_parts(kept, record)}</template>\n'
    yield f"<script>{script}</script>\n</body></html>\n"


def _header(content: Content, name: str | None) -> str:
    words = content.words
    links = "".join(f'<li><a href="#{view}">{words.mark(f"view.{view}")}</a></li>' for view in VIEWS)
    names = {code: table(code)["page.language-name"] for code in LANGUAGES}
    chosen = {words.language: " selected"}
    options = "".join(
        f'<option value="{code}" lang="{code}"{chosen.get(code, "")}>{shown(one)}</option>'
        for code, one in names.items()
    )
    return (
        f'<a class="skip" href="#main" data-skip>{words.mark("page.skip")}</a>'
        f'<header class="top"><h1>{shown(name) if name else words.mark("page.title")}</h1>'
        f"<nav {words.name('page.views')}><ul>{links}</ul></nav>"
        f'<div class="tools"><select id="language" {words.name("page.language")}>{options}</select>'
        f'<button type="button" id="light" aria-pressed="false">{words.mark("page.dark")}</button>'
        f'<details class="menu" id="printing"><summary>{words.mark("page.print")}</summary>'
        f'<div><button type="button" id="print">{words.mark("page.print-this")}</button>'
        f'<button type="button" id="print-all">{words.mark("page.print-all")}</button></div></details></div></header>'
        f'<noscript><p class="warn">{words.mark("page.noscript")}</p></noscript>\n'
    )


def _rows_view(content: Content) -> str:
    """The empty place in which the script makes a searchable table."""
    return f'<div class="rows"><p class="muted">{content.words.mark("page.loading")}</p></div>'
