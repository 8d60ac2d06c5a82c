"""Floor 7: the collection of documents, records and links; merging, lasting ids, the store, search and corrections.

``assemble(documents, linked)`` makes a `Library`; ``exchange(library)`` is what formats write, ``extract_json`` the
contract other programs read; ``store.save`` and ``store.load`` keep it in one SQLite file.
"""

from citekit.library.assemble import assemble
from citekit.library.collection import Library
from citekit.library.contract import extract_json
from citekit.library.exchange import exchange

__all__ = ["Library", "assemble", "exchange", "extract_json"]
