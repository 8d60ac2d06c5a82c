"""The letters package: pdflatex sets Latin and Cyrillic letters in one document, with biber and with bibtex8."""

import re
from pathlib import Path

import pytest

from citekit import formats
from citekit.formats.bibtex.letters import letters_package
from citekit.model import Exchange
from tests.formats.bibtex.eight_languages import exchange, needs, run

LATIN, CYRILLIC = r"\usepackage[T1]{fontenc}", r"\usepackage[T2A]{fontenc}"
LANGUAGES = {
    "turkish": (LATIN, r"\usepackage[turkish,shorthands=off]{babel}"),
    "azerbaijani": (LATIN, r"\usepackage[azerbaijani]{babel}"),
    "english": ("", r"\usepackage[english]{babel}"),
    "russian": (CYRILLIC, r"\usepackage[russian]{babel}"),
    "kyrgyz": (CYRILLIC, r"\usepackage[russian]{babel}\babelprovide[import=ky,main]{kyrgyz}"),
    "kazakh": (CYRILLIC, r"\usepackage[russian]{babel}\babelprovide[import=kk,main]{kazakh}"),
}
STYLES = {
    "biblatex": r"\usepackage[style=authoryear,backend=biber]{biblatex}\addbibresource{library.bib}"
    r"\begin{document}CITES \printbibliography\end{document}",
    "bibtex": r"\usepackage{natbib}\begin{document}CITES \bibliographystyle{plainnat}\bibliography{library}"
    r"\end{document}",
}
WRONG = re.compile(r"^!.*|^Missing character.*|^LaTeX Warning: Citation.*undefined.*", re.MULTILINE)


def set_document(folder: Path, form: str, language: str, made: Exchange) -> None:
    """Write a document that cites records and lists them all; fail on an error or a missing letter."""
    needs("t2aenc.def", "turkish.ldf", "azerbaijani.ldf", "russianb.ldf", "biblatex.sty", "natbib.sty")
    (folder / "library.bib").write_text(formats.get(form).dumps(made).text, encoding="utf-8")
    (folder / "citekit-letters.sty").write_text(letters_package(), encoding="utf-8")
    encoding, babel = LANGUAGES[language]
    start = f"\\documentclass{{article}}{encoding}\\usepackage{{citekit-letters}}{babel}\\usepackage{{url}}\n"
    citing = "autocite" if form == "biblatex" else "citet"
    cites = r"\nocite{*}" + " ".join(f"\\{citing}{{{record.citation_key}}}" for record in made.records[:60])
    (folder / "x.tex").write_text(start + STYLES[form].replace("CITES", cites), encoding="utf-8")
    run(folder, "pdflatex", "-interaction=nonstopmode", "x.tex")
    if form == "biblatex":
        assert not re.findall(r"^ERROR.*", run(folder, "biber", "x"), re.MULTILINE)
    else:
        assert "error message" not in run(folder, "bibtex8", "--wolfgang", "--8bit", "x")
    for _ in range(2):
        run(folder, "pdflatex", "-interaction=nonstopmode", "x.tex")
    log = (folder / "x.log").read_text(encoding="utf-8", errors="replace")
    assert "Output written" in log
    assert not WRONG.findall(log)


@pytest.fixture(scope="module")
def five_texts(shared: Path) -> Exchange:
    """The library of the texts beside the repository, with its keys and notes."""
    from citekit.library import exchange as exchange_of
    from citekit.pipeline import analyse

    return exchange_of(analyse(sorted((shared / "corpus").glob("*.txt"))))


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", STYLES)
def test_eight_languages(tmp_path: Path, form: str, language: str) -> None:
    set_document(tmp_path, form, language, exchange())


@pytest.mark.slow
@pytest.mark.parametrize("form", STYLES)
def test_five_texts(tmp_path: Path, form: str, five_texts: Exchange) -> None:
    set_document(tmp_path, form, "turkish", five_texts)


def test_package_declares_each_letter_once() -> None:
    declared = re.findall(r"^\\citekit(?:from|letter)(\\\w+|\{.\})", letters_package(), re.MULTILINE)
    assert {r"\cyrkdsc", r"\CYROTLD", r"\cyrschwa", "{ə}", "{ʻ}", "{ḥ}"} <= set(declared)
    assert len(declared) == len(set(declared))
