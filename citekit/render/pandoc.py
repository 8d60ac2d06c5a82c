"""Citations in pandoc's Markdown (pandoc User's Guide, "Citation syntax")."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_]*(?:[:.#$%&\-+?<>~/][A-Za-z0-9_]+)*")
SHORT = {"page": "p.", "volume": "vol.", "chapter": "chap.", "section": "sec.", "paragraph": "para.", "figure": "fig."}


def pandoc_citation(cites: Sequence[Mapping[str, Any]], keys: Mapping[str, str], before: str = "") -> str:
    """One cluster: `[@uslu2019, p. 35; @yee2020]`, with the author already in the sentence `[-@uslu2019]`.

    >>> pandoc_citation([{"id": "r1", "locator": "35"}, {"id": "r2"}], {"r1": "uslu2019", "r2": "yee2020"})
    '[@uslu2019, p. 35; @yee2020]'
    >>> pandoc_citation([{"id": "r1", "suppress-author": True}], {"r1": "uslu2019"}, "Uslu’ya")
    'Uslu’ya [-@uslu2019]'
    """
    made = "; ".join(_cite(cite, keys) for cite in cites)
    return f"{before} [{made}]" if before else f"[{made}]"


def _cite(cite: Mapping[str, Any], keys: Mapping[str, str]) -> str:
    key = keys.get(cite["id"], cite["id"])
    mark = "-@" if cite.get("suppress-author") else "@"
    name = key if PLAIN.fullmatch(key) else f"{{{key}}}"
    locator = cite.get("locator")
    if not locator:
        return mark + name
    label = SHORT.get(cite.get("label", "page"), cite.get("label", ""))
    return f"{mark}{name}, {label} {locator}"
