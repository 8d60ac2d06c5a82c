"""What BibTeX has no field for travels in one verbatim field as JSON without its outer braces.

`verbc = {"scale": "1:50000", "dimensions": "30 × 40 cm"}` reads like the CSL-JSON it is; biblatex keeps verbatim fields
from TeX, classic BibTeX ignores the field.
"""

import json
from typing import Any

from pydantic import ValidationError

from citekit.model import Record


def write_carrier(variables: dict[str, Any]) -> str:
    """CSL variables as JSON without outer braces; braces inside are escaped so that BibTeX's count stays even.

    >>> write_carrier({"scale": "1:50000"})
    '"scale": "1:50000"'
    """
    text = json.dumps(variables, ensure_ascii=False, sort_keys=True)[1:-1]
    return _brace_safe(text)


def _brace_safe(text: str) -> str:
    """Braces inside JSON strings as escapes; those of JSON itself stay, they are balanced."""
    made: list[str] = []
    quoted = False
    skip = False
    for sign in text:
        if skip:
            skip = False
        elif sign == "\\":
            skip = True
        elif sign == '"':
            quoted = not quoted
        elif quoted and sign in "{}":
            sign = f"\\u{ord(sign):04x}"
        made.append(sign)
    return "".join(made)


def read_carrier(text: str) -> dict[str, Any] | None:
    """The record attributes a carrier holds, or None when the field is something else.

    >>> read_carrier('"scale": "1:50000"')
    {'scale': '1:50000'}
    """
    if not text.lstrip().startswith('"'):
        return None
    try:
        held = json.loads(f"{{{text}}}")
        record = Record.from_csl({"id": "x", "type": "document", **held})
    except (ValueError, ValidationError):
        return None
    if record.custom.keys() - (held.get("custom") or {}).keys():
        return None
    names = record.model_fields_set - {"id", "type", "custom"}
    found = {name: getattr(record, name) for name in sorted(names)}
    return {**found, **({"custom": record.custom} if record.custom else {})}
