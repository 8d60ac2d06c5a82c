"""How many sources there are of each type, language and script, and who is cited most: bars with their figures."""

from collections import Counter

from citekit.library import Library
from citekit.report.plot_matrix import counts
from citekit.report.scripts import script_of
from citekit.report.svg import ACCENT, FAINT, cut, element, label, picture
from citekit.report.wording import Wording, number

LEFT, ROW, WIDE, MOST = 230, 24, 420, 25


def types(library: Library, words: Wording) -> str:
    """Sources by type; those known only from citations apart, since nothing says what they are."""
    named = [f"type.{record.type}" if record.state != "stub" else "source.cited-only" for record in library.records]
    return bars(Counter(map(words.say, named)), words.say("picture.types"), words.say("source.cited-only"))


def languages(library: Library, words: Wording) -> str:
    """Sources by language, as far as it is known."""
    codes = [(record.language or "").split("-")[0] for record in library.records]
    unknown = words.say("language.unknown")
    found = Counter(words.say(f"language.{code}") if code else unknown for code in codes)
    return bars(found, words.say("picture.languages"), unknown)


def scripts(library: Library, words: Wording) -> str:
    """Sources by the script of their names and titles."""
    found = Counter(words.say(f"script.{script_of(record)}") for record in library.records)
    return bars(found, words.say("picture.scripts"))


def authors(library: Library, words: Wording) -> str:
    """The surnames and organisations that most citations name."""
    cited = counts(library)
    found: Counter[str] = Counter()
    for record in library.records:
        times = cited[record.id].total() if record.id in cited else 0
        for name in {one.literal or one.family or one.given or "" for one in record.author}:
            if name and times:
                found[name] += times
    return bars(found, words.say("picture.authors"))


def bars(found: Counter[str], title: str, apart: str = "") -> str:
    """The picture: a bar per name, longest first, at most 25; the bar named ``apart`` has another colour."""
    shown = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
    parts = [] if shown else [label("—", LEFT, ROW)]
    most = max((count for _, count in shown), default=1)
    for n, (name, count) in enumerate(shown):
        y, long = ROW * n + 6, max(WIDE * count / most, 1.5)
        colour = FAINT if name == apart else ACCENT
        parts.append(label(cut(name, 36), LEFT - 8, y + 13, "end"))
        parts.append(element("rect", x=LEFT, y=y, width=long, height=ROW - 7, rx=2, fill=colour))
        parts.append(label(number(count), LEFT + long + 6, y + 13))
    description = "; ".join(f"{name}: {count}" for name, count in shown)
    return picture(parts, LEFT + WIDE + 60, ROW * max(len(shown), 1) + 12, title, description)
