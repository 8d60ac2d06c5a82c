"""The fewest entries are blamed for a list out of order."""

from hypothesis import given
from hypothesis import strategies as st

from citekit.check.list_order import _longest_run


def test_one_misplaced_entry_is_blamed_alone() -> None:
    assert _longest_run(["b", "c", "a", "d", "e"]) == {0, 1, 3, 4}
    assert _longest_run(["z", "a", "b", "c"]) == {1, 2, 3}
    assert _longest_run([]) == set()


@given(st.lists(st.sampled_from("abcdef"), max_size=12))
def test_what_is_kept_is_in_order_and_nothing_more_could_be(keys: list[str]) -> None:
    kept = sorted(_longest_run(keys))
    values = [keys[index] for index in kept]
    assert values == sorted(values)
    lengths = [1] * len(keys)
    for index in range(len(keys)):
        lengths[index] += max((lengths[other] for other in range(index) if keys[other] <= keys[index]), default=0)
    assert len(kept) == max(lengths, default=0)
