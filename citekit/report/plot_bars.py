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
    return _worded(named, "types", words, "source.cited-only")


def languages(library: Library, words: Wording) -> str:
    """Sources by language, as far as it is known."""
    codes = [(record.language or "").split("-")[0] or "unknown" for record in library.records]
    return _worded([f"language.{code}" for code in codes], "languages", words, "language.unknown")


def scripts(library: Library, words: Wording) -> str:
    """Sources by the script of their names and titles."""
    return _worded([f"script.{script_of(record)}" for record in library.records], "scripts", words)


def authors(library: Library, words: Wording) -> str:
    """The surnames and organisations that most citations name."""
    cited = counts(library)
    found: Counter[str] = Counter()
    for record in library.records:
        times = cited[record.id].total() if record.id in cited else 0
        for name in {one.literal or one.family or one.given or "" for one in record.author}:
            if name and times:
                found[name] += times
    return bars([(name, count, "") for name, count in found.items()], words.say("picture.authors"))


def _worded(keys: list[str], name: str, words: Wording, apart: str = "") -> str:
    """Bars whose names are words of the page, so that its language switch finds them."""
    rows = [(words.say(key), count, key) for key, count in Counter(keys).items()]
    return bars(rows, words.say(f"picture.{name}"), apart)


def bars(rows: list[tuple[str, int, str]], title: str, apart: str = "") -> str:
    """The picture of (name, count, its word's key or ""): longest first, at most 25; ``apart`` has another colour."""
    chosen = sorted(rows, key=lambda row: (-row[1], row[0]))[:MOST]
    parts = [] if chosen else [label("—", LEFT, ROW)]
    most = max((count for _, count, _ in chosen), default=1)
    for n, (name, count, key) in enumerate(chosen):
        y, long = ROW * n + 6, max(WIDE * count / most, 1.5)
        colour = FAINT if key and key == apart else ACCENT
        parts.append(label(cut(name, 36), LEFT - 8, y + 13, "end", data_w=key or None))
        parts.append(element("rect", x=LEFT, y=y, width=long, height=ROW - 7, rx=2, fill=colour))
        parts.append(label(number(count), LEFT + long + 6, y + 13))
    description = "; ".join(f"{name}: {count}" for name, count, _ in chosen)
    return picture(parts, LEFT + WIDE + 60, ROW * max(len(chosen), 1) + 12, title, description)
