"""`“Title”, Names, der., Book, Publisher, Place`: what stands before an editor's word are names, after it a book."""

from citekit.parse.lexicon import lexicon
from citekit.parse.reading import Reading

_ENDS = frozenset({"place", "date", "pages", "volume", "accessed", "url", "doi"})
CHANCE = 0.6


def settle_edited_book(reading: Reading, labels: list[str], sure: list[float]) -> None:
    """Relabel, in place, a container that an editor's word without brackets follows, and what comes after it."""
    folded = reading.folded
    for index in range(2, len(folded) - 3):
        if labels[index] != "O" or folded[index - 1] != "," or labels[index - 2] != "container":
            continue
        if "role.editor" not in lexicon().words.get(folded[index], ()):
            continue
        after = index + 2 if folded[index + 1] == "." else index + 1
        if after + 1 >= len(folded) or folded[after] != ",":
            continue
        start = index - 2
        while start > 0 and labels[start - 1] == "container":
            start -= 1
        _mark(labels, sure, start, index - 1, "editor")
        _book(reading, labels, sure, after + 1)
        return


def _book(reading: Reading, labels: list[str], sure: list[float], start: int) -> None:
    """The unlabelled stretch that follows: the book, and after its last comma the publisher."""
    end = start
    while end < len(labels) and labels[end] in ("O", "publisher", "title", "container") and labels[end] not in _ENDS:
        end += 1
    commas = [i for i in range(start, end) if reading.folded[i] == "," and i < end - 1]
    claimed = next((i for i in range(start, end) if labels[i] == "publisher"), None)
    cut = claimed if claimed is not None else commas[-1] if commas else end
    while end > start and not reading.folded[end - 1][0].isalnum():
        end -= 1
    if claimed is None and cut < end:
        _mark(labels, sure, cut + 1, end, "publisher")
    stop = min(cut, end)
    while stop > start and not reading.folded[stop - 1][0].isalnum():
        stop -= 1
    _mark(labels, sure, start, stop, "container")


def _mark(labels: list[str], sure: list[float], start: int, end: int, label: str) -> None:
    for index in range(start, end):
        labels[index], sure[index] = label, CHANCE
