"""Citations in the sentence: author names before a bracketed year, `Scott et al. (2012)`, `Uslu’ya (2019) göre`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from citekit.extract.authors import LIKELY, is_capitalised, parse_authors, surname_of
from citekit.extract.cases import strip_case
from citekit.extract.evidence import Evidence
from citekit.extract.lexicon import Lexicon, runs
from citekit.extract.works import Reading
from citekit.text.casing import fold

WINDOW = 260
_WORDS = re.compile(r"[^\W\d_]+")
_GLOSS = re.compile(r"\(([^()]{2,40})\)$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.[-–]?){1,4}$|[A-ZА-ЯÇĞİÖŞÜ]$")
_STOPS = "!?…;:)]}”»"
_CLOSED = re.compile(r"[.!?…;:\]}”»\"]$")
_QUOTES = "“”\"'«»‘’„"
_AFTER = 60
ACCEPTED = 0.5
_ARTICLE = 3
LONGEST_NAME = 24
"""Words of the longest organisation name looked for."""


@dataclass(frozen=True, slots=True)
class Narrative:
    """Names found before a bracket: they begin at ``start`` of the text."""

    start: int
    authors: tuple[str, ...]
    et_al: bool
    org: bool
    confidence: float
    reason: str
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        return self.text.strip(",.;:" + _QUOTES)


@dataclass(frozen=True, slots=True)
class _Run:
    """How a run of names reads: where it starts, whether `et al.` ends it, whether a given name stands in it."""

    start: int
    et_al: bool
    given_name: bool


def find_narrative(
    text: str, at: int, end: int, reading: Reading, evidence: Evidence, words: Lexicon
) -> Narrative | None:
    """The authors right before the bracket ``text[at:end]``, None when what stands there is no author."""
    if _is_event_date(text, at, reading):
        return None
    begin = max(0, at - WINDOW)
    begin = max(begin, text.rfind("\n", begin, at) + 1)
    window = text[begin:at].rstrip()
    if not window or window[-1] in _STOPS[:4]:
        return None
    opened = window.rfind("(")
    if opened > window.rfind(")"):
        return _in_open_bracket(window[opened + 1 :], begin + opened, words)
    window, et_al = _cut_et_al(window, words)
    named = None if et_al else _listed_body(window, begin, reading, evidence, words)
    if named:
        return named
    window, kind_word = _cut_kind_word(window, words)
    glossed = window.endswith(")") and _GLOSS.search(window) is not None
    run, before = _name_run(_last_tokens(window, begin), words, glossed)
    run = _trim(run, before, words, evidence)
    if not run:
        return None
    return _decide(text, end, run, et_al, kind_word, reading, evidence, words)


def _listed_body(window: str, begin: int, reading: Reading, evidence: Evidence, words: Lexicon) -> Narrative | None:
    """`Державна служба статистики України (2020)`: an organisation of the list, small letters and all."""
    if not evidence.listed:
        return None
    for token in list(islice(_last_tokens(window, begin), LONGEST_NAME // 2))[:0:-1]:
        if not is_capitalised(token.text.strip(_QUOTES)):
            continue
        head, _, last = window[token.start - begin :].rpartition(" ")
        for name in (f"{head} {last}", f"{head} {strip_case(last, words, evidence)}"):
            if head.strip() and evidence.names_body(name) and evidence.knows_dated(name, reading.works[0].year):
                return Narrative(token.start, (name,), False, True, 0.95, "an organisation of the list")
            if len(name.split()) > 2 and evidence.names_body(name):
                return Narrative(token.start, (name,), False, True, 0.9, "an organisation of the list")
    return None


def _in_open_bracket(inside: str, start: int, words: Lexicon) -> Narrative | None:
    """`(TRACECA ORG. (s. d.)`: the year has its own bracket inside one that is not closed."""
    zone = parse_authors(inside, words)
    if zone.quality < LIKELY or inside[:1].isspace():
        return None
    return Narrative(start, zone.authors, zone.et_al, zone.org, 0.75, "year in a bracket of its own", bracketed=True)


def _is_event_date(text: str, at: int, reading: Reading) -> bool:
    """`(Mayıs 2010)`, `(27 Eylül 2020)`: a date that does not begin with its year is no year slot after a name."""
    first = reading.works[0]
    return bool(first.date) and not text.startswith(first.year or "", at + 1 + first.start)


def _cut_et_al(window: str, words: Lexicon) -> tuple[str, bool]:
    tail = window[-40:]
    for match in words.et_al.finditer(tail) if runs(tail) & words.et_al_firsts else ():
        if not tail[match.end() :].strip(" .,’'") or re.fullmatch(
            r"[.,]?[’'][^\W\d_]{1,6}", tail[match.end() :].strip()
        ):
            rest = window[: len(window) - len(tail) + match.start()].rstrip(" ,&")
            last = rest.rsplit(None, 1)
            if len(last) == 2 and fold(last[1]) in words.joiners:
                rest = last[0]
            return rest, True
    return window, False


def _cut_kind_word(window: str, words: Lexicon) -> tuple[str, bool]:
    """`World Bank report (2024)`: one word for the kind of work may stand between."""
    last = window.rsplit(None, 1)
    if len(last) == 2 and last[1][:1].islower() and words.work_kind.fullmatch(last[1]):
        return last[0], True
    return window, False


def _last_tokens(window: str, begin: int) -> Iterator[_Token]:
    """The tokens of a window, the last one first; ``begin``: where the window begins in the text."""
    rest = window.rstrip()
    while pieces := rest.rsplit(None, 1):
        yield _Token(pieces[-1], begin + len(rest) - len(pieces[-1]), begin + len(rest))
        rest = pieces[0] if len(pieces) == 2 else ""


def _name_run(tokens: Iterator[_Token], words: Lexicon, glossed: bool) -> tuple[list[_Token], _Token | None]:
    """Tokens that may belong to names, walking left from the bracket, and the token before them."""
    run: list[_Token] = []
    organised = False
    for token in tokens:
        bare = token.bare
        folded = fold(bare)
        if run and _CLOSED.search(token.text) and not _is_short(token.text, words):
            return run[::-1], token
        if glossed and token.text.endswith(")") and (not run or token.text.startswith("(") is False):
            run.append(token)
            continue
        if is_capitalised(bare) or (glossed and token.text.startswith("(")):
            run.append(token)
            organised = organised or words.is_organisation(bare)
        elif folded in words.joiners or folded in words.particles or (organised and folded in words.stopwords and run):
            run.append(token)
        else:
            return run[::-1], token
        if len(run) >= LONGEST_NAME:
            break
    return run[::-1], next(tokens, None)


def _is_short(token: str, words: Lexicon) -> bool:
    """A token whose full stop ends no sentence: an initial, a title, `T.C.`."""
    return bool(_INITIAL.match(token)) or fold(token).strip(".") in words.titles or fold(token).count(".") > 1


def _trim(run: list[_Token], before: _Token | None, words: Lexicon, evidence: Evidence) -> list[_Token]:
    """Drop what opens the sentence and is no name: `However,`, `In Turkey,`, `According to`, `Prof. Dr.`.

    ``before``: the token before the run.
    """
    while run:
        folded = fold(run[0].bare)
        kept, following = run, run[1:]
        lower = not is_capitalised(run[0].bare)
        if lower and (folded in words.joiners or folded not in words.particles):
            run = following
        elif _opens_sentence(run, before, words, evidence) and not evidence.knows(run[0].bare):
            run = _after_comma(run, following)
        elif folded.strip(".") in words.titles:
            run = following
        else:
            break
        before = kept[len(kept) - len(run) - 1]
    return run


def _opens_sentence(run: list[_Token], before: _Token | None, words: Lexicon, evidence: Evidence) -> bool:
    """A function word with a capital, which only the sentence's beginning (or `The`) explains."""
    folded = fold(run[0].bare)
    if folded in words.particles and len(run) > 1:
        return False
    if folded in words.sentence_starts:
        return True
    closed = before is None or bool(_CLOSED.search(before.text))
    if closed and _leads_a_known_name(run, words, evidence):
        return True
    first = closed and (before is None or not _is_short(before.text, words))
    return folded in words.stopwords and first


