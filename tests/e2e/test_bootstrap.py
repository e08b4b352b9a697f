"""run.py as a person starts it, in a folder where the set-up is done and a stand-in waits for the program."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import run

PROGRAM = """
import json, os, sys
print(json.dumps({"arguments": sys.argv[1:], "folder": os.getcwd(), "platform": os.environ.get("QT_QPA_PLATFORM")}))
sys.exit(int(os.environ.get("LEAVE_WITH", "0")))
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A root with blanks and accents in its path, set up, whose program tells how it was called."""
    root = tmp_path / "Büro Empfang"
    (root / "attendant").mkdir(parents=True)
    (root / "attendant" / "__init__.py").touch()
    (root / "attendant" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    for name in ("run.py", "requirements.lock"):
        shutil.copy(run.ROOT / name, root)
    python = run.python_in(root / ".venv")
    python.parent.mkdir(parents=True)
    python.symlink_to(Path(sys.executable).resolve())
    monkeypatch.setattr(run, "ROOT", root)
    (root / ".venv" / "ready.txt").write_text(run.readiness(run.LOCK), encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(root))
    return root


def start(root: Path, *arguments: str, folder: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """Start the root's run.py by the Python that runs the tests."""
    command = [sys.executable, str(root / "run.py"), *arguments]
    return subprocess.run(command, cwd=folder or root, capture_output=True, encoding="utf-8", check=False)


pytestmark = pytest.mark.skipif(os.name == "nt", reason="a link to Python does not start on Windows")


def test_arguments_and_folder_and_exit_code_go_through(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAVE_WITH", "64")
    elsewhere = root / "elsewhere"
    elsewhere.mkdir()

    answer = start(root, "import", "Müller & Söhne.csv", folder=elsewhere)

    assert answer.returncode == 64
    assert '"arguments": ["import", "M\\u00fcller & S\\u00f6hne.csv"]' in answer.stdout
    assert elsewhere.name in answer.stdout
    assert answer.stderr == ""


def test_start_that_finds_everything_in_place_says_nothing_of_its_own(root: Path) -> None:
    answer = start(root)

    assert answer.stdout.splitlines()[0].startswith('{"arguments": ["--demo"]')


def test_without_a_display_the_picture_is_named_and_the_states_follow(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    answer = start(root)

    assert answer.returncode == 0
    said = [line for line in answer.stdout.splitlines() if line]
    assert said[0].startswith("There is no display")
    assert "--screenshot" in said[1]
    assert '"platform": "offscreen"' in said[1]
    assert said[2].endswith("attendant-demo.png")
    assert '"arguments": ["show", "--demo"]' in said[3]
