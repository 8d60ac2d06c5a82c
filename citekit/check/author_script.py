"""An author in another script than the text: one Cyrillic name among Latin ones, or cited otherwise than listed.

Names in Latin letters are usual in texts in Cyrillic, and a name that the list has in its own script is cited rightly.
"""

import re
from collections import Counter
from collections.abc import Iterator

from citekit.check.cited import Cited, cited_in
from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import Finding

_CYRILLIC = re.compile("[А-Яа-яЁёӨөҮүҢңҚқҒғҰұІіҺһҶҷЎў]")
_LATIN = re.compile("[A-Za-zÇçĞğİıÖöŞşÜüƏə]")
_MOST = 5


def check(library: Library) -> Iterator[Finding]:
    """One finding for each chapter in which few names are in the other script."""
    for extract in library.extracts:
        items = [cited for cited in cited_in(library, extract) if cited.item.authors]
        scripts = Counter(_script(cited.item.authors[0]) for cited in items)
        usual = max(scripts, key=lambda script: scripts[script], default=None)
        rare = [cited for cited in items if _script(cited.item.authors[0]) not in (usual, "")]
        strange = [cited for cited in rare if _is_strange(library, cited)]
        if strange and usual and len(rare) * _MOST <= len(items):
            names = ", ".join(dict.fromkeys(cited.item.authors[0] for cited in strange))
            at = [cited.citation for cited in strange]
            yield remark(library, extract.chapter, "author-script", "info", at, values={"names": names})


def _is_strange(library: Library, cited: Cited) -> bool:
    """Whether the list has the name in the other script or, without an entry, the name is Cyrillic in a Latin text."""
    script = _script(cited.item.authors[0])
    if cited.link is None or cited.link.reference is None:
        return script == "Cyrillic"
    names = library.record(cited.link.record).author
    return not names or _script(names[0].literal or names[0].family or "") not in (script, "")


def _script(name: str) -> str:
    if _CYRILLIC.search(name):
        return "Cyrillic"
    return "Latin" if _LATIN.search(name) else ""
