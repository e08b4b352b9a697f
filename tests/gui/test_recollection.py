"""A desk that was closed and is opened again knows what it knew, with its age, also without a server."""

import gzip
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from attendant.clock import FixedClock
from attendant.command_line import Arguments
from attendant.core.availability import State
from attendant.core.errors import ServiceUnreachable
from attendant.core.ports import CalendarService
from attendant.core.privacy import PrivacyPolicy
from attendant.demo.calendars import PRIVATE_SUBJECTS
from attendant.desk.console import Console
from attendant.premises import open_workplace
from attendant.settings.encrypted_file import EncryptedFile
from attendant.ui.contact_list.model import Role, RowFacts
from attendant.workplace import Workplace

MORNING = datetime(2026, 11, 24, 9, 24, tzinfo=UTC)


@pytest.fixture
def workplace() -> Iterator[Workplace]:
    with open_workplace(Arguments(command="screenshot", demo=True, at=MORNING)) as demo:
        yield demo


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Callable[[Workplace], Console]]:
    """Starts a console and waits for its first round to end, well or not."""
    consoles: list[Console] = []

    def start(workplace: Workplace) -> Console:
        console = Console(workplace)
        consoles.append(console)
        qtbot.addWidget(console.window)
        console.window.show()
        with qtbot.waitSignal(console.settled, timeout=20_000):
            console.start()
        return console

    yield start
    for console in consoles:
        console.stop()


def unreachable(_privacy: PrivacyPolicy) -> CalendarService:
    raise ServiceUnreachable


def offline(workplace: Workplace, after: timedelta) -> Workplace:
    """Return the same workplace some time later, without a network."""
    return replace(workplace, clock=FixedClock(MORNING + after), demo_service=unreachable)


def facts(console: Console) -> list[RowFacts]:
    model = console.window.pane.model
    return [model.index(row, 0).data(Role.FACTS) for row in range(model.rowCount())]


def closed(console: Console, workplace: Workplace) -> None:
    console.stop()
    assert workplace.home.last_known_file.exists()


def test_the_next_start_shows_what_was_known_marked_as_old_even_offline(
    run: Callable[[Workplace], Console], workplace: Workplace, qtbot: QtBot
) -> None:
    before = run(workplace)
    known = {fact.availability.state for fact in facts(before)}
    closed(before, workplace)

    console = run(offline(workplace, timedelta(minutes=30)))

    qtbot.waitUntil(lambda: {fact.availability.state for fact in facts(console)} != {State.UNKNOWN}, timeout=10_000)
    qtbot.waitUntil(lambda: sum(fact.availability.stale for fact in facts(console)) > 50, timeout=10_000)
    assert len(known) >= 5
    qtbot.waitUntil(lambda: console.window.banner.text.endswith("Calendars as of 10:24."), timeout=10_000)


def test_what_is_older_than_the_rules_allow_is_unknown_again(
    run: Callable[[Workplace], Console], workplace: Workplace, qtbot: QtBot
) -> None:
    closed(run(workplace), workplace)

    console = run(offline(workplace, timedelta(hours=13)))

    qtbot.waitUntil(lambda: any(map(console._engine.board.schedule, mailboxes(console))), timeout=10_000)
    assert {fact.availability.state for fact in facts(console)} == {State.UNKNOWN}


def test_no_subject_of_a_private_item_is_in_the_file_even_for_who_has_the_key(
    run: Callable[[Workplace], Console], workplace: Workplace
) -> None:
    closed(run(workplace), workplace)
    room = EncryptedFile(
        workplace.home.last_known_file,
        workplace.secrets,
        head=b"attendant calendars 1\n",
        key_account="last known calendars key",
    )

    plain = gzip.decompress(room.read() or b"").decode()

    assert '"private"' in plain
    assert [subject for subject in PRIVATE_SUBJECTS if subject in plain] == []
    assert b"contoso.example" not in workplace.home.last_known_file.read_bytes()


def test_switched_off_the_file_goes_and_none_comes(
    run: Callable[[Workplace], Console], workplace: Workplace, qtbot: QtBot
) -> None:
    closed(run(workplace), workplace)
    console = run(workplace)

    console.use_settings(workplace.settings.with_values({"general.keep_last_known": False}))

    qtbot.waitUntil(lambda: not workplace.home.last_known_file.exists(), timeout=10_000)
    console.stop()
    assert not workplace.home.last_known_file.exists()


def test_a_stricter_policy_leaves_nothing_of_the_old_on_the_disk(
    run: Callable[[Workplace], Console], workplace: Workplace, qtbot: QtBot
) -> None:
    closed(run(workplace), workplace)
    old = workplace.home.last_known_file.read_bytes()
    console = run(workplace)

    console.use_settings(workplace.settings.with_values({"privacy.shown": "times"}))

    file = workplace.home.last_known_file
    qtbot.waitUntil(lambda: not file.exists() or file.read_bytes() != old, timeout=10_000)


def test_signing_out_leaves_nothing_on_the_disk(
    run: Callable[[Workplace], Console], workplace: Workplace, qtbot: QtBot
) -> None:
    closed(run(workplace), workplace)
    console = run(workplace)

    console.account.signed_out.emit()

    qtbot.waitUntil(lambda: not workplace.home.last_known_file.exists(), timeout=10_000)


def test_a_first_round_that_fails_leaves_what_was_kept(
    run: Callable[[Workplace], Console], workplace: Workplace, qtbot: QtBot
) -> None:
    closed(run(workplace), workplace)
    kept = workplace.home.last_known_file.read_bytes()
    console = run(offline(workplace, timedelta(minutes=30)))

    console.stop()

    assert workplace.home.last_known_file.read_bytes() == kept


def mailboxes(console: Console) -> list[str]:
    model = console.window.pane.model
    return [model.contact(row).mailbox for row in range(model.rowCount())]
