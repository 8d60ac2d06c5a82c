"""Text made safe for a page: nothing in it can be markup, a script, or turn the direction of what stands around it."""

import json
import re
from html import escape
from typing import Any
from urllib.parse import quote

from citekit.text.unseen import name_unseen

_WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


def shown(text: str, quotes: bool = True) -> str:
    r"""Text for an element or an attribute: escaped, unseen and direction-turning characters named.

    Only text for an element may keep its ``quotes``.

    >>> shown('<b a="1">\u202e')
    '&lt;b a=&quot;1&quot;&gt;⟨U+202E⟩'
    """
    return escape(name_unseen(text), quote=quotes)


def anchor(kind: str, *names: str) -> str:
    """An address inside the page, ASCII without anything a browser would encode.

    >>> anchor("source", "Uslu 2019/a")
    'source/Uslu~202019~2Fa'
    """
    told = (quote(name, safe="", errors="backslashreplace").replace("~", "%7E").replace("%", "~") for name in names)
    return "/".join([kind, *told])


def as_data(value: Any) -> str:
    """A value as JSON that can stand in a script element of type application/json.

    >>> as_data("</script>")
    '"\\\\u003c/script>"'
    """
    made = json.dumps(_named_in(value), ensure_ascii=False, separators=(",", ":"))
    return made.replace("<", "\\u003c").replace("&", "\\u0026")


def _named_in(value: Any) -> Any:
    """The value with every string in it shown as :func:`shown` does, but not escaped."""
    if isinstance(value, str):
        return name_unseen(value)
    if isinstance(value, dict):
        return {_named_in(key): _named_in(one) for key, one in value.items()}
    return [_named_in(one) for one in value] if isinstance(value, list | tuple) else value


def web_address(text: str) -> str | None:
    """The address when it is one of the web and nothing else (never `javascript:` or `data:`), else None.

    >>> web_address("javascript:alert(1)"), web_address("https://a.org/x")
    (None, 'https://a.org/x')
    """
    return text if _WEB.fullmatch(text) else None
