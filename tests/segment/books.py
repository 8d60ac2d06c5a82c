"""Theses and edited volumes set by the tests' typesetter, with the places where their chapters begin."""

import random

from tests.segment.specimens import AUTHORS, TITLES, TONGUES, WORKS, apa, chicago
from tests.segment.typeset import Paper, Printed, Setter, citation, prose

ORDINALS = {
    "tr": ("BİRİNCİ BÖLÜM", "İKİNCİ BÖLÜM", "ÜÇÜNCÜ BÖLÜM"),
    "en": ("CHAPTER ONE", "CHAPTER TWO", "CHAPTER THREE"),
    "ru": ("ГЛАВА ПЕРВАЯ", "ГЛАВА ВТОРАЯ", "ГЛАВА ТРЕТЬЯ"),
    "ky": ("БИРИНЧИ БӨЛҮМ", "ЭКИНЧИ БӨЛҮМ", "ҮЧҮНЧҮ БӨЛҮМ"),
    "de": ("ERSTES KAPITEL", "ZWEITES KAPITEL", "DRITTES KAPITEL"),
    "fr": ("PREMIER CHAPITRE", "DEUXIÈME CHAPITRE", "TROISIÈME CHAPITRE"),
    "az": ("BİRİNCİ FƏSİL", "İKİNCİ FƏSİL", "ÜÇÜNCÜ FƏSİL"),
    "kk": ("БІРІНШІ ТАРАУ", "ЕКІНШІ ТАРАУ", "ҮШІНШІ ТАРАУ"),
    "uk": ("РОЗДІЛ ПЕРШИЙ", "РОЗДІЛ ДРУГИЙ", "РОЗДІЛ ТРЕТІЙ"),
}
CONTENTS = {
    "tr": "İÇİNDEKİLER", "en": "CONTENTS", "ru": "СОДЕРЖАНИЕ", "ky": "МАЗМУНУ", "de": "INHALTSVERZEICHNIS",
    "fr": "TABLE DES MATIÈRES", "uk": "ЗМІСТ", "az": "MÜNDƏRİCAT", "kk": "МАЗМҰНЫ",
}  # fmt: skip


class Book:
    """A book in the making: ``starts`` maps the tag of a title to what it begins."""

    def __init__(self, seed: int, tongue: str) -> None:
        self.rng = random.Random(seed)
        self.tongue = tongue
        self.paper = Paper(
            width=self.rng.choice([70, 85]),
            height=self.rng.choice([36, 44]),
            head=self.rng.choice(["", "", "Kentin Belleği / Memory of the City"]),
            numbers=self.rng.random() < 0.8,
            feeds=self.rng.random() < 0.7,
            doubled=self.rng.random() < 0.3,
            hyphens=self.rng.random() < 0.4,
        )
        self.setter = Setter(self.paper)
        self.notes = self.rng.random() < 0.5
        self.label = 1
        self.tags: list[str] = []

    def begin(self, title: str) -> None:
        """A title on a new page, where a chapter begins."""
        self.tags.append(f"start {len(self.tags)}")
        self.setter.title(title, self.tags[-1], new_page=True)

    def prose(self, paragraphs: int, tongue: str, cited: bool = True) -> None:
        """Paragraphs with two marks each."""
        for _ in range(paragraphs):
            marks = [self._mark() for _ in range(2)] if cited else []
            self.setter.paragraph(prose(tongue, self.rng, 5, marks))

    def _mark(self) -> str:
        work = self.rng.choice(WORKS)
        if not self.notes:
            return citation(work)
        self.setter.notes[self.label] = chicago(work)
        self.label += 1
        return f"{{{self.label - 1}}}"

    def references(self, count: int) -> None:
        """A list of works with hanging indents."""
        for number, work in enumerate(sorted(self.rng.sample(WORKS, count), key=lambda work: work.family)):
            self.setter.entry(chicago(work) if self.notes else apa(work), f"entry {len(self.tags)}-{number}", 4)

    def print(self) -> tuple[Printed, list[int]]:
        """The pages, and the offsets where chapters begin."""
        printed = self.setter.print()
        return printed, sorted(printed.spans[tag][0] for tag in self.tags)


def raised(text: str, tongue: str) -> str:
    """Capitals by the language's own letters."""
    return (text.replace("i", "İ") if tongue in ("tr", "az") else text).upper()


def thesis(seed: int, tongue: str, form: str) -> tuple[Printed, list[int]]:
    """A thesis in three chapters; ``form``: numbered (`1. X`), word (`CHAPTER 1. X`), ordinal (`CHAPTER ONE`)."""
    book = Book(seed, tongue)
    speech, rng = TONGUES[tongue], book.rng
    if rng.random() < 0.6:
        book.setter.title(raised(TITLES[tongue][0], tongue))
        book.setter.line("Ankara, 2021")
    for title in (speech.foreword, speech.abstract):
        if rng.random() < 0.6:
            book.begin(title)
            book.prose(3, tongue, cited=False)
    names = [raised(title, tongue) for title in TITLES[tongue][:3]]
    word = speech.chapter
    shown = {
        "numbered": [f"{number}. {name}" for number, name in enumerate(names, 1)],
        "word": [f"{word} {number}. {name}" for number, name in enumerate(names, 1)],
        "ordinal": list(ORDINALS[tongue]),
    }[form]
    if rng.random() < 0.5:
        book.begin(CONTENTS[tongue])
        for number, title in enumerate([speech.introduction, *shown, speech.conclusion, speech.references]):
            book.setter.line(f"{title} {'.' * 20} {10 * number + 3}")
    book.begin(raised(speech.introduction, tongue))
    book.prose(6, tongue)
    for number, title in enumerate(shown):
        book.begin(title)
        if form == "ordinal":
            book.setter.title(names[number])
        for part, section in enumerate(speech.sections, 1):
            book.setter.title(f"{number + 1}.{part}. {section}")
            book.prose(6, tongue)
    book.begin(raised(speech.conclusion, tongue))
    book.prose(3, tongue)
    book.begin(raised(speech.references, tongue))
    book.references(14)
    return book.print()


def volume(seed: int, tongues: tuple[str, ...], lost_titles: bool) -> tuple[Printed, list[int]]:
    """An edited volume of one chapter a tongue; with ``lost_titles`` every second one begins at its introduction."""
    book = Book(seed, tongues[0])
    rng = book.rng
    lists, abstracts, capitals = rng.random() < 0.6, rng.random() < 0.4, rng.random() < 0.6
    if rng.random() < 0.5:
        book.begin(TONGUES[tongues[0]].foreword)
        book.prose(3, tongues[0], cited=False)
    for number, tongue in enumerate(tongues):
        speech, title = TONGUES[tongue], TITLES[tongue][number % 4]
        if lost_titles and number % 2:
            book.begin(speech.introduction)
        else:
            book.begin(raised(title, tongue) if capitals else title)
            book.setter.line(AUTHORS[tongue][number % 4])
            book.setter.line("")
            if abstracts:
                book.setter.title(speech.abstract)
                book.prose(1, tongue, cited=False)
            book.setter.title(speech.introduction)
        book.prose(5, tongue)
        for section in speech.sections:
            book.setter.title(section)
            book.prose(5, tongue)
        book.setter.title(speech.conclusion)
        book.prose(2, tongue)
        if lists:
            book.setter.title(speech.references)
            book.references(9)
    return book.print()
