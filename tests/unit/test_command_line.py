"""The command line says what it understood, or why not, with the exit code for wrong usage."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from attendant.command_line import EXIT_USAGE, Arguments, parse


def test_without_words_the_window_opens() -> None:
    assert parse([]) == Arguments(command="window")


@pytest.mark.parametrize("words", [["--demo", "show"], ["show", "--demo"]])
def test_common_options_count_before_and_after_the_command(words: list[str]) -> None:
    understood = parse(words)

    assert (understood.command, understood.demo) == ("show", True)


def test_instant_with_an_offset_is_taken_as_it_is() -> None:
    at = parse(["--at", "2026-11-24T10:24+01:00"]).at

    assert at == datetime(2026, 11, 24, 9, 24, tzinfo=UTC)


def test_instant_without_an_offset_is_local_time() -> None:
    at = parse(["--at", "2026-11-24T10:24"]).at

    assert at is not None
    assert at.utcoffset() is not None


def test_show_takes_mailboxes_day_and_json() -> None:
    understood = parse(["show", "--json", "--day", "2026-11-25", "a@contoso.example", "b@contoso.example"])

    assert understood == Arguments(
        command="show",
        as_json=True,
        day=date(2026, 11, 25),
        mailboxes=("a@contoso.example", "b@contoso.example"),
    )


def test_screenshot_takes_its_options() -> None:
    understood = parse(
        ["--demo", "--screenshot", "out.png", "--select", "Anna", "--size", "900x700", "--theme", "dark"]
    )

    assert understood == Arguments(
        command="screenshot", demo=True, file=Path("out.png"), select="Anna", size=(900, 700), theme="dark"
    )


def test_a_theme_goes_with_the_window_too() -> None:
    assert parse(["--theme", "dark"]) == Arguments(command="window", theme="dark")


def test_a_name_to_look_for_goes_with_the_window_too() -> None:
    assert parse(["--select", "Anna"]) == Arguments(command="window", select="Anna")


def test_closing_what_runs_is_a_command_of_its_own() -> None:
    assert parse(["--close"]) == Arguments(command="close")


def test_password_set_is_a_command() -> None:
    assert parse(["password", "set"]).command == "password-set"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--at", "yesterday"], "yesterday"),
        (["--at", "0001-01-01T00:00"], "0001-01-01T00:00"),
        (["--at", "9999-12-31T23:59"], "9999-12-31T23:59"),
        (["show", "--day", "9999-12-31"], "9999-12-31"),
        (["show", "--day", "24.11.2026"], "24.11.2026"),
        (["--screenshot", "x.png", "--size", "big"], "big"),
        (["--screenshot", "x.png", "--size", "10x10"], "10x10"),
        (["dance"], "dance"),
        (["show", "--sideways"], "--sideways"),
        (["--screenshot", "x.png", "show"], "--screenshot"),
        (["--provider", "exchange"], "--demo"),
        (["--close", "show"], "--close"),
        (["--close", "--self-test"], "--close"),
        (["--theme", "dark", "--close"], "--theme"),
        (["--select", "Anna", "show"], "--screenshot"),
        (["--size", "900x700"], "--screenshot"),
        (["--theme", "dark", "show"], "--theme"),
        (["--theme", "dark", "--self-test"], "--theme"),
        (["--report", "report.txt"], "--self-test"),
        (["--screenshot", "x.png", "--report", "report.txt"], "--self-test"),
        (["password", "forget"], "forget"),
        (["import"], "FILE"),
    ],
)
def test_wrong_usage_names_the_word_and_leaves_with_its_own_code(
    words: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parse(words)

    assert left.value.code == EXIT_USAGE
    assert named in capsys.readouterr().err