def _leads_a_known_name(run: list[_Token], words: Lexicon, evidence: Evidence) -> bool:
    """`Натомість Бондаренко і Плохій (2005)`: a word that opens the sentence, no given name, before a known name."""
    if len(run) < 2:
        return False
    token, after = run[0], run[1]
    if fold(token.bare) in words.given_names or not evidence.is_common(token.bare):
        return False
    return not evidence.knows(token.bare) and evidence.knows(after.bare)


def _after_comma(run: list[_Token], following: list[_Token]) -> list[_Token]:
    """After `In Turkey,` the names begin behind the comma, when a single one stands within three words."""
    if sum(token.text.endswith(",") for token in run) > 1:
        return following
    for index, token in enumerate(run[:4]):
        if token.text.endswith(","):
            return run[index + 1 :]
    return following


def _parts(run: list[_Token], words: Lexicon) -> list[list[_Token]]:
    """The run cut at joiners and commas, one list of tokens per name."""
    parts: list[list[_Token]] = [[]]
    for token in run:
        if (fold(token.bare) in words.joiners and not is_capitalised(token.bare)) or token.text == "&":
            parts.append([])
            continue
        parts[-1].append(token)
        if token.text.endswith(","):
            parts.append([])
    return [part for part in parts if part]


def _decide(
    text: str, end: int, tokens: list[_Token], et_al: bool, kind_word: bool, reading: Reading, evidence: Evidence,
    words: Lexicon,
) -> Narrative | None:  # fmt: skip
    phrase = " ".join(token.text for token in tokens).strip(" ,.;:")
    if not et_al and (words.is_organisation(phrase) or kind_word):
        return _organisation(text, end, tokens[0].start, phrase, kind_word, reading, evidence, words)
    parts = _parts(tokens, words)
    joined = len(tokens) > sum(len(part) for part in parts)
    if len(parts) > 1 and not joined and not et_al:
        parts = parts[-1:]  # `In 2001, Golden (2021)`: a comma alone joins no authors
    while len(parts) > 1 and len(parts[0]) == 1 and _is_acronym(parts[0][0].bare):
        parts = parts[1:]
    names, given_name = [], False
    for part in parts:
        name, given = _person(part, words, evidence)
        if name is None:
            return None
        names.append(name)
        given_name = given_name or given
    run = _Run(parts[0][0].start, et_al, given_name)
    confidence, reason = _weigh(text, end, run, names, reading, evidence, words)
    if confidence < ACCEPTED:
        return None
    return Narrative(run.start, tuple(names), et_al, False, confidence, reason)


