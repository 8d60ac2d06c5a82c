"""Zotero's item types with their fields and creator roles, and how they answer to CSL.

Source: Zotero's published schema (item types, base fields, CSL maps). A field that only recent versions know is left
out: its CSL variable goes to Extra, where every version of Zotero finds it.
"""

from types import MappingProxyType

_SHELF = "archive archiveLocation libraryCatalog callNumber"
_WEB = "url accessDate"
_END = "language shortTitle rights extra"
_BOOK = f"series seriesNumber volume numberOfVolumes edition place publisher date ISBN {_WEB} {_SHELF} {_END}"

FIELDS: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        kind: tuple(fields.split())
        for kind, fields in {
            "artwork": f"title abstractNote artworkMedium artworkSize date {_SHELF} {_WEB} {_END}",
            "audioRecording": "title abstractNote audioRecordingFormat seriesTitle volume numberOfVolumes place label "
            f"date runningTime ISBN {_SHELF} {_WEB} {_END}",
            "bill": "title abstractNote billNumber code codeVolume section codePages legislativeBody session history "
            f"date {_WEB} {_END}",
            "blogPost": f"title abstractNote blogTitle websiteType date {_WEB} {_END}",
            "book": f"title abstractNote numPages {_BOOK}",
            "bookSection": f"title abstractNote bookTitle pages {_BOOK}",
            "case": "caseName abstractNote court dateDecided docketNumber reporter reporterVolume firstPage history "
            f"{_WEB} {_END}",
            "computerProgram": "title abstractNote seriesTitle versionNumber date system place company "
            f"programmingLanguage ISBN {_SHELF} {_WEB} shortTitle rights extra",
            "conferencePaper": "title abstractNote date proceedingsTitle conferenceName place publisher volume pages "
            f"series DOI ISBN {_WEB} {_SHELF} {_END}",
            "dataset": "title abstractNote identifier type versionNumber date repository repositoryLocation format "
            f"DOI {_WEB} {_SHELF} {_END}",
            "dictionaryEntry": f"title abstractNote dictionaryTitle pages {_BOOK}",
            "document": f"title abstractNote publisher date {_WEB} {_SHELF} {_END}",
            "email": f"subject abstractNote date {_WEB} {_END}",
            "encyclopediaArticle": f"title abstractNote encyclopediaTitle pages {_BOOK}",
            "film": "title abstractNote distributor date genre videoRecordingFormat runningTime "
            f"{_WEB} {_SHELF} {_END}",
            "forumPost": f"title abstractNote forumTitle postType date {_WEB} {_END}",
            "hearing": "title abstractNote committee place publisher numberOfVolumes documentNumber pages "
            f"legislativeBody session history date {_WEB} {_END}",
            "instantMessage": f"title abstractNote date {_WEB} {_END}",
            "interview": f"title abstractNote date interviewMedium {_WEB} {_SHELF} {_END}",
            "journalArticle": "title abstractNote publicationTitle volume issue pages date series seriesTitle "
            f"seriesText journalAbbreviation DOI ISSN {_WEB} {_SHELF} {_END}",
            "letter": f"title abstractNote letterType date {_WEB} {_SHELF} {_END}",
            "magazineArticle": "title abstractNote publicationTitle volume issue date pages ISSN "
            f"{_WEB} {_SHELF} {_END}",
            "manuscript": f"title abstractNote manuscriptType place date numPages {_WEB} {_SHELF} {_END}",
            "map": "title abstractNote mapType scale seriesTitle edition place publisher date ISBN "
            f"{_WEB} {_SHELF} {_END}",
            "newspaperArticle": "title abstractNote publicationTitle place edition date section pages ISSN "
            f"{_WEB} {_SHELF} {_END}",
            "patent": "title abstractNote place country assignee issuingAuthority patentNumber filingDate pages "
            f"applicationNumber priorityNumbers issueDate references legalStatus {_WEB} {_END}",
            "podcast": f"title abstractNote seriesTitle episodeNumber audioFileType runningTime {_WEB} {_END}",
            "preprint": "title abstractNote genre repository archiveID place date series seriesNumber DOI "
            f"{_WEB} {_SHELF} {_END}",
            "presentation": f"title abstractNote presentationType date place meetingName {_WEB} {_END}",
            "radioBroadcast": "title abstractNote programTitle episodeNumber audioRecordingFormat place network date "
            f"runningTime {_WEB} {_SHELF} {_END}",
            "report": "title abstractNote reportNumber reportType seriesTitle place institution date pages "
            f"{_WEB} {_SHELF} {_END}",
            "standard": "title abstractNote organization committee type number versionNumber status date publisher "
            f"place DOI numPages {_WEB} {_SHELF} {_END}",
            "statute": "nameOfAct abstractNote code codeNumber publicLawNumber dateEnacted pages section session "
            f"history {_WEB} {_END}",
            "thesis": f"title abstractNote thesisType university place date numPages {_WEB} {_SHELF} {_END}",
            "tvBroadcast": "title abstractNote programTitle episodeNumber videoRecordingFormat place network date "
            f"runningTime {_WEB} {_SHELF} {_END}",
            "videoRecording": "title abstractNote videoRecordingFormat seriesTitle volume numberOfVolumes place studio "
            f"date runningTime ISBN {_SHELF} {_WEB} {_END}",
            "webpage": f"title abstractNote websiteTitle websiteType date {_WEB} {_END}",
        }.items()
    }
)
BASE_FIELD = MappingProxyType(
    {
        field: base
        for base, fields in {
            "title": "caseName nameOfAct subject",
            "authority": "court legislativeBody issuingAuthority organization",
            "date": "dateDecided dateEnacted issueDate",
            "medium": "artworkMedium audioFileType audioRecordingFormat format interviewMedium videoRecordingFormat",
            "number": "archiveID billNumber docketNumber documentNumber episodeNumber identifier patentNumber "
            "publicLawNumber reportNumber",
            "pages": "codePages firstPage",
            "place": "repositoryLocation",
            "publicationTitle": "blogTitle bookTitle dictionaryTitle encyclopediaTitle forumTitle proceedingsTitle "
            "programTitle websiteTitle",
            "publisher": "company distributor institution label network repository studio university",
            "type": "genre letterType manuscriptType mapType postType presentationType reportType thesisType "
            "websiteType",
            "volume": "codeVolume reporterVolume",
        }.items()
        for field in fields.split()
    }
)
"""Type-specific field to the field it stands for."""
CREATORS: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        kind: tuple(roles.split())
        for kind, roles in {
            "artwork": "artist contributor",
            "audioRecording": "performer contributor composer wordsBy",
            "bill": "sponsor cosponsor contributor",
            "blogPost": "author commenter contributor",
            "book": "author contributor editor translator seriesEditor",
            "bookSection": "author contributor editor bookAuthor translator seriesEditor",
            "case": "author counsel contributor",
            "computerProgram": "programmer contributor",
            "conferencePaper": "author contributor editor translator seriesEditor",
            "dataset": "author contributor",
            "dictionaryEntry": "author contributor editor translator seriesEditor",
            "document": "author contributor editor translator reviewedAuthor",
            "email": "author contributor recipient",
            "encyclopediaArticle": "author contributor editor translator seriesEditor",
            "film": "director contributor scriptwriter producer",
            "forumPost": "author contributor",
            "hearing": "contributor",
            "instantMessage": "author contributor recipient",
            "interview": "interviewee contributor interviewer translator",
            "journalArticle": "author contributor editor translator reviewedAuthor",
            "letter": "author contributor recipient",
            "magazineArticle": "author contributor translator reviewedAuthor",
            "manuscript": "author contributor translator",
            "map": "cartographer contributor seriesEditor",
            "newspaperArticle": "author contributor translator reviewedAuthor",
            "patent": "inventor attorneyAgent contributor",
            "podcast": "podcaster contributor guest",
            "preprint": "author contributor editor translator reviewedAuthor",
            "presentation": "presenter contributor",
            "radioBroadcast": "director scriptwriter producer castMember contributor guest",
            "report": "author contributor translator seriesEditor",
            "standard": "author contributor",
            "statute": "author contributor",
            "thesis": "author contributor",
            "tvBroadcast": "director scriptwriter producer castMember contributor guest",
            "videoRecording": "director scriptwriter producer castMember contributor",
            "webpage": "author contributor translator",
        }.items()
    }
)
"""Roles of a type, the primary one first."""
ROLE_VARIABLE = MappingProxyType(
    {
        "author": "author",
        "bookAuthor": "container-author",
        "castMember": "performer",
        "composer": "composer",
        "contributor": "contributor",
        "director": "director",
        "editor": "editor",
        "guest": "guest",
        "interviewer": "interviewer",
        "producer": "producer",
        "recipient": "recipient",
        "reviewedAuthor": "reviewed-author",
        "seriesEditor": "collection-editor",
        "scriptwriter": "script-writer",
        "translator": "translator",
    }
)
"""Role to CSL name variable; a primary role that is missing here is the author."""
VARIABLE_FIELDS = MappingProxyType(
    {
        "abstract": ("abstractNote",),
        "archive": ("archive",),
        "archive_location": ("archiveLocation",),
        "authority": ("authority",),
        "call-number": ("callNumber", "applicationNumber"),
        "collection-number": ("seriesNumber",),
        "collection-title": ("seriesTitle", "series"),
        "container-title": ("publicationTitle", "reporter", "code"),
        "container-title-short": ("journalAbbreviation",),
        "dimensions": ("artworkSize", "runningTime"),
        "DOI": ("DOI",),
        "edition": ("edition",),
        "event-title": ("meetingName", "conferenceName"),
        "genre": ("type", "programmingLanguage"),
        "ISBN": ("ISBN",),
        "ISSN": ("ISSN",),
        "issue": ("issue", "priorityNumbers"),
        "language": ("language",),
        "medium": ("medium", "system"),
        "number": ("number",),
        "number-of-pages": ("numPages",),
        "number-of-volumes": ("numberOfVolumes",),
        "page": ("pages",),
        "publisher": ("publisher",),
        "publisher-place": ("place",),
        "event-place": ("place",),
        "references": ("history", "references"),
        "scale": ("scale",),
        "section": ("section", "committee"),
        "source": ("libraryCatalog",),
        "status": ("status", "legalStatus"),
        "title": ("title",),
        "title-short": ("shortTitle",),
        "URL": ("url",),
        "version": ("versionNumber",),
        "volume": ("volume", "codeNumber"),
    }
)
"""CSL variable to base fields, the first that a type has is taken."""
ITEM_TYPE = MappingProxyType(
    {
        "article": "preprint",
        "article-journal": "journalArticle",
        "article-magazine": "magazineArticle",
        "article-newspaper": "newspaperArticle",
        "bill": "bill",
        "book": "book",
        "broadcast": "tvBroadcast",
        "chapter": "bookSection",
        "dataset": "dataset",
        "document": "document",
        "entry-dictionary": "dictionaryEntry",
        "entry-encyclopedia": "encyclopediaArticle",
        "graphic": "artwork",
        "hearing": "hearing",
        "interview": "interview",
        "legal_case": "case",
        "legislation": "statute",
        "manuscript": "manuscript",
        "map": "map",
        "motion_picture": "film",
        "paper-conference": "conferencePaper",
        "patent": "patent",
        "personal_communication": "letter",
        "post": "forumPost",
        "post-weblog": "blogPost",
        "report": "report",
        "software": "computerProgram",
        "song": "audioRecording",
        "speech": "presentation",
        "standard": "standard",
        "thesis": "thesis",
        "webpage": "webpage",
    }
)
HOST_TYPE = MappingProxyType(
    {
        "classic": "book",
        "collection": "manuscript",
        "entry": "encyclopediaArticle",
        "event": "presentation",
        "figure": "artwork",
        "musical_score": "book",
        "pamphlet": "book",
        "performance": "presentation",
        "periodical": "book",
        "regulation": "statute",
        "review": "journalArticle",
        "review-book": "journalArticle",
        "treaty": "statute",
    }
)
"""CSL types Zotero lacks: the item type that has their fields; Extra says `Type: review`, which Zotero heeds."""
CSL_TYPE = MappingProxyType(
    {
        **{item_type: csl_type for csl_type, item_type in ITEM_TYPE.items()},
        "podcast": "broadcast",
        "radioBroadcast": "broadcast",
        "videoRecording": "motion_picture",
        "email": "personal_communication",
        "instantMessage": "personal_communication",
    }
)

