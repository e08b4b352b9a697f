"""Where files lie: names of people in any script, roaming profiles, more than one person at a computer."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from attendant import single_instance
from attendant.command_line import parse
from attendant.settings.home import HOME_VARIABLE, Home
from tests.windows import machine

NAMES = ("Jürgen Müßig", "Łukasz Żółć", "山田 太郎", "محمد")


@pytest.mark.parametrize("name", NAMES)
def test_persons_name_may_be_written_in_any_script(name: str, tmp_path: Path) -> None:
    home = tmp_path / name / "AppData" / "Local" / "Attendant Console"
    (tmp_path / name).mkdir()
    colleagues = tmp_path / name / "Kollegen.csv"
    colleagues.write_text("name,mailbox\nAnna Müller,anna@example.com\n", encoding="utf-8")
    attendant = [sys.executable, "-X", "utf8", "-m", "attendant"]
    variables = {**os.environ, HOME_VARIABLE: str(home)}

    subprocess.run([*attendant, "import", str(colleagues)], env=variables, check=True)
    shown = subprocess.run([*attendant, "show", "--json"], env=variables, capture_output=True, check=False)

    assert "calendar integration is not set up" in shown.stderr.decode("utf-8")
    assert (home / "directory.sqlite3").is_file()


@pytest.mark.timeout(300)
def test_built_program_runs_from_such_a_folder(program: Path, tmp_path: Path) -> None:
    there = tmp_path / "山田 Jürgen" / "Attendant Console"
    shutil.copytree(program, there)
    variables = {**machine.persons_environment(), HOME_VARIABLE: str(tmp_path / "山田 Jürgen" / "Daten")}

    tested = subprocess.run([str(there / "attendant.exe"), "--self-test"], env=variables, check=False)
    with_terminal = next(there.glob("attendant-cli.exe"), there / "attendant.exe")
    shown = subprocess.run(
        [str(with_terminal), "show", "--demo", "--json"], env=variables, capture_output=True, check=False
    )

    assert tested.returncode == 0
    assert json.loads(shown.stdout)["mailboxes"]


def test_nothing_that_is_kept_roams_with_the_profile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(HOME_VARIABLE)

    root = Home.of_this_person().root

    assert root == machine.folder(machine.LOCAL_DATA) / "Attendant Console"
    assert machine.folder(machine.ROAMING_DATA) not in root.parents


def test_two_people_at_one_computer_have_a_window_each(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = single_instance.claimed(parse([]))
    try:
        monkeypatch.setattr(os, "getlogin", lambda: "somebody else")
        others = single_instance.claimed(parse([]))
        try:
            assert others.lock.is_held
            assert others.address != mine.address
        finally:
            others.lock.release()
    finally:
        mine.lock.release()


def test_one_person_is_the_same_however_the_name_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getlogin", lambda: "Jürgen")
    mine = single_instance.claimed(parse([]))
    mine.lock.release()

    monkeypatch.setattr(os, "getlogin", lambda: "JÜRGEN")
    again = single_instance.claimed(parse([]))
    again.lock.release()

    assert again.address == mine.address
