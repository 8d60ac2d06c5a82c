"""What compiling an element gives: constant text or a closure, and what it means to the group around it."""

from collections.abc import Callable, Sequence

from citekit.csl.cite import Cite

Run = Callable[[Cite], str]


class Part:
    """A compiled element.

    ``run`` renders it; when ``run`` is None, ``text`` is what it always renders. ``attempts``: it calls a
    variable, so that the group around it depends on one; ``counts``: text it renders keeps that group alive (CSL
    1.0.2, "Group").
    """

    __slots__ = ("attempts", "counts", "run", "text")

    def __init__(self, run: Run | None, text: str = "", attempts: bool = False, counts: bool = False) -> None:
        self.run = run
        self.text = text
        self.attempts = attempts
        self.counts = counts

    @property
    def empty(self) -> bool:
        """Whether it can never render anything."""
        return self.run is None and not self.text


ABSENT = Part(None, "", attempts=True, counts=True)
"""A variable the item does not have."""
NOTHING = Part(None, "")


def variable(run: Run) -> Part:
    """A part that renders a variable."""
    return Part(run, "", attempts=True, counts=True)


def decorated(part: Part, before: str, after: str) -> Part:
    """The part with affixes and marks around whatever it renders."""
    if part.empty or not (before or after):
        return part
    run = part.run
    if run is None:
        return Part(None, before + part.text + after, part.attempts, part.counts)

    def wrapped(cite: Cite) -> str:
        text = run(cite)
        return before + text + after if text else ""

    return Part(wrapped, "", part.attempts, part.counts)


def mapped(part: Part, change: Callable[[str], str]) -> Part:
    """The part with a function applied to what it renders."""
    run = part.run
    if run is None:
        return Part(None, change(part.text) if part.text else "", part.attempts, part.counts)

    def changed(cite: Cite) -> str:
        text = run(cite)
        return change(text) if text else ""

    return Part(changed, "", part.attempts, part.counts)


def sequence(parts: Sequence[Part], delimiter: str) -> Run:
    """Render parts one after another, the delimiter between those that are not empty."""
    steps = [part.run if part.run is not None else _constant(part.text) for part in parts if not part.empty]
    if len(steps) == 1:
        return steps[0]

    def run(cite: Cite) -> str:
        return delimiter.join([text for step in steps if (text := step(cite))])

    return run


def _constant(text: str) -> Run:
    return lambda _cite: text


def group(parts: Sequence[Part], delimiter: str) -> Part:
    """A ``cs:group``: empty when it calls variables and all of them are empty."""
    live = [part for part in parts if not part.empty]
    if not live:
        return Part(None, "", any(p.attempts for p in parts), any(p.counts for p in parts))
    attempts = any(part.attempts for part in parts)
    if not attempts and all(part.run is None for part in live):
        return Part(None, delimiter.join(part.text for part in live), False, True)
    if attempts and not any(part.counts for part in live):
        return ABSENT
    if not attempts or all(part.counts for part in live):
        return Part(sequence(live, delimiter), "", attempts, True)
    if any(part.counts and part.run is None for part in live):
        return Part(sequence(live, delimiter), "", attempts, True)
    steps = [(part.run if part.run is not None else _constant(part.text), part.counts) for part in live]

    def run(cite: Cite) -> str:
        texts = []
        alive = False
        before = cite.first_names
        for step, counts in steps:
            text = step(cite)
            if text:
                texts.append(text)
                if counts:
                    alive = True
        if not alive and cite.suppress_author and cite.first_names is not before:
            alive = True  # the names are left unsaid, not missing
        return delimiter.join(texts) if alive else ""

    return Part(run, "", attempts, True)
