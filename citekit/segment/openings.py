"""How a line that opens an entry of a reference list looks: an author, an organisation with a year, a dash, number."""

import re

from citekit.segment.vocabulary import particles, plain

_INITIAL = r"[^\W\d_]{1,2}\."
_NAME = r"[^\W\d_][\w’'‘`ʻ-]*"
_SURNAME_COMMA = re.compile(rf"^{_NAME}(?: {_NAME}){{0,3}}, ?(?P<given>{_INITIAL}|{_NAME})")
_SURNAME_INITIAL = re.compile(rf"^{_NAME}(?: {_NAME}){{0,2}},? (?:{_INITIAL} ?){{1,3}}")
_BARE_INITIALS = r"(?: ?[^\W\d_a-zа-яё](?:-[^\W\d_a-zа-яё])?){1,3}"
_SURNAME_BARE = re.compile(
    rf"^{_NAME}(?: {_NAME}){{0,2}} {_BARE_INITIALS}"
    rf"(?=[,.;] | \(?(?:1[5-9]|20)\d\d| [^\W\d_]{{1,5}}\.? {_NAME} {_BARE_INITIALS}[., ]| & )"
)
_INITIAL_SURNAME = re.compile(rf"^(?:{_INITIAL} ?-?){{1,3}}{_NAME}[,. ]")
_GLOSS = r"(?:\([^()\d]{2,100}\)[.,]? )?"
_YEAR_AFTER = re.compile(
    rf"^[^()\d]{{2,160}}?{_GLOSS}\((?:1[5-9]|20)\d\d[a-zа-я]?[^()]{{0,30}}\)(?!: ?\d)"
    r"|^[^()\d:“”\"«»–—]{2,90}?[.,] ?(?:1[5-9]|20)\d\d[a-zа-я]?[.,:;] ?\S.{12}"
)
_NO_DATE_AFTER = re.compile(rf"^[^()\d]{{2,160}}?{_GLOSS}\([^\W\d]\.?\s?[^\W\d]\.\)")
_PLACE = re.compile(rf"^{_NAME}(?: {_NAME})?: [^\W\d_]")  # `İstanbul: Yapı Kredi Yayınları, 2003.`
_KEYED = re.compile(rf"^{_NAME}(?: [\w’'&.-]+){{0,5}} (?:1[5-9]|20)\d\d[a-z]? ?: ?[^\W\d_]")
"""`Callon et al. 1986 : M. Callon, …`: an entry behind the key it is cited by."""
_GIVEN_BOXED = re.compile(rf"^{_NAME}(?: {_NAME}){{0,2}} \([^\W\d_a-zа-яё][^()\d]{{0,30}}\),? ")
"""`Toprak (Zafer), Ökçün (Gündüz), …`."""
_DASH = re.compile(r"^(?:[—–―‒]{2,}|-{2,}|_{2,}|[—―] ?(?=[.,:(]))")
_NUMBERED = re.compile(r"^(?:\[(?P<boxed>\d{1,3})\]\s*|\(?(?P<number>\d{1,3})(?:[.)]\s*|\s+))(?=\S)")
_PARTICLE = re.compile(
    rf"^[^\W\d_]{{1,4}}[ ’'](?:[^\W\d_]{{1,3}} )?[^\W\d_a-zа-яё][\w’'-]+"
    rf"(?:, {_NAME}|,? (?:{_INITIAL} ?)+| {_BARE_INITIALS}(?:,| \(?\d{{4}}))"
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def entry_number(text: str) -> int | None:
    """The printed number of a list entry: `[3] …`, `3. …`, `3) …`, `3 …`; None when there is none."""
    match = _NUMBERED.match(text)
    return int(match["boxed"] or match["number"]) if match else None


def without_number(text: str) -> str:
    """The entry without its printed number."""
    return _NUMBERED.sub("", text, count=1)


def opens_entry(text: str) -> float:
    """How much a line looks like the beginning of an entry, from -1 (it goes on) to 1 (author and initial).

    >>> [opens_entry(s) for s in ("Uslu, N. (2019).", "Аватков В. А. Турция", "and Politics, 12(3).", "———. 2020.")]
    [1.0, 1.0, -1.0, 1.0]
    """
    first = text[0]
    if first in "—–―‒_-" and _DASH.match(text):
        return 1.0
    surname = _SURNAME_COMMA.match(text)
    if first.islower() and _PARTICLE.match(text) and plain(text.split(None, 1)[0]) in particles():
        return 0.8
    if first.islower() or not (first.isalpha() or first in "“\"«„(‘'"):
        return 0.5 if surname and surname["given"].endswith(".") and surname["given"][0].isupper() else -1.0
    if surname and surname["given"].endswith(".") and surname["given"][0].isupper():
        return 1.0
    initials = _SURNAME_INITIAL.match(text)
    if initials and initials.group().rstrip()[-2].isupper():
        return 1.0
    if first.isupper() and (_SURNAME_BARE.match(text) or _KEYED.match(text) or _GIVEN_BOXED.match(text)):
        return 0.9
    if _YEAR_AFTER.match(text) or _NO_DATE_AFTER.match(text):
        return 0.8
    if surname and surname["given"][0].isupper():
        return 0.7
    if _INITIAL_SURNAME.match(text) and first.isupper():
        return 0.8
    return 0.2 if first in '“"«„' else -0.5 if first == "(" or _PLACE.match(text) else 0.0


def has_year(text: str) -> bool:
    """Whether a four-digit year from 1500 on stands in the text."""
    return _YEAR.search(text) is not None
