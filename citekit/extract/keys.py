"""Brackets without a year that name a source: `(TDK)`, `(CICA1)`, `(Official website of X)`, a bare URL, `(Demir: 49)`.

A gloss or an acronym has the same shape, so the neighbourhood decides: what closes a sentence after a verb is a source,
what stands right after the words it explains is not; a key used again as a source is one.
"""

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from citekit.extract.authors import DOUBTFUL, LIKELY, NONE, SURE, AuthorZone, is_capitalised, parse_authors
from citekit.extract.evidence import WORDS_BEFORE, Evidence, glosses, name_parts
from citekit.extract.lexicon import Lexicon, runs
from citekit.extract.locators import Locator, match_locator
from citekit.extract.works import Work
from citekit.text.casing import fold

_URL = re.compile(r"\s*(?:https?:\s*//|www\.)\S")
_DOMAIN = re.compile(r"\s*[\w-]+(?:\.[\w-]+)*\.[a-zа-я]{2,6}(?:/\S*)?\s*$")
_FILE = re.compile(r"\s*\S+\.(?:pdf|docx?|html?|xlsx?)\s*$", re.IGNORECASE)
_PLACE = re.compile(r"(?<=[^\W\d])\s*(?::\s*|,\s+(?=[^\W\d])|,?\s+)(?=[\d]|[^\W\d_]{1,4}[.,]?\s*\d)")
_NUMBERED = re.compile(r"(?P<name>.*?[^\W\d_])\s*/\s*(?P<number>\d{1,2})$")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_LONG_YEAR = re.compile(r"(?:19|20)\d{3}")  # `(Kaktus Media, 20224)`: a year with a digit too many is no page
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ENDS = re.compile(r"\s*[.!?…:](?!\w)|\s*$|\s*\n")
_CAPITAL = re.compile(r"\s+[“\"«]?[^\W\d_a-zа-яёçğıöşüəңөүіїєқһғәұ]")
_CODE = re.compile(r"[^\W\d_]+[-\s]?\d{4,}$|^\d[\d\W]*$")
_DOMAIN_WORD = re.compile(r"[\s.](?:com|org|net|info|media|ru|kz|kg|uz|az|tr|tm|ua|us|uk|eu|de|fr|cn)$", re.IGNORECASE)
LONGEST = 160
ACCEPTED = 0.5
LONGEST_ABBREVIATION = 3
LEAST_SHARED = 2
"""Words of a name that two places share before the name and its short form are taken for a pair."""


@dataclass(frozen=True, slots=True)
class Key:
    """A bracket that may name a source, and the works it would cite."""

    start: int
    end: int
    works: tuple[Work, ...]
    confidence: float
    reason: str


@lru_cache(maxsize=1 << 12)
def find_url_key(content: str) -> AuthorZone | None:
    """A URL, domain or file name alone in the bracket."""
    text = " ".join(content.split())
    if _URL.match(content):
        url = re.sub(r"(?<=[-/_=.])\s+", "", text)
        if url.count(" ") <= 1:
            return AuthorZone((url,), org=True, quality=SURE)
    if _DOMAIN.match(content) or _FILE.match(text.replace("- ", "-")):
        return AuthorZone((text,), org=True, quality=SURE)
    return None


def find_place_key(content: str, words: Lexicon) -> Work | None:
    """An author and a page without a year: `Demir: 49-50`, `Smith 45`, `Kaya, s. 5`."""
    for match in reversed(list(_PLACE.finditer(content))):
        zone = parse_authors(content[: match.start()], words)
        if zone.quality < LIKELY or zone.suffix:
            continue
        locator = match_locator(content, match.start(), len(content), words) or _plain_page(content, match.end(), words)
        if locator is None or content[locator.end :].strip(" .,"):
            continue
        if fold(zone.authors[0]).strip(".") in words.months or _YEAR.fullmatch(locator.text):
            continue
        if locator.text.startswith("0"):
            continue  # `P-trend, 0.41`
        if not words.any_label.fullmatch(zone.authors[0]) and not words.numbering.fullmatch(zone.authors[0]):
            return Work(0, len(content), zone, locator=None if _LONG_YEAR.fullmatch(locator.text) else locator)
    return None


def place_is_cited(work: Work, content: str, evidence: Evidence, words: Lexicon) -> bool:
    """Whether author and page need no further sign: the author is known, or the page has its label."""
    labelled = work.locator is not None and words.page_before.search(content) is not None
    return any(evidence.knows(author) for author in work.zone.authors) or (labelled and work.zone.quality == SURE)


