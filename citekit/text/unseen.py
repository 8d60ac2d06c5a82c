"""Characters that are not seen but do something: control characters, direction marks, tags, non-characters."""

import re

UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff\U000e0000-\U000e007f]"
)


def name_unseen(text: str) -> str:
    r"""The text with such characters named; a form feed and a carriage return are blanks.

    >>> name_unseen("a\u202eb\f")
    'a⟨U+202E⟩b '
    """
    return UNSEEN.sub(lambda match: " " if match[0] in "\x0c\r" else f"⟨U+{ord(match[0]):04X}⟩", text)
