"""Keywords as one variable and as tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.formats import keywords
from citekit.model import Exchange, Record

ROWS = [
    ("a, b", ("a", "b")),
    ("dış politika; Rusya, Çarlık", ("dış politika", "Rusya, Çarlık")),
    ("Rusya, Çarlık;", ("Rusya, Çarlık",)),
    (" a ;; a; b", ("a", "b")),
    ("", ()),
]


@pytest.mark.parametrize(("keyword", "tags"), ROWS)
def test_keywords_are_split(keyword: str, tags: tuple[str, ...]) -> None:
    assert keywords.split(keyword) == tags


TAGS = st.lists(st.text("aş,ё -", min_size=1, max_size=6).map(str.strip).filter(bool), unique=True)


@given(TAGS)
def test_tags_joined_and_split_are_the_tags(tags: list[str]) -> None:
    assert keywords.split(keywords.join(tags)) == tuple(tags)


def test_a_record_s_own_keywords_follow_its_tags() -> None:
    record = Record(id="a", keyword="b, c")
    assert keywords.of(record, Exchange(records=(record,), tags={"a": ("a", "b")})) == ("a", "b", "c")
