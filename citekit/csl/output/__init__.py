"""Outputs: what turns marked text into HTML, plain text, Markdown, RTF, LaTeX or a tree; one small class each."""

from citekit.csl.output.writer import Writer

FORMATS = {
    "html": ("citekit.csl.output.html", "Html"),
    "text": ("citekit.csl.output.text", "PlainText"),
    "markdown": ("citekit.csl.output.markdown", "Markdown"),
    "rtf": ("citekit.csl.output.rtf", "Rtf"),
    "latex": ("citekit.csl.output.latex", "Latex"),
    "tree": ("citekit.csl.output.tree", "Tree"),
}
"""Name of an output → module and class; a module is loaded when its output is first asked for."""


def writer(name: str) -> Writer:
    """The output called ``name``."""
    from importlib import import_module

    from citekit.errors import UnknownNameError

    if name not in FORMATS:
        raise UnknownNameError(f"there is no output called {name!r}; known are {', '.join(FORMATS)}")
    module, attribute = FORMATS[name]
    made = getattr(import_module(module), attribute)()
    assert isinstance(made, Writer)
    return made
