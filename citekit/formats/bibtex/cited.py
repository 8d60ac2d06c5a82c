"""Which keys a document cites, and the part of a .bib it needs.

Reads LaTeX's `.aux`, biber's `.bcf`, LaTeX source and Markdown with Pandoc's citations.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bibtexparser.model import Entry

from citekit.errors import InputError
from citekit.formats.bibtex.splitter import split

_AUX = re.compile(r"\\(?:citation|abx@aux@cite(?:\{\d+\})?|abx@aux@segm\{\d+\}\{\d+\}|bibcite)\{([^{}]*)\}")
_BCF = re.compile(r"<bcf:citekey\b([^>]*)>([^<]*)</bcf:citekey>")
_TEX_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
_TEX = re.compile(r"\\([A-Za-z]*cite[A-Za-z]*|nocite|fullcite|bibentry)\*?")
_TEX_ARGUMENTS = re.compile(r"\s*(?:\([^()]*\)){0,2}\s*((?:\[[^\]]*\]\s*){0,2})\{([^{}]*)\}")
_MD_CODE = re.compile(r"^(`{3,}|~{3,})[^\n]*\n.*?^\1[`~]*[ \t]*$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_MD = re.compile(r"(?<![\w.@\\])-?@(?:\{([^{}]+)\}|([^\W_][\w]*(?:[:.#$%&+?<>~/-][\w]+)*))")
_NOT_CITING = frozenset(("citestyle", "citesetup", "citereset", "citealias", "defcitealias", "citeauthoryear"))
FORMS = (".aux", ".bcf", ".tex", ".ltx", ".md", ".markdown", ".qmd", ".rmd")


class Cited(NamedTuple):
    """The keys in the order of their first mention; ``everything``: the document asks for all entries (`*`)."""

    keys: tuple[str, ...]
    everything: bool = False


def cited_keys(text: str, name: str) -> Cited:
    """The keys a document cites; its name's ending says what it is. Raises InputError for another ending.

    >>> cited_keys(r"\\autocites[vgl.][5]{a}{b,c} % \\cite{d}", "x.tex").keys
    ('a', 'b', 'c')
    >>> cited_keys("As @uslu2019 [see @{a b}; -@can, 5] and me@x.org", "x.md").keys
    ('uslu2019', 'a b', 'can')
    """
    ending = name[name.rfind(".") :].lower()
    if ending == ".aux":
        found = [key for match in _AUX.finditer(text) for key in match[1].split(",")]
    elif ending == ".bcf":
        found = [match[2] for match in _BCF.finditer(text)]
    elif ending in (".tex", ".ltx"):
        found = _tex_keys(_TEX_COMMENT.sub("", text))
    elif ending in FORMS:
        found = [match[1] or match[2] for match in _MD.finditer(_MD_CODE.sub("", text))]
    else:
        raise InputError(f"{name}: citations are read from {', '.join(FORMS)} files only")
    keys = tuple(dict.fromkeys(key.strip() for key in found if key.strip()))
    return Cited(tuple(key for key in keys if key != "*"), "*" in keys)


def _tex_keys(text: str) -> list[str]:
    found: list[str] = []
    for command in _TEX.finditer(text):
        if command[1].lower() in _NOT_CITING:
            continue
        several = command[1].lower().endswith("cites")
        place = command.end()
        while True:
            match = _TEX_ARGUMENTS.match(text, place)
            if match is None:
                break
            found += match[2].split(",")
            place = match.end()
            if not several:
                break
    return found


class Subset(NamedTuple):
    """A .bib of the cited entries alone, the keys cited and missing, and those present and uncited."""

    text: str
    missing: tuple[str, ...]
    uncited: tuple[str, ...]


_LINKS = ("crossref", "xref", "xdata", "related", "entryset")


def subset(bib: str, cited: Cited) -> Subset:
    """The entries a document needs, as they stand, with strings, preambles and what cited entries point to."""
    blocks = split(bib.lstrip("\ufeff"))
    entries: dict[str, Entry] = {}
    aliases: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Entry):
            entries.setdefault(block.key.lower(), block)
            for alias in _listed(block, ("ids",)):
                aliases.setdefault(alias.lower(), block.key.lower())
    direct = set(entries) if cited.everything else {aliases.get(key.lower(), key.lower()) for key in cited.keys}
    missing = tuple(key for key in cited.keys if key.lower() not in entries and key.lower() not in aliases)
    wanted = _closure(direct, entries)
    kept = [
        (block.raw or "").strip()
        for block in blocks
        if not isinstance(block, Entry) and (block.raw or "").lstrip().lower().startswith(("@string", "@preamble"))
    ]
    kept = list(dict.fromkeys(kept))
    kept += [(entry.raw or "").strip() for key, entry in entries.items() if key in wanted]
    uncited = tuple(entry.key for key, entry in entries.items() if key not in wanted)
    return Subset("".join(f"{text}\n\n" for text in kept).removesuffix("\n"), missing, uncited)


def _closure(keys: Iterable[str], entries: dict[str, Entry]) -> set[str]:
    """The keys and all they point to, however far."""
    wanted: set[str] = set()
    waiting = [key for key in keys if key in entries]
    while waiting:
        key = waiting.pop()
        if key not in wanted:
            wanted.add(key)
            waiting += [link.lower() for link in _listed(entries[key], _LINKS) if link.lower() in entries]
    return wanted


def _listed(entry: Entry, names: tuple[str, ...]) -> list[str]:
    values = [str(field.value) for field in entry.fields if field.key.lower() in names]
    return [part.strip() for value in values for part in value.split(",") if part.strip()]
