"""What the signs and words between two fields make certain, whatever the tagger made of them.

Each rule looks at one joint (`//`, quotation marks, `in`, `haz.`, `(2006)` after a name) and relabels tokens in place.
"""

from collections.abc import Callable, Iterator

from citekit.parse.lexicon import lexicon
from citekit.parse.names.parts import has_body_word
from citekit.parse.reading import Reading

CHANCE = 0.6
"""How sure a relabelled token is said to be."""
_CLOSERS = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"'}
_QUOTES = frozenset(_CLOSERS)
_SIGNS = frozenset(".,:;()[]«»“”„\"'’‘–—-/")
_BEFORE_IN = frozenset('.,;:”»“")?!')
_ENDS = frozenset(",;([”»")
_ROLES = {"role.editor": "editor", "role.compiler": "editor", "role.translator": "translator"}
_PEOPLE = frozenset({"editor", "translator"})
_NAMING = frozenset(".,;&–—-")
_LONGEST_NAME = 24
_LONGEST_IMPRINT = 8


class _Labels:
    """A string's labels while they are being mended."""

    def __init__(self, reading: Reading, labels: list[str], sure: list[float]) -> None:
        self.reading, self.labels, self.sure = reading, labels, sure
        self.words = [token.text for token in reading.tokens]

    def mark(self, first: int, last: int, label: str) -> None:
        """Relabel ``first:last`` without the signs at both ends."""
        while first < last and self.words[first] in _SIGNS:
            first += 1
        while last > first and self.words[last - 1] in _SIGNS:
            last -= 1
        for index in range(first, last):
            self.labels[index], self.sure[index] = label, CHANCE

    def clear(self, first: int, last: int) -> None:
        for index in range(first, last):
            self.labels[index] = "O"

    def runs(self, label: str) -> Iterator[tuple[int, int]]:
        """Stretches of one label."""
        at, count = 0, len(self.labels)
        while at < count:
            end = at
            while end < count and self.labels[end] == label:
                end += 1
            if end > at:
                yield at, end
            at = end + 1

    def told(self, *kinds: str) -> list[int]:
        """Indices of words and phrases of one of the classes, the last token left out."""
        reading, known = self.reading, lexicon().words
        found = {index for index in reading.known if any(kind in kinds for kind in known[reading.folded[index]])}
        found.update(index for index, kind in reading.phrases.items() if kind in kinds)
        found.discard(len(self.words) - 1)
        return sorted(found)

    def has_word(self, first: int, last: int) -> bool:
        return any(word[0].isalpha() and len(word) > 1 for word in self.words[first:last])


def settle_joints(reading: Reading, labels: list[str], sure: list[float]) -> None:
    """Apply every rule once, in order."""
    here = _Labels(reading, labels, sure)
    for rule in _RULES:
        rule(here)


def _slashes(here: _Labels) -> None:
    """`Title // Container`: a title does not run over the strokes, and what stands before them is no author alone."""
    if "//" not in here.words:
        return
    at = here.words.index("//")
    start = here.reading.start
    before = here.labels[start:at]
    if "title" not in before and at > start and _joined(here, start, at):
        here.mark(start, at, "title")
    end = at + 1
    if "container" in here.labels[at:]:
        return
    while end < len(here.words) and (here.labels[end] in ("title", "O") and here.words[end] not in ("/", "(", "[")):
        if here.words[end] == "." and here.words[end + 1 : end + 2] and here.words[end + 1] in "–—-":
            break
        end += 1
    if "title" in here.labels[at + 1 : end] and here.has_word(at + 1, end):
        here.clear(at, end)
        here.mark(at + 1, end, "container")


def _joined(here: _Labels, start: int, end: int) -> bool:
    """Whether a name flows into words nobody took, with no sign between: `Prezident İlham Əliyevin xalqa müraciəti`."""
    return any(
        here.labels[index] == "author" and here.labels[index + 1] == "O" and here.words[index + 1][0].isalpha()
        for index in range(start, end - 1)
    )


