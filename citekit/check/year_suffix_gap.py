"""Year letters with a gap: `2022b` and `2022c` without `2022a`, or a bare `2016` beside `2016a`."""

from collections import defaultdict
from collections.abc import Iterator
from string import ascii_lowercase

from citekit.check.cited import Cited, cited_in
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import ChapterExtract, Finding

Key = tuple[tuple[str, ...], str]


def check(library: Library) -> Iterator[Finding]:
    """One finding for each authors and year whose letters do not run from a on.

    The letters of all chapters of a document count together, since one list may serve them all.
    """
    used: dict[tuple[str, Key], set[str]] = defaultdict(set)
    told: set[tuple[str, Key]] = set()
    grouped = [(extract, _grouped(library, extract)) for extract in library.extracts]
    for extract, groups in grouped:
        listed = _letters_listed(extract)
        for key, group in groups.items():
            letters = used[(extract.chapter.document, key)]
            letters |= {cited.item.suffix.lower() for cited in group if cited.item.suffix}
            letters |= listed.get(key, set())
    for extract, groups in grouped:
        others = _years_b(groups)
        for key, group in groups.items():
            document = (extract.chapter.document, key)
            finding = _slip(library, extract, key, groups, others) or _check_group(
                library, extract, group, used[document]
            )
            slipped = finding and finding.message.endswith(".slip")
            if slipped and finding:
                told.add((extract.chapter.document, (key[0], finding.values["other"])))
            if finding and (document not in told or finding.message.endswith(".bare")):
                told.add(document)
                yield finding


def _years_b(groups: dict[Key, list[Cited]]) -> dict[tuple[str, ...], list[str]]:
    """Of each author the years whose only letter is b."""
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for (authors, year), group in groups.items():
        if {cited.item.suffix for cited in group} == {"b"}:
            found[authors].append(year)
    return found


def _slip(
    library: Library, extract: ChapterExtract, key: Key, groups: dict[Key, list[Cited]],
    others: dict[tuple[str, ...], list[str]],
) -> Finding | None:  # fmt: skip
    """Letters that run on over two years a digit apart: `2003b` after `2023a` is one slip, not two gaps."""
    authors, mine = key
    if authors not in others or {cited.item.suffix for cited in groups[key]} != {"a"}:
        return None
    for year in others[authors]:
        if len(year) == len(mine) and sum(one != other for one, other in zip(year, mine, strict=True)) == 1:
            group = groups[(authors, year)]
            values = {"authors": ", ".join(group[0].item.authors), "year": mine, "other": year}
            at = [cited.citation for cited in (*group, *groups[key][:1])]
            return remark(library, extract.chapter, "year-suffix-gap", "warning", at, variant="slip", values=values)
    return None


def _grouped(library: Library, extract: ChapterExtract) -> dict[Key, list[Cited]]:
    groups: dict[Key, list[Cited]] = defaultdict(list)
    for cited in cited_in(library, extract):
        if cited.item.year and cited.item.authors:
            groups[_key(cited.item.authors, cited.item.year)].append(cited)
    return groups


def _key(authors: tuple[str, ...], year: str) -> Key:
    return tuple("".join(words_of(author)) for author in authors), year


def _letters_listed(extract: ChapterExtract) -> dict[Key, set[str]]:
    found: dict[Key, set[str]] = defaultdict(set)
    for reference in extract.references:
        record = reference.record
        if record and record.issued and record.issued.year and record.year_suffix:
            names = tuple(name.literal or name.family or "" for name in record.author)
            found[_key(names, str(record.issued.year))].add(record.year_suffix.lower())
    return found


def _check_group(library: Library, extract: ChapterExtract, group: list[Cited], known: set[str]) -> Finding | None:
    letters = {cited.item.suffix.lower() for cited in group if cited.item.suffix}
    if not letters or not all(len(letter) == 1 and letter in ascii_lowercase for letter in letters):
        return None
    item = group[0].item
    values = {"authors": ", ".join(item.authors), "year": item.year or ""}
    bare = [cited for cited in group if not cited.item.suffix]
    if bare:
        values["letters"] = ", ".join(sorted(letters))
        at = [cited.citation for cited in (*bare, *[cited for cited in group if cited.item.suffix][:1])]
        return remark(library, extract.chapter, "year-suffix-gap", "warning", at, variant="bare", values=values)
    wanted = set(ascii_lowercase[: ascii_lowercase.index(max(letters | known)) + 1])
    missing = sorted(wanted - letters - known)
    if len(letters | known) == 1 and not missing:
        missing = ["b"]
    if not missing:
        return None
    values |= {"missing": ", ".join(missing), "letters": ", ".join(sorted(letters))}
    at = [cited.citation for cited in group]
    return remark(library, extract.chapter, "year-suffix-gap", "warning", at, values=values)
