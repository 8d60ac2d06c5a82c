"""Full references already read, found by their authors, the words they begin with, and the words of their titles."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from citekit.link.authors import NameKey, compare_lists, key_of, words_of
from citekit.link.candidates import Candidate, prepare
from citekit.model import Record, Reference

HEAD = 8
"""Words at the beginning of a reference among which an author's name is sought."""
STEM = 5
"""Letters of a short title's last word that may open a longer word: `Tarihçiliği` of `Tarihçiliğinin`."""

SHORTEST_WORD, LONGEST_NEEDED = 5, 4
"""A title may break off before a short word or number (`hier S. 5`, `158`); so many of its words are always enough."""


class AuthorLists:
    """Lists of authors with the places where they stand; each is held against a cited list once."""

    def __init__(self) -> None:
        self._places: dict[tuple[NameKey, ...], list[int]] = defaultdict(list)
        self._lists: list[tuple[NameKey, ...]] = []
        self._scores: dict[tuple[str, ...], list[float]] = defaultdict(list)

    def add(self, keys: tuple[NameKey, ...], place: int) -> None:
        """Say that a list of authors stands at a place; places grow."""
        if keys not in self._places:
            self._lists.append(keys)
        self._places[keys].append(place)

    def agreeing(self, cited: tuple[str, ...], least: float) -> list[int]:
        """The places, in order, of the lists that agree with a cited one by ``least``, or at all when that is 0."""
        scores = self._scores[cited]
        scores += [compare_lists(cited, False, keys).score for keys in self._lists[len(scores) :]]
        fitting = (keys for keys, score in zip(self._lists, scores, strict=True) if score and score >= least)
        return sorted(place for keys in fitting for place in self._places[keys])


class Earlier:
    """Full references in the order in which they are read."""

    def __init__(self, references: Iterable[Reference] = ()) -> None:
        self._references: list[Reference] = []
        self._named: dict[str, Reference] = {}
        self._candidates: list[Candidate] = []
        self._authors = AuthorLists()
        self._names = AuthorLists()
        self._heads: dict[str, list[int]] = defaultdict(list)
        self._titles: dict[str, list[int]] = defaultdict(list)
        for reference in references:
            self.add(reference)

    def add(self, reference: Reference) -> None:
        """Put a reference behind the others; one without a record is never found."""
        record = reference.record
        if record is None:
            return
        place = len(self._references)
        self._references.append(reference)
        self._named[reference.id] = reference
        self._candidates.append(prepare(record, reference.id, "", ""))
        self._authors.add(tuple(key_of(name) for name in record.author or record.editor), place)
        self._names.add(self._candidates[-1].names, place)
        for word in dict.fromkeys(words_of(reference.text)[:HEAD]):
            self._heads[word].append(place)
        words = words_of(record.title or "")
        for word in dict.fromkeys((*words, words[0][:STEM] if words else "")):
            self._titles[word].append(place)

    def reference(self, name: str) -> Reference | None:
        """The reference of an id."""
        return self._named.get(name)

    def by_authors(self, names: Sequence[str]) -> list[Reference]:
        """Those whose authors, or else editors, are the cited ones."""
        return self._at(self._authors.agreeing(tuple(names), 0.6))

    def candidates(self, names: Sequence[str]) -> list[Candidate]:
        """Those whose names agree with the cited ones in any way, made ready for matching."""
        return [self._candidates[place] for place in self._names.agreeing(tuple(names), 0.0)]

    def beginning_with(self, names: Sequence[str]) -> list[Reference]:
        """Those at whose beginning all the names stand, however they were divided."""
        wanted = [words_of(name) for name in names]
        if not wanted or not all(wanted):
            return []
        places = [self._heads.get(word, []) for word in {word for name in wanted for word in name}]
        fewest = min(places, key=len)
        return self._at(sorted(set(fewest).intersection(*places)))

    def titled(self, title: str | None) -> list[Reference]:
        """Those whose title a short title may stand for."""
        short = words_of(title or "")
        if not short:
            return []
        known = list(short[:-1]) or [short[0] if len(short[0]) < STEM else short[0][:STEM]]
        rarest = min((self._titles.get(word, []) for word in known), key=len)
        return [reference for reference in self._at(rarest) if _title_fits(short, reference.record)]

    def told(self, text: str) -> list[Reference]:
        """Those whose first author and then title stand in a short form's text, however it was divided.

        The title may be cut short at the end of the text or before a number; the longest one found counts.
        """
        said = words_of(text)
        best, found = 1, list[int]()
        for at, word in enumerate(said[1:], 1):
            for place in self._titles.get(word, ()):
                size = _length(self._references[place], said, at)
                if size >= best and size and _authored(self._candidates[place], said[:at]):
                    found = [place] if size > best else [*found, place]
                    best = size
        return self._at(dict.fromkeys(found))

    def _at(self, places: Iterable[int]) -> list[Reference]:
        return [self._references[place] for place in places]


def _length(reference: Reference, said: Sequence[str], at: int) -> int:
    """How many words of a reference's title stand in ``said`` from ``at`` on; 0 when other words break it off."""
    title = words_of((reference.record.title if reference.record else None) or "")
    size = 0
    while size < min(len(title), len(said) - at) and title[size] == said[at + size]:
        size += 1
    whole = size == len(title) or (size > 1 and (at + size == len(said) or len(said[at + size]) < SHORTEST_WORD))
    return size if whole or size >= LONGEST_NEEDED else 0


def _authored(candidate: Candidate, before: Sequence[str]) -> bool:
    first = candidate.names[0] if candidate.names and not candidate.by_title else None
    return first is None or bool(set(first.family or first.given) & set(before))


def title_fits(record: Record, other: Reference) -> bool:
    """Whether the title of a record is a short form of that of a reference."""
    return _title_fits(words_of(record.title or ""), other.record)


def _title_fits(short: Sequence[str], other: Record | None) -> bool:
    long = words_of((other.title if other else None) or "")
    if not short:
        return False
    same = long[: len(short)]
    inflected = same[:-1] == short[:-1] and same[-1:] and len(short[-1]) >= STEM and same[-1].startswith(short[-1])
    return same == short or bool(inflected) or (len(short) >= 2 and set(short) <= set(long))
