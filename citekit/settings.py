"""What a person may decide: the contents of `citekit.toml`, checked, with the place of each mistake in the message."""

import tomllib
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from citekit.errors import InputError, SettingsError
from citekit.model.span import Frozen


class ChapterSetting(Frozen):
    """A stated chapter; it wins over detection. It begins where the line ``starts_with`` stands (first words suffice).

    ``start`` (code points) may be given instead. What is None is detected.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    kind: Literal["front", "chapter", "article", "thesis-part", "report-section"] | None = None
    starts_with: str | None = None
    start: int | None = None


class DocumentSetting(Frozen):
    """What is stated about one text, named by its file name or a glob."""

    file: str
    title: str | None = None
    language: str | None = None
    kind: Literal["volume", "thesis", "report", "article", "chapter"] | None = None
    encoding: str | None = None
    chapters: tuple[ChapterSetting, ...] = ()


class DismissedFinding(Frozen):
    """A finding put aside: the fingerprint that `citekit check` prints beside it, and why."""

    fingerprint: str = Field(min_length=8)
    reason: str = Field(min_length=1)


class CheckSettings(Frozen):
    """Which checks run and how severe they are; ``severity`` maps a check's name to a severity or ``off``.

    ``dismissed`` lists findings that a person has looked at and put aside.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Literal["error", "warning", "info", "off"]] = Field(default_factory=dict)
    fail_on: Literal["error", "warning", "info", "never"] = "error"
    dismissed: tuple[DismissedFinding, ...] = ()


class Settings(Frozen):
    """All settings with their defaults; `citekit.toml` gives any of them.

    ``exclude`` lists patterns of files that are not texts, counted from the folder that is read (`drafts/*`).
    """

    title: str | None = None
    language: str | None = None
    locale: str = "en-US"
    encoding: str = "utf-8"
    exclude: tuple[str, ...] = ()
    styles: tuple[str, ...] = ("apa",)
    key_formula: str | None = None
    documents: tuple[DocumentSetting, ...] = ()
    check: CheckSettings = CheckSettings()


_MISTAKES = {
    "extra_forbidden": "there is no such setting; check its spelling and the table it stands in",
    "missing": "this has to be stated",
    "string_type": 'this has to be text in quotes, such as "tr"',
    "tuple_type": 'this has to be a list in brackets, such as ["apa"]',
    "int_type": "this has to be a whole number",
}
"""What to do about the mistakes people make, by Pydantic's name for each."""


def load_settings(path: Path) -> Settings:
    """Read a `citekit.toml`; raises InputError when it cannot be read, SettingsError when it says something unknown."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from error
    try:
        return Settings.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"{path}: {where}: {_MISTAKES.get(first['type'], first['msg'])}") from error


def find_settings(paths: Iterable[Path]) -> Path | None:
    """The `citekit.toml` that stands in the first folder named, or beside the first file."""
    for path in paths:
        candidate = (path if path.is_dir() else path.parent) / "citekit.toml"
        if candidate.is_file():
            return candidate
    return None


def setting_of(settings: Settings, name: str) -> DocumentSetting | None:
    """What is stated about the text of this file name; the first entry that fits it wins."""
    return next((one for one in settings.documents if one.file == name or fnmatchcase(name, one.file)), None)
