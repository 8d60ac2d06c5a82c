"""The main job on real texts: wall time, peak memory, and the share of each stage.

    python tests/benchmarks/bench_build.py [FOLDER]

FOLDER defaults to the shared texts beside the checkout, else to `corpus/`. Times are of this machine; compare ratios.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from citekit import check, extract, library, link, parse, segment
from citekit.pipeline import read_documents
from citekit.read.folder import texts
from citekit.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


def timed(shares: dict[str, float], name: str, work: Callable[[], Any]) -> Any:
    """Do some work and note how long it took."""
    started = time.perf_counter()
    made = work()
    shares[name] = time.perf_counter() - started
    return made


def stages(folder: Path) -> tuple[dict[str, float], int]:
    """Seconds per stage in one process, and how many characters were read."""
    shares: dict[str, float] = {}
    settings = Settings()
    documents = timed(shares, "read", lambda: read_documents(texts([folder]), settings))
    chapters = timed(shares, "segment", lambda: [(d, c) for d in documents for c in segment.chapters(d)])
    found = timed(shares, "extract", lambda: [extract.extract(d, c) for d, c in chapters])

    def fill() -> Sequence[Any]:
        return [one.model_copy(update={"references": parse.fill(one.references)}) for one in found]

    filled = timed(shares, "parse", fill)
    linked = timed(shares, "link", lambda: link.link(filled))
    made = timed(shares, "library", lambda: library.assemble(documents, linked))
    timed(shares, "check", lambda: check.check(made, settings))
    return shares, sum(len(document.text) for document in documents)


def main() -> None:
    """Print the table."""
    shared = ROOT.parent / "shared" / "corpus"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else shared if shared.is_dir() else ROOT / "corpus"
    stages(ROOT / "corpus")  # language tables are read and patterns compiled once
    shares, size = stages(folder)
    total = sum(shares.values())
    for name, seconds in shares.items():
        speed = size / max(seconds, 1e-9) / 1e6
        print(f"{name:<10} {seconds:8.3f} s  {seconds / total:6.1%}  {speed:8.2f} M characters/s")
    print(f"{'all':<10} {total:8.3f} s")
    with tempfile.TemporaryDirectory() as out:
        started = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "citekit", "build", folder, "--out", f"{out}/o", "-q"], cwd=ROOT, check=True
        )
        whole = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"citekit build: {whole:.2f} s for {size:,} characters, largest process {peak:.0f} MB")


if __name__ == "__main__":
    main()
