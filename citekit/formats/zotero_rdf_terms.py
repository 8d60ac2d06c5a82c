"""Namespaces, classes and properties of Zotero RDF: which field of an item stands where."""

from types import MappingProxyType

from citekit.formats.rdf_graph import RDF

BIB = "http://purl.org/net/biblio#"
DC = "http://purl.org/dc/elements/1.1/"
DCTERMS = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
LINK = "http://purl.org/rss/1.0/modules/link/"
PRISM = "http://prismstandard.org/namespaces/1.2/basic/"
SCHEMA = "http://schema.org/"
VCARD = "http://nwalsh.com/rdf/vCard#"
Z = "http://www.zotero.org/namespaces/export#"
PREFIXES = MappingProxyType(
    {
        "rdf": RDF,
        "z": Z,
        "dcterms": DCTERMS,
        "dc": DC,
        "bib": BIB,
        "foaf": FOAF,
        "link": LINK,
        "prism": PRISM,
        "vcard": VCARD,
    }
)
ITEM_CLASS = MappingProxyType(
    {
        "artwork": "Illustration",
        "audioRecording": "Recording",
        "bill": "Legislation",
        "blogPost": "Document",
        "book": "Book",
        "bookSection": "BookSection",
        "case": "Document",
        "computerProgram": "Data",
        "email": "Letter",
        "film": "MotionPicture",
        "forumPost": "Document",
        "hearing": "Report",
        "instantMessage": "Letter",
        "interview": "Interview",
        "journalArticle": "Article",
        "letter": "Letter",
        "magazineArticle": "Article",
        "manuscript": "Manuscript",
        "map": "Image",
        "newspaperArticle": "Article",
        "patent": "Patent",
        "podcast": "Recording",
        "presentation": "ConferenceProceedings",
        "radioBroadcast": "Recording",
        "report": "Report",
        "statute": "Legislation",
        "thesis": "Thesis",
        "tvBroadcast": "Recording",
        "videoRecording": "Recording",
        "webpage": "Document",
    }
)
"""Classes in ``bib``; a type without one is an rdf:Description."""
CONTAINER_CLASS = MappingProxyType(
    {
        "blogPost": f"{Z}Blog",
        "bookSection": f"{BIB}Book",
        "case": f"{BIB}CourtReporter",
        "conferencePaper": f"{BIB}Journal",
        "dictionaryEntry": f"{BIB}Book",
        "encyclopediaArticle": f"{BIB}Book",
        "forumPost": f"{Z}Forum",
        "journalArticle": f"{BIB}Journal",
        "magazineArticle": f"{BIB}Periodical",
        "newspaperArticle": f"{BIB}Newspaper",
        "webpage": f"{Z}Website",
    }
)
ITEM_PROPERTY = MappingProxyType(
    {
        "title": f"{DC}title",
        "rights": f"{DC}rights",
        "edition": f"{PRISM}edition",
        "date": f"{DC}date",
        "pages": f"{BIB}pages",
        "extra": f"{DC}description",
        "abstractNote": f"{DCTERMS}abstract",
        "archiveLocation": f"{DC}coverage",
        "artworkMedium": f"{DCTERMS}medium",
        "interviewMedium": f"{DCTERMS}medium",
    }
)
"""Base or own field to a property of the item itself; fields in no table are written as `z:` and their name."""
TYPE_FIELDS = frozenset(
    {
        "letterType",
        "manuscriptType",
        "mapType",
        "postType",
        "presentationType",
        "reportType",
        "thesisType",
        "websiteType",
    }
)
"""Fields written as dc:type."""
CONTAINER_PROPERTY = MappingProxyType(
    {
        "publicationTitle": f"{DC}title",
        "reporter": f"{DC}title",
        "journalAbbreviation": f"{DCTERMS}alternative",
        "volume": f"{PRISM}volume",
        "issue": f"{PRISM}number",
    }
)
"""Fields that stand on the container, when the type has one (``volume`` on the item when it has none)."""
IDENTIFIERS = ("ISSN", "ISBN", "DOI")
SERIES_PROPERTY = MappingProxyType(
    {
        "series": f"{DC}title",
        "seriesTitle": f"{DCTERMS}alternative",
        "seriesText": f"{DC}description",
        "seriesNumber": f"{DC}identifier",
    }
)
BIB_ROLES = frozenset({"author", "editor", "contributor"})
"""Roles written in ``bib``; all others in ``z``."""
READ_ELSEWHERE = MappingProxyType({"producer": f"{SCHEMA}producer", "programmer": f"{SCHEMA}author"})
"""Roles that Zotero writes in ``z`` and looks for under another property; citekit writes both."""
UNREAD_ROLES = frozenset({"scriptwriter", "castMember"})
"""Roles that Zotero writes but its RDF reader looks for elsewhere; their names go to Extra, where none is lost."""
