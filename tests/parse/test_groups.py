"""What the tagger sees of a token, as training sees it by name and as the shipped model adds it up by number."""

import numpy as np
import pytest

from citekit.parse.features import shape
from citekit.parse.groups import Groups, Recorder
from citekit.parse.reading import take_apart
from citekit.parse.tagger import shipped

STRINGS = [
    "Arı, T. (2010). Uluslararası ilişkiler teorileri. MKM Yayıncılık.",
    "Тишков В.А. «Реквием по этносу» // Вопросы истории. 2003. № 4. С. 5–17. URL: http://a.ru/b",
    "x",
    "Осмонов Ө. Кыргызстан тарыхы [Текст]. Бишкек, 2012. (1987) “a” ^ | ☃",
]


def test_features_of_a_token() -> None:
    made = Recorder().features(take_apart("In: “Manas” (1995)"))
    assert len(made) == 8
    manas = made[3]
    assert {"w=manas", "s=Xx", "e=nas", "w-1=“", "w+1=”", "w-2=:", "w+2=(", "ww=“|manas", "q=“", "i=3"} <= set(manas)
    year = made[6]
    assert {"w=1995", "s=d4", "y=19", "q=(", "l3=”|(|d4", "s3=(|d4|)", "r3=d4|)|^"} <= set(year)
    assert "_" in made[2]
    assert "_" not in manas


@pytest.mark.parametrize("word", ["^", "|", "☃", "а"])
def test_a_sign_is_not_the_edge(word: str) -> None:
    (own,) = Recorder().features(take_apart(word))
    assert f"w={word}" in own
    assert f"s={shape(word)}" in own


def test_neighbours_in_a_batch_do_not_matter() -> None:
    readings = [take_apart(raw) for raw in STRINGS]
    none: dict[str, int] = {}
    groups = Groups(none.get)
    whole = groups.of(readings)
    alone = [groups.of([reading]) for reading in readings]
    assert whole.lengths.tolist() == [len(reading.tokens) for reading in readings]
    assert np.array_equal(whole.numbers, np.concatenate([rows.numbers for rows in alone]))


def test_the_model_adds_up_the_features_that_training_saw() -> None:
    tagger = shipped()
    if tagger is None:
        pytest.skip("no model is shipped: train one with python -m citekit.parse.train")
    readings = [take_apart(raw) for raw in STRINGS]
    summed = tagger.sums(tagger.rows(readings))
    weights, recorder = tagger._weights, Recorder()
    named = [names for reading in readings for names in recorder.features(reading)]
    for line, names in zip(summed, named, strict=True):
        rows = [weights.features[name] for name in names if name in weights.features]
        assert line == pytest.approx(weights.scores[rows].sum(axis=0), abs=1e-4)