def _plain_page(content: str, at: int, words: Lexicon) -> Locator | None:
    """The page of MLA's `Smith 45`: read as if a comma stood before it."""
    found = match_locator("," + content[at:], 0, len(content) - at + 1, words)
    return Locator(found.start + at - 1, found.end + at - 1, found.text, found.label) if found else None


@lru_cache(maxsize=1 << 12)
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
    if is_remark(content, words) or " / " in content or _YEAR.search(content):
        return None
    if _is_numbered_thing(content, words) or _is_numbered_thing(zone.authors[0], words):
        return None
    if numbered:
        zone = AuthorZone(zone.authors, org=True, quality=zone.quality, suffix=numbered["number"])
    return zone


def _is_numbered_thing(content: str, words: Lexicon) -> bool:
    """`Fig.1`, `Tablo 5`, `Madde 12`, `Fig. 2 and Eq. (3)`: a label and its number, or two."""
    text = content.strip()
    label = words.any_label.match(text) or words.numbering.match(text)
    if not label:
        return False
    rest = text[label.end() :]
    number = re.match(r"\W*[\divxIVX]+[\w.,–-]*\W*", rest)
    if not number:
        return False
    joined = rest[number.end() :].split(None, 1)
    return not joined or fold(joined[0]) in words.joiners


def is_remark(content: str, words: Lexicon) -> bool:
    """A gloss or an event by its first word: `kısaca …`, `Turkish: …`, `Born`, `founded 1923`."""
    pieces = content.split()
    first = pieces[0]
    bare = fold(first).strip(".,:")
    if bare not in words.gloss_words and bare not in words.event_words:
        return False
    return len(pieces) == 1 or first.endswith(":") or not is_capitalised(first)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a bracket: the text before it and after it, a few dozen characters each."""

    before: str
    after: str

    @property
    def closes_sentence(self) -> bool:
        """Whether a full stop or the paragraph's end follows."""
        return bool(_ENDS.match(self.after))

    @property
    def before_capital(self) -> bool:
        """Whether a capitalised word follows, as when a full stop was forgotten."""
        return bool(_CAPITAL.match(self.after))

    @property
    def follows_stop(self) -> bool:
        """Whether the bracket stands after the full stop of its sentence (`A.Ş.`, `Ltd.` are none, `Road.` is)."""
        word = self.last_word
        stopped = self.before.rstrip()[-1:] in set(".!?…") or self.before.rstrip()[-2:] in (".”", "!”", "?”", '."')
        short = is_capitalised(word) and len(word.rstrip(".!?…”")) <= LONGEST_ABBREVIATION
        return stopped and word.count(".") < 2 and not short

    @property
    def last_word(self) -> str:
        """The word before the bracket, with its own stops."""
        pieces = self.before.split()
        return pieces[-1].strip("“”\"',;)") if pieces else ""

    @property
    def follows_quote(self) -> bool:
        """Whether a closing quotation mark stands right before the bracket."""
        return self.before.rstrip()[-1:] in set('”»"')


WEIGHTS = {
    "always": -1.2,
    "after the full stop": 2.6,
    "closes the sentence": 1.8,
    "before a capital": 0.9,
    "in mid-sentence": -3.0,
    "right after a name": -2.0,
    "right after an inflected name": -0.7,
    "right after a verb or common word": 0.5,
    "after a quotation": 0.8,
    "cited elsewhere": 2.5,
    "used again": 0.8,
    "one of a numbered series": 2.0,
    "a letter or number tells it apart": 2.5,
    "an organisation or medium": 0.9,
    "ends in a domain": 1.5,
    "ends like a surname": 1.6,
    "author and page": 1.2,
    "introduced as a source": 1.5,
    "and others": 3.0,
    "after a word for a website": 3.2,
    "an acronym": -0.8,
    "an acronym after a name": -3.0,
    "several names": -1.6,
    "words of a remark": -1.2,
    "spells out the acronym before it": -3.0,
    "not in the list": -2.2,
    "a code": -4.0,
}
"""Weights of what is seen around a yearless bracket, in log odds."""


