"""A whole reading by rule: numbers by their labels, the rest by the order of things; used when there is no model."""

from citekit.parse.dates import read_date, year_of
from citekit.parse.lexicon import lexicon, phrase_at
from citekit.parse.reading import Reading

OUTSIDE = "O"
_DASHES = frozenset("-–—‑‒−")
_OPEN = {"“": '”“"', "«": "»", "„": "“”", '"': '"”', "‘": "’"}
_LABELLED = {"label.page": "pages", "label.volume": "volume", "label.issue": "issue", "numbering": "issue"}


class _Tokens:
    """One string's tokens with what is known of them; labels are filled in place."""

    def __init__(self, reading: Reading) -> None:
        tokens = reading.tokens
        self.words = [token.text for token in tokens]
        self.folded = reading.folded
        self.start = reading.start
        known = lexicon().words
        self.classes = [known.get(word, ()) for word in self.folded]
        self.labels = [token.kind or OUTSIDE for token in tokens]

    def free(self, index: int) -> bool:
        return 0 <= index < len(self.words) and self.labels[index] == OUTSIDE

    def word(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ""

    def mark(self, start: int, end: int, label: str) -> None:
        for index in range(max(start, 0), min(end, len(self.labels))):
            if self.labels[index] == OUTSIDE:
                self.labels[index] = label


def _is_number(word: str) -> bool:
    return bool(word) and (word[0].isdigit() or (len(word) < 8 and not set(word.upper()) - set("IVXLCDMХІ")))


def _number_run(reading: _Tokens, at: int) -> int:
    """End of `112-115`, `3 (24)`, `XII`, `45, 47` that starts at a number; ``at`` itself when there is none."""
    if not _is_number(reading.word(at)):
        return at
    end = at + 1
    while reading.word(end) in _DASHES and _is_number(reading.word(end + 1)):
        end += 2
    return end


def _labelled_numbers(reading: _Tokens) -> None:
    """`s. 12-15`, `c. I`, `№ 4 (50)`, `vol. 5`: the label's class says what the number is."""
    for index, kinds in enumerate(reading.classes):
        if not kinds or reading.labels[index] != OUTSIDE:
            continue
        label = next((_LABELLED[kind] for kind in kinds if kind in _LABELLED), None)
        if label is None:
            continue
        at = index + 1
        while reading.word(at) in (".", ":", "°") and at - index < 3:
            at += 1
        end = _number_run(reading, at)
        if end == at:
            continue
        if (
            label == "issue"
            and reading.word(end) == "("
            and reading.word(end + 1).isdigit()
            and reading.word(end + 2) == ")"
        ):
            end += 3 if year_of(reading.word(end + 1)) is None else 0
        reading.mark(at, end, label)


def _numbers_before_labels(reading: _Tokens) -> None:
    """`403 с.`, `24. bs.`, `3-е изд.`, `112-119-бб.`: the label follows."""
    for index, kinds in enumerate(reading.classes):
        at = index - 1
        if reading.word(at)[:1].islower() and len(reading.word(at)) <= 3:
            at -= 1  # 3-е изд., 24 th ed.
        while reading.word(at) in _DASHES or reading.word(at) == ".":
            at -= 1
            if index - at > 4:
                break
        if not reading.word(at).isdigit() or not reading.free(at) or index - at > 4:
            continue
        if "label.edition" in kinds:
            reading.mark(at, at + 1, "edition")
        elif "label.page" in kinds and reading.word(index + 1) in ("", ".", ",", ";", ")"):
            ranged = reading.word(at - 1) in _DASHES and reading.word(at - 2).isdigit()
            reading.mark(at - 2 if ranged else at, at + 1, "pages" if ranged else "extent")


def _volume_issue(reading: _Tokens) -> None:
    """`51(1), 71-114`, `18/46`, `33(8): 103`: a number, a second one in brackets or after a stroke."""
    for at in range(1, len(reading.words) - 3):
        if not reading.word(at).isdigit() or not reading.free(at) or year_of(reading.word(at)):
            continue
        bracket = reading.word(at + 1) == "(" and reading.word(at + 2)[:1].isdigit()
        if not bracket or len(reading.word(at + 2)) > 3:
            continue
        close = next((i for i in range(at + 3, min(at + 6, len(reading.words))) if reading.word(i) == ")"), None)
        if close is None:
            continue
        reading.mark(at, at + 1, "volume")
        reading.mark(at + 2, close, "issue")
        after = close + 1
        if reading.word(after) in (",", ":", ";"):
            end = _number_run(reading, after + 1)
            if (reading.word(after + 1)[:1].isdigit() and year_of(reading.word(after + 1)) is None) or end - after > 2:
                reading.mark(after + 1, end, "pages")


def label(source: Reading) -> list[str]:
    """A whole reading by rule alone."""
    reading = _Tokens(source)
    start = _pass_lead_in(reading)
    _labelled_numbers(reading)
    _numbers_before_labels(reading)
    _volume_issue(reading)
    year = _date(reading, start)
    title = _author(reading, start, year)
    rest = _title(reading, title)
    _container(reading, rest)
    _imprint(reading, rest)
    return reading.labels


def _pass_lead_in(reading: _Tokens) -> int:
    """Index after `12.`, `[3]`, `Kaynak:`, `Bkz.`."""
    at = 0
    if reading.word(0) == "[" and reading.word(1).isdigit() and reading.word(2) == "]":
        reading.mark(1, 2, "num")
        at = 3
    elif reading.word(0).isdigit() and len(reading.word(0)) < 4 and reading.word(1) in (".", ")"):
        reading.mark(0, 1, "num")
        at = 2
    while at < len(reading.words):
        match = phrase_at(reading.folded, at)
        if match and match[1] in ("lead_ins", "source_lines"):
            at = match[0]
        elif {"lead_ins", "source_lines"}.intersection(reading.classes[at]) or (
            at and reading.word(at) in (".", ":", ",")
        ):
            at += 1
        else:
            break
    return at


def _date(reading: _Tokens, start: int) -> int | None:
    """Mark the date of publication: one in brackets near the start, else the last one; index of its first token."""
    found: list[tuple[int, int]] = []
    at = start
    while at < len(reading.words):
        read = read_date(reading.words, at) if reading.free(at) else None
        if read:
            found.append((at, read.end))
            at = read.end
        else:
            at += 1
    if not found:
        return None
    early = [span for span in found if reading.word(span[0] - 1) == "(" and span[0] - start < 40]
    chosen = early[0] if early else max(found, key=lambda span: (span[1] - span[0] > 2, span[0]))
    reading.mark(*chosen, "date")
    return chosen[0]


def _author(reading: _Tokens, start: int, year: int | None) -> int:
    """Mark the authors; index where the title may begin."""
    words = reading.words
    if start < len(words) and words[start] in _OPEN:
        return start
    if year is not None and reading.word(year - 1) == "(" and 0 < year - start < 60:
        reading.mark(start, _back(reading, year - 1), "author")
        return next((i + 1 for i in range(year, len(words)) if words[i] == ")"), year)
    quote = next((i for i in range(start, len(words)) if words[i] in _OPEN), None)
    if quote is not None and quote - start < 40 and words[quote - 1] in (",", ".", ":", ";"):
        reading.mark(start, _back(reading, quote), "author")
        return quote
    end = _initials_end(reading, start)
    if end is None:
        end = next((i for i in range(start, len(words)) if words[i] in (",", ".", ";", ":")), start)
        if reading.word(end) == "," and reading.word(end + 2) == ".":  # Turan, Osman.
            end += 2
        if end - start > 6:
            return start
    reading.mark(start, _back(reading, end), "author")
    return end


def _initials_end(reading: _Tokens, start: int) -> int | None:
    """End of `Surname A. B., Surname C.`: after the last initial of the run."""
    words, last, at = reading.words, None, start
    while at < len(words) - 1:
        if len(words[at]) <= 2 and words[at][0].isupper() and words[at + 1] == "." and at > start:
            last = at + 2
            at += 2
        elif words[at][0].isupper() or words[at] in ",;&" or "joiners" in reading.classes[at]:
            if last is not None and at - last > 4:
                break
            at += 1
        else:
            break
    return last


def _back(reading: _Tokens, end: int) -> int:
    """End moved back over brackets, commas and stops that belong to no name."""
    while end > 0 and reading.word(end - 1) in ("(", ",", ";", ":", "."):
        if reading.word(end - 1) == "." and end > 1 and len(reading.word(end - 2)) <= 2:
            break
        end -= 1
    return end


def _title(reading: _Tokens, at: int) -> int:
    """Mark the title; index after it."""
    words = reading.words
    while at < len(words) and (words[at] in (".", ",", ":", ";", ")") or not reading.free(at)):
        at += 1
    if at >= len(words):
        return at
    if words[at] in _OPEN:
        closers = _OPEN[words[at]]
        end = next((i for i in range(at + 1, len(words)) if words[i] in closers), len(words))
        reading.mark(at + 1, end, "title")
        return end + 1
    end = at
    while end < len(words) and reading.free(end):
        if words[end] in ("//", "[") or (words[end] in _DASHES and words[end - 1] == "."):
            break
        if words[end] == "." and len(words[end - 1]) > 2:
            break
        if words[end] == "," and reading.word(end + 1)[:1].isupper():
            break
        end += 1
    while end > at and words[end - 1] in (".", ",", "(", ":"):
        end -= 1
    reading.mark(at, end, "title")
    return end


def _container(reading: _Tokens, at: int) -> None:
    """Mark what follows `//`, `In`, or a quoted title before volume and pages."""
    words = reading.words
    numbered = next(
        (i for i, name in enumerate(reading.labels) if name in ("volume", "issue", "pages") and i > at), None
    )
    slashes = next((i for i in range(at, len(words)) if words[i] == "//"), None)
    inside = next((i for i in range(at, len(words)) if "in_container" in reading.classes[i]), None)
    start = slashes if slashes is not None else inside
    if start is None:
        start = at if numbered is not None else None
    if start is None:
        return
    at = start
    while at < len(words) and (
        words[at] in ("//", ".", ",", "”", "»", '"', ":") or "in_container" in reading.classes[at]
    ):
        at += 1
    end = at
    while end < len(words) and reading.free(end) and not set(reading.classes[end]) & set(_LABELLED):
        if words[end] in (",", "(", ";") or (words[end] == "." and len(words[end - 1]) > 2):
            break
        end += 1
    reading.mark(at, end, "container")


def _imprint(reading: _Tokens, at: int) -> None:
    """Mark `İstanbul: İletişim Yayınları`, or a publisher alone."""
    words = reading.words
    for index in range(at, len(words)):
        if words[index] != ":" or not reading.free(index - 1):
            continue
        left = index - 1
        while left >= at and reading.free(left) and words[left] not in ".,;–—-(":
            left -= 1
        right = index + 1
        while right < len(words) and reading.free(right) and words[right] not in ".,;–—)":
            right += 1
        if words[index - 1][0].isalpha() and index - left <= 4 and right > index + 1:
            reading.mark(left + 1, index, "place")
            reading.mark(index + 1, right, "publisher")
            return
    run = at
    while run < len(words):
        end = run
        while end < len(words) and reading.free(end) and words[end] not in '.,;()–—”»"':
            end += 1
        if end > run and words[run][0].isupper() and words[run][0].isalpha():
            reading.mark(run, end, "publisher")
            return
        run = end + 1
