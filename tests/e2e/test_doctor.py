"""``attendant doctor`` as an administrator calls it."""

import json
from datetime import date
from typing import Any

import pytest

from attendant.command_line import EXIT_FAILED, EXIT_INTERRUPTED, EXIT_OK, EXIT_USAGE
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from attendant.settings.home import Home
from attendant.settings.options import Settings
from attendant.settings.store import save

STEPS = [
    "settings", "host", "proxy", "connection", "tls", "clock", "authentication", "ews", "own_calendar", "colleague",
    "details",
]  # fmt: skip
SECRET = "not the right one 4711"


def configure(home: Home, url: str, user_name: str = "CONTOSO\\reception", authentication: str = "basic") -> None:
    save(home.settings_file, Settings().with_exchange(
        ews_url=url, user_name=user_name, authentication=authentication, version="2013_SP1"
    ))  # fmt: skip


def test_the_demo_passes_every_step(call: Any) -> None:
    examined = call("doctor", "--demo", "--json")

    assert examined.code == EXIT_OK
    assert list(examined.results) == STEPS
    assert set(examined.results.values()) == {"ok", "skipped"}
    assert examined.results["tls"] == "skipped"
    assert examined.err == ""


@pytest.mark.parametrize("provider", ["office365-graph", "office365-ews"])
def test_the_demo_of_office_365_reads_calendars_and_asks_nothing_of_microsoft(call: Any, provider: str) -> None:
    examined = call("doctor", "--demo", "--provider", provider, "--json")

    assert examined.code == EXIT_OK
    calendars = ("own_calendar", "colleague", "details")
    assert {name for name, result in examined.results.items() if result == "ok"} == set(calendars)
    for step in json.loads(examined.out)["steps"]:
        assert step["name"] in calendars or step["detail"].startswith("demonstration: ")


def test_json_keeps_to_its_contract(call: Any) -> None:
    answer = json.loads(call("doctor", "--demo", "--json").out)

    assert list(answer) == ["steps"]
    for step in answer["steps"]:
        assert list(step) == ["name", "result", "ms", "detail", "remedy"]
        assert step["result"] in ("ok", "failed", "skipped")
        assert isinstance(step["ms"], int)
        assert step["detail"]
        assert isinstance(step["remedy"], str)


def test_without_json_each_step_is_a_line_for_people(call: Any) -> None:
    lines = call("doctor", "--demo").out.splitlines()

    assert lines[0].startswith("[OK]  Settings complete")
    assert any(line.startswith("[OK]  Own calendar") for line in lines)


def test_settings_that_are_not_complete_leave_everything_else_untried(call: Any, home: Home) -> None:
    del home

    examined = call("doctor", "--json")

    assert examined.code == EXIT_FAILED
    assert examined.results["settings"] == "failed"
    assert {examined.results[name] for name in STEPS[1:]} == {"skipped"}


def test_a_refused_password_fails_its_step_and_is_not_sent_again(call: Any, home: Home) -> None:
    with DemoServer(Organisation(today=date(2026, 11, 24)), password="right") as server:
        configure(home, server.url, server.user_name)
        first = call("doctor", "--json", "--password-stdin", stdin=f"{SECRET}\n")
        second = call("doctor", "--json", "--password-stdin", stdin=f"{SECRET}\n")

    for examined in (first, second):
        assert examined.code == EXIT_FAILED
        assert examined.results["authentication"] == "ok"
        assert examined.results["ews"] == "failed"
        assert examined.results["own_calendar"] == "skipped"
        assert SECRET not in examined.out + examined.err
    assert "refused before, not sent again" in second.out


def test_the_right_password_from_standard_input_is_used(call: Any, home: Home) -> None:
    with DemoServer(Organisation(today=date(2026, 11, 24)), password="right") as server:
        configure(home, server.url, server.user_name)
        examined = call("doctor", "--json", "--password-stdin", stdin="right\n")

    assert examined.code == EXIT_OK
    assert examined.results["ews"] == "ok"
    assert examined.results["colleague"] == "skipped"  # the directory is empty


def test_a_server_that_is_gone_fails_where_it_is_reached(call: Any, home: Home) -> None:
    configure(home, "http://127.0.0.1:1/EWS/Exchange.asmx")

    examined = call("doctor", "--json", "--password-stdin", stdin="x\n")

    assert examined.code == EXIT_FAILED
    assert examined.results["connection"] == "failed"
    assert examined.results["ews"] == "skipped"


def test_an_authentication_that_is_not_offered_is_named_before_any_password_is_sent(call: Any, home: Home) -> None:
    with DemoServer(Organisation(today=date(2026, 11, 24)), password="right") as server:
        configure(home, server.url, server.user_name, authentication="ntlm")
        examined = call("doctor", "--json", "--password-stdin", stdin="right\n")

    assert examined.results["authentication"] == "failed"
    assert examined.results["ews"] == "skipped"
    assert "The server offers Basic" in examined.out


def test_an_interrupted_examination_tells_how_far_it_came(call: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_ignored: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("attendant.doctor.network.shake_hands", interrupt)
    monkeypatch.setattr("attendant.doctor.network.clock_ahead", interrupt)

    examined = call("doctor", "--demo", "--json")

    assert examined.code == EXIT_INTERRUPTED
    assert list(examined.results) == ["settings", "host", "proxy", "connection", "tls"]
    assert examined.err == ""


def test_an_unknown_word_is_wrong_usage(call: Any) -> None:
    with pytest.raises(SystemExit) as left:
        call("doctor", "--colour")

    assert left.value.code == EXIT_USAGE
