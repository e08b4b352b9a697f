"""``--screenshot``: the window as a picture, or a sentence that says why there is none."""

import os
import re
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from attendant.command_line import EXIT_FAILED, EXIT_OK

MORNING = "2026-11-24T10:24:00+01:00"


def taken(file: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Take a picture of the demo, in a process of its own: it ends its application."""
    command = [sys.executable, "-m", "attendant", "--demo", "--at", MORNING, "--screenshot", str(file), *words]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LANGUAGE": "en"}
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)


def test_the_picture_has_the_size_that_was_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "window.png"

    ended = taken(file, "--select", "Anna Bergmann", "--size", "900x700")

    assert (ended.returncode, ended.stderr) == (EXIT_OK, "")
    image = QImage(str(file))
    assert (image.width(), image.height()) == (900, 700)


def test_a_size_that_the_window_cannot_take_is_named_with_the_nearest(tmp_path: Path) -> None:
    ended = taken(tmp_path / "window.png", "--size", "400x300")

    assert ended.returncode == EXIT_FAILED
    wanted, nearest = re.findall(r"[0-9]+x[0-9]+", ended.stderr)
    assert wanted == "400x300"
    assert not list(tmp_path.iterdir())
    assert taken(tmp_path / "window.png", "--size", nearest).returncode == EXIT_OK


def test_a_colleague_who_is_not_in_the_directory_is_named(tmp_path: Path) -> None:
    ended = taken(tmp_path / "window.png", "--select", "Nemo")

    assert ended.returncode == EXIT_FAILED
    assert "Nemo" in ended.stderr
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    file = tmp_path / "no such folder" / "window.png"

    ended = taken(file)

    assert ended.returncode == EXIT_FAILED
    assert str(file) in ended.stderr
