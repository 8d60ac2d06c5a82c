"""The bibliography: entries rendered one after another, repeated authors replaced
(``subsequent-author-substitute``)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from citekit.csl.affixes import affix
from citekit.csl.cite import Cite
from citekit.csl.names import Name

if TYPE_CHECKING:
    from citekit.csl.engine import Engine

FirstNames = tuple[Sequence[Name], list[str], str]


def entries(engine: "Engine", cites: Sequence[Cite]) -> list[str]:
    """Marked text of every entry, in order; the empty string for one the style prints nothing of."""
    area = engine.style.bibliography
    if area is None:
        return ["" for _ in cites]
    if "subsequent-author-substitute" not in area.attrs:
        return [engine.render(cite) for cite in cites]
    mark = affix(area.get("subsequent-author-substitute"))
    rule = area.get("subsequent-author-substitute-rule", "complete-all")
    texts = []
    before: FirstNames | None = None
    for cite in cites:
        text = engine.render(cite)
        names = cite.first_names
        if before is not None and names is not None:
            count = _repeated(before, names, rule)
            if count:
                cite.substitute = (mark, count, rule)
                text = engine.render(cite)
                cite.substitute = None
        before = names
        texts.append(text)
    return texts


def _repeated(before: FirstNames, names: FirstNames, rule: str) -> int:
    """How many names repeat those of the entry before; 0 when the rule replaces none."""
    same = 0
    for first, second in zip(before[1], names[1], strict=False):
        if first != second:
            break
        same += 1
    whole = before[1] == names[1] and before[2] == names[2]
    if rule in ("complete-all", "complete-each"):
        return max(len(names[1]), 1) if whole else 0
    if not names[1]:
        return 1 if whole else 0
    return min(same, 1) if rule == "partial-first" else same
