"""The real programs: biber, xelatex, pdflatex and bibtex8 take what is written, in eight languages.

Needs Debian's biber, texlive-bibtex-extra, texlive-xetex, texlive-lang-cyrillic, texlive-lang-european,
texlive-lang-other and texlive-latex-extra; skipped where a program is absent.
"""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from citekit import formats
from citekit.library.keys import assign
from citekit.model import Exchange, ExchangeNote, Record

pytestmark = pytest.mark.slow


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


FONTS = r"\usepackage{fontspec}\setmainfont{DejaVu Serif}"
XELATEX = {
    "turkish": r"\usepackage[turkish,shorthands=off]{babel}",
    "russian": r"\usepackage[russian]{babel}",
    "kyrgyz": r"\usepackage[english]{babel}\babelprovide[import=ky,main]{kyrgyz}",
}


@pytest.mark.parametrize("language", XELATEX)
def test_biblatex_with_biber(tmp_path: Path, language: str) -> None:
    needs("biblatex.sty", "fontspec.sty", "turkish.ldf")
    made = exchange()
    (tmp_path / "library.bib").write_text(formats.get("biblatex").dumps(made).text, encoding="utf-8")
    cites = " ".join(f"\\autocite{{{record.citation_key}}}" for record in made.records)
    (tmp_path / "x.tex").write_text(
        f"\\documentclass{{article}}{FONTS}{XELATEX[language]}\n"
        "\\usepackage[style=authoryear,backend=biber,autolang=none]{biblatex}\\addbibresource{library.bib}\n"
        f"\\begin{{document}}{cites}\\printbibliography\\end{{document}}\n",
        encoding="utf-8",
    )
    run(tmp_path, "xelatex", "-interaction=nonstopmode", "-halt-on-error", "x.tex")
    log = run(tmp_path, "biber", "--validate-datamodel", "x")
    assert not re.findall(r"^(?:WARN|ERROR).*", log, re.MULTILINE), log
    run(tmp_path, "xelatex", "-interaction=nonstopmode", "-halt-on-error", "x.tex")
    done = run(tmp_path, "xelatex", "-interaction=nonstopmode", "-halt-on-error", "x.tex")
    assert "undefined" not in done


PDFLATEX = {
    "turkish": r"\usepackage[T2A,T1]{fontenc}\usepackage[turkish,shorthands=off]{babel}",
    "russian": r"\usepackage[T1,T2A]{fontenc}\usepackage[russian]{babel}",
    "kyrgyz": r"\usepackage[T1,T2A]{fontenc}\usepackage[english]{babel}",
}
STYLES = [("plain", ""), ("apalike", ""), ("plainnat", r"\usepackage{natbib}")]


@pytest.mark.parametrize(("style", "package"), STYLES)
@pytest.mark.parametrize("language", PDFLATEX)
def test_classic_with_bibtex8(tmp_path: Path, language: str, style: str, package: str) -> None:
    needs("t2aenc.def", "turkish.ldf", "natbib.sty")
    made = exchange()
    scripts = {"turkish": ("tr", "en", "fr"), "russian": ("ru", "en"), "kyrgyz": ("ky", "ru", "kk")}[language]
    records = tuple(record for record in made.records if record.language in scripts)
    text = formats.get("bibtex").dumps(made.model_copy(update={"records": records}), ascii_only=True).text
    (tmp_path / "library.bib").write_text(text, encoding="utf-8")
    cites = " ".join(f"\\cite{{{record.citation_key}}}" for record in records)
    (tmp_path / "x.tex").write_text(
        f"\\documentclass{{article}}{PDFLATEX[language]}\\usepackage{{url}}{package}\n"
        f"\\begin{{document}}{cites}\\bibliographystyle{{{style}}}\\bibliography{{library}}\\end{{document}}\n",
        encoding="utf-8",
    )
    run(tmp_path, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "x.tex")
    log = run(tmp_path, "bibtex8", "--wolfgang", "--8bit", "x")
    assert "error message" not in log, log
    assert "need author or key" not in log, log
    assert "isn't style-file defined" not in log, log
    for _ in range(2):
        run(tmp_path, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "x.tex")


@pytest.mark.parametrize("style", ["plain", "apalike"])
def test_classic_unicode_compiles(tmp_path: Path, style: str) -> None:
    needs("t2aenc.def", "turkish.ldf")
    made = exchange()
    records = tuple(record for record in made.records if record.language in ("tr", "en", "fr"))
    text = formats.get("bibtex").dumps(made.model_copy(update={"records": records})).text
    (tmp_path / "library.bib").write_text(text, encoding="utf-8")
    (tmp_path / "x.tex").write_text(
        f"\\documentclass{{article}}{PDFLATEX['turkish']}\\usepackage{{url}}\n"
        f"\\begin{{document}}\\nocite{{*}}\\bibliographystyle{{{style}}}\\bibliography{{library}}\\end{{document}}\n",
        encoding="utf-8",
    )
    run(tmp_path, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "x.tex")
    assert "error message" not in run(tmp_path, "bibtex8", "--wolfgang", "--8bit", "x")
    run(tmp_path, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "x.tex")
