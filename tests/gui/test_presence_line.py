"""What Teams says of the selected colleague, beside what the calendar says."""

from datetime import timedelta

import pytest

from attendant.core.availability import State
from attendant.core.details import Details, Part
from attendant.core.errors import NoFreeBusyAccess
from attendant.core.presence import Activity, Presence
from attendant.ui.contact_panel.presence_line import PresenceLine
from tests.gui.desk import ANNA, MEETING, TEN_24, Desk, known, unreadable
from tests.unit.schedules import schedule

IN_A_CALL = Presence(TEN_24, Activity.IN_A_CALL)


def show(desk: Desk, presence: Presence | None) -> None:
    answered = frozenset((Part.PRESENCE,))
    desk.window.panel.show_details(Details(ANNA.mailbox, TEN_24, answered, presence=presence))


def lines(desk: Desk) -> list[str]:
    return [text for text in desk.labels(desk.window.panel) if "Teams" in text]


@pytest.fixture
def anna(desk: Desk) -> Desk:
    desk.hear(known(ANNA, schedule(MEETING)))
    desk.window.search_for("anna")
    return desk


@pytest.mark.parametrize(
    ("presence", "line"),
    [
        (IN_A_CALL, "In Teams: in a call"),
        (Presence(TEN_24, Activity.PRESENTING, True), "In Teams: presenting, do not disturb"),
        (Presence(TEN_24, Activity.DO_NOT_DISTURB, True), "In Teams: do not disturb"),
        (Presence(TEN_24, Activity.AVAILABLE, message="In <b>Rome</b>"), "In Teams: available · “In <b>Rome</b>”"),
        (Presence(TEN_24, message="Back {soon}"), "In Teams: “Back {soon}”"),
        (Presence(TEN_24, Activity.AWAY, message="Lunch", message_end=TEN_24), "In Teams: away"),
        (Presence(TEN_24 - timedelta(minutes=4), Activity.AWAY), "In Teams at 10:20: away"),
    ],
)
def test_one_line_says_what_teams_says(anna: Desk, presence: Presence, line: str) -> None:
    show(anna, presence)

    assert lines(anna) == [line]


@pytest.mark.parametrize("activity", Activity)
def test_every_activity_has_its_word_and_can_be_painted(anna: Desk, activity: Activity) -> None:
    show(anna, Presence(TEN_24, activity))

    assert len(lines(anna)) == 1
    assert not anna.window.panel.grab().isNull()


@pytest.mark.parametrize(
    "presence", [None, Presence(TEN_24), Presence(TEN_24 - timedelta(minutes=11), Activity.AVAILABLE)]
)
def test_nothing_to_say_or_too_old_takes_no_room(anna: Desk, presence: Presence | None) -> None:
    show(anna, presence)

    (line,) = anna.window.panel.findChildren(PresenceLine)
    assert lines(anna) == []
    assert line.isHidden()


def test_a_free_client_never_makes_an_unknown_calendar_free(desk: Desk) -> None:
    desk.hear(unreadable(ANNA, NoFreeBusyAccess.as_problem()))
    desk.window.search_for("anna")
    before = desk.window.panel.sentence

    show(desk, Presence(TEN_24, Activity.AVAILABLE))

    assert desk.window.panel.availability is not None
    assert (desk.window.panel.availability.state, desk.window.panel.sentence) == (State.UNKNOWN, before)
    assert lines(desk) == ["In Teams: available"]


def test_the_next_person_does_not_inherit_it(anna: Desk) -> None:
    show(anna, IN_A_CALL)

    anna.window.search_for("gianni")

    assert lines(anna) == []


def test_switched_off_calendars_take_it_away_too(anna: Desk) -> None:
    show(anna, IN_A_CALL)

    anna.window.set_calendars_shown(False)

    assert lines(anna) == []
