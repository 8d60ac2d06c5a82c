"""The records a citation may mean, indexed by year and by name within one scope (a chapter, a document, the set)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from citekit.languages import words
from citekit.link.authors import NameKey, acronyms_of, key_of, words_of
from citekit.link.scripts import sound
from citekit.model import Date, Name, Record

_HEAD = 120
_SHORT_NAME = re.compile(r"\W{0,3}(?:\(([^()\d]{2,30})\)\s|([^().,\d]{2,30}?)\s?\((?=[^()\d]{6}))")
_YEAR = re.compile(r"(?:^|[\s.,(\[])((?:1[5-9]|20)\d\d)[a-z]?(?=[\s.,:;)\]])")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record prepared for matching; ``reference``, ``chapter`` and ``document`` say where it came from."""

    record: Record
    reference: str
    chapter: str
    document: str
    names: tuple[NameKey, ...]
    by_title: bool
    years: frozenset[str]
    suffix: str | None
    date: tuple[int, ...]
    open_ended: bool = False
    """Whether the reference itself names only the first authors and says et al."""


def prepare(record: Record, reference: str, chapter: str, document: str) -> Candidate:
    """A candidate for a record; without authors its editors stand in, without these its title (as in citations)."""
    names = record.author or record.editor or record.compiler or record.director or record.translator
    by_title = not names and bool(record.title)
    if by_title:
        names = (Name(literal=record.title),)
    first = record.issued.date_parts[0] if record.issued and record.issued.date_parts else ()
    real = [name for name in names if words_of(name.literal or name.family or name.given or "")]
    keys = tuple(key_of(name) for name in real)
    if keys and keys[0].literal:
        keys = (replace(keys[0], parts=keys[0].parts | _printed_names(record)), *keys[1:])
    suffix = (record.year_suffix or "").lower() or None
    years, open_ended = years_of(record) | _printed_year(record), _says_et_al(record)
    return Candidate(record, reference, chapter, document, keys, by_title, years, suffix, tuple(first), open_ended)


def _printed_names(record: Record) -> frozenset[tuple[str, ...]]:
    """Short names an organisation's entry begins with: `(PM of KZ) Prime Minister …`, `TITR (Trans-Caspian …)`."""
    found = _SHORT_NAME.match(record.raw or "")
    return frozenset(words_of(part) for part in (found.groups() if found else ()) if part and words_of(part))


def _printed_year(record: Record) -> frozenset[str]:
    """The first year of the raw string when it stands near its beginning, as author-date entries have it."""
    found = _YEAR.search((record.raw or "")[:_HEAD])
    return frozenset(found.groups()) if found else frozenset()


def _says_et_al(record: Record) -> bool:
    """Whether the authors' part of the raw string ends with et al. (`Мусаев С. ж.б. (1995)`)."""
    head = (record.raw or "")[:_HEAD]
    return any(f" {word} " in f" {head} ".replace(",", " ") for word in words("et_al") if len(word) > 2)


def years_of(record: Record) -> frozenset[str]:
    """The years a citation of the record may give: of issue, of each end of a range, of the original."""
    found: set[str] = set()
    for date in (record.issued, record.original_date):
        found |= _years(date)
    return frozenset(found)


def _years(date: Date | None) -> set[str]:
    return {str(parts[0]) for parts in date.date_parts if parts and parts[0]} if date else set()


def handles(name: str) -> set[str]:
    """What a name can be found by: the first sound of its longer words, its whole, its acronyms."""
    parts = words_of(name)
    found = {sound(word)[:1] for word in parts if len(word) >= 3}
    found |= {"".join(parts), *acronyms_of(name)}
    return found


@dataclass(slots=True)
class Scope:
    """Candidates that can be asked for by year and by name."""

    candidates: list[Candidate] = field(default_factory=list)
    by_year: dict[str, list[Candidate]] = field(default_factory=lambda: defaultdict(list))
    by_handle: dict[str, list[Candidate]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, candidates: Iterable[Candidate]) -> "Scope":
        """Index the candidates, keeping their order."""
        scope = cls()
        for candidate in candidates:
            scope.candidates.append(candidate)
            for year in candidate.years:
                scope.by_year[year].append(candidate)
            for handle in {handle for key in candidate.names for handle in _key_handles(key)}:
                scope.by_handle[handle].append(candidate)
        return scope

    def near(self, authors: Sequence[str]) -> list[Candidate]:
        """Candidates that share a handle with one of the cited names, in the scope's order, each once."""
        found: dict[int, Candidate] = {}
        for author in authors:
            for handle in handles(author):
                for candidate in self.by_handle.get(handle, ()):
                    found.setdefault(id(candidate), candidate)
        return list(found.values())


def _key_handles(key: NameKey) -> set[str]:
    found = handles(" ".join(key.family or key.given)) | key.acronyms
    found |= {"".join(part) for part in key.parts}
    return found | {sound(word)[:1] for word in key.given[-1:] if len(word) >= 4}
