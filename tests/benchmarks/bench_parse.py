"""Speed of the reference parser: steady state, a whole process of 2,000 strings, and the share of time per part.

Run as `python tests/benchmarks/bench_parse.py [STRINGS]`; the strings are rendered from `corpus/references` with a
fixed seed, so that every machine parses the same. Steady figures are of processor time, best of 3.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from citekit.parse import read_many
from citekit.parse.draft import Draft
from citekit.parse.reader import _finish, _read_short, _read_whole  # the parts, to time them one by one
from citekit.parse.reading import take_apart
from citekit.parse.short_forms import short_form
from citekit.parse.tagger import shipped
from citekit.parse.train.generate import generate

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "references"
WHOLE = "import sys; from citekit.parse import parse_many; parse_many(sys.stdin.read().split('\\0'))"


def strings(count: int) -> list[str]:
    """Rendered reference strings in ten languages."""
    return [row.raw for row in generate(CORPUS, count, seed=2026)]


def best(action: Callable[[], object], times: int = 3) -> float:
    """Processor seconds of the fastest of some runs."""
    spent = []
    for _ in range(times):
        start = time.process_time()
        action()
        spent.append(time.process_time() - start)
    return min(spent)


def main(count: int = 2000) -> None:
    raws = strings(count)
    size = sum(map(len, raws)) / count
    steady = best(lambda: read_many(raws))
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", WHOLE], input="\0".join(raws), text=True, check=True)
    whole = time.perf_counter() - start
    print(f"{count} strings of {size:.0f} characters")
    print(f"steady state   {count / steady:8.0f} references/s of processor time")
    print(f"whole process  {count / whole:8.0f} references/s by the clock")
    shares(raws)


def shares(raws: list[str]) -> None:
    """Seconds and share of each part."""
    readings = [take_apart(raw) for raw in raws]
    tagger = shipped()
    if tagger is None:
        print("no model is shipped: rules read alone")
        return
    groups, decoder = tagger._decoder.groups, tagger._decoder
    rows = [groups.of(r.tokens, r.prepared.text, r.folded, r.phrases) for r in readings]
    labelled = decoder.decode(rows)
    shorts = [short_form(reading) for reading in readings]

    def build() -> None:
        for reading, short, (labels, sure) in zip(readings, shorts, tagger.label(readings), strict=True):
            draft = Draft(reading)
            if short:
                _read_short(draft, short)
            else:
                _read_whole(draft, (labels, sure), {})
            _finish(draft)

    parts = {
        "strings and tokens": best(lambda: [take_apart(raw) for raw in raws]),
        "phrases, short forms": best(lambda: [short_form(take_apart(raw)) for raw in raws]),
        "features": best(lambda: [groups.of(r.tokens, r.prepared.text, r.folded, r.phrases) for r in readings]),
        "decoding": best(lambda: decoder.decode(rows)),
        "fields, type, record": best(build),
    }
    parts["fields, type, record"] -= parts["features"] + parts["decoding"]
    parts["phrases, short forms"] -= parts["strings and tokens"]
    total = sum(parts.values())
    print(f"{len(labelled)} strings by part")
    for name, seconds in parts.items():
        print(f"  {name:22}{seconds:8.3f} s{100 * seconds / total:6.0f} %")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
