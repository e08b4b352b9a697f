"""The list: ordered by the search, judged when looked at, moved by the clock, claiming no more than is known."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from attendant.core.availability import Availability, State, UnknownReason
from attendant.core.board import Board
from attendant.core.contact import Contact
from attendant.core.errors import NoFreeBusyAccess, Problem, ServiceUnreachable
from attendant.core.schedule import FreeBusyStatus, Schedule, ScheduleView
from attendant.directory.search import SearchIndex
from attendant.ui.contact_list.delegate import paint_day_bar
from attendant.ui.contact_list.model import ContactListModel, Role
from attendant.ui.day import Day
from attendant.ui.theme import LIGHT
from tests.gui.desk import ANNA, EVERYONE, GIANNI, MUELLER, NO_MAILBOX, TEN_24, Desk, MovableClock, known, unreadable
from tests.unit.schedules import ROME, instant, item, no_data, schedule

RIGHT_TO_LEFT_OVERRIDE = "\u202e"


class Rows:
    """A model on a board, with everyone in it."""

    def __init__(self, *contacts: Contact) -> None:
        self.clock = MovableClock()
        self.board = Board()
        self.looked_up: list[str] = []
        self.model = ContactListModel(self._schedule, self.clock, ROME)
        people = contacts or EVERYONE
        self.board.set_mailboxes(contact.mailbox for contact in people if contact.mailbox)
        self.index = SearchIndex(people)
        self.model.set_contacts(people)
        self.search("")

    def _schedule(self, mailbox: str) -> Schedule | None:
        self.looked_up.append(mailbox)
        return self.board.schedule(mailbox)

    def search(self, query: str) -> None:
        self.model.show_result(self.index.search(query))

    def answer(self, *schedules: Schedule) -> None:
        self.model.forget(self.board.apply(schedules).changed)

    def spoken(self, contact: Contact) -> str:
        row = self.model.row_of(contact.contact_id)
        assert row is not None
        return str(self.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.fixture
def rows(qapp: QApplication) -> Rows:
    return Rows()


def test_model_keeps_qts_rules(rows: Rows, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(rows.model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt says no types for it


def test_model_keeps_qts_rules_while_it_changes(rows: Rows) -> None:
    tester = QAbstractItemModelTester(rows.model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    rows.search("anna")
    rows.answer(known(ANNA, schedule()))
    rows.model.set_contacts([GIANNI])
    rows.search("")
    rows.model.set_calendars_shown(False)

    assert tester.model() is rows.model


def test_rows_stand_in_the_order_of_the_search(rows: Rows) -> None:
    rows.search("an")

    assert [rows.model.contact(row).name for row in range(rows.model.rowCount())] == ["Anna Rossi", "Gianni Roselli"]


def test_calendars_are_looked_up_for_the_rows_that_somebody_looks_at_only(rows: Rows) -> None:
    rows.model.set_visible(0, 0)

    assert set(rows.looked_up) == {ANNA.mailbox}


def test_batch_is_told_as_one_range(rows: Rows, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    rows.model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))

    rows.answer(known(ANNA, schedule()), known(MUELLER, schedule()))

    assert told == [(0, 2)]


def test_rows_on_the_screen_that_did_not_change_are_not_painted_again(rows: Rows) -> None:
    rows.model.set_visible(1, 2)
    told: list[tuple[int, int]] = []
    rows.model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))

    rows.answer(known(ANNA, schedule()), known(MUELLER, schedule()))

    assert told == [(0, 0), (2, 2)]


def test_batch_about_strangers_tells_nothing(rows: Rows) -> None:
    told: list[object] = []
    rows.model.dataChanged.connect(lambda first, last: told.append((first, last)))

    rows.model.forget(["stranger@example.com"])

    assert told == []


@pytest.mark.parametrize(
    ("contact", "sentence"),
    [
        (ANNA, "Anna Rossi: In a meeting until 11:00, then free 6 h 30 min"),
        (GIANNI, "Gianni Roselli: Looking up the calendar…"),
        (NO_MAILBOX, "Porter's lodge: No information: no mail address"),
    ],
)
def test_row_is_spoken_as_one_sentence(rows: Rows, contact: Contact, sentence: str) -> None:
    rows.answer(known(ANNA, schedule(item("10:00", "11:00"))))

    assert rows.spoken(contact).startswith(sentence[:40])


def test_row_moves_at_its_boundary_by_the_clock(rows: Rows) -> None:
    rows.answer(known(ANNA, schedule(item("10:00", "10:30"))))
    rows.model.set_visible(0, 3)
    told: list[tuple[int, int]] = []
    rows.model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))

    rows.clock.at = instant("10:30")
    rows.model.timer.timeout.emit()

    assert told == [(0, 0)]
    assert rows.spoken(ANNA).startswith("Anna Rossi: Free until")


def test_timer_waits_for_the_next_boundary(rows: Rows) -> None:
    rows.answer(known(ANNA, schedule(item("10:00", "10:30"))))
    rows.clock.at = instant("10:29") + timedelta(seconds=59)

    rows.model.set_visible(0, 3)

    assert rows.model.timer.isActive()
    assert rows.model.timer.interval() <= 1_001


def test_row_scrolled_into_view_later_is_judged_by_the_present(rows: Rows) -> None:
    rows.answer(known(ANNA, schedule(item("10:00", "10:30"))))
    assert "In a meeting" in rows.spoken(ANNA)

    rows.clock.at = instant("10:31")

    assert "Free" in rows.spoken(ANNA)


def test_old_data_grows_stale_without_a_request(rows: Rows) -> None:
    rows.answer(known(ANNA, schedule()))
    rows.model.set_visible(0, 3)
    rows.clock.at = instant("10:40")
    rows.model.timer.timeout.emit()

    assert rows.spoken(ANNA).endswith("as of 10:23")


def test_switched_off_calendars_are_not_looked_up(rows: Rows) -> None:
    rows.model.set_calendars_shown(False)
    rows.model.set_visible(0, 3)

    assert rows.model.index(0, 0).data(Role.FACTS) is None
    assert rows.looked_up == []


def test_hostile_name_is_shown_as_one_plain_line(qapp: QApplication) -> None:
    name = f"<b>Eve</b>\n{RIGHT_TO_LEFT_OVERRIDE}gnp.exe\r\n\x00" + "x" * 300
    rows = Rows(replace(ANNA, name=name))

    shown = str(rows.model.index(0, 0).data())

    assert shown.startswith("<b>Eve</b> ")
    assert len(shown) == len(name)
    assert not {"\n", "\r", "\x00", RIGHT_TO_LEFT_OVERRIDE} & set(shown)
    assert "\n" not in rows.spoken(ANNA)


def test_tool_tip_shows_markup_as_text(qapp: QApplication) -> None:
    rows = Rows(replace(ANNA, name="<img src=x>"))

    assert "<img" not in str(rows.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize(
    "name", ["\n\t ", "ليلى الراشد", "渡辺 健二", "👩‍💻" * 40, f"<b>{RIGHT_TO_LEFT_OVERRIDE}x", "W" * 300]
)
def test_any_name_can_be_painted_in_either_direction(desk: Desk, name: str, direction: Qt.LayoutDirection) -> None:
    desk.seat(replace(ANNA, name=name, department=name, place=name), GIANNI)
    view = desk.window.pane.view
    view.setLayoutDirection(direction)
    desk.window.select_contact(ANNA.contact_id)

    assert not view.grab().isNull()


def bar_of(day: Day) -> QImage:
    image = QImage(136, 16, QImage.Format.Format_RGB32)
    image.fill(LIGHT.window)
    painter = QPainter(image)
    paint_day_bar(painter, QRectF(2, 3, 132, 10), day, LIGHT, mirrored=False)
    painter.end()
    return image


def inked(image: QImage) -> int:
    """How many points are neither ground nor the line of the present."""
    quiet = {LIGHT.window.rgb(), LIGHT.panel.rgb(), LIGHT.night.rgb(), LIGHT.now.rgb()}
    return sum(image.pixel(x, y) not in quiet for x in range(6, 130) for y in range(5, 11))


FREE_DAY = schedule()
UNKNOWNS: list[tuple[UnknownReason, Callable[[], Schedule | None]]] = [
    (UnknownReason.PROBLEM, lambda: unreadable(ANNA, NoFreeBusyAccess.as_problem())),
    (UnknownReason.NOT_SHOWN, lambda: replace(FREE_DAY, view=ScheduleView.NONE)),
    (UnknownReason.TOO_OLD, lambda: known(ANNA, FREE_DAY, age=timedelta(hours=13))),
    (UnknownReason.OUTSIDE_WINDOW, lambda: FREE_DAY),
    (UnknownReason.NO_DATA, lambda: schedule(no_data("00:00", "24:00"))),
    (UnknownReason.NO_MAILBOX, lambda: None),
]


@pytest.mark.parametrize(("reason", "answer"), UNKNOWNS, ids=[reason.value for reason, _ in UNKNOWNS])
def test_unknown_is_never_drawn_as_free(
    qapp: QApplication, reason: UnknownReason, answer: Callable[[], Schedule | None]
) -> None:
    nothing_known = Availability(TEN_24, State.UNKNOWN, unknown_reason=reason)
    free = Availability(TEN_24, State.FREE)

    assert inked(bar_of(Day.of(FREE_DAY, free, ROME))) < 20
    assert inked(bar_of(Day.of(answer(), nothing_known, ROME))) > 200


def test_calendar_that_is_being_asked_has_no_bar_that_could_look_free(qapp: QApplication) -> None:
    availability = Availability(TEN_24, State.UNKNOWN, unknown_reason=UnknownReason.NOT_ASKED_YET)

    assert not Day.of(None, availability, ROME).is_asked


def test_merged_slots_are_drawn_and_missing_ones_say_nothing(qapp: QApplication) -> None:
    slots = (FreeBusyStatus.FREE,) * 20 + (FreeBusyStatus.BUSY,) * 2
    merged = replace(
        schedule(view=ScheduleView.MERGED), merged=slots, window=replace(FREE_DAY.window, start=instant("00:00"))
    )

    day = Day.of(merged, Availability(TEN_24, State.IN_MEETING), ROME)

    assert [(event.start, event.end, event.status) for event in day.events] == [
        (instant("10:00"), instant("11:00"), FreeBusyStatus.BUSY),
        (instant("11:00"), merged.window.end, FreeBusyStatus.NO_DATA),
    ]


def test_day_with_a_clock_change_has_its_true_length(qapp: QApplication) -> None:
    spring = instant("12:00", 29, 3)

    day = Day.of(None, Availability(spring, State.UNKNOWN, unknown_reason=UnknownReason.NO_MAILBOX), ROME)

    assert day.end - day.start == timedelta(hours=23)


def test_passing_problem_keeps_the_older_state_on_the_row(rows: Rows) -> None:
    problem: Problem = ServiceUnreachable.as_problem()
    rows.answer(known(ANNA, schedule(item("10:00", "11:00"))))
    rows.answer(unreadable(ANNA, problem))

    assert "In a meeting until 11:00" in rows.spoken(ANNA)
