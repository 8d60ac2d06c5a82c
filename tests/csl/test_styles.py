"""The styles written here: valid, listed, and giving the texts in tests/csl/golden for the same twenty works.

Run with CITEKIT_UPDATE_GOLDEN=1 to write the golden files anew; read the difference before keeping it.
"""

import json
import os
import tomllib
from pathlib import Path

import pytest

from citekit.csl import load_style, render
from citekit.csl.bundled import site_folder

HERE = Path(__file__).parent
STYLES = HERE.parents[1] / "styles"
INDEX = tomllib.loads((STYLES / "index.toml").read_text(encoding="utf-8"))["style"]
LOCALES = ("tr-TR", "en-US", "ru-RU", "ky-KG")
WORKS = json.loads((HERE / "works.json").read_text(encoding="utf-8"))


def written(file: str, locale: str) -> str:
    """Citations, then entries, as plain text."""
    done = render(load_style(STYLES / file), WORKS["items"], WORKS["citations"], locale, "text")
    assert done.warnings == []
    return "\n".join([*done.citations, "", *(entry.text.strip() for entry in done.bibliography), ""])


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("row", INDEX, ids=lambda row: row["id"])
def test_twenty_works_read_as_they_should(row: dict[str, str], locale: str) -> None:
    golden = HERE / "golden" / f"{row['id']}.{locale}.txt"
    text = written(row["file"], locale)
    if os.environ.get("CITEKIT_UPDATE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_the_index_lists_every_style_once() -> None:
    names = [name for row in INDEX for name in (row["id"], *row["aliases"])]
    assert sorted(names) == sorted(set(names))
    assert {row["file"] for row in INDEX} == {path.name for path in STYLES.glob("*.csl")}
    for row in INDEX:
        style = load_style(STYLES / row["file"])
        assert style.title == row["title"]
        assert ("note" if style.note else "in-text") == row["class"]


def schema() -> Path:
    folder = site_folder("citeproc", "data", "schema", "schemas", "styles")
    if folder is None:
        pytest.skip("citeproc-py, which brings the CSL schema, is not installed")
    return folder / "csl.rng"


@pytest.mark.parametrize("path", sorted([*STYLES.glob("*.csl"), *STYLES.glob("locales/*.xml")]), ids=lambda p: p.name)
def test_styles_and_locales_follow_the_schema(path: Path) -> None:
    etree = pytest.importorskip("lxml.etree")
    grammar = etree.RelaxNG(etree.parse(str(schema())))
    assert grammar.validate(etree.parse(str(path))), grammar.error_log.last_error


ENTRIES = """
apa tr-TR inalcik2003
İnalcık, H. (2003). Osmanlı İmparatorluğu klasik çağ (1300-1600) (R. Sezer, Çev.; 4. bs.). Yapı Kredi Yayınları.
apa en-US worldbank2020
World Bank. (2020). Kyrgyz Republic economic update (Report No. 14). World Bank. https://www.worldbank.org/kyrgyz
apa-tr tr-TR karpat2002
Karpat, K. H. (2002). The transformation of the Ottoman state. J. Smith (Ed.), Studies on Ottoman social and \
political history içinde (C. 2, ss. 27-74). Brill.
gost-r-7.0.5-in-text ru-RU petrov2012
Петров И. И., Иванова А. С. Миграционные процессы в Центральной Азии // Вопросы истории. 2012. № 4. С. 45–58.
isnad2-notes tr-TR iskakova2003
İskakova, Gülnur. “Manas Destanı”. TDV İslâm Ansiklopedisi. 27/570-572. Ankara: TDV Yayınları, 2003.
iso690-author-date tr-TR demir2018
DEMİR, Çağla, 2018. Orta Asya’da din ve kimlik. Doktora tezi. Ankara: Ankara Üniversitesi.
chicago-author-date ky-KG aitmatov1970
Айтматов, Чыңгыз. 1970. Ак кеме. Кыргызстан.
"""
"""A line saying style, locale and work, then the entry."""
ROWS = ENTRIES.replace("\\\n", "").strip().split("\n")


@pytest.mark.parametrize(("asked", "expected"), list(zip(ROWS[::2], ROWS[1::2], strict=True)))
def test_entries_by_the_published_rules(asked: str, expected: str) -> None:
    style, locale, item = asked.split()
    done = render(load_style(STYLES / f"{style}.csl"), WORKS["items"], (), locale, "text")
    assert {entry.id: entry.text for entry in done.bibliography}[item] == expected
