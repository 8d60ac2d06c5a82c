"""What `citekit.toml` may say, and how mistakes in it are told."""

from pathlib import Path

import pytest

from citekit.errors import InputError, SettingsError
from citekit.settings import Settings, find_settings, load_settings, setting_of

GOOD = """
title = "Şehir ve Bellek"
locale = "tr-TR"
styles = ["apa", "chicago-author-date"]
[[documents]]
file = "000_*.txt"
language = "tr"
[[documents.chapters]]
title = "Önsöz"
starts_with = "ÖNSÖZ"
[check]
fail_on = "warning"
severity = { uncited-reference = "off" }
"""


def test_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "citekit.toml"
    path.write_text(GOOD, encoding="utf-8")
    settings = load_settings(path)
    assert settings.styles == ("apa", "chicago-author-date")
    stated = setting_of(settings, "000_book.txt")
    assert stated is not None
    assert stated.chapters[0].starts_with == "ÖNSÖZ"
    assert setting_of(settings, "001_book.txt") is None
    assert settings.check.severity == {"uncited-reference": "off"}
    assert find_settings([tmp_path]) == path
    assert find_settings([tmp_path / "text.txt"]) == path


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("colour = 1", "colour"),
        ("locale = 3", "locale"),
        ("[check]\nfail_on = 'sometimes'", "check.fail_on"),
        ("[[documents]]\ntitle = 'x'", "documents.0.file"),
        ("title = ", "not valid TOML"),
    ],
)
def test_mistakes_are_named_with_their_place(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "citekit.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=says):
        load_settings(path)


def test_encoding_and_absence(tmp_path: Path) -> None:
    path = tmp_path / "citekit.toml"
    path.write_bytes("title = 'Ş'".encode("cp1254"))
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings(path)
    with pytest.raises(InputError, match="cannot read"):
        load_settings(tmp_path / "absent.toml")
    assert find_settings([tmp_path / "sub" / "text.txt"]) is None


def test_settings_are_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().title = "x"  # type: ignore[misc]
