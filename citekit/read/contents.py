"""The bytes of a file, refused with advice when they are no text."""

import os
from pathlib import Path
from stat import S_ISBLK, S_ISCHR

from citekit.errors import InputError

LARGEST = 512 * 1024 * 1024
_ADVICE_PDF = "export it as text first (for example: pdftotext -layout FILE.pdf FILE.txt)"
_ADVICE_WORD = "save it as plain text (UTF-8) in the word processor first"
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF", _ADVICE_PDF),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file", _ADVICE_WORD),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file", _ADVICE_WORD),
    (b"{\\rtf", "an RTF file", _ADVICE_WORD),
    (b"\x1f\x8b", "a gzip file", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip file", "unpack it first"),
    (b"Rar!\x1a\x07", "a RAR file", "unpack it first"),
    (b"AT&TFORM", "a DjVu file", "export its text first (for example: djvutxt FILE.djvu FILE.txt)"),
    (b"\x89PNG", "an image", "recognise its text (OCR) first"),
    (b"\xff\xd8\xff", "an image", "recognise its text (OCR) first"),
    (b"GIF8", "an image", "recognise its text (OCR) first"),
    (b"SQLite format 3\x00", "an SQLite database", "give the texts themselves"),
)


def printable(name: str) -> str:
    r"""A file's name as it can be printed and stored: bytes of it that are no UTF-8 become the replacement sign.

    >>> printable("ön\udcff.txt") == "ön\ufffd.txt"
    True
    """
    return os.fsencode(name).decode("utf-8", "replace")


def load_bytes(path: Path) -> bytes:
    """The whole file; raises InputError for what is missing, a folder, unreadable, empty, too large or no text."""
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder; name the text files in it")
        status = path.stat()
        if S_ISBLK(status.st_mode) or S_ISCHR(status.st_mode):
            raise InputError(f"{path} is a device; name a text file")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1) if status.st_size <= LARGEST else b""
    except FileNotFoundError as error:
        raise InputError(f"{path} does not exist; check the name") from error
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror or error}; mend it or leave it out") from error
    size = max(status.st_size, len(data))
    if size > LARGEST:
        raise InputError(f"{path} has {size:,} bytes or more; citekit reads up to {LARGEST:,}: split it into parts")
    if not data:
        raise InputError(f"{path} is empty; there is nothing to read in it")
    for magic, what, advice in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"{path} is {what}, not a text; {advice}")
    return data
