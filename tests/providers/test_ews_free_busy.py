"""What the provider makes of an Exchange server's availability answers, well-behaved and not."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from attendant.core.errors import ProviderError, UnexpectedReply
from attendant.core.schedule import (
    CalendarWindow,
    FreeBusyStatus,
    Schedule,
    ScheduleView,
    Weekday,
    WorkingPeriod,
)
from tests.fakes.ews_answers import details, fault, free_busy, hours, item, mailbox, period, refused_mailbox
from tests.fakes.ews_server import FakeEwsServer, reply
from tests.fakes.provider_ports import DAYS, NOW, ews_provider

CORPORA = Path(__file__).parents[2] / "../shared/corpora"
MONDAY_TO_FRIDAY = frozenset(list(Weekday)[:5])

Ask = Callable[..., Sequence[Schedule]]


def at(hour: int, minute: int = 0, day: int = 24) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def ask() -> Iterator[Ask]:
    """Ask for mailboxes and be answered with given bytes."""
    servers: list[FakeEwsServer] = []

    def asked(answer: bytes, *mailboxes: str, window: CalendarWindow = DAYS) -> Sequence[Schedule]:
        server = FakeEwsServer([reply(200, answer)]).__enter__()
        servers.append(server)
        provider = ews_provider(server.url)
        try:
            return provider.free_busy(mailboxes or ("anna@contoso.example",), window)
        finally:
            provider.close()

    yield asked
    for server in servers:
        server.__exit__(None, None, None)


def test_each_mailbox_gets_its_own_entry_in_the_order_asked(ask: Ask) -> None:
    answer = free_busy(
        mailbox(item("2026-11-24T09:00:00", "2026-11-24T10:00:00", details=details("Sales", "Room 1"))),
        refused_mailbox("ErrorNoFreeBusyAccess"),
        mailbox(),
    )

    anna, bert, carla = ask(answer, "anna@contoso.example", "bert@contoso.example", "carla@contoso.example")

    assert [one.mailbox for one in (anna, bert, carla)] == [
        "anna@contoso.example", "bert@contoso.example", "carla@contoso.example",
    ]  # fmt: skip
    assert [event.subject for event in anna.events] == ["Sales"]
    assert bert.problem is not None
    assert bert.problem.code == "ErrorNoFreeBusyAccess"
    assert carla.problem is None
    assert carla.events == ()


def test_fetched_at_is_the_clock_when_the_answer_was_complete(ask: Ask) -> None:
    assert ask(free_busy(mailbox()))[0].fetched_at == NOW


def test_an_address_asked_twice_is_sent_once_and_answered_twice() -> None:
    with FakeEwsServer([reply(200, free_busy(mailbox()))]) as server:
        provider = ews_provider(server.url)
        first, second = provider.free_busy(["Anna@Contoso.example", " anna@contoso.example "], DAYS)
        provider.close()

    assert first == second
    assert server.requests[0].body.count(b"<t:Address>") == 1


@pytest.mark.parametrize(
    "address",
    ["", "   ", "anna", "anna@", "@contoso.example", "a@b@c", "an na@contoso.example", "a\x00b@contoso.example",
     "anna@contoso.example\nbcc: x@y", "<anna@contoso.example>", "/o=Contoso/cn=anna", "x" * 290 + "@contoso.example"],
)  # fmt: skip
def test_what_is_no_address_is_not_sent(address: str) -> None:
    with FakeEwsServer([reply(200, free_busy(mailbox()))]) as server:
        provider = ews_provider(server.url)
        bad, good = provider.free_busy([address, "anna@contoso.example"], DAYS)
        provider.close()

    assert bad.problem is not None
    assert bad.problem.code == "MailboxInvalid"
    assert bad.problem.lasting
    assert good.problem is None
    assert server.requests[0].body.count(b"<t:Address>") == 1


def test_only_bad_addresses_need_no_request() -> None:
    with FakeEwsServer([reply(500)]) as server:
        provider = ews_provider(server.url)
        schedules = provider.free_busy(["", "nobody"], DAYS)
        provider.close()

    assert len(schedules) == 2
    assert server.requests == []


def test_an_address_with_accents_and_markup_signs_arrives_unharmed() -> None:
    with FakeEwsServer([reply(200, free_busy(mailbox()))]) as server:
        provider = ews_provider(server.url)
        provider.free_busy(["o'brien&söhne@contoso.example"], DAYS)
        provider.close()

    assert "<t:Address>o'brien&amp;söhne@contoso.example</t:Address>".encode() in server.requests[0].body


def test_more_mailboxes_than_a_batch_are_a_bug_of_the_caller() -> None:
    provider = ews_provider("http://127.0.0.1:1/EWS/Exchange.asmx")

    with pytest.raises(ValueError, match="at most 100"):
        provider.free_busy(["anna@contoso.example"] * 101, DAYS)


@pytest.mark.parametrize("entries", [0, 1, 3])
def test_an_answer_with_too_few_or_too_many_entries_gives_nobody_anothers_meetings(ask: Ask, entries: int) -> None:
    answer = free_busy(*[mailbox(item("2026-11-24T09:00:00", "2026-11-24T10:00:00"))] * entries)

    with pytest.raises(UnexpectedReply) as raised:
        ask(answer, "anna@contoso.example", "bert@contoso.example")

    assert "another number of people" in str(raised.value)
    assert raised.value.problem.detail == f"2 asked, {entries} answered"


@pytest.mark.parametrize(
    "written",
    ["2026-11-24T09:00:00", "2026-11-24T09:00:00Z", "2026-11-24T10:00:00+01:00", "2026-11-24T04:30:00-04:30",
     " 2026-11-24T09:00:00\n ", "2026-11-24T09:00:00.0000000"],
)  # fmt: skip
def test_a_time_means_utc_unless_it_says_otherwise(ask: Ask, written: str) -> None:
    (schedule,) = ask(free_busy(mailbox(item(written, "2026-11-24T11:00:00"))))

    assert schedule.events[0].start == at(9)
    assert schedule.events[0].start.utcoffset() == timedelta(0)


def test_items_come_sorted_and_without_those_outside_the_window(ask: Ask) -> None:
    answer = free_busy(
        mailbox(
            item("2026-11-24T15:00:00", "2026-11-24T16:00:00"),
            item("2026-11-24T09:00:00", "2026-11-24T10:00:00"),
            item("2026-10-01T09:00:00", "2026-10-01T10:00:00"),
            item("2027-01-01T09:00:00", "2027-01-01T10:00:00"),
        )
    )

    (schedule,) = ask(answer)

    assert [event.start for event in schedule.events] == [at(9), at(15)]


def test_an_item_partly_in_the_window_stays_whole(ask: Ask) -> None:
    (schedule,) = ask(free_busy(mailbox(item("2026-11-22T09:00:00", "2026-11-24T10:00:00"))))

    assert schedule.events[0].start == at(9, day=22)


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Free", FreeBusyStatus.FREE),
        ("Tentative", FreeBusyStatus.TENTATIVE),
        (" Busy ", FreeBusyStatus.BUSY),
        ("OOF", FreeBusyStatus.OOF),
        ("WorkingElsewhere", FreeBusyStatus.WORKING_ELSEWHERE),
        ("NoData", FreeBusyStatus.NO_DATA),
        ("Sabbatical", FreeBusyStatus.NO_DATA),
        ("", FreeBusyStatus.NO_DATA),
    ],
)
def test_a_status_word_that_we_cannot_read_counts_as_no_data(ask: Ask, word: str, status: FreeBusyStatus) -> None:
    (schedule,) = ask(free_busy(mailbox(item("2026-11-24T09:00:00", "2026-11-24T10:00:00", word))))

    assert schedule.events[0].status is status


def test_subject_and_place_of_a_private_item_never_leave_the_provider(ask: Ask) -> None:
    secret = details("Oncology", "Clinic", private=True)

    (schedule,) = ask(free_busy(mailbox(item("2026-11-24T09:00:00", "2026-11-24T10:00:00", details=secret))))

    assert schedule.events[0].is_private
    assert schedule.events[0].status is FreeBusyStatus.BUSY
    assert "Oncology" not in repr(schedule)
    assert "Clinic" not in repr(schedule)


def test_line_ends_and_tabs_in_a_subject_stay_in_it(ask: Ask) -> None:
    odd = details("Budget\t2027\nitem\tmailbox", "Room\n1\u2028item\u0085mailbox")

    (schedule,) = ask(free_busy(mailbox(item("2026-11-24T09:00:00", "2026-11-24T10:00:00", details=odd))))

    assert [(event.subject, event.location) for event in schedule.events] == [
        ("Budget 2027 item mailbox", "Room 1\u2028item\u0085mailbox")
    ]


@pytest.mark.parametrize(
    ("start", "end"), [("yesterday", "2026-11-24T10:00:00"), ("", ""), ("2026-11-24T10:00:00", "24 November")]
)
def test_an_item_without_readable_times_makes_its_owner_unknown_and_nobody_else(ask: Ask, start: str, end: str) -> None:
    good = mailbox(item("2026-11-24T09:00:00", "2026-11-24T10:00:00"))

    broken, fine = ask(free_busy(mailbox(item(start, end)), good), "anna@contoso.example", "bert@contoso.example")

    assert broken.problem is not None
    assert broken.view is ScheduleView.NONE
    assert len(fine.events) == 1


@pytest.mark.parametrize(
    ("granted", "view"),
    [
        ("Detailed", ScheduleView.SUBJECT),
        ("DetailedMerged", ScheduleView.SUBJECT),
        (" FreeBusy ", ScheduleView.TIMES),
        ("FreeBusyMerged", ScheduleView.TIMES),
    ],
)
def test_the_view_is_the_one_granted_not_the_one_asked_for(ask: Ask, granted: str, view: ScheduleView) -> None:
    assert ask(free_busy(mailbox(view=granted)))[0].view is view


def test_digits_stand_in_where_a_server_shows_nothing_else(ask: Ask) -> None:
    (schedule,) = ask(free_busy(mailbox(view="MergedOnly", merged=" 012349 ", array=False)))

    assert schedule.view is ScheduleView.MERGED
    assert schedule.merged == (
        FreeBusyStatus.FREE, FreeBusyStatus.TENTATIVE, FreeBusyStatus.BUSY, FreeBusyStatus.OOF,
        FreeBusyStatus.NO_DATA, FreeBusyStatus.NO_DATA,
    )  # fmt: skip
    assert schedule.merged_interval_min == 15


def test_digits_are_not_read_where_there_are_items(ask: Ask) -> None:
    assert ask(free_busy(mailbox(view="DetailedMerged", merged="0000")))[0].merged == ()


@pytest.mark.parametrize("view", ["None", "", "Everything", "MergedOnly"])
def test_a_view_that_shows_nothing_is_a_problem_and_not_an_empty_calendar(ask: Ask, view: str) -> None:
    (schedule,) = ask(free_busy(mailbox(view=view)))

    assert schedule.problem is not None
    assert schedule.view is ScheduleView.NONE


def test_an_answer_without_items_and_working_hours_is_an_empty_calendar_with_unknown_hours(ask: Ask) -> None:
    (schedule,) = ask(free_busy(mailbox(array=False, working_hours="")))

    assert schedule.problem is None
    assert schedule.events == ()
    assert schedule.working_hours is None


def test_working_hours_come_in_the_owners_zone(ask: Ask) -> None:
    working_hours = ask(free_busy(mailbox(working_hours=hours(
        period("Monday Tuesday\n   Wednesday Thursday Friday", 480, 1440), period("Saturday", 540, 720)
    ))))[0].working_hours  # fmt: skip

    assert working_hours is not None
    assert working_hours.periods == (
        WorkingPeriod(MONDAY_TO_FRIDAY, 480, 1440),
        WorkingPeriod(frozenset([Weekday.SATURDAY]), 540, 720),
    )
    assert at(12).astimezone(working_hours.zone).hour == 13
    assert datetime(2026, 7, 1, 12, tzinfo=UTC).astimezone(working_hours.zone).hour == 14


def test_a_period_without_days_is_no_period(ask: Ask) -> None:
    working_hours = ask(free_busy(mailbox(working_hours=hours(period("", 480, 1020)))))[0].working_hours

    assert working_hours is not None
    assert working_hours.periods == ()


@pytest.mark.parametrize(
    "broken", [period("Monday", "eight", 1020), period("Moonday", 480, 1020), period("Monday", 480, 9000),
               period("Monday", -5, 60), period("Monday", "", "")]
)  # fmt: skip
def test_working_hours_that_we_cannot_read_are_unknown_and_spoil_nothing_else(ask: Ask, broken: str) -> None:
    answer = free_busy(mailbox(item("2026-11-24T09:00:00", "2026-11-24T10:00:00"), working_hours=hours(broken)))

    (schedule,) = ask(answer)

    assert schedule.working_hours is None
    assert len(schedule.events) == 1


@pytest.mark.parametrize(
    "zone",
    ["", "<TimeZone><Bias>far</Bias></TimeZone>", "<TimeZone><Bias>99999</Bias></TimeZone>",
     "<TimeZone><Bias>0</Bias><StandardTime><Bias>0</Bias><Time>25:00</Time><DayOrder>1</DayOrder><Month>13</Month>"
     "<DayOfWeek>Sunday</DayOfWeek></StandardTime></TimeZone>"],
)  # fmt: skip
def test_working_hours_in_a_zone_that_we_cannot_read_are_unknown(ask: Ask, zone: str) -> None:
    (schedule,) = ask(free_busy(mailbox(working_hours=hours(period("Monday", 480, 1020), zone=zone))))

    assert schedule.problem is None
    assert schedule.working_hours is None


def test_lists_that_make_a_batch_too_large_are_found_by_asking_in_halves() -> None:
    fine, too_large = reply(200, free_busy(mailbox())), reply(500, fault("ErrorMailboxDataArrayTooBig"))
    with FakeEwsServer([too_large, fine, too_large]) as server:
        provider = ews_provider(server.url)
        anna, everyone = provider.free_busy(["anna@contoso.example", "everyone@contoso.example"], DAYS)
        provider.close()

    assert anna.problem is None
    assert everyone.problem is not None
    assert "distribution list" in str(everyone.problem.summary)
    assert len(server.requests) == 3


def test_a_span_of_too_many_days_has_words_of_its_own(ask: Ask) -> None:
    (schedule,) = ask(free_busy(refused_mailbox("ErrorTimeIntervalTooBig")))

    assert schedule.problem is not None
    assert "so many days" in str(schedule.problem.summary)


def test_a_large_batch_is_answered_whole(ask: Ask) -> None:
    addresses = [f"p{number}@contoso.example" for number in range(100)]
    entries = [
        mailbox(item("2026-11-24T09:00:00", "2026-11-24T10:00:00", details=details(f"m{n}"))) for n in range(100)
    ]

    schedules = ask(free_busy(*entries), *addresses)

    assert [(one.mailbox, one.events[0].subject) for one in schedules] == [
        (address, f"m{number}") for number, address in enumerate(addresses)
    ]


@pytest.mark.parametrize(
    ("path", "people", "counts"),
    [
        (
            "ews-ms-docs/GetUserAvailability/how-to-get-free-busy-information-by-using-ews-in-exchange--03.xml",
            2,
            [2, 4],
        ),
        ("ews-captures/ews-javascript-api/test_ManualLiveTesting_app2.ts--01.xml", 2, [0, 0]),
        ("ews-captures/openchange/mapiproxy_services_ocsmanager_ocsmanager_controllers_as.py--05.xml", 1, [2]),
    ],
)
def test_answers_of_real_servers_are_read(ask: Ask, path: str, people: int, counts: list[int]) -> None:
    if not (CORPORA / path).exists():
        pytest.skip("the captured answers are not on this machine")
    years = CalendarWindow(datetime(2012, 5, 1, tzinfo=UTC), datetime(2015, 7, 1, tzinfo=UTC))

    schedules = ask((CORPORA / path).read_bytes(), *[f"p{n}@contoso.example" for n in range(people)], window=years)

    assert [len(schedule.events) for schedule in schedules] == counts
    assert all(schedule.working_hours is not None for schedule in schedules)


def test_a_fault_of_a_real_server_is_read(ask: Ask) -> None:
    path = CORPORA / "ews-captures/exchangelib/tests_test_services.py--03.xml"
    if not path.exists():
        pytest.skip("the captured answers are not on this machine")

    with pytest.raises(ProviderError) as raised:
        ask(path.read_bytes())

    assert raised.value.problem.code == "ErrorServerBusy"
    assert raised.value.problem.retry_after_s == pytest.approx(297.749)
