"""The whole console on the made-up organisation: what a receptionist types is what comes back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from attendant.command_line import Arguments
from attendant.core.availability import State
from attendant.core.contact import Contact
from attendant.core.events import RefreshFailed, RefreshFinished
from attendant.desk.console import Console
from attendant.premises import open_workplace
from attendant.settings.store import load
from attendant.ui import messages
from attendant.ui.banner import Banner
from attendant.ui.contact_list.model import Role
from attendant.ui.contact_panel.away_note import AwayNote
from attendant.waiting import wait_until_looked_up
from attendant.workplace import Workplace
from tests.gui.boxes import answer_in_box

MORNING = datetime(2026, 11, 24, 9, 24, tzinfo=UTC)


@pytest.fixture
def workplace() -> Iterator[Workplace]:
    with open_workplace(Arguments(command="screenshot", demo=True, at=MORNING)) as demo:
        yield demo


@pytest.fixture
def console(qtbot: QtBot, workplace: Workplace) -> Iterator[Console]:
    console = Console(workplace)
    qtbot.addWidget(console.window)
    console.window.show()
    with qtbot.waitSignal(console.settled, timeout=20_000):
        console.start()
    yield console
    console.stop()


def shown_names(console: Console) -> list[str]:
    model = console.window.pane.model
    return [model.index(row, 0).data(Role.CONTACT).name for row in range(model.rowCount())]


def states(console: Console) -> set[State]:
    model = console.window.pane.model
    facts = [model.index(row, 0).data(Role.FACTS) for row in range(model.rowCount())]
    return {fact.availability.state for fact in facts if fact is not None}


def test_after_the_first_round_everyone_has_a_state(console: Console) -> None:
    assert len(shown_names(console)) > 50
    assert len(states(console)) >= 5


def test_typing_a_name_finds_and_selects_the_colleague(console: Console, qtbot: QtBot) -> None:
    QTest.keyClicks(console.window.pane.search, "bergm")

    assert shown_names(console)[0] == "Anna Bergmann"
    qtbot.waitUntil(lambda: console.window.panel.contact is not None)
    assert console.window.panel.contact is not None
    assert console.window.panel.contact.name == "Anna Bergmann"


def test_whoever_waits_for_the_selected_person_sees_what_comes_after_the_calendar(console: Console) -> None:
    assert console.select("Zoë Whitaker")

    wait_until_looked_up(console)

    note = console.window.panel.findChild(AwayNote)
    assert note is not None
    assert note.isVisible()


def test_with_calendars_switched_off_nobody_waits_for_them(qtbot: QtBot, workplace: Workplace) -> None:
    workplace.settings = workplace.settings.with_values({"general.show_calendars": False})
    console = Console(workplace)
    qtbot.addWidget(console.window)

    with qtbot.waitSignal(console.settled, timeout=20_000):
        console.start()

    assert len(shown_names(console)) > 50
    console.stop()


def test_escape_clears_the_search(console: Console) -> None:
    QTest.keyClicks(console.window.pane.search, "bergm")
    QTest.keyClick(console.window.pane.search, Qt.Key.Key_Escape)

    assert len(shown_names(console)) > 50


def test_f5_reads_all_calendars_again(console: Console, qtbot: QtBot) -> None:
    with qtbot.waitSignal(console.settled, timeout=20_000):
        QTest.keyClick(console.window, Qt.Key.Key_F5)


def test_a_favourite_is_kept_and_comes_first(console: Console, qtbot: QtBot, workplace: Workplace) -> None:
    assert console.select("Zoë")
    contact = console.window.panel.contact
    assert contact is not None
    assert not contact.favourite

    QTest.keyClick(console.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

    def kept() -> bool:
        with workplace.open_directory() as directory:
            found = directory.contact(contact.contact_id)
            return found is not None and found.favourite

    qtbot.waitUntil(kept)


def test_a_deleted_colleague_comes_back_by_undo(console: Console, qtbot: QtBot) -> None:
    before = len(shown_names(console))
    assert console.select("bergm")
    QTest.keyClick(console.window, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(shown_names(console)) == before - 1)
    assert "Anna Bergmann" not in shown_names(console)
    assert console.window.focusWidget() is console.window.pane.search

    qtbot.waitUntil(console.window.message.has_offer)
    QTest.keyClick(console.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: "Anna Bergmann" in shown_names(console))
    assert console.window.panel.contact is not None
    assert console.window.panel.contact.name == "Anna Bergmann"


def test_deleting_in_the_list_goes_on_with_the_next_and_undo_brings_the_favourite_back(
    console: Console, qtbot: QtBot
) -> None:
    def shown() -> Contact | None:
        return console.window.panel.contact

    console.window.pane.view.setFocus()
    console.window.pane.view.select_row(10)
    chosen = shown()
    assert chosen is not None
    favourite = replace(chosen, favourite=True)
    QTest.keyClick(console.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown() == favourite)
    row = shown_names(console).index(favourite.name)

    QTest.keyClick(console.window, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: favourite.name not in shown_names(console))

    assert console.window.pane.view.currentIndex().row() == row
    assert console.window.focusWidget() is console.window.pane.view
    qtbot.waitUntil(console.window.message.has_offer)
    QTest.keyClick(console.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown() == favourite)


def test_switching_calendars_off_asks_nobody_and_shows_names_only(
    console: Console, qtbot: QtBot, workplace: Workplace
) -> None:
    settings = workplace.settings.with_values({"general.show_calendars": False})

    console.use_settings(settings)

    assert states(console) == set()
    assert len(shown_names(console)) > 50


def test_a_wrong_address_says_what_to_check_and_keeps_everyone_unknown(
    console: Console, qtbot: QtBot, workplace: Workplace
) -> None:
    broken = workplace.settings.calendar.exchange.ews_url.replace("Exchange.asmx", "Nothing.asmx")
    account = workplace.settings.calendar.exchange.account
    settings = workplace.settings.with_exchange(ews_url=broken)
    assert settings.calendar.exchange.account == account

    with qtbot.waitSignal(
        console._engine.happened, timeout=20_000, check_params_cb=lambda event: isinstance(event, RefreshFailed)
    ) as heard:
        console.use_settings(settings)

    assert heard.args is not None
    assert heard.args[0].problem.code == "WrongAddress"
    assert states(console) == {State.UNKNOWN}


def test_saved_settings_are_in_the_file_and_in_force(console: Console, qtbot: QtBot, workplace: Workplace) -> None:
    dialog = console.open_settings()
    dialog.general.fields["general.meeting_soon_min"].editor.show_value(30)

    with qtbot.waitSignal(
        console._engine.happened, timeout=20_000, check_params_cb=lambda event: isinstance(event, RefreshFinished)
    ):
        dialog.accept()

    assert load(workplace.settings_file).settings.general.meeting_soon_min == 30
    assert workplace.thresholds.meeting_soon.total_seconds() == 30 * 60


def test_a_colleague_entered_by_hand_is_found_and_asked_about(console: Console, qtbot: QtBot) -> None:
    editor = console.colleagues.add()
    editor.name.line.setText("Ada Newcomer")
    editor.mailbox.line.setText("anna.kovacs@contoso.example")

    editor.accept()

    qtbot.waitUntil(lambda: "Ada Newcomer" in shown_names(console))
    assert not isValid(editor) or not editor.isVisible()


def test_an_edited_name_is_shown(console: Console, qtbot: QtBot) -> None:
    assert console.select("bergm")
    contact = console.window.panel.contact
    assert contact is not None
    editor = console.colleagues.edit(contact)
    editor.name.line.setText("Anna Bergmann-Rossi")

    editor.accept()

    qtbot.waitUntil(lambda: "Anna Bergmann-Rossi" in shown_names(console))


def test_a_colleague_comes_in_from_the_address_book(console: Console, qtbot: QtBot) -> None:
    assert console.select("bergm")
    QTest.keyClick(console.window, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Anna Bergmann" not in shown_names(console))
    dialog = console.colleagues.search_address_book("bergmann")
    qtbot.waitUntil(lambda: dialog.found.model().rowCount() == 1, timeout=10_000)
    dialog.found.selectRow(0)

    dialog.add_button.click()

    qtbot.waitUntil(lambda: "Anna Bergmann" in shown_names(console))
    dialog.close()


def test_a_file_of_colleagues_comes_in(console: Console, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name;E-Mail\nQuentin Ø;quentin@contoso.example\n", encoding="utf-8")
    dialog = console.colleagues.import_file(file)
    qtbot.waitUntil(dialog.import_button.isEnabled, timeout=10_000)

    dialog.import_button.click()
    qtbot.waitUntil(lambda: "Quentin Ø" in shown_names(console))
    dialog.close_button.click()

    assert console.window.message.text == "Imported: 1 new, 0 changed."
    console.window.activateWindow()  # a window system does that by itself, the offscreen one does not
    qtbot.waitUntil(console.window.isActiveWindow)
    QTest.keyClick(console.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Quentin Ø" not in shown_names(console))


def test_adding_from_the_address_book_can_be_taken_back_there(console: Console, qtbot: QtBot) -> None:
    assert console.select("bergm")
    QTest.keyClick(console.window, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Anna Bergmann" not in shown_names(console))
    dialog = console.colleagues.search_address_book("bergmann")
    qtbot.waitUntil(lambda: dialog.found.model().rowCount() == 1, timeout=10_000)
    dialog.found.selectRow(0)
    dialog.add_button.click()
    banner = dialog.findChild(Banner, messages.MESSAGE_LINE)
    assert isinstance(banner, Banner)
    qtbot.waitUntil(lambda: banner.text == "1 person is added to the colleagues.")

    banner.button.click()

    qtbot.waitUntil(lambda: "Anna Bergmann" not in shown_names(console))
    assert dialog.add_button.isEnabled()
    dialog.close()


def test_the_report_to_copy_holds_no_secret_no_subject_and_nobodys_address(
    console: Console, qtbot: QtBot, workplace: Workplace
) -> None:
    dialog = console.open_settings()
    dialog.show_page(dialog.calendar)
    test = dialog.calendar.connection_test
    QTest.mouseClick(test.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not test.is_running, timeout=20_000)
    assert test.summary.text() == "The connection works."

    QTest.mouseClick(test.copy_button, Qt.MouseButton.LeftButton)

    report = QApplication.clipboard().text()
    with workplace.open_directory() as directory:
        mailboxes = directory.mailboxes()
    provider = workplace.calendar_provider()
    window = workplace.window_rule.window_at(workplace.clock.now())
    schedules = provider.free_busy(mailboxes[: provider.largest_batch], window)
    provider.close()
    words = {word for schedule in schedules for event in schedule.events for word in (event.subject, event.location)}
    secret = workplace.secrets.password(workplace.settings.calendar.exchange.account)
    assert len(words) > 10
    assert "A colleague's details" in report
    for word in (secret, *words, *mailboxes):
        assert not word or word not in report


def test_the_demo_lets_the_ews_url_be_found_with_the_kept_password(console: Console, qtbot: QtBot) -> None:
    dialog = console.open_settings()
    dialog.show_page(dialog.calendar)
    discovery = dialog.calendar.discovery
    field = dialog.calendar.fields["calendar.exchange.ews_url"].editor.control
    assert isinstance(field, QLineEdit)
    before = field.text()
    field.clear()
    QTest.mouseClick(discovery.start_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(discovery.mailbox, "reception@contoso.example")

    answer_in_box("Sign in there")
    QTest.keyClick(discovery.mailbox, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: field.text() == before, timeout=20_000)
    assert not dialog.is_changed()
