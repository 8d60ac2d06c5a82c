"""What the fields together make clear that no field knows alone.

Each rule moves a value whose neighbours show what it must be; the evidence moves with it.
"""

import re
from collections.abc import Callable

from citekit.model import Name
from citekit.parse.draft import Draft
from citekit.parse.lexicon import fold, lexicon
from citekit.parse.names.parts import has_initials, looks_person

_STROKE = re.compile(r"(\d{1,4})\s?/\s?(\d{1,4})$")
_BRACKET = re.compile(r"(\d{1,4})\s?\((\d{1,4}(?:[-–/]\d{1,4})?)\)$")


def settle_fields(draft: Draft) -> None:
    """Apply every rule once, in order."""
    for rule in _RULES:
        rule(draft)


def _move(draft: Draft, old: str, new: str, reason: str) -> None:
    """Give a value another name."""
    draft.values[new] = draft.values.pop(old)
    for index, entry in enumerate(draft.evidence):
        if entry.field == old:
            draft.evidence[index] = entry._replace(field=new, reason=reason)


def _volume_and_issue(draft: Draft) -> None:
    """`18/46`, `20(4)` read as one number are a volume and an issue."""
    values = draft.values
    for name in ("volume", "issue"):
        found = _STROKE.match(values.get(name, "")) or (
            _BRACKET.match(values["volume"]) if name == "volume" and name in values else None
        )
        if (
            found
            and not ({"volume", "issue"} - {name}) & values.keys()
            and (name == "volume" or "container-title" in values)
        ):
            values["volume"], values["issue"] = found[1], found[2]
            witness = next((entry for entry in draft.evidence if entry.field == name), None)
            other = "issue" if name == "volume" else "volume"
            if witness:
                draft.evidence.append(witness._replace(field=other, reason="two numbers printed as one"))
            return


def _only_title(draft: Draft) -> None:
    """`(… Karşılıklı Yardım Anlaşması, 2024)`: a title in brackets translates none when it is the only one."""
    if "translated-title" in draft.custom and "title" not in draft.values:
        draft.values["translated-title"] = draft.custom.pop("translated-title")
        _move(draft, "translated-title", "title", "the only title")


def _publisher_after_edition(draft: Draft) -> None:
    """A book with an edition and no numbers of a journal: what stands last is its publisher."""
    values = draft.values
    numbered = {"volume", "issue", "editor", "event-title"} & values.keys() or draft.pages
    if "edition" in values and "container-title" in values and "publisher" not in values and not numbered:
        _move(draft, "container-title", "publisher", "an edition belongs to a book")


def _conference(draft: Draft) -> None:
    """`[Paper presentation]. Society Annual Conference, New York`: the event and its place."""
    values = draft.values
    genre = values.get("genre", "")
    if not genre or draft.pages or "publisher" in values:
        return
    known = lexicon()
    words = [fold(word) for word in re.findall(r"\w+", genre)]
    kinds = {kind for word in words for kind in known.words.get(word, ())}
    kinds |= {p.kind for word in words for p in known.phrases.get(word, ()) if set(p.rest) <= set(words)}
    if "genre.conference" in kinds:
        for old, new in (("container-title", "event-title"), ("publisher-place", "event-place")):
            if old in values and new not in values:
                _move(draft, old, new, "a paper read at a conference")
        if "publisher-place" in values:  # New York, NY | United States
            values["event-place"] = f"{values.pop('publisher-place')}, {values['event-place']}"


def _title_alone(draft: Draft) -> None:
    """A string of one stretch is a title, whatever it was taken for."""
    values = draft.values
    if "title" in values or "container-title" in values or "URL" in values:
        return
    for name in ("publisher", "publisher-place", "collection-title", "genre"):
        if name in values and len(values[name]) > 0.8 * len(draft.whole):
            _move(draft, name, "title", "nothing else is printed")
            return


def _container_alone(draft: Draft) -> None:
    """A container without a title or numbers is the work itself (`Pearl, J. (1988). Probabilistic … . Morgan`)."""
    values = draft.values
    if "container-title" in values and not {"title", "volume", "issue", "URL"} & values.keys() and not draft.pages:
        _move(draft, "container-title", "title", "no other title is printed")


def _body_of_a_page(draft: Draft) -> None:
    """The one author of a web page who has no name of a person is a body: `Fitch Ratings`, `UN Comtrade`."""
    authors = draft.values.get("author", ())
    if len(authors) != 1 or "URL" not in draft.values or not authors[0].given or not authors[0].family:
        return
    witness = next((entry for entry in draft.evidence if entry.field == "author"), None)
    if witness is None:
        return
    printed = " ".join(draft.reading.prepared.raw[witness.start or 0 : witness.end].split())
    if "," not in printed and not has_initials(printed) and not looks_person(printed):
        draft.values["author"] = (Name(literal=printed.strip(" .")),)


_RULES: tuple[Callable[[Draft], None], ...] = (
    _only_title,
    _volume_and_issue,
    _publisher_after_edition,
    _conference,
    _title_alone,
    _container_alone,
    _body_of_a_page,
)
