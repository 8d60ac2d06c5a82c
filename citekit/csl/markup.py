"""Rich text inside the engine: one string, formatting marked by Unicode noncharacters.

A rendered piece is an ordinary ``str`` in which U+FDD0–U+FDEF (reserved for "internal use", never in real text) open
and close formats, quotes and display blocks. Joining, testing for emptiness, and pattern matching stay as fast as
strings are; an output class turns the marks into HTML, RTF or a tree at the very end.
"""

import re

CLOSE = "\ufdd0"
ITALIC, OBLIQUE, UPRIGHT = "\ufdd1", "\ufdd2", "\ufdd3"
SMALL_CAPS, NO_SMALL_CAPS = "\ufdd4", "\ufdd5"
BOLD, LIGHT, MEDIUM = "\ufdd6", "\ufdd7", "\ufdd8"
UNDERLINE, NO_UNDERLINE = "\ufdd9", "\ufdda"
SUPERSCRIPT, SUBSCRIPT, BASELINE = "\ufddb", "\ufddc", "\ufddd"
NOCASE = "\ufdde"
QUOTE, UNQUOTE = "\ufddf", "\ufde0"
JOIN = "\ufde1"
"""Stands where an affix or delimiter meets content: punctuation is merged only there, never inside a field."""
BLOCK, LEFT_MARGIN, RIGHT_INLINE, INDENT = "\ufde2", "\ufde3", "\ufde4", "\ufde5"
NAMES = "\ufde6"
"""Around the first names block of a cite: what collapsing and author substitution work on."""
INNER_QUOTE = "\ufde7"
LINK = "\ufde8"
TERM = "\ufdea"
"""Before a term of a note style: a citation that begins with one begins with a capital ("Ibid.")."""
NUMBER = "\ufded"
"""Before a citation number: a term that follows it at the head of an entry begins with a capital all the same."""
NO_FORMAT = "\ufdeb"
"""Opens a span without any of the formats around it."""
FLIP = "\ufdec"
"""Before the mark of a format a field asks for: inside the same format it turns to normal."""
PAREN, UNPAREN = "\ufdee", "\ufdef"
"""Before the parentheses of affixes in a note style: one inside another becomes a bracket."""
SUFFIX = "\ufde9"
"""Before a year suffix: what a suffix range is built from."""

OPENERS = (
    f"{ITALIC}{OBLIQUE}{UPRIGHT}{SMALL_CAPS}{NO_SMALL_CAPS}{BOLD}{LIGHT}{MEDIUM}{UNDERLINE}{NO_UNDERLINE}"
    f"{SUPERSCRIPT}{SUBSCRIPT}{BASELINE}{NOCASE}{NO_FORMAT}{BLOCK}{LEFT_MARGIN}{RIGHT_INLINE}{INDENT}{NAMES}{LINK}"
)
MARK = re.compile("[\ufdd0-\ufdef]")
MARKS = re.compile("([\ufdd0-\ufdef])")

FORMATS: dict[tuple[str, str], str] = {
    ("font-style", "italic"): ITALIC,
    ("font-style", "oblique"): OBLIQUE,
    ("font-style", "normal"): UPRIGHT,
    ("font-variant", "small-caps"): SMALL_CAPS,
    ("font-variant", "normal"): NO_SMALL_CAPS,
    ("font-weight", "bold"): BOLD,
    ("font-weight", "light"): LIGHT,
    ("font-weight", "normal"): MEDIUM,
    ("text-decoration", "underline"): UNDERLINE,
    ("text-decoration", "none"): NO_UNDERLINE,
    ("vertical-align", "sup"): SUPERSCRIPT,
    ("vertical-align", "sub"): SUBSCRIPT,
    ("vertical-align", "baseline"): BASELINE,
}
DISPLAYS = {"block": BLOCK, "left-margin": LEFT_MARGIN, "right-inline": RIGHT_INLINE, "indent": INDENT}


def marked_parentheses(text: str) -> str:
    """The text with its parentheses marked as those of an affix."""
    return text.replace("(", PAREN + "(").replace(")", UNPAREN + ")")


def strip_marks(text: str) -> str:
    """The text alone.

    >>> strip_marks(ITALIC + "Kültür" + CLOSE)
    'Kültür'
    """
    return text if text.isascii() else MARK.sub("", text)


def ends_with_block(text: str) -> bool:
    """Whether the last mark closes a display block.

    >>> ends_with_block(BLOCK + "Kaynak" + CLOSE), ends_with_block(ITALIC + "Kaynak" + CLOSE)
    (True, False)
    """
    if not text.endswith(CLOSE):
        return False
    opened = ""
    stack: list[str] = []
    for mark in MARK.findall(text):
        if mark == CLOSE:
            opened = stack.pop() if stack else ""
        elif mark in OPENERS:
            stack.append(mark)
    return bool(opened) and opened in DISPLAYS.values()
