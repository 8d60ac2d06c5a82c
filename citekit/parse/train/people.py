"""How name lists are printed by the styles: a list of people in, a string out."""

import random

from citekit.parse.train.works import Person


def initials(given: str, space: bool) -> str:
    """`Юрий Михайлович` → `Ю. М.` or `Ю.М.`; hyphens stay (`J.-P.`)."""
    made = []
    for word in given.replace(".", " ").split():
        parts = [part for part in word.split("-") if part]
        made.append("-".join(part[0] + "." for part in parts))
    return (" " if space else "").join(made)


def _upper(word: str, language: str) -> str:
    return word.replace("i", "İ").upper() if language in ("tr", "az") else word.upper()


def _with_acronym(name: str, rng: random.Random) -> str:
    """A body by its name, now and then by its first letters, or by both."""
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    form = rng.choice(["{n}"] * 6 + ["{a}", "{a}", "{n} ({a})", "{n} [{a}]", "{a} ({n})"])
    if not 3 <= len(letters) <= 6 or "(" in name:
        return name
    return form.format(n=name, a=letters)


def _join(names: list[str], sign: str, last: str) -> str:
    if len(names) == 1:
        return names[0]
    return sign.join(names[:-1]) + last + names[-1]


def print_people(people: list[Person], form: str, language: str, joiner: str, rng: random.Random) -> str:
    """The list in one of the forms the templates name; organisations are printed as they are."""
    if form == "org" or people[0][0].startswith("@"):
        return _with_acronym(people[0][0].lstrip("@"), rng)
    space = rng.random() < 0.6
    tie = f" {joiner} " if joiner not in (";", ",", "/") else f"{joiner} " if joiner != "/" else "/"
    if joiner in ("&", "and") and language == "en":
        tie = rng.choice([f", {joiner} ", f" {joiner} "])
    cut = ""
    if len(people) > 3 and rng.random() < 0.4:
        people = people[: rng.choice([1, 1, 2, 3])]
        cut = rng.choice(
            {
                "tr": [" vd.", ", vd.", " ve diğ."],
                "ru": [" и др."],
                "ky": [" ж.б."],
                "kk": [" және т.б."],
                "uk": [" та ін."],
            }.get(language, [", et al.", " et al."])
        )
    return _listed(people, form, language, tie, space, rng) + cut


def _listed(people: list[Person], form: str, language: str, tie: str, space: bool, rng: random.Random) -> str:
    comma = ", "
    if form == "apa":
        names = [f"{family}, {initials(given, space)}" if given else family for family, given in people]
        return _join(names, rng.choice([comma, comma, "; "]) if tie not in ("; ",) else "; ", tie)
    if form in ("rev0", "gost"):
        names = [
            f"{family} {initials(given, (space and form == 'rev0') or rng.random() < 0.5)}".strip()
            for family, given in people
        ]
        if form == "gost" and rng.random() < 0.15:
            names = [f"{family}, {initials(given, space)}" for family, given in people]
        return comma.join(names) if form == "gost" else _join(names, comma, rng.choice([comma, tie]))
    if form == "vanc":
        return comma.join(
            f"{family} {initials(given, False).replace('.', '').replace('-', '')}".strip() for family, given in people
        )
    if form == "ini1":
        return _join(
            [f"{initials(given, space)} {family}".strip() for family, given in people],
            comma,
            rng.choice([tie, comma, tie]),
        )
    if form == "inifirst":
        return _join([f"{initials(given, space)} {family}".strip() for family, given in people], comma, tie)
    if form == "full":
        names = [f"{given} {family}".strip() for family, given in people]
        if rng.random() < 0.12:
            names = [f"{given} {_upper(family, language)}".strip() for family, given in people]
        sign = rng.choice([comma, comma, " – ", " - "]) if len(people) > 1 else comma
        return _join(names, sign, tie if sign == comma else sign)
    if form == "inv":
        first = f"{people[0][0]}, {people[0][1]}".rstrip(", ")
        if language == "tr" and rng.random() < 0.6:
            return rng.choice([" – ", " - "]).join(f"{family}, {given}" for family, given in people)
        if language == "de" and rng.random() < 0.6:
            return rng.choice(["; ", "/"]).join(f"{family}, {given}" for family, given in people)
        rest = [f"{given} {family}" for family, given in people[1:]]
        return _join([first, *rest], comma, (", " if not tie.startswith(",") else "") + tie.lstrip(" ") if rest else "")
    if form == "rev":
        return _join([f"{family} {given}" for family, given in people], comma, rng.choice([comma, tie]))
    if form == "caps":
        return comma.join(
            f"{_upper(family, language)} {rng.choice([given, initials(given, space)])}".strip()
            for family, given in people
        )
    raise ValueError(f"no such form of names: {form}")
