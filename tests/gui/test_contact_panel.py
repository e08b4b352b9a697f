"""The panel: the answer large, the day as picture and list, the ways to reach somebody, nothing that is not known."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.modeltest import ModelTester

from attendant.core.availability import Availability, State
from attendant.core.contact import PhoneKind, PhoneNumber
from attendant.core.schedule import FreeBusyStatus, ScheduleView, Sensitivity
from attendant.ui.contact_panel.appointments import AppointmentModel
from attendant.ui.contact_panel.timeline import Timeline
from attendant.ui.day import Day
from attendant.ui.key_button import KeyButton
from attendant.ui.words.plain_text import initials
from tests.gui.desk import ANNA, GIANNI, MEETING, MUELLER, TEN_24, Desk, known
from tests.unit.schedules import ROME, all_day, hours, instant, item, schedule

PRIVATE = replace(item("15:00", "16:00"), sensitivity=Sensitivity.PRIVATE)
NIGHT = item(instant("22:00", 23), "01:00")
LATE = item("23:00", instant("02:00", 25))


def day(*events: object, at: str = "10:24") -> Day:
    answer = schedule(*events)  # type: ignore[arg-type]  # events of any test
    return Day.of(answer, Availability(instant(at), State.FREE), ROME)


def appointments(*events: object) -> list[str]:
    model = AppointmentModel(ROME)
    model.show_day(day(*events))
    return [str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def buttons(desk: Desk) -> list[str]:
    return [button.text() for button in desk.window.panel.ways.findChildren(KeyButton) if button.isVisible()]


def test_nobody_selected_shows_the_keys(desk: Desk) -> None:
    assert "Nobody is selected" in desk.labels(desk.window.panel)


def test_answer_stands_with_the_lines_that_belong_to_it(desk: Desk) -> None:
    desk.window.search_for("anna")

    said = desk.labels(desk.window.panel)
    assert "Anna Rossi" in said
    assert "Key account manager · Sales · Pisa" in said
    assert "In a meeting until 11:00, then free 6 h 30 min" in said
    assert "10:24 there too · works 09:00 to 17:30 · next free for an hour at 11:00" in said


def test_overlong_words_and_numbers_push_nothing_out_of_sight(desk: Desk) -> None:
    long = replace(ANNA, name="N" * 300, title="T" * 200, phones=(PhoneNumber(PhoneKind.WORK, "1" * 60),))
    desk.window.resize(700, 500)
    desk.seat(long)
    desk.window.select_contact(long.contact_id)
    QApplication.processEvents()

    content = desk.window.panel.widget()
    assert content is not None
    assert content.width() <= desk.window.panel.viewport().width()


def test_time_there_is_said_once_where_it_differs(desk: Desk) -> None:
    athens = hours(zone=ZoneInfo("Europe/Athens"))
    desk.hear(known(ANNA, schedule(working_hours=athens)))
    desk.window.search_for("anna")

    assert desk.window.panel.sentence.endswith("(11:24 there)")
    assert not any(text.startswith("11:24") for text in desk.labels(desk.window.panel))


def test_unknown_working_hours_are_called_unknown(desk: Desk) -> None:
    desk.hear(known(ANNA, schedule(working_hours=None)))
    desk.window.search_for("anna")

    assert "working hours unknown" in " ".join(desk.labels(desk.window.panel))


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=12), "updated 12 s ago"),
        (timedelta(minutes=3), "updated 3 min ago"),
        (timedelta(hours=2), "as of 08:24"),
    ],
)
def test_source_and_age_of_the_data_are_said(desk: Desk, age: timedelta, words: str) -> None:
    desk.window.set_calendar_source("Exchange")
    desk.hear(known(ANNA, schedule(view=ScheduleView.SUBJECT), age=age))
    desk.window.search_for("anna")

    assert f"From Exchange, subject and place shared with you · {words}" in desk.labels(desk.window.panel)


def test_times_that_the_organisation_shows_alone_are_not_called_all_that_is_shared(desk: Desk) -> None:
    desk.window.set_calendar_source("Exchange", times_only=True)
    desk.hear(known(ANNA, schedule(view=ScheduleView.TIMES)))
    desk.window.search_for("anna")

    assert "From Exchange, only times shown here · updated 12 s ago" in desk.labels(desk.window.panel)


def test_stale_data_says_so_beside_the_state(desk: Desk) -> None:
    desk.hear(known(ANNA, schedule(), age=timedelta(hours=2)))
    desk.window.search_for("anna")

    assert "Not up to date, as of 08:24" in desk.labels(desk.window.panel)


def test_age_goes_on_by_the_clock(desk: Desk) -> None:
    desk.window.search_for("anna")
    desk.move_clock("10:26")

    assert any(text.endswith("updated 2 min ago") for text in desk.labels(desk.window.panel))


def test_each_number_has_a_button_with_its_key(desk: Desk) -> None:
    desk.window.search_for("anna")

    assert buttons(desk) == ["Call 4512", "Mobile +39 333 123 45 67", "Mail", "Copy number"]
    visible = [button for button in desk.window.panel.ways.findChildren(KeyButton) if button.isVisible()]
    keys = [button.accessibleDescription() for button in visible]
    assert keys == ["Enter", "Ctrl+2", "Ctrl+M", "Ctrl+Shift+C"]


def test_button_calls_its_own_number(desk: Desk) -> None:
    desk.window.search_for("anna")
    button = next(b for b in desk.window.panel.ways.findChildren(KeyButton) if b.text().startswith("Mobile"))

    button.click()

    assert desk.opened == ["tel:+393331234567"]


def test_enter_presses_the_button_that_has_the_focus(desk: Desk) -> None:
    desk.window.search_for("anna")
    button = next(b for b in desk.window.panel.ways.findChildren(KeyButton) if b.text().startswith("Mobile"))
    button.setFocus()

    desk.press(Qt.Key.Key_Return)

    assert desk.opened == ["tel:+393331234567"]


def test_number_with_signs_is_shown_as_entered_and_called_escaped(desk: Desk) -> None:
    desk.window.search_for("müller")
    desk.press(Qt.Key.Key_Return)

    assert buttons(desk)[0] == "Call #5 && 7"
    assert desk.opened == ["tel:%2357"]


def test_every_number_can_be_copied(desk: Desk) -> None:
    desk.window.search_for("anna")
    button = next(b for b in desk.window.panel.ways.findChildren(KeyButton) if b.text().startswith("Mobile"))

    button.actions()[0].trigger()

    assert QGuiApplication.clipboard().text() == "+39 333 123 45 67"


def test_mail_program_that_does_not_answer_is_said_with_the_address(desk: Desk) -> None:
    desk.opens = False
    desk.window.search_for("gia")
    desk.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)

    assert "Write to gianni@example.com" in desk.window.message.text


def test_ten_numbers_have_ten_buttons(desk: Desk) -> None:
    numbers = tuple(PhoneNumber(PhoneKind.OTHER, str(number)) for number in range(10))
    desk.seat(replace(GIANNI, phones=numbers), MUELLER)
    desk.window.select_contact(GIANNI.contact_id)

    assert len(buttons(desk)) == 12


def test_list_says_the_same_as_the_timeline(desk: Desk) -> None:
    assert appointments(MEETING, PRIVATE) == [
        "10:00 – 11:00, In a meeting, Quarter review, Room Tevere",
        "15:00 – 16:00, In a meeting, Private",
    ]


def test_items_that_reach_beyond_the_day_are_named_by_their_part_of_it(desk: Desk) -> None:
    assert appointments(NIGHT, LATE, all_day(24, FreeBusyStatus.OOF)) == [
        "until 01:00, In a meeting",
        "all day, Out of office",
        "from 23:00, In a meeting",
    ]


def test_item_of_now_is_marked_and_past_ones_are_over(desk: Desk) -> None:
    model = AppointmentModel(ROME)
    model.show_day(day(item("09:00", "09:30"), MEETING, PRIVATE))

    assert [model.is_current(row) for row in range(3)] == [False, True, False]
    assert [model.is_over(row) for row in range(3)] == [True, False, False]


def test_appointment_model_keeps_qts_rules(desk: Desk, qtmodeltester: ModelTester) -> None:
    model = AppointmentModel(ROME)
    model.show_day(day(MEETING, PRIVATE))
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt says no types for it
    model.show_day(day(MEETING))
    model.show_day(day(MEETING, at="10:30"))


def test_timeline_is_described_in_words(desk: Desk) -> None:
    desk.window.search_for("anna")
    timeline = desk.window.panel.findChild(Timeline)

    assert timeline is not None
    assert timeline.accessibleDescription() == "10:00 – 11:00, In a meeting, Quarter review, Room Tevere"


@pytest.mark.parametrize(
    "events",
    [
        (),
        (MEETING, item("10:30", "12:00"), item("10:45", "10:50"), PRIVATE),
        (all_day(24, FreeBusyStatus.WORKING_ELSEWHERE), NIGHT, LATE),
        (item("12:00", "12:00"), replace(MEETING, subject="\u202e<b>" * 80)),
    ],
)
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_any_day_can_be_painted(desk: Desk, events: tuple[object, ...], direction: Qt.LayoutDirection) -> None:
    desk.window.setLayoutDirection(direction)
    desk.hear(known(ANNA, schedule(*events)))  # type: ignore[arg-type]  # events of any test
    desk.window.search_for("anna")

    assert not desk.window.panel.grab().isNull()


def test_timeline_shows_all_of_today(desk: Desk) -> None:
    shown = day(item("05:30", "06:00"), item("20:15", "21:10")).hours(whole=True)

    assert shown == (instant("05:00"), instant("22:00"))


def test_bars_of_the_list_show_the_same_hours_for_everyone(desk: Desk) -> None:
    assert day(item("05:30", "06:00")).hours(whole=False) == (instant("07:00"), instant("19:00"))
    assert day(at="22:00").hours(whole=False) == (instant("00:00"), instant("24:00"))


def test_text_of_others_is_never_markup(desk: Desk) -> None:
    evil = replace(MEETING, subject="<h1>Big</h1>\nsecond", location="<img src=x>")
    desk.seat(replace(ANNA, name="<b>Anna</b>", title="<i>x</i>", place="a\nb"))
    desk.hear(known(ANNA, schedule(evil)))
    desk.window.select_contact(ANNA.contact_id)

    formats = {label.textFormat() for label in desk.window.findChildren(QLabel) if not isinstance(label, Timeline)}
    assert formats <= {Qt.TextFormat.PlainText, Qt.TextFormat.AutoText}
    shown = [label for label in desk.window.findChildren(QLabel) if "<" in label.text()]
    assert shown
    assert all(label.textFormat() is Qt.TextFormat.PlainText and "\n" not in label.text() for label in shown)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Anna Rossi", "AR"),
        ("Anne-Marie de la Rosière", "AR"),
        ("渡辺 健二 (Watanabe Kenji)", "渡"),
        ("Layla Al-Rashid (ليلى الراشد)", "LA"),
        ("'Bob'", ""),
        ("", ""),
        ("\n", ""),
    ],
)
def test_initials_are_the_first_letters_of_first_and_last_name(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_clock_that_is_set_back_makes_no_negative_age(desk: Desk) -> None:
    desk.clock.at = TEN_24 - timedelta(hours=1)
    desk.window.search_for("anna")

    assert not any("-" in text for text in desk.labels(desk.window.panel) if "updated" in text)
