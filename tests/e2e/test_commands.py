"""The commands without a window, as a script or an administrator calls them: output, exit codes, words on failure."""

import errno
import io
import os
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from attendant.command_line import EXIT_FAILED, EXIT_OK, EXIT_SOME_UNANSWERED
from attendant.core.availability import State
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from attendant.settings.home import Home
from attendant.settings.options import Settings
from attendant.settings.store import save
from tests.fakes.ews_server import FakeEwsServer, reply

MORNING = "2026-11-24T10:24:00+01:00"
DEMO = ("--demo", "--at", MORNING)
ANNA = "anna.bergmann@contoso.example"


@pytest.fixture
def server() -> Iterator[DemoServer]:
    with DemoServer(Organisation(today=date(2026, 11, 24))) as running:
        yield running


def configure(home: Home, url: str, user_name: str, version: str = "2013_SP1") -> None:
    """Write the settings that an administrator would have saved."""
    chosen = Settings().with_exchange(ews_url=url, user_name=user_name, authentication="basic", version=version)
    save(home.settings_file, chosen)


def test_show_tells_about_everyone_and_leaves_with_3_because_two_cannot_be_read(call: Any) -> None:
    shown = call("show", *DEMO)

    assert shown.code == EXIT_SOME_UNANSWERED
    assert "Anna Bergmann" in shown.out
    assert "Free until" in shown.out
    assert shown.err == ""


class PipeWithoutReader(io.RawIOBase):
    """The writing end of a pipe whose reader has enough, as head(1) has."""

    def __init__(self, number: int, descriptor: int) -> None:
        super().__init__()
        self._number, self._descriptor = number, descriptor

    def writable(self) -> bool:
        return True

    def write(self, _content: object) -> int:
        raise OSError(self._number, os.strerror(self._number))

    def fileno(self) -> int:
        return self._descriptor


# EINVAL is what Windows says in place of EPIPE.
@pytest.mark.parametrize("number", [errno.EPIPE, errno.EINVAL])
def test_a_reader_that_has_enough_ends_a_command_without_a_fault(
    number: int, call: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    descriptor = os.open(os.devnull, os.O_WRONLY)
    pipe = PipeWithoutReader(number, descriptor)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(pipe), encoding="utf-8"))
    try:
        ended = call("show", *DEMO)
    finally:
        os.close(descriptor)
        pipe.close()

    assert ended.code == EXIT_FAILED
    assert ended.err == ""


def test_a_full_disk_below_an_answer_is_no_reader_that_has_enough(call: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = PipeWithoutReader(errno.ENOSPC, 1)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(pipe), encoding="utf-8"))

    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        call("show", *DEMO)
    pipe.close()


def test_show_json_keeps_to_its_contract_for_everyone(call: Any) -> None:
    entries = call("show", *DEMO, "--json").mailboxes

    assert len(entries) > 50
    for entry in entries:
        assert list(entry) == [
            "mailbox", "state", "until", "sentence", "view", "stale", "fetched_at", "working_hours", "events", "error",
        ]  # fmt: skip
        assert entry["state"] in {state.value for state in State}
        assert entry["view"] in {"none", "merged", "times", "subject", "full"}
        assert entry["stale"] is False
        assert isinstance(entry["events"], list)
        for event in entry["events"]:
            assert list(event) == ["start", "end", "status", "subject", "location", "private", "all_day"]
            assert datetime.fromisoformat(event["start"]).utcoffset() is not None
            assert datetime.fromisoformat(event["start"]) <= datetime.fromisoformat(event["end"])
        if entry["error"] is not None:
            assert list(entry["error"]) == ["code", "summary", "remedy"]
            assert (entry["state"], entry["until"], entry["events"]) == ("unknown", None, [])
    assert len({entry["state"] for entry in entries}) >= 5
    assert sum(entry["error"] is not None for entry in entries) >= 2


def test_private_appointments_are_shown_without_subject_and_place(call: Any) -> None:
    entries = call("show", *DEMO, "--json").mailboxes

    private = [event for entry in entries for event in entry["events"] if event["private"]]
    assert private
    assert {(event["subject"], event["location"]) for event in private} == {("", "")}


def test_show_answers_the_same_twice(call: Any) -> None:
    assert call("show", *DEMO, "--json").out == call("show", *DEMO, "--json").out


def test_one_named_mailbox_is_answered_with_its_appointments(call: Any) -> None:
    shown = call("show", *DEMO, f"  {ANNA.upper()} ")

    assert shown.code == EXIT_OK
    assert shown.out.startswith("Anna Bergmann")
    assert len(shown.out.splitlines()) > 3


