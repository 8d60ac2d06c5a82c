"""What the whole document says about who is an author: names in clear citations, names that open list entries."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from citekit.extract.authors import LIKELY, parse_authors
from citekit.extract.lexicon import Lexicon, lexicon
from citekit.text.casing import fold

_CLEAR = re.compile(r"[(;\[]\s*([^\d\W][^()\[\];\d]{1,90}?),?\s+((?:19|20)\d\d)[a-zа-я]?\s*(?=[,:;)\]])")
_KEY = re.compile(r"\(([^()\n]{2,80}(?:\n\s*[^()\n]{2,60})?)\)")
_ENTRY_HEAD = re.compile(r"^\s*(?:\[?\d{1,4}[.)\]]?\s+)?([^\W\d_][^,.(:\n]{1,60})", re.MULTILINE)
_LAST_YEAR = re.compile(r"\s+\d{4}[a-z]?$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


_SMALL = re.compile(r"(?<![^\W_])[^\W\d_A-ZÇĞİÖŞÜА-ЯЁ][^\W\d_]{3,}")
LEAST_LISTED, WHOLE_SHARE = 6, 0.85
TOPIC_COUNT = 4
TOPIC_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Evidence:
    """Folded names: ``cited`` with their counts, ``dated`` with years, ``listed`` at the head of list entries.

    ``text`` is the whole document, looked into when a doubtful name needs it.
    """

    cited: Counter[str] = field(default_factory=Counter)
    dated: frozenset[tuple[str, str]] = frozenset()
    listed: frozenset[str] = frozenset()
    text: str = ""
    whole_list: bool = False
    """Whether (nearly) all that is clearly cited opens an entry of the list: what does not, hardly cites."""

    firsts: frozenset[str] = frozenset()
    """First authors of clear citations."""

    def is_common(self, name: str) -> bool:
        """Whether the document also writes the word in small letters: `Culture (2009)` is no author."""
        return name.lower() in small_words(self.text)

    def is_topic(self, name: str) -> bool:
        """Whether the document mostly names it without a year: a place or a body, not an author."""
        uses, dated = name_uses(self.text)
        last = name.split()[-1] if name else ""
        return uses[last] >= TOPIC_COUNT and dated[last] < uses[last] * TOPIC_SHARE

    def knows(self, name: str) -> bool:
        """Whether the name was cited with a year somewhere or opens an entry of the reference list."""
        key = fold(name)
        return key in self.cited or key in self.listed

    def names_body(self, name: str) -> bool:
        """Whether an entry of the list opens with exactly this name of several words, some in small letters."""
        return " " in name and fold(name) in self.listed and any(part[0].islower() for part in name.split())

    def knows_dated(self, name: str, year: str | None) -> bool:
        """Whether this name was cited with this very year."""
        return (fold(name), year or "") in self.dated


_CAPITAL = re.compile(r"(?<!\w)[^\W\d_a-zа-яё][\w-]*")
_DATED = re.compile(r"(?<!\w)([^\W\d_a-zа-яё][\w-]*)(?:[’'][^\W\d_]{1,8})?[.,:;]?\s{0,4}[(\[]?(?:1[5-9]|20)\d\d")


@lru_cache(maxsize=4)
def name_uses(text: str) -> tuple[Counter[str], Counter[str]]:
    """How often each capitalised word stands in a text, and how often right before a year."""
    return Counter(_CAPITAL.findall(text)), Counter(_DATED.findall(text))


@lru_cache(maxsize=4)
def small_words(text: str) -> frozenset[str]:
    """Every word a text writes with a small first letter."""
    return frozenset(_SMALL.findall(text))


_SHORT_NAME = re.compile(r"\(([^\W\d_a-zа-яё]{3,12})\)")
_CAPITAL_PART = re.compile(r"(?<![^\W_])[^\W\d_a-zа-яё][^\W\d_]{2,}")
WORDS_BEFORE = 6
MOST_PLACES = 60


def name_parts(text: str) -> frozenset[str]:
    """The capitalised words among the last few of a text, folded, compounds taken apart."""
    return frozenset(fold(part) for word in text.split()[-WORDS_BEFORE:] for part in _CAPITAL_PART.findall(word))


@lru_cache(maxsize=4)
def glosses(text: str) -> dict[str, list[frozenset[str]]]:
    """The capitalised words before each place where a text has an acronym in brackets."""
    found: dict[str, list[frozenset[str]]] = {}
    for match in _SHORT_NAME.finditer(text):
        places = found.setdefault(match[1], [])
        if len(places) < MOST_PLACES:  # an acronym in brackets all over a text is compared with a few of its places
            places.append(name_parts(text[max(0, match.start() - 90) : match.start()]))
    return found


@lru_cache(maxsize=8)
def document_evidence(text: str, words: Lexicon | None = None) -> Evidence:
    """Collect names from citations of the plainest shape in the whole text: `(Name, 2019)`, `; Name 2019: 3)`."""
    words = words or lexicon()
    cited: Counter[str] = Counter()
    dated: set[tuple[str, str]] = set()
    firsts: set[str] = set()
    for match in _CLEAR.finditer(text):
        zone = parse_authors(" ".join(match[1].split()), words)
        if zone.quality < LIKELY or match[1].rstrip()[-1] in "-–—":
            continue
        firsts.add(fold(zone.authors[0]))
        for author in zone.authors:
            cited[fold(author)] += 1
            dated.add((fold(author), match[2]))
    return Evidence(cited, frozenset(dated), firsts=frozenset(firsts))


def listed_names(lists: list[str]) -> frozenset[str]:
    """Folded first words of reference list entries: the surname or the organisation before the first stop or comma."""
    found: set[str] = set()
    for text in lists:
        for match in _ENTRY_HEAD.finditer(text):
            head = _LAST_YEAR.sub("", " ".join(match[1].split()))
            found.add(fold(head))
            first = _WORD.match(head)
            if first and len(first.group()) > 2:
                found.add(fold(first.group()))
    return frozenset(found)


def chapter_evidence(text: str, lists: list[str], words: Lexicon) -> Evidence:
    """The document's evidence with the names of this chapter's reference list."""
    known = document_evidence(text, words)
    listed = listed_names(lists)
    firsts = known.firsts
    whole = len(firsts) >= LEAST_LISTED and len(firsts & listed) >= WHOLE_SHARE * len(firsts)
    return Evidence(known.cited, known.dated, listed, text, whole, firsts)
