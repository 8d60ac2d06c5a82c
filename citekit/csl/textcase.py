"""Letter case of text elements (CSL 1.0.2, "Text-case"): by language, leaving markup and "nocase" spans alone."""

import re

from citekit.csl.markup import CLOSE, MARKS, NO_FORMAT, NOCASE, OPENERS, SMALL_CAPS, SUBSCRIPT, SUPERSCRIPT

DOTTED = {"tr", "az", "crh", "tt-latn"}
_STOP_WORDS = """
a about above across afore after against al along alongside amid amidst among amongst an and anenst apropos apud
around as aside astride at athwart atop barring before behind below beneath beside besides between beyond but by
c ca circa d de despite down during et except for forenenst from given in inside into lest like modulo near next
nor notwithstanding of off on onto or out over per plus pro qua sans since so than the through throughout
thruout till to toward towards under underneath until unto up upon v van versus via von vs with within without
yet
"""
_STOP = frozenset(_STOP_WORDS.split())
"""The words of title case that stay small: those of the specification, and the prepositions other processors add."""
_KEPT = NOCASE + NO_FORMAT + SMALL_CAPS
"""Spans whose letters keep their case: marked so, without formats, or in small capitals."""
_ABBREVIATION = re.compile(r"(?:\w\.)+\w?$")


def upper(text: str, lang: str = "") -> str:
    """Capitals, with İ for i in Turkish and Azerbaijani.

    >>> upper("şahin, ışık", "tr"), upper("istanbul", "en")
    ('ŞAHİN, IŞIK', 'ISTANBUL')
    """
    if lang in DOTTED:
        text = text.replace("i", "İ")
    return text.upper()


def lower(text: str, lang: str = "") -> str:
    """Small letters, with ı for I in Turkish and Azerbaijani.

    >>> lower("IŞIK", "tr"), lower("IŞIK", "en")
    ('ışık', 'işik')
    """
    if lang in DOTTED:
        text = text.replace("İ", "i").replace("I", "ı")
    return text.lower()


def capital(word: str, lang: str = "") -> str:
    """The word with its first character in capitals, the rest untouched."""
    return upper(word[:1], lang) + word[1:]


def change_case(text: str, case: str, lang: str, title_case: bool) -> str:
    """Apply one of CSL's ``text-case`` values to marked text.

    ``lang`` is the language of the text ("tr"); ``title_case`` says whether title case applies to it at all (it is
    for English only).

    >>> change_case("the origin of species", "title", "en", True)
    'The Origin of Species'
    >>> change_case("içinde", "capitalize-first", "tr", False)
    'İçinde'
    """
    if case == "title" and not title_case:
        return text
    pieces = MARKS.split(text)
    runs = _runs(pieces)
    if case == "lowercase":
        for place, keep in runs:
            pieces[place] = pieces[place] if keep else lower(pieces[place], lang)
    elif case == "uppercase":
        for place, keep in runs:
            pieces[place] = pieces[place] if keep else upper(pieces[place], lang)
    elif case == "capitalize-all":
        _capitalize_all(pieces, runs, lang)
    elif case == "capitalize-first":
        _capitalize_first(pieces, runs, lang)
    elif case == "sentence":
        _sentence(pieces, runs, lang)
    elif case == "title":
        _title(pieces, runs, lang)
    return "".join(pieces)


def _runs(pieces: list[str]) -> list[tuple[int, bool]]:
    """Places of the text runs, and whether each stands inside a span whose case is kept."""
    runs: list[tuple[int, bool]] = []
    stack: list[str] = []
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            if piece:
                runs.append((place, any(mark in _KEPT for mark in stack)))
        elif piece == CLOSE:
            if stack:
                stack.pop()
        elif piece in OPENERS:
            stack.append(piece)
    return runs


