"""Terms, date formats and options of a language, merged by CSL's fallback order (CSL 1.0.2, "Locale fallback")."""

from collections.abc import Callable, Iterable

from citekit.csl.errors import StyleError
from citekit.csl.richtext import rich_text
from citekit.csl.xml import Element, parse_xml

PRIMARY_DIALECTS = {
    "af": "af-ZA", "bg": "bg-BG", "bn": "bn-BD", "ca": "ca-AD", "cs": "cs-CZ", "cy": "cy-GB", "da": "da-DK",
    "de": "de-DE", "el": "el-GR", "en": "en-US", "es": "es-ES", "et": "et-EE", "fa": "fa-IR", "fi": "fi-FI", "fr":
    "fr-FR", "gl": "gl-ES", "he": "he-IL", "hi": "hi-IN", "hr": "hr-HR", "hu": "hu-HU", "hy": "hy-AM", "id": "id-ID",
    "is": "is-IS", "it": "it-IT", "ja": "ja-JP", "km": "km-KH", "ko": "ko-KR", "lt": "lt-LT", "lv": "lv-LV",
    "mn": "mn-MN", "ms": "ms-MY", "nb": "nb-NO", "nl": "nl-NL", "nn": "nn-NO", "pl": "pl-PL", "pt": "pt-PT",
    "ro": "ro-RO", "ru": "ru-RU", "sk": "sk-SK", "sl": "sl-SI", "sr": "sr-Cyrl-RS", "sv": "sv-SE", "th": "th-TH",
    "tr": "tr-TR", "uk": "uk-UA", "vi": "vi-VN", "zh": "zh-CN", "ky": "ky-KG", "kk": "kk-KZ", "az": "az-AZ",
    "uz": "uz-UZ", "tk": "tk-TM", "tg": "tg-TJ",
}  # fmt: skip
_FORM_FALLBACK = {"verb-short": "verb", "symbol": "short", "verb": "long", "short": "long"}
LocaleFinder = Callable[[str], "str | bytes | None"]
"""Gives the XML of the locale called e.g. "tr-TR", or None when there is none."""


class Term:
    """One form of a term: singular and plural text, and the gender of its noun."""

    __slots__ = ("gender", "multiple", "single")

    def __init__(self, single: str, multiple: str, gender: str) -> None:
        self.single = single
        self.multiple = multiple
        self.gender = gender


class Ordinal:
    """An ordinal suffix and which numbers it serves (CSL 1.0.2, "Ordinal suffixes")."""

    __slots__ = ("gender", "match", "text")

    def __init__(self, text: str, match: str, gender: str) -> None:
        self.text = text
        self.match = match
        self.gender = gender


class Locale:
    """What a style needs of a language: ``term()``, ``dates``, ``ordinals`` and options."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.language = lang.partition("-")[0].lower()
        self.terms: dict[tuple[str, str], Term] = {}
        self.ordinals: dict[tuple[str, str], Ordinal] = {}
        self.dates: dict[str, Element] = {}
        self.options: dict[str, str] = {}

    @property
    def punctuation_in_quote(self) -> bool:
        """Whether a comma or period goes inside a closing quote."""
        return self.options.get("punctuation-in-quote") == "true"

    def term(self, name: str, form: str = "long", plural: bool = False) -> str | None:
        """The term's text, by the form fallback of the specification; None when no form exists."""
        found = self.find(name, form)
        if found is None:
            return None
        return found.multiple if plural else found.single

    def find(self, name: str, form: str = "long") -> Term | None:
        """The term in ``form`` or in the form it falls back to."""
        at: str | None = form or "long"
        while at:
            found = self.terms.get((name, at))
            if found is not None:
                return found
            at = _FORM_FALLBACK.get(at)
        return None

    def gender(self, name: str) -> str:
        """Grammatical gender of the noun a term stands for; the empty string when none is given."""
        found = self.terms.get((name, "long"))
        return found.gender if found else ""

    def take(self, element: Element) -> None:
        """Lay a ``cs:locale`` over what is there."""
        for child in element.children:
            if child.tag == "terms":
                self._take_terms(child)
            elif child.tag == "date":
                self.dates[child.get("form", "text")] = child
            elif child.tag == "style-options":
                self.options.update(child.attrs)

    def _take_terms(self, terms: Element) -> None:
        if any(term.get("name") == "ordinal" for term in terms.children):
            self.ordinals.clear()
        for term in terms.children:
            if term.tag != "term":
                continue
            name = term.get("name")
            if name.startswith("ordinal") and not name.endswith("s"):
                gender = term.get("gender-form")
                self.ordinals[(name, gender)] = Ordinal(rich_text(term.text), term.get("match"), gender)
                continue
            single, multiple = term.find("single"), term.find("multiple")
            text = term.text if single is None and multiple is None else ""
            one = single.text if single is not None else text
            many = multiple.text if multiple is not None else (one or text)
            if not one.strip():
                one, many = "", "" if not many.strip() else many
            form = term.get("form", "long")
            if "gender-form" in term.attrs:
                name = f"{name}/{term.get('gender-form')}"
            self.terms[(name, form)] = Term(one, many, term.get("gender"))


def _chain(lang: str) -> list[str]:
    """Locale files to lay over one another, weakest first.

    >>> _chain("de-AT")
    ['en-US', 'de-DE', 'de-AT']
    """
    language = lang.partition("-")[0]
    chain = ["en-US", PRIMARY_DIALECTS.get(language, language), lang]
    return list(dict.fromkeys(chain))


def normal_tag(lang: str) -> str:
    """A language tag as locale files spell it; what is no tag at all becomes "en-US".

    >>> normal_tag("tr"), normal_tag("DE_at"), normal_tag("sr-latn-rs"), normal_tag("")
    ('tr-TR', 'de-AT', 'sr-Latn-RS', 'en-US')
    """
    pieces = lang.replace("_", "-").strip().split("-")
    if not pieces[0].isalpha() or not 2 <= len(pieces[0]) <= 3:
        return "en-US"
    language = pieces[0].lower()
    if len(pieces) == 1:
        return PRIMARY_DIALECTS.get(language, language)
    rest = [p.title() if len(p) == 4 else p.upper() for p in pieces[1:]]
    return "-".join([language, *rest])


def build_locale(lang: str, find: LocaleFinder, own: Iterable[Element] = ()) -> Locale:
    """Merge locale files and a style's own ``cs:locale`` elements into one :class:`Locale`."""
    lang = normal_tag(lang)
    locale = Locale(lang)
    for name in _chain(lang):
        source = find(name)
        if source is None:
            continue
        root = parse_xml(source, f"the locale {name}")
        if root.tag != "locale":
            raise StyleError(f"the locale {name} is not a CSL locale: its root element is <{root.tag}>")
        locale.take(root)
    language = lang.partition("-")[0]
    own = list(own)
    for wanted in ("", language, lang):
        for element in own:
            if element.get("lang") == wanted:
                locale.take(element)
    return locale
