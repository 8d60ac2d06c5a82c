"""Brackets without a year that name a source: `(TDK)`, `(CICA1)`, `(Official website of X)`, a bare URL, `(Demir: 49)`.

A gloss or an acronym has the same shape, so the neighbourhood decides: what closes a sentence after a verb is a source,
what stands right after the words it explains is not; a key used again as a source is one.
"""

import re
from collections import Counter
from dataclasses import dataclass

from citekit.extract.authors import DOUBTFUL, LIKELY, NONE, SURE, AuthorZone, is_capitalised, parse_authors
from citekit.extract.evidence import Evidence
from citekit.extract.folding import fold
from citekit.extract.lexicon import Lexicon
from citekit.extract.locators import Locator, match_locator
from citekit.extract.works import Work

_URL = re.compile(r"\s*(?:https?:\s*//|www\.)\S")
_DOMAIN = re.compile(r"\s*[\w-]+(?:\.[\w-]+)*\.[a-zа-я]{2,6}(?:/\S*)?\s*$")
_FILE = re.compile(r"\s*\S+\.(?:pdf|docx?|html?|xlsx?)\s*$", re.IGNORECASE)
_PLACE = re.compile(r"(?<=[^\W\d])\s*(?::\s*|,\s+(?=[^\W\d])|,?\s+)(?=[\d]|[^\W\d_]{1,4}[.,]?\s*\d)")
_NUMBERED = re.compile(r"(?P<name>.*?[^\W\d_])\s*/\s*(?P<number>\d{1,2})$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ENDS = re.compile(r"\s*[.!?…](?!\w)|\s*$|\s*\n")
LONGEST = 160
ACCEPTED = 0.5


@dataclass(frozen=True, slots=True)
class Key:
    """A bracket that may name a source, and the works it would cite."""

    start: int
    end: int
    works: tuple[Work, ...]
    confidence: float
    reason: str


def find_url_key(content: str) -> AuthorZone | None:
    """A URL, domain or file name alone in the bracket."""
    text = " ".join(content.split())
    if _URL.match(content):
        url = re.sub(r"(?<=[-/_=.])\s+", "", text)
        if url.count(" ") <= 1:
            return AuthorZone((url,), org=True, quality=SURE)
    if _DOMAIN.match(content) or _FILE.match(text):
        return AuthorZone((text,), org=True, quality=SURE)
    return None


def find_place_key(content: str, evidence: Evidence, words: Lexicon) -> Work | None:
    """An author and a page without a year: `Demir: 49-50`, `Smith 45`, `Kaya, s. 5`."""
    for match in reversed(list(_PLACE.finditer(content))):
        zone = parse_authors(content[: match.start()], words)
        if zone.quality < LIKELY or zone.suffix:
            continue
        locator = match_locator(content, match.start(), len(content), words) or _plain_page(content, match.end(), words)
        if locator is None or content[locator.end :].strip(" .,"):
            continue
        known = any(evidence.knows(author) for author in zone.authors)
        labelled = words.page_before.match(content, match.end()) is not None
        if (known or (labelled and zone.quality == SURE)) and not words.other_label.fullmatch(zone.authors[0]):
            return Work(0, len(content), zone, locator=locator)
    return None


def _plain_page(content: str, at: int, words: Lexicon) -> Locator | None:
    """The page of MLA's `Smith 45`: read as if a comma stood before it."""
    found = match_locator("," + content[at:], 0, len(content) - at + 1, words)
    return Locator(found.start + at - 1, found.end + at - 1, found.text, found.label) if found else None


def read_key(content: str, words: Lexicon) -> AuthorZone | None:
    """The bracket as the name of a source, None when it cannot be one."""
    if not 2 <= len(content) <= LONGEST or not any(char.isalpha() for char in content):
        return None
    numbered = _NUMBERED.match(content.strip())
    zone = parse_authors(numbered["name"] if numbered else content, words)
    if zone.quality == NONE or (zone.et_al and not zone.authors):
        return None
    if len(zone.authors) > 1 and not zone.prefix:
        zone = AuthorZone((" ".join(content.split()),), org=True, quality=DOUBTFUL)
    first = fold(zone.authors[0].split()[0]).strip(".,")
    if first in words.gloss_words or first in words.event_words:
        return None
    if numbered:
        zone = AuthorZone(zone.authors, org=True, quality=zone.quality, suffix=numbered["number"])
    return zone


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a bracket: the text before it and after it, a few dozen characters each."""

    before: str
    after: str

    @property
    def closes_sentence(self) -> bool:
        """Whether a full stop (or the paragraph's end) follows."""
        return bool(_ENDS.match(self.after))

    @property
    def follows_stop(self) -> bool:
        """Whether the bracket stands after the full stop of its sentence."""
        return self.before.rstrip()[-1:] in ".”!?" and self.before.rstrip()[-2:-1] != ")"

    @property
    def last_word(self) -> str:
        """The word before the bracket."""
        pieces = self.before.split()
        return pieces[-1].strip("“”\"',;") if pieces else ""


def weigh_key(
    zone: AuthorZone, around: Surroundings, uses: int, evidence: Evidence, words: Lexicon
) -> tuple[float, str]:
    """How likely a yearless bracket cites: the confidence and the reason."""
    name = zone.authors[0]
    last = around.last_word
    if _spells(name, around.before, words):
        return 0.05, "acronym of the words before it"
    if zone.suffix:
        return 0.9, "a name told apart by a letter or number"
    closes = around.closes_sentence or around.follows_stop
    if evidence.knows(name) and closes:
        return 0.93, "a source cited elsewhere, closing a sentence"
    if is_capitalised(last) and not around.follows_stop:
        return 0.15, "stands right after a name"
    if zone.prefix:
        return 0.9, "introduced as a source"
    score = 0.3
    score += 0.3 if closes else -0.15
    score += 0.15 if uses > 1 else 0.0
    score += 0.15 if words.is_organisation(name) or words.web.search(name) else 0.0
    score -= 0.15 if zone.quality == DOUBTFUL else 0.0
    return min(score, 0.95), "names a source where a citation would stand" if closes else "a name in a bracket"


def _spells(name: str, before: str, words: Lexicon) -> bool:
    """Whether an acronym is made of the initials of the words right before it (`Şangay İşbirliği Örgütü’nün (ŞİÖ)`)."""
    letters = [fold(char) for char in name if char.isalpha()]
    if not 2 <= len(letters) <= 10 or " " in name.strip() or sum(char.isupper() for char in name) < 2:
        return False
    tokens = _WORD.findall(before)[-(len(letters) + 5) :]
    initials = [fold(token[0]) for token in tokens]
    strong = [fold(token[0]) for token in tokens if is_capitalised(token) and fold(token) not in words.stopwords]
    return any(found[-len(letters) :] == letters or _subsequence(letters, found) for found in (initials, strong))


def _subsequence(letters: list[str], initials: list[str]) -> bool:
    """At least three quarters of the letters in order, ending with the last capitalised words."""
    at = hits = 0
    for letter in letters:
        for index in range(at, len(initials)):
            if initials[index] == letter:
                at, hits = index + 1, hits + 1
                break
    return hits >= max(2, round(len(letters) * 0.67)) and at >= len(initials) - 1


def count_uses(contents: list[str]) -> Counter[str]:
    """How often each yearless content stands in a bracket, folded and with spaces joined."""
    return Counter(fold(" ".join(content.split())) for content in contents)
