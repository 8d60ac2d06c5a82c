"""The pictures in the page, each with buttons that save it as SVG and PNG."""

from citekit.report.page_content import Content
from citekit.report.plots import PLOTS, plot


def pictures(content: Content) -> str:
    """All pictures as figures."""
    return "".join(_figure(content, name) for name in PLOTS)


def _figure(content: Content, name: str) -> str:
    words = content.words
    return (
        f'<figure id="pictures/{name}" data-picture="{name}"><figcaption><h3>{words.mark(f"picture.{name}")}</h3>'
        f'<span class="save"></span></figcaption><div class="wide" tabindex="0" role="group" '
        f"{words.name(f'picture.{name}')}>{plot(content.library, name, words)}</div></figure>"
    )
