"""What a language file says: the words, signs and rules by which citations are written in one language.

Each `xx.toml` in this folder is validated against :class:`Language`; a missing table, an unknown key or a month list
that has not twelve entries is an error of the file, reported with its name. Strings are as printed in running text;
matching folds case by the language's own rules, so one spelling per word is enough unless letters differ. The first
word of a class is the usual one of the language (`vd.`, `ve`, `s.`); forms of other languages that its authors borrow
stand behind. Classes are often read over all languages at once, so an entry of one or two letters, or one that is also
a surname, does more harm than good.
"""

from typing import Literal

from pydantic import Field

from citekit.model.span import Frozen

Words = tuple[str, ...]


class Casing(Frozen):
    """Letters whose upper and lower case differ from Unicode's default (`İ` ↔ `i`, `I` ↔ `ı`)."""

    lower: dict[str, str] = Field(default_factory=dict)
    upper: dict[str, str] = Field(default_factory=dict)


class Transliteration(Frozen):
    """Letter tables, lower case, longest match first: ``latin`` for reading, ``ascii`` for keys, ``native`` back."""

    latin: dict[str, str] = Field(default_factory=dict)
    ascii: dict[str, str] = Field(default_factory=dict)
    native: dict[str, str] = Field(default_factory=dict)


class Label(Frozen):
    """How a locator or number is labelled: ``before`` it (`s.`, `pp.`, `с.`) and ``after`` it (`-бет`, `-б.`)."""

    before: Words = ()
    after: Words = ()


class BackReferences(Frozen):
    """Words that stand for a work cited before; each value lists spellings, longest match wins."""

    ibid: Words  # the work cited just before: ibid., a.y., там же, ошол эле жерде
    op_cit: Words  # a work by the named author cited earlier: op. cit., a.g.e., указ. соч., аталган эмгек
    op_cit_article: Words = ()  # the same, said to be an article: a.g.m.
    op_cit_thesis: Words = ()  # the same, said to be a thesis: a.g.t.
    idem: Words = ()  # the author cited just before: id., aynı yazar, он же


class Attribution(Frozen):
    """Words that tie a name or organisation to what it says."""

    before: Words = ()  # stand before the name: according to, по мнению
    after: Words = ()  # stand after it: göre, argues, пишет, белгилегендей
    short_name: Words = ()  # introduce a short name: bundan sonra, hereafter, далее
    according_before: Words = ()  # say whose figures are told and stand before the name: according to, по данным
    according_after: Words = ()  # the same, after the name; the first needs no word of ``told_in``: göre, ылайык
    told_in: Words = ()  # beginnings of words for what bodies publish: rapor, report, доклад, отчет


class Headings(Frozen):
    """Titles of the parts of a text, without numbers, in any case."""

    references: Words  # KAYNAKÇA, References, Список литературы, Адабияттар
    notes: Words  # Dipnotlar, Notes, Примечания
    abstract: Words
    keywords: Words
    foreword: Words  # önsöz, takdim, preface, предисловие
    acknowledgements: Words = ()
    introduction: Words
    conclusion: Words
    contents: Words
    appendix: Words
    lists: Words = ()  # list of tables, list of abbreviations
    chapter: Words  # bölüm, chapter, глава, бөлүм
    part: Words = ()
    section: Words = ()


class Genres(Frozen):
    """Words that give away a type; matched anywhere in a reference string."""

    thesis_doctoral: Words = ()
    thesis_master: Words = ()
    thesis: Words = ()
    report: Words = ()
    conference: Words = ()
    newspaper: Words = ()
    journal: Words = ()
    law: Words = ()  # kanun, law, закон, мыйзам
    treaty: Words = ()
    gazette: Words = ()  # Resmî Gazete
    court: Words = ()
    interview: Words = ()
    encyclopedia: Words = ()
    archive: Words = ()
    web: Words = ()
    standard: Words = ()
    patent: Words = ()
    dataset: Words = ()
    review: Words = ()


class Roles(Frozen):
    """Words that mark a contributor's part in a reference string."""

    editor: Words
    translator: Words
    compiler: Words = ()
    director: Words = ()
    interviewer: Words = ()
    contributor: Words = ()
    preface: Words = ()
    advisor: Words = ()


