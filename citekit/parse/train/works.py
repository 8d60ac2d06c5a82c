"""The works and word lists that training strings are rendered from: `corpus/references/`."""

import random
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Person = tuple[str, str]
"""Family name and given names; a literal name (organisation) has no given names."""

COLUMNS = ("type", "authors", "date", "title", "container", "volume", "issue", "pages", "place", "publisher", "extra")


@dataclass(slots=True)
class Work:
    """One work: a type of template, its language, names by role, and plain fields."""

    type: str
    language: str
    people: dict[str, list[Person]] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)


def read_people(text: str) -> list[Person]:
    """`Family, Given; Family, Given`; `@` marks an organisation."""
    found: list[Person] = []
    for part in text.split(";"):
        family, _, given = part.strip().partition(",")
        if family:
            found.append((family.strip(), given.strip()))
    return found


def read_works(folder: Path) -> dict[str, list[Work]]:
    """Language → works, from tab-separated files named by language."""
    works: dict[str, list[Work]] = {}
    for path in sorted(folder.glob("*.tsv")):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        works[path.stem] = [_work(path.stem, dict(zip(COLUMNS, row, strict=False))) for row in rows]
    return works


def _work(language: str, row: dict[str, str]) -> Work:
    work = Work(row["type"], language)
    if row.get("authors"):
        work.people["author"] = read_people(row["authors"])
    for name in ("date", "title", "container", "volume", "issue", "pages", "place", "publisher"):
        if row.get(name, "").strip():
            work.fields[name] = row[name].strip()
    extra = row.get("extra", "")
    for role, key in (("translator", "tr="), ("editor", "ed=")):
        if extra.startswith(key):
            text, _, extra = extra[len(key) :].partition("; extent")
            extra = f"extent{extra}" if extra else ""
            text, found, rest = text.partition("; cgenre=")
            if found:
                work.fields["cgenre"] = rest
            work.people[role] = read_people(text)
    for part in extra.split("; "):
        key, found, value = part.strip().partition("=")
        if found:
            work.fields[{"loc": "archloc", "coll": "collection"}.get(key, key)] = value
    return work


@dataclass(slots=True)
class Pools:
    """What can be drawn per language: works by type, people, titles, imprints, containers."""

    works: dict[str, list[Work]]
    topics: dict[str, Any]
    words: dict[str, dict[str, list[str]]]
    titles: dict[str, list[str]] = field(default_factory=dict)
    containers: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    imprints: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path) -> "Pools":
        """Read everything under `corpus/references`."""
        pools = cls(
            read_works(folder / "works"),
            tomllib.loads((folder / "topics.toml").read_text(encoding="utf-8")),
            tomllib.loads((folder / "words.toml").read_text(encoding="utf-8")),
        )
        for language, works in pools.works.items():
            pools.titles[language] = [work.fields["title"] for work in works if "title" in work.fields]
            pools.imprints[language] = [
                (work.fields["place"], work.fields.get("publisher", "")) for work in works if "place" in work.fields
            ]
            for work in works:
                if "container" in work.fields:
                    pools.containers.setdefault((language, work.type), []).append(work.fields["container"])
        return pools

    def title(self, language: str, rng: random.Random) -> str:
        """A real title or one put together from themes."""
        if rng.random() < 0.35 or language not in self.topics:
            return rng.choice(self.titles[language])
        topic = self.topics[language]
        a, b, c = rng.sample(topic["themes"], 3)
        p, q = rng.sample(topic["places"], 2)
        start = rng.randint(1850, 2015)
        made: str = rng.choice(topic["patterns"]).format(
            a=a, b=b, c=c, p=p, q=q, t=rng.choice(topic["frames"]), y=start, z=start + rng.randint(2, 60)
        )
        made = made[0].upper() + made[1:] if made[0] != "i" else "İ" + made[1:]
        if rng.random() < 0.15:
            made = f"{made}: {rng.choice(topic['themes'])}"
        if language in ("tr", "en") and rng.random() < 0.3:  # sentence case, as APA prints it
            head, *tail = made.split(" ")
            made = " ".join(
                [
                    head,
                    *(
                        w if w.isupper() else w[0].replace("I", "ı").replace("İ", "i").lower() + w[1:]
                        for w in tail
                        if w
                    ),
                ]
            )
        return made

    def person(self, language: str, rng: random.Random) -> Person:
        """A family and a given name."""
        names = self.topics["names"].get(language)
        if names and rng.random() < 0.7:
            return rng.choice(names["family"]), rng.choice(names["given"])
        work = rng.choice(self.works[language])
        people = [person for person in work.people.get("author", []) if not person[0].startswith("@") and person[1]]
        return rng.choice(people) if people else (rng.choice(names["family"]), rng.choice(names["given"]))

    def people(self, language: str, rng: random.Random, most: int = 6) -> list[Person]:
        """One to ``most`` people, mostly one."""
        count = rng.choices(range(1, most + 1), [60, 20, 10, 5, 3, 2][:most])[0]
        return [self.person(language, rng) for _ in range(count)]