STAND_INS = MappingProxyType(
    {
        "film": "author",
        "videoRecording": "author",
        "tvBroadcast": "author",
        "radioBroadcast": "author",
        "audioRecording": "performer",
        "podcast": "host",
        "hearing": "author",
    }
)
"""The CSL name variable that takes the empty place of a type's primary role, told by a line in Extra."""


def field_of(item_type: str, variable: str) -> str | None:
    """The field of an item type that holds a CSL variable, or None.

    >>> field_of("thesis", "publisher"), field_of("case", "title"), field_of("book", "DOI")
    ('university', 'caseName', None)
    """
    for base in VARIABLE_FIELDS.get(variable, ()):
        for field in FIELDS[item_type]:
            if BASE_FIELD.get(field, field) == base:
                return field
    return None


def role_of(item_type: str, variable: str) -> str | None:
    """The creator role of an item type that holds a CSL name variable, or None.

    >>> role_of("film", "director"), role_of("map", "author"), role_of("thesis", "editor")
    ('director', 'cartographer', None)
    """
    for role in CREATORS[item_type]:
        if variable_of(item_type, role) == variable:
            return role
    return None


def variable_of(item_type: str, role: str) -> str | None:
    """The CSL name variable of a creator role, or None when CSL has none."""
    if role in ROLE_VARIABLE:
        return ROLE_VARIABLE[role]
    return "author" if role == CREATORS[item_type][0] else None
