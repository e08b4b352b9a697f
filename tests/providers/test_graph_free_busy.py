"""What is made of an answer to getSchedule: whose it is, when, what state, and what stays hidden."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from attendant.core.errors import UnexpectedReply
from attendant.core.privacy import EVERYTHING_SHARED
from attendant.core.schedule import CalendarWindow, FreeBusyStatus, Schedule, ScheduleView, Weekday, WorkingPeriod
from attendant.providers.graph.free_busy import SLOT_MIN, schedules_from
from tests.fakes.ews_server import reply
from tests.fakes.graph_answers import (
    ANNA,
    BORIS,
    CARLA,
    JSON,
    WEEK,
    FakeGraphServer,
    entry,
    fault,
    graph_provider,
    item,
    moment,
    refused_entry,
    schedules,
)  # fmt: skip
from tests.fakes.provider_ports import DAYS, NOW

CORPUS = Path(__file__).parents[2] / "../shared/corpora"


def ask(*entries: Any, of: tuple[str, ...] = (ANNA,), window: CalendarWindow = DAYS) -> list[Schedule]:
    return schedules_from(schedules(*entries), of, window, NOW, EVERYTHING_SHARED)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 24, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("free", FreeBusyStatus.FREE),
        ("tentative", FreeBusyStatus.TENTATIVE),
        ("busy", FreeBusyStatus.BUSY),
        ("oof", FreeBusyStatus.OOF),
        ("workingElsewhere", FreeBusyStatus.WORKING_ELSEWHERE),
        ("unknown", FreeBusyStatus.NO_DATA),
        ("unknownFutureValue", FreeBusyStatus.NO_DATA),
        (None, FreeBusyStatus.NO_DATA),
        (["busy"], FreeBusyStatus.NO_DATA),
    ],
)
def test_each_status_word_has_its_meaning_and_an_unknown_one_is_no_data(word: Any, status: FreeBusyStatus) -> None:
    (anna,) = ask(entry(ANNA, item("09:00", "10:00", word)))

    assert [event.status for event in anna.events] == [status]


@pytest.mark.parametrize(
    ("start", "hour"),
    [
        (moment("2026-11-24T09:00:00.0000000"), 9),
        (moment("2026-11-24T09:00:00"), 9),
        (moment("2026-11-24T09:00:00.9999999"), 9),
        (moment("2026-11-24T09:00:00Z"), 9),
        (moment("2026-11-24T09:00:00+02:00"), 7),
        (moment("2026-11-24T09:00:00.0000000", "tzone://Microsoft/Utc"), 9),
        (moment("2026-11-24T09:00:00.0000000", "Pacific Standard Time"), 17),
        (moment("2026-11-24T09:00:00.0000000", "Europe/Berlin"), 8),
        ({"dateTime": "2026-11-24T09:00:00.0000000"}, 9),
    ],
)
def test_times_are_read_in_the_zone_they_name_and_else_in_utc(start: Any, hour: int) -> None:
    (anna,) = ask(entry(ANNA, item("09:00", "18:00") | {"start": start}))

    assert anna.events[0].start.replace(microsecond=0) == at(hour)
    assert anna.events[0].start.tzinfo is UTC


@pytest.mark.parametrize(
    "broken",
    [
        {"start": moment("yesterday")},
        {"start": moment("")},
        {"start": None},
        {"end": "2026-11-24T10:00:00"},
        {"end": {"timeZone": "UTC"}},
        {"start": moment("2026-11-24T09:00:00", "Central Mars Time")},
        {"start": moment("2026-11-24T09:00:00", "America")},
        {"start": moment("2026-11-24T09:00:00", "../../etc/passwd")},
        {"start": {"dateTime": 9, "timeZone": "UTC"}},
        {"end": {"dateTime": "2026-11-24T09:00:00", "timeZone": ["UTC"]}},
    ],
)
def test_an_item_without_readable_times_makes_its_owner_unknown_and_nobody_else(broken: dict[str, Any]) -> None:
    anna, boris = ask(entry(ANNA, item("09:00", "10:00") | broken), entry(BORIS), of=(ANNA, BORIS))

    assert anna.view is ScheduleView.NONE
    assert anna.problem is not None
    assert not anna.problem.lasting
    assert boris.problem is None


@pytest.mark.parametrize("items", [7, "busy", [None], ["busy"], [[]], {"a": 1}, True])
def test_items_that_are_none_make_their_owner_unknown(items: Any) -> None:
    (anna,) = ask(entry(ANNA) | {"scheduleItems": items})

    assert anna.problem is not None
    assert anna.view is ScheduleView.NONE


def test_subject_and_place_of_a_private_item_never_leave_the_provider() -> None:
    (anna,) = ask(entry(ANNA, item("09:00", "10:00", "unknown", isPrivate=True, subject="Oncology", location="Clinic")))

    assert anna.events[0].is_private
    assert anna.events[0].status is FreeBusyStatus.BUSY
    assert "Oncology" not in repr(anna)
    assert "Clinic" not in repr(anna)


@pytest.mark.parametrize(
    ("items", "view"),
    [
        ([], ScheduleView.TIMES),
        ([item("09:00", "10:00")], ScheduleView.TIMES),
        ([item("09:00", "10:00"), item("10:00", "11:00", subject="")], ScheduleView.SUBJECT),
        ([item("09:00", "10:00", isPrivate=True)], ScheduleView.SUBJECT),
        ([item("09:00", "10:00", isPrivate=False, subject=None)], ScheduleView.TIMES),
    ],
)
def test_the_view_is_told_from_what_the_items_carry(items: list[Any], view: ScheduleView) -> None:
    (anna,) = ask(entry(ANNA, *items))

    assert anna.view is view


def test_odd_letters_in_a_subject_cannot_break_a_line_or_a_file() -> None:
    (anna,) = ask(entry(ANNA, item("09:00", "10:00", subject="Budget\t2027\n\x00\ud83d half \U0001f389 whole")))

    assert anna.events[0].subject == "Budget 2027 half \U0001f389 whole"
    assert anna.events[0].subject.encode()


def test_a_letter_that_is_none_costs_only_the_calendar_that_holds_it() -> None:
    body = schedules(entry(ANNA, item("09:00", "10:00", subject="Budget")), entry(BORIS, item("09:00", "10:00")))
    anna, boris = schedules_from(body.replace(b"Budget", b"Bud\xffget"), (ANNA, BORIS), DAYS, NOW, EVERYTHING_SHARED)

    assert anna.problem is not None
    assert len(boris.events) == 1


def test_items_are_believed_and_not_the_digits() -> None:
    (anna,) = ask(entry(ANNA, item("09:00", "10:00", "workingElsewhere"), availabilityView="0000"))

    assert [event.status for event in anna.events] == [FreeBusyStatus.WORKING_ELSEWHERE]
    assert anna.merged == ()


def test_without_items_the_digits_speak() -> None:
    window = CalendarWindow(at(9), at(10, 30))
    (anna,) = ask({"scheduleId": ANNA, "availabilityView": "012349"}, window=window)

    assert anna.view is ScheduleView.MERGED
    assert anna.merged == (
        FreeBusyStatus.FREE, FreeBusyStatus.TENTATIVE, FreeBusyStatus.BUSY, FreeBusyStatus.OOF,
        FreeBusyStatus.NO_DATA, FreeBusyStatus.NO_DATA,
    )  # fmt: skip
    assert anna.merged_interval_min == SLOT_MIN


@pytest.mark.parametrize("digits", [None, "", "0", "0000000", 220, ["0"]])
def test_digits_that_do_not_cover_the_window_are_no_answer(digits: Any) -> None:
    window = CalendarWindow(at(9), at(10, 30))
    (anna,) = ask({"scheduleId": ANNA, "availabilityView": digits}, window=window)

    assert anna.problem is not None


def test_an_answer_in_another_order_shifts_nobody() -> None:
    found = ask(
        entry(CARLA, item("11:00", "12:00")), entry(ANNA, item("09:00", "10:00")), entry(BORIS, item("10:00", "11:00")),
        of=(ANNA, BORIS, CARLA),
    )  # fmt: skip

    assert [one.events[0].start.hour for one in found] == [9, 10, 11]


def test_names_match_in_any_case() -> None:
    found = ask(entry(f" {BORIS.upper()}"), entry(ANNA.title(), item("09:00", "10:00")), of=(ANNA, BORIS))

    assert [len(one.events) for one in found] == [1, 0]


def test_a_missing_entry_is_its_owners_problem_only() -> None:
    anna, boris, carla = ask(entry(ANNA), entry(CARLA, item("09:00", "10:00")), of=(ANNA, BORIS, CARLA))

    assert boris.problem is not None
    assert anna.problem is None
    assert len(carla.events) == 1


def test_an_extra_entry_is_left_alone() -> None:
    anna, boris = ask(
        entry(ANNA), entry("intruder@contoso.example", item("09:00", "10:00")), entry(BORIS), of=(ANNA, BORIS)
    )

    assert (anna.events, boris.events) == ((), ())
    assert (anna.problem, boris.problem) == (None, None)


def test_two_entries_for_one_person_that_differ_are_no_answer_and_two_equal_ones_are_one() -> None:
    anna, boris = ask(entry(ANNA), entry(ANNA, item("09:00", "10:00")), entry(BORIS), entry(BORIS), of=(ANNA, BORIS))

    assert anna.problem is not None
    assert boris.problem is None


def test_an_entry_under_another_name_goes_by_its_place_where_all_others_stand_in_theirs() -> None:
    anna, boris, carla = ask(
        entry(ANNA), entry("boris.main@contoso.example", item("09:00", "10:00")), entry(CARLA), of=(ANNA, BORIS, CARLA)
    )

    assert len(boris.events) == 1
    assert (anna.events, carla.events) == ((), ())


def test_an_entry_under_another_name_is_nobodys_where_the_order_is_not_that_of_the_question() -> None:
    anna, boris, carla = ask(
        entry(CARLA), entry("boris.main@contoso.example", item("09:00", "10:00")), entry(ANNA), of=(ANNA, BORIS, CARLA)
    )

    assert boris.problem is not None
    assert (anna.problem, carla.problem) == (None, None)


def test_a_single_answer_to_a_single_question_is_its_own_whatever_the_name() -> None:
    (anna,) = ask(entry("anna.main@contoso.example", item("09:00", "10:00")))

    assert len(anna.events) == 1


def test_where_all_go_by_other_names_each_is_asked_alone() -> None:
    def answer(handler: Any, request: Any) -> None:
        asked = json.loads(request.body)["schedules"]
        named = [entry(f"main.{one}", item("09:00", "10:00", subject=one)) for one in asked]
        reply(200, schedules(*reversed(named)), content_type=JSON)(handler, request)

    with FakeGraphServer([answer]) as server:
        provider = graph_provider(server.url)
        found = provider.free_busy([ANNA, BORIS, CARLA], DAYS)
        provider.close()

    assert [one.events[0].subject for one in found] == [ANNA, BORIS, CARLA]


@pytest.mark.parametrize("answer", [{}, {"value": None}, {"value": {}}, [], None, 7, "value", {"value": []}])
def test_what_is_no_answer_fails_the_whole_call(answer: Any) -> None:
    with pytest.raises(UnexpectedReply):
        schedules_from(json.dumps(answer).encode(), (ANNA, BORIS), DAYS, NOW, EVERYTHING_SHARED)


@pytest.mark.parametrize("junk", [None, 7, "x", []])
def test_an_entry_that_is_no_object_is_nobodys(junk: Any) -> None:
    anna, boris = ask(junk, entry(BORIS, item("09:00", "10:00")), entry("x"), of=(ANNA, BORIS))

    assert anna.problem is not None
    assert boris.problem is None


@pytest.mark.parametrize(
    ("code", "message", "ours", "words", "lasting"),
    [
        ("5009", "Unable to resolve e-mail address", "ErrorMailRecipientNotFound", "address is not known", True),
        ("5037", "The caller does not have access", "ErrorNoFreeBusyAccess", "not shared with you", True),
        ("5035", "", "ErrorInvalidSmtpAddress", "not valid", True),
        ("5006", "", "ErrorResultSetTooBig", "too many items", False),
        ("5016", "", "ErrorProxyRequestProcessingFailed", "server that holds this calendar", False),
        ("5021", "", "ErrorServiceDiscoveryFailed", "server that holds this calendar", False),
        ("ErrorMailboxFailover", "", "ErrorMailboxFailover", "being moved", False),
        ("5999", "Microsoft.Exchange.InfoWorker.Common.Availability.NoFreeBusyAccessException: no",
         "ErrorNoFreeBusyAccess", "not shared with you", True),
        ("5999", "something new", "5999", "could not be read (5999)", False),
        ("", "", "MailboxUnavailable", "could not be read", False),
        (None, None, "MailboxUnavailable", "could not be read", False),
    ],
)  # fmt: skip
def test_an_error_inside_http_200_is_that_mailboxs_problem(
    code: Any, message: Any, ours: str, words: str, lasting: bool
) -> None:
    anna, boris = ask(refused_entry(ANNA, code, message), entry(BORIS), of=(ANNA, BORIS))

    assert anna.problem is not None
    assert (anna.problem.code, anna.problem.lasting) == (ours, lasting)
    assert words in str(anna.problem.summary)
    assert str(anna.problem.remedy)
    assert boris.problem is None


@pytest.mark.parametrize("error", ["broken", 7, [], {}])
def test_an_error_of_any_shape_is_an_error(error: Any) -> None:
    (anna,) = ask(entry(ANNA, item("09:00", "10:00")) | {"error": error})

    assert anna.problem is not None
    assert anna.events == ()


def hours(**changed: Any) -> Any:
    (anna,) = ask(entry(ANNA, workingHours=WEEK | changed))
    return anna.working_hours


def test_working_hours_with_a_windows_zone_are_read() -> None:
    read = hours()

    assert read.periods == (WorkingPeriod(frozenset(list(Weekday)[:5]), 480, 1020),)
    assert (read.zone, read.zone_name) == (ZoneInfo("Europe/Berlin"), "Europe/Berlin")


@pytest.mark.parametrize(
    ("name", "key"),
    [("Asia/Kolkata", "Asia/Kolkata"), ("Newfoundland Standard Time", "America/St_Johns"), ("UTC", "UTC")],
)
def test_zones_have_names_of_windows_or_of_iana(name: str, key: str) -> None:
    assert hours(timeZone={"name": name}).zone == ZoneInfo(key)


def test_a_zone_may_come_as_its_rules() -> None:
    pacific = {
        "@odata.type": "#microsoft.graph.customTimeZone",
        "bias": 480,
        "name": "Customized Time Zone",
        "standardOffset": {
            "time": "02:00:00.0000000", "dayOccurrence": 1, "dayOfWeek": "sunday", "month": 11, "year": 0,
        },
        "daylightOffset": {
            "daylightBias": -60, "time": "02:00:00.0000000", "dayOccurrence": 2, "dayOfWeek": "sunday", "month": 3,
            "year": 0,
        },
    }  # fmt: skip
    read = hours(timeZone=pacific)

    for month in range(1, 13):
        moment = datetime(2026, month, 20, tzinfo=UTC)
        theirs = moment.astimezone(ZoneInfo("America/Los_Angeles")).utcoffset()
        assert moment.astimezone(read.zone).utcoffset() == theirs
    assert read.zone_name == "UTC-08:00"


def test_a_zone_of_rules_without_changes_stands_still() -> None:
    zone = {"bias": -345, "name": "Customized Time Zone", "standardOffset": None, "daylightOffset": None}

    assert at(0).astimezone(hours(timeZone=zone).zone).utcoffset() == timedelta(hours=5, minutes=45)


def test_hours_until_midnight_end_at_midnight() -> None:
    (period,) = hours(startTime="16:00:00.0000000", endTime="00:00:00.0000000").periods

    assert (period.start_minute, period.end_minute) == (960, 0)


def test_no_days_are_no_period() -> None:
    assert hours(daysOfWeek=[]).periods == ()


@pytest.mark.parametrize(
    "broken",
    [
        {"timeZone": None}, {"timeZone": {"name": "Customized Time Zone"}}, {"timeZone": {"name": None}},
        {"timeZone": {"name": ""}}, {"timeZone": {"bias": 99999}}, {"timeZone": {"bias": "x"}}, {"timeZone": "UTC"},
        {"daysOfWeek": None}, {"daysOfWeek": ["someday"]}, {"daysOfWeek": [1]}, {"startTime": None},
        {"startTime": "8 am"}, {"endTime": 17},
        {"timeZone": {"bias": 0, "standardOffset": {"month": 13}, "daylightOffset": {"month": 3}}},
    ],
)  # fmt: skip
def test_hours_that_cannot_be_understood_are_unknown_and_spoil_nothing(broken: dict[str, Any]) -> None:
    (anna,) = ask(entry(ANNA, item("09:00", "10:00"), workingHours=WEEK | broken))

    assert anna.working_hours is None
    assert len(anna.events) == 1


@pytest.mark.parametrize("missing", [None, 7, []])
def test_missing_hours_are_unknown(missing: Any) -> None:
    (anna,) = ask(entry(ANNA, workingHours=missing))

    assert anna.working_hours is None
    assert anna.problem is None


@pytest.fixture
def samples() -> list[dict[str, Any]]:
    found = [
        *CORPUS.glob("graph-docs/getSchedule/*-02-response.json"),
        *CORPUS.glob("graph-mocks/*/get_schedule*.json"),
    ]
    if not found:
        pytest.skip("the samples are not on this machine")
    return [json.loads(path.read_text()) for path in sorted(found)]


def test_samples_of_others_are_read(samples: list[dict[str, Any]]) -> None:
    year = CalendarWindow(datetime(2019, 1, 1, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC))

    for sample in samples:
        asked = [one["scheduleId"].lower() for one in sample["value"]]
        found = schedules_from(json.dumps(sample).encode(), asked, year, NOW, EVERYTHING_SHARED)
        assert [len(one.events) for one in found] == [len(one["scheduleItems"]) for one in sample["value"]]
        assert all(one.problem is None and one.working_hours is not None for one in found)


def test_the_request_asks_for_utc_and_an_interval() -> None:
    with FakeGraphServer([reply(200, schedules(entry(ANNA)), content_type=JSON)]) as server:
        provider = graph_provider(server.url)
        provider.free_busy([f" {ANNA.upper()}", ANNA], DAYS)
        provider.close()
    (request,) = server.requests

    assert request.path == "/v1.0/me/calendar/getSchedule"
    assert request.headers["Prefer"] == 'outlook.timezone="UTC"'
    assert request.headers["Authorization"] == "Bearer token-1"
    assert json.loads(request.body) == {
        "schedules": [ANNA],
        "startTime": moment("2026-11-23T00:00:00"),
        "endTime": moment("2026-12-07T00:00:00"),
        "availabilityViewInterval": SLOT_MIN,
    }


def test_one_address_that_the_service_cannot_bear_costs_nobody_else_the_answer() -> None:
    asked = [f"colleague{number}@contoso.example" for number in range(20)]
    bad = asked[13]

    def answer(handler: Any, request: Any) -> None:
        names = json.loads(request.body)["schedules"]
        if bad in names:
            reply(400, fault("ErrorInvalidRecipients"), content_type=JSON)(handler, request)
        else:
            reply(200, schedules(*map(entry, names)), content_type=JSON)(handler, request)

    with FakeGraphServer([answer]) as server:
        provider = graph_provider(server.url)
        found = provider.free_busy(asked, DAYS)
        provider.close()

    assert [one.mailbox for one in found if one.problem] == [bad]
    problem = found[13].problem
    assert problem is not None
    assert problem.code == "ErrorInvalidRecipients"
    assert len(server.requests) < 12


def test_a_list_with_too_many_members_shows_itself() -> None:
    def answer(handler: Any, request: Any) -> None:
        names = json.loads(request.body)["schedules"]
        good = ANNA not in names
        body = schedules(*map(entry, names)) if good else fault("ErrorMailboxDataArrayTooBig")
        reply(200 if good else 400, body, content_type=JSON)(handler, request)

    with FakeGraphServer([answer]) as server:
        provider = graph_provider(server.url)
        anna, boris = provider.free_busy([ANNA, BORIS], DAYS)
        provider.close()

    assert anna.problem is not None
    assert "distribution list" in str(anna.problem.summary)
    assert boris.problem is None
