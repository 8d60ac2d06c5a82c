"""What the fields together make clear that no field knows alone.

Each rule moves a value whose neighbours show what it must be; the evidence moves with it.
"""

import re
from collections.abc import Callable

from citekit.model import Name
from citekit.parse.draft import Draft
from citekit.parse.lexicon import fold, lexicon
from citekit.parse.names import parse_names
from citekit.parse.names.parts import has_initials, is_given, looks_person

_SENTENCE = re.compile(r"(.+?)(?:\.\s+|\s*//\s*)((?:(?!\.\s|//).)+)$")
_ROMAN = re.compile(r"[IVXLCivxlc]+$")
_SIGNED = re.compile(r"([^\W\d_][\w’'-]+ (?:[^\W\d_]\. ?){1,3})([^\W\d_][\w’'-]+ .+)$")
_NAMED = re.compile(r"([^\W\d_a-z][\w’'-]+ [^\W\d_a-z][\w’'-]+), ?([^\W\d_][\w’'-]{4,}(?: [^.,]+)?)$")
FEWEST_TITLE_WORDS = 2
LEAST_SMALL_WORDS, MOST_CONTAINER_WORDS = 4, 8
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


def _title_in_author(draft: Draft) -> None:
    """A name and a title taken for one name: `Qeybullayev Q. Ə. Toponimiya …`, `Aleida Assmann, Erinnerungsräume`."""
    values = draft.values
    if {"title", "container-title"} & values.keys() or len(values.get("author", ())) != 1:
        return
    witness = next((entry for entry in draft.evidence if entry.field == "author"), None)
    if witness is None or witness.start is None or witness.end is None:
        return
    printed = draft.reading.prepared.raw[witness.start : witness.end]
    found = _SIGNED.match(printed) or _NAMED.match(printed)
    if not found or len(found[2].split()) < (FEWEST_TITLE_WORDS if "." in found[1] else 1) or is_given(found[2]):
        return
    values["author"], values["title"] = parse_names(found[1]).names, " ".join(found[2].split()).rstrip(".")
    reason = "a title after a name"
    draft.evidence[draft.evidence.index(witness)] = witness._replace(
        end=witness.start + len(found[1].rstrip()), reason=reason
    )
    draft.evidence.append(witness._replace(field="title", start=witness.start + found.start(2), reason=reason))


def _title_in_container(draft: Draft) -> None:
    """`From Socialist to Post-Socialist Cities: …. Nationalities Papers` in one stretch: the title and its journal."""
    values = draft.values
    if "title" in values or "container-title" not in values:
        return
    witness = next((entry for entry in draft.evidence if entry.field == "container-title"), None)
    found = _SENTENCE.match(values["container-title"])
    if not found or witness is None or witness.start is None or witness.end is None:
        return
    told = sum(word[0].islower() and word[-1] != "." for word in found[1].split())  # `J. Phys.` is no sentence
    split = "//" in values["container-title"] or told >= LEAST_SMALL_WORDS
    if not split or len(found[2].split()) > MOST_CONTAINER_WORDS:
        return
    printed = draft.whole[witness.start : witness.end]
    at = printed.find(found[2])
    if at < 0:
        return
    values["title"], values["container-title"] = found[1].strip(), found[2].strip()
    reason = "a title and its container in one stretch"
    draft.evidence[draft.evidence.index(witness)] = witness._replace(start=witness.start + at, reason=reason)
    end = witness.start + len(printed[:at].rstrip(" ./"))
    draft.evidence.append(witness._replace(field="title", end=end, reason=reason))


def _container_alone(draft: Draft) -> None:
    """A container without a title is the work itself when nothing of a journal is printed: `Pearl, J. (1988). …`.

    A volume with a publisher is one of a book's (`Ergin, Mecelle, c. 2, İstanbul: İBB, 1995`).
    """
    values = draft.values
    if "container-title" not in values or {"title", "issue", "URL"} & values.keys():
        return
    if "editor" in values and "author" not in values:
        _move(draft, "container-title", "title", "a book by its editors")
    if "container-title" not in values or draft.pages:
        return
    if "volume" not in values or {"publisher", "publisher-place"} & values.keys():
        _move(draft, "container-title", "title", "no other title is printed")


def _publisher_as_issue(draft: Draft) -> None:
    """`М. : НЛО, 2015`: what has no number in it is no issue, and after a place it is the publisher."""
    values = draft.values
    issue = values.get("issue", "")
    if issue.isalpha() and "publisher-place" in values and "publisher" not in values and not _ROMAN.match(issue):
        _move(draft, "issue", "publisher", "letters after a place")


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
    _publisher_as_issue,
    _title_in_author,
    _title_in_container,
    _container_alone,
    _body_of_a_page,
)
