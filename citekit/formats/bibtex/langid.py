"""Babel's language names (`langid`) and BCP 47 tags, both ways."""

from functools import cache

from citekit.languages import languages

# Names babel and polyglossia have beyond citekit's own languages: facts of those packages.
_OTHERS = {
    "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB", "canadian": "en-CA",
    "australian": "en-AU", "newzealand": "en-NZ", "ngerman": "de-1996", "austrian": "de-AT", "naustrian": "de-AT-1996",
    "swissgerman": "de-CH", "spanish": "es", "italian": "it", "portuguese": "pt", "brazilian": "pt-BR",
    "dutch": "nl", "polish": "pl", "czech": "cs", "slovak": "sk", "slovene": "sl", "croatian": "hr", "serbian": "sr",
    "bulgarian": "bg", "greek": "el", "hungarian": "hu", "romanian": "ro", "swedish": "sv", "danish": "da",
    "norwegian": "no", "norsk": "nb", "nynorsk": "nn", "finnish": "fi", "estonian": "et", "latvian": "lv",
    "lithuanian": "lt", "icelandic": "is", "irish": "ga", "welsh": "cy", "catalan": "ca", "basque": "eu",
    "galician": "gl", "latin": "la", "hebrew": "he", "arabic": "ar", "persian": "fa", "hindi": "hi", "japanese": "ja",
    "chinese": "zh", "korean": "ko", "thai": "th", "vietnamese": "vi", "indonesian": "id", "malay": "ms",
    "mongolian": "mn", "turkmen": "tk", "tatar": "tt", "georgian": "ka", "armenian": "hy", "belarusian": "be",
    "afrikaans": "af", "albanian": "sq", "macedonian": "mk",
    "turkish": "tr", "english": "en", "russian": "ru", "kyrgyz": "ky", "kazakh": "kk", "azerbaijani": "az",
    "uzbek": "uz", "german": "de", "french": "fr", "ukrainian": "uk",
}  # fmt: skip


@cache
def _tags() -> dict[str, str]:
    return {**_OTHERS, **{language.langid.lower(): language.code for language in languages().values()}}


@cache
def _names() -> dict[str, str]:
    made: dict[str, str] = {}
    for name, tag in _tags().items():
        made.setdefault(tag.lower(), name)
    return made


def tag_of(langid: str) -> str | None:
    """The BCP 47 tag of a babel name, or None.

    >>> tag_of("turkish"), tag_of("klingon")
    ('tr', None)
    """
    return _tags().get(langid.strip().lower())


def langid_of(tag: str) -> str | None:
    """Babel's name for a BCP 47 tag; for a region nobody named, the language's.

    >>> langid_of("tr-TR"), langid_of("en-US"), langid_of("ky")
    ('turkish', 'american', 'kyrgyz')
    """
    lowered = tag.replace("_", "-").lower()
    return _names().get(lowered) or _names().get(lowered.split("-")[0])
