"""A small LaTeX package with which pdflatex sets Latin and Cyrillic letters in one document.

No 8-bit font encoding holds both `ğ` and `қ`, so under T1 every Cyrillic letter is an error, and `ə` is one under any.
LaTeX has a place for this: the encoding a symbol is taken from when the current one lacks it (LaTeX2e font selection,
`\\DeclareTextSymbolDefault`). The package names T2A there, so the .bib stays plain Unicode and sorts as it should.
"""

import unicodedata
from collections.abc import Iterator

from citekit.formats.bibtex.latex_tables import command_for, tables

_HEAD = r"""% Latin and Cyrillic letters together under pdflatex. After fontenc: \usepackage{citekit-letters}
% Made by citekit; other engines need none of it and read none of it.
\ifdefined\Umathchar\expandafter\endinput\fi
\let\citekitencoding\encodingdefault
\RequirePackage[T2A,T1]{fontenc}
\def\citekitplain{OT1}
\ifx\citekitencoding\citekitplain\else
  \let\encodingdefault\citekitencoding
  \fontencoding{\encodingdefault}\selectfont
\fi
% A letter the current encoding lacks is taken from T2A, if T2A has it.
\def\citekitfrom#1{\ifcsname T2A\string#1\endcsname\DeclareTextSymbolDefault{#1}{T2A}\fi}
% A letter no encoding loaded so far declares is put together.
\def\citekitletter#1#2#3{\ifcsname u8:\detokenize{#1}\endcsname\else\DeclareUnicodeCharacter{#2}{#3}\fi}
% biblatex puts DOI into small letters, and TeX Live 2022 never ends making the Turkish small letter of a last I.
\def\citekitcapitals#1{\ifcsname captions#1\endcsname\ifdefined\mkbibacro\renewcommand*\mkbibacro[1]{##1}\fi\fi}
\AtBeginDocument{\citekitcapitals{turkish}\citekitcapitals{azerbaijani}}
"""
_COMPOSED = (range(0x0180, 0x0250), range(0x1E00, 0x1F00))
"""Latin Extended-B and Latin Extended Additional: what T1 itself does not declare."""
_ACCENTS = frozenset("`'^\"~=.uvHckrdb")
"""Accent commands that T1 has."""


def letters_package() -> str:
    """The text of `citekit-letters.sty`: the same for every library, ASCII but for the letters it declares."""
    return _HEAD + "".join(f"{line}\n" for line in (*_cyrillic(), *_latin(), "\\endinput"))


def _cyrillic() -> Iterator[str]:
    for name in tables().symbols:
        if name.lower().startswith("cyr"):
            yield f"\\citekitfrom\\{name}"


def _latin() -> Iterator[str]:
    for char, command in tables().stand_ins.items():
        yield f"\\citekitletter{{{char}}}{{{ord(char):04X}}}{{{command}}}"
    names = {mark for name, mark in tables().accents.items() if name in _ACCENTS}
    for char in (chr(code) for block in _COMPOSED for code in block):
        parts = unicodedata.normalize("NFD", char)
        made = command_for(char) if len(parts) == 2 and parts[0].isascii() and parts[1] in names else None
        if made:
            yield f"\\citekitletter{{{char}}}{{{ord(char):04X}}}{made}"