def test_each_mailbox_named_has_its_entry_in_that_order_also_where_it_is_named_again(call: Any) -> None:
    zoe = "zoe.whitaker@contoso.example"

    shown = call("show", *DEMO, "--json", ANNA, ANNA.upper(), zoe, ANNA)

    assert [entry["mailbox"] for entry in shown.mailboxes] == [ANNA, ANNA, zoe, ANNA]


def test_a_day_filters_appointments_and_leaves_the_state_alone(call: Any) -> None:
    now = call("show", *DEMO, "--json", ANNA).mailboxes[0]
    that_day = call("show", *DEMO, "--json", "--day", "2026-11-26", ANNA).mailboxes[0]

    assert that_day["state"] == now["state"]
    assert that_day["until"] == now["until"]
    assert that_day["events"]
    assert {event["start"][:10] for event in that_day["events"]} == {"2026-11-26"}


def test_a_day_beyond_the_usual_window_is_looked_up_and_not_shown_empty(call: Any) -> None:
    far = call("show", *DEMO, "--json", "--day", "2026-12-16", ANNA).mailboxes[0]

    assert far["events"]


def test_unknown_empty_and_overlong_addresses_have_their_own_words_and_spoil_nobody(call: Any) -> None:
    shown = call("show", *DEMO, "--json", ANNA, "nobody@contoso.example", "", "x" * 300 + "@contoso.example", ANNA)

    codes = [entry["error"] and entry["error"]["code"] for entry in shown.mailboxes]
    assert codes == [None, "ErrorMailRecipientNotFound", "MailboxInvalid", "MailboxInvalid", None]
    assert shown.code == EXIT_SOME_UNANSWERED


def test_without_settings_show_says_what_is_missing(call: Any, home: Home) -> None:
    shown = call("show", ANNA)

    assert shown.code == EXIT_FAILED
    assert "not set up yet" in shown.err
    assert shown.out == ""


def test_without_colleagues_show_says_how_to_add_them(call: Any, home: Home) -> None:
    shown = call("show")

    assert shown.code == EXIT_FAILED
    assert "attendant import FILE" in shown.err


def test_without_a_keyring_the_missing_thing_is_named(call: Any, home: Home, server: DemoServer) -> None:
    configure(home, server.url, server.user_name)

    shown = call("show", ANNA)

    assert shown.code == EXIT_FAILED
    assert "keyring" in shown.err
    assert "--password-stdin" in shown.err


def test_the_password_may_come_from_standard_input(call: Any, home: Home, server: DemoServer) -> None:
    configure(home, server.url, server.user_name)

    shown = call("show", "--password-stdin", "--at", MORNING, ANNA, stdin=server.password + "\n")

    assert shown.code == EXIT_OK
    assert ANNA in shown.out


def test_a_wrong_password_is_tried_once_across_commands(call: Any, home: Home) -> None:
    with FakeEwsServer([reply(401, WWW_Authenticate='Basic realm="mail"')] * 2) as refusing:
        configure(home, refusing.url, "reception")

        first = call("show", "--password-stdin", ANNA, stdin="wrong\n")
        second = call("show", "--password-stdin", ANNA, stdin="wrong\n")

        assert (first.code, second.code) == (EXIT_FAILED, EXIT_FAILED)
        assert "refused the user name or password" in first.err
        assert "refused the user name or password" in second.err
        assert sum("Authorization" in request.headers for request in refusing.requests) == 1


def test_a_refused_password_does_not_stand_in_the_way_of_the_right_one(
    call: Any, home: Home, server: DemoServer
) -> None:
    configure(home, server.url, server.user_name)
    assert call("show", "--password-stdin", ANNA, stdin="wrong\n").code == EXIT_FAILED

    assert call("show", "--password-stdin", ANNA, stdin=server.password + "\n").code == EXIT_OK


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://127.0.0.1:1/EWS/Exchange.asmx", "refuses the connection"),
        ("https://mail.contoso.invalid/EWS/Exchange.asmx", "mail.contoso.invalid"),
    ],
)
def test_a_server_that_is_not_there_is_explained(call: Any, home: Home, url: str, words: str) -> None:
    configure(home, url, "reception")

    shown = call("show", "--password-stdin", ANNA, stdin="secret\n")

    assert shown.code == EXIT_FAILED
    assert words in shown.err
    assert "by itself" not in shown.err
    assert "secret" not in shown.err
    assert "Traceback" not in shown.err


def test_plain_http_to_another_machine_is_refused_before_anything_is_sent(call: Any, home: Home) -> None:
    home.settings_file.write_text(
        '[calendar]\nprovider = "exchange"\n[calendar.exchange]\newsurl = 1\n'
        'ews_url = "http://mail.contoso.invalid/EWS/Exchange.asmx"\nuser_name = "reception"\n'
    )

    shown = call("show", "--password-stdin", ANNA, stdin="secret\n")

    assert shown.code == EXIT_FAILED
    assert "http://mail.contoso.invalid/EWS/Exchange.asmx" in shown.err
    assert "https" in shown.err


