"""Fixtures for every test: where the shared data stands, when there is any."""

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout's root."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared texts, gold annotations and suites; the test is skipped when it is absent."""
    place = Path(os.environ.get("CITEKIT_SHARED", REPOSITORY.parent / "shared"))
    if not place.is_dir():
        pytest.skip("the shared data folder is not beside this checkout (set CITEKIT_SHARED to name it)")
    return place