def _quoted(here: _Labels) -> None:
    """A title that opens with a quotation mark goes to the closing one, and no further when a comma divides there."""
    if _QUOTES.isdisjoint(here.words):
        return
    for opening, sign in enumerate(here.words[:-1]):
        if sign not in _CLOSERS or here.labels[opening] == "title" or here.labels[opening + 1] != "title":
            continue
        closing = _closing(here.words, opening)
        if closing is None:
            return
        inside = here.labels[opening + 1 : closing]
        if set(inside) <= {"title", "O"}:
            here.mark(opening + 1, closing, "title")
        after = here.words[closing + 1] if closing + 1 < len(here.words) else ""
        end = closing
        while end < len(here.words) and here.labels[end] == "title":
            end += 1
        if end > closing + 1 and (here.words[closing - 1] == "," or after == ","):
            here.clear(closing - (here.words[closing - 1] == ","), end)
            if "container" not in here.labels and here.has_word(closing, end):
                here.mark(closing, end, "container")
        return


def _closing(words: list[str], opening: int) -> int | None:
    """Index of the mark that closes the one at ``opening``, quotations inside passed over."""
    sign = words[opening]
    depth = 0
    for index in range(opening + 1, len(words)):
        if words[index] in _CLOSERS[sign]:
            if depth == 0:
                return index
            depth -= 1
        elif words[index] == sign:
            depth += 1
    return None


def _inside(here: _Labels) -> None:
    """`in: Anthropos, Jg. 99`, `In: Editor (Hg.): Book.`: a container nobody took, or a second title after `in`."""
    if "container" in here.labels:
        return
    for index in here.told("in_container"):
        if index < 2 or here.words[index - 1] not in _BEFORE_IN:
            continue
        if here.labels[index] == "title" and here.words[index + 1] in _CLOSERS:  # …, in «Quaderni storici», 29
            closing = _closing(here.words, index + 1)
            if closing is not None:
                here.clear(index, closing + 1)
                here.mark(index + 1, closing, "container")
                return
        if here.labels[index] != "O":
            continue
        titles = [run for run in here.runs("title") if run[0] > index]
        if titles and "title" in here.labels[:index]:
            here.mark(*titles[0], "container")
            return
        first = index + 1
        while first < len(here.words) and here.words[first] in _SIGNS:
            first += 1
        end = first
        while end < len(here.words) and here.labels[end] == "O" and here.words[end] not in _ENDS:
            end += 1
        ended = end < len(here.words) and here.words[end] in _ENDS
        if end > first and ended and here.words[first][0].isupper() and here.has_word(first, end):
            here.mark(first, end, "container")
            return


def _role_names(here: _Labels) -> None:
    """Names after `a cura di`, `haz.`, `çev.` that no field took; the word itself is no name."""
    folded, phrases = here.reading.folded, here.reading.phrases
    told = here.told(*_ROLES)
    for index in told:
        if here.labels[index] in _PEOPLE and here.labels[index - 1 : index] != [here.labels[index]]:
            end = index + 1
            while phrases.get(end) == phrases.get(index, "") or (end < len(folded) and folded[end] == "."):
                end += 1
            if here.labels[end : end + 1] == [here.labels[index]]:
                here.clear(index, end)
    for index in told:
        role = _ROLES.get(phrases.get(index, "")) or next(
            (_ROLES[kind] for kind in lexicon().words.get(folded[index], ()) if kind in _ROLES), None
        )
        if role is None or not index or here.labels[index] != "O" or role in here.labels:
            continue
        if _numbered(here.words, index):
            continue
        first = index + 1
        while first < len(here.words) and (phrases.get(first) == phrases.get(index, "") or here.words[first] == "."):
            first += 1
        end = _name_end(here, first)
        if end > first and here.words[first][0].isupper() and here.has_word(first, end):
            here.mark(first, end, role)
            if here.words[end - 1] == "." and len(here.words[end - 2]) == 1:
                here.labels[end - 1] = role
            return


def _numbered(words: list[str], index: int) -> bool:
    """`2. ed.`, `3rd ed.`: an edition, no editor."""
    return any(word[0].isdigit() for word in words[max(index - 2, 0) : index])


def _name_end(here: _Labels, first: int) -> int:
    """End of the capitalised words and initials that nobody took."""
    end = first
    joiners = ("joiners", "name.particles")
    while end < len(here.words) and here.labels[end] == "O" and end - first < _LONGEST_NAME:
        word = here.words[end]
        kinds = lexicon().words.get(here.reading.folded[end], ())
        initial = word == "." and len(here.words[end - 1]) == 1
        if not (word[0].isupper() or initial or any(kind in joiners for kind in kinds)):
            break
        end += 1
    return end


