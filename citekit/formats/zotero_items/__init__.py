"""Zotero's item: the JSON object of its API, made from a record and read back; Zotero RDF and push both stand on it.

``schema`` knows types, fields and roles, ``extra`` the lines by which CSL variables live in the Extra field,
``writing`` and ``reading`` the two directions.
"""

from citekit.formats.zotero_items.reading import to_record
from citekit.formats.zotero_items.writing import to_item

__all__ = ["to_item", "to_record"]
