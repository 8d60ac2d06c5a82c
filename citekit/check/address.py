"""A web address that will not open: a blank inside, or no domain."""

import re
from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Finding, Reference

_ADDRESS = re.compile(r"https?://[^\s<>\"”»]+", re.I)
_BROKEN = re.compile(r"https?://[^\s<>\"”»()]*(?:-[^\S\n]+(?=[a-z0-9]+[-/.])|_[^\S\n]+(?=\w))[^\s<>\"”»()]*", re.I)


def check(library: Library) -> Iterator[Finding]:
    """One finding for each wrong address or number in references, and for addresses cited in brackets."""
    for extract in library.extracts:
        for reference in extract.references:
            yield from _in_reference(library, extract, reference)
        for citation in extract.citations:
            printed = " ".join(re.sub(r"-\s*\n\s*", "-", citation.raw.strip("()")).split())
            if citation.form == "parenthetical" and re.match(r"https?://\S+ \S", printed) and len(citation.items) == 1:
                tail = printed.split(" ", 1)[1]
                if tail[:1].isalpha() and " " not in tail and "," not in tail:
                    values = {"address": printed}
                    yield remark(
                        library, extract.chapter, "address", "warning", [citation], values=values,
                        fix=printed.replace(" ", "_"),
                    )  # fmt: skip


def _in_reference(library: Library, extract: ChapterExtract, reference: Reference) -> Iterator[Finding]:
    broken = _BROKEN.search(reference.text)
    if broken:
        values = {"address": broken.group()}
        yield remark(library, extract.chapter, "address", "info", [reference], values=values)
    for match in _ADDRESS.finditer(reference.text):
        host = re.sub(r"^https?://", "", match.group()).split("/")[0]
        if "." not in host:
            yield remark(
                library, extract.chapter, "address", "warning", [reference], variant="host",
                values={"address": match.group()},
            )  # fmt: skip
