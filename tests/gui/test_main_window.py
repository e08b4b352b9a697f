"""The window as a receptionist uses it: keys in, answers out."""

import pytest
from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from attendant.core.errors import (
    CredentialsRefused,
    NoFreeBusyAccess,
    Problem,
    ServiceUnreachable,
    SignInError,
    SignInNeeded,
)
from attendant.core.events import (
    RefreshFailed,
    RefreshFinished,
    RefreshPaused,
    RefreshStarted,
    SchedulesArrived,
    SchedulesForgotten,
)
from attendant.directory.search import SearchIndex
from attendant.ui import messages
from attendant.ui.banner import Kind, Offer
from attendant.ui.key_button import KeyButton
from attendant.ui.keys import KeysDialog
from tests.gui.desk import ANNA, EVERYONE, GIANNI, MUELLER, NO_MAILBOX, TEN_24, Desk, known, unreadable
from tests.unit.schedules import WINDOW, item, schedule

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OFFLINE = ServiceUnreachable.as_problem()


def selected(desk: Desk) -> str:
    contact = desk.window.panel.contact
    return "" if contact is None else contact.name


def test_search_box_has_the_focus_at_start(empty_desk: Desk) -> None:
    assert empty_desk.window.focusWidget() is empty_desk.window.pane.search


def test_everyone_is_listed_favourites_first_and_nobody_selected(desk: Desk) -> None:
    assert desk.names() == ["Anna Rossi", "Gianni Roselli", "Jürgen Müller", "Porter's lodge"]
    assert selected(desk) == ""


def test_typing_selects_the_best_match(desk: Desk) -> None:
    QTest.keyClicks(desk.window.focusWidget(), "gia")

    assert (desk.names(), selected(desk)) == (["Gianni Roselli"], "Gianni Roselli")
    assert desk.window.panel.sentence == "Free until 14:30"


def test_composed_letters_search_like_typed_ones(desk: Desk) -> None:
    composed = QInputMethodEvent()
    composed.setCommitString("müller")
    QApplication.sendEvent(desk.window.focusWidget(), composed)

    assert selected(desk) == "Jürgen Müller"


@pytest.mark.parametrize("where", ["list", "panel"])
def test_typing_elsewhere_goes_to_the_search_box(desk: Desk, where: str) -> None:
    desk.window.select_contact(ANNA.contact_id)
    place = desk.window.pane.view if where == "list" else desk.window.panel.first_control
    assert place is not None
    place.setFocus()

    QTest.keyClick(place, Qt.Key.Key_G)

    assert desk.window.pane.search.text() == "g"
    assert desk.window.focusWidget() is desk.window.pane.search


def test_letters_composed_over_the_list_go_to_the_search_box(desk: Desk) -> None:
    desk.window.select_contact(ANNA.contact_id)
    desk.window.pane.view.setFocus()
    composed = QInputMethodEvent()
    composed.setCommitString("ü")
    QApplication.sendEvent(desk.window.pane.view, composed)

    assert desk.window.pane.search.text() == "ü"


def test_arrows_move_the_selection_while_the_focus_stays_in_the_search_box(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Up)

    assert selected(desk) == "Gianni Roselli"
    assert desk.window.focusWidget() is desk.window.pane.search


def test_escape_clears_the_search_and_keeps_who_is_selected(desk: Desk) -> None:
    QTest.keyClicks(desk.window.focusWidget(), "gia")
    desk.press(Qt.Key.Key_Escape)

    assert desk.window.pane.search.text() == ""
    assert len(desk.names()) == len(EVERYONE)
    assert selected(desk) == "Gianni Roselli"


def test_escape_anywhere_returns_to_an_empty_search_box(desk: Desk) -> None:
    desk.window.search_for("anna")
    star = desk.window.panel.first_control
    assert star is not None
    star.setFocus()

    QTest.keyClick(star, Qt.Key.Key_Escape)

    assert desk.window.focusWidget() is desk.window.pane.search
    assert desk.window.pane.search.text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_calls_the_first_number(desk: Desk, key: Qt.Key) -> None:
    QTest.keyClicks(desk.window.focusWidget(), "anna")
    desk.press(key)

    assert desk.opened == ["tel:4512"]