def _is_acronym(token: str) -> bool:
    return token.isupper() and len(token) > 2


def _person(part: list[_Token], words: Lexicon, evidence: Evidence) -> tuple[str | None, bool]:
    """The surname in `Nasuh Uslu’ya`, `David S. Siroky`, `Van Hear`; None when no name can be read."""
    while len(part) > 1 and _is_acronym(part[0].bare) and not part[-1].bare.isupper():
        part.pop(0)
    tokens = [token.bare for token in part]
    tokens[-1] = strip_case(tokens[-1], words, evidence)
    name, _ = surname_of(" ".join(tokens), words)
    if not name:
        return None, False
    pieces = name.split()
    given = fold(tokens[0]) in words.given_names or bool(_INITIAL.match(part[0].text))
    if len(pieces) == 1 or evidence.knows(name):
        return name, given and len(tokens) > 1
    particle = next((i for i, piece in enumerate(pieces) if fold(piece) in words.particles), None)
    if particle is not None:
        return " ".join(pieces[particle:]), particle > 0 and given
    if fold(pieces[-1]) in words.kin_words:
        return " ".join(pieces[-2:]), True
    return pieces[-1], given


def _organisation(
    text: str, end: int, start: int, phrase: str, kind_word: bool, reading: Reading, evidence: Evidence,
    words: Lexicon,
) -> Narrative | None:  # fmt: skip
    """An organisation before a year cites when it is cited elsewhere, said to speak, or a page is given."""
    head, _, last = phrase.rpartition(" ")
    name = f"{head} {strip_case(last, words, evidence)}".strip() if "’" in last or "'" in last else phrase
    if evidence.knows_dated(name, reading.works[0].year):
        return Narrative(start, (name,), False, True, 0.95, "organisation cited with this year elsewhere")
    if any(work.locator for work in reading.works):
        return Narrative(start, (name,), False, True, 0.85, "organisation, year and page")
    if _is_thing(text, start, end, words) or (evidence.whole_list and not _attributed(text, start, end, words)):
        return (
            None
            if not evidence.knows(name)
            else Narrative(start, (name,), False, True, 0.6, "organisation cited elsewhere")
        )
    if kind_word or _attributed(text, start, end, words):
        return Narrative(start, (name,), False, True, 0.8, "organisation that is said to speak")
    if evidence.knows(name) and reading.works[0].year and not evidence.is_topic(name):
        return Narrative(start, (name,), False, True, 0.6, "organisation cited elsewhere")
    return None


