"""Working time laid over days with and without clock changes."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest

from attendant.core.schedule import CalendarEvent, FreeBusyStatus, Weekday, WorkingHours, WorkingPeriod
from attendant.core.working_hours import day_span, is_all_day, working_day, working_spans
from tests.unit.schedules import EVERY_DAY, ROME, WEEKDAYS, hours, instant, minutes

NEW_YORK = ZoneInfo("America/New_York")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
KATHMANDU = ZoneInfo("Asia/Kathmandu")
CAIRO = ZoneInfo("Africa/Cairo")
BEIRUT = ZoneInfo("Asia/Beirut")
SAO_PAULO = ZoneInfo("America/Sao_Paulo")
HAVANA = ZoneInfo("America/Havana")


def local_spans(week: WorkingHours, first: date, last: date) -> list[str]:
    """Return the working time from midnight to midnight as the owner's clock shows it."""
    start, end = day_span(first, week.zone)[0], day_span(last, week.zone)[1]
    return [
        f"{begins.astimezone(week.zone):%d %H:%M}-{ends.astimezone(week.zone):%d %H:%M}"
        for begins, ends in working_spans(week, start, end)
    ]


def test_office_hours_leave_out_days_off() -> None:
    spans = local_spans(hours(), date(2026, 11, 27), date(2026, 11, 30))

    assert spans == ["27 09:00-27 17:30", "30 09:00-30 17:30"]


@pytest.mark.parametrize("end_minute", [0, 1440])
def test_end_0_and_1440_both_mean_24_00(end_minute: int) -> None:
    week = WorkingHours(ROME, "Rome", (WorkingPeriod(frozenset({Weekday.TUESDAY}), minutes("14:00"), end_minute),))

    spans = local_spans(week, date(2026, 11, 23), date(2026, 11, 26))

    assert spans == ["24 14:00-25 00:00"]


def test_end_before_start_runs_past_midnight_and_belongs_to_the_day_it_starts_on() -> None:
    week = hours("22:00", "06:00", frozenset({Weekday.FRIDAY}))

    spans = local_spans(week, date(2026, 11, 26), date(2026, 11, 30))

    assert spans == ["27 22:00-28 06:00"]


def test_shift_of_the_day_before_reaches_into_the_span_asked_about() -> None:
    week = hours("22:00", "06:00", frozenset({Weekday.MONDAY}))

    spans = working_spans(week, instant("02:00"), instant("12:00"))

    assert spans == ((instant("02:00"), instant("06:00")),)


@pytest.mark.parametrize("clock", ["00:00", "09:00", "23:59"])
def test_start_equal_to_end_is_the_whole_day(clock: str) -> None:
    week = hours(clock, clock, frozenset({Weekday.TUESDAY}))

    spans = local_spans(week, date(2026, 11, 23), date(2026, 11, 26))

    assert spans == ["24 00:00-25 00:00"]


def test_whole_days_that_touch_are_one_span() -> None:
    spans = local_spans(hours("00:00", "24:00", EVERY_DAY), date(2026, 11, 23), date(2026, 12, 6))

    assert spans == ["23 00:00-07 00:00"]


def test_empty_day_of_week_is_no_period() -> None:
    assert local_spans(hours(days=frozenset()), date(2026, 11, 23), date(2026, 11, 29)) == []


@pytest.mark.parametrize(("start", "end"), [(-1, 600), (600, 1441), (1440, 600), (5000, 0)])
def test_times_that_no_clock_shows_are_left_out(start: int, end: int) -> None:
    week = WorkingHours(ROME, "Rome", (WorkingPeriod(EVERY_DAY, start, end),))

    assert local_spans(week, date(2026, 11, 23), date(2026, 11, 29)) == []


def test_periods_with_a_pause_stay_apart_and_overlapping_ones_join() -> None:
    week = WorkingHours(
        ROME,
        "Rome",
        tuple(
            WorkingPeriod(WEEKDAYS, minutes(start), minutes(end))
            for start, end in (("14:00", "18:00"), ("09:00", "12:00"), ("11:00", "13:00"))
        ),
    )

    assert local_spans(week, date(2026, 11, 24), date(2026, 11, 24)) == ["24 09:00-24 13:00", "24 14:00-24 18:00"]


@pytest.mark.parametrize(
    ("zone", "day", "lasts"),
    [
        (ROME, date(2026, 3, 29), timedelta(hours=23)),
        (ROME, date(2026, 10, 25), timedelta(hours=25)),
        (NEW_YORK, date(2026, 3, 8), timedelta(hours=23)),
        (NEW_YORK, date(2026, 11, 1), timedelta(hours=25)),
        (LORD_HOWE, date(2026, 4, 5), timedelta(hours=24, minutes=30)),
        (LORD_HOWE, date(2026, 10, 4), timedelta(hours=23, minutes=30)),
        (KATHMANDU, date(2026, 3, 29), timedelta(hours=24)),
        (CAIRO, date(2026, 4, 24), timedelta(hours=23)),
        (CAIRO, date(2026, 10, 29), timedelta(hours=25)),
        (BEIRUT, date(2026, 3, 29), timedelta(hours=23)),
        (SAO_PAULO, date(2018, 11, 4), timedelta(hours=23)),
        (SAO_PAULO, date(2018, 2, 17), timedelta(hours=25)),
        (HAVANA, date(2025, 11, 2), timedelta(hours=25)),
    ],
)
def test_day_lasts_as_long_as_the_clocks_of_the_zone_say(zone: tzinfo, day: date, lasts: timedelta) -> None:
    start, end = day_span(day, zone)

    assert end - start == lasts
    assert working_spans(hours("00:00", "24:00", EVERY_DAY, zone), start, end) == ((start, end),)


