"""A list of names as text: how many are shown, delimiters, "and", "et al." (CSL 1.0.2, "Name", "Et-al")."""

from collections.abc import Mapping, Sequence

from citekit.csl.affixes import affix, wrapping
from citekit.csl.cite import FIRST, Cite
from citekit.csl.compiling.situation import Situation
from citekit.csl.locale import Locale
from citekit.csl.nameform import NameForm, sort_text
from citekit.csl.names import ROMANESQUE, Name
from citekit.csl.textcase import DOTTED
from citekit.csl.xml import Element


class NameList:
    """The options of one ``cs:names`` and its ``name`` and ``et-al``; ``render`` writes a list with them."""

    def __init__(
        self,
        names: Element,
        inherited: Mapping[str, str],
        style: Mapping[str, str],
        locale: Locale,
        situation: Situation,
    ) -> None:
        element = names.find("name")
        options = {
            **inherited,
            **{f: inherited[f"name-{f}"] for f in ("form", "delimiter") if f"name-{f}" in inherited},
        }
        if element is not None:
            options.update(element.attrs)
        options.update(situation.overrides)
        self.form = NameForm(options, element, style, locale.language)
        self.language = locale.language
        self.count = options.get("form") == "count"
        self.sort = situation.sort
        self.delimiter = affix(options.get("delimiter", ", "))
        self.before_last = options.get("delimiter-precedes-last", "contextual")
        self.before_et_al = options.get("delimiter-precedes-et-al", "contextual")
        self.order = "all" if situation.sort else options.get("name-as-sort-order", "")
        self.use_last = options.get("et-al-use-last") == "true"
        self.first = _limits(options, "et-al-min", "et-al-use-first")
        later = _limits(options, "et-al-subsequent-min", "et-al-subsequent-use-first", self.first)
        self.later = later if situation.area == "citation" else self.first
        self.before, self.after = wrapping(element) if element is not None else ("", "")
        self.wrapped = bool(self.before or self.after)
        self.conjunction = _conjunction(options.get("and", ""), locale)
        self.et_al = _et_al(names.find("et-al"), locale)
        self.et_al_gap = " " if ROMANESQUE.search(self.et_al) else ""

    def shown(self, people: Sequence[Name], cite: Cite, variable: str) -> int:
        """How many names are shown, disambiguation counted in."""
        least, most = self.first if cite.position == FIRST else self.later
        total = len(people)
        shown = total if not least or total < least or most >= total else most
        if cite.blocks and not self.sort and cite.area == "citation":
            block = cite.blocks.get(variable)
            if block and block[0] > shown:
                shown = min(block[0], total)
        return shown

    def render(self, people: Sequence[Name], cite: Cite, variable: str) -> str:
        """The list as text; also notes in ``cite`` what the first list of a cite showed."""
        shown = self.shown(people, cite, variable)
        if self.count:
            return str(shown)
        if self.sort:
            texts = [sort_text(name, self.form) for name in people[:shown]]
            if self.use_last and shown < len(people) - 1:
                texts.append(sort_text(people[-1], self.form))
            return "   ".join(texts)
        if cite.seen is not None:
            cite.seen.append((variable, people, shown, self.form.depth))
        levels: Sequence[int] = ()
        if cite.blocks and variable in cite.blocks and (cite.area != "bibliography" or self.form.short):
            levels = cite.blocks[variable][1]  # in a bibliography names in full need no more
        dotted = (cite.item.language or self.language) in DOTTED
        texts = self.texts(people, shown, levels, dotted)
        last = ""
        if self.use_last and shown < len(people) - 1 and shown:
            last = self.form.text(
                people[-1], self.order == "all", levels[-1] if len(levels) == len(people) else 0, dotted
            )
        if cite.first_names is None:
            cite.first_names = (people, texts, "" if shown == len(people) else "…")
            if cite.substitute is not None:
                mark, count, rule = cite.substitute
                if rule == "complete-all":
                    return mark
                texts = [mark if place < count else text for place, text in enumerate(texts)]
        return self.join(texts, len(people), last, people) if texts else ""

    def texts(self, people: Sequence[Name], shown: int, levels: Sequence[int], dotted: bool) -> list[str]:
        """Each shown name."""
        text = self.form.text
        later = self.order == "all"
        first = later or self.order == "first"
        given = len(levels)
        if shown == 1:
            texts = [text(people[0], first, levels[0] if given else 0, dotted)]
        else:
            texts = [
                text(people[i], later if i else first, levels[i] if i < given else 0, dotted) for i in range(shown)
            ]
        return [self.before + text + self.after for text in texts] if self.wrapped else texts

    def join(self, texts: list[str], total: int, last: str, people: Sequence[Name]) -> str:
        """Names with delimiters, and "et al." or "and" where they belong."""
        shown = len(texts)
        if shown == total:
            if shown == 1:
                return texts[0]
            if not self.conjunction:
                return self.delimiter.join(texts)
            joiner = self.delimiter if self._precedes(self.before_last, shown, people) else ""
            lead = self.delimiter.join(texts[:-1])
            conjunction = self.conjunction
            if joiner:
                return lead + joiner.rstrip(" ") + " " + conjunction + texts[-1]
            if conjunction[-1] not in " ":  # the term brings its own space, as the Hebrew one-letter word does
                return lead + conjunction + texts[-1]
            return lead + " " + conjunction + texts[-1]
        if last:
            return self.delimiter.join(texts) + (self.delimiter if shown > 1 else " ") + "… " + last
        if not self.et_al:
            return self.delimiter.join(texts)
        joiner = self.delimiter if self._precedes(self.before_et_al, shown + 1, people) else self.et_al_gap
        return self.delimiter.join(texts) + joiner + self.et_al

    def _precedes(self, rule: str, count: int, people: Sequence[Name]) -> bool:
        """Whether the delimiter stands before the last name or "et al."."""
        if rule == "always":
            return True
        if rule == "never":
            return False
        if rule == "after-inverted-name":
            last_inverted = self.order == "all" or (self.order == "first" and count == 2)
            return last_inverted and not people[count - 2].literal
        return count > 2


def _limits(
    options: Mapping[str, str], least: str, most: str, default: tuple[int, int] = (0, 10_000)
) -> tuple[int, int]:
    def number(name: str, fallback: int) -> int:
        value = options.get(name, "")
        return int(value) if value.isdigit() else fallback

    return number(least, default[0]), number(most, default[1])


def _conjunction(value: str, locale: Locale) -> str:
    if value == "text":
        term = locale.term("and") or "and"
        return term if term[-1:].isspace() else term + " "
    return "& " if value == "symbol" else ""


def _et_al(element: Element | None, locale: Locale) -> str:
    name = element.get("term", "et-al") if element is not None else "et-al"
    term = locale.term(name) or locale.term("et-al" if name == "et al" else name) or ""
    if not term or element is None:
        return term
    before, after = wrapping(element)
    return before + term + after
