"""The flaws of real typing, put into tagged strings: breaks, hyphenation, missing commas and blanks, other quotes.

Each flaw works on characters and labels side by side, so that the tags stay true.
"""

import random

Marked = list[tuple[str, str]]
"""Characters, each with its label."""

_QUOTES = [("«", "»"), ('"', '"'), ("‘", "’"), ("„", "“"), ("", ""), ("“", "”"), ("``", "''")]
_LATIN, _CYRILLIC = "aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ"


def spread(pieces: list[tuple[str, str]]) -> Marked:
    """Pieces to characters."""
    return [(char, label) for text, label in pieces for char in text]


def gather(marked: Marked) -> tuple[str, list[tuple[int, int, str]]]:
    """Characters to a string and its spans."""
    spans: list[tuple[int, int, str]] = []
    for at, (_, label) in enumerate(marked):
        if label == "O":
            continue
        if spans and spans[-1][2] == label and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], at + 1, label)
        else:
            spans.append((at, at + 1, label))
    return "".join(char for char, _ in marked), spans


def break_lines(marked: Marked, rng: random.Random) -> Marked:
    """Line breaks at blanks, now and then inside a word with a hyphen or after a sign of a URL."""
    made: Marked = []
    width = rng.randint(40, 90)
    column = 0
    for index, (char, label) in enumerate(marked):
        made.append((char, label))
        column += 1
        if column < width:
            continue
        if char == " ":
            made.append(("\n", label))
            column = 0
        elif char.islower() and _inner(marked, index) and rng.random() < 0.2:
            made += [("-", label), ("\n", label)]
            column = 0
        elif char in "/-" and label in ("url", "doi"):
            made.append(("\n", label))
            column = 0
    return made


def _inner(marked: Marked, index: int) -> bool:
    """Whether a word could be divided after this character."""
    around = marked[index - 1 : index + 4]
    return marked[index][1] == "title" and len(around) == 5 and all(char.islower() for char, _ in around)


def drop_signs(marked: Marked, rng: random.Random) -> Marked:
    """One to three commas, or blanks after signs, gone."""
    places = [i for i, (char, label) in enumerate(marked) if char in ",." and label == "O"]
    blanks = [i for i, (char, _) in enumerate(marked) if char == " " and i and marked[i - 1][0] in ",.:;)"]
    gone = set(rng.sample(places, min(len(places), rng.randint(0, 2)))) | set(
        rng.sample(blanks, min(len(blanks), rng.randint(0, 2)))
    )
    return [pair for i, pair in enumerate(marked) if i not in gone]


def double_blanks(marked: Marked, rng: random.Random) -> Marked:
    """Two blanks for one, here and there."""
    return [pair for old in marked for pair in ([old, old] if old[0] == " " and rng.random() < 0.08 else [old])]


def change_quotes(marked: Marked, rng: random.Random) -> Marked:
    """Another pair of quotation marks around titles, or none."""
    opening, closing = rng.choice(_QUOTES)
    made: Marked = []
    for char, label in marked:
        if label == "O" and char in "“”":
            made += [(sign, "O") for sign in (opening if char == "“" else closing)]
        else:
            made.append((char, label))
    return made


def mix_alphabets(marked: Marked, rng: random.Random) -> Marked:
    """Letters of the other alphabet that look the same."""
    table = {**dict(zip(_LATIN, _CYRILLIC, strict=True)), **dict(zip(_CYRILLIC, _LATIN, strict=True))}
    return [(table[char] if char in table and rng.random() < 0.04 else char, label) for char, label in marked]


def capitals(marked: Marked, rng: random.Random) -> Marked:
    """The authors or the title in capitals."""
    field = rng.choice(["author", "title"])
    return [(char.upper() if label == field and len(char.upper()) == 1 else char, label) for char, label in marked]


def space_signs(marked: Marked, rng: random.Random) -> Marked:
    """Blanks before signs, as PDF extraction leaves them."""
    made: Marked = []
    for char, label in marked:
        if char in ",.:;" and made and made[-1][0] != " " and rng.random() < 0.3:
            made.append((" ", label))
        made.append((char, label))
    return made


FLAWS = (
    (break_lines, 0.15),
    (drop_signs, 0.2),
    (double_blanks, 0.06),
    (change_quotes, 0.3),
    (mix_alphabets, 0.02),
    (capitals, 0.04),
    (space_signs, 0.03),
)


def roughen(marked: Marked, rng: random.Random) -> Marked:
    """Each flaw by its own chance."""
    for flaw, chance in FLAWS:
        if rng.random() < chance:
            marked = flaw(marked, rng)
    return marked
