"""What the panel adds for the selected colleague: the automatic reply, who invited, the days after today."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QToolButton

from attendant.core.details import AutomaticReply, Details, Part
from attendant.core.errors import NoFreeBusyAccess, ServiceUnreachable
from attendant.core.schedule import CalendarEvent, FreeBusyStatus, ScheduleView, Sensitivity
from tests.gui.desk import ANNA, GIANNI, MEETING, TEN_24, Desk, known, unreadable
from tests.unit.schedules import all_day, instant, item, schedule

EVERY_PART = frozenset(Part)
INVITED = replace(MEETING, organizer="Ben Ito")
TOMORROW = replace(item(instant("09:00", 25), instant("10:00", 25)), subject="Stand-up")
FRIDAY = replace(item(instant("14:00", 27), instant("15:00", 27)), subject="Fair")
LONG = "Thank you for your message, which I shall read when I am back. " * 12 + "Ask Ben Ito."


def details(*events: CalendarEvent, reply: AutomaticReply | None = None, mailbox: str = ANNA.mailbox) -> Details:
    return Details(mailbox, TEN_24, EVERY_PART, events=events, automatic_reply=reply)


def rows(desk: Desk) -> list[list[str]]:
    """Each list of appointments on the panel, as a screen reader hears it, with its name first."""
    lists = [one for one in desk.window.panel.findChildren(QListView) if one.isVisibleTo(desk.window.panel)]
    return [
        [one.accessibleName()]
        + [
            str(one.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            for row in range(one.model().rowCount())
        ]
        for one in lists
    ]


def said(desk: Desk) -> str:
    return "\n".join(desk.labels(desk.window.panel))


@pytest.fixture
def anna(desk: Desk) -> Desk:
    desk.hear(known(ANNA, schedule(MEETING, TOMORROW, FRIDAY)))
    desk.window.search_for("anna")
    return desk


def test_the_automatic_reply_stands_below_the_answer_with_its_end(anna: Desk) -> None:
    anna.window.panel.show_details(details(reply=AutomaticReply("Ask Ben <ben@x>", None, instant("00:00", 30))))

    assert "Automatic reply, until Sunday 23:59" in said(anna)
    assert "Ask Ben <ben@x>" in said(anna)


@pytest.mark.parametrize(
    "reply",
    [
        AutomaticReply("Away", None, TEN_24),
        AutomaticReply("Away", TEN_24 + timedelta(hours=1), TEN_24 + timedelta(hours=2)),
        None,
    ],
)
def test_a_reply_that_is_not_sent_now_takes_no_room(anna: Desk, reply: AutomaticReply | None) -> None:
    anna.window.panel.show_details(details(reply=reply))

    assert "Automatic reply" not in said(anna)


def test_a_long_reply_shows_its_beginning_until_all_is_wanted(anna: Desk) -> None:
    anna.window.panel.show_details(details(reply=AutomaticReply(LONG)))
    (more,) = [one for one in anna.window.panel.findChildren(QToolButton) if one.text() == "Show all"]
    before = said(anna)

    more.click()

    assert "Ask Ben Ito." not in before
    assert before.count(" …") == 1
    assert "Ask Ben Ito." in said(anna)
    assert more.text() == "Show less"


def test_a_short_reply_has_nothing_to_unfold(anna: Desk) -> None:
    anna.window.panel.show_details(details(reply=AutomaticReply("Away.\nAsk Ben.")))

    assert not [one for one in anna.window.panel.findChildren(QToolButton) if one.isVisible() and "Show" in one.text()]


def test_who_invited_is_said_beside_subject_and_place(anna: Desk) -> None:
    anna.window.panel.show_details(details(INVITED))

    assert rows(anna)[0][1] == "10:00 – 11:00, In a meeting, Quarter review, Room Tevere · invited by Ben Ito"


def test_that_somebody_called_their_own_meeting_is_not_said(anna: Desk) -> None:
    anna.window.panel.show_details(details(replace(MEETING, organizer=ANNA.name)))

    assert "invited" not in str(rows(anna))


def test_an_item_marked_as_private_since_says_nothing(anna: Desk) -> None:
    anna.window.panel.show_details(
        details(replace(MEETING, subject="", location="", sensitivity=Sensitivity.CONFIDENTIAL))
    )

    assert rows(anna)[0][1] == "10:00 – 11:00, In a meeting, Private"


def test_details_move_no_time_and_no_state(anna: Desk) -> None:
    before = (anna.window.panel.sentence, anna.window.panel.availability)

    anna.window.panel.show_details(
        details(item("12:00", "13:00", FreeBusyStatus.OOF), replace(INVITED, status=FreeBusyStatus.FREE))
    )

    assert (anna.window.panel.sentence, anna.window.panel.availability) == before
    assert rows(anna)[0][1].startswith("10:00 – 11:00, In a meeting")
    assert len(rows(anna)[0]) == 2


def test_the_next_days_with_appointments_follow_today(anna: Desk) -> None:
    assert rows(anna)[1:] == [
        ["Appointments: Tomorrow, 25 November", "09:00 – 10:00, In a meeting, Stand-up"],
        ["Appointments: Friday, 27 November", "14:00 – 15:00, In a meeting, Fair"],
    ]


def test_no_more_than_three_days_and_one_week_follow(desk: Desk) -> None:
    days = [item(instant("09:00", day), instant("10:00", day)) for day in (26, 27, 28, 29)]
    desk.hear(known(ANNA, schedule(*days)))
    desk.hear(known(GIANNI, schedule(item(instant("09:00", 2, 12), instant("10:00", 2, 12)))))
    desk.window.search_for("anna")
    three = len(rows(desk))
    desk.window.search_for("gianni")

    assert (three, len(rows(desk))) == (3, 0)


def test_days_inside_a_long_absence_are_not_listed_one_by_one(desk: Desk) -> None:
    desk.hear(known(ANNA, schedule(all_day(24, FreeBusyStatus.OOF, days=3), TOMORROW)))
    desk.window.search_for("anna")

    assert [one[0] for one in rows(desk)] == ["Appointments today", "Appointments: Tomorrow, 25 November"]


def test_unknown_days_are_not_shown_as_empty_or_full(desk: Desk) -> None:
    desk.hear(unreadable(ANNA, NoFreeBusyAccess.as_problem()))
    desk.window.search_for("anna")
    desk.window.panel.show_details(details(INVITED, TOMORROW, reply=AutomaticReply("Away until Monday")))

    assert rows(desk) == []
    assert "Away until Monday" in said(desk)


def test_details_of_somebody_else_are_not_shown(anna: Desk) -> None:
    anna.window.panel.show_details(details(reply=AutomaticReply("I am Gianni"), mailbox=GIANNI.mailbox))

    assert "Gianni" not in said(anna)


def test_the_next_person_does_not_inherit_the_note(anna: Desk) -> None:
    anna.window.panel.show_details(details(reply=AutomaticReply("Away until Monday")))

    anna.window.search_for("gianni")

    assert "Away until Monday" not in said(anna)


def test_problems_of_details_are_nobodys_business(anna: Desk) -> None:
    before = said(anna)

    anna.window.panel.show_details(
        Details(ANNA.mailbox, TEN_24, problems=dict.fromkeys(EVERY_PART, ServiceUnreachable().problem))
    )

    assert said(anna) == before


def test_switched_off_calendars_take_the_note_away_too(anna: Desk) -> None:
    anna.window.panel.show_details(details(reply=AutomaticReply("Away until Monday")))

    anna.window.set_calendars_shown(False)

    assert "Away until Monday" not in said(anna)


def test_only_times_stay_only_times(desk: Desk) -> None:
    times = schedule(item("10:00", "11:00"), view=ScheduleView.TIMES)
    desk.hear(known(ANNA, times))
    desk.window.search_for("anna")

    assert rows(desk)[0][1] == "10:00 – 11:00, In a meeting"
