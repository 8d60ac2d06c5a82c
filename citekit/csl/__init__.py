"""A CSL 1.0.2 processor: style + locale + items + citations in document order → citations, bibliography, warnings.

``load_style(path or XML)`` reads a style; ``render(style, items, citations, locale, output)`` does the whole job
at once;
:class:`Session` keeps a document open while its citations change. Items are CSL-JSON objects. The package knows
CSL-JSON,
CSL's XML and nothing else of citekit but its errors; the specification is at
https://docs.citationstyles.org/en/stable/specification.html

>>> style = load_style('''<style class="in-text" version="1.0"><info><id>x</id><title>x</title></info>
... <citation><layout prefix="(" suffix=")"><names variable="author"><name form="short"/></names>
... <date variable="issued" prefix=" "><date-part name="year"/></date></layout></citation></style>''')
>>> uslu = {"id": "uslu", "author": [{"family": "Uslu", "given": "Ömer"}], "issued": {"date-parts": [[2019]]}}
>>> render(style, [uslu], [{"items": [{"id": "uslu"}]}], output="text").citations
['(Uslu 2019)']
"""

from citekit.csl.errors import StyleError
from citekit.csl.rendering import Entry, Rendered, render
from citekit.csl.session import Session
from citekit.csl.style import Style, load_style, parse_style

__all__ = ["Entry", "Rendered", "Session", "Style", "StyleError", "load_style", "parse_style", "render"]
