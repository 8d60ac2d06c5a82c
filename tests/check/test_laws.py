"""Laws of checking: damaged text is never an exception, and every place stands where it says."""

import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
from clean_texts import CLEAN
from planting import build

from citekit.check import check
from citekit.check.messages import LANGUAGES, advice, candidates, say, title
from citekit.report.findings import WRITERS, get

NOISE = st.sampled_from(
    ["(", ")", "“", "”", "\n\n", "(Nye, 2004", "((", "; ", "\x00", "\u202e", "2004a", "Ж", "a.g.e.", "[7]", "{x}"]
)  # fmt: skip
WOUNDS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), NOISE), min_size=1, max_size=6)


def wound(text: str, wounds: list[tuple[float, int, str]]) -> str:
    """Cut stretches out of a text and put noise in their place."""
    for where, size, noise in wounds:
        at = int(where * len(text))
        text = text[:at] + noise + text[at + size :]
    return text


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(sorted(CLEAN)), WOUNDS)
def test_damaged_text_is_a_finding_not_an_exception(name: str, wounds: list[tuple[float, int, str]]) -> None:
    text = wound(CLEAN[name], wounds)
    library = build.__wrapped__(text)
    found = check(library)
    assert check(library) == found
    for finding in found:
        assert all(text[place.start : place.end] == place.raw for place in finding.places)
        for language in LANGUAGES:
            assert say(finding, language) and title(finding.check, language)
            assert isinstance(advice(finding, language) + str(candidates(finding, language)), str)
    told = library.model_copy(update={"findings": found})
    assert all(isinstance(get(form)(told, "tr"), str) for form in WRITERS)
