"""Every planted fault is seen at its place; clean texts have no warning and no error."""

import sys
from collections import defaultdict
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from clean_texts import CLEAN
from faults import FAULTS, WITHOUT_LIST, Fault
from planting import findings, plant

from citekit.model import Finding

LEAST = 0.95
_OPEN: frozenset[tuple[str, str]] = frozenset(
    {
        ("doğurmaktadır.", "note-without-marker"),
    }
)
"""(planted, check) of faults that are not seen yet; one that is seen again must leave this list."""


def seen(fault: Fault) -> bool:
    """Whether the fault's check speaks of the planted place, and did not speak of it before."""
    text, old, new, check = fault
    planted = plant(CLEAN[text], old, new)
    at = CLEAN[text].index(old)
    before = {_said(finding) for finding in findings(CLEAN[text])}
    fresh = [finding for finding in findings(planted) if finding.check == check and _said(finding) not in before]
    near = (at - 200, at + len(new) + 400)
    return any(not f.places or any(p.start < near[1] and near[0] < p.end for p in f.places) for f in fresh) or (
        check in ("uncited-reference", "list-order", "marker-without-note") and bool(fresh)
    )


def _said(finding: Finding) -> tuple[str, str, tuple[str, ...]]:
    return finding.check, str(finding.values), tuple(place.raw for place in finding.places)


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_text_is_left_alone(name: str) -> None:
    assert [finding for finding in findings(CLEAN[name]) if finding.severity != "info"] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault[0]}-{fault[3]}-{fault[2][:30]}")
def test_a_planted_fault_is_seen(fault: Fault) -> None:
    assert seen(fault) == ((fault[2], fault[3]) not in _OPEN)


@pytest.mark.parametrize(("text", "heading", "check"), WITHOUT_LIST)
def test_a_lost_list_is_one_finding(text: str, heading: str, check: str) -> None:
    cut = CLEAN[text][: CLEAN[text].index(heading)] + "\n"
    assert [finding.check for finding in findings(cut) if finding.severity == "error"] == [check]


def test_recall_of_every_check() -> None:
    """Because a check that misses what it is for is worse than none: the editor believes the text is clean."""
    rows: dict[str, list[bool]] = defaultdict(list)
    for fault in FAULTS:
        if (fault[2], fault[3]) not in _OPEN:
            rows[fault[3]].append(seen(fault))
    assert len(FAULTS) >= 120
    assert {check: hits.count(False) for check, hits in rows.items() if hits.count(True) / len(hits) < LEAST} == {}
