"""Names change their part when the words beside them say so: `Oran, B. (Ed.)`, `çev. Refik Özdek`, `(Yönetmen)`."""

from collections.abc import Sequence

from citekit.parse.draft import Segment
from citekit.parse.lexicon import lexicon
from citekit.parse.reading import Reading

_NAMES = frozenset({"author", "editor", "translator", "director"})
_ROLES = {
    "role.editor": "editor",
    "role.compiler": "editor",
    "role.translator": "translator",
    "role.director": "director",
}
_LOOK_BACK = 5


def settle_roles(reading: Reading, found: Sequence[Segment]) -> list[Segment]:
    """The segments with the roles that the printed words give them."""
    made: list[Segment] = []
    for segment in found:
        if segment.label in _NAMES:
            second = segment.label != "author" or any(one.label == "author" for one in made)
            said = _after(reading, segment) or (_before(reading, segment) if second else None)
            if said and said != segment.label:
                segment = segment._replace(
                    label=said, reason=f"the word beside it says {said}; the tagger {segment.label}"
                )
        made.append(segment)
    return made


def _role(reading: Reading, index: int, label: str) -> str | None:
    """The role a token names, alone or in a phrase; ``label`` when it can name that (`dir.`: director or editor)."""
    phrase = reading.phrases.get(index)
    if phrase in _ROLES:
        return _ROLES[phrase]
    named = [_ROLES[kind] for kind in lexicon().words.get(reading.folded[index], ()) if kind in _ROLES]
    return label if label in named else named[0] if named else None


def _after(reading: Reading, segment: Segment) -> str | None:
    """`(Ed.)`, `[ред.]`, `(Director)` right after the names."""
    folded, last = reading.folded, segment.last
    while last < len(folded) and folded[last] in (".", ",", " "):
        last += 1
    if last + 1 >= len(folded) or folded[last] not in "([":
        return None
    role = _role(reading, last + 1, segment.label)
    close = next((i for i in range(last + 2, min(last + 6, len(folded))) if folded[i] in ")]"), None)
    return role if close is not None else None


def _before(reading: Reading, segment: Segment) -> str | None:
    """`çev.`, `пер. с англ.`, `edited by` before the names: the nearest word counts."""
    for index in range(segment.first - 1, max(segment.first - 1 - _LOOK_BACK, -1), -1):
        role = _role(reading, index, segment.label)
        if role:
            return role
        if reading.folded[index] in ("(", "[", ";", "/", "//"):
            return None
    return None
