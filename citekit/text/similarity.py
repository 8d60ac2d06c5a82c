"""How alike two strings are: edit distance, Jaro-Winkler for names, token sets for titles.

Damerau (1964) and Levenshtein (1966) in the restricted form (no stretch edited twice); Winkler (1990).
"""


def edit_distance(one: str, other: str, most: int | None = None) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours; ``most + 1`` as soon as more are needed.

    >>> edit_distance("Uslu", "Ulsu"), edit_distance("Sander", "Sanders"), edit_distance("Ankara", "Moskva", most=2)
    (1, 1, 3)
    """
    if one == other:
        return 0
    limit = max(len(one), len(other)) if most is None else most
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    if len(one) > len(other):
        one, other = other, one
    before: list[int] = []
    row = list(range(len(one) + 1))
    for at, letter in enumerate(other, 1):
        earlier, before, row = before, row, [at]
        low = at
        for place, own in enumerate(one, 1):
            cost = min(before[place] + 1, row[place - 1] + 1, before[place - 1] + (own != letter))
            if at > 1 and place > 1 and own == other[at - 2] and letter == one[place - 2]:
                cost = min(cost, earlier[place - 2] + 1)
            row.append(cost)
            low = min(low, cost)
        if low > limit and min(before) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def ratio(one: str, other: str) -> float:
    """1 for equal strings, 0 for strings with nothing in common: edit distance over the longer length."""
    longest = max(len(one), len(other))
    return 1.0 - edit_distance(one, other) / longest if longest else 1.0


def jaro(one: str, other: str) -> float:
    """Jaro's similarity, 0 to 1: letters in common near the same place, and their order."""
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    reach = max(max(len(one), len(other)) // 2 - 1, 0)
    taken = [False] * len(other)
    common: list[str] = []
    for at, letter in enumerate(one):
        for place in range(max(0, at - reach), min(len(other), at + reach + 1)):
            if not taken[place] and other[place] == letter:
                taken[place] = True
                common.append(letter)
                break
    if not common:
        return 0.0
    matched = [letter for letter, is_taken in zip(other, taken, strict=True) if is_taken]
    swaps = sum(a != b for a, b in zip(common, matched, strict=True)) / 2
    count = len(common)
    return (count / len(one) + count / len(other) + (count - swaps) / count) / 3


def jaro_winkler(one: str, other: str, weight: float = 0.1) -> float:
    """Jaro's similarity raised for a common beginning of up to four letters; made for names.

    >>> round(jaro_winkler("martha", "marhta"), 3), round(jaro_winkler("dixon", "dicksonx"), 3)
    (0.961, 0.813)
    """
    plain = jaro(one, other)
    start = 0
    for a, b in zip(one[:4], other[:4], strict=False):
        if a != b:
            break
        start += 1
    return plain + start * weight * (1.0 - plain)


def token_set(one: str, other: str) -> float:
    """Words in common over the words of both, order and repeats aside (Dice), 0 to 1.

    >>> token_set("türk dış politikası", "dış politikası türk"), token_set("a b", "b c")
    (1.0, 0.5)
    """
    left, right = set(one.split()), set(other.split())
    if not left and not right:
        return 1.0
    return 2 * len(left & right) / (len(left) + len(right))


def token_subset(one: str, other: str) -> float:
    """The share of the shorter side's words that the other has: 1 for a title and the same with its subtitle."""
    left, right = set(one.split()), set(other.split())
    least = min(len(left), len(right))
    return len(left & right) / least if least else float(left == right)
