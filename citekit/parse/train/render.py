"""Works to tagged strings: a template is filled, and every character keeps the label of its field."""

import random
import re
from pathlib import Path

from citekit.languages.spelling import to_latin
from citekit.parse.train.mixing import draw_work
from citekit.parse.train.people import print_people
from citekit.parse.train.values import print_value
from citekit.parse.train.works import Person, Pools, Work

Piece = tuple[str, str]
"""Printed characters and their label (`O` for the style's own)."""

_TOKEN = re.compile(
    r"\{(?P<word>=?)(?P<name>\w+)(?:\.(?P<form>\w+))?\}"
    r"|⟨(?P<said>[^⟨⟩]*)⟩(?:@(?P<label>\w+))?"
    r"|‹(?P<always>!?)(?P<group>[^‹›]*)›"
    r"|\[(?P<boxed>[^\[\]{}‹›⟨⟩]+)@(?P<boxlabel>\w+)\]"
)
_ALTERNATIVES = re.compile(r"⟨([^⟨⟩]*\|[^⟨⟩]*)⟩(@\w+)?")
_LABELS = {
    **dict.fromkeys(("year", "monthyear", "daymonthyear", "daymonth", "apadate"), "date"),
    **dict.fromkeys(("nd", "accessed", "place2", "publisher2", "cgenre", "code"), "O"),
    "loc": "pages",
}
_ROLES = ("author", "editor", "translator", "director", "interviewer")
_WEIGHTS = {"book": 5, "article": 5, "chapter": 3, "thesis": 2, "web": 3, "newspaper": 2}


class MissingFieldError(Exception):
    """A template asks for something the work lacks."""


class Renderer:
    """Draws works, templates and words; everything comes from one seeded generator."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.pools = Pools.load(folder)
        self.rng = random.Random(seed)
        self.templates: dict[tuple[str, str], list[str]] = {}
        for line in (folder / "templates.txt").read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                kind, languages, pattern = (part.strip() for part in line.split("|", 2))
                for language in self.pools.works if languages == "*" else languages.split(","):
                    self.templates.setdefault((kind, language), []).append(pattern)

    def string(self, language: str) -> list[Piece] | None:
        """One tagged string in a language, or None when the drawn template could not be filled."""
        rng = self.rng
        kinds = [kind for kind, code in self.templates if code == language]
        kind = rng.choices(kinds, [_WEIGHTS.get(kind, 1) for kind in kinds])[0]
        work = draw_work(kind, language, self.pools, rng)
        try:
            pieces = self.fill(rng.choice(self.templates[kind, language]), work)
        except MissingFieldError:
            return None
        if language == "ru" and rng.random() < 0.06:
            pieces = [(to_latin(text, "ru") if label not in ("url", "doi") else text, label) for text, label in pieces]
        if rng.random() < 0.05:
            pieces.insert(0, (rng.choice(self.pools.words[language]["lead"]), "O"))
        if rng.random() < 0.03:
            pieces[:0] = [(str(rng.randint(1, 120)), "num"), (". ", "O")]
        return pieces

    def fill(self, pattern: str, work: Work) -> list[Piece]:
        """The template's pieces; raises MissingFieldError when a field outside ‹…› is absent."""
        pattern = _ALTERNATIVES.sub(self._choose, pattern)
        pieces: list[Piece] = []
        at = 0
        for found in _TOKEN.finditer(pattern):
            pieces.append((pattern[at : found.start()], "O"))
            at = found.end()
            if found["group"] is not None:
                pieces += self._optional(found["group"], work, always=bool(found["always"]))
            elif found["name"] == "edition":
                pieces += self._edition(work)
            elif found["name"]:
                name = found["name"]
                pieces.append(self._word(name, work) if found["word"] else self._field(name, found["form"], work))
            elif found["said"] is not None:
                pieces.append((found["said"], found["label"] or "O"))
            else:
                pieces += [("[", "O"), (found["boxed"], found["boxlabel"]), ("]", "O")]
        pieces.append((pattern[at:], "O"))
        return [piece for piece in pieces if piece[0]]

    def _choose(self, found: re.Match[str]) -> str:
        """One alternative; with a label it stays bracketed for the label to hold on to."""
        chosen, label = self.rng.choice(found[1].split("|")), found[2] or ""
        return f"⟨{chosen}⟩{label}" if label and chosen else chosen

    def _edition(self, work: Work) -> list[Piece]:
        before, _, after = self.rng.choice(self.pools.words[work.language]["edition"]).partition("{n}")
        return [(before, "O"), (str(self.rng.randint(2, 25)), "edition"), (after, "O")]

    def _optional(self, pattern: str, work: Work, always: bool) -> list[Piece]:
        if not always and self.rng.random() < 0.35:
            return []
        try:
            return self.fill(pattern, work)
        except MissingFieldError:
            return []

    def _word(self, name: str, work: Work) -> Piece:
        options = self.pools.words[work.language].get(name)
        if not options:
            raise MissingFieldError(name)
        return self.rng.choice(options), "genre" if name == "dataset" else "O"

    def _field(self, name: str, form: str | None, work: Work) -> Piece:
        if name in _ROLES:
            return self._people(name, form or "full", work), name
        if name == "resp":
            return self._people("author", "ini1", work), "resp"
        text = print_value(name, work, self.pools, self.rng)
        if not text:
            raise MissingFieldError(name)
        return text, _LABELS.get(name, name)

    def _people(self, role: str, form: str, work: Work) -> str:
        people: list[Person] = work.people.get(role, [])
        if not people or (form == "org" and not people[0][0].startswith("@")):
            raise MissingFieldError(role)
        joiner = self.rng.choice(self.pools.words[work.language]["and"])
        return print_people(people, form, work.language, joiner, self.rng)
