"""Three works to show a style by: a book, an article, a chapter."""

from citekit.model import Record

SAMPLES: tuple[Record, ...] = tuple(
    Record.from_csl(item)
    for item in (
        {
            "id": "inalcik1973",
            "type": "book",
            "author": [{"family": "İnalcık", "given": "Halil"}],
            "issued": {"date-parts": [[1973]]},
            "title": "The Ottoman Empire: The Classical Age 1300–1600",
            "publisher": "Weidenfeld & Nicolson",
            "publisher-place": "London",
            "language": "en",
        },
        {
            "id": "nora1989",
            "type": "article-journal",
            "author": [{"family": "Nora", "given": "Pierre"}],
            "issued": {"date-parts": [[1989]]},
            "title": "Between Memory and History: Les Lieux de Mémoire",
            "container-title": "Representations",
            "volume": "26",
            "page": "7-24",
            "DOI": "10.2307/2928520",
            "language": "en",
        },
        {
            "id": "faroqhi1994",
            "type": "chapter",
            "author": [{"family": "Faroqhi", "given": "Suraiya"}],
            "issued": {"date-parts": [[1994]]},
            "title": "Crisis and Change, 1590–1699",
            "container-title": "An Economic and Social History of the Ottoman Empire, 1300–1914",
            "editor": [{"family": "İnalcık", "given": "Halil"}, {"family": "Quataert", "given": "Donald"}],
            "page": "411-636",
            "publisher": "Cambridge University Press",
            "publisher-place": "Cambridge",
            "language": "en",
        },
    )
)
