"""Works that do not exist: real ones with other people, titles, imprints and numbers, for variety in training."""

import random

from citekit.parse.train.works import Pools, Work

PRINTED = ("book", "edbook", "chapter", "conference", "thesis")
DATED = ("newspaper", "web", "law", "case")


def draw_day(rng: random.Random) -> str:
    """A day between 1960 and 2024, ISO form."""
    return f"{rng.randint(1960, 2024)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"


def draw_work(kind: str, language: str, pools: Pools, rng: random.Random) -> Work:
    """A real work of the kind, or one mixed from the pools of its language."""
    real = [work for work in pools.works[language] if work.type == kind]
    base = rng.choice(real) if real else Work(kind, language)
    work = Work(kind, language, dict(base.people), dict(base.fields))
    if not real or rng.random() < 0.75:
        _mix(work, pools, rng)
    _complete_people(work, pools, rng)
    _complete_numbers(work, rng)
    return work


def _is_body(work: Work) -> bool:
    authors = work.people.get("author", [])
    return bool(authors) and authors[0][0].startswith("@")


def _mix(work: Work, pools: Pools, rng: random.Random) -> None:
    language = work.language
    if _is_body(work):
        work.people["author"] = [rng.choice([w.people["author"][0] for w in pools.works[language] if _is_body(w)])]
    elif work.people.get("author") or work.type not in ("law", "case", "film", "archive", "entry", "edbook"):
        work.people["author"] = pools.people(language, rng)
    if work.type not in ("law", "case", "archive") or rng.random() < 0.2:
        work.fields["title"] = pools.title(language, rng)
    if work.type in PRINTED and pools.imprints.get(language):
        place, publisher = rng.choice(pools.imprints[language])
        work.fields["place"] = place
        if publisher and work.type != "thesis":
            work.fields["publisher"] = publisher
    same = pools.containers.get((language, work.type), [])
    if work.type == "chapter":
        work.fields["container"] = pools.title(language, rng)
    elif same and rng.random() < 0.6:
        work.fields["container"] = rng.choice(same)
    if rng.random() < 0.8:
        work.fields["date"] = draw_day(rng) if len(work.fields.get("date", "")) > 4 else str(rng.randint(1950, 2024))


def _complete_people(work: Work, pools: Pools, rng: random.Random) -> None:
    """Editors, translators and directors that templates may ask for."""
    language, people = work.language, work.people
    if work.type == "edbook":
        people["editor"] = people.pop("author", []) or pools.people(language, rng, 3)
    if work.type in ("chapter", "edbook", "conference", "book"):
        people.setdefault("editor", pools.people(language, rng, 3))
    if work.type == "film":
        people["director"] = people.pop("author", []) or [pools.person(language, rng)]
    if work.type == "book" and rng.random() < 0.5:
        people.setdefault("translator", pools.people(language, rng, 2))


def _complete_numbers(work: Work, rng: random.Random) -> None:
    """Dates, pages, volumes, issues and numbers a work of its kind may have."""
    fields = work.fields
    if work.type in DATED and len(fields.get("date", "")) < 10:
        fields["date"] = draw_day(rng)
    fields.setdefault("date", str(rng.randint(1950, 2024)))
    start = rng.randint(1, 900)
    if work.type == "article":
        if rng.random() < 0.7:
            fields["pages"] = f"{start}{rng.choice('--–—')}{start + rng.randint(2, 40)}"
        double = f"{rng.randint(1, 6)} ({rng.randint(20, 99)})"
        pair = f"{rng.randint(1, 4)}-{rng.randint(2, 6)}"
        fields["issue"] = str(rng.choice([rng.randint(1, 12), rng.randint(1, 4), rng.randint(10, 190), double, pair]))
        if rng.random() < 0.8:
            fields["volume"] = str(rng.choice([rng.randint(1, 60), rng.randint(1, 99), "XV", "IV", "XXII"]))
    elif work.type in ("book", "chapter", "thesis", "conference", "report"):
        ranged = f"{start}{rng.choice('-–')}{start + rng.randint(2, 40)}"
        fields["pages"] = ranged if work.type == "chapter" or rng.random() < 0.6 else str(start)
        if rng.random() < 0.25:
            fields["volume"] = str(rng.choice(["I", "II", "III", "1", "2", "4", "XII"]))
    fields.setdefault("number", str(rng.randint(10, 1999)))
    fields.setdefault("extent", str(rng.randint(60, 900)))
    if work.type in ("newspaper", "law"):
        fields["issue"] = str(rng.randint(1, 30000 if work.type == "law" else 300))
