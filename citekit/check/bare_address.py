"""A web address, a file's name or a bare domain standing where a source should be named.

An address says neither who nor when; a domain is no author. Addresses are warnings, domains hints.
"""

import re
from collections.abc import Iterator

from citekit.check.missing_year import is_address
from citekit.check.remark import remark
from citekit.check.shape import Shape, shapes
from citekit.library import Library
from citekit.model import Finding, Severity

_DOMAIN = re.compile(
    r"^(?:www\.)?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|edu|gov|int|eu|news|tv|[a-z]{2})$", re.I
)
_LOST_DOT = re.compile(r"^[A-Z][a-z]+ (?:Ru|Kz|Uz|Kg|Tj|Tm|Az|Tr|Cn|Com|Org|Net)$")


def check(library: Library) -> Iterator[Finding]:
    """One finding for a chapter's addresses, one for its domains."""
    for extract in library.extracts:
        found = list(shapes(library, extract, ("parenthetical", "narrative")))
        addresses = [shape for shape in found if is_address(shape.raw)]
        domains = [shape for shape in found if shape not in addresses and _is_domain(shape)]
        for variant, group in ((None, addresses), ("domain", domains)):
            if group:
                names = ", ".join(dict.fromkeys(" ".join(shape.raw.split())[:60] for shape in group[:3]))
                values = {"count": str(len(group)), "names": names}
                at = [shape.span for shape in group]
                level: Severity = "warning" if variant is None else "info"
                yield remark(library, extract.chapter, "bare-address", level, at, variant=variant, values=values)


def _is_domain(shape: Shape) -> bool:
    return any(_DOMAIN.match(name) or _LOST_DOT.match(name) for name in shape.cited.item.authors)
