"""Bibliographies of a library in one style: a list for the whole and one per chapter, as HTML, Markdown and text."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import PurePath

from citekit.library import Library
from citekit.model import Record
from citekit.render import Bibliography, bibliographies

Lists = list[tuple[str, Bibliography]]

PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body {{ font: 1rem/1.5 Georgia, "Noto Serif", serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }}
h1, h2 {{ font-family: system-ui, sans-serif; line-height: 1.25; }} h2 {{ margin-top: 2.5rem; font-size: 1.15rem; }}
.csl-entry {{ margin: 0 0 .6rem; padding-left: 2em; text-indent: -2em; overflow-wrap: anywhere; }}
.csl-left-margin {{ display: inline; }} .csl-right-inline {{ display: inline; }} .stub {{ opacity: .75; }}
.mark {{ font: .75rem system-ui, sans-serif; border: 1px solid; border-radius: 3px; padding: 0 .3em; text-indent: 0; }}
@media (prefers-color-scheme: dark) {{ body {{ background: #16181c; color: #e6e6e6; }} a {{ color: #8ab4f8; }} }}
</style></head><body>
<h1>{title}</h1>
{body}</body></html>
"""


def bibliography_files(library: Library, style: str, locale: str, engine: str) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of `bibliography-STYLE.html`, `.md` and `.txt`."""
    stubs = frozenset(record.id for record in library.records if record.state == "stub")
    stem = f"bibliography-{PurePath(style).stem}"
    forms = {"html": ("html", as_html), "markdown": ("md", as_markdown), "text": ("txt", as_text)}
    if engine != "citekit":
        del forms["markdown"]  # the baseline engine gives text and HTML only
    made = [
        (title, bibliographies(records, style, locale, tuple(forms), engine))
        for title, records in parts(library)
        if records
    ]
    for output, (ending, write) in forms.items():
        lists = [(title, by_output[output]) for title, by_output in made]
        yield f"{stem}.{ending}", write(lists, stubs, locale).encode()


def parts(library: Library) -> list[tuple[str, Sequence[Record]]]:
    """(title, records) of the whole library and of each chapter."""
    whole: list[tuple[str, Sequence[Record]]] = [("", library.records)]
    for one in library.extracts:
        title = " ".join((one.chapter.title or one.chapter.id).split())
        whole.append((title, library.records_of(one.chapter.id)))
    return whole


def as_html(lists: Lists, stubs: frozenset[str], locale: str) -> str:
    """A page with one section a list; a stub carries a mark."""
    sections = []
    for title, made in lists:
        rows = "\n".join(
            f'<div class="csl-entry{" stub" if entry.record in stubs else ""}" lang="{escape(entry.language or "")}">'
            f"{entry.text}{' <span class=mark>stub</span>' if entry.record in stubs else ''}</div>"
            for entry in made.entries
        )
        heading = f"<h2>{escape(title)}</h2>\n" if title else ""
        sections.append(f"<section>{heading}{rows}\n</section>\n")
    return PAGE.format(language=escape(locale), title="Bibliography", body="".join(sections))


def as_markdown(lists: Lists, stubs: frozenset[str], locale: str) -> str:
    """One section a list, one paragraph an entry."""
    blocks = ["# Bibliography"]
    for title, made in lists:
        if title:
            blocks.append(f"## {title}")
        blocks += [entry.text + (" *[stub]*" if entry.record in stubs else "") for entry in made.entries]
    return "\n\n".join(blocks) + "\n"


def as_text(lists: Lists, stubs: frozenset[str], locale: str) -> str:
    """One line an entry, a blank line between lists."""
    blocks = []
    for title, made in lists:
        rows = [entry.text + (" [stub]" if entry.record in stubs else "") for entry in made.entries]
        blocks.append("\n".join(([title, "=" * len(title)] if title else []) + rows))
    return "\n\n".join(blocks) + "\n"
