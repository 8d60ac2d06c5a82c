"""The pictures of a library by name: matrix, timeline, networks, and bars."""

from collections.abc import Callable
from importlib import import_module

from citekit.errors import UnknownNameError
from citekit.library import Library
from citekit.report.wording import Wording

PLOTS = {
    "matrix": "plot_matrix:draw",
    "timeline": "plot_timeline:draw",
    "network": "plot_network:draw",
    "chapters": "plot_chapters:draw",
    "types": "plot_bars:types",
    "languages": "plot_bars:languages",
    "scripts": "plot_bars:scripts",
    "authors": "plot_bars:authors",
}
"""Name → module and function (library, words) → SVG."""


def plot(library: Library, name: str, words: Wording | None = None) -> str:
    """One picture as an SVG document; raises UnknownNameError with the names there are."""
    if name not in PLOTS:
        raise UnknownNameError(f"unknown plot {name!r}; there are {', '.join(PLOTS)}")
    module, _, function = PLOTS[name].partition(":")
    draw: Callable[[Library, Wording], str] = getattr(import_module(f"citekit.report.{module}"), function)
    return draw(library, words or Wording())
