"""Every language file is complete: each label and class, twelve months, no doubles, a whole alphabet."""

from collections import Counter

import pytest

from citekit.languages import Language, languages
from citekit.text.casing import fold
from citekit.text.script import script_of

LABELS = {
    "page", "volume", "issue", "edition", "chapter", "section", "article-locator", "paragraph", "column", "folio",
    "figure", "table", "line", "verse", "note", "part", "book", "opus", "sub-verbo", "title-locator", "supplement",
    "appendix", "act", "scene", "equation", "rule", "timestamp", "version", "elocation", "number-of-pages",
    "number-of-volumes", "collection-number", "number", "printing-number",
}  # fmt: skip
LEAST = {
    "joiners": 3, "et_al": 3, "and_others": 2, "lead_ins": 15, "secondary": 4, "no_date": 4, "in_press": 4, "circa": 2,
    "reprint": 4, "in_container": 4, "source_lines": 6, "accessed": 10, "available": 8, "published": 5, "year_words": 2,
    "after_year": 5, "ordinals": 10, "numbering": 5, "abbreviations": 80, "stopwords": 100, "frequent_words": 50,
    "sentence_starts": 50, "gloss_words": 30, "event_words": 25, "title_stop_words": 5,
    "back_references.ibid": 5, "back_references.op_cit": 6, "back_references.idem": 3,
    "attribution.before": 1, "attribution.after": 30, "attribution.short_name": 4,
    "headings.references": 12, "headings.notes": 3, "headings.abstract": 5, "headings.keywords": 4,
    "headings.foreword": 5, "headings.acknowledgements": 2, "headings.introduction": 1, "headings.conclusion": 6,
    "headings.contents": 1, "headings.appendix": 2, "headings.lists": 8, "headings.chapter": 3, "headings.part": 3,
    "headings.section": 2,
    "roles.editor": 15, "roles.translator": 8, "roles.compiler": 5, "roles.director": 2, "roles.interviewer": 3,
    "roles.contributor": 4, "roles.preface": 4, "roles.advisor": 3,
    "publisher_words": 10, "places": 9, "names.given_names": 140, "names.titles": 20, "names.particles": 5,
    "names.suffixes": 3,
    "names.surname_endings": 10, "names.organisation_words": 50, "names.organisation_endings": 6,
    "names.country_words": 30,
}  # fmt: skip
ALL = sorted(languages())
CYRILLIC = "абвгдежзиклмнопрстуфхчш"


def entries(language: Language, name: str) -> tuple[str, ...]:
    value: object = language
    for part in name.split("."):
        value = getattr(value, part)
    assert isinstance(value, tuple)
    return value


def every_class(language: Language) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}

    def walk(prefix: str, value: object) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                walk(f"{prefix}.{key}", inner)
        elif isinstance(value, tuple) and value and all(isinstance(entry, str) for entry in value):
            found[prefix] = value
        elif isinstance(value, tuple):
            for at, inner in enumerate(value):
                walk(f"{prefix}.{at}", inner)

    for key, value in language.model_dump().items():
        if key not in ("quotes", "casing", "transliteration", "sort_as"):
            walk(key, value)
    return found


def test_the_languages_asked_for_are_there() -> None:
    assert set(ALL) >= {"tr", "en", "ru", "ky", "kk", "az", "uz", "de", "fr", "uk"}


@pytest.mark.parametrize("code", ALL)
@pytest.mark.parametrize("name", LEAST)
def test_classes_are_filled(code: str, name: str) -> None:
    assert len(entries(languages()[code], name)) >= LEAST[name]


@pytest.mark.parametrize("code", ALL)
def test_every_label_is_there(code: str) -> None:
    labels = languages()[code].labels
    assert not LABELS - set(labels)
    assert not [name for name, label in labels.items() if not (label.before or label.after)]


@pytest.mark.parametrize("code", ALL)
def test_no_word_stands_twice_or_is_empty_or_has_loose_spaces(code: str) -> None:
    for name, found in every_class(languages()[code]).items():
        doubles = [word for word, count in Counter(found).items() if count > 1]
        assert not doubles, f"{code} {name}: {doubles}"
        assert not [word for word in found if word != " ".join(word.split()) or not word], f"{code} {name}"


@pytest.mark.parametrize("code", ALL)
def test_no_form_belongs_to_two_months(code: str) -> None:
    counted = Counter(form.casefold() for forms in languages()[code].month_forms for form in set(forms))
    assert not [form for form, count in counted.items() if count > 1]


