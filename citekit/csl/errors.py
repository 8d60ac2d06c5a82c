"""What can be wrong with a style or a locale file; everything wrong with an item is a warning in the result instead."""

from citekit.errors import InputError


class StyleError(InputError):
    """A style or locale cannot be used: not XML, not CSL, a loop, too deep; the message says which and where."""
