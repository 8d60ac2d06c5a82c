"""Records for sources that no reference describes: what the citations themselves tell, and no more."""

from collections.abc import Sequence

from citekit.link.authors import words_of
from citekit.model import CitationItem, Date, Evidence, Name, Record

StubKey = tuple[tuple[str, ...], str, str, bool]
"""Folded authors, year (or date, or the undated mark), letter, whether et al. stands after them."""


def stub_key(item: CitationItem) -> StubKey | None:
    """What makes two items without reference one source; None when an item names nothing to make a stub of."""
    authors = tuple("".join(words_of(author)) for author in item.authors)
    if not any(authors):
        if not _address(item):
            return None
        authors = ("".join(words_of(item.raw)),)
    return authors, item.year or (item.date or "")[:4], (item.suffix or "").lower(), item.et_al


class Stubs:
    """The stubs of a document set, made as citations ask for them, in text order."""

    def __init__(self) -> None:
        self.records: dict[str, Record] = {}
        self._chapters: dict[str, dict[str, None]] = {}
        self._by_key: dict[StubKey, str] = {}
        self._full: dict[tuple[str, str, str], list[str]] = {}

    def expect(self, items: Sequence[CitationItem]) -> None:
        """Note the author lists that are given in full, so that their short forms with et al. can join them."""
        for item in items:
            key = stub_key(item)
            if key and not item.et_al and len(key[0]) >= 3:
                ids = self._full.setdefault((key[0][0], key[1], key[2]), [])
                name = _name(key)
                if name not in ids:
                    ids.append(name)

    def find(self, item: CitationItem, chapter: str) -> tuple[str, str] | None:
        """The id of the stub for an item and why it is this one; None when the item names nothing."""
        key = stub_key(item)
        if key is None:
            return None
        name, reason = self._named(key)
        if not key[1]:
            name = f"{name}|{chapter}"  # undated: two chapters seldom mean one document
        if name not in self.records or (not item.et_al and len(item.authors) > len(self.records[name].author)):
            self.records[name] = _make(name, item)
        self._chapters.setdefault(name, {})[chapter] = None
        return name, reason

    def _named(self, key: StubKey) -> tuple[str, str]:
        full = self._full.get((key[0][0], key[1], key[2]), [])
        if key[3] and len(full) == 1:
            return full[0], "no reference; the authors are given in full elsewhere"
        return _name(key), "no reference found; known from citations only"

    def made(self) -> tuple[Record, ...]:
        """The stubs, each saying in ``custom`` which chapters cite it."""
        return tuple(
            record.model_copy(update={"custom": {**record.custom, "cited-in": list(self._chapters[name])}})
            for name, record in self.records.items()
        )


def _name(key: StubKey) -> str:
    return "stub:" + "|".join((",".join(key[0]), key[1], key[2], "+" if key[3] else ""))


def _address(item: CitationItem) -> str | None:
    raw = "".join(item.raw.split())
    return raw if raw.lower().startswith(("http://", "https://", "www.")) else None


def _make(name: str, item: CitationItem) -> Record:
    address = _address(item) if not item.authors else None
    parts = _date_parts(item)
    names = tuple(Name(literal=author) if item.org else Name(family=author) for author in item.authors)
    custom = {"et-al": True} if item.et_al else {}
    return Record(
        id=name,
        type="webpage" if address else "document",
        author=names,
        issued=Date(date_parts=(parts,)) if parts else (Date(literal=item.year) if item.year else None),
        year_suffix=(item.suffix or "").lower() or None,
        URL=address,
        custom={**custom, **({"no-date": item.nodate} if item.nodate else {})},
        state="stub",
        raw=item.raw,
        evidence=(Evidence(field="author", source="inferred", confidence=0.5, reason="known from citations only"),),
        confidence=0.3,
    )


def _date_parts(item: CitationItem) -> tuple[int, ...]:
    pieces = (item.date or "").split("-")
    if all(piece.isdigit() for piece in pieces):
        return tuple(int(piece) for piece in pieces[:3])
    if item.year and item.year.isdigit() and len(item.year) <= 4:
        return (int(item.year),)
    return ()
