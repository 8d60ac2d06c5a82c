"""The documents README shows compile with the programs it names."""

import re
from pathlib import Path

import pytest

from citekit.formats import biblatex
from citekit.formats.bibtex.letters import letters_package
from citekit.model import Exchange, Record
from tests.formats.bibtex.eight_languages import needs, run

README = Path(__file__).parents[3] / "README.md"
WHOLE, PREAMBLE = re.findall(r"```latex\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
KEY = re.search(r"\\autocite\{(\w+)\}", WHOLE)
PDFLATEX = re.sub(r"\\usepackage\{fontspec.*\n.*babel\}\n", lambda _: PREAMBLE, WHOLE)
WARNED = re.compile(r"^!.*|^Missing character.*|.*undefined.*", re.MULTILINE)


@pytest.mark.slow
@pytest.mark.parametrize(("engine", "text"), [("xelatex", WHOLE), ("pdflatex", PDFLATEX)])
def test_it_compiles(tmp_path: Path, engine: str, text: str) -> None:
    needs("biblatex.sty", "fontspec.sty", "turkish.ldf", "t2aenc.def")
    assert KEY
    item = {"type": "book", "title": "Қазақстан тарихы", "DOI": "10.1000/xyz", "issued": {"date-parts": [[2000]]}}
    record = Record.from_csl({"id": "a", "author": [{"family": "Ortaylı", "given": "İlber"}], **item})
    made = Exchange(records=(record.model_copy(update={"citation_key": KEY[1]}),))
    (tmp_path / "citekit-out").mkdir()
    (tmp_path / "citekit-out" / "library.bib").write_text(biblatex.dumps(made).text, encoding="utf-8")
    (tmp_path / "citekit-out" / "citekit-letters.sty").write_text(letters_package(), encoding="utf-8")
    (tmp_path / "x.tex").write_text(text, encoding="utf-8")
    run(tmp_path, engine, "-interaction=nonstopmode", "x.tex")
    run(tmp_path, "biber", "x")
    for _ in range(2):
        run(tmp_path, engine, "-interaction=nonstopmode", "x.tex")
    log = (tmp_path / "x.log").read_text(encoding="utf-8", errors="replace")
    assert not WARNED.findall(log)
