"""GetUserAvailability of the demo server: what it shows, to whom, in whose time."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from attendant.core.schedule import FreeBusyStatus, ScheduleView, Sensitivity, Weekday, WorkingPeriod
from attendant.demo.mailboxes import CalendarItem, MailboxKind
from attendant.demo.server import DemoServer
from tests.providers.demo_house import SmallHouse, at, mailbox
from tests.providers.demo_requests import NEW_YORK_ZONE, ask, free_busy

ANNA, BEN, CLEO, DORA, EVE = (f"{name}@contoso.example" for name in ("anna", "ben", "cleo", "dora", "eve"))

MEETING = CalendarItem(at(24, 9), at(24, 10), FreeBusyStatus.BUSY, "Budget & <plans>", "Room 1", organizer=BEN)
PRIVATE = CalendarItem(at(24, 11), at(24, 12), FreeBusyStatus.OOF, "Dentist", "Dr. X", Sensitivity.PRIVATE)
ELSEWHERE = CalendarItem(at(24, 13), at(24, 14), FreeBusyStatus.WORKING_ELSEWHERE, "From home")

HOUSE = SmallHouse(
    mailbox(
        ANNA,
        zone="Europe/Berlin",
        working_periods=(
            WorkingPeriod(frozenset({Weekday.MONDAY, Weekday.TUESDAY}), 8 * 60, 16 * 60 + 30),
            WorkingPeriod(frozenset({Weekday.FRIDAY}), 12 * 60, 1440),
        ),
    ),
    mailbox(BEN, ScheduleView.TIMES),
    mailbox(CLEO, ScheduleView.NONE),
    mailbox(DORA, shows_private=True),
    mailbox(EVE, ScheduleView.MERGED),
    mailbox("all@contoso.example", kind=MailboxKind.LIST, problem="ErrorFreeBusyDLLimitReached"),
    items=dict.fromkeys((ANNA, BEN, CLEO, DORA, EVE), (MEETING, PRIVATE, ELSEWHERE)),
)


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer(HOUSE) as running:
        yield running


def test_every_mailbox_gets_its_own_entry_in_the_order_asked(server: DemoServer) -> None:
    answer = ask(server, free_busy([CLEO, ANNA, "nobody@contoso.example", "", BEN], at(24, 0), at(25, 0)))

    assert answer.codes == [
        "ErrorNoFreeBusyAccess",
        "NoError",
        "ErrorMailRecipientNotFound",
        "ErrorMailRecipientNotFound",
        "NoError",
    ]


def test_details_carry_subject_and_place(server: DemoServer) -> None:
    answer = ask(server, free_busy([ANNA], at(24, 0), at(24, 10)))

    assert answer.texts("t:Subject") == ["Budget & <plans>"]
    assert answer.texts("t:Location") == ["Room 1"]
    assert answer.texts("t:IsMeeting") == ["true"]


def test_private_items_show_when_but_not_what(server: DemoServer) -> None:
    answer = ask(server, free_busy([ANNA], at(24, 11), at(24, 12)))

    assert answer.texts("t:BusyType") == ["OOF"]
    assert answer.texts("t:IsPrivate") == ["true"]
    assert not answer.all("t:Subject")
    assert not answer.all("t:Location")


def test_an_account_that_may_read_private_items_gets_them_marked(server: DemoServer) -> None:
    answer = ask(server, free_busy([DORA], at(24, 11), at(24, 12)))

    assert answer.texts("t:Subject") == ["Dentist"]
    assert answer.texts("t:IsPrivate") == ["true"]


def test_rights_on_times_only_give_times_only(server: DemoServer) -> None:
    answer = ask(server, free_busy([BEN], at(24, 0), at(25, 0), view="DetailedMerged"))

    assert answer.texts("t:FreeBusyViewType") == ["FreeBusyMerged"]
    assert answer.texts("t:BusyType") == ["Busy", "OOF", "WorkingElsewhere"]
    assert not answer.all("t:CalendarEventDetails")


def test_a_merged_view_is_all_that_merged_rights_give(server: DemoServer) -> None:
    answer = ask(server, free_busy([EVE], at(24, 8), at(24, 12), interval_min=60))

    assert answer.texts("t:FreeBusyViewType") == ["MergedOnly"]
    assert answer.texts("t:MergedFreeBusy") == ["0203"]
    assert not answer.all("t:CalendarEventArray")


def test_merged_digits_cover_a_part_of_a_slot_at_the_end(server: DemoServer) -> None:
    answer = ask(server, free_busy([ANNA], at(24, 9, 30), at(24, 11, 15), view="MergedOnly"))

    assert answer.texts("t:MergedFreeBusy") == ["2003"]


def test_items_that_reach_over_the_window_come_whole(server: DemoServer) -> None:
    answer = ask(server, free_busy([ANNA], at(24, 9, 30), at(24, 9, 45)))

    assert answer.texts("t:StartTime") == ["2026-11-24T09:00:00"]
    assert answer.texts("t:EndTime") == ["2026-11-24T10:00:00"]


def test_times_are_written_in_the_zone_of_the_request(server: DemoServer) -> None:
    asked = free_busy([ANNA], "2026-11-24T03:00:00", "2026-11-24T06:00:00", zone=NEW_YORK_ZONE)

    assert ask(server, asked).texts("t:StartTime") == ["2026-11-24T04:00:00"]


def test_the_zone_of_the_request_counts_with_its_daylight_saving_time() -> None:
    summer = CalendarItem(at(24, 9) - timedelta(days=120), at(24, 10) - timedelta(days=120), subject="In July")
    house = SmallHouse(mailbox(ANNA), items={ANNA: [summer]})

    with DemoServer(house) as server:
        answer = ask(server, free_busy([ANNA], "2026-07-27T05:00:00", "2026-07-27T05:30:00", zone=NEW_YORK_ZONE))

    assert answer.texts("t:StartTime") == ["2026-07-27T05:00:00"]


def test_working_hours_come_in_the_owners_zone(server: DemoServer) -> None:
    answer = ask(server, free_busy([ANNA], at(24, 0), at(25, 0)))

    assert answer.texts("t:WorkingHours/t:TimeZone/t:Bias") == ["-60"]
    assert answer.texts("t:DaylightTime/t:Month") == ["3"]
    assert answer.texts("t:DaylightTime/t:DayOrder") == ["5"]
    assert answer.texts("t:StandardTime/t:Time") == ["03:00:00"]
    assert answer.texts("t:WorkingPeriod/t:DayOfWeek") == ["Monday Tuesday", "Friday"]
    assert answer.texts("t:EndTimeInMinutes") == ["990", "1440"]


def test_a_mailbox_that_does_not_say_its_hours_has_none_in_the_answer(server: DemoServer) -> None:
    assert not ask(server, free_busy([BEN], at(24, 0), at(25, 0))).all("t:WorkingHours")


def test_a_list_with_too_many_members_is_refused_by_its_own_code(server: DemoServer) -> None:
    assert ask(server, free_busy(["all@contoso.example"], at(24, 0), at(25, 0))).codes == [
        "ErrorFreeBusyDLLimitReached"
    ]


@pytest.mark.parametrize(
    ("version", "word"), [("2007_SP1", "Free"), ("2013", "Free"), ("2013_SP1", "WorkingElsewhere")]
)
def test_working_elsewhere_is_free_to_servers_up_to_2013(version: str, word: str) -> None:
    with DemoServer(HOUSE, version=version) as server:
        assert ask(server, free_busy([ANNA], at(24, 13), at(24, 14))).texts("t:BusyType") == [word]


def test_a_new_server_answers_an_old_request_in_old_words(server: DemoServer) -> None:
    answer = ask(server, free_busy([ANNA], at(24, 13), at(24, 14)), version="Exchange2010_SP2")

    assert answer.texts("t:BusyType") == ["Free"]


def test_a_hundred_mailboxes_are_answered_and_one_more_is_not(server: DemoServer) -> None:
    hundred = [f"{number}@contoso.example" for number in range(100)]

    assert len(ask(server, free_busy(hundred, at(24, 0), at(25, 0))).codes) == 100
    assert ask(server, free_busy([*hundred, ANNA], at(24, 0), at(25, 0))).codes == ["ErrorMailboxDataArrayTooBig"]


def test_six_weeks_are_answered_and_a_minute_more_is_not(server: DemoServer) -> None:
    end = at(1, 0) + timedelta(days=42)

    assert ask(server, free_busy([ANNA], at(1, 0), end)).codes == ["NoError"]
    assert ask(server, free_busy([ANNA], at(1, 0), end + timedelta(minutes=1))).codes == ["ErrorTimeIntervalTooBig"]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (free_busy([], at(24, 0), at(25, 0)), "ErrorMailboxDataArrayEmpty"),
        (free_busy([ANNA], at(25, 0), at(24, 0)), "ErrorInvalidTimeInterval"),
        (free_busy([ANNA], at(24, 0), at(25, 0), view="None"), "ErrorInvalidFreeBusyViewType"),
        (free_busy([ANNA], at(24, 0), at(25, 0), view="Everything"), "ErrorSchemaValidation"),
        (free_busy([ANNA], at(24, 0), at(25, 0), interval_min=4), "ErrorInvalidMergedFreeBusyInterval"),
        (free_busy([ANNA], "yesterday", "tomorrow"), "ErrorSchemaValidation"),
        (free_busy([ANNA], at(24, 0), at(25, 0), zone="<t:TimeZone/>"), "ErrorSchemaValidation"),
    ],
)
def test_a_request_that_makes_no_sense_is_refused_as_a_whole(server: DemoServer, asked: str, code: str) -> None:
    answer = ask(server, asked)

    assert answer.status == 500
    assert answer.codes == [code]
