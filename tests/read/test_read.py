"""A file becomes a document, or the message says what to do."""

import hashlib
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import citekit.read
from citekit.errors import InputError
from citekit.model import Document
from citekit.read import read, read_text

TURKISH = "Türkiye’nin dış politikası üzerine bir çalışma, güvenlik işbirliğini ele almaktadır (Uslu 2019).\r\n"
RUSSIAN = "В настоящей работе рассматривается внешняя политика Турции [1, с. 45].\n"


def write(folder: Path, data: bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TURKISH, "utf-8"),
        (RUSSIAN, "utf-8"),
        (TURKISH, "cp1254"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (TURKISH, "utf-16"),
        (RUSSIAN, "utf-16-le"),
        ("Алгы сөз\r\rОрто Азия", "utf-8"),
        ("\fÖn\u2028söz \u00ad", "utf-8"),
    ],
)
def test_text_is_the_file_decoded(tmp_path: Path, text: str, encoding: str) -> None:
    path = write(tmp_path, text.encode(encoding))
    document = read(path, encoding)
    with path.open(encoding=encoding, newline="") as file:
        assert document.text == file.read() == text
    assert document.source.sha256 == hashlib.sha256(text.encode(encoding)).hexdigest()
    assert document.source.name == "a.txt"


@given(
    st.text(min_size=1).filter(lambda text: text.strip("\ufeff \t\r\n\f\v\u00a0\u3000\u2003") and "\x00" not in text)
)
def test_law_one(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    expected = data.decode("utf-8")
    if expected.strip("\ufeff") and not expected.isspace():
        try:
            assert citekit.read.decoding.decode(data, "x")[0] == expected
        except InputError as error:
            assert "white space" in str(error)


def test_byte_order_mark_stays_at_offset_zero(tmp_path: Path) -> None:
    path = write(tmp_path, b"\xef\xbb\xbf" + TURKISH.encode())
    assert read(path).text == "\ufeff" + TURKISH
    assert read(path, "utf-8-sig").text == TURKISH


def test_utf16_with_its_mark_needs_no_option(tmp_path: Path) -> None:
    path = write(tmp_path, TURKISH.encode("utf-16"))
    document = read(path)
    assert document.text == TURKISH
    assert document.source.encoding == "utf-16"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "only white space"),
        (b"%PDF-1.7\n...", "is a PDF"),
        (b"PK\x03\x04....", "Word, OpenDocument or ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word file"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"abc\x00\x01\x02def", "zero byte at offset 3"),
        ("Uslu".encode("utf-16-le") * 50, "--encoding utf-16-le"),
        (TURKISH.encode("cp1254"), "--encoding cp1254"),
        (RUSSIAN.encode("cp1251"), "--encoding cp1251"),
        ("Größe und Übung der Völker für später".encode("cp1252"), "--encoding cp1252"),
        (b"abc \xff def", "0xff at offset 4"),
    ],
)
def test_what_is_no_text_is_refused_with_advice(tmp_path: Path, data: bytes, expected: str) -> None:
    with pytest.raises(InputError, match=r"a\.txt") as error:
        read(write(tmp_path, data))
    assert expected in str(error.value)
    assert "\n" not in str(error.value)


def test_missing_folder_and_unknown_ending(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read(tmp_path / "none.txt")
    with pytest.raises(InputError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(InputError, match=r"does not read \.xyz"):
        read(write(tmp_path, b"abc", "a.xyz"))
    with pytest.raises(InputError, match="unknown encoding"):
        read(write(tmp_path, b"abc"), "klingon")
    with pytest.raises(InputError, match="unknown encoding"):
        read(write(tmp_path, b"abc"), "base64")


def test_the_mark_wins_over_utf8_asked_for(tmp_path: Path) -> None:
    assert read(write(tmp_path, TURKISH.encode("utf-16")), "utf-8").text == TURKISH


def test_a_name_that_is_no_utf8_can_be_printed(tmp_path: Path) -> None:
    path = tmp_path / "ön\udcff.txt"
    try:
        path.write_text(TURKISH, "utf-8", newline="")
    except OSError:
        pytest.skip("this file system takes no such name")
    source = read(path).source
    assert (source.name, source.path) == ("ön\ufffd.txt", str(tmp_path / "ön\ufffd.txt"))


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="this system has no /dev/zero")
def test_a_device_without_end_is_refused() -> None:
    with pytest.raises(InputError, match="is a device"):
        read(Path("/dev/zero"))


def test_too_large_is_said_before_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citekit.read.contents.LARGEST", 10)
    with pytest.raises(InputError, match="split it"):
        read(write(tmp_path, b"x" * 11))


def test_wrong_encoding_asked_for_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="UTF-16"):
        read(write(tmp_path, b"abc"), "utf-16")


def test_a_file_without_ending_is_text(tmp_path: Path) -> None:
    assert read(write(tmp_path, b"Uslu 2019", "notes")).text == "Uslu 2019"


def test_markdown_keeps_its_marks_and_gives_a_title(tmp_path: Path) -> None:
    document = read(write(tmp_path, "# Giriş\n\n*Uslu* (2019)\n".encode(), "a.md"))
    assert document.text.startswith("# Giriş\n")
    assert (document.title, document.source.format) == ("Giriş", "md")


def test_other_packages_add_readers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("xyz", "tests_fake:read", "citekit.readers")
    monkeypatch.setattr(EntryPoint, "load", lambda self: lambda path, encoding: read_text(path.name, "from outside"))
    monkeypatch.setattr("citekit.read.entry_points", lambda group: [point] if group == "citekit.readers" else [])
    document = read(write(tmp_path, b"\x00\x01", "a.xyz"))
    assert isinstance(document, Document)
    assert document.text == "from outside"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000_b5d9.txt", "000"),
        ("Türk Dünyası.txt", "türk-dünyası"),
        ("İzmir.txt", "izmir"),
        ("...", "text"),
        ("Глава 1.md", "глава-1"),
    ],
)
def test_document_ids(name: str, expected: str) -> None:
    assert read_text(name, "x").id == expected
