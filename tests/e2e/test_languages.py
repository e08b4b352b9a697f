"""The program speaks the language of the settings, or else that of the system, with a window and without."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SHOW = (sys.executable, "-m", "attendant", "--demo", "--at", "2026-11-24T10:24+01:00", "show")


def shown(*words: str, **environment: str) -> str:
    """Return what ``attendant show`` says in a process of its own."""
    done = subprocess.run(
        [*SHOW, *words], capture_output=True, encoding="utf-8", env={**os.environ, **environment}, check=False
    )
    return done.stdout


@pytest.mark.parametrize(
    ("language", "word"), [("en", "In a meeting"), ("de", "In Besprechung"), ("it", "In riunione")]
)
def test_language_of_the_settings_is_spoken(tmp_path: Path, language: str, word: str) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text(f'[general]\nlanguage = "{language}"\n', encoding="utf-8")

    assert word in shown("--settings", str(settings))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system's language is not in the environment there")
def test_language_of_the_system_is_spoken_where_the_settings_name_none() -> None:
    assert "In Besprechung" in shown(LC_ALL="de_AT.UTF-8")
