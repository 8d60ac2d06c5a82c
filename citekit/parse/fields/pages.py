"""Pages: where an article stands, which page a note cites, how long a book is."""

import re

from citekit.parse.draft import Draft, Segment

_SPACES = re.compile(r"\s*([-‐‑‒–—−])\s*")
_COUNT = re.compile(r"(?<=[\s])(\d{2,4})\s+[^\W\d_]{1,2}\.(?=$|\s*$|\s*[–—(]|\s+[^\W\d_]{3})")  # `1991, 312 s.`
_LABEL = re.compile(r"^[^\W\d_]{1,6}\.?\s*(?=\d)")


def value_of(text: str) -> str:
    """The numbers of a page stretch, blanks around dashes gone.

    >>> value_of("112 -115")
    '112-115'
    """
    return _SPACES.sub(r"\1", text.strip(" .,;:()")).strip()


_RANGE = re.compile(r"[\divxlcIVXLC]\s*[-‐‑‒–—−]\s*[\divxlcIVXLC]")


def _is_issue(draft: Draft) -> bool:
    """`C. LXIII, S. 237, 1999, ss. 401-430`: Turkish `S.` is an issue beside a volume, `s.` a page."""
    first, second = draft.pages[0][0], draft.pages[1][0]
    numbered = "volume" in draft.values and "issue" not in draft.values
    return numbered and first.isdigit() and bool(_RANGE.search(second))


def pages(draft: Draft, segment: Segment) -> None:
    """Collected here, settled once the type is known: extent of the article, or place cited."""
    value = value_of(draft.text(segment))
    if value:
        draft.pages.append((value, segment))


def extent(draft: Draft, segment: Segment) -> None:
    """`403 с.`, `XII, 350 p.`: the length of a book."""
    found = re.search(r"\d+", draft.text(segment))
    if found and "number-of-pages" not in draft.values:
        draft.put("number-of-pages", found.group(), segment)
    else:
        draft.leave(segment)


def settle(draft: Draft, notes_style: bool) -> None:
    """Give page and locator their values, by type and by what else is printed.

    With two stretches the first is the extent and the last the cited place. In a note a single page of a book, a case
    or a chapter is the cited place.
    """
    if not draft.pages:
        return
    if len(draft.pages) > 1 and _is_issue(draft):
        draft.put("issue", draft.pages[0][0], draft.pages[0][1], "a single number between volume and pages")
        del draft.pages[0]
    first, segment = draft.pages[0]
    if len(draft.pages) > 1:
        draft.locator = draft.pages[-1][0]
        draft.witness("locator", draft.pages[-1][1])
    whole = draft.type in ("book", "thesis", "legal_case", "legislation", "report", "manuscript", "document")
    single = not _RANGE.search(first)
    if len(draft.pages) == 1 and whole and (count := _COUNT.match(draft.whole, segment.start)):
        draft.put("number-of-pages", count[1], segment, "a number before its label counts the pages")
    elif len(draft.pages) == 1 and (
        whole or (single and notes_style and draft.type in ("chapter", "paper-conference"))
    ):
        draft.locator = first
        draft.witness("locator", segment)
    else:
        draft.put("page", first, segment)
