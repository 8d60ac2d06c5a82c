"""The same citation twice in one sentence, or written now with and now without a comma."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from citekit.check.cited import Cited, cited_in, label
from citekit.check.mixed_form import HABITS
from citekit.check.remark import remark
from citekit.check.shape import Shape, minority, shapes
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import ChapterExtract, Finding, Severity


def check(library: Library) -> Iterator[Finding]:
    """One finding for each sentence that repeats itself, and for each work that is written two ways."""
    for extract in library.extracts:
        yield from _in_sentence(library, extract)
        yield from _two_forms(library, extract)


def _in_sentence(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    groups: dict[tuple[object, ...], list[Cited]] = defaultdict(list)
    for cited in cited_in(library, extract):
        item, citation = cited.item, cited.citation
        if item.authors and citation.sentence and citation.in_note is None and not item.number:
            names = tuple("".join(words_of(author)) for author in item.authors)
            groups[(citation.sentence, names, item.year, item.suffix, item.locator)].append(cited)
    for group in groups.values():
        citations = {cited.citation.id: cited.citation for cited in group}
        if len(citations) > 1 and any(citation.form == "parenthetical" for citation in citations.values()):
            values = {"cited": label(group[0].item)}
            told = any(citation.form == "narrative" for citation in citations.values())
            level: Severity = "info" if told else "warning"  # who is named at the beginning may be cited at the end
            yield remark(library, extract.chapter, "repeated-citation", level, citations.values(), values=values)


def _two_forms(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    """Only where the chapter has no habit; where it has one, `mixed-form` says so."""
    groups: dict[tuple[object, ...], dict[str, list[Shape]]] = defaultdict(lambda: defaultdict(list))
    found = [shape for shape in shapes(library, extract) if shape.separator in (",", "")]
    if minority(Counter(shape.separator for shape in found if shape.cited.item.year), *HABITS["year"]):
        return
    for shape in found:
        item = shape.cited.item
        if item.authors and item.year and not item.date:
            names = tuple("".join(words_of(author)) for author in item.authors)
            groups[(names, item.year, item.suffix)][shape.separator].append(shape)
    for forms in groups.values():
        if len(forms) == 2:
            values = {"cited": label(next(iter(forms.values()))[0].cited.item)}
            at = [group[0].span for group in forms.values()]
            yield remark(library, extract.chapter, "repeated-citation", "info", at, variant="form", values=values)
