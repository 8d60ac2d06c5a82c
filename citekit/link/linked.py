"""What linking hands on."""

from citekit.model import ChapterExtract, Link, Record
from citekit.model.span import Frozen


class Linked(Frozen):
    """Records, the links from cited items to them, and the extracts with what linking found out.

    In ``extracts`` each item carries the id of its ``record``, each reference a record with the id of the library
    record it became, and each resolved back-reference its ``short_form_of``. Record ids are provisional here:
    `library` gives the lasting ones.
    """

    records: tuple[Record, ...] = ()
    links: tuple[Link, ...] = ()
    extracts: tuple[ChapterExtract, ...] = ()
