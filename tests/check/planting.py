"""From a text to its findings by the whole road, and planting: one replacement in a clean text."""

from functools import cache

from citekit import extract, library, link, parse, segment
from citekit.check import check
from citekit.library import Library
from citekit.model import Finding
from citekit.read import read_text


@cache
def build(text: str) -> Library:
    """Read, segment, extract, parse, link and assemble one text."""
    document = read_text("text.txt", text)
    extracts = []
    for chapter in segment.chapters(document):
        found = extract.extract(document, chapter)
        extracts.append(found.model_copy(update={"references": parse.fill(found.references)}))
    return library.assemble([document], link.link(extracts))


@cache
def findings(text: str) -> tuple[Finding, ...]:
    """Every finding of a text."""
    return check(build(text))


def plant(text: str, old: str, new: str) -> str:
    """The text with one fault; the place must stand there exactly once."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)
