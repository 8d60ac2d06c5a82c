"""Floor 8: what an editor should look at, one question a file.

A check may doubt, never accuse; one cause gives one finding; what a person put aside stays aside. Messages are
templates in `messages/xx.toml`, said in the reader's language by ``messages.say``.
"""

from collections.abc import Iterable

from citekit.check.catalogue import chosen, load
from citekit.check.messages import say, title
from citekit.library import Library
from citekit.library.dismissals import Dismissal, remaining
from citekit.model import Finding
from citekit.model.notebook import speak_with
from citekit.settings import CheckSettings, Settings

__all__ = ["check"]

speak_with(lambda finding: f"{title(finding.check)}: {say(finding)}")


def check(
    library: Library, settings: Settings | CheckSettings | None = None, dismissals: Iterable[Dismissal] = ()
) -> tuple[Finding, ...]:
    """Every finding of the chosen checks, in text order; severities as `citekit.toml` sets them.

    What the settings or ``dismissals`` put aside is left out.

    Raises UnknownNameError when the settings name a check that does not exist.
    """
    rules = settings.check if isinstance(settings, Settings) else settings or CheckSettings()
    found: list[Finding] = []
    for name in chosen(rules):
        found += load(name)(library)
    severities = rules.severity
    kept = [
        finding.model_copy(update={"severity": severities[finding.check]}) if finding.check in severities else finding
        for finding in found
        if severities.get(finding.check) != "off"
    ]
    order = {extract.chapter.id: index for index, extract in enumerate(library.extracts)}
    kept.sort(key=lambda finding: (order.get(finding.chapter or "", -1), _start(finding), finding.check))
    aside = [Dismissal(fingerprint=one.fingerprint, check="", reason=one.reason) for one in rules.dismissed]
    return remaining(kept, (*aside, *dismissals))


def _start(finding: Finding) -> int:
    return finding.places[0].start if finding.places else -1