def key_features(
    zone: AuthorZone, around: Surroundings, uses: Counter[str], evidence: Evidence, words: Lexicon
) -> list[str]:
    """Names of the weights that hold for a bracket."""
    name = zone.authors[0]
    seen = ["always"]
    stop, closes = around.follows_stop, around.closes_sentence
    place = "closes the sentence" if closes else "before a capital" if around.before_capital else "in mid-sentence"
    seen.append("after the full stop" if stop else place)
    if not stop:
        seen.append(_neighbour(around.last_word))
    base = name.rstrip("0123456789")
    checks = {
        "after a quotation": around.follows_quote,
        "cited elsewhere": evidence.knows(name),
        "used again": uses[fold(name)] > 1,
        "one of a numbered series": base != name and uses[f"{fold(base)}#"] > 1,
        "a letter or number tells it apart": zone.suffix is not None,
        "an organisation or medium": words.is_organisation(name) or words.web.search(name) is not None,
        "after a word for a website": words.web_end.search(around.before[-40:]) is not None,
        "ends in a domain": _DOMAIN_WORD.search(name) is not None,
        "ends like a surname": not zone.org and " " not in name and fold(name).endswith(words.surname_endings),
        "introduced as a source": zone.prefix is not None and (stop or closes),
        "not in the list": bool(evidence.listed) and not evidence.knows(name),
        "spells out the acronym before it": " " in name and not stop and _is_acronym(around.last_word),
        "a code": _CODE.search(name) is not None,
        "and others": zone.et_al and (stop or closes),
        "an acronym": name.isupper() and name.isalpha(),
        "an acronym after a name": name.isupper() and name.isalpha() and not stop and is_capitalised(around.last_word),
        "several names": zone.org and zone.quality == DOUBTFUL,
        "words of a remark": zone.quality == LIKELY and not words.is_organisation(name) and base == name,
    }
    return seen + [feature for feature, holds in checks.items() if holds]


def _is_acronym(word: str) -> bool:
    letters = re.split(r"[’'-]", word)[0]
    return len(letters) > 1 and letters.isupper()


def _neighbour(word: str) -> str:
    if not is_capitalised(word):
        return "right after a verb or common word"
    return "right after an inflected name" if "’" in word or "'" in word else "right after a name"


def weigh_key(
    zone: AuthorZone, around: Surroundings, uses: Counter[str], evidence: Evidence, words: Lexicon
) -> tuple[float, str]:
    """How likely a yearless bracket cites: the confidence, and the heaviest reason for it."""
    last = around.before[-30:]
    named = bool(runs(last) & words.short_name_firsts) and words.short_name.search(last) is not None
    if named or _spells(zone.authors[0], around.before, words):
        return 0.03, "a short name at its introduction"
    if _explains(zone.authors[0], around.before, evidence):
        return 0.05, "a name and its short form, as elsewhere in the text"
    seen = key_features(zone, around, uses, evidence, words)
    score = sum(WEIGHTS[feature] for feature in seen)
    return round(1 / (1 + math.exp(-score)), 3), max(seen, key=lambda feature: WEIGHTS[feature])


def names_a_part(zone: AuthorZone, evidence: Evidence, words: Lexicon) -> bool:
    """`see Appendix B for …`, `see Materials and Methods`: a lead-in to a part of the text, which its headings name."""
    name = zone.authors[0]
    if not zone.prefix:
        return False
    if words.other_label.match(name):
        return True
    return re.search(rf"^[\d.\s]*{re.escape(name)}\s*$", evidence.text, re.MULTILINE | re.IGNORECASE) is not None


def _explains(name: str, before: str, evidence: Evidence) -> bool:
    """`Avrupa-Kafkasya-Asya ulaşım koridoru (TRACECA)`, or the other way round, where the text pairs them elsewhere."""
    pairs = glosses(evidence.text)
    if name in pairs:
        here = name_parts(before)
        shared = sorted((len(here & there) for there in pairs[name]), reverse=True)
        return len(shared) > 1 and shared[1] >= LEAST_SHARED  # the first is this place itself
    if " " not in name:
        return False
    parts = name_parts(name)
    short = [word.strip(".,;:") for word in before.split()[-WORDS_BEFORE:]]
    return any(len(parts & there) >= LEAST_SHARED for word in short for there in pairs.get(word, ()))


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
    """How often each yearless content stands in a bracket (folded, spaces joined); `x#` counts keys `x1`, `x2` …"""
    uses: Counter[str] = Counter()
    for content in set(contents):
        key = fold(" ".join(content.split()))
        if key[-1:].isdigit():
            uses[key.rstrip("0123456789") + "#"] += 1
    uses.update(fold(" ".join(content.split())) for content in contents)
    return uses
