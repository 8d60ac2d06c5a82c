"""MODS's words for CSL's: where a variable stands, which MARC code a role has, which genre a type.

A path is written `element[type]/element`; `host`, `series`, `original` and `reviewOf` are related items.
"""

from types import MappingProxyType

MODS = "http://www.loc.gov/mods/v3"
TEXT_PATH = MappingProxyType(
    {
        "title": "titleInfo/title",
        "title-short": "titleInfo[abbreviated]/title",
        "publisher": "originInfo/publisher",
        "publisher-place": "originInfo/place/placeTerm[text]",
        "edition": "originInfo/edition",
        "language": "language/languageTerm[code]",
        "number-of-pages": "physicalDescription/extent[pages]",
        "medium": "physicalDescription/form",
        "abstract": "abstract",
        "note": "note",
        "URL": "location/url",
        "archive": "location/physicalLocation",
        "archive_location": "location/shelfLocator",
        "call-number": "classification",
        "ISBN": "identifier[isbn]",
        "ISSN": "identifier[issn]",
        "DOI": "identifier[doi]",
        "PMID": "identifier[pmid]",
        "PMCID": "identifier[pmc]",
        "citation-key": "identifier[citekey]",
        "number": "identifier[number]",
        "source": "recordInfo/recordContentSource",
        "container-title": "host/titleInfo/title",
        "container-title-short": "host/titleInfo[abbreviated]/title",
        "volume": "host/part/detail[volume]/number",
        "issue": "host/part/detail[issue]/number",
        "section": "host/part/detail[section]/number",
        "page": "host/part/extent[pages]/list",
        "collection-title": "series/titleInfo/title",
        "collection-number": "series/titleInfo/partNumber",
        "original-title": "original/titleInfo/title",
        "original-publisher": "original/originInfo/publisher",
        "original-publisher-place": "original/originInfo/place/placeTerm[text]",
        "reviewed-title": "reviewOf/titleInfo/title",
        "reviewed-genre": "reviewOf/genre",
    }
)
"""All other text variables are `note[csl:variable]`."""
DATE_PATH = MappingProxyType(
    {
        "issued": "originInfo/dateIssued",
        "submitted": "originInfo/dateOther[submitted]",
        "available-date": "originInfo/dateValid",
        "event-date": "originInfo/dateOther[event]",
        "accessed": "originInfo/dateCaptured",
        "original-date": "original/originInfo/dateIssued",
    }
)
ROLE_CODE = MappingProxyType(
    {
        "author": "aut",
        "compiler": "com",
        "composer": "cmp",
        "contributor": "ctb",
        "curator": "cur",
        "director": "drt",
        "editor": "edt",
        "editorial-director": "edd",
        "executive-producer": "fmp",
        "host": "hst",
        "illustrator": "ill",
        "interviewer": "ivr",
        "narrator": "nrt",
        "organizer": "orm",
        "performer": "prf",
        "producer": "pro",
        "recipient": "rcp",
        "script-writer": "aus",
        "translator": "trl",
    }
)
NAME_PLACE = MappingProxyType(
    {
        "container-author": ("host", "aut"),
        "collection-editor": ("series", "edt"),
        "series-creator": ("series", "cre"),
        "original-author": ("original", "aut"),
        "reviewed-author": ("reviewOf", "aut"),
    }
)
"""Names that belong to a related item, with their MARC code."""
RELATED = ("host", "series", "original", "reviewOf")
GENRE_TYPE = MappingProxyType(
    {
        "article": "article-journal",
        "journal article": "article-journal",
        "newspaper": "article-newspaper",
        "book": "book",
        "book chapter": "chapter",
        "conference publication": "paper-conference",
        "dictionary": "entry-dictionary",
        "encyclopedia": "entry-encyclopedia",
        "interview": "interview",
        "legal case and case notes": "legal_case",
        "legislation": "legislation",
        "letter": "personal_communication",
        "map": "map",
        "motion picture": "motion_picture",
        "multivolume monograph": "book",
        "patent": "patent",
        "periodical": "periodical",
        "review": "review",
        "series": "collection",
        "speech": "speech",
        "technical report": "report",
        "theses": "thesis",
        "thesis": "thesis",
        "treaty": "treaty",
        "web page": "webpage",
        "web site": "webpage",
    }
)
"""Genre terms met in catalogues (MARC genre list and others), lower case."""
