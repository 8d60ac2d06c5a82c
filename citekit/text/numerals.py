"""Roman numerals, and the scripts' own digits."""

import re

_VALUES = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ROMAN = re.compile(r"(M{0,3})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})\Z")
# Cyrillic and Turkish letters stand in for the Latin ones: `ХІХ`, `İV`, `ıı`.
_TWINS = str.maketrans("хХсСмМіІІıİ", "XXCCMMIIIII")


def from_roman(text: str) -> int | None:
    """1 to 3999; None for what is no numeral in its regular form. Look-alikes of other keyboards are taken.

    >>> from_roman("XIX"), from_roman("ХІХ"), from_roman("iv"), from_roman("IC"), from_roman("")
    (19, 19, 4, None, None)
    """
    plain = text.translate(_TWINS).upper()
    if not plain or len(plain) > 15 or not plain.isascii() or not _ROMAN.match(plain):
        return None
    number, at = 0, 0
    for value, sign in _VALUES:
        while plain.startswith(sign, at):
            number += value
            at += len(sign)
    return number


def to_roman(number: int) -> str:
    """The regular numeral of 1 to 3999; raises ValueError outside.

    >>> to_roman(1994)
    'MCMXCIV'
    """
    if not 1 <= number <= 3999:
        raise ValueError(f"no Roman numeral for {number}: give 1 to 3999")
    made = []
    for value, sign in _VALUES:
        count, number = divmod(number, value)
        made.append(sign * count)
    return "".join(made)