def _capitalize_all(pieces: list[str], runs: list[tuple[int, bool]], lang: str) -> None:
    """A capital for every word in small letters; words with capitals of their own stay."""
    for place, start, end, keep in reversed(_words(pieces, runs)):
        text = pieces[place]
        word = text[start:end]
        if not keep and word.lower() == word:
            pieces[place] = text[:start] + _capital_letter(word, lang) + text[end:]


def _capitalize_first(pieces: list[str], runs: list[tuple[int, bool]], lang: str) -> None:
    for place, keep in runs:
        found = re.search(r"\w", pieces[place])
        if found:
            if not keep:
                at = found.start()
                pieces[place] = pieces[place][:at] + capital(pieces[place][at:], lang)
            return


def _sentence(pieces: list[str], runs: list[tuple[int, bool]], lang: str) -> None:
    """Sentence case: a text all in capitals is lowered, then the first word gets its capital."""
    whole = "".join(pieces[place] for place, keep in runs if not keep)
    shouting = whole.upper() == whole and whole.lower() != whole
    for place, keep in runs:
        if not keep and shouting:
            pieces[place] = lower(pieces[place], lang)
    _capitalize_first(pieces, runs, lang)


def _title(pieces: list[str], runs: list[tuple[int, bool]], lang: str) -> None:
    """Title case: every word but stop words; first and last word, and the word after a colon, always."""
    words = _words(pieces, runs)
    new: dict[int, list[tuple[int, int, str]]] = {}
    for number, (place, start, end, keep) in enumerate(words):
        text = pieces[place]
        word = text[start:end]
        if keep:
            continue
        before = _before(pieces, place, start)
        after = text[end : end + 1]
        opens = number == 0 or _ends(before)
        edge = opens or number == len(words) - 1 or after == "-"
        if number and before[-1:] == "-" and (number < len(words) - 1 or len(word) == 1):
            edge = False
        if len(word) == 1 and (not edge or (before[-1:].isspace() and number == len(words) - 1 and not _ends(before))):
            continue
        changed = _title_word(word, edge, opens, lang)
        if changed != word:
            new.setdefault(place, []).append((start, end, changed))
    for place, changes in new.items():
        text = pieces[place]
        for start, end, changed in reversed(changes):
            text = text[:start] + changed + text[end:]
        pieces[place] = text


def _words(pieces: list[str], runs: list[tuple[int, bool]]) -> list[tuple[int, int, int, bool]]:
    found = []
    for place, keep in runs:
        inside = pieces[place - 1] if place else ""
        script = inside in (SUPERSCRIPT, SUBSCRIPT)
        for match in re.finditer(r"[^\s \-–—/“”‘\"()\[\]:;,?!]+", pieces[place]):
            continues = match.start() == 0 and _before(pieces, place, 0)[-1:].isalnum()
            found.append((place, match.start(), match.end(), keep or script or continues))
    return found


def _before(pieces: list[str], place: int, start: int) -> str:
    """What stands before a word, marks passed over."""
    if start:
        return pieces[place][:start]
    at = place - 2
    while at >= 0:
        if pieces[at]:
            return pieces[at]
        at -= 2
    return ""


def _ends(before: str) -> bool:
    """Whether a sentence or part ends before a word."""
    return before.rstrip(" \u00a0([").endswith((":", "?", "!", "“", "‘"))


def _title_word(word: str, edge: bool, opens: bool, lang: str) -> str:
    plain = word.strip(".'’").lower()
    if word.lower() != word:
        return word.lower() if plain in _STOP and word[1:].islower() and not edge else word
    if plain in _STOP and not edge:
        return word
    if not opens and (word[1:2] in ("’", "'") or _ABBREVIATION.match(word)):  # "l’état", "u.s."
        return word
    if word[0] in "@#$_*{’'":
        return word
    return _capital_letter(word, lang)


def _capital_letter(word: str, lang: str) -> str:
    """The word with its first letter a capital, signs before it passed over."""
    at = 0
    while at < len(word) and not word[at].isalnum():
        at += 1
    return word[:at] + capital(word[at:], lang)
