"""Splits a note, or any reading text, into the references it holds: one fragment per cited work, lead-ins left out."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from citekit.extract.authors import DOUBTFUL, is_capitalised
from citekit.extract.lexicon import Lexicon, runs
from citekit.extract.listed import read_piece
from citekit.extract.works import read_works
from citekit.text.casing import fold

_YEAR = re.compile(r"(?<!\d)(?:1[4-9]\d\d|20\d\d)(?!\d)")
_URL = re.compile(r"https?://|www\.|doi\.org|doi:", re.IGNORECASE)
_QUOTED = re.compile(r"[“«„\"][^“”«»„\"]{6,}[”»“\"]")
_CLOSING = {"(": ")", "[": "]", "“": "”“", "„": "“”", "«": "»"}
DEEPEST = 4
_OPENING = re.compile(r"(?:[^\W\d_]\.[\s-]*){0,3}[“«„\"]?[^,.:“«„\"]{2,80}[,.:“«„\"(]")
_NAMES_AHEAD = re.compile(r"(?:[^\W\d_a-zа-яё][\w’'.-]*\s+){0,6}[^\W\d_a-zа-яё][\w’'.-]*\s*[,(“«\":]")
_SIGNS = re.compile(r"[\d.,:;“«\"(]")
_FINISHED = re.compile(r"(?<=[\d)])\.\s+(?=[^\W\d_])")
_FULL_NAME = re.compile(
    r"(?:[^\W\d_a-zа-яё][\w’'-]+\s+(?:[^\W\d_]\.\s*){0,2}|(?:[^\W\d_]\.\s*){1,3})[^\W\d_a-zа-яё][\w’'-]+,\s+[^\W\d_a-zа-яё“«„\"]"
)
_GIVEN = r"(?:,(?:\s(?:[^\W\d_a-zа-яё][\w’'.-]*|[^\W\d_]{1,3})){1,3})?"
_NAME = r"(?:[^\W\d_]{1,3}\s)?[^\W\d_a-zа-яё][\w’'-]+(?:\s[\w’'.-]+){0,2}" + _GIVEN
_COAUTHORS = re.compile(rf"\s*{_NAME}(?:\s?;\s*{_NAME})*(?:\s[^\W\d_(][^:;\d]{{1,18}}|\s\([^()]{{2,12}}\))?\s?:\s")
_ONE_NAME = re.compile(rf"\s*{_NAME}\s?$")
_ONE_EDITOR = re.compile(rf"[,.]\s[a-zа-яёçğıöşüіїєґ]{{1,7}}\s?:\s{_NAME}\s?$")
"""`…, in: Hornborg, Alf`: the first editor of the book a work stands in."""
_HEADED = re.compile(
    r"(?:[^\W\d_]\.[\s-]?)*[^\W\d_a-zа-яё][^,:\s]*(?:\s[^,:\s]{1,14}){0,3}[,:]\s[“«„\"]?[^\W\d_a-zа-яё]"
)
_NAMED_TITLE = re.compile(
    r"(?:[^\W\d_]\.\s?|[^\W\d_a-zа-яё][\w’'-]+\s){1,3}[^\W\d_a-zа-яё][\w’'-]+(?:\s?[/,]\s[^:/,]{3,40}){0,4}"
    r"(?:\s[^:]{2,9})?\s?:\s[“«„\"]?[^\W\d_a-zа-яё]"
)
_CONTAINER = re.compile(r"\s*[a-zа-яёçğıöşüіїєґ]{1,3}\s?:\s")
"""`; in: Polar Biology`, `; в: Вопросы экономики`: what the work stands in."""
_YEAR_BOXED = re.compile(r"\s\(((?:1[4-9]|20)\d\d[a-z]?)\)[,:]?")
_PART = r"(?:[^\W\d_a-zа-яё][\w’'-]+|&|[^\W\d_]{1,4}\.?)"
_STOPPED = re.compile(rf"{_PART}(?:\s{_PART}){{0,5}}\.\s[“«„\"]?[^\W\d_a-zа-яё]")
"""`Boltanski & Chiapello. Le nouvel esprit`: names closed by a full stop."""
_PLACE_YEAR = re.compile(r"\s*[^\W\d_a-zа-яё][^;,:\d]{1,30}(?:\s?:\s[^;:\d]{2,40})?,?\s(?:1[4-9]\d\d|20\d\d)")
_NOTE_NUMBER = re.compile(r"\((?P<label>[^\W\d_]{1,8})\.?\s?\d{1,3}\)")
_SENTENCE_HEAD = 70
_SENTENCE_AHEAD = 120
MOST_PREFIX_WORDS = 12
SHORTEST = 4
LONGEST_TAIL = 45
LONGEST_SHORT_TITLE = 160
LONGEST_LONG_TITLE = 300
LONGEST_BRIEF = 120
MOST_STOPWORDS = 0.5
LONGEST_REFERENCE = 600
SHORTEST_PROSE = 60
LONGEST_AFTER_YEAR = 20
_DATED_HEAD = re.compile(r"[^()]{3,90}\((?:\d{4}[a-zа-я]?|[^()]{2,8})\)")


@dataclass(frozen=True, slots=True)
class Fragment:
    """One cited work at ``text[start:end]``; ``back`` when it only points back (`a.g.e.`, `ibid.`)."""

    start: int
    end: int
    back: str | None = None
    signals: int = 0


def split_works(text: str, words: Lexicon, known: Set[str] = frozenset()) -> list[Fragment]:
    """The references of a note body; empty when it only remarks. ``known``: folded surnames of works cited before.

    >>> from citekit.extract.lexicon import lexicon
    >>> note = "Bkz. Ali Uslu, Dış Politika, Ankara 2003, s. 5; Can Er, Tarih, İstanbul 1999, s. 7."
    >>> [note[f.start:f.end] for f in split_works(note, lexicon("tr"))]
    ['Ali Uslu, Dış Politika, Ankara 2003, s. 5', 'Can Er, Tarih, İstanbul 1999, s. 7.']
    """
    made: list[Fragment] = []
    for start, end, separated in _pieces(text, words):
        head = start + find_head(text[start:end], words)
        while head < end and text[head] in " \t\n:,":
            head += 1
        back = back_reference(text[head:end], words)
        signals = count_signals(text[head:end], words)
        brief = is_brief(text[head:end], known, words)
        if end - head < SHORTEST and not back and not brief:
            continue
        introduced = words.opening.match(text, start, end) is not None
        likely = signals and (introduced or _opens_like_reference(text[head:end], words))
        likely = likely or _is_named_title(text[head:end], words)
        told = not back and is_prose(text[head:end], signals)
        if back or brief or (signals >= 2 or likely) > told or is_short_title(text[head:end], known):
            end -= _stop_after_address(text[head:end])
            made.append(Fragment(head, end, back, signals))
        elif made and separated and signals:
            made[-1] = Fragment(made[-1].start, end, made[-1].back, made[-1].signals)
    return made


def is_prose(text: str, signals: int) -> bool:
    """Whether a piece of a note tells something rather than describes a work, by where its year stands.

    `Türk Akademisi, 2012 yılında … kurulmuştur.` goes on long after its only year; `Fisher, Mindsets …, 1996.` ends
    with it, and `Kaya (2018). …` has it in brackets at the head. Nothing quoted or with an address is prose, and a
    piece longer than any reference is.
    """
    if _QUOTED.search(text) or _URL.search(text):
        return False
    if len(text) > LONGEST_REFERENCE:
        return True
    years = list(_YEAR.finditer(text))
    if signals > 1 or not years or len(text) < SHORTEST_PROSE or _DATED_HEAD.match(text):
        return False
    return len(text[years[-1].end() :].strip(" .,;)]")) > LONGEST_AFTER_YEAR


def is_short_title(text: str, known: Set[str]) -> bool:
    """`İnalcık, Orta Asya’da Enerji Güvenliği`: a surname cited before, a comma, a few words of a title."""
    if len(text) > LONGEST_LONG_TITLE or not known:
        return False
    if len(text) > LONGEST_SHORT_TITLE and not (_QUOTED.search(text) or _HEADED.match(text)):
        return False
    head = re.match(r"[^,:“«„\"]{2,60}[,:“«„\"]\s*\S", text)
    stopped = _STOPPED.match(text)
    head = stopped if stopped and (head is None or stopped.end() < head.end()) else head
    return (
        bool(head) and any(fold(token.strip(".,:;")) in known for token in head.group().split()[:6]) if head else False
    )


def _is_named_title(text: str, words: Lexicon) -> bool:
    """`Martin Simon: Analyzing the Importance of Features.`: a full name, a colon and a title, without any number."""
    if len(text) > LONGEST_LONG_TITLE or not _NAMED_TITLE.match(text) or not _opens_like_reference(text, words):
        return False
    given = text.split(None, 1)[0]
    return given.endswith(".") or fold(given) in words.given_names or "/" in text.split(":", 1)[0]


def is_brief(text: str, known: Set[str], words: Lexicon) -> bool:
    """`Hannam 348`, `Kriha and Jordine.`, `Грицак 1996`: known names, a year or pages, and nothing else."""
    if len(text) > LONGEST_BRIEF or not known:
        return False
    if read_piece(text, known, words):
        return True
    dated = _YEAR_BOXED.sub(r" \1,", text.rstrip(" .")).rstrip(",") if _YEAR.search(text) else ""
    reading = read_works(dated, words) if dated else None  # `White et al. (2010) 8` as `White et al. 2010, 8`
    if reading is None or len(reading.works) != 1 or reading.tail:
        return False
    zone = reading.works[0].zone
    if any(fold(name) in known for name in zone.authors):
        return True
    return zone.quality > DOUBTFUL and any(fold(part) in known for name in zone.authors for part in name.split())


def _stop_after_address(text: str) -> int:
    """1 when the last full stop closes the note and not the reference: it stands right after a URL."""
    last = text.rsplit(None, 1)[-1]
    return int(text.endswith("/.") or (text.endswith(".") and _URL.search(last) is not None))


def _pieces(text: str, words: Lexicon) -> Iterator[tuple[int, int, bool]]:
    """Stretches between semicolons outside quotes and brackets, and between stops before a lead-in."""
    cuts = [(at, at + 1) for at in _semicolons(text) if not _between_authors(text, at, words)]
    led = not runs(text).isdisjoint(words.lead_firsts)
    for match in words.lead_in.finditer(text) if led else ():
        before = text[: match.start()].rstrip()
        if before and before[-1] in ".!?”»)" and is_capitalised(match.group()):
            cuts.append((match.start(), match.start()))
    for match in words.secondary.finditer(text) if led else ():
        begin = text.rfind(". ", max(0, match.start() - _SENTENCE_HEAD), match.start())
        if begin > 0:
            cuts.append((begin + 1, begin + 1))
    cuts += [(at, at) for at in _sentence_cuts(text, words)]
    at = 0
    for left, right in sorted(cuts):
        if left >= at:
            yield (*_trimmed(text, at, left), at > 0)
            at = right
    yield (*_trimmed(text, at, len(text)), at > 0)


def _between_authors(text: str, at: int, words: Lexicon) -> bool:
    """`Özbudun; Gençkaya: Demokratikleşme`, `Balta, Evren; Özel, Soli: …`: the names end with a colon and a title."""
    if _CONTAINER.match(text, at + 1):
        return True
    begin = text.rfind(";", 0, at) + 1
    lead = words.opening.match(text, begin + len(text[begin:at]) - len(text[begin:at].lstrip()))
    before = text[lead.end() if lead else begin : at]
    if _COAUTHORS.match(text, at + 1) and (_ONE_NAME.match(before) or _ONE_EDITOR.search(before)):
        return True
    undated = "," in before and not _YEAR.search(before) and not words.page_number.search(before)
    return undated and _PLACE_YEAR.match(text, at + 1) is not None  # `Toronto ; Buffalo 2006`


def _sentence_cuts(text: str, words: Lexicon) -> Iterator[int]:
    """Where a sentence after a finished reference brings another: `…, 27. Karşı görüş için bk. X`, `p. 5. A. B, T`."""
    for match in _FINISHED.finditer(text):
        right = text[match.end() : match.end() + _SENTENCE_AHEAD]
        lead = words.lead_in.search(right)
        before = right[: lead.start()] if lead else ""
        if before and len(before.split()) <= MOST_PREFIX_WORDS and _is_prose(before) and not _SIGNS.search(before):
            yield match.end()
            continue
        name = _FULL_NAME.match(right)
        ended = text[match.start() - 1] == ")" or words.page_number.search(text, 0, match.start())
        if not (name and (ended or back_reference(text[: match.start()], words))):
            continue
        if not words.is_organisation(name.group().strip(" ,")) and count_signals(text[match.end() :], words):
            yield match.end()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _semicolons(text: str) -> list[int]:
    """Semicolons outside brackets and quotation marks (`“` closes `„`, and opens otherwise)."""
    opened: list[str] = []
    found = []
    for at, char in enumerate(text):
        if opened and char in _CLOSING.get(opened[-1], ""):
            opened.pop()
        elif char in _CLOSING and len(opened) < DEEPEST:
            opened.append(char)
        elif char == ";" and not opened:
            found.append(at)
    return found


def find_head(piece: str, words: Lexicon) -> int:
    """Where the reference begins: behind `Ayrıntılı bilgi için bkz.`, `See data provided in`, `См. также:`."""
    at = 0
    opening = words.opening.match(piece)
    if opening:
        at = opening.end()
    led = not runs(piece).isdisjoint(words.lead_firsts)
    for match in words.lead_in.finditer(piece, at) if led else ():
        before = piece[at : match.start()]
        if len(before.split()) > MOST_PREFIX_WORDS or any(char.isdigit() or char in '“«"' for char in before):
            break
        if _is_prose(before) or _is_remark(before, words):
            at = match.end()
    return at + _skip_prose(piece[at:], words)


def _is_prose(before: str) -> bool:
    pieces = before.split()
    return all(not is_capitalised(piece) for piece in pieces[1:])


def _is_remark(before: str, words: Lexicon) -> bool:
    """`Zur Kritik`, `Für einen Überblick`: nouns with capitals behind a function word, no sign among them."""
    pieces = before.split()
    return len(pieces) < 7 and fold(pieces[0]) in words.stopwords and not re.search(r"[,.:;]", before)


def _skip_prose(rest: str, words: Lexicon) -> int:
    """After a lead-in, or at the head of a sentence: `data presented in Inna Chernyshevskaya, How …`."""
    tokens = list(re.finditer(r"\S+", rest))[: MOST_PREFIX_WORDS + 3]
    if len(tokens) < 3 or (is_capitalised(tokens[0].group()) and is_capitalised(tokens[1].group())):
        return 0
    for index, token in enumerate(tokens[1:], 1):
        before = tokens[index - 1].group()
        if before[-1] in ",.;:”»":
            return 0
        led = fold(before).strip(",.:") in words.stopwords - words.particles
        lowered = index >= 3 or not is_capitalised(tokens[0].group())
        if lowered and led and _NAMES_AHEAD.match(rest, token.start()):
            return token.start()
    return 0


def back_reference(text: str, words: Lexicon) -> str | None:
    """The kind of a fragment that points back: `ibid` or `op-cit`, judged by its first eighty characters."""
    head = text[:90]
    if words.ibid.match(head):
        return "ibid"
    note = _NOTE_NUMBER.search(head)
    if note and fold(note["label"]) in words.note_labels:
        return "op-cit"
    found = words.op_cit.search(head)
    if found and not _YEAR.search(text[: found.start()]):
        return "op-cit"
    last = text[max(len(head), len(text) - LONGEST_TAIL) :]
    if last and not _YEAR.search(text) and (words.op_cit.search(last) or words.ibid.search(last)):
        return "op-cit"  # a long title stands before `op. cit.`
    return "ibid" if words.idem.match(head) and len(text) < 60 else None


def count_signals(text: str, words: Lexicon) -> int:
    """How many marks of a reference a stretch shows: a year, a quoted title, a page label, an address, a place."""
    return (
        (_YEAR.search(text) is not None)
        + (_QUOTED.search(text) is not None)
        + (_URL.search(text) is not None) * 2
        + (words.page_number.search(text) is not None or "§" in text)
    )


def _opens_like_reference(text: str, words: Lexicon) -> bool:
    """Names (or a quoted title) and a comma or full stop within the first words, and few function words at all."""
    first = _OPENING.match(text)
    opens = text.lstrip('“«„" ').split(None, 1)
    if not first or first.end() >= len(text) - 3 or not opens:
        return False
    if not is_capitalised(opens[0]) and fold(opens[0]) not in words.particles:
        return False
    tokens = re.findall(r"[^\W\d_]{2,}", _QUOTED.sub(" ", text)) or [opens[0]]
    stops = sum(fold(token) in words.stopwords for token in tokens)
    return stops / len(tokens) < MOST_STOPWORDS and fold(opens[0]) not in words.sentence_starts