def held(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[QKeyEvent]:
    """Return what Qt sends while a key is held down: the press, then its repetitions."""
    return [QKeyEvent(QEvent.Type.KeyPress, key, modifiers, "", repeated) for repeated in (False, True, True)]


@pytest.mark.parametrize("part", ["search", "view"])
def test_enter_held_down_calls_once(desk: Desk, part: str) -> None:
    desk.window.search_for("anna")
    widget: QWidget = getattr(desk.window.pane, part)
    for event in held(Qt.Key.Key_Return):
        QApplication.sendEvent(widget, event)

    assert desk.opened == ["tel:4512"]


def test_no_key_of_the_window_repeats_while_it_is_held_down(desk: Desk) -> None:
    assert [action.text() for action in desk.window.actions() if action.autoRepeat()] == []


def test_enter_calls_nobody_where_nobody_is_selected(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)

    assert desk.opened == []


def test_enter_on_the_list_calls_too(desk: Desk) -> None:
    desk.window.select_contact(GIANNI.contact_id)
    desk.window.pane.view.setFocus()

    desk.press(Qt.Key.Key_Return)

    assert desk.opened == ["tel:4530"]


def test_control_and_a_digit_call_the_other_numbers(desk: Desk) -> None:
    desk.window.search_for("anna")
    desk.press(Qt.Key.Key_2, CTRL)

    assert desk.opened == ["tel:+393331234567"]


def test_a_mail_is_begun_by_its_key(desk: Desk) -> None:
    desk.window.search_for("anna")
    desk.press(Qt.Key.Key_M, CTRL)

    assert desk.opened == ["mailto:anna@example.com"]


def test_no_telephone_program_is_said_with_the_number_to_dial(desk: Desk) -> None:
    desk.opens = False
    desk.window.search_for("anna")
    desk.press(Qt.Key.Key_Return)

    assert "Dial 4512" in desk.window.message.text


def test_control_c_copies_the_sentence_while_nothing_is_marked(desk: Desk) -> None:
    QTest.keyClicks(desk.window.focusWidget(), "anna")
    desk.press(Qt.Key.Key_C, CTRL)

    assert QGuiApplication.clipboard().text() == desk.window.panel.sentence
    assert desk.window.panel.sentence.startswith("In a meeting until 11:00")


def test_control_c_copies_marked_text_of_the_search_box(desk: Desk) -> None:
    QTest.keyClicks(desk.window.focusWidget(), "anna")
    desk.window.pane.search.selectAll()
    desk.press(Qt.Key.Key_C, CTRL)

    assert QGuiApplication.clipboard().text() == "anna"


def test_control_shift_c_copies_the_number(desk: Desk) -> None:
    desk.window.search_for("anna")
    desk.press(Qt.Key.Key_C, CTRL, SHIFT)

    assert QGuiApplication.clipboard().text() == "4512"


def test_f5_asks_for_fresh_calendars(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.window.refresh_requested):
        desk.press(Qt.Key.Key_F5)


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        ("Ctrl+,", "settings_requested"),
        ("Ctrl+I", "import_requested"),
        ("Ctrl+N", "add_requested"),
        ("Ctrl+B", "address_book_requested"),
        ("F2", "edit_requested"),
        ("Ctrl+Del", "delete_requested"),
        ("Ctrl+D", "favourite_toggled"),
    ],
)
def test_everything_in_the_menus_has_a_working_key(desk: Desk, qtbot: QtBot, key: str, signal: str) -> None:
    desk.window.search_for("anna")

    with qtbot.waitSignal(getattr(desk.window, signal)):
        QTest.keySequence(desk.window.focusWidget(), QKeySequence(key))


