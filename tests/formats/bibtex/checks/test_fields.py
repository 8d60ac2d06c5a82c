"""Field names, places and whole numbers against biblatex's data model; control characters anywhere in a file."""

import pytest

from citekit.formats.bibtex.checks import check, fixed
from citekit.formats.bibtex.checks.fields import data_model, known_type


def found(text: str, *names: str) -> list[tuple[str, str | None, int]]:
    return [(remark.check, remark.field, remark.line) for remark in check(text) if remark.check in names]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("@book{k,\n auhtor = {Uslu, N.}}", [("unknown-field", "auhtor", 2)]),
        ("@book{k,\n publsher = {Bilge}}", [("unknown-field", "publsher", 2)]),
        ("@book{k,\n pagees = {5}}", [("unknown-field", "pagees", 2)]),
        ("@book{k,\n author = {Can, A.}, autor = {Uslu, N.}}", []),  # the right one stands beside it
        ("@book{k,\n timestamp = {2020}, bdsk-url-1 = {x}, owner = {me}, file = {x.pdf}}", []),
        ("@online{k,\n type = {Blog}}", [("field-for-type", "type", 2)]),
        ("@electronic{k,\n isbn = {1}}", [("field-for-type", "isbn", 2)]),
        ("@article{k,\n journal = {Bilig}, address = {Ankara}, month = mar}", []),
        ("@tez{k,\n isbn = {1}}", []),
        ("@book{k,\n volume = {XII}}", [("whole-number", "volume", 2)]),
        ("@book{k,\n volume = 12, volumes = {3}}", []),
    ],
)
def test_fields(entry: str, expected: list[tuple[str, str, int]]) -> None:
    assert found(entry, "unknown-field", "field-for-type", "whole-number") == expected


@pytest.mark.parametrize(("kind", "known"), [("article", True), ("phdthesis", True), ("presentation", False)])
def test_types(kind: str, known: bool) -> None:
    assert known_type(kind) is known


def test_every_type_but_those_without_a_model_has_a_title() -> None:
    bare = {"bibnote", "set"}
    assert all("title" in own for kind, own in data_model().fields.items() if own and kind not in bare)


def test_control_characters_are_found_with_their_line_and_taken_out() -> None:
    text = "@book{a,\n title = {x\0\0y}}\n\0@book{b, title = {z}}\n"
    remarks = [remark for remark in check(text) if remark.check == "control-character"]
    assert [(remark.line, remark.key) for remark in remarks] == [(2, "a"), (3, "")]
    assert fixed(text, remarks) == "@book{a,\n title = {xy}}\n@book{b, title = {z}}\n"


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("isbn = {0-943396-04-2 0-85131-041-9}", True),
        ("isbn = {0-943396-04-2}", False),
        ("issn = {0003-0007, 1520-0477}", True),
        ("issn = {0003-0007}", False),
    ],
)
def test_one_number_a_field(field: str, said: bool) -> None:
    assert bool(found(f"@book{{k, {field}}}", "isbn", "issn")) is said