@pytest.mark.parametrize("code", ALL)
def test_the_alphabet_is_whole(code: str) -> None:
    language = languages()[code]
    assert len(set(language.alphabet)) == len(language.alphabet)
    assert all(letter == letter.lower() for letter in language.alphabet)
    assert {script_of(letter) for letter in language.alphabet} == {language.script}
    letters = (
        set("".join(language.alphabet))
        | set("’'ʼ‘ʻ-. ")
        | set("qwxâîûéèêëàùïôçœæüìò" if language.script == "Latin" else "ъыэёщ")
    )
    used = {letter for word in language.stopwords if script_of(word) == language.script for letter in word}
    assert used <= letters, f"{code}: {sorted(used - letters)} in words, not in the alphabet"
    if language.script == "Cyrillic":
        assert set(CYRILLIC) <= set(language.alphabet)


@pytest.mark.parametrize("code", ALL)
def test_cyrillic_letters_all_have_a_reading(code: str) -> None:
    language = languages()[code]
    table = language.transliteration
    if language.script == "Cyrillic":
        assert set(language.alphabet) <= set(table.latin)
    assert set(table.ascii.values()) == {value for value in table.ascii.values() if value.isascii()}
    assert all(key == key.lower() for key in (*table.latin, *table.ascii, *table.native))
    assert all(script_of(value) in ("Cyrillic", None) for value in table.native.values())


@pytest.mark.parametrize("code", ALL)
def test_function_words_are_no_given_names(code: str) -> None:
    language = languages()[code]
    capitalised = {name.casefold() for name in language.names.given_names}
    assert not sorted(capitalised & set(language.stopwords))


@pytest.mark.parametrize("code", ALL)
def test_words_are_in_scripts_of_the_language_or_latin(code: str) -> None:
    language = languages()[code]
    allowed = {language.script, "Latin", "Modifier", "Feminine", "Masculine", None}
    if code in ("uz", "az"):
        allowed.add("Cyrillic")
    wrong = [word for found in every_class(language).values() for word in found if script_of(word) not in allowed]
    assert not wrong


USUAL = {
    "tr": ("ve", "vd.", "s."), "en": ("and", "et al.", "p."), "ru": ("и", "и др.", "с."), "ky": ("жана", "ж.б.", "б."),
    "kk": ("және", "т.б.", "б."), "az": ("və", "və b.", "s."), "uz": ("va", "va boshq.", "b."),
    "de": ("und", "u. a.", "S."), "fr": ("et", "et al.", "p."), "uk": ("та", "та ін.", "с."),
    "it": ("e", "et al.", "p."), "tk": ("we", "we b.", "s."), "tg": ("ва", "ва диг.", "с."),
}  # fmt: skip


@pytest.mark.parametrize("code", ALL)
def test_the_usual_word_stands_first(code: str) -> None:
    language = languages()[code]
    assert (language.joiners[0], language.et_al[0], language.labels["page"].before[0]) == USUAL[code]


NO_TITLES = ("King", "Ma", "Prince", "M.", "S.", "Başkan")
NO_OPENERS = ("He", "Ma", "Su", "Türk", "Güney", "Doğu", "Di", "Lo", "Le")


@pytest.mark.parametrize("code", ALL)
def test_surnames_are_neither_titles_nor_sentence_starts(code: str) -> None:
    """Because extraction drops both before a name, whatever the language: `Ma (2010)`, `King (1998)`, `Türk (2004)`."""
    language = languages()[code]
    assert not set(NO_TITLES) & set(language.names.titles)
    assert not set(NO_OPENERS) & set(language.sentence_starts)


@pytest.mark.parametrize("code", ALL)
def test_folded_function_words_are_no_frequent_surnames(code: str) -> None:
    """Because folding makes Turkmen `örän` the surname `Oran` and German `sen.` the surname `Şen`."""
    language = languages()[code]
    surnames = {"cox", "dal", "kim", "oran", "son", "su", "sen", "jun", "can", "said", "bey", "ay", "ким", "ли"}
    for words in (language.stopwords, language.sentence_starts, language.names.suffixes, language.names.titles):
        assert not surnames & {fold(word).strip(".") for word in words}
    labels = {fold(word).strip(".") for label in language.labels.values() for word in label.before}
    assert not surnames & labels


def test_no_month_reads_as_a_common_surname() -> None:
    """Because months of all languages are looked up together: `martın` of Azerbaijani would be `Martin (2010)`."""
    forms = {fold(form) for language in languages().values() for forms in language.month_forms for form in forms}
    assert not forms & {"martin", "marti", "marty", "maya", "augustin", "julius"}