def test_favourite_key_says_who_and_how(desk: Desk, qtbot: QtBot) -> None:
    desk.window.search_for("anna")

    with qtbot.waitSignal(desk.window.favourite_toggled) as said:
        desk.press(Qt.Key.Key_D, CTRL)

    assert said.args == [ANNA.contact_id, False]


def test_address_book_is_searched_for_what_was_typed(desk: Desk, qtbot: QtBot) -> None:
    desk.window.search_for(" nobody like that ")

    with qtbot.waitSignal(desk.window.address_book_requested) as said:
        desk.press(Qt.Key.Key_B, CTRL)

    assert said.args == ["nobody like that"]


def test_f1_shows_the_keys(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Qt.Key.Key_F1)

    shown = desk.window.findChild(KeysDialog)
    assert shown is not None
    assert shown.isVisible()
    shown.close()


def test_f6_goes_round_search_list_and_colleague(desk: Desk) -> None:
    desk.window.search_for("anna")
    visited = []
    for _ in range(3):
        desk.press(Qt.Key.Key_F6)
        visited.append(desk.window.focusWidget())

    assert visited == [desk.window.pane.view, desk.window.panel.first_control, desk.window.pane.search]


def test_nothing_can_be_done_with_nobody(desk: Desk) -> None:
    commands = desk.window.commands

    assert not any(
        action.isEnabled()
        for action in (*commands.calls, commands.mail, commands.copy_number, commands.edit, commands.delete)
    )


def test_undo_offered_by_a_message_wins_over_undoing_the_search(desk: Desk, qtbot: QtBot) -> None:
    undone: list[int] = []
    QTest.keyClicks(desk.window.focusWidget(), "anna")
    messages.inform(
        desk.window, "Anna was deleted.", Offer("Undo", lambda: undone.append(1), QKeySequence.StandardKey.Undo)
    )

    desk.press(Qt.Key.Key_Z, CTRL)

    qtbot.waitUntil(lambda: undone == [1])
    assert desk.window.pane.search.text() == "anna"
    assert desk.window.message.text == ""


def test_who_was_selected_stays_selected_when_the_directory_changes(desk: Desk) -> None:
    desk.window.select_contact(GIANNI.contact_id)

    without_anna = (GIANNI, MUELLER)
    desk.window.show_contacts(without_anna, SearchIndex(without_anna))

    assert selected(desk) == "Gianni Roselli"


def test_a_colleague_who_was_deleted_is_shown_no_longer(desk: Desk) -> None:
    desk.window.select_contact(ANNA.contact_id)

    left = (GIANNI, MUELLER)
    desk.window.show_contacts(left, SearchIndex(left))

    assert selected(desk) == "Gianni Roselli", "the next in the list, so that the keyboard goes on from there"


def test_after_the_last_in_the_list_the_one_before_is_selected(desk: Desk) -> None:
    last = EVERYONE[-1]
    desk.window.select_contact(last.contact_id)

    left = EVERYONE[:-1]
    desk.window.show_contacts(left, SearchIndex(left))

    assert selected(desk) not in {"", last.name}


def test_nobody_is_selected_when_nobody_was(desk: Desk) -> None:
    desk.window.show_contacts(EVERYONE[1:], SearchIndex(EVERYONE[1:]))

    assert selected(desk) == ""


def test_empty_directory_explains_how_to_fill_it(empty_desk: Desk, qtbot: QtBot) -> None:
    empty_desk.seat()

    assert "No colleagues yet" in empty_desk.labels()
    assert empty_desk.window.status.text == "No calendars to read"


def test_before_the_directory_is_read_nothing_is_claimed(empty_desk: Desk) -> None:
    assert "Reading the colleagues…" in empty_desk.labels()


def test_nobody_found_says_for_what_and_offers_the_address_book(desk: Desk) -> None:
    desk.window.search_for("xyzzy <b>")

    assert "Nobody found for “xyzzy <b>”." in desk.labels()


