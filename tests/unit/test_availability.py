"""What a schedule means at an instant: examples first; test_availability_properties.py holds for every schedule."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from attendant.core.availability import (
    Availability,
    State,
    Thresholds,
    UnknownReason,
    availability_at,
    next_change_after,
)
from attendant.core.errors import NoFreeBusyAccess, Problem, ServiceUnreachable
from attendant.core.schedule import (
    CalendarEvent,
    CalendarWindow,
    FreeBusyStatus,
    Schedule,
    ScheduleView,
    Sensitivity,
    Weekday,
    WorkingHours,
    WorkingPeriod,
)
from tests.unit.schedules import (
    EVERY_DAY,
    ROME,
    WEEKDAYS,
    WINDOW,
    all_day,
    elsewhere,
    hours,
    instant,
    item,
    judged,
    minutes,
    no_data,
    out_of_office,
    schedule,
    tentative,
)

BUSY, OOF, TENTATIVE = FreeBusyStatus.BUSY, FreeBusyStatus.OOF, FreeBusyStatus.TENTATIVE
ELSEWHERE, NO_DATA, FREE = FreeBusyStatus.WORKING_ELSEWHERE, FreeBusyStatus.NO_DATA, FreeBusyStatus.FREE
NOW = instant("10:24")
PASSING = ServiceUnreachable.as_problem()
LASTING = NoFreeBusyAccess.as_problem()


class TestPrecedence:
    @pytest.mark.parametrize(
        ("stronger", "weaker", "state"),
        [
            (OOF, BUSY, State.OUT_OF_OFFICE),
            (BUSY, NO_DATA, State.IN_MEETING),
            (NO_DATA, TENTATIVE, State.UNKNOWN),
            (TENTATIVE, ELSEWHERE, State.MAYBE_BUSY),
            (ELSEWHERE, FREE, State.WORKS_ELSEWHERE),
        ],
    )
    def test_of_two_items_at_once_the_stronger_counts(
        self, stronger: FreeBusyStatus, weaker: FreeBusyStatus, state: State
    ) -> None:
        one_way = judged(schedule(item("10:00", "11:00", stronger), item("10:00", "12:00", weaker)))
        other_way = judged(schedule(item("10:00", "11:00", stronger), item("09:00", "10:30", weaker)))

        assert one_way.state is other_way.state is state
        assert one_way.until == other_way.until == instant("11:00")

    @pytest.mark.parametrize(
        ("status", "state"),
        [
            (OOF, State.OUT_OF_OFFICE),
            (BUSY, State.IN_MEETING),
            (NO_DATA, State.UNKNOWN),
            (TENTATIVE, State.MAYBE_BUSY),
            (ELSEWHERE, State.OUTSIDE_WORKING_HOURS),
            (FREE, State.OUTSIDE_WORKING_HOURS),
        ],
    )
    def test_outside_working_hours_comes_before_elsewhere_and_free_only(
        self, status: FreeBusyStatus, state: State
    ) -> None:
        assert judged(schedule(item("19:00", "21:00", status)), "20:00").state is state

    def test_nothing_in_working_hours_is_free(self) -> None:
        assert judged(schedule()).state is State.FREE

    def test_private_item_keeps_its_owners_status(self) -> None:
        private = replace(tentative("10:00", "11:00"), sensitivity=Sensitivity.PRIVATE)

        assert judged(schedule(private)).state is State.MAYBE_BUSY

    def test_items_marked_free_change_nothing(self) -> None:
        plain = judged(schedule(item("14:00", "15:00")))
        with_free = judged(schedule(item("14:00", "15:00"), all_day(24, FREE), item("10:00", "11:00", FREE)))

        assert with_free == plain

    def test_item_without_length_takes_no_time(self) -> None:
        assert judged(schedule(item("10:24", "10:24"))) == judged(schedule())

    def test_item_ends_at_the_first_instant_after_it(self) -> None:
        known = schedule(item("10:00", "11:00"))

        assert judged(known, instant("11:00") - datetime.resolution).state is State.IN_MEETING
        assert judged(known, "11:00").state is State.FREE


class TestUnknown:
    def test_nothing_asked_yet(self) -> None:
        availability = availability_at(None, instant("10:24"))

        assert (availability.state, availability.unknown_reason) == (State.UNKNOWN, UnknownReason.NOT_ASKED_YET)

    def test_lasting_problem_drops_older_data_at_once(self) -> None:
        availability = judged(replace(schedule(item("10:00", "11:00")), problem=LASTING))

        assert (availability.state, availability.unknown_reason) == (State.UNKNOWN, UnknownReason.PROBLEM)
        assert availability.problem is LASTING

    def test_passing_problem_keeps_older_data_stale(self) -> None:
        availability = judged(replace(schedule(item("10:00", "11:00")), problem=PASSING))

        assert (availability.state, availability.stale, availability.problem) == (State.IN_MEETING, True, PASSING)

    @pytest.mark.parametrize("problem", [PASSING, LASTING])
    def test_problem_without_older_data(self, problem: Problem) -> None:
        known = Schedule.without_answer("anna@example.com", WINDOW, instant("10:24"), problem)

        availability = judged(known)

        assert (availability.state, availability.unknown_reason) == (State.UNKNOWN, UnknownReason.PROBLEM)
        assert availability.fetched_at is None

    def test_view_none_says_nothing_even_with_items(self) -> None:
        availability = judged(schedule(item("14:00", "15:00"), view=ScheduleView.NONE))

        assert (availability.state, availability.unknown_reason) == (State.UNKNOWN, UnknownReason.NOT_SHOWN)

    def test_data_is_stale_from_ten_minutes_and_unusable_from_twelve_hours_on(self) -> None:
        known = replace(schedule(), fetched_at=instant("04:00"))

        def at(later: timedelta) -> Availability:
            return availability_at(known, known.fetched_at + later)

        tick = datetime.resolution
        assert not at(timedelta(minutes=10) - tick).stale
        assert at(timedelta(minutes=10)).stale
        assert at(timedelta(hours=12) - tick).state is State.FREE
        assert at(timedelta(hours=12)).unknown_reason is UnknownReason.TOO_OLD

    @pytest.mark.parametrize("at", [WINDOW.start - datetime.resolution, WINDOW.end])
    def test_outside_the_fetched_window(self, at: datetime) -> None:
        assert judged(schedule(), at).unknown_reason is UnknownReason.OUTSIDE_WINDOW

    def test_no_data_now(self) -> None:
        availability = judged(schedule(no_data("10:00", "11:00")))

        assert (availability.state, availability.unknown_reason) == (State.UNKNOWN, UnknownReason.NO_DATA)
        assert availability.until == instant("11:00")

    def test_naive_instant_is_refused(self) -> None:
        with pytest.raises(ValueError, match="timezone-aware"):
            availability_at(None, datetime(2026, 11, 24, 10, 24))  # noqa: DTZ001 - that is the point

    def test_ends_of_the_calendar_are_unknown_and_no_crash(self) -> None:
        end = datetime.max.replace(tzinfo=UTC)
        known = schedule(window=CalendarWindow(end - timedelta(hours=2), end))

        assert judged(known, end - timedelta(hours=1)).state is State.UNKNOWN


class TestMergedSlots:
    def merged(self, *slots: FreeBusyStatus, first: str = "10:00") -> Schedule:
        window = CalendarWindow(instant(first), instant("18:00"))
        return replace(schedule(window=window, view=ScheduleView.MERGED), merged=slots)

    def test_equal_slots_are_one_block(self) -> None:
        availability = judged(self.merged(BUSY, BUSY, FREE, TENTATIVE, FREE))

        assert (availability.state, availability.until) == (State.IN_MEETING, instant("11:00"))
        assert (availability.then, availability.then_free_for) == (State.FREE, timedelta(minutes=30))

    def test_slots_that_are_missing_at_the_end_are_not_free(self) -> None:
        known = self.merged(FREE, FREE)

        assert judged(known).until == instant("11:00")
        assert judged(known, "11:00").state is State.UNKNOWN

    def test_no_slots_at_all_are_not_free(self) -> None:
        assert judged(self.merged()).state is State.UNKNOWN

    def test_slots_of_no_length_are_not_free(self) -> None:
        known = replace(self.merged(FREE), merged_interval_min=0)

        assert judged(known).unknown_reason is UnknownReason.NOT_SHOWN


class TestBlocks:
    @pytest.mark.parametrize("starts_again", ["11:00", "11:04"])
    def test_meetings_that_touch_or_nearly_are_one_block(self, starts_again: str) -> None:
        availability = judged(schedule(item("10:00", "11:00"), item(starts_again, "12:00")))

        assert availability.until == instant("12:00")
        assert not availability.between_items

    def test_usable_gap_parts_two_blocks(self) -> None:
        availability = judged(schedule(item("10:00", "11:00"), item("11:05", "12:00")))

        assert availability.until == instant("11:00")
        assert availability.then_free_for == timedelta(minutes=5)

    def test_state_holds_in_a_gap_too_short_to_use(self) -> None:
        availability = judged(schedule(item("10:00", "10:22"), item("10:26", "11:00")))

        assert (availability.state, availability.until) == (State.IN_MEETING, instant("11:00"))
        assert availability.between_items

    def test_usable_gap_is_an_option(self) -> None:
        known = schedule(item("10:00", "11:00"), item("11:10", "12:00"))

        assert judged(known, thresholds=Thresholds(usable_gap=timedelta(minutes=15))).until == instant("12:00")
        assert judged(known, thresholds=Thresholds(usable_gap=timedelta(0))).until == instant("11:00")

    def test_meetings_that_touch_are_one_block_where_every_gap_is_usable(self) -> None:
        known = schedule(item("10:00", "11:00"), item("11:00", "12:00"))

        assert judged(known, thresholds=Thresholds(usable_gap=timedelta(0))).until == instant("12:00")

    def test_weaker_item_does_not_open_the_gap_between_two_meetings(self) -> None:
        known = schedule(tentative("09:00", "13:00"), item("10:00", "10:22"), item("10:26", "11:00"))

        assert judged(known).state is State.IN_MEETING

    def test_stronger_item_in_the_gap_ends_the_block(self) -> None:
        known = schedule(item("10:00", "11:00"), out_of_office("11:01", "11:03"), item("11:04", "12:00"))

        availability = judged(known)

        assert (availability.until, availability.then) == (instant("11:01"), State.OUT_OF_OFFICE)

    def test_other_state_that_touches_is_what_comes_then(self) -> None:
        availability = judged(schedule(tentative("09:00", "10:30"), item("10:30", "11:00")))

        assert (availability.until, availability.then) == (instant("10:30"), State.IN_MEETING)
        assert availability.then_until == instant("11:00")

    def test_meeting_within_a_meeting_does_not_shorten_it(self) -> None:
        known = schedule(item("10:00", "12:00"), item("10:30", "11:00"))

        assert judged(known).until == instant("12:00")

    def test_meeting_across_midnight_ends_on_the_next_day(self) -> None:
        known = schedule(item("23:00", instant("01:00", 25)))

        assert judged(known, "23:30").until == instant("01:00", 25)

    def test_what_reaches_the_windows_end_lasts_at_least_until_there(self) -> None:
        availability = judged(schedule(all_day(24, OOF, days=30)))

        assert (availability.until, availability.at_least) == (WINDOW.end, True)
        assert (availability.then, availability.back_at) == (None, None)


class TestFreeTime:
    def test_free_until_the_next_item(self) -> None:
        availability = judged(schedule(item("14:00", "15:00")))

        assert (availability.until, availability.until_end_of_day) == (instant("14:00"), False)
        assert (availability.next_item_at, availability.next_item) == (instant("14:00"), State.IN_MEETING)
        assert availability.soon_in is None

    def test_free_until_the_end_of_hours(self) -> None:
        availability = judged(schedule(item("19:00", "20:00")))

        assert (availability.until, availability.until_end_of_day) == (instant("17:30"), True)
        assert availability.back_at == instant("09:00", 25)

    def test_end_of_hours_is_no_end_of_day_before_a_pause(self) -> None:
        week = WorkingHours(
            ROME,
            "Rome",
            tuple(
                WorkingPeriod(WEEKDAYS, minutes(start), minutes(end))
                for start, end in (("09:00", "12:00"), ("13:00", "17:00"))
            ),
        )

        availability = judged(schedule(working_hours=week))

        assert (availability.until, availability.until_end_of_day) == (instant("12:00"), False)
        assert availability.back_at == instant("13:00")

    def test_item_that_starts_with_the_end_of_hours_is_what_ends_free_time(self) -> None:
        availability = judged(schedule(item("17:30", "18:30")))

        assert (availability.until, availability.until_end_of_day) == (instant("17:30"), False)

    def test_free_time_after_a_meeting_ends_with_the_working_hours(self) -> None:
        assert judged(schedule(item("10:00", "16:00"))).then_free_for == timedelta(hours=1, minutes=30)

    @pytest.mark.parametrize(
        ("events", "then", "then_at"),
        [
            ([item("10:00", "17:28")], State.OUTSIDE_WORKING_HOURS, "17:30"),
            ([item("10:00", "10:58"), no_data("11:00", "12:00")], State.UNKNOWN, "11:00"),
            ([item("10:00", "10:58"), tentative("11:00", "12:00")], State.MAYBE_BUSY, "11:00"),
            ([item("10:00", "10:58"), elsewhere("10:59", "11:02"), no_data("11:02", "12:00")], State.UNKNOWN, "11:02"),
        ],
    )
    def test_time_too_short_to_use_is_not_offered_whatever_ends_it(
        self, events: list[CalendarEvent], then: State, then_at: str
    ) -> None:
        availability = judged(schedule(*events))

        assert (availability.then, availability.then_at) == (then, instant(then_at))
        assert availability.then_free_for is None

    def test_time_too_short_to_use_is_not_offered_before_the_end_of_what_is_known(self) -> None:
        known = schedule(
            item("10:00", WINDOW.end - timedelta(minutes=2)), working_hours=hours("00:00", "24:00", EVERY_DAY)
        )

        assert judged(known).then is None

    def test_working_elsewhere_counts_as_free_time(self) -> None:
        known = schedule(item("10:00", "11:00"), elsewhere("12:00", "14:00"), item("15:00", "16:00"))

        availability = judged(known)

        assert (availability.then, availability.then_free_for) == (State.FREE, timedelta(hours=4))

    @pytest.mark.parametrize(
        ("now", "minutes_said"), [("10:20", 10), ("10:22", 8), ("10:29", 1), ("10:19", None), ("10:00", None)]
    )
    def test_meeting_soon_is_said_from_ten_minutes_on(self, now: str, minutes_said: int | None) -> None:
        soon_in = judged(schedule(item("10:30", "11:00")), now).soon_in

        assert soon_in == (None if minutes_said is None else timedelta(minutes=minutes_said))

    def test_minutes_to_a_meeting_are_rounded_up(self) -> None:
        availability = judged(schedule(item("10:30", "11:00")), instant("10:22") + timedelta(seconds=1))

        assert availability.soon_in == timedelta(minutes=8)

    def test_next_free_hour_lies_in_working_time(self) -> None:
        known = schedule(
            item("10:00", "12:00"), item("12:45", "17:00"), item(instant("09:30", 25), instant("10:00", 25))
        )

        assert judged(known).next_free_hour_at == instant("10:00", 25)

    def test_meeting_within_a_meeting_opens_no_free_hour(self) -> None:
        known = schedule(item("10:00", "14:00"), item("10:30", "11:00"), item("14:30", "15:00"))

        assert judged(known).next_free_hour_at == instant("15:00")

    def test_somebody_free_for_an_hour_has_no_next_free_hour(self) -> None:
        known = schedule(item("11:24", "12:00"))

        assert judged(known, "10:24").next_free_hour_at is None
        assert judged(known, "10:25").next_free_hour_at == instant("12:00")


class TestAbsence:
    def test_back_after_a_weekend(self) -> None:
        assert judged(schedule(all_day(24, OOF, days=4))).back_at == instant("09:00", 30)

    def test_back_after_a_second_absence_too(self) -> None:
        known = schedule(
            all_day(24, OOF, days=4), all_day(30, OOF), out_of_office(instant("08:00", 1, 12), instant("11:00", 1, 12))
        )

        assert judged(known).back_at == instant("11:00", 1, 12)

    def test_back_from_outside_hours_skips_days_out_of_office(self) -> None:
        assert judged(schedule(all_day(25, OOF, days=2)), "20:00").back_at == instant("09:00", 27)

    def test_short_gap_between_absences_is_no_return_however_far_ahead(self) -> None:
        first_look_ends = instant("10:24", 26)
        known = schedule(
            out_of_office("14:00", first_look_ends - timedelta(minutes=2)),
            out_of_office(first_look_ends + timedelta(minutes=1), instant("17:30", 26)),
        )

        assert judged(known).back_at == instant("09:00", 27)

    def test_nobody_is_back_for_a_time_too_short_to_use(self) -> None:
        assert judged(schedule(out_of_office("10:00", "17:28"))).back_at == instant("09:00", 25)
        assert judged(schedule(out_of_office("09:02", "17:30")), "08:00").back_at == instant("09:00", 25)
        assert judged(schedule(out_of_office("10:00", "10:58"), no_data("11:00", "12:00"))).back_at is None

    def test_who_has_a_meeting_soon_after_the_return_is_back(self) -> None:
        availability = judged(schedule(item("09:02", "10:00")), "08:00")

        assert (availability.back_at, availability.then) == (instant("09:00"), State.IN_MEETING)

    def test_return_to_a_time_without_data_is_not_promised(self) -> None:
        known = schedule(all_day(24, OOF), no_data(instant("08:00", 25), instant("12:00", 25)))

        assert judged(known).back_at is None

    def test_return_beyond_the_window_is_not_promised(self) -> None:
        week = hours(days=frozenset({Weekday.MONDAY}))
        known = schedule(working_hours=week, window=CalendarWindow(instant("00:00"), instant("24:00")))

        availability = judged(known)

        assert (availability.back_at, availability.at_least) == (None, True)

    def test_item_before_the_return_is_named(self) -> None:
        availability = judged(schedule(item("19:00", "20:00")), "18:00")

        assert (availability.next_item_at, availability.until) == (instant("19:00"), instant("19:00"))
        assert availability.back_at == instant("09:00", 25)

    def test_all_day_item_of_tomorrow_is_no_meeting_at_midnight(self) -> None:
        availability = judged(schedule(all_day(25, BUSY)), "20:00")

        assert availability.next_item_at is None
        assert (availability.back_at, availability.then) == (instant("09:00", 25), State.IN_MEETING)

    def test_meeting_until_the_end_of_hours_ends_the_day(self) -> None:
        assert judged(schedule(item("10:00", "17:30"))).is_gone_then
        assert judged(schedule(item("10:00", "20:00"))).is_gone_then
        assert not judged(schedule(item("10:00", "17:30"), item("19:00", "20:00"))).is_gone_then

    def test_meeting_before_hours_does_not_end_the_day(self) -> None:
        availability = judged(schedule(item("07:00", "08:00")), "07:30")

        assert not availability.is_gone_then
        assert availability.back_at == instant("09:00")


class TestAllDay:
    @pytest.mark.parametrize("now", ["00:30", "08:00", "10:24", "17:00", "22:00"])
    def test_item_from_midnight_to_midnight_covers_the_day(self, now: str) -> None:
        assert judged(schedule(all_day(24, BUSY)), now).all_day

    def test_meetings_that_fill_the_working_hours_cover_the_day(self) -> None:
        assert judged(schedule(item("08:30", "12:58"), item("13:00", "18:00"))).all_day

    @pytest.mark.parametrize(("start", "end"), [("09:01", "18:00"), ("09:00", "17:29")])
    def test_less_than_the_working_day_is_not_all_day(self, start: str, end: str) -> None:
        assert not judged(schedule(item(start, end))).all_day

    def test_tentative_all_day_item_counts_in_working_hours_only(self) -> None:
        known = schedule(all_day(24, TENTATIVE))

        assert judged(known, "08:00").state is State.OUTSIDE_WORKING_HOURS
        during = judged(known)
        assert (during.state, during.until, during.all_day) == (State.MAYBE_BUSY, instant("17:30"), True)
        assert judged(known, "18:00").state is State.OUTSIDE_WORKING_HOURS

    def test_tentative_all_day_item_counts_all_day_where_hours_are_unknown(self) -> None:
        assert judged(schedule(all_day(24, TENTATIVE), working_hours=None), "03:00").state is State.MAYBE_BUSY

    def test_tentative_item_of_many_hours_that_is_not_all_day_counts_at_night(self) -> None:
        known = schedule(tentative("01:00", instant("01:00", 25)))

        assert judged(known, "03:00").state is State.MAYBE_BUSY

    def test_day_whose_midnight_does_not_exist_is_all_day(self) -> None:
        cairo = ZoneInfo("Africa/Cairo")
        start = datetime(2026, 4, 23, 22, tzinfo=UTC)  # 00:00 is skipped: the day begins at 01:00
        window = CalendarWindow(start - timedelta(days=1), start + timedelta(days=3))
        off = schedule(
            CalendarEvent(start, start + timedelta(hours=23), TENTATIVE), working_hours=hours(zone=cairo), window=window
        )

        assert judged(off, start + timedelta(hours=3)).state is State.OUTSIDE_WORKING_HOURS
        assert judged(off, start + timedelta(hours=10)).state is State.MAYBE_BUSY


class TestWorkingHours:
    def test_unknown_hours_are_never_outside(self) -> None:
        availability = judged(schedule(working_hours=None), "03:00")

        assert (availability.state, availability.hours_known) == (State.FREE, False)

    def test_nobody_without_working_days_is_free(self) -> None:
        availability = judged(schedule(working_hours=hours(days=frozenset())))

        assert (availability.state, availability.at_least) == (State.OUTSIDE_WORKING_HOURS, True)

    def test_owners_zone_decides(self) -> None:
        new_york = hours(zone=ZoneInfo("America/New_York"))
        known = schedule(working_hours=new_york)

        assert judged(known, "10:24").state is State.OUTSIDE_WORKING_HOURS
        assert judged(known, "10:24").back_at == instant("15:00")
        assert judged(known, "22:00").state is State.FREE

    def test_night_shift_is_free_in_the_night_after_its_day(self) -> None:
        known = schedule(working_hours=hours("22:00", "06:00"))

        night = judged(known, instant("03:00", 28))  # Saturday; the shift began on Friday

        assert (night.state, night.until) == (State.FREE, instant("06:00", 28))
        assert night.until_end_of_day
        assert judged(known, instant("23:00", 28)).state is State.OUTSIDE_WORKING_HOURS

    def test_hours_until_24_00_end_at_midnight(self) -> None:
        assert judged(schedule(working_hours=hours("14:00", "24:00")), "20:00").until == instant("24:00")

    def test_who_always_works_is_free_at_least_until_the_windows_end(self) -> None:
        availability = judged(schedule(working_hours=hours("00:00", "24:00", EVERY_DAY)), "03:00")

        assert (availability.state, availability.until, availability.at_least) == (State.FREE, WINDOW.end, True)


class TestNextChange:
    @pytest.mark.parametrize(
        ("now", "expected"),
        [
            ("10:00", "10:20"),  # the meeting is announced from here on
            ("10:20", "10:21"),  # and each minute is counted
            ("10:29", "10:30"),
            ("10:30", "10:40"),  # data of 10:30 is stale from here on
        ],
    )
    def test_soon_and_stale(self, now: str, expected: str) -> None:
        known = replace(schedule(item("10:30", "12:00")), fetched_at=max(instant("10:15"), instant(now)))

        assert next_change_after(known, instant(now)) == instant(expected)

    def test_item_and_hours(self) -> None:
        known = replace(schedule(item("10:00", "12:00"), item("14:00", "18:00")), fetched_at=instant("09:55"))
        thresholds = Thresholds(stale_after=timedelta(hours=11))

        assert next_change_after(known, instant("10:24"), thresholds) == instant("12:00")
        assert next_change_after(known, instant("17:45"), thresholds) == instant("18:00")

    def test_item_far_ahead_is_not_slept_through(self) -> None:
        known = replace(schedule(item(instant("18:00", 25), instant("19:00", 25)), working_hours=None), fetched_at=NOW)
        thresholds = Thresholds(stale_after=timedelta(days=5), unusable_after=timedelta(days=5))

        change = next_change_after(known, NOW, thresholds)

        assert change is not None
        assert NOW < change <= instant("17:50", 25)

    def test_midnight_on_a_day_off(self) -> None:
        weekend = item(instant("00:00", 28), instant("12:00", 29))
        known = replace(schedule(weekend), fetched_at=instant("21:00", 28))
        thresholds = Thresholds(stale_after=timedelta(hours=11))

        assert next_change_after(known, instant("22:00", 28), thresholds) == instant("24:00", 28)
        assert availability_at(known, instant("23:59", 28)).all_day
        assert not availability_at(known, instant("24:00", 28)).all_day

    def test_nothing_changes_where_nothing_is_known(self) -> None:
        refused = Schedule.without_answer("anna@example.com", WINDOW, instant("10:24"), LASTING)

        assert next_change_after(None, instant("10:24")) is None
        assert next_change_after(refused, instant("10:24")) is None