@pytest.mark.parametrize("zone", [ROME, NEW_YORK, LORD_HOWE, KATHMANDU, CAIRO, BEIRUT, SAO_PAULO])
def test_office_hours_read_the_same_on_the_owners_clock_all_year(zone: tzinfo) -> None:
    spans = local_spans(hours("09:00", "17:30", EVERY_DAY, zone), date(2026, 1, 1), date(2026, 12, 31))

    assert len(spans) == 365
    assert {(span[3:8], span[12:]) for span in spans} == {("09:00", "17:30")}


def test_night_shift_is_an_hour_shorter_when_clocks_go_forward() -> None:
    week = hours("22:00", "06:00", frozenset({Weekday.SATURDAY}))

    ((begins, ends),) = working_spans(week, instant("00:00", 28, 3), instant("00:00", 30, 3))

    assert ends - begins == timedelta(hours=7)


def test_start_in_the_hour_that_is_skipped_lies_after_the_change() -> None:
    ((begins, ends),) = working_spans(
        hours("02:30", "08:00", frozenset({Weekday.SUNDAY})), instant("00:00", 29, 3), instant("12:00", 29, 3)
    )

    assert f"{begins.astimezone(ROME):%H:%M}" == "03:30"
    assert f"{ends.astimezone(ROME):%H:%M}" == "08:00"


def test_period_inside_the_skipped_hour_takes_no_time_backwards() -> None:
    spans = working_spans(
        hours("02:30", "03:00", frozenset({Weekday.SUNDAY})), instant("00:00", 29, 3), instant("12:00", 29, 3)
    )

    assert spans == ()


def test_time_that_comes_twice_is_read_as_its_first_coming() -> None:
    ((begins, _),) = working_spans(
        hours("02:30", "08:00", frozenset({Weekday.SUNDAY})), instant("00:00", 25, 10), instant("12:00", 25, 10)
    )

    assert begins == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        (ROME, date(2026, 11, 24)),
        (ROME, date(2026, 3, 29)),
        (ROME, date(2026, 10, 25)),
        (NEW_YORK, date(2026, 3, 8)),
        (LORD_HOWE, date(2026, 10, 4)),
        (KATHMANDU, date(2026, 3, 29)),
        (CAIRO, date(2026, 4, 24)),
        (BEIRUT, date(2026, 3, 29)),
        (SAO_PAULO, date(2018, 11, 4)),
    ],
)
def test_item_from_midnight_to_midnight_of_the_owner_is_all_day(zone: tzinfo, day: date) -> None:
    start, end = day_span(day, zone)

    assert is_all_day(CalendarEvent(start, end, FreeBusyStatus.BUSY), zone)
    assert not is_all_day(CalendarEvent(start, end - timedelta(minutes=30), FreeBusyStatus.BUSY), zone)


def test_either_of_two_midnights_begins_a_day() -> None:
    first, end = day_span(date(2025, 11, 2), HAVANA)

    for start in (first, first + timedelta(hours=1)):
        assert is_all_day(CalendarEvent(start, end, FreeBusyStatus.OOF), HAVANA)


def test_item_over_several_days_is_all_day() -> None:
    assert is_all_day(CalendarEvent(instant("00:00", 23), instant("00:00", 28), FreeBusyStatus.OOF), ROME)


def test_midnights_of_another_zone_are_not_all_day() -> None:
    assert not is_all_day(CalendarEvent(instant("00:00"), instant("24:00"), FreeBusyStatus.OOF), NEW_YORK)


def test_unknown_zone_is_never_all_day() -> None:
    assert not is_all_day(CalendarEvent(instant("00:00"), instant("24:00"), FreeBusyStatus.OOF), None)


def test_item_without_length_at_midnight_is_not_all_day() -> None:
    assert not is_all_day(CalendarEvent(instant("00:00"), instant("00:00"), FreeBusyStatus.BUSY), ROME)


def test_working_day_includes_its_pauses_and_ends_with_the_night() -> None:
    week = WorkingHours(
        ROME,
        "Rome",
        (
            WorkingPeriod(WEEKDAYS, minutes("09:00"), minutes("13:00")),
            WorkingPeriod(WEEKDAYS, minutes("16:00"), minutes("20:00")),
        ),
    )
    working = working_spans(week, instant("00:00", 23), instant("00:00", 30))

    assert working_day(working, instant("14:00")) == (instant("09:00"), instant("20:00"))
    assert working_day(working, instant("21:00")) is None


def test_work_without_end_has_no_working_day() -> None:
    working = working_spans(hours("00:00", "24:00", EVERY_DAY), instant("00:00", 23), instant("00:00", 30))

    assert working_day(working, instant("14:00")) is None
