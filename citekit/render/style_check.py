"""Whether a style is what the CSL schema asks for, with the line of each fault.

The RELAX NG schema of CSL 1.0.2 is read from the installed citeproc-py.
"""

from pathlib import Path

from lxml import etree

from citekit.csl import load_style
from citekit.csl.bundled import site_folder
from citekit.errors import CitekitError, InputError


def faults(path: Path) -> list[str]:
    """`LINE: what is wrong` for each fault, none when the style is valid; InputError when the file cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error
    try:
        load_style(data)
        tree = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except CitekitError as error:
        return [f"1: {error}"]
    except etree.XMLSyntaxError as error:
        return [f"{error.lineno or 1}: {error.msg}"]
    folder = site_folder("citeproc", "data", "schema", "schemas", "styles")
    if folder is None:
        raise InputError("the CSL schema of citeproc-py is not installed; pip install citeproc-py")
    grammar = etree.RelaxNG(etree.parse(str(folder / "csl.rng")))
    if grammar.validate(tree):
        return []
    return [f"{entry.line}: {entry.message}" for entry in grammar.error_log]
