"""The real programs: biber, xelatex, pdflatex and bibtex8 take what is written, in eight languages.

Needs Debian's biber, texlive-bibtex-extra, texlive-xetex, texlive-lang-cyrillic, texlive-lang-european,
texlive-lang-other and texlive-latex-extra; skipped where a program is absent.
"""

import re
from pathlib import Path

import pytest

from citekit import formats
from tests.formats.bibtex.eight_languages import exchange, needs, run

pytestmark = pytest.mark.slow

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
