"""A name in the text one letter away from a name it cites: `Valdai Clup` beside `(Valdai Club)`, `TCITR` beside `TITR`.

Also an organisation one letter away from the domain of its own address.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from citekit.check.cited import cited_in
from citekit.check.remark import remark
from citekit.languages import words
from citekit.library import Library
from citekit.link.authors import apart, words_of
from citekit.link.scripts import sound
from citekit.model import ChapterExtract, Finding, Reference
from citekit.text.casing import fold

_CAPITALS = "A-ZÇĞİÖŞÜА-ЯЁӨҮҢ"
_NAME = re.compile(rf"[{_CAPITALS}][\w-]*(?: (?:[a-zçğıöşüа-яөүң]{{1,4}} )?[{_CAPITALS}][\w-]*){{1,5}}")
_ACRONYM = re.compile(rf"(?<![\w.])[{_CAPITALS}]{{4,8}}(?![\w.])")
_WORD = re.compile(r"[^\W\d_]{7,}")
_OFTEN = 4
_USUAL = 20
_LONG = 7


def check(library: Library) -> Iterator[Finding]:
    """One finding for each such name of a chapter, and for each such reference."""
    for extract in library.extracts:
        yield from _names(library, extract)
        yield from _acronyms(library, extract)
        yield from _words(library, extract)
        for reference in extract.references:
            yield from _domain(library, extract, reference)


def _names(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    """Names of two words and more that differ from a cited organisation by one letter inside one word."""
    cited = {tuple(words_of(name)): name for c in cited_in(library, extract) for name in c.item.authors if c.item.org}
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in cited:
        if len(name) > 1:
            by_first[name[0]].append(name)
            by_first[name[-1]].append(name)
    view = library.running_view(extract.chapter.id)
    told: set[tuple[str, ...]] = set()
    for match in _NAME.finditer(view.text) if by_first else ():
        mine = tuple(words_of(match.group()))
        near = (words for word in (mine[0], mine[-1]) for words in by_first.get(word, ()))
        right = next((words for words in near if _one_letter(mine, words)), None)
        if right and mine not in cited and mine not in told:
            told.add(mine)
            values = {"name": match.group(), "right": cited[right]}
            span = view.source(*match.span())
            yield remark(library, extract.chapter, "name-typo", "warning", [span], values=values, fix=cited[right])


def _one_letter(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether all words agree but one, which is one letter away and no longer form of the other (a case ending)."""
    if len(mine) != len(theirs):
        return False
    differing = [(one, other) for one, other in zip(mine, theirs, strict=True) if one != other]
    if len(differing) != 1:
        return False
    one, other = differing[0]
    return min(len(one), len(other)) >= 4 and apart(one, other) and not (one.startswith(other) or other.startswith(one))


def _words(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    """A word of a cited name of several words that stands nowhere else, one letter inside it off a well-known one."""
    counts = _counts(library, extract.chapter.document)
    for cited in cited_in(library, extract):
        for author in (name for name in cited.item.authors if cited.item.org or " " in name):
            for word in words_of(author):
                right = _meant(word, counts) if len(word) >= _LONG and counts[word] <= 1 else None
                if right:
                    values = {"name": author, "right": right}
                    yield remark(
                        library, extract.chapter, "name-typo", "info", [cited.citation], variant="word", values=values,
                        confidence=0.6,
                    )  # fmt: skip


def _meant(word: str, counts: Counter[str]) -> str | None:
    """The well-known word that a rare one misspells before its last letter; transcriptions are none."""
    if word in _bodies():
        return None
    near = [other for other in (*_bodies(), *_frequent(counts)) if other[0] == word[0] and apart(word, other)]
    inside = [other for other in near if other[-1] == word[-1] and sound(other) != sound(word)]
    return min(inside, default=None)


def _counts(library: Library, document: str) -> Counter[str]:
    """How often each word stands in a document, folded; counted once for all its chapters."""
    return library.once(("words", document), lambda: Counter(_WORD.findall(fold(library.document(document).text))))


def _frequent(counts: Counter[str]) -> list[str]:
    return [word for word, count in counts.items() if count >= _USUAL]


@cache
def _bodies() -> frozenset[str]:
    """Words of organisations' names, folded."""
    found = (words_of(word) for word in words("names.organisation_words") if " " not in word)
    return frozenset(parts[0] for parts in found if parts and len(parts[0]) >= _LONG)


def _acronyms(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    """An acronym that stands once, one letter away from one that stands often."""
    view = library.running_view(extract.chapter.id)
    counts = Counter(match.group() for match in _ACRONYM.finditer(view.text))
    often = [word for word, count in counts.items() if count >= _OFTEN]
    for match in _ACRONYM.finditer(view.text):
        word = match.group()
        right = next((other for other in often if _inserted(word, other)), None) if counts[word] == 1 else None
        if right:
            values = {"name": word, "right": right}
            span = view.source(*match.span())
            yield remark(
                library, extract.chapter, "name-typo", "info", [span], values=values, fix=right, confidence=0.6
            )


def _inserted(word: str, other: str) -> bool:
    """Whether one acronym is the other with a letter put in or left out, not at its ends."""
    return len(word) != len(other) and word[0] == other[0] and word[-1] == other[-1] and apart(word, other)


def _domain(library: Library, extract: ChapterExtract, reference: Reference) -> Iterator[Finding]:
    record = reference.record
    if record is None or not record.URL:
        return
    host = (urlsplit(record.URL).hostname or "").removeprefix("www.").split(".")[0]
    named = [record.author[0].literal] if record.author else []
    name = next(filter(None, [*named, record.container_title, record.publisher]), "")
    first = "".join(words_of(name)[:1])
    if len(first) >= 5 and len(host) >= 5 and apart(first, host):
        values = {"name": name, "right": host}
        yield remark(
            library, extract.chapter, "name-typo", "info", [reference], variant="domain", values=values, confidence=0.6
        )
