"""`citekit watch` checks again when a text is saved, and stops on Ctrl-C without a traceback."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path


def _wait_for(output: Path, words: str) -> bool:
    for _ in range(600):
        if words in output.read_text(encoding="utf-8"):
            return True
        time.sleep(0.1)
    return False


def _hears_control_c() -> None:
    """A shell lets what it starts in the background ignore Ctrl-C, and that is inherited."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _start(output: Path, repository: Path, *arguments: object) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(repository), "LC_ALL": "C.UTF-8"}
    with output.open("wb") as handle:
        command = [sys.executable, "-u", "-m", "citekit", *map(str, arguments)]
        return subprocess.Popen(
            command, stdout=handle, stderr=handle, env=environment, cwd=output.parent, preexec_fn=_hears_control_c
        )


def test_a_saved_text_is_checked_again(text: Path, tmp_path: Path, repository: Path) -> None:
    output = tmp_path / "output"
    process = _start(output, repository, "watch", text, "--language", "tr")
    try:
        assert _wait_for(output, "Ortaylı 2000")
        changed = text.read_text(encoding="utf-8").replace("bakar.", "bakar (Uslu, 2019).")
        text.write_text(changed, encoding="utf-8")
        assert _wait_for(output, "Uslu 2019")
    finally:
        process.send_signal(signal.SIGINT)
        status = process.wait(timeout=30)
    assert status == 130
    assert "Traceback" not in output.read_text(encoding="utf-8")


def test_what_is_excluded_is_not_watched_and_new_settings_are_heard(
    text: Path, tmp_path: Path, repository: Path
) -> None:
    (tmp_path / "draft.txt").write_text(text.read_text(encoding="utf-8").replace("Ortaylı", "Yılmaz"), encoding="utf-8")
    rules = tmp_path / "citekit.toml"
    rules.write_text('exclude = ["draft*"]\n', encoding="utf-8")
    output = tmp_path / "output"
    process = _start(output, repository, "watch", tmp_path, "--language", "tr")
    try:
        assert _wait_for(output, "Ortaylı 2000")
        assert "Yılmaz" not in output.read_text(encoding="utf-8")
        rules.write_text("exclude = []\n", encoding="utf-8")
        assert _wait_for(output, "Yılmaz 2000")
    finally:
        process.send_signal(signal.SIGINT)
        status = process.wait(timeout=30)
    assert status == 130


def test_control_c_stops_a_check(tmp_path: Path, repository: Path) -> None:
    paragraph = "Şehirlerin belleği üzerine çok yazılmıştır (Connerton, 1989: 12).\n\n"
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(paragraph * 40_000, encoding="utf-8")
    output = tmp_path / "output"
    process = _start(output, repository, "check", tmp_path, "--jobs", "2")
    time.sleep(3)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 130
    printed = output.read_text(encoding="utf-8")
    assert "stopped" in printed
    assert "Traceback" not in printed
