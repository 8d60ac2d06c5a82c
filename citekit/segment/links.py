"""URLs of link annotations, which extractors list again after the text of the page they stand on."""

import re
from functools import cache

from citekit.model import Region
from citekit.segment.lines import Sheet
from citekit.segment.openings import has_year
from citekit.segment.vocabulary import openings, plain

_URL_LINE = re.compile(r"^(?:https?://|www\.|mailto:|doi:)\S+$", re.IGNORECASE)
_OPEN_SIGNS = frozenset(":,/(<“«-")


def find_link_dumps(sheet: Sheet) -> list[Region]:
    """Lines that are a URL and nothing else, and that neither continue the line above nor are continued below."""
    lines = sheet.lines
    found: list[Region] = []
    dumped = -2
    seen: set[str] = set()
    index = 0
    while index < len(lines):
        if not _URL_LINE.match(lines[index].text):
            index += 1
            continue
        run = index
        while run < len(lines) and _URL_LINE.match(lines[run].text):
            run += 1
        urls = [line.text for line in lines[index:run]]
        twice = len(set(urls)) < len(urls) or any(url in seen for url in urls)
        if len(urls) > 1 or twice or dumped == index - 1 or _stands_alone(sheet, index):
            first = index
            if index and not twice and _awaits_link(lines[index - 1].text) and len(urls) == 1:
                first = run
            found.extend(Region(start=a.start, end=a.end, kind="link-dump") for a in lines[first:run])
            dumped = run - 1
            seen.update(urls)
        index = run
    return found


def _stands_alone(sheet: Sheet, index: int) -> bool:
    """Whether a single URL line interrupts prose: the lines around it read on without it, or a page ends there."""
    lines = sheet.lines
    above = lines[index - 1].text if index else ""
    below = lines[index + 1] if index + 1 < len(lines) else None
    if not above or _awaits_link(above):
        return False
    if below is None or below.top:
        return not any(has_year(line.text) for line in lines[max(index - 3, 0) : index])
    return above[-1] not in ".!?:;,)”»" and below.text[0].islower()


@cache
def _announcing() -> tuple[str, ...]:
    """Words that announce an address (`available at`, `erişim adresi`, `режим доступа`), plain."""
    return tuple(f" {word}" for name in ("available", "accessed") for word in openings(name))


def _awaits_link(text: str) -> bool:
    """Whether a line ends with a sign or a word after which its own URL comes."""
    return text[-1:] in _OPEN_SIGNS or f" {plain(text[-60:])}".endswith(_announcing())
