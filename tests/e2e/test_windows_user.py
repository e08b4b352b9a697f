"""Exchange with the signed-in Windows user, from the settings file to what the commands say.

The system's own half (SSPI) exists on Windows only; in its place stands pyspnego's, with the account of the demo's
server. Everything else is real: Negotiate, the connection, the provider, the doctor.
"""

import getpass
import io
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from attendant.app import main
from attendant.command_line import EXIT_FAILED, EXIT_OK
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from attendant.providers.ews import protocol
from attendant.providers.negotiate import NegotiateAuth
from attendant.settings.home import HOME_VARIABLE, Home
from attendant.settings.options import Settings
from attendant.settings.store import save

ANNA = "anna.bergmann@contoso.example"
TODAY = date(2026, 11, 24)


class Desk:
    """A home whose settings name the signed-in Windows user, and the commands on it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.home = Home(folder)
        self.capsys = capsys
        self.monkeypatch = monkeypatch
        monkeypatch.setenv(HOME_VARIABLE, str(folder))
        monkeypatch.setattr(sys, "stdin", io.StringIO())

    def configure(self, url: str, user_name: str = "") -> None:
        save(
            self.home.settings_file,
            Settings().with_exchange(ews_url=url, authentication="windows", user_name=user_name),
        )

    def sign_in(self, user_name: str, password: str) -> None:
        self.monkeypatch.setattr(
            protocol, "_windows_auth", lambda: NegotiateAuth(user_name, password, prefers="negotiate")
        )

    def call(self, *words: str) -> tuple[int, Any, str]:
        code = main([*words, "--json"])
        written = self.capsys.readouterr()
        return code, json.loads(written.out) if written.out else None, written.err


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(tmp_path, capsys, monkeypatch)


def test_calendars_come_without_any_password(desk: Desk) -> None:
    with DemoServer(Organisation(today=TODAY), authentication="ntlm") as server:
        desk.configure(server.url)
        desk.sign_in(server.user_name, server.password)
        code, answer, said = desk.call("show", "--at", "2026-11-24T10:24+01:00", ANNA)

    assert (code, said) == (EXIT_OK, "")
    assert answer["mailboxes"][0]["error"] is None
    assert answer["mailboxes"][0]["events"]


def test_every_step_of_the_doctor_goes_well(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "reception")
    with DemoServer(Organisation(today=TODAY), authentication="ntlm") as server:
        desk.configure(server.url, user_name="CONTOSO\\somebody else")
        desk.sign_in(server.user_name, server.password)
        code, answer, _ = desk.call("doctor")

    results = {step["name"]: step["result"] for step in answer["steps"]}
    assert code == EXIT_OK
    assert (results["authentication"], results["ews"], results["own_calendar"]) == ("ok", "ok", "ok")


def test_a_mailbox_that_is_not_known_by_the_login_name_is_left_out_without_a_useless_hint(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "nobody of that name")
    with DemoServer(Organisation(today=TODAY), authentication="ntlm") as server:
        desk.configure(server.url, user_name="anna.bergmann@contoso.example")
        desk.sign_in(server.user_name, server.password)
        code, answer, _ = desk.call("doctor")

    own = next(step for step in answer["steps"] if step["name"] == "own_calendar")
    assert code == EXIT_OK
    assert (own["result"], own["remedy"]) == ("skipped", "")


def test_a_refused_windows_user_is_said_by_the_doctor_in_its_step(desk: Desk) -> None:
    with DemoServer(Organisation(today=TODAY), authentication="ntlm") as server:
        desk.configure(server.url)
        desk.sign_in(server.user_name, "not the one")
        code, answer, _ = desk.call("doctor")

    ews = next(step for step in answer["steps"] if step["name"] == "ews")
    assert code == EXIT_FAILED
    assert ews["result"] == "failed"
    assert "refused the signed-in Windows user" in ews["detail"]
    assert ews["remedy"] == "Ask your administrator whether this account may use Exchange Web Services."


@pytest.mark.skipif("sys.platform == 'win32'", reason="there it signs in")
def test_where_there_is_no_windows_user_it_is_said_before_anything_is_sent(desk: Desk) -> None:
    with DemoServer(Organisation(today=TODAY), authentication="ntlm") as server:
        desk.configure(server.url)
        code, _, said = desk.call("show", ANNA)

    assert code == EXIT_FAILED
    assert "works on Windows only. Choose NTLM or Basic in Settings, Calendar Integration." in said
