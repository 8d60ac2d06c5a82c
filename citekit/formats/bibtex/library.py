"""bibtexparser's library and middleware, as citekit uses them: nothing is ever replaced by a failed block."""

from typing import Any

from bibtexparser.library import Library
from bibtexparser.middlewares.middleware import LibraryMiddleware
from bibtexparser.model import Block, Entry, String

from citekit.formats.bibtex.splitter import Problem, split


class BibLibrary(Library):
    """The blocks of one text in order; every entry stays one, the last `@string` of a name counts."""

    def __init__(self, blocks: list[Block] | None = None, text: str = "") -> None:
        super().__init__(blocks, fail_on_duplicate_key=False)
        self.text = text

    def _add_to_dicts(self, block: Block) -> Block:
        if isinstance(block, Entry):
            self._entries_by_key.setdefault(block.key, block)
        elif isinstance(block, String):
            self._strings_by_key[block.key.lower()] = block
        return block


class InPlace(LibraryMiddleware):
    """A middleware over the whole library that changes its blocks in place."""

    def __init__(self) -> None:
        super().__init__(allow_inplace_modification=True)


def add_problem(block: Any, line: int, message: str) -> None:
    """Note what is wrong with a block, with its 1-based line."""
    problems: list[Problem] | None = block.parser_metadata.get("problems")
    if problems is None:
        block.set_parser_metadata("problems", [(line, message)])
    else:
        problems.append((line, message))


def parse_blocks(text: str, middleware: tuple[InPlace, ...]) -> BibLibrary:
    """Split a text and run bibtexparser middleware that works in place over its blocks."""
    library = BibLibrary(split(text), text)
    for step in middleware:
        step.transform(library)
    return library
