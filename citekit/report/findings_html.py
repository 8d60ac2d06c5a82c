"""A marked copy of the texts: one HTML page, every place a finding speaks of marked, the words beside it on hover."""

from collections.abc import Iterator
from html import escape

from citekit.check.messages import say, title
from citekit.library import Library
from citekit.model import Document, Finding

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """
:root { color-scheme: light dark; --error: #c62828; --warning: #b26a00; --info: #1565c0 }
body { font: 1rem/1.6 Georgia, 'Times New Roman', serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
mark { color: inherit; background: none; border-bottom: 2px solid var(--info); cursor: help }
mark.error { border-color: var(--error) } mark.warning { border-color: var(--warning) }
mark:focus, mark:target { outline: 2px solid currentColor; outline-offset: 2px }
li.error::marker { color: var(--error) } li.warning::marker { color: var(--warning) }
@media print { mark { border-bottom-style: dotted } }
"""


def write(library: Library, language: str = "en") -> str:
    """The page, self-contained; text is escaped and no script runs (a content security policy forbids it too)."""
    parts = [
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        f"<title>citekit</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n",
    ]
    numbered = list(enumerate(library.findings, 1))
    for document in library.documents:
        mine = [(number, finding) for number, finding in numbered if finding.document == document.id]
        parts += [f"<h1>{escape(document.title or document.source.name)}</h1>\n", *_list(mine, language)]
        parts += ["<pre>", *_marked(document, mine, language), "</pre>\n"]
    return "".join(parts) + "</body>\n</html>\n"


def _list(findings: list[tuple[int, Finding]], language: str) -> Iterator[str]:
    yield "<ol>\n"
    for number, finding in findings:
        words = f"{escape(title(finding.check, language))}: {escape(say(finding, language))}"
        target = f'<a href="#f{number}">{words}</a>' if finding.places else words
        yield f'<li value="{number}" class="{finding.severity}">{target}</li>\n'
    yield "</ol>\n"


def _marked(document: Document, findings: list[tuple[int, Finding]], language: str) -> Iterator[str]:
    """The text with its places marked; where places overlap, the one that begins first is kept whole."""
    by_number = dict(findings)
    places = sorted(
        (place.start, -place.end, number, index)
        for number, finding in findings
        for index, place in enumerate(finding.places)
    )
    at = 0
    for start, negative, number, index in places:
        end, finding = -negative, by_number[number]
        if start < at or end <= start:
            if index == 0:
                yield f'<a id="f{number}"></a>'
            continue
        anchor = f' id="f{number}"' if index == 0 else ""
        words = escape(f"{number}. {say(finding, language)}")
        yield escape(document.text[at:start])
        yield f'<mark{anchor} class="{finding.severity}" tabindex="0" title="{words}">'
        yield f"{escape(document.text[start:end])}</mark>"
        at = end
    yield escape(document.text[at:])
