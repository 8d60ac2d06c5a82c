"""The extract contract: what other programs read."""

from pathlib import Path

from citekit.library import extract_json
from citekit.pipeline import analyse


def test_a_note_marker_names_the_works_of_its_note(repository: Path) -> None:
    (document,) = extract_json(analyse([repository / "corpus" / "003_report.txt"]))["documents"]
    marker = next(row for row in document["citations"] if row["note"] == "1")
    assert [(item["authors"][0], item["year"], item["locator"]) for item in marker["items"]] == [
        ("Landau", "2001", "51-58")
    ]
    records = {row["record"]["id"] for row in document["references"] if row["record"]}
    assert marker["items"][0]["record"] in records
