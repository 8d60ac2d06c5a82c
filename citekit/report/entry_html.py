"""A formatted entry made fit for the page: the few tags a style may use, without attributes; all else is text."""

import re
from html import unescape

from citekit.report.safe import shown

_TAG = re.compile(r"<(/?)(\w+)([^<>]*)>")
_KEPT = {"i": "i", "em": "i", "b": "b", "strong": "b", "sup": "sup", "sub": "sub", "span": "span", "div": "span"}
_LOOKS = {
    "font-style:normal": "upright",
    "font-variant:small-caps": "caps",
    "font-weight:normal": "light",
    "text-decoration:underline": "under",
    "csl-left-margin": "number",
    "csl-right-inline": "beside-number",
}


def entry_html(made: str) -> str:
    """The entry with kept tags, always balanced.

    >>> entry_html('<i>A <span style="font-style:normal;">b</span> &#60;script&#62;</i></p><a href="x">')
    '<i>A <span class="upright">b</span> &lt;script&gt;</i>'
    """
    parts: list[str] = []
    opened: list[str] = []
    at = 0
    for match in _TAG.finditer(made):
        parts.append(shown(unescape(made[at : match.start()])))
        at = match.end()
        tag = _KEPT.get(match[2].lower())
        if tag and not match[1]:
            opened.append(tag)
            look = next((name for key, name in _LOOKS.items() if key in match[3].replace(": ", ":")), "")
            parts.append(f'<{tag} class="{look}">' if look else f"<{tag}>")
        elif tag and opened and opened[-1] == tag:
            parts.append(f"</{opened.pop()}>")
    parts.append(shown(unescape(made[at:])))
    parts += [f"</{tag}>" for tag in reversed(opened)]
    return "".join(parts).strip()
