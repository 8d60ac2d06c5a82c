"""Every value says which characters it came from, and how sure it is; what disagrees is said."""

import pytest

from citekit.parse import parse
from citekit.parse.confidence import calibrated
from citekit.parse.explain import explain
from citekit.parse.tagger import shipped

STRINGS = [
    "Kurubaş, E. (2010). Güvenlikleştirme\nkuramı. Uluslararası İlişkiler, 7(26), 3-24.",
    "Roy, O. (2000). The new Central Asia:\nThe creation of nations. New York: New York University Press.",
    "Тишков В.А. Реквием по этносу. - М. : Наука, 2003. - 544 с.",
    "Айтматов Ч. Ак кеме: повесть. – Фрунзе: Кыргызстан, 1982. – 160 б.",
]


@pytest.mark.parametrize("raw", STRINGS)
def test_spans_point_at_values(raw: str) -> None:
    record = parse(raw)
    spans = {
        entry.field: raw[entry.start or 0 : entry.end or 0] for entry in record.evidence if entry.start is not None
    }
    assert record.title is not None
    assert " ".join(spans["title"].split()) == record.title
    assert spans["issued"].startswith(str(record.issued.year if record.issued else None))
    assert record.author[0].family is not None
    assert spans["author"].startswith(record.author[0].family)
    assert all(0.0 <= entry.confidence <= 1.0 for entry in record.evidence)


@pytest.mark.parametrize("raw", STRINGS)
def test_explained(raw: str) -> None:
    told = explain(raw)
    assert told.type_reason
    assert [mark.start for mark in told.marks] == sorted(mark.start for mark in told.marks)
    assert {mark.field for mark in told.marks} >= {"author", "title", "issued"}


@pytest.mark.parametrize(
    ("raw", "values"),
    [
        ("Бартольд В. В. Указ. соч. С. 56.", {"author": "Бартольд, В. В.", "locator": "56"}),
        ("Aynı yer, s. 12.", {"locator": "12"}),
        ("von Braun, K. & Arı, T. (2010, 5 Mayıs). Kök. İstanbul: Dost.", {"author": "von Braun, K.; Arı, T."}),
    ],
)
def test_values_are_shown_as_read(raw: str, values: dict[str, str]) -> None:
    shown = {mark.field: mark.value for mark in explain(raw).marks}
    assert values.items() <= shown.items()


@pytest.mark.skipif(shipped() is None, reason="without a model there is nothing to disagree with")
def test_nothing_vanishes() -> None:
    record = parse("Zzyzx qwerty. Roy, O. (2000). The new Central Asia. New York: NYU Press. Kapak resmi: yok.")
    kept = " ".join([record.title or "", record.publisher or "", *record.unparsed, str(record.author)])
    assert "Kapak" in kept or "resmi" in kept


def test_calibration_is_a_rising_line() -> None:
    knots = {"*": [(0.4, 0.2), (0.6, 0.5), (1.0, 0.9)]}
    said = [calibrated("title", x / 20, knots) for x in range(21)]
    assert said == sorted(said)
    assert said[0] == 0.2
    assert said[-1] == 0.9


def test_translated_titles_become_variants() -> None:
    raw = "Osmonov, Ö. (2012). Кыргызстан тарыхы [Kırgızistan tarihi]. Bişkek: Mektep."
    record = parse(raw)
    assert [variant.value for variant in record.variants] == ["Kırgızistan tarihi"]
