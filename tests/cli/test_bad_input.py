"""What a new user may get wrong: one clear line on stderr, status 2, nothing written, nothing lost."""

import os
import re
import sqlite3
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

CHAPTER = '[[documents]]\nfile = "deneme.txt"\n[[documents.chapters]]\ntitle = "X"\n'


def refused(citekit: Run, *arguments: object) -> str:
    """The one line of a refusal."""
    done = citekit(*arguments)
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    return line


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--encoding", "klingon", "unknown encoding 'klingon'"),
        ("--encoding", "undefined", "unknown encoding 'undefined'"),
        ("--encoding", "unicode_escape", "unknown encoding"),
        ("--encoding", "idna", "unknown encoding"),
        ("--locale", "xx-YY", "unknown locale 'xx-YY'"),
        ("--locale", "../../etc", "unknown locale"),
        ("--locale", "türkçe", "unknown locale"),
        ("--style", "no-such-style", "unknown style"),
    ],
)
def test_unknown_names_of_options(citekit: Run, text: Path, tmp_path: Path, option: str, value: str, says: str) -> None:
    assert says in refused(citekit, "build", text, option, value, "--out", "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("locale", ["tr", "tr-TR", "ky-KG", "en-ZA", "kk_KZ", "de"])
def test_locales_that_have_words(citekit: Run, text: Path, locale: str) -> None:
    assert citekit("build", text, "--locale", locale, "-q").returncode == 0


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ('styles = "apa"', "styles: this has to be a list"),
        ('colour = "red"', "colour: there is no such setting"),
        ("locale = 5", "locale: this has to be text in quotes"),
        ("[[documents]]\nlanguage = 'tr'", "documents.0.file: this has to be stated"),
        ('[[documents]]\nfile = "denme.txt"', "there is no text 'denme.txt'"),
        ('[[documents]]\nfile = "/etc/*"', "there is no text '/etc/*'"),
        ('[[documents]]\nfile = ""', "there is no text ''"),
        ('[[documents]]\nfile = "*.txt"\nlanguage = "Turkish"', "'Turkish' is no language code"),
        ('locale = "xx-YY"', "unknown locale"),
        (CHAPTER + 'starts_with = "YOK BÖYLE"', "no line of deneme.txt begins with 'YOK BÖYLE'"),
        (CHAPTER + "start = 99999", "none at 99999"),
    ],
)
def test_mistakes_in_the_settings(citekit: Run, text: Path, tmp_path: Path, settings: str, says: str) -> None:
    (tmp_path / "citekit.toml").write_text(settings, encoding="utf-8")
    assert says in refused(citekit, "build", text, "--out", "out")
    assert not (tmp_path / "out").exists()


def test_settings_may_name_a_text_that_is_not_worked_on_now(citekit: Run, text: Path, tmp_path: Path) -> None:
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "other.txt").write_text("…", encoding="utf-8")
    (tmp_path / "citekit.toml").write_text('[[documents]]\nfile = "other.txt"', encoding="utf-8-sig")
    assert citekit("check", text, "--fail-on", "never").returncode == 0


def test_the_folder_of_the_texts_takes_no_outputs(citekit: Run, text: Path, tmp_path: Path) -> None:
    folder = tmp_path / "book"
    folder.mkdir()
    kept = text.rename(folder / text.name)
    assert "is the folder of the texts" in refused(citekit, "build", folder, "--out", "book/../book")
    assert list(folder.iterdir()) == [kept]
    assert citekit("build", folder, "--out", "book/citekit-out", "-q").returncode == 0
    assert "up to date" in citekit("build", folder, "--out", "book/citekit-out").stdout
    assert "is a folder citekit wrote" in refused(citekit, "check", "book/citekit-out")


def test_the_second_run_shows_the_same_table(citekit: Run, text: Path) -> None:
    first, second = (citekit("build", text, "--out", "out").stdout.splitlines() for _ in range(2))
    assert first[:-1] == second[:-1]


def test_a_long_file_name_keeps_every_chapter(citekit: Run, tmp_path: Path) -> None:
    titles = ("Giriş", "Bölüm", "Sonuç")
    place = tmp_path / f"{'uzun-ad-' * 25}.txt"
    place.write_text("\n\n".join(f"{title.upper()}\n\nBellek (Nora, 19{n}0: 12)." for n, title in enumerate(titles, 5)))
    stated = "".join(
        f'[[documents.chapters]]\ntitle = "{title}"\nstarts_with = "{title.upper()}"\n' for title in titles
    )
    (tmp_path / "citekit.toml").write_text(f'[[documents]]\nfile = "*.txt"\n{stated}', encoding="utf-8")
    assert citekit("build", place, "--out", "out", "-q").returncode == 0
    made = sorted((tmp_path / "out" / "chapters").iterdir())
    assert [re.findall(r"@\w+\{(\w+),", path.read_text(encoding="utf-8")) for path in made] == [
        ["nora1950"],
        ["nora1960"],
        ["nora1970"],
    ]
    assert all(len(path.name) < 90 for path in made)


CUT = {
    "cut.bib": ("@book{a, title = {Nutuk}}\n@book{b, title = {Kad", "cut.bib: line 2"),
    "cut.ris": ("TY  - BOOK\nTI  - Nutuk\nER  - \n\nTY  - BOOK\nTI  - Kad", "cut.ris: line"),
}


@pytest.mark.parametrize("name", sorted(CUT))
@pytest.mark.parametrize("verb", [("export", "--to", "csl-json"), ("render", "--style", "apa")])
def test_a_bibliography_cut_off_is_told(citekit: Run, tmp_path: Path, name: str, verb: tuple[str, ...]) -> None:
    (tmp_path / name).write_text(CUT[name][0], encoding="utf-8")
    done = citekit(verb[0], name, *verb[1:])
    assert "Nutuk" in done.stdout
    assert CUT[name][1] in done.stderr


@pytest.mark.parametrize(("name", "text"), [("a.json", '[{"id": "a", "ti'), ("a.rdf", "<rdf:RDF xmlns:rdf='x'><a")])
def test_what_cannot_be_read_at_all_is_named(citekit: Run, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert name in refused(citekit, "import", name, "--into", "new.sqlite")
    assert not (tmp_path / "new.sqlite").exists()
    assert "holds no BibTeX entry" in refused(citekit, "bib", "check", name)


def test_messages_in_a_language_without_any(citekit: Run, text: Path) -> None:
    done = citekit("check", text, "--language", "de")
    assert done.returncode == 2
    assert "there are tr, en, ru, ky" in done.stderr


def test_a_library_with_a_damaged_record(citekit: Run, text: Path, tmp_path: Path) -> None:
    assert citekit("build", text, "--out", "out", "-q").returncode == 0
    connection = sqlite3.connect(tmp_path / "out" / "library.sqlite")
    with connection:
        connection.execute("UPDATE records SET json = '{' WHERE rowid = 1")
    connection.close()
    assert "or it is damaged" in refused(citekit, "export", "out/library.sqlite", "--to", "ris")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_folder_that_cannot_be_opened(citekit: Run, text: Path, tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    try:
        assert "cannot open the folder" in refused(citekit, "build", tmp_path, "--out", "out")
    finally:
        (tmp_path / "shut").chmod(0o700)
