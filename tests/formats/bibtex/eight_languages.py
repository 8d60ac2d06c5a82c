"""A library in eight languages and two scripts, and the TeX programs that tests run on it."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from citekit.library.keys import assign
from citekit.model import Exchange, ExchangeNote, Record


def person(family: str, given: str) -> dict[str, str]:
    return {"family": family, "given": given}


def dated(*parts: int) -> dict[str, list[list[int]]]:
    return {"date-parts": [list(parts)]}


ITEMS: list[dict[str, Any]] = [
    {
        "type": "article-journal",
        "language": "tr",
        "author": [person("Uslu", "Nasuh")],
        "title": "Türk Dış Politikası ve NATO",
        "container-title": "Uluslararası İlişkiler",
        "volume": "16",
        "issue": "61",
        "page": "35-58",
        "DOI": "10.1000/a_b",
        "issued": dated(2019, 3),
    },
    {
        "type": "book",
        "language": "tr",
        "author": [person("İnalcık", "Halil"), person("Işık", "Ümit")],
        "title": "Osmanlı İmparatorluğu: Klasik Çağ (1300–1600)",
        "publisher": "Yapı Kredi Yayınları",
        "publisher-place": "İstanbul",
        "issued": dated(2003),
    },
    {
        "type": "chapter",
        "language": "ru",
        "author": [person("Кузьмина", "Елена М.")],
        "editor": [person("Петров", "П. П.")],
        "title": "Геополитика Центральной Азии",
        "container-title": "Россия и мир",
        "publisher": "Наука",
        "publisher-place": "Москва",
        "page": "12-40",
        "issued": dated(2007),
    },
    {
        "type": "article-journal",
        "language": "ky",
        "author": [person("Өмүрбеков", "Төлөгөн")],
        "title": "Кыргыз Республикасынын тарыхы жана маданияты",
        "container-title": "Вестник КНУ",
        "volume": "3",
        "page": "5-9",
        "issued": dated(2012),
    },
    {
        "type": "book",
        "language": "kk",
        "author": [person("Қасымов", "Әлихан")],
        "title": "Қазақстан тарихы",
        "issued": dated(2010),
    },
    {
        "type": "book",
        "language": "az",
        "author": [person("Əliyev", "Şahin")],
        "title": "Azərbaycan tarixi",
        "issued": dated(2011),
    },
    {
        "type": "book",
        "language": "uz",
        "author": [person("Karimov", "Islom")],
        "title": "Oʻzbekiston yoʻli",
        "issued": dated(2011),
    },
    {
        "type": "report",
        "language": "en",
        "author": [{"literal": "World Bank"}],
        "title": "Kyrgyz Republic: R&D at 50% of GDP_share #1 {sic} ~ $5",
        "genre": "Research report",
        "publisher": "World Bank and IMF",
        "URL": "https://example.org/a_b?x=1%20y&z=~q#c",
        "issued": dated(2015),
    },
    {
        "type": "thesis",
        "language": "tr",
        "author": [person("Can", "Ayşe")],
        "title": "Orta Asya’da su sorunu",
        "genre": "Yüksek Lisans Tezi",
        "publisher": "Ankara Üniversitesi",
        "issued": dated(2018),
    },
    {
        "type": "webpage",
        "language": "tr",
        "author": [{"literal": "T.C. Dışişleri Bakanlığı"}],
        "title": "Şangay İşbirliği Örgütü",
        "URL": "https://www.mfa.gov.tr/sio.tr.mfa",
        "issued": dated(2020, 5, 1),
        "accessed": dated(2021, 1, 2),
    },
    {
        "type": "legislation",
        "language": "tr",
        "title": "Türkiye Cumhuriyeti Anayasası",
        "number": "2709",
        "issued": dated(1982),
    },
    {"type": "article-journal", "language": "tr", "title": "Yazarsız makale", "issued": dated(1999)},
    {
        "type": "paper-conference",
        "language": "en",
        "author": [person("Smith", "John"), person("Müller", "Jürgen")],
        "title": "Water and energy in Central Asia",
        "container-title": "Proceedings of the Conference",
        "event-title": "Central Asia Conference",
        "event-place": "Bishkek",
        "page": "1-9",
        "issued": dated(2016),
    },
    {
        "type": "book",
        "language": "fr",
        "author": [{"family": "Beauvoir", "given": "Simone", "dropping-particle": "de"}],
        "title": "Le Deuxième Sexe",
        "publisher": "Gallimard",
        "issued": dated(1949),
    },
    {"type": "interview", "language": "tr", "author": [person("Er", "Ali")], "title": "Görüşme", "issued": dated(2001)},
    {"type": "manuscript", "author": [person("Er", "Veli")], "title": "Belge", "archive": "BCA", "issued": dated(1930)},
    {"type": "map", "title": "Harita", "scale": "1:50000", "issued": dated(1950)},
]


def exchange() -> Exchange:
    records = [Record.from_csl({"id": str(number), **item}) for number, item in enumerate(ITEMS)]
    stub = {"id": "s", "type": "document", "author": [{"family": "Kissinger"}], "issued": dated(1994)}
    records.append(Record.from_csl(stub, state="stub"))
    keys = assign(records)
    return Exchange(
        records=tuple(record.model_copy(update={"citation_key": keys[record.id]}) for record in records),
        tags={"0": ("Bölüm 1", "x_y & z")},
        notes=(ExchangeNote(record="0", text="Uslu (2019, s. 35), %50 & daha"),),
    )


def run(folder: Path, *command: str) -> str:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=240, check=False)
    log = (done.stdout + done.stderr).decode("utf-8", "replace")
    warned = command[0] == "bibtex8" and "error message" not in log  # it exits with 1 for warnings
    assert done.returncode == 0 or (warned and done.returncode == 1), log[-3000:]
    return log


def needs(*files: str) -> None:
    if shutil.which("kpsewhich") is None:
        pytest.skip("TeX is not installed")
    for file in files:
        if subprocess.run(["kpsewhich", file], capture_output=True, check=False).returncode:
            pytest.skip(f"TeX has no {file}")
