"""What RIS carries: type codes and two-letter tags against CSL's types and variables.

Sources: the Research Information Systems format specification and EndNote's list of reference types.
"""

from types import MappingProxyType

TYPE_OF_CODE = MappingProxyType(
    {
        "ABST": "article-journal",
        "ADVS": "graphic",
        "AGGR": "dataset",
        "ANCIENT": "classic",
        "ART": "graphic",
        "BILL": "bill",
        "BLOG": "post-weblog",
        "BOOK": "book",
        "CASE": "legal_case",
        "CHAP": "chapter",
        "CHART": "figure",
        "CLSWK": "classic",
        "COMP": "software",
        "CONF": "paper-conference",
        "CPAPER": "paper-conference",
        "CTLG": "book",
        "DATA": "dataset",
        "DBASE": "dataset",
        "DICT": "entry-dictionary",
        "EBOOK": "book",
        "ECHAP": "chapter",
        "EDBOOK": "book",
        "EJOUR": "article-journal",
        "ELEC": "webpage",
        "ENCYC": "entry-encyclopedia",
        "EQUA": "figure",
        "FIGURE": "figure",
        "GEN": "document",
        "GOVDOC": "report",
        "GRANT": "document",
        "GRNT": "document",
        "HEAR": "hearing",
        "ICOMM": "personal_communication",
        "INPR": "article-journal",
        "INTV": "interview",
        "JFULL": "periodical",
        "JOUR": "article-journal",
        "LEGAL": "regulation",
        "MANSCPT": "manuscript",
        "MAP": "map",
        "MGZN": "article-magazine",
        "MPCT": "motion_picture",
        "MULTI": "webpage",
        "MUSIC": "musical_score",
        "NEWS": "article-newspaper",
        "PAMP": "pamphlet",
        "PAT": "patent",
        "PCOMM": "personal_communication",
        "POD": "broadcast",
        "PRESS": "article-newspaper",
        "RPRT": "report",
        "SER": "collection",
        "SLIDE": "speech",
        "SOUND": "song",
        "STAND": "standard",
        "STAT": "legislation",
        "STD": "standard",
        "THES": "thesis",
        "UNBILL": "bill",
        "UNPB": "manuscript",
        "UNPD": "article",
        "VIDEO": "motion_picture",
        "WEB": "webpage",
    }
)
CODE_OF_TYPE = MappingProxyType(
    {
        "article": "UNPD",
        "article-journal": "JOUR",
        "article-magazine": "MGZN",
        "article-newspaper": "NEWS",
        "bill": "BILL",
        "book": "BOOK",
        "broadcast": "ADVS",
        "chapter": "CHAP",
        "classic": "CLSWK",
        "collection": "SER",
        "dataset": "DATA",
        "document": "GEN",
        "entry": "ENCYC",
        "entry-dictionary": "DICT",
        "entry-encyclopedia": "ENCYC",
        "event": "GEN",
        "figure": "FIGURE",
        "graphic": "ART",
        "hearing": "HEAR",
        "interview": "PCOMM",
        "legal_case": "CASE",
        "legislation": "STAT",
        "manuscript": "MANSCPT",
        "map": "MAP",
        "motion_picture": "MPCT",
        "musical_score": "MUSIC",
        "pamphlet": "PAMP",
        "paper-conference": "CONF",
        "patent": "PAT",
        "performance": "GEN",
        "periodical": "JFULL",
        "personal_communication": "PCOMM",
        "post": "BLOG",
        "post-weblog": "BLOG",
        "regulation": "LEGAL",
        "report": "RPRT",
        "review": "JOUR",
        "review-book": "JOUR",
        "software": "COMP",
        "song": "SOUND",
        "speech": "SLIDE",
        "standard": "STAND",
        "thesis": "THES",
        "treaty": "STAT",
        "webpage": "ELEC",
    }
)
NAME_TAGS = MappingProxyType(
    {
        "AU": "author",
        "A1": "author",
        "A2": "editor",
        "ED": "editor",
        "A3": "collection-editor",
        "A4": "translator",
        "TA": "translator",
    }
)
"""Reading; the first tag of a variable is the one written."""
TEXT_TAGS = MappingProxyType(
    {
        "TI": "title",
        "T1": "title",
        "CT": "title",
        "BT": "container-title",
        "ST": "title-short",
        "T2": "container-title",
        "JF": "container-title",
        "J1": "container-title-short",
        "J2": "container-title-short",
        "JA": "container-title-short",
        "JO": "container-title-short",
        "T3": "collection-title",
        "VL": "volume",
        "IS": "issue",
        "NV": "number-of-volumes",
        "ET": "edition",
        "SE": "section",
        "M1": "number",
        "M3": "genre",
        "CY": "publisher-place",
        "PP": "publisher-place",
        "PB": "publisher",
        "DO": "DOI",
        "DI": "DOI",
        "UR": "URL",
        "AB": "abstract",
        "N2": "abstract",
        "N1": "note",
        "LA": "language",
        "DB": "archive",
        "DP": "source",
        "AN": "archive_location",
        "CN": "call-number",
        "TT": "original-title",
        "LB": "citation-key",
        "C2": "PMCID",
        "RN": "annote",
        "RI": "reviewed-title",
    }
)
OWN_TAGS: MappingProxyType[str, dict[str, str]] = MappingProxyType(
    {
        "ART": {"C3": "dimensions"},
        "BOOK": {"A2": "collection-editor", "A3": "editor", "M1": "collection-number"},
        "CASE": {"A2": "container-title", "PB": "authority", "SV": "number"},
        "CHAP": {"SV": "collection-number"},
        "COMP": {"ET": "version", "T2": "collection-title"},
        "DATA": {"ET": "version"},
        "MAP": {"C1": "scale", "T2": "collection-title"},
        "PAT": {"SN": "number"},
        "RPRT": {"SN": "number", "T2": "collection-title", "A2": "collection-editor"},
        "SLIDE": {"T2": "event-title", "CY": "event-place"},
    }
)
"""Code to the tags that mean something else in it than elsewhere, as EndNote and Zotero have them."""
STAND_INS: MappingProxyType[str, dict[str, str]] = MappingProxyType(
    {
        "ADVS": {"director": "AU"},
        "MPCT": {"director": "AU", "producer": "A3"},
        "PCOMM": {"recipient": "A2"},
        "SOUND": {"composer": "AU", "performer": "A2"},
    }
)
"""Roles written under a tag that is read as another one again: told as a loss, shown by every program."""
WRITTEN_TAG = MappingProxyType(
    {
        **{variable: tag for tag, variable in reversed(list(TEXT_TAGS.items()))},
        "container-title": "T2",
        "container-title-short": "J2",
    }
)
DATE_TAGS = MappingProxyType({"PY": "issued", "Y1": "issued", "DA": "issued", "Y2": "accessed", "OP": "original-date"})
JOINED = frozenset({"AB", "N2", "N1", "RN", "KW"})
"""Tags whose continuation lines keep their line breaks; in others a broken line is joined by a space."""
REPEATED = MappingProxyType({"note": "\n", "annote": "\n", "abstract": "\n", "URL": " ", "ISBN": " ", "ISSN": " "})
"""Variables that a record may give several times, and what joins them."""
CONFERENCE = frozenset({"CONF", "CPAPER"})
"""Here T2 names the conference and C3 the proceedings, CY its place and C1 theirs, when both are given (EndNote)."""
PAGED_WHOLES = frozenset({"BOOK", "EBOOK", "EDBOOK", "THES", "RPRT", "MANSCPT", "PAMP", "CTLG", "SER", "CLSWK", "UNPB"})
"""Here SP without EP is the number of pages."""
SERIALS = frozenset({"JOUR", "JFULL", "EJOUR", "MGZN", "NEWS", "ABST", "INPR", "PRESS", "SER"})
"""Here SN is an ISSN."""
