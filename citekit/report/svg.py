"""Small pictures as SVG text: elements are strings, attributes are escaped, nothing needs a style sheet.

Text and lines use `currentColor`, so a picture put into a page takes its colour, light or dark; alone it is black.
"""

from collections.abc import Iterable

from citekit.report.safe import shown

ACCENT = "#2f6fb0"
FAINT = "#b0762f"
FONT = "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif"


def element(name: str, body: str | Iterable[str] = "", **attributes: object) -> str:
    """One element; `_` in an attribute's name is `-`, a final one is dropped (`class_`), None leaves it out.

    >>> element("text", "a < b", x=1.25, text_anchor="end")
    '<text x="1.25" text-anchor="end">a &lt; b</text>'
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{shown(_plain(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = shown(body, quotes=False) if isinstance(body, str) else "".join(body)
    return f"<{name}{given}>{inside}</{name}>" if inside else f"<{name}{given}/>"


def _plain(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def picture(parts: Iterable[str], width: float, height: float, title: str, description: str, **about: object) -> str:
    """A whole SVG document, ``width`` × ``height`` in CSS pixels, with a title and a description for screen readers.

    ``about`` are attributes of the description (see :meth:`Wording.told`).
    """
    return element(
        "svg",
        [element("title", title), element("desc", description, **about), *parts],
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=f"{width:.0f}",
        height=f"{height:.0f}",
        role="img",
        fill="currentColor",
        font_family=FONT,
        font_size=11,
    )


def label(text: str, x: float, y: float, anchor: str = "start", **more: object) -> str:
    """A line of text; ``anchor``: start, middle or end."""
    return element("text", text, x=x, y=y, text_anchor=None if anchor == "start" else anchor, **more)


def cut(text: str, length: int) -> str:
    """Text of at most ``length`` characters, cut between words where it can be."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    words = text[: length - 1].rsplit(" ", 1)[0]
    return (words if len(words) > length // 2 else text[: length - 1]) + "…"
