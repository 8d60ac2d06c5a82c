"""The official suite, where the shared data is at hand: a ratchet over tests/csl/known_failures.toml."""

import importlib.util
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).parent


def load(name: str, path: Path) -> ModuleType:
    """Import a file by its path, under ``name``."""
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def outcomes(shared: Path) -> list[Any]:
    """What the suite's runner says of every fixture."""
    folder = shared / "csl-suite"
    if not (folder / "csl_suite.py").is_file():
        pytest.skip("the CSL suite is not among the shared data")
    suite = load("csl_suite", folder / "csl_suite.py")
    adapter = load("csl_suite_adapter", HERE / "suite_adapter.py")
    done: list[Any] = suite.run(suite.per_fixture(adapter.render), suite.load(folder))
    return done


def test_misses_are_exactly_those_named(outcomes: list[Any]) -> None:
    named = tomllib.loads((HERE / "known_failures.toml").read_text(encoding="utf-8"))
    missed = {outcome.name for outcome in outcomes if not outcome.text}
    present = {outcome.name for outcome in outcomes}
    assert missed == set(named) & present


def test_no_fixture_raises(outcomes: list[Any]) -> None:
    assert [(outcome.name, outcome.error) for outcome in outcomes if outcome.error] == []
