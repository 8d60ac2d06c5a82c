"""Speed of the reference parser: steady state, a whole process of 2,000 strings, and the share of time per part.

Run as `python tests/benchmarks/bench_parse.py [STRINGS]`; the strings are rendered from `corpus/references` with fixed
seeds, so that every machine parses the same. Steady state is a loaded process that gets strings it has never seen (best
of three sets), then the same strings again; both in processor time.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from citekit.parse import parse_many
from citekit.parse.confidence import shipped_calibration
from citekit.parse.draft import Draft
from citekit.parse.reader import BATCH, _finish, _read_short, _read_whole  # the parts, to time them one by one
from citekit.parse.reading import take_apart
from citekit.parse.short_forms import short_form
from citekit.parse.tagger import Tagger, shipped
from citekit.parse.train.generate import generate
from citekit.uncollected import uncollected

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "references"
PARTS = ("strings and tokens", "short forms", "features", "decoding", "fields, type, record")
WHOLE = "import sys; from citekit.parse import parse_many; parse_many(sys.stdin.read().split('\\0'))"


def strings(count: int, seed: int = 2026) -> list[str]:
    """Rendered reference strings in ten languages."""
    return [row.raw for row in generate(CORPUS, count, seed)]


def spent(action: Callable[[], object]) -> float:
    """Processor seconds of one run."""
    start = time.process_time()
    action()
    return time.process_time() - start


def main(count: int = 2000) -> None:
    sets = [strings(count, seed) for seed in range(2026, 2031)]
    raws = sets[0]
    clock = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", WHOLE], input="\0".join(raws), text=True, check=True)
        clock.append(time.perf_counter() - start)
    for warm in sets[:2]:
        parse_many(warm)
    fresh = min(spent(lambda new=new: parse_many(new)) for new in sets[2:])  # type: ignore[misc]
    again = min(spent(lambda: parse_many(raws)) for _ in range(3))
    print(f"{count} strings of {sum(map(len, raws)) / count:.0f} characters")
    print(f"steady state   {count / fresh:8.0f} new references/s of processor time")
    print(f"               {count / again:8.0f} references/s met before")
    print(f"whole process  {count / min(clock):8.0f} references/s by the clock, start-up inside")
    shares(raws)


def shares(raws: list[str]) -> None:
    """Seconds and share of each part, in a loaded process; each part is timed by itself."""
    tagger = shipped()
    if tagger is None:
        print("no model is shipped: rules read alone")
        return
    with uncollected():
        parts = min((timed(raws, tagger) for _ in range(3)), key=lambda made: sum(made.values()))
    total = sum(parts.values())
    for name, seconds in parts.items():
        print(f"  {name:22}{seconds:8.3f} s{100 * seconds / total:6.0f} %")


def timed(raws: list[str], tagger: Tagger) -> dict[str, float]:
    """Processor seconds of each part, batch by batch as the parser works."""
    parts = dict.fromkeys(PARTS, 0.0)
    calibration = shipped_calibration()
    for at in range(0, len(raws), BATCH):
        ticks = [time.process_time()]
        readings = [take_apart(raw) for raw in raws[at : at + BATCH]]
        ticks.append(time.process_time())
        shorts = [short_form(reading) for reading in readings]
        ticks.append(time.process_time())
        rows = tagger.rows(readings)
        ticks.append(time.process_time())
        labelled = tagger.decode(rows, readings)
        ticks.append(time.process_time())
        for reading, short, found in zip(readings, shorts, labelled, strict=True):
            draft = Draft(reading)
            if short:
                _read_short(draft, short)
            else:
                _read_whole(draft, found, calibration)
            _finish(draft)
        ticks.append(time.process_time())
        for name, (start, end) in zip(PARTS, pairwise(ticks), strict=True):
            parts[name] += end - start
    return parts


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
