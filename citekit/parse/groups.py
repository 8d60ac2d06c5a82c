"""Feature groups by number: the tokens of many strings go in, fourteen group numbers a token come out.

A word is looked up once and stands for a row of numbers; its company (outlines, neighbours, place, what was seen) is
packed into whole numbers by `numpy`, and only a company never met before is turned into strings.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from citekit.parse import features
from citekit.parse.company import Layout, Numbers, look_name, look_of, looks, places, state_name, states, turn_of
from citekit.parse.reading import Reading

MOST = 250_000
"""Groups and companies kept before all are forgotten, so that memory stays bounded."""
_FORMS = 4096
_BITS = 12
_SIDES = ("-1", "+1", "-2", "+2")
_OWN, _BEFORE, _AFTER, _FAR_BEFORE, _FAR_AFTER, _FORM, _COARSE, _FOLDED, _MARK, _TURN, _SIGN = range(11)
_EDGES = [""] * 2
"""What stands before and after each string: no token is empty."""


class Rows(NamedTuple):
    """Group numbers (tokens × 14) of strings in a row, further (token, group) pairs, and the strings' lengths."""

    numbers: Numbers
    more: list[tuple[int, int]]
    lengths: Numbers


class _Names:
    """Strings by number, in the order they were met."""

    def __init__(self, *first: str) -> None:
        self.names = list(first)
        self._numbers = {name: number for number, name in enumerate(first)}

    def number(self, name: str, most: int = MOST * 4) -> int:
        """The name's number; the first name's when there are too many."""
        found = self._numbers.get(name)
        if found is None:
            if len(self.names) >= most:
                return 0
            found = self._numbers[name] = len(self.names)
            self.names.append(name)
        return found


