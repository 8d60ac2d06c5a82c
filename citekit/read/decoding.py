"""Bytes become text, exactly as ``open(path, encoding=..., newline="")`` reads them: nothing translated or replaced.

A byte order mark stays what Python's codec makes of it: UTF-8 keeps it as the character U+FEFF at offset 0 (so that
offsets agree with every other program that reads the file; segmenting passes over it), UTF-16 and UTF-32 use it to
know the order of the bytes and drop it, and so does `utf-8-sig` when asked for.
"""

import codecs
import re

from citekit.errors import InputError

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MIXED = re.compile(r"[a-z][а-я]|[а-я][a-z]|[а-я][А-Я]", re.ASCII)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str]:
    """The text of ``data`` and the encoding it was read in; raises InputError naming the byte that does not fit.

    >>> decode("Önsöz\\r\\n".encode(), "a.txt")
    ('Önsöz\\r\\n', 'utf-8')
    """
    marked = next((codec for mark, codec in _MARKS if data.startswith(mark)), None)
    asked = _codec(encoding) if encoding else "utf-8"
    used = marked if marked and asked == "utf-8" else asked
    if not used.startswith(("utf-16", "utf-32")):
        _refuse_binary(data, name)
    try:
        text = data.decode(used)
    except UnicodeError as error:
        raise InputError(_advice(data, name, used, error)) from error
    if not text.strip("\ufeff \t\r\n\f\v\u00a0"):
        raise InputError(f"{name} holds only white space; there is nothing to read in it")
    return text, used


# Python calls these encodings too, but no text file is written in one.
_NO_CHARSETS = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"})


def _codec(encoding: str) -> str:
    try:
        found = codecs.lookup(encoding).name
        if found.replace("_", "-") in _NO_CHARSETS:
            raise LookupError(encoding)
        "".encode(found)
    except (LookupError, ValueError) as error:
        raise InputError(
            f"unknown encoding {encoding!r}; try utf-8, utf-16, cp1254 (Turkish), cp1251 (Cyrillic) or cp1252 (Western)"
        ) from error
    return found


def _refuse_binary(data: bytes, name: str) -> None:
    """Zero bytes mean UTF-16 without its mark when every second byte is one, and no text at all otherwise."""
    at = data.find(b"\x00")
    if at < 0:
        return
    sample = data[:4096]
    half = max(len(sample) // 2, 1)
    low, high = sample[1::2].count(0) / half, sample[0::2].count(0) / half
    if max(low, high) > 0.3 and min(low, high) < 0.05:
        codec = "utf-16-le" if low > high else "utf-16-be"
        raise InputError(f"{name} seems to be UTF-16 without a byte order mark; try --encoding {codec}")
    raise InputError(f"{name} is not a text file (zero byte at offset {at}); give a .txt or .md file")


def _advice(data: bytes, name: str, encoding: str, error: UnicodeError) -> str:
    at = error.start if isinstance(error, UnicodeDecodeError) else 0
    shown = f"0x{data[at]:02x} at offset {at}" if at < len(data) else f"the end at offset {at}"
    fitting = [codec for codec in guess_encodings(data) if codec != encoding]
    hint = f"; try --encoding {fitting[0]}" if fitting else "; save it as UTF-8"
    if len(fitting) > 1:
        hint += f" (or {', '.join(fitting[1:])})"
    return f"{name} is not {encoding.upper()}: byte {shown} does not fit{hint}"


def guess_encodings(data: bytes) -> tuple[str, ...]:
    """Legacy encodings the bytes fit, the likeliest first: by the letters that stand between ASCII letters.

    >>> guess_encodings("Bu çalışmada güvenlik işbirliği".encode("cp1254"))[0]
    'cp1254'
    >>> guess_encodings("В этой работе рассматривается".encode("cp1251"))[0]
    'cp1251'
    """
    sample = data[:200_000]
    scored: list[tuple[float, str]] = []
    for order, (codec, letters) in enumerate(_LETTERS):
        try:
            text = sample.decode(codec)
        except UnicodeDecodeError:
            continue
        high = [c for c in text if ord(c) > 127]
        if not high or _CONTROLS.search(text):
            continue
        mixed = len(_MIXED.findall(text))
        fitting = (sum(c in letters for c in high) - 2 * mixed) / len(high)
        if fitting > 0.6:
            scored.append((-fitting + order * 0.001, codec))
    return tuple(codec for _, codec in sorted(scored))


_SIGNS = "“”‘’„«»–—…•·№§°©\u00a0"
_RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_LETTERS: tuple[tuple[str, frozenset[str]], ...] = (
    ("cp1254", frozenset("çğıöşüÇĞİÖŞÜâîûÂÎÛ" + _SIGNS)),
    ("cp1251", frozenset(_RUSSIAN + _RUSSIAN.upper() + "ёЁіІїЇєЄґҐ" + _SIGNS)),
    ("cp1252", frozenset("äöüßÄÖÜéèêëàâçîïôùûœæÉÈÀÇáíóúñãõåøÁÍÓÚÑÅØ" + _SIGNS)),
    ("cp1250", frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻčďěňřšťůýžČĎĚŇŘŠŤŮÝŽáéíúőűöüÖÜ" + _SIGNS)),
    ("koi8-r", frozenset(_RUSSIAN + "ё\u00a0")),
    ("cp866", frozenset(_RUSSIAN + "ё\u00a0")),
)
