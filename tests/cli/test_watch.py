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


def test_a_saved_text_is_checked_again(text: Path, tmp_path: Path, repository: Path) -> None:
    output = tmp_path / "output"
    environment = {**os.environ, "PYTHONPATH": str(repository), "LC_ALL": "C.UTF-8"}
    with output.open("w", encoding="utf-8") as handle:
        command = [sys.executable, "-u", "-m", "citekit", "watch", str(text), "--language", "tr"]
        process = subprocess.Popen(
            command, stdout=handle, stderr=handle, env=environment, cwd=tmp_path, preexec_fn=_hears_control_c
        )
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