class Groups:
    """Every feature group met so far; ``members[number]`` are its features' numbers, group 0 has none.

    ``find`` gives a feature's number, or None when it does not count (a model lacks it).
    """

    def __init__(self, find: Callable[[str], int | None]) -> None:
        self._find = find
        self.members: list[list[int]] = [[]]
        self._forms, self._coarse, self._folded, self._marks = _Names("?"), _Names(), _Names(), _Names("0")
        self._words: dict[str, int] = {}
        self._rows: list[tuple[int, ...]] = []
        self._table: Numbers = np.zeros((0, 11), dtype=np.int64)
        self._phrases: dict[str, tuple[int, int]] = {}
        self._makers: tuple[Callable[[int], tuple[str, ...]], ...] = (
            partial(self._outlines, "l"),
            partial(self._outlines, "s"),
            partial(self._outlines, "r"),
            self._around,
            self._pair,
            lambda key: features.place(key >> 4, key >> 1 & 7, bool(key & 1)),
            lambda key: (f"q={state_name(key)}",),
            lambda key: features.opened(self._marks.names[key >> _BITS], self._forms.names[key & _FORMS - 1]),
            lambda key: features.looking(look_name(key >> _BITS), self._forms.names[key & _FORMS - 1]),
        )
        self._company: tuple[dict[int, int], ...] = tuple({} for _ in self._makers)
        self._word("")

    @property
    def full(self) -> bool:
        """Whether it is time to start anew."""
        return len(self.members) + sum(map(len, self._company)) > MOST

    def _number(self, strings: tuple[str, ...]) -> int:
        """The number of a new group."""
        find = self._find
        found = [number for name in strings if (number := find(name)) is not None]
        if not found:
            return 0
        self.members.append(found)
        return len(self.members) - 1

    def _word(self, key: str) -> int:
        """The number of a word met for the first time; a key with a zero sign before it is a token's kind."""
        word = features.word_of(key, key[1:] if key[:1] == "\0" else "")
        numbers = [self._number(word.own)] + [self._number(features.beside(word, where)) for where in _SIDES]
        numbers += [self._forms.number(word.form, _FORMS)]
        numbers += [self._coarse.number(word.coarse), self._folded.number(word.folded)]
        numbers += [self._marks.number(word.mark) if word.mark else 0]
        numbers += [turn_of(word.folded, word.form), look_of(word.folded)]
        self._words[key] = len(self._rows)
        self._rows.append(tuple(numbers))
        return self._words[key]

    def _phrase(self, kind: str) -> tuple[int, int]:
        """Group and mark of a phrase's class."""
        found = self._phrases.get(kind)
        if found is None:
            mark = features.mark_of(kind)
            found = self._number((f"c={kind}",)), self._marks.number(mark) if mark else 0
            self._phrases[kind] = found
        return found

    def _outlines(self, where: str, key: int) -> tuple[str, ...]:
        a, b, c = [self._forms.names[key >> shift & _FORMS - 1] for shift in (24, 12, 0)]
        return features.outlines(where, a, b, c)

    def _around(self, key: int) -> tuple[str, ...]:
        names = self._coarse.names
        return features.around(names[key >> 40], names[key >> 20 & 0xFFFFF], names[key & 0xFFFFF])

    def _pair(self, key: int) -> tuple[str, ...]:
        names = self._folded.names
        return features.pair(names[key >> 30], names[key & 0x3FFFFFFF])

    def _numbers(self, which: int, keys: Numbers) -> list[int]:
        """Group numbers of companies; those met for the first time are made."""
        known, plain = self._company[which], keys.tolist()
        found = list(map(known.get, plain))
        if None in found:
            make = self._makers[which]
            for key in {key for key, number in zip(plain, found, strict=True) if number is None}:
                known[key] = self._number(make(key))
            found = list(map(known.get, plain))
        return found  # type: ignore[return-value]

    def _table_rows(self, readings: Sequence[Reading]) -> Numbers:
        """One row a word, each string between two edges on either side."""
        keys: list[str] = []
        for reading in readings:
            keys += _EDGES
            keys += reading.keys
            keys += _EDGES
        found = list(map(self._words.get, keys))
        if None in found:
            for key in dict.fromkeys(key for key, number in zip(keys, found, strict=True) if number is None):
                self._word(key)
            found = list(map(self._words.get, keys))
        if len(self._table) < len(self._rows):
            more = np.array(self._rows[len(self._table) :], dtype=np.int64)
            self._table = np.concatenate((self._table, more))
        rows: Numbers = self._table[np.array(found)]
        return rows

    def of(self, readings: Sequence[Reading]) -> Rows:
        """The group numbers of the tokens of strings, each of which has one or more."""
        lengths = np.array([len(reading.tokens) for reading in readings])
        layout = Layout.of(lengths)
        table = self._table_rows(readings)
        here = np.arange(len(layout.string)) + 4 * layout.string + 2
        more = self._phrased(readings, layout, marks := table[here, _MARK])
        made = np.empty((len(here), 14), dtype=np.int64)
        for column, step in ((_OWN, 0), (_BEFORE, -1), (_AFTER, 1), (_FAR_BEFORE, -2), (_FAR_AFTER, 2)):
            made[:, column] = table[here + step, column]
        spaced = [sign for reading in readings for sign in reading.spaced]
        near = self._near(table, here, layout, marks, spaced)
        for which, keys in enumerate(near):
            made[:, 5 + which] = self._numbers(which, keys)
        return Rows(made, more, lengths)

    def _near(self, table: Numbers, here: Numbers, layout: Layout, marks: Numbers, spaced: list[bool]) -> list[Numbers]:
        """The company of each token packed into one number for each of the makers."""
        form, coarse, folded = table[:, _FORM], table[:, _COARSE], table[:, _FOLDED]
        turns, own = table[here, _TURN], form[here]
        three = form << _BITS
        three[:-1] |= form[1:]
        three[1:] |= form[:-1] << 2 * _BITS
        state, mark = states(layout, turns, marks)
        return [
            three[here - 1],
            three[here],
            three[here + 1],
            coarse[here - 1] << 40 | coarse[here] << 20 | coarse[here + 1],
            folded[here - 1] << 30 | folded[here],
            places(layout, spaced),
            state,
            mark << _BITS | own,
            looks(layout, table[here, _SIGN], turns) << _BITS | own,
        ]

    def _phrased(self, readings: Sequence[Reading], layout: Layout, marks: Numbers) -> list[tuple[int, int]]:
        """Groups of tokens inside phrases, whose marks replace the words' own in place."""
        more: list[tuple[int, int]] = []
        for reading, begin in zip(readings, layout.begins.tolist(), strict=True):
            for index, kind in reading.phrases.items():
                number, mark = self._phrase(kind)
                more.append((begin + index, number))
                if mark:
                    marks[begin + index] = mark
        return more


class Recorder:
    """Features as training wants them: by name."""

    def __init__(self) -> None:
        self._names = _Names()
        self._groups = Groups(self._names.number)

    def features(self, reading: Reading) -> list[list[str]]:
        """The features of each token of a string."""
        groups, names = self._groups, self._names.names
        rows = groups.of([reading])
        made = [[names[one] for number in row for one in groups.members[number]] for row in rows.numbers.tolist()]
        for token, number in rows.more:
            made[token] += [names[one] for one in groups.members[number]]
        return made
