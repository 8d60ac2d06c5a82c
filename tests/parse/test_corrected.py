"""Corrections become tagged strings that training reads."""

from citekit.model import Date, Evidence, Name, Record
from citekit.parse.corrected import tagged_string
from citekit.parse.train.corpora import tag
from citekit.parse.train.generate import read_marked


def test_a_corrected_record_teaches_its_labels() -> None:
    record = Record(
        id="a",
        author=(Name(family="Тишков", given="В. А."),),
        title="Реквием по этносу",
        publisher_place="М.",
        publisher="Наука",
        issued=Date.of(2003),
        raw="Тишков В. А. Реквием по этносу. М.: Наука,\n2003.",
    )
    line = tagged_string(record)
    assert line == "{author Тишков В. А.} {title Реквием по этносу}. {place М.}: {publisher Наука}, {date 2003}."
    row = tag(*read_marked(line), "hand")
    assert dict(zip((token.text for token in row.tokens), row.labels, strict=True))["Наука"] == "publisher"


def test_a_value_that_is_not_printed_is_marked_where_it_was_read() -> None:
    raw = "Tiskov V. (2003).  Rekviem po\netnosu. M.: Nauka."
    record = Record(
        id="a",
        author=(Name(family="Тишков", given="В. А."),),
        title="Реквием по этносу",
        publisher="Nauka",
        issued=Date.of(2004),
        raw=raw,
        evidence=tuple(
            Evidence(field=field, start=raw.index(text), end=raw.index(text) + len(text))
            for field, text in (("author", "Tiskov V."), ("issued", "2003"), ("title", "Rekviem po\netnosu"))
        ),
    )
    made = tagged_string(record)
    assert made == "{author Tiskov V.} ({date 2003}). {title Rekviem po etnosu}. M.: {publisher Nauka}."


def test_nothing_to_teach() -> None:
    assert tagged_string(Record(id="a", title="Nutuk")) is None
    assert tagged_string(Record(id="a", title="Nutuk", raw="Başka bir dize")) is None