def test_similar_names_are_offered_but_not_selected(desk: Desk, qtbot: QtBot) -> None:
    desk.window.search_for("giani")
    qtbot.waitUntil(lambda: desk.names() == ["Gianni Roselli"])

    assert "Nobody found for “giani”. Did you mean:" in desk.labels()
    assert selected(desk) == ""


def test_count_of_matches_stands_in_the_search_box(desk: Desk) -> None:
    desk.window.search_for("sales")

    assert desk.window.pane.search.accessibleDescription() == "1 of 4"


def test_status_line_counts_calendars_without_information(desk: Desk) -> None:
    assert desk.window.status.text == "Calendars up to date · 1 without information"


def test_first_round_is_no_lack_of_information(empty_desk: Desk) -> None:
    empty_desk.seat(*EVERYONE)
    empty_desk.window.on_refresh_event(RefreshStarted(1, 3))

    assert empty_desk.window.status.text == "Reading calendars… · 0 of 3 read"


def test_progress_is_shown_while_a_round_runs(desk: Desk) -> None:
    desk.window.on_refresh_event(RefreshStarted(2, 3))
    desk.window.on_refresh_event(SchedulesArrived(2, (), 2, 3))

    assert "2 of 3 read" in desk.window.status.text


def test_offline_keeps_states_says_their_age_and_offers_to_try_again(desk: Desk, qtbot: QtBot) -> None:
    desk.board.mark([ANNA.mailbox, GIANNI.mailbox], OFFLINE, WINDOW, TEN_24)
    desk.window.on_refresh_event(RefreshFailed(2, OFFLINE, None))
    desk.window.search_for("gia")

    assert desk.window.banner.text == "The calendar server cannot be reached. Calendars as of 10:23."
    assert desk.window.panel.sentence == "Free until 14:30"
    assert "Check the network connection." in desk.window.status.text


def test_offline_is_not_said_again_for_each_colleague(desk: Desk) -> None:
    desk.board.mark([ANNA.mailbox, GIANNI.mailbox], OFFLINE, WINDOW, TEN_24)
    desk.window.on_refresh_event(RefreshFailed(2, OFFLINE, None))
    desk.window.search_for("gia")

    said = [text for text in desk.labels() if "cannot be reached" in text]
    assert len(said) == 2, "banner and status line"


def test_banner_goes_when_a_round_succeeds(desk: Desk) -> None:
    desk.window.on_refresh_event(RefreshFailed(2, OFFLINE, None))
    desk.window.on_refresh_event(RefreshFinished(3, TEN_24, 0))

    assert desk.window.banner.text == ""
    assert desk.window.status.text.startswith("Calendars up to date")


def test_refused_password_leads_to_the_settings(desk: Desk, qtbot: QtBot) -> None:
    desk.window.on_refresh_event(RefreshFailed(2, CredentialsRefused.as_problem(), None))

    with qtbot.waitSignal(desk.window.settings_requested):
        desk.window.banner.button.click()


def test_pausing_ends_the_progress(desk: Desk) -> None:
    desk.window.on_refresh_event(RefreshStarted(2, 3))
    desk.window.on_refresh_event(RefreshPaused())

    assert "read" not in desk.window.status.text


def test_forgotten_schedules_are_looked_up_again(desk: Desk) -> None:
    desk.window.search_for("anna")
    desk.window.on_refresh_event(SchedulesForgotten(desk.board.clear()))

    assert desk.window.panel.sentence == "Looking up the calendar…"


def test_switched_off_calendars_leave_names_and_numbers(desk: Desk) -> None:
    desk.window.search_for("anna")
    desk.window.set_calendars_shown(False)

    assert desk.window.status.text == "Calendars are switched off"
    assert desk.window.pane.model.spoken(0) == "Anna Rossi"
    assert not any("meeting" in text for text in desk.labels())


