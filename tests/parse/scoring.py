"""Score tables of the reference parser: `python -m tests.parse.scoring [SHARED] [--worst N]`.

SHARED is the folder with `references/score.py`, `sample.jsonl` and the training corpora. Printed are micro F1, whole
records right, and the share of types, short forms and cited places right: by corpus (of training corpora the tenth that
is never trained on), and by language and kind for the sample and the strings kept in `corpus/references/kept.txt`;
then the commonest errors by field and cause.
"""

import argparse
import importlib.util
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from citekit.parse import Parsed, read_many
from citekit.parse.train.corpora import held_out, read_corpus
from citekit.parse.train.measure import KINDS, gold_row, read_kept

HERE = Path(__file__).resolve()
CORPUS = HERE.parents[2] / "corpus" / "references"
SHARED = Path(os.environ.get("CITEKIT_SHARED", HERE.parents[3] / "shared"))
Row = dict[str, Any]


class Case(NamedTuple):
    """A string with its gold record and where it belongs in the tables; ``types`` may be empty (not judged)."""

    corpus: str
    language: str
    kind: str
    gold: Row
    types: tuple[str, ...] = ()
    short: str | None = None
    locator: str | None = None


def load_scorer(shared: Path) -> ModuleType:
    """The shared scorer as a module."""
    spec = importlib.util.spec_from_file_location("reference_score", shared / "references" / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared / "references" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def kept_cases(folder: Path = CORPUS) -> list[Case]:
    """Our own strings that are never trained on."""
    return [
        Case(
            "kept",
            row.language,
            row.kind,
            row.gold,
            KINDS.get(row.kind, ()),
            row.kind if row.short else None,
            row.locator,
        )
        for row in read_kept(folder)
    ]


def sample_cases(shared: Path) -> list[Case]:
    """The shared sample."""
    cases = []
    for line in (shared / "references" / "sample.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        kind = row["csl"].get("type", "document")
        short = row.get("short_kind") if row.get("short_form") else None
        types = () if short else (kind, *row.get("type_alt", ()))
        cases.append(Case("sample", row["lang"], short or kind, row, types, short, row.get("locator")))
    return cases


def corpus_cases(shared: Path, corpus: str) -> list[Case]:
    """The tenth of a training corpus that is never trained on."""
    place = shared / "references" / "training" / f"{corpus}.jsonl"
    rows = read_corpus(place) if place.is_file() else ()
    return [Case(corpus, "", "", gold_row(row)) for row in rows if held_out(row.raw) and row.tokens]


class Line(NamedTuple):
    """One line of a table; a share is None where nothing is judged."""

    strings: int
    micro: float
    whole: float
    types: float | None
    shorts: float | None
    places: float | None


def score_cases(scorer: ModuleType, cases: Sequence[Case], parsed: Sequence[Parsed]) -> Line:
    """The figures of some cases."""
    found = [{"csl": one.record.to_csl()} for one in parsed]
    result = scorer.score([case.gold for case in cases], found)
    both = list(zip(cases, parsed, strict=True))
    return Line(
        len(cases),
        result["fields"]["micro"]["f1"],
        result["record"],
        _share(one.record.type in case.types for case, one in both if case.types),
        _share(one.short_kind == case.short for case, one in both if case.corpus in ("kept", "sample")),
        _share(_plain(one.locator) == _plain(case.locator) for case, one in both if case.locator),
    )


def _share(right: Iterable[bool]) -> float | None:
    judged = list(right)
    return sum(judged) / len(judged) if judged else None


def _plain(place: str | None) -> str:
    return (place or "").replace("–", "-").replace(" ", "")


class Wrong(NamedTuple):
    """A field whose values, in the scorer's form, do not agree, and by what kind of error."""

    field: str
    gold: Any
    found: Any
    cause: str


def compare_fields(scorer: ModuleType, case: Case, one: Parsed) -> list[Wrong]:
    """The judged fields of one record that are wrong."""
    fields = case.gold.get("fields", scorer.FIELDS)
    use = [field for field in scorer.FIELDS if field in fields and field not in ("author1", "type")]
    found = one.record.to_csl()
    counts, _ = scorer.judge(case.gold["csl"], found, use)
    here = {field: scorer.value_of(field, found) for field in use}
    gold = {field: scorer.value_of(field, case.gold["csl"]) for field in use}
    wrong = [field for field in use if sum(counts.get(field, (0, 0, 0))[1:])]
    return [Wrong(field, gold[field], here[field], _cause(field, gold, here, one.locator)) for field in wrong]


def _cause(field: str, gold: Row, found: Row, locator: str | None) -> str:
    """The kind of error: taken for another field, missed, cut, running on, names divided wrongly."""
    wanted, given = gold[field], found[field]
    if wanted is None:
        return next((f"{name} taken for it" for name in gold if gold[name] == given), "found where none is")
    if given is None:
        if field == "page" and locator:
            return "taken for the cited place"
        return next((f"taken for {name}" for name in found if found[name] == wanted), "missed")
    if isinstance(wanted, list):
        return "names divided wrongly" if len(wanted) == len(given) else "other names, more or fewer"
    if isinstance(wanted, str):
        return "runs on" if wanted in given else "cut" if given in wanted else "another value"
    return "another value"


def wrong_fields(scorer: ModuleType, case: Case, one: Parsed) -> list[str]:
    """What is wrong in one record, `field: gold → found`."""
    wrong = [f"{bad.field}: {bad.gold} → {bad.found}" for bad in compare_fields(scorer, case, one)]
    if case.types and one.record.type not in case.types:
        wrong.append(f"type: {case.types[0]} → {one.record.type}")
    if case.corpus in ("kept", "sample") and one.short_kind != case.short:
        wrong.append(f"short form: {case.short} → {one.short_kind}")
    return wrong


def print_table(scorer: ModuleType, name: str, groups: dict[str, list[tuple[Case, Parsed]]]) -> None:
    """One line a group."""
    print(f"\n{name:22}{'n':>6}{'micro':>8}{'whole':>8}{'type':>8}{'short':>8}{'place':>8}")
    for group in sorted(groups):
        cases, parsed = zip(*groups[group], strict=True)
        line = score_cases(scorer, cases, parsed)
        shares = (f"{share:8.3f}" if share is not None else f"{'–':>8}" for share in line[1:])
        print(f"{group:22}{line.strings:6}{''.join(shares)}")


def main(arguments: list[str] | None = None) -> None:
    """Print the tables."""
    reader = argparse.ArgumentParser(prog="python -m tests.parse.scoring", description=__doc__)
    reader.add_argument("shared", type=Path, nargs="?", default=SHARED)
    reader.add_argument("--worst", type=int, default=0, help="print so many strings with the most wrong fields")
    reader.add_argument("--causes", type=int, default=20, help="print so many of the commonest kinds of error")
    reader.add_argument("--corpus", nargs="*", help="only these: kept, sample, anystyle, grobid, linkedbooks")
    options = reader.parse_args(arguments)
    scorer = load_scorer(options.shared)
    cases = kept_cases() + sample_cases(options.shared)
    for corpus in ("anystyle", "grobid", "linkedbooks"):
        cases += corpus_cases(options.shared, corpus)
    cases = [case for case in cases if not options.corpus or case.corpus in options.corpus]
    judged = list(zip(cases, read_many([case.gold["raw"] for case in cases]), strict=True))
    for name, key in (("corpus", "corpus"), ("language", "language"), ("kind", "kind")):
        groups: dict[str, list[tuple[Case, Parsed]]] = defaultdict(list)
        for case, one in judged:
            if group := getattr(case, key):
                groups[group if key == "corpus" else f"{case.corpus} {group}"].append((case, one))
        print_table(scorer, name, groups)
    causes = Counter((bad.field, bad.cause) for pair in judged for bad in compare_fields(scorer, *pair))
    print(f"\n{'wrong field':18}{'cause':32}{'n':>6}")
    for (field, cause), count in causes.most_common(options.causes):
        print(f"{field:18}{cause:32}{count:6}")
    wrong = sorted(((wrong_fields(scorer, *pair), pair) for pair in judged), key=lambda found: -len(found[0]))
    for fields, (case, _) in wrong[: options.worst]:
        if fields:
            print(f"\n[{case.corpus}] {case.gold['raw']}\n    " + "\n    ".join(fields))


if __name__ == "__main__":
    main()
