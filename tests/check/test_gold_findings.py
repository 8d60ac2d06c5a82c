"""Errors that people found in real chapters, against what the checks find at the same places."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from citekit.library import Library
from citekit.model import Finding
from citekit.pipeline import analyse

LEAST_ROWS, LEAST_PLACES = 0.91, 0.92

# Annotated rule → the checks that ask the same question.
ASKED_BY: dict[str, tuple[str, ...]] = {
    "author-count-mismatch": ("author-count", "et-al"),
    "author-malformed": ("odd-author", "bare-address", "impossible-year"),
    "author-separator": ("joiner-language", "mixed-form"),
    "author-spelling-variant": ("author-spelling",),
    "bare-url-citation": ("bare-address",),
    "citation-after-comma": ("citation-place",),
    "citation-after-full-stop": ("citation-place",),
    "citation-repeated-in-sentence": ("repeated-citation",),
    "cited-not-in-list": ("missing-reference",),
    "comma-before-year-mixed": ("mixed-form",),
    "diacritic": ("mixed-script",),
    "domain-as-author": ("bare-address",),
    "double-full-stop": ("citation-place", "entry-form"),
    "doubled-parenthesis": ("brackets",),
    "duplicate-sentence": ("duplicate-sentence",),
    "editor-mark-in-citation": ("odd-author",),
    "entry-form-mixed": ("entry-form",),
    "entry-incomplete": ("incomplete-entry",),
    "entry-order": ("list-order",),
    "entry-punctuation": ("entry-form",),
    "entry-title-repeats-container": ("entry-title",),
    "entry-two-dates": ("entry-dates",),
    "et-al-language": ("et-al",),
    "et-al-malformed": ("et-al",),
    "joiner-language": ("joiner-language", "mixed-form"),
    "joiner-mixed": ("mixed-form", "joiner-language"),
    "listed-never-cited": ("uncited-reference",),
    "locator-form-mixed": ("mixed-form",),
    "locator-looks-like-year": ("locator",),
    "mixed-script": ("author-script", "mixed-script"),
    "no-reference-list": ("no-reference-list",),
    "one-key-several-sources": ("one-key",),
    "org-name-variant": ("organisation-variant", "author-spelling"),
    "quotation-without-page": ("quotation-page",),
    "running-title-mismatch": ("running-title",),
    "same-key-two-forms": ("mixed-form", "repeated-citation"),
    "separator": ("separator",),
    "source-predates-event": ("later-event",),
    "spacing": ("spacing",),
    "suffix-without-year": ("impossible-year",),
    "typo-in-citation": ("name-typo", "author-spelling"),
    "unbalanced-quotes": ("quotation-marks",),
    "unclosed-parenthesis": ("brackets",),
    "url-broken": ("address",),
    "work-separator": ("separator",),
    "year-malformed": ("impossible-year",),
    "year-missing": ("missing-year", "impossible-year"),
}


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _covers(finding: Finding, place: list[Any]) -> bool:
    return any(mine.start < place[1] and place[0] < mine.end for mine in finding.places)


def _hits(row: dict[str, Any], library: Library, start: int) -> tuple[int, int]:
    """(places found, places annotated) of a row; a row without places is met by a finding of its chapter."""
    asked = ASKED_BY.get(row["rule"], ())
    mine = [finding for finding in library.findings if finding.check in asked]
    if not row["places"]:
        near = [f for f in mine if f.chapter and abs(library.chapter(f.chapter).start - start) <= 300]
        return min(len(near), 1), 1
    return sum(any(_covers(finding, place) for finding in mine) for place in row["places"]), len(row["places"])


def test_annotated_errors_are_found(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Because the checks are for real manuscripts: printed for each rule, held for all together."""
    folders = [folder for folder in sorted((shared / "gold").iterdir()) if (folder / "findings.jsonl").is_file()]
    rules, met, places, found = Counter[str](), Counter[str](), 0, 0
    for folder in folders:
        library = analyse([next((shared / "corpus").glob(f"{folder.name}_*.txt"))])
        starts = {row["id"]: row["start"] for path in folder.glob("chapters*.jsonl") for row in _rows(path)}
        for row in _rows(folder / "findings.jsonl"):
            if row["sure"]:
                hits, of = _hits(row, library, starts[row["chapter"]])
                rules[row["rule"]] += 1
                met[row["rule"]] += hits > 0
                places, found = places + of, found + hits
    with capsys.disabled():
        print(f"\nannotated errors: {met.total()} of {rules.total()} rows, {found} of {places} places")
        print("  ".join(f"{rule} {met[rule]}/{count}" for rule, count in rules.items() if met[rule] < count))
    assert met.total() / rules.total() >= LEAST_ROWS
    assert found / places >= LEAST_PLACES
