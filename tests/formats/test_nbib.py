"""PubMed's form."""

import pytest

from citekit.errors import InputError
from citekit.formats import nbib

TEXT = """
PMID- 31452104
OWN - NLM
IS  - 1545-7885 (Electronic)
DP  - 2019 Aug 27
TI  - A long title that is
      broken over lines.
PG  - e3000151
LID - 10.1371/journal.pbio.3000151 [doi]
AB  - An abstract
      in two lines.
FAU - Uslu, Nasuh
AU  - Uslu N
AD  - Ankara, Turkey.
CN  - A Working Group
LA  - eng
PT  - Journal Article
PT  - Review
JT  - PLoS biology
TA  - PLoS Biol
MH  - *Humans
OT  - policy

PMID- 2
TI  - Second
"""


def test_an_export_is_read_and_written_again() -> None:
    exchange = nbib.loads(TEXT)
    first, second = exchange.records
    assert first.to_csl() == {
        "id": "pmid31452104",
        "type": "article-journal",
        "author": [{"family": "Uslu", "given": "Nasuh"}, {"literal": "A Working Group"}],
        "issued": {"date-parts": [[2019, 8, 27]]},
        "abstract": "An abstract in two lines.",
        "container-title": "PLoS biology",
        "container-title-short": "PLoS Biol",
        "DOI": "10.1371/journal.pbio.3000151",
        "ISSN": "1545-7885",
        "language": "eng",
        "page": "e3000151",
        "PMID": "31452104",
        "title": "A long title that is broken over lines.",
        "custom": {"nbib": {"OWN": ["NLM"], "AD": ["Ankara, Turkey."], "PT": ["Review"]}},
    }
    assert second.title == "Second"
    assert exchange.tags == {"pmid31452104": ("Humans", "policy")}
    written = nbib.dumps(exchange)
    assert written.losses == ()
    back = nbib.loads(written.text)
    for before, after in zip(exchange.records, back.records, strict=True):
        assert after.to_csl() == {**before.to_csl(), "citation-key": before.id}


def test_stray_lines_are_told_and_text_without_tags_refused() -> None:
    assert [problem.line for problem in nbib.loads("PMID- 1\nstray\nTI  - x").problems] == [2]
    with pytest.raises(InputError, match="line like 'PMID- 123'"):
        nbib.loads("@book{a}")
