"""Prefixes, suffixes, delimiters and formatting attributes, turned into marks once, when a style is compiled."""

import re

from citekit.csl.markup import CLOSE, DISPLAYS, FORMATS, JOIN, QUOTE, UNQUOTE
from citekit.csl.xml import Element

_REFERENCE = re.compile(r"&#(\d{2,5});")
PUNCTUATION = ".,;:!?"
_ATTRIBUTES = ("vertical-align", "text-decoration", "font-weight", "font-variant", "font-style")


def affix(text: str) -> str:
    """The affix, with a join mark where its punctuation may meet that of its neighbour."""
    if "&#" in text:  # some official styles escape twice: "&amp;#160;"
        text = _REFERENCE.sub(lambda found: chr(int(found[1])), text)
    if text and text[0] in PUNCTUATION:
        return JOIN + text
    return text


def format_marks(element: Element) -> str:
    """Opening marks of the formatting attributes of an element, outermost first."""
    marks = ""
    for name in _ATTRIBUTES:
        value = element.attrs.get(name)
        if value:
            marks += FORMATS.get((name, value), "")
    return marks


def layout_wrapping(layout: Element) -> tuple[str, str]:
    """The same for ``cs:layout``, whose affixes stand inside its formatting."""
    opening = format_marks(layout)
    return opening + affix(layout.get("prefix")), affix(layout.get("suffix")) + CLOSE * len(opening)


def wrapping(element: Element, quotes: bool = True) -> tuple[str, str]:
    """What stands before and after the content of an element: affixes, display, formats, quotes."""
    opening = format_marks(element)
    closing = CLOSE * len(opening)
    if quotes and element.get("quotes") == "true":
        opening, closing = QUOTE + opening, closing + UNQUOTE
    before = affix(element.get("prefix")) + opening
    after = closing + affix(element.get("suffix"))
    display = DISPLAYS.get(element.get("display"))
    return (display + before, after + CLOSE) if display else (before, after)
