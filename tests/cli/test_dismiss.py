"""`citekit dismiss` writes what is put aside where `citekit check` looks for it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_put_aside_for_good(citekit: Run, text: Path) -> None:
    first = json.loads(citekit("check", text, "--format", "json").stdout)["findings"][0]["fingerprint"]
    settings = text.parent / "citekit.toml"
    settings.write_text('locale = "tr-TR"  # mine', encoding="utf-8")
    reason = 'said "so"\\ by the\neditor'
    assert citekit("dismiss", text, first, "--reason", reason).stdout.startswith("1 put aside")
    assert settings.read_text(encoding="utf-8").startswith('locale = "tr-TR"  # mine\n')
    assert citekit("check", text).returncode == 0
    assert citekit("dismiss", text, first, "--reason", "again").stdout.startswith("0 put aside")


@pytest.mark.parametrize(
    "arguments", [("abc", "--reason", "x"), ("3fa9c1d2e4b5a697",), ("../../etc/x", "--reason", "x")]
)
def test_mistakes_are_one_clear_line(citekit: Run, text: Path, arguments: tuple[str, ...]) -> None:
    done = citekit("dismiss", text, *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not (text.parent / "citekit.toml").exists()


def test_a_broken_settings_file_is_left_alone(citekit: Run, text: Path) -> None:
    settings = text.parent / "citekit.toml"
    settings.write_text("[check\n", encoding="utf-8")
    assert citekit("dismiss", text, "3fa9c1d2e4b5a697", "--reason", "x").returncode == 2
    assert settings.read_text(encoding="utf-8") == "[check\n"
