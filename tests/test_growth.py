"""Work grows with the text, not with its square: calls counted over the whole analysis at one length and at twice it.

Calls are counted, not seconds, so the count is the same on every machine; what a single call scans is not seen here
(`benchmarks/bench_dense.py` prints seconds and ratios for long texts).
"""

import random
import sys
from collections.abc import Callable
from types import FrameType

import pytest

from citekit.library import extract_json
from citekit.pipeline import analyse_documents
from citekit.read import read_text
from citekit.settings import Settings
from tests.benchmarks.bench_dense import TEXTS

SIZE = 4000
MOST = 2.6
"""Twice the text may take this many times the calls; linear work takes 2, quadratic 4."""
FIXED = 20_000
"""Calls that any text takes, as the checks ask once for every chapter."""
PIECES = (
    "(", ")", "()", "((a) ", "[", "[1, ", "[1]", "1", "12 ", "2001 ", "(2001", "A", "Ж", "Aa ", "Жж ", "A. ", ",", ";",
    ".", "... ", "“", '"', "'", "’", "-", "— ", "_", "/", "*", "&", " ", "\n", "\n\n", "\f", "\t", "\r\n", "¹", "a¹",
    "\u0301", "a\u0301", "\u00ad", "\u200b", "\ufeff", "ﬁ", "a.g.e. ", "ibid. ", "et al. ", "et", "Ab ve ", "see ",
    "p. 5, ", "Kaynak: ", "Kaynak: Ab 2001\n", "http://a/", "http://a.b/c ", "www.", "a@b.c ", "GİRİŞ\n", "1. BÖLÜM\n",
    "References\nSmith, J. (2001). T.\n", "Ab Cd: “", "A’", "a1 ", ".1", "a.....1\n", "Table 1. X\n", "ab-\n", "1\n",
    "(Ab, 2019; ", "(a; ", "(http://a/", "😀", "中",
)  # fmt: skip


def calls(text: str) -> int:
    """How many functions the whole analysis of a text calls."""
    count = 0

    def tally(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    document = read_text("text.txt", text)
    sys.setprofile(tally)
    try:
        extract_json(analyse_documents([document], Settings()))
    finally:
        sys.setprofile(None)
    return count


def assert_linear(make: Callable[[int], str]) -> None:
    calls(make(SIZE // 4))  # tables and patterns are made once
    small, large = calls(make(SIZE)), calls(make(2 * SIZE))
    assert large < MOST * small + FIXED, f"{large / small:.1f} times the calls for twice the text"


@pytest.mark.parametrize("name", TEXTS)
def test_dense_texts(name: str) -> None:
    assert_linear(TEXTS[name])


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_hostile_texts(piece: str) -> None:
    assert_linear(lambda size: piece * (size // len(piece)) + " Son söz (Uslu, 2019).")


def test_random_mixtures_of_hostile_pieces() -> None:
    def make(size: int) -> str:
        chance = random.Random(size)
        return "".join(chance.choice(PIECES) for _ in range(size // 4))

    assert_linear(make)
