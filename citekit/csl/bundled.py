"""Where styles and locales lie on disk: the own ones, the official locales of citeproc-py.

In a checkout the own styles stand in ``styles/`` at the top; in a wheel they are installed as ``citekit/_styles``.
"""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def style_folder() -> Path:
    """The folder of the own styles; it holds ``index.toml`` and ``locales/``."""
    installed = _PACKAGE / "_styles"
    return installed if installed.is_dir() else _PACKAGE.parent / "styles"


def site_folder(*inside: str) -> Path | None:
    """A folder of an installed package, found without importing it; None when it is not installed."""
    for place in sys.path:
        folder = Path(place or ".", *inside)
        if folder.is_dir():
            return folder
    return None


def locale_source(lang: str) -> bytes | None:
    """The XML of the locale ``lang`` (e.g. "tr-TR"): own ones first, then the official ones; None when unknown."""
    if not lang.replace("-", "").isalnum():
        return None
    for folder in (style_folder() / "locales", site_folder("citeproc", "data", "locales")):
        path = folder / f"locales-{lang}.xml" if folder else None
        if path and path.is_file():
            return path.read_bytes()
    return None
