"""Floor 1: what citekit knows about languages, as data: one `xx.toml` a language, read once, checked by `schema`.

``language("tr")`` gives one, ``languages()`` all of them by code; ``words(name)`` the union of one word class over
languages, for texts whose language is not yet known. ``identify(text)`` tells the language of a text or a title;
`spelling` has case, transliteration and sorting by a language's own tables.
"""

from citekit.languages.identify import identify
from citekit.languages.load import language, languages, words
from citekit.languages.schema import Label, Language
from citekit.languages.spelling import lower, sort_key, title_case, to_ascii, to_latin, to_native, upper

__all__ = [
    "Label",
    "Language",
    "identify",
    "language",
    "languages",
    "lower",
    "sort_key",
    "title_case",
    "to_ascii",
    "to_latin",
    "to_native",
    "upper",
    "words",
]