def test_size_and_place_are_kept_for_the_next_run(qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> None:
    kept = QSettings(str(tmp_path_factory.mktemp("home") / "geometry.ini"), QSettings.Format.IniFormat)
    desk = Desk(geometry=kept)
    desk.open(qtbot)
    desk.window.resize(733, 611)
    desk.window.close()

    again = Desk(geometry=kept)
    qtbot.addWidget(again.window)

    assert (again.window.width(), again.window.height()) == (733, 611)


def test_unreadable_geometry_is_left_alone(qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> None:
    kept = QSettings(str(tmp_path_factory.mktemp("home") / "geometry.ini"), QSettings.Format.IniFormat)
    kept.setValue("window", QByteArray(b"nonsense"))
    kept.setValue("splitter", "nonsense")

    desk = Desk(geometry=kept)
    qtbot.addWidget(desk.window)

    assert desk.window.width() > 0


def test_message_that_is_on_the_screen_is_not_repeated(desk: Desk) -> None:
    first = desk.window.message.show_message("Saved.", Kind.INFORMATION)
    second = desk.window.message.show_message("Saved.", Kind.INFORMATION)

    assert (first, second) == (True, False)


def test_report_names_what_happened_and_what_helps(desk: Desk) -> None:
    messages.report(desk.window, NoFreeBusyAccess.as_problem())

    assert desk.window.message.text == (
        "The calendar is not shared with you. "
        "Ask the colleague or the administrator to share the calendar's free/busy times."
    )


def test_rows_on_the_screen_are_named_for_the_engine(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.window.visible_changed) as said:
        desk.window.search_for("anna")

    assert said.args == [(ANNA.mailbox,)]


def test_problem_of_one_colleague_stands_beside_them_with_its_remedy(desk: Desk, qtbot: QtBot) -> None:
    desk.hear(unreadable(MUELLER, NoFreeBusyAccess.as_problem()), known(GIANNI, schedule()))
    desk.window.search_for("müller")

    assert desk.window.panel.sentence == "No information: the calendar is not shared with you"
    assert any(text.startswith("Ask the colleague") for text in desk.labels(desk.window.panel))
    with qtbot.waitSignal(desk.window.mailbox_refresh_requested) as said:
        desk.window.panel.asked_again.emit()
    assert said.args == [MUELLER.mailbox]


@pytest.mark.parametrize(
    ("problem", "label", "signal"),
    [
        (SignInNeeded().problem, "Sign in", "sign_in_requested"),
        (CredentialsRefused().problem, "Settings…", "settings_requested"),
        (SignInError(code="AuthenticationNotOffered").problem, "Settings…", "settings_requested"),
    ],
)
def test_where_a_person_must_act_first_asking_again_is_not_offered(
    desk: Desk, qtbot: QtBot, problem: Problem, label: str, signal: str
) -> None:
    desk.hear_batch(unreadable(MUELLER, problem))
    desk.window.search_for("müller")

    button = next(one for one in desk.window.panel.findChildren(KeyButton) if one.text() == label and one.isVisible())
    with qtbot.waitSignal(getattr(desk.window, signal)):
        button.click()


def test_colleague_without_an_address_is_explained(desk: Desk) -> None:
    desk.window.select_contact(NO_MAILBOX.contact_id)

    assert desk.window.panel.sentence.startswith("No information")


def test_selected_colleague_is_brought_up_to_date_with_the_list(desk: Desk) -> None:
    desk.window.search_for("gia")
    desk.hear_batch(known(GIANNI, schedule(item("10:00", "12:00"))))

    assert desk.window.panel.sentence.startswith("In a meeting until 12:00")


def test_states_move_at_their_boundaries_without_a_request(desk: Desk) -> None:
    desk.hear(known(ANNA, schedule(item("10:00", "10:30"))))
    desk.window.search_for("anna")
    desk.move_clock("10:30")

    assert desk.window.panel.sentence == "Free until 17:30, end of day"
    assert desk.window.pane.model.spoken(0) == "Anna Rossi: Free until 17:30, end of day"
