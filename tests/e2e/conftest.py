"""Calls the program as a person or a script does, in this process."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from attendant.app import main
from attendant.settings.home import HOME_VARIABLE, Home


class Called:
    """What a command answered."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def mailboxes(self) -> list[dict[str, Any]]:
        """The answer of ``show --json``."""
        listed: list[dict[str, Any]] = json.loads(self.out)["mailboxes"]
        return listed

    @property
    def results(self) -> dict[str, str]:
        """The result of each step of ``doctor --json``."""
        return {step["name"]: step["result"] for step in json.loads(self.out)["steps"]}


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run the program with words and what stands on its standard input."""

    def run(*words: str, stdin: str = "") -> Called:
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        code = main(list(words))
        written = capsys.readouterr()
        return Called(code, written.out, written.err)

    return run


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """An empty home, the one of this test's commands."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    return Home(tmp_path)
