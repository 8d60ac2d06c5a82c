"""A reader not written here: pandoc finds names, titles, years and identifiers where citekit put them."""

import json
import shutil
import subprocess
from typing import Any

import pytest

from citekit import formats
from citekit.formats import csl_json

ITEMS: list[dict[str, Any]] = [
    {
        "id": "uslu2019",
        "type": "article-journal",
        "title": "Türk-Amerikan İlişkileri",
        "author": [{"family": "Uslu", "given": "Nasuh"}, {"literal": "T.C. Dışişleri Bakanlığı"}],
        "issued": {"date-parts": [[2019, 3, 5]]},
        "container-title": "Bilig",
        "volume": "3",
        "page": "12-34",
    },
    {
        "id": "асанов2001",
        "type": "chapter",
        "title": "Чоң окуя",
        "author": [{"family": "Асанов", "given": "Үсөн"}],
        "issued": {"date-parts": [[2001]]},
        "container-title": "Ала-Тоо",
        "publisher": "Кыргызстан",
    },
]


def pandoc() -> str:
    """The program, or a skipped test."""
    found = shutil.which("pandoc")
    if found is None:
        pypandoc = pytest.importorskip("pypandoc", reason="pandoc is not installed")
        found = pypandoc.get_pandoc_path()
    return str(found)


@pytest.mark.parametrize(("name", "reader"), [("ris", "ris"), ("endnote-xml", "endnotexml"), ("csl-json", "csljson")])
def test_pandoc_reads_what_we_write(name: str, reader: str) -> None:
    text = formats.get(name).dumps(csl_json.loads(json.dumps(ITEMS))).text
    command = [pandoc(), "-f", reader, "-t", "csljson"]
    read = json.loads(subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout)
    for item, wanted in zip(read, ITEMS, strict=True):
        for key in ("type", "title", "container-title", "volume", "publisher"):
            assert item.get(key) == wanted.get(key)
        assert item["issued"]["date-parts"][0][0] == wanted["issued"]["date-parts"][0][0]
        shown = [name.get("family") or name.get("literal") for name in item["author"]]
        assert shown == [name.get("family") or name.get("literal") for name in wanted["author"]]
