"""The printed value of a plain field: what the work says, or what can be drawn for it."""

import random
from collections.abc import Callable

from citekit.parse.train.mixing import draw_day
from citekit.parse.train.works import Pools, Work

_HOSTS = (
    "https://www.{a}.org/{b}",
    "http://{a}.kg/{b}/{c}",
    "https://{a}.gov.tr/{b}",
    "https://{a}.com/{b}-{c}-{d}/",
    "www.{a}.edu/{b}.pdf",
    "https://{a}.net/{b}/2019/{c}.html",
    "http://www.{a}.ru/{b}?id={n}",
)
_PARTS = ("manas", "bilim", "dergi", "news", "stat", "data", "eurasia", "tarih", "kultur", "media", "portal", "cabar")
_SERIES = (
    "Working Paper Series",
    "Asia Report",
    "Policy Briefing",
    "Türk Tarih Kurumu Yayınları",
    "Kaynak Eserler Dizisi",
    "Occasional Papers",
    "Serie storica",
    "Araştırma Dizisi",
    "Lecture Notes in Computer Science",
    "Documents de travail",
    "Studien zur Soziologie",
)
_EVENTS = ("Conference", "Annual Meeting", "Kongresi", "Sempozyumu")
_RESOLVERS = ("https://doi.org/", "doi:", "DOI: ", "http://dx.doi.org/", "doi: ", "")
DATES = ("monthyear", "daymonthyear", "daymonth", "apadate")


def print_date(pattern: str, date: str, words: dict[str, list[str]], rng: random.Random) -> str:
    """A date by a pattern: {y} {j} {D} {N} numbers, {M} the month, {M1} its plain form, {m} its first letters."""
    year, month, day = (int(part) for part in (date if len(date) == 10 else draw_day(rng)).split("-"))
    year = int(date[:4])
    name = words["months"][month - 1]
    plain = words.get("months1", words["months"])[month - 1]
    made = pattern.replace("{M1}", plain).replace("{M}", name).replace("{m}", name[:3])
    return (
        made.replace("{y}", str(year))
        .replace("{j}", str(day))
        .replace("{D}", f"{day:02}")
        .replace("{N}", f"{month:02}")
    )


def print_value(name: str, work: Work, pools: Pools, rng: random.Random) -> str:
    """The field as printed; empty when the work has none."""
    words = pools.words[work.language]
    if name == "year":
        return work.fields["date"][:4] + (rng.choice("abc") if rng.random() < 0.04 else "")
    if name in DATES:
        return print_date(rng.choice(words[name]), work.fields["date"], words, rng)
    if name in ("nd", "status"):
        return rng.choice(words[name])
    drawn = _DRAWN.get(name)
    if drawn and not (name == "collection" and "collection" in work.fields):
        return drawn(work, pools, rng)
    return work.fields.get(name, "")


def _accessed(work: Work, pools: Pools, rng: random.Random) -> str:
    words = pools.words[work.language]
    day = f"{rng.randint(2005, 2024)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    pattern = rng.choice(["{D}.{N}.{y}", "{D}.{N}.{y}", "{j} {M} {y}", rng.choice(words["daymonthyear"])])
    return rng.choice(words["accessed"]).replace("{d}", print_date(pattern, day, words, rng))


def _url(work: Work, pools: Pools, rng: random.Random) -> str:
    parts = rng.sample(_PARTS, 4)
    return rng.choice(_HOSTS).format(a=parts[0], b=parts[1], c=parts[2], d=parts[3], n=rng.randint(10, 9999))


def _doi(work: Work, pools: Pools, rng: random.Random) -> str:
    return f"{rng.choice(_RESOLVERS)}10.{rng.randint(1000, 99999)}/{rng.choice(_PARTS)}.{rng.randint(1000, 999999)}"


def _translated(work: Work, pools: Pools, rng: random.Random) -> str:
    return pools.title(rng.choice([code for code in pools.titles if code != work.language]), rng)


def _event(work: Work, pools: Pools, rng: random.Random) -> str:
    return f"{pools.title(work.language, rng)} {rng.choice(_EVENTS)}"


_DRAWN: dict[str, Callable[[Work, Pools, random.Random], str]] = {
    "accessed": _accessed,
    "url": _url,
    "doi": _doi,
    "trtitle": _translated,
    "event": _event,
    "eventplace": lambda work, pools, rng: rng.choice(pools.imprints[work.language])[0],
    "place2": lambda work, pools, rng: rng.choice(pools.imprints[work.language])[0],
    "publisher2": lambda work, pools, rng: rng.choice(pools.imprints[work.language])[1],
    "collection": lambda work, pools, rng: rng.choice(_SERIES),
    "num": lambda work, pools, rng: f"[{rng.randint(1, 99)}]",
    "code": lambda work, pools, rng: f"{rng.randint(1, 23):02}.00.{rng.randint(1, 22):02}",
    "loc": lambda work, pools, rng: str(rng.randint(1, 400)),
}
