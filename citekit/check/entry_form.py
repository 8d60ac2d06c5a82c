"""Entries of one list written in different ways: titles in quotation marks, blanks doubled, a full stop missing."""

import re
from collections.abc import Iterator
from functools import cache

from citekit.check.cited import listed
from citekit.check.remark import remark
from citekit.languages import words
from citekit.library import Library
from citekit.model import ChapterExtract, Finding, Reference

_BLANKS = re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)")
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{8,}[”\"»“]")
_DOUBLED = re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)|(?<![.\s])\.\.(?!\.)|,,")


def check(library: Library) -> Iterator[Finding]:
    """One finding for each chapter and kind, with all entries."""
    for extract in library.extracts:
        entries = [
            entry for entry in listed(extract) if entry.record and (entry.record.container_title or entry.record.URL)
        ]
        quoted = [entry for entry in entries if _QUOTED.search(entry.text)]
        few = quoted if len(quoted) * 2 <= len(entries) else [entry for entry in entries if entry not in quoted]
        if few and len(entries) >= 5 and len(few) < len(entries):
            values = {"count": str(len(few)), "of": str(len(entries))}
            variant = None if few is quoted else "unquoted"
            yield remark(library, extract.chapter, "entry-form", "info", few, variant=variant, values=values)
        yield from _signs(library, extract, list(extract.references))


def _signs(library: Library, extract: ChapterExtract, references: list[Reference]) -> Iterator[Finding]:
    for reference in references:
        found = _DOUBLED.search(reference.raw) or _no_stop().search(reference.text)
        if found:
            near = reference.raw if found.re is _DOUBLED else reference.text
            shown = near[max(found.start() - 20, 0) : found.end() + 20]
            if " ".join(shown.split()) not in " ".join(reference.text.split()):
                continue  # page furniture between two lines of the entry
            shown = _BLANKS.sub(lambda blanks: "␣" * len(blanks.group()), shown)
            yield remark(
                library, extract.chapter, "entry-form", "info", [reference], variant="sign", values={"shown": shown}
            )


@cache
def _no_stop() -> re.Pattern[str]:
    """A closing quotation mark, no full stop, and right after it words that lead to an address or access date."""
    listed = (*words("accessed"), *words("available"))
    leads = {word.split()[0] for word in listed if word[:1].isupper() and len(word) > 3}
    return re.compile(rf"(?<![.!?…])[”»\"]\s+(?=(?:{'|'.join(map(re.escape, sorted(leads)))})\b)")