class NameRules(Frozen):
    """How personal and organisation names are built and inflected."""

    particles: Words = ()  # von, de, el-
    suffixes: Words = ()  # Jr., oğlu as its own word
    kin_words: Words = ()  # kyzy, уулу, qızı: second words of a family name
    patronymic_endings: Words = ()  # -ович, -овна
    surname_endings: Words = ()  # -ов, -ова, -оглы: hints for names without commas
    surnames: Words = ()  # frequent family names, some of them given names too: tell `Yılmaz İhsan` from `Hasan Yılmaz`
    given_names: Words = ()  # common given names, a few hundred: tell `Uslu Nasuh` from `Nasuh Uslu`
    titles: Words = ()  # Prof. Dr., Doç. Dr., проф., к.э.н.
    case_suffixes: Words = ()  # nın, nin, ın, e, ya …: attached with ' or ’
    case_endings: Words = ()  # attached without apostrophe (Cyrillic, missing apostrophes): нын, дин
    surname_first: bool = False  # usual order in running text
    organisation_words: Words = ()  # Bakanlığı, Üniversitesi, Ministry, Министерство
    organisation_endings: Words = ()  # Inc., A.Ş., ООО
    not_names: Words = ()  # stand where a name should: Admin, Editor, Anonim
    country_words: Words = ()  # names of states and bodies often cited as authors


class Language(Frozen):
    """One language's knowledge about citations."""

    code: str  # BCP 47: tr, en, ru, ky, kk, az, uz, de, fr, uk
    name: str  # English name
    native_name: str
    locale: str  # CSL locale: tr-TR
    script: Literal["Latin", "Cyrillic"]
    langid: str  # babel / biblatex name
    alphabet: tuple[str, ...]  # lower case, in sorting order
    sort_as: dict[str, str] = Field(default_factory=dict)  # letters that sort as others but for ties: ё as е, ä as a
    quotes: tuple[tuple[str, str], ...]  # opening and closing signs, outer first
    casing: Casing = Casing()
    transliteration: Transliteration = Transliteration()

    joiners: Words  # between the last two names: ve, and, &, и, жана
    et_al: Words
    and_others: Words = ()  # the same in running prose: ve diğerleri, and colleagues
    lead_ins: Words  # before a citation: bkz., see, см., кара
    secondary: Words  # cited in, akt., aktaran, цит. по
    no_date: Words
    in_press: Words
    circa: Words = ()
    reprint: Words = ()
    in_container: Words  # içinde, In, В кн.
    media: Words = ()  # in brackets after a title: Текст, Электронный ресурс, Data set, Video
    source_lines: Words  # Kaynak, Source, Источник: before a colon
    accessed: Words  # Erişim tarihi, accessed, дата обращения
    available: Words = ()  # Erişim adresi, available at, режим доступа
    published: Words = ()  # Yayın tarihi
    month_forms: tuple[Words, ...] = Field(min_length=12, max_length=12)  # January first; all cases and abbreviations
    seasons: tuple[Words, ...] = Field(min_length=4, max_length=4)  # spring, summer, autumn, winter
    year_words: Words = ()  # yıl, г., year: after a year in dates
    after_year: Words = ()  # yılında, году: shows that a bare year is an event
    ordinals: tuple[Words, ...] = ()  # first, second, third … as words, all genders: editions, parts
    ordinal_suffixes: Words = ()  # th, -й, -чи, ncı
    numbering: Words = ()  # No, №, Sayı
    publisher_words: Words = ()  # in publishers' names: Yayınları, Press, Verlag, Изд-во, басмасы
    places: Words = ()  # cities where books appear, short forms too: İstanbul, М., СПб., New York
    back_references: BackReferences
    attribution: Attribution = Attribution()
    headings: Headings
    genres: Genres = Genres()
    roles: Roles
    labels: dict[str, Label]  # CSL locator terms and number variables: page, volume, issue, edition, chapter, …
    names: NameRules = NameRules()
    abbreviations: Words = ()  # end with a full stop and do not end a sentence: Dr., vb., т.е.
    stopwords: Words  # 60+ frequent function words: tell languages apart; never surnames
    frequent_words: Words = ()  # content words frequent in academic titles and texts: tell languages apart
    sentence_starts: Words = ()  # capitalised words that open sentences and are no names: Ayrıca, However, Однако
    gloss_words: Words = ()  # make a parenthesis a gloss: kısaca, i.e., т.е., örneğin
    event_words: Words = ()  # make a parenthesised year an event: doğum, founded, принят
    title_stop_words: Words = ()  # stay lower case in title case
