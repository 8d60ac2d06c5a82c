"""The official suite's protocol on one side, citekit's renderer on the other."""

from typing import Any

from citekit.csl import Rendered, parse_style
from citekit.csl import render as render_document

NOTHING = "[CSL STYLE ERROR: reference with no printed form.]"
"""What the suite's reference processor prints where a style prints nothing; citekit gives an empty string."""


def render(fixture: Any) -> str:
    """Output of one fixture: one line per citation, or the bibliography block the suite compares with."""
    style = parse_style(fixture.csl)
    clusters = fixture.clusters()
    if not fixture.has_marks:  # cites outside a document have no position but the one they bring themselves
        rows = [[{"position": 0, **row} for row in cluster["items"]] for cluster in clusters]
        clusters = [{**cluster, "items": row} for cluster, row in zip(clusters, rows, strict=True)]
    keep = _chosen(fixture.input, fixture.bibsection) if fixture.bibsection else None
    sort = "nosort" not in fixture.submodes
    uncited = not fixture.has_marks
    order = [] if fixture.has_marks else [str(item_id) for item_id in fixture.all_ids()]
    options = {"uncited": uncited, "sort_bibliography": sort, "keep": keep, "order": order}
    done = render_document(style, fixture.input, clusters, **options)
    if fixture.mode == "citation":
        if "CITATIONS" not in fixture.raw and "CITATION-ITEMS" not in fixture.raw:
            done = _in_bibliography_order(style, fixture, done)
        return "\n".join(text or NOTHING for text in done.citations)
    wanted = set(map(str, fixture.bib_ids()))
    entries = [f'  <div class="csl-entry">{entry.text}</div>\n' for entry in done.bibliography if entry.id in wanted]
    return f'<div class="csl-bib-body">\n{"".join(entries)}</div>'


def _chosen(items: Any, section: Any) -> Any:
    """Which ids a BIBSECTION filter keeps: all of select, any of include, none of exclude, not all of quash."""

    def holds(item: Any, test: Any) -> bool:
        value = item.get(test["field"], "")
        if isinstance(value, list):
            return test["value"] in value or (test["value"] == "" and not value)
        return str(value) == str(test["value"])

    kept = set()
    for item in items:
        tests = {name: [holds(item, test) for test in section.get(name, ())] for name in section}
        asked = all(tests.get("select", ())) and (not tests.get("include") or any(tests["include"]))
        refused = any(tests.get("exclude", ())) or (bool(tests.get("quash")) and all(tests["quash"]))
        if asked and not refused:
            kept.add(str(item["id"]))
    return kept.__contains__


def _in_bibliography_order(style: Any, fixture: Any, done: Rendered) -> Rendered:
    """A fixture without citations of its own is one citation of all items, as the bibliography sorts them."""
    ids = {str(item_id): item_id for item_id in fixture.all_ids()}
    order = [ids.pop(entry.id) for entry in done.bibliography if entry.id in ids]
    cluster = {"id": "C1", "note": 0, "items": [{"id": item_id} for item_id in [*order, *ids.values()]]}
    return render_document(style, fixture.input, [cluster])