def _opening(here: _Labels) -> None:
    """`DPT (2006). Title`, `TITR (Trans-Caspian Route). (n.d.). “Title”`: what stands before the date is the author."""
    start = here.reading.start
    bracket = next((i for i in range(start + 1, min(start + 24, len(here.words))) if _opens_date(here, i)), None)
    if bracket is None or not {"author", "editor", "translator", "title"}.isdisjoint(here.labels[start : start + 1]):
        return
    before, after = here.labels[start:bracket], here.labels[bracket:]
    if here.labels[start] not in ("publisher", "container", "archive", "O") or "title" not in after:
        return
    if here.labels[start] == "container" and not (here.words[start].isupper() and len(here.words[start]) > 2):
        return  # Notícias (30/06/75)
    if not {"author", "editor", "url"}.isdisjoint(before) or "," in here.words[start:bracket]:
        return
    if here.has_word(start, bracket) and here.words[start][0].isupper():
        closes = here.words[bracket - 1] == ")" or here.words[bracket - 2 : bracket] == [")", "."]
        here.clear(start, bracket)
        here.mark(start, bracket, "author")
        if closes and "(" in here.words[start:bracket]:
            here.labels[bracket - 1 if here.words[bracket - 1] == ")" else bracket - 2] = "author"


def _body_first(here: _Labels) -> None:
    """`World Health Organization. Global report …`: a body before the first full stop is no part of the title."""
    start, labels = here.reading.start, here.labels
    label = labels[start] if start < len(labels) else ""
    if label not in ("title", "container") or not {"author", "editor"}.isdisjoint(labels) or "." not in here.words:
        return
    stop = here.words.index(".")
    name = [word for word in here.words[start:stop] if len(word) > 3]
    if len(name) < 2 or not all(word[0].isupper() for word in name) or labels[stop + 1 : stop + 3] != [label] * 2:
        return
    text = here.reading.prepared.text[here.reading.tokens[start].start : here.reading.tokens[stop].start]
    if set(labels[start:stop]) == {label} and has_body_word(text):
        here.mark(start, stop, "author")
        labels[stop] = "O"


def _imprint(here: _Labels) -> None:
    """`Geneva: WHO; 2023`, `М. : НЛО, 2015`: what stands between a place and the date is the publisher."""
    if "publisher" in here.labels:
        return
    for _, end in here.runs("place"):
        if here.words[end : end + 1] != [":"]:
            continue
        last = end + 1
        while last < len(here.words) and here.words[last] not in (",", ";") and last - end < _LONGEST_IMPRINT:
            last += 1
        taken = set(here.labels[end + 1 : last]) <= {"O", "issue", "volume"}
        if taken and here.labels[last + 1 : last + 2] == ["date"] and here.has_word(end + 1, last):
            here.clear(end + 1, last)
            here.mark(end + 1, last, "publisher")
            return


def _opens_date(here: _Labels, index: int) -> bool:
    return here.words[index] == "(" and here.labels[index + 1 : index + 2] == ["date"]


def _swallowed(here: _Labels) -> None:
    """`Тоғжанов Ғ. Абай: зерттеу`, `Өмүралиев Ч. Теңирчилик. – Бишкек`: a title of one word after the initials."""
    start, words = here.reading.start, here.words
    if here.labels[start : start + 1] != ["author"] or not {"title", "container"}.isdisjoint(here.labels):
        return
    if {"place", "publisher"}.isdisjoint(here.labels):
        return  # an article without its title: `Smith J. Nature 2001`
    first, end = next(here.runs("author"))
    if len(words[first]) < 2:
        return  # M. A. Sabellico
    last = end
    while last < len(words) and here.labels[last] == "O" and not (words[last] in "–—-" and words[last - 1] == "."):
        last += 1
    for index in range(first + 1, last - 2):
        initial = len(words[index]) == 1 and words[index].isupper() and words[index + 1] == "."
        rest = words[index + 2 : max(end, last)]
        if initial and len(rest[0]) > 2 and rest[0][0].isupper() and not _NAMING.intersection(rest[:-1]):
            here.clear(index + 2, last)
            here.mark(index + 2, last, "title")
            return


_RULES: tuple[Callable[[_Labels], None], ...] = (
    _slashes,
    _quoted,
    _inside,
    _role_names,
    _opening,
    _body_first,
    _imprint,
    _swallowed,
)