def _is_thing(text: str, start: int, end: int, words: Lexicon) -> bool:
    """`The Treaty of Lausanne (1923)`, `Фильм «Земля» (1930)`, `Susuz Yaz (1963) filmi`: a word for what is named."""
    before = _WORDS.findall(text[max(0, start - 30) : start])[-2:]
    named = _WORDS.findall(text[start : text.rfind("(", start, end)])
    after = _WORDS.findall(text[end : end + 25])[:1]
    found = {fold(word) for word in (*before, *named, *after) if len(word) > 3}
    return not words.event_words.isdisjoint(found - words.stopwords)


def _attributed(text: str, start: int, end: int, words: Lexicon) -> bool:
    before = text[max(0, start - 40) : start]
    after = text[end : end + _AFTER].split(".")[0]
    if runs(f"{before} {after}").isdisjoint(words.attribution_firsts):
        return False
    return _ends_with(words.attribution_before, before) or bool(words.attribution_after.search(after))


def _ends_with(pattern: re.Pattern[str], before: str) -> bool:
    return any(not before[match.end() :].strip(' ,:“"') for match in pattern.finditer(before))


def _weigh(
    text: str, end: int, run: _Run, names: list[str], reading: Reading, evidence: Evidence, words: Lexicon
) -> tuple[float, str]:
    """Confidence and reason, the strongest sign first; a lone name without any sign is judged by its other uses."""
    first = names[0]
    if evidence.knows_dated(first, reading.works[0].year):
        return 0.99, "cited with this year elsewhere"
    if run.et_al:
        return 0.97, "et al. before the year"
    if any(evidence.knows(name) for name in names):
        return 0.96, "author known from the document"
    if any(work.locator for work in reading.works):
        return 0.93, "year and page"
    if any(work.ranged for work in reading.works) or fold(first) in words.countries or fold(first) in words.months:
        return 0.2, "a place or a period"
    if _is_thing(text, run.start, end, words):
        return 0.3, "a treaty, a film or an event"
    attributed = _attributed(text, run.start, end, words)
    if evidence.whole_list and not attributed:
        return 0.3, "not in a list that has all the others"
    if len(names) == 1 and evidence.is_topic(first):
        return 0.3, "a name the text mostly uses without a year"
    if attributed:
        return 0.92, "said to speak"
    if all(evidence.is_common(name) for name in names):
        return 0.3, "words the text also writes in small letters"
    if len(names) > 1:
        return 0.85, "joined names before a year"
    if run.given_name:
        return 0.8, "full name before a year"
    if first.isupper() and len(first) > 1:
        return 0.3, "an acronym before a year"
    return (0.65 if evidence.cited else 0.55), "a name before a year"
