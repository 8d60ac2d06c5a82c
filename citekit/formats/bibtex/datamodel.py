"""The fields biblatex's default data model has for each entry type (biblatex manual, 2.1; `blx-dm.def`).

Only the fields citekit writes are listed. biber --validate-datamodel warns about any other.
"""

_ANY = (
    "abstract annotation crossref doi eprint eprintclass eprinttype entrysubtype keywords langid library origdate "
    "origlocation origpublisher origtitle shortjournal shorttitle url urldate usera verbc date year title author"
)
_EDITED = "editor editortype translator"
_PLACED = "location pubstate note language"
_BOOK = f"{_EDITED} editora maintitle edition volume volumes part number series chapter publisher isbn pages {_PLACED}"
_EVENT = "eventdate eventtitle venue"
_FIELDS = {
    "article": f"{_EDITED} editora journaltitle issuetitle eid issn issue number pages pubstate series version volume "
    "note language",
    "book": f"{_BOOK} pagetotal",
    "collection": f"{_BOOK} pagetotal",
    "inbook": f"{_BOOK} booktitle bookauthor",
    "incollection": f"{_BOOK} booktitle",
    "inreference": f"{_BOOK} booktitle",
    "inproceedings": "editor editortype booktitle maintitle chapter isbn number organization pages part publisher "
    f"series volume volumes {_PLACED} {_EVENT}",
    "booklet": f"editor editortype chapter howpublished pages pagetotal type {_PLACED}",
    "dataset": f"edition editor editortype number organization publisher series type version {_PLACED}",
    "misc": f"editor editortype howpublished organization titleaddon type version {_PLACED}",
    "online": "editor editortype organization pubstate titleaddon version note language",
    "patent": "location number pubstate type version note holder",
    "periodical": "editor editora editortype issn issue issuetitle number pubstate series volume note language",
    "report": f"chapter institution number pages pagetotal type version {_PLACED}",
    "thesis": f"chapter institution pages pagetotal type {_PLACED}",
    "unpublished": f"howpublished type {_PLACED} {_EVENT}",
}
_FIELDS["software"] = _FIELDS["misc"]
VALID: dict[str, frozenset[str]] = {name: frozenset(f"{_ANY} {own}".split()) for name, own in _FIELDS.items()}
"""Entry type to the fields it may have; `collection` and `periodical` have no author."""
for _authorless in ("collection", "periodical"):
    VALID[_authorless] -= {"author"}
