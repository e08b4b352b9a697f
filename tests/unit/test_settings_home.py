from pathlib import Path

import pytest

from attendant.settings.home import Home


def test_the_environment_names_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ATTENDANT_HOME", str(tmp_path / "there"))

    assert Home.of_this_person().root == tmp_path / "there"


def test_a_relative_home_does_not_move_with_the_working_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ATTENDANT_HOME", "here")

    assert Home.of_this_person().root == tmp_path / "here"


@pytest.mark.parametrize("value", [None, "", "  "])
def test_without_a_name_the_home_is_the_systems_place(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    monkeypatch.delenv("ATTENDANT_HOME", raising=False)
    if value is not None:
        monkeypatch.setenv("ATTENDANT_HOME", value)

    root = Home.of_this_person().root

    assert root.is_absolute()
    assert root.name == "Attendant Console"


def test_every_file_lies_in_the_home_under_a_name_of_its_own(tmp_path: Path) -> None:
    home = Home(tmp_path)

    files = [home.settings_file, home.directory_file, home.refusals_file, home.log_file, home.geometry_file]

    assert {file.parent for file in files} == {tmp_path}
    assert len(set(files)) == len(files)


def test_a_created_home_is_closed_to_others(tmp_path: Path) -> None:
    home = Home(tmp_path / "a" / "b")

    home.create()
    home.create()

    assert home.root.stat().st_mode & 0o077 == 0
