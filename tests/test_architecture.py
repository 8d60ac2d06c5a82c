"""The house rules, held by tests: each says *because*."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "citekit"
FILES = sorted(PACKAGE.rglob("*.py"))

FLOORS = {
    "text": 0,
    "model": 1,
    "languages": 1,
    "errors": 1,
    "settings": 1,
    "uncollected": 0,
    "read": 2,
    "formats": 2,
    "csl": 2,
    "segment": 3,
    "extract": 4,
    "parse": 5,
    "link": 6,
    "library": 7,
    "render": 8,
    "check": 8,
    "report": 9,
    "zotero": 9,
    "enrich": 9,
    "pipeline": 10,
    "cli": 11,
    "web": 11,
}
# Floor 1 holds the shared records: languages and settings are described with them, they know nothing of either.
SAME_FLOOR = {("languages", "model"), ("settings", "model"), ("settings", "errors"), ("languages", "errors")}
LARGEST_FILE = 400
LARGEST_FUNCTION = 60


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    """Rooms of citekit that a file imports, imports inside functions counted."""
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names = (
                [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "citekit" else [node.module]
            )
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        rooms |= {name.split(".")[1] for name in names if name.startswith("citekit.")}
    return rooms


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_down_only(path: Path) -> None:
    """Because a stage that knows a later stage can be neither read, tested nor replaced alone."""
    room = room_of(path)
    if room in ("__init__", "__main__"):
        return
    wrong = {
        other
        for other in imports_of(path) - {room, "__version__"}
        if FLOORS[other] >= FLOORS[room] and (room, other) not in SAME_FLOOR
    }
    assert not wrong, f"{path.relative_to(PACKAGE)} (floor {FLOORS[room]}) imports {sorted(wrong)}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_files_and_functions_stay_small(path: Path) -> None:
    """Because what does not fit on a few screens is not read before it is changed."""
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= LARGEST_FILE, f"{path.name} has {source.count(chr(10))} lines"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            assert size <= LARGEST_FUNCTION, f"{path.name}: {node.name} has {size} lines"


def test_every_room_has_a_floor() -> None:
    """Because a package outside the plan is one nobody finds at first guess."""
    rooms = {room_of(path) for path in FILES} - {"__init__", "__main__"}
    assert rooms <= set(FLOORS), f"give a floor to {sorted(rooms - set(FLOORS))}"


def test_no_vague_names() -> None:
    """Because a file named helpers says nothing of what it holds."""
    vague = {"utils", "helpers", "common", "base", "manager"}
    found = [str(path.relative_to(PACKAGE)) for path in FILES if path.stem in vague or path.parent.name in vague]
    assert not found
