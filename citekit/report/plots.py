"""The pictures of a library by name: matrix, timeline, network, chapters."""

from collections.abc import Callable
from importlib import import_module

from citekit.errors import UnknownNameError
from citekit.library import Library

PLOTS = {
    "matrix": "citekit.report.plot_matrix",
    "timeline": "citekit.report.plot_timeline",
    "network": "citekit.report.plot_network",
    "chapters": "citekit.report.plot_chapters",
}


def plot(library: Library, name: str) -> str:
    """One picture as an SVG document; raises UnknownNameError with the names there are."""
    if name not in PLOTS:
        raise UnknownNameError(f"unknown plot {name!r}; there are {', '.join(PLOTS)}")
    draw: Callable[[Library], str] = import_module(PLOTS[name]).draw
    return draw(library)