def test_office_365_says_that_nobody_is_signed_in(call: Any, home: Home) -> None:
    guid = "11111111-2222-3333-4444-555555555555"
    chosen = Settings().with_values(
        {
            "calendar.provider": "office365",
            "calendar.office365.tenant_id": guid,
            "calendar.office365.client_id": guid,
        }
    )
    save(home.settings_file, chosen)

    shown = call("show", ANNA)

    assert shown.code == EXIT_FAILED
    assert "Nobody is signed in" in shown.err


def test_another_settings_file_is_used_where_it_is_named(
    call: Any, home: Home, server: DemoServer, tmp_path: Path
) -> None:
    elsewhere = Home(tmp_path / "elsewhere")
    configure(elsewhere, server.url, server.user_name)

    shown = call(
        "show", "--settings", str(elsewhere.settings_file), "--password-stdin", ANNA, stdin=server.password + "\n"
    )

    assert shown.code == EXIT_OK


@pytest.mark.parametrize("demo", [(), DEMO])
def test_a_settings_file_that_is_not_there_is_named(
    call: Any, home: Home, tmp_path: Path, demo: tuple[str, ...]
) -> None:
    shown = call("show", *demo, "--settings", str(tmp_path / "nowhere.toml"), ANNA)

    assert shown.code == EXIT_FAILED
    assert "nowhere.toml" in shown.err


def test_appointments_of_several_days_stand_below_their_day(call: Any) -> None:
    lines = call("show", *DEMO, ANNA).out.splitlines()

    days = [line.strip() for line in lines if line.startswith("  ") and not line.startswith("    ")]
    assert {"23 November", "24 November", "1 December"} <= set(days)
    assert len(days) == len(set(days))


def test_what_is_all_day_for_its_owner_is_marked_so_from_another_zone_too(
    call: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def marked(zone: str) -> list[str]:
        monkeypatch.setattr("tzlocal.get_localzone", lambda: ZoneInfo(zone))
        return [line.strip() for line in call("show", *DEMO, ANNA).out.splitlines() if "all day" in line]

    here, there = marked("Europe/Berlin"), marked("America/New_York")

    assert all(line.startswith("all day  ") for line in here)
    assert all(", all day there  " in line for line in there)
    assert len(here) == len(there) > 0


def test_a_password_without_a_keyring_is_not_kept_and_says_why(call: Any, home: Home, server: DemoServer) -> None:
    configure(home, server.url, server.user_name)

    kept = call("password", "set", stdin="secret\n")

    assert kept.code == EXIT_FAILED
    assert "keyring" in kept.err
    assert "show and doctor take the password with --password-stdin" in kept.err
    assert "secret" not in kept.out + kept.err


@pytest.mark.parametrize("version", ["2007_SP1", "2010_SP2", "2013_SP1"])
def test_each_generation_of_server_answers(call: Any, home: Home, version: str) -> None:
    with DemoServer(Organisation(today=datetime.now(UTC).date()), version=version) as server:
        configure(home, server.url, server.user_name, version)

        shown = call("show", "--json", "--password-stdin", ANNA, stdin=server.password + "\n")

    assert shown.code == EXIT_OK
    assert shown.mailboxes[0]["events"]


def test_at_any_hour_of_the_week_the_demo_has_something_to_show(call: Any) -> None:
    monday = datetime(2026, 11, 23, 0, 24, tzinfo=UTC)
    for hour in range(0, 7 * 24, 11):
        at = (monday + timedelta(hours=hour)).isoformat()
        entries = call("show", "--demo", "--json", "--at", at).mailboxes

        states = Counter(entry["state"] for entry in entries)
        assert len(states) >= 5, f"{at}: {states}"
        assert sum(entry["error"] is not None for entry in entries) >= 2
        assert any(event["private"] for entry in entries for event in entry["events"])


@pytest.mark.parametrize("at", ["2026-11-23T08:24", "2026-11-24T11:02", "2026-11-26T22:40", "2026-11-28T15:15"])
def test_the_demo_shows_the_same_people_in_the_same_states_over_each_service(call: Any, at: str) -> None:
    def told(*provider: str) -> list[tuple[Any, ...]]:
        entries = call("show", "--demo", "--json", "--at", f"{at}+00:00", *provider).mailboxes
        return [(entry["mailbox"], entry["state"], entry["until"], entry["sentence"]) for entry in entries]

    over_exchange = told()

    assert told("--provider", "office365-ews") == over_exchange
    assert told("--provider", "office365-graph") == over_exchange
