"""A library to push, of any size."""

from citekit.model import Collection, Date, Exchange, ExchangeNote, Name, Record


def library(size: int) -> Exchange:
    """Records `r0`… in two chapters of a book; `r0` stands in both."""
    records = tuple(
        Record(
            id=f"r{number}",
            type="book" if number % 2 else "article-journal",
            title=f"Eser {number}: ğüşİı ё ң",
            author=(Name(family=f"Yazar{number}", given="Ayşe"), Name(literal="T.C. Dışişleri Bakanlığı")),
            issued=Date.of(1990 + number % 30),
        )
        for number in range(size)
    )
    ids = tuple(record.id for record in records)
    chapters = (
        Collection(name="1. Bölüm", records=ids[: size // 2]),
        Collection(name="2. Bölüm", records=ids[size // 2 :] + ids[:1]),
    )
    return Exchange(
        records=records,
        collections=(Collection(name="Kitap", records=ids, collections=chapters),),
        notes=tuple(ExchangeNote(record=name, text=f"1. Bölüm\n• … ({name})") for name in ids[:10]),
        tags=dict.fromkeys(ids, ("lang:tr",)),
    )
