"""What a former run and a person left in the store holds for the next run: keys, corrections, dismissals."""

from pathlib import Path

from citekit.library import corrections, keys, store
from citekit.library.collection import Library
from citekit.library.dismissals import Dismissal


def remember(
    library: Library, path: Path | None, key_formula: str | None = None
) -> tuple[Library, tuple[Dismissal, ...]]:
    """The library with the keys given before and the corrections made in the store at ``path``, and its dismissals.

    Without a store nothing changes. Raises InputError when the file is no citekit library.
    """
    if path is None or not path.exists():
        return library, ()
    before = store.keys_given(path)
    known = {record.id: before[record.id] for record in library.records if record.id in before}
    corrected, dismissed = store.decisions(path)
    kept = library.model_copy(update={"keys": keys.assign(library.records, known, key_formula)})
    return corrections.apply(kept, corrected), dismissed
