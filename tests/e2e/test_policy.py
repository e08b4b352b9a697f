"""The organisation's word in the commands, and how it gets to other desks."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from attendant import languages
from attendant.command_line import EXIT_FAILED, EXIT_OK, EXIT_USAGE
from attendant.settings import policy
from attendant.settings.choices import Language
from attendant.settings.home import Home
from attendant.settings.options import Settings
from attendant.settings.store import load, save
from tests.fakes.policies import sources

EXCHANGE = Settings().with_exchange(ews_url="https://mail.contoso.com/EWS/Exchange.asmx", user_name="reception")


def test_an_export_printed_is_a_settings_file(call: Any, home: Home, tmp_path: Path) -> None:
    save(home.settings_file, EXCHANGE)

    exported = call("export")

    assert exported.code == EXIT_OK
    (tmp_path / "exported.toml").write_text(exported.out)
    assert load(tmp_path / "exported.toml").settings == EXCHANGE


def test_an_export_to_a_file_says_how_the_installers_take_it(call: Any, home: Home, tmp_path: Path) -> None:
    save(home.settings_file, EXCHANGE)

    exported = call("export", str(tmp_path / "desks.toml"))

    assert load(tmp_path / "desks.toml").settings == EXCHANGE
    setup, package = exported.out.splitlines()
    assert setup.endswith("/S /ALLUSERS /CONFIG=desks.toml")
    assert package.endswith("CALENDAR_EXCHANGE_USER_NAME=reception")


def test_an_export_for_the_registry_is_one(call: Any, home: Home, tmp_path: Path) -> None:
    save(home.settings_file, EXCHANGE)

    assert call("export", str(tmp_path / "desks.reg")).code == EXIT_OK

    text = (tmp_path / "desks.reg").read_bytes().decode("utf-16")
    assert text.startswith("Windows Registry Editor Version 5.00\r\n")
    assert '"user_name"="reception"\r\n' in text


def test_an_export_of_another_form_is_wrong_usage(call: Any, home: Home) -> None:
    with pytest.raises(SystemExit) as refused:
        call("export", "desks.txt")

    assert refused.value.code == EXIT_USAGE


def test_an_export_that_cannot_be_written_says_so(call: Any, home: Home, tmp_path: Path) -> None:
    exported = call("export", str(tmp_path / "absent" / "desks.toml"))

    assert exported.code == EXIT_FAILED
    assert "The export cannot be written to" in exported.err


def test_a_command_works_by_the_policy_and_names_what_is_wrong_in_it(
    call: Any, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(home.settings_file, EXCHANGE)
    hklm: dict[str, object] = {"privacy": {"shown": "nothing"}, "calendar": {"refresh_interval_s": 300}}
    monkeypatch.setattr(policy, "of_this_machine", lambda: sources(HKLM=hklm))

    exported = call("export")

    assert "refresh_interval_s = 300" in exported.out
    assert 'shown = "times"' in exported.out
    assert "Show of appointments is “nothing” by policy" in exported.err
    assert "the strictest choice holds. Show of appointments: Times only." in exported.err


def test_the_doctor_names_the_layer_of_each_option(call: Any, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    save(home.settings_file, EXCHANGE)
    hklm: dict[str, object] = {
        "privacy": {"shown": "times"},
        "calendar": {"exchange": {"ews_url": "http://127.0.0.1:1/"}},
    }
    monkeypatch.setattr(policy, "of_this_machine", lambda: sources(HKLM=hklm, HKCU={"general": {"window_days": 20}}))

    first, *_ = json.loads(call("doctor", "--json").out)["steps"]

    assert first["name"] == "layers"
    assert first["detail"] == (
        "registry, HKLM: calendar.exchange.ews_url, privacy.shown. registry, HKCU: general.window_days."
        f" {home.settings_file}: calendar.exchange.user_name. All else has its default."
    )


def test_the_policy_chooses_the_language(
    call: Any, home: Home, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    del qapp  # that a window of a later test finds the application it needs
    save(home.settings_file, Settings().with_values({"general.language": "it"}))
    monkeypatch.setattr(policy, "of_this_machine", lambda: sources(HKCU={"general": {"language": "de"}}))

    try:
        asked = call("show")
    finally:
        languages.speak(Language.ENGLISH)

    assert asked.err.startswith("Im Verzeichnis sind keine Kontakte.")


@pytest.mark.skipif(sys.platform == "win32", reason="only an administrator can write the machine-wide file there")
def test_the_program_finds_the_machine_wide_file_by_itself(home: Home, tmp_path: Path) -> None:
    machine = tmp_path / "xdg" / "attendant-console" / "settings.toml"
    machine.parent.mkdir(parents=True)
    machine.write_text("[privacy]\nshown = 'times'\n")

    exported = subprocess.run(
        [sys.executable, "-m", "attendant", "export"],
        env={**os.environ, "XDG_CONFIG_DIRS": str(tmp_path / "xdg")},
        capture_output=True,
        text=True,
        check=True,
    )

    assert 'shown = "times"' in exported.stdout
    assert exported.stderr == ""
