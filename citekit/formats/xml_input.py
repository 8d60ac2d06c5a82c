"""XML from outside, read safely: no document type, so no entities; no network; errors with their line."""

import re

from lxml import etree

from citekit.errors import InputError

_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE|<!ENTITY")


def parse(text: str, format_name: str) -> etree._Element:
    """The root element of a document; raises InputError when it is not well formed or declares a document type.

    >>> parse("<a><b/></a>", "MODS").tag
    'a'
    """
    text = text.lstrip("\ufeff")
    declaration = _DECLARATION.match(text)
    body = "\n" * text.count("\n", 0, declaration.end()) + text[declaration.end() :] if declaration else text
    root = re.search(r"<[A-Za-z_]", body)
    doctype = _DOCTYPE.search(body, 0, root.start() if root else len(body))
    if doctype:
        line = body.count("\n", 0, doctype.start()) + 1
        raise InputError(f"line {line}: not read as {format_name}: it declares a document type; remove the DOCTYPE")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(body.encode("utf-8", "surrogatepass"), parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"line {error.lineno}: not {format_name}: {error.msg}") from error
    except (UnicodeError, ValueError) as error:
        raise InputError(f"not {format_name}: {error}") from error


_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without the characters that XML forbids; a lone carriage return becomes a newline.

    >>> clean("a\\x0cb")
    'ab'
    """
    return _FORBIDDEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n")


def line_of(element: etree._Element) -> int:
    """The 1-based line an element begins on."""
    line = element.sourceline
    return line if isinstance(line, int) else 1
