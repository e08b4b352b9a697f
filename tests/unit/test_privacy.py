"""Masking and trimming, where every provider hands items over."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.core.privacy import EVERYTHING_SHARED, PrivacyLevel, PrivacyPolicy, clipped_and_sorted, masked
from attendant.core.schedule import CalendarEvent, CalendarWindow, FreeBusyStatus, ScheduleView, Sensitivity
from tests.unit.schedules import ROME, instant, item

WINDOW = CalendarWindow(instant("08:00"), instant("18:00"))
SECRET = "Interview with a rival"
HIDDEN = (Sensitivity.PRIVATE, Sensitivity.CONFIDENTIAL)

instants = st.integers(-3000, 3000).map(lambda number: instant("12:00") + timedelta(minutes=number))
events = st.builds(
    CalendarEvent,
    instants,
    instants,
    st.sampled_from(FreeBusyStatus),
    st.just(SECRET),
    st.just("Room " + SECRET),
    st.sampled_from(Sensitivity),
    st.just(SECRET + " AG"),
    st.sampled_from([None, (), (SECRET,)]),
)


def with_secret(sensitivity: Sensitivity, status: FreeBusyStatus = FreeBusyStatus.BUSY) -> CalendarEvent:
    return replace(
        item("10:00", "11:00", status),
        subject=SECRET,
        location="Room 1",
        sensitivity=sensitivity,
        organizer="The rival",
        categories=("Rivals",),
    )


@pytest.mark.parametrize("sensitivity", HIDDEN)
def test_private_and_confidential_items_keep_times_status_and_sensitivity_only(sensitivity: Sensitivity) -> None:
    event = masked(with_secret(sensitivity))

    assert event == replace(item("10:00", "11:00"), sensitivity=sensitivity)


@pytest.mark.parametrize("sensitivity", [Sensitivity.NORMAL, Sensitivity.PERSONAL])
def test_items_that_are_shared_stay_as_they_are(sensitivity: Sensitivity) -> None:
    event = with_secret(sensitivity, FreeBusyStatus.NO_DATA)

    assert masked(event) is event


@pytest.mark.parametrize("status", set(FreeBusyStatus) - {FreeBusyStatus.NO_DATA})
def test_private_item_keeps_its_owners_status(status: FreeBusyStatus) -> None:
    assert masked(with_secret(Sensitivity.PRIVATE, status)).status is status


def test_private_item_without_a_status_counts_as_busy() -> None:
    assert masked(with_secret(Sensitivity.PRIVATE, FreeBusyStatus.NO_DATA)).status is FreeBusyStatus.BUSY


@given(st.lists(events, max_size=10))
def test_no_secret_leaves_a_provider(given_events: list[CalendarEvent]) -> None:
    for event in clipped_and_sorted(given_events, WINDOW, EVERYTHING_SHARED):
        assert not event.is_private or SECRET not in repr(event)


policies = st.builds(
    PrivacyPolicy,
    st.sampled_from(PrivacyLevel),
    st.sampled_from([(), ("*",), ("interview", "*")]),
    st.sampled_from([(), ("Private",), (SECRET,)]),
)


@given(events, policies)
def test_masking_twice_changes_nothing_more(event: CalendarEvent, policy: PrivacyPolicy) -> None:
    assert masked(masked(event, policy), policy) == masked(event, policy)


@given(events, policies)
def test_no_policy_moves_a_time_or_makes_somebody_free(event: CalendarEvent, policy: PrivacyPolicy) -> None:
    after = masked(event, policy)

    assert (after.start, after.end) == (event.start, event.end)
    assert after.status is event.status or (event.status, after.status) == (FreeBusyStatus.NO_DATA, FreeBusyStatus.BUSY)


@given(events, policies)
def test_a_policy_only_takes_away(event: CalendarEvent, policy: PrivacyPolicy) -> None:
    strict, open_ = masked(event, policy), masked(event)

    for field in ("subject", "location", "organizer"):
        assert getattr(strict, field) in ("", getattr(open_, field))


OPEN_ITEM = with_secret(Sensitivity.NORMAL)


@pytest.mark.parametrize(
    ("level", "shown"),
    [
        (PrivacyLevel.TIMES, ("", "", "", None)),
        (PrivacyLevel.SUBJECT, (SECRET, "", "", ("Rivals",))),
        (PrivacyLevel.SUBJECT_AND_PLACE, (SECRET, "Room 1", "The rival", ("Rivals",))),
    ],
)
def test_a_level_takes_words_away_and_calls_nothing_private(level: PrivacyLevel, shown: object) -> None:
    event = masked(OPEN_ITEM, PrivacyPolicy(level))

    assert (event.subject, event.location, event.organizer, event.categories) == shown
    assert not event.is_private


@pytest.mark.parametrize(
    ("subject", "is_private"),
    [
        ("*Dentist", True),
        ("  * Dentist", True),
        ("＊Dentist", True),
        ("\u200b*Dentist", True),
        ("Canceled: *Dentist", True),
        ("Abgesagt:*Dentist", True),
        ("[PRIVAT] Dentist", True),
        ("[privat] Dentist", True),
        ("Dentist *", False),
        ("5 * 3", False),
        ("", False),
        ("privat", False),
    ],
)
def test_a_prefix_makes_an_item_private_however_it_is_written(subject: str, is_private: bool) -> None:
    event = masked(replace(OPEN_ITEM, subject=subject), PrivacyPolicy(prefixes=("*", "[privat]")))

    assert event.is_private is is_private
    assert (event.location == "") is is_private


def test_a_prefix_of_nothing_visible_hides_nothing() -> None:
    assert masked(OPEN_ITEM, PrivacyPolicy(prefixes=("\u200b",))) == OPEN_ITEM


@pytest.mark.parametrize("written", ["Doctor", "DOCTOR", " doctor "])
def test_a_category_makes_an_item_private(written: str) -> None:
    event = masked(replace(OPEN_ITEM, categories=("Blue", written)), PrivacyPolicy(categories=("Doctor",)))

    assert event == replace(item("10:00", "11:00"), sensitivity=Sensitivity.PRIVATE)


def test_where_categories_count_an_item_without_known_ones_says_nothing_and_is_not_called_private() -> None:
    policy = PrivacyPolicy(categories=("Doctor",))

    assert masked(replace(OPEN_ITEM, categories=None), policy) == item("10:00", "11:00")
    assert masked(replace(OPEN_ITEM, categories=()), policy) == replace(OPEN_ITEM, categories=())


def test_confidential_stays_confidential_under_a_prefix() -> None:
    event = masked(with_secret(Sensitivity.CONFIDENTIAL), PrivacyPolicy(prefixes=("interview",)))

    assert event.sensitivity is Sensitivity.CONFIDENTIAL


@pytest.mark.parametrize(
    ("granted", "shown"),
    [
        (ScheduleView.NONE, ScheduleView.NONE),
        (ScheduleView.MERGED, ScheduleView.MERGED),
        (ScheduleView.SUBJECT, ScheduleView.TIMES),
        (ScheduleView.FULL, ScheduleView.TIMES),
    ],
)
def test_times_only_is_what_the_answer_says_of_itself(granted: ScheduleView, shown: ScheduleView) -> None:
    assert PrivacyPolicy(PrivacyLevel.TIMES).view_of(granted) is shown
    assert PrivacyPolicy(PrivacyLevel.SUBJECT).view_of(granted) is granted


@pytest.mark.parametrize(
    ("start", "end", "is_kept"),
    [
        ("07:00", "08:00", False),  # CalendarView returns an item that ends exactly at the start
        ("07:00", "08:01", True),
        ("17:59", "19:00", True),
        ("18:00", "19:00", False),
        ("06:00", "20:00", True),
    ],
)
def test_items_that_do_not_touch_the_window_are_dropped(start: str, end: str, is_kept: bool) -> None:
    event = item(start, end)

    assert clipped_and_sorted([event], WINDOW, EVERYTHING_SHARED) == ((event,) if is_kept else ())


def test_items_at_the_edges_are_kept_whole() -> None:
    (event,) = clipped_and_sorted([item("06:00", "20:00")], WINDOW, EVERYTHING_SHARED)

    assert (event.start, event.end) == (instant("06:00"), instant("20:00"))


@pytest.mark.parametrize(("clock", "is_kept"), [("07:59", False), ("08:00", True), ("12:00", True), ("18:00", False)])
def test_items_without_length_are_kept_where_their_instant_lies_in_the_window(clock: str, is_kept: bool) -> None:
    event = item(clock, clock)

    assert clipped_and_sorted([event], WINDOW, EVERYTHING_SHARED) == ((event,) if is_kept else ())


def test_item_that_ends_before_it_starts_is_turned_round() -> None:
    assert clipped_and_sorted([item("12:00", "11:00")], WINDOW, EVERYTHING_SHARED) == (item("11:00", "12:00"),)


def test_items_come_out_in_utc() -> None:
    local = item(instant("10:00").astimezone(ROME), instant("11:00").astimezone(ROME))

    (event,) = clipped_and_sorted([local], WINDOW, EVERYTHING_SHARED)

    assert event.start.tzinfo is event.end.tzinfo is UTC
    assert event == local


@given(st.lists(events, max_size=12))
def test_items_are_sorted_by_start_then_end_and_none_is_reversed(given_events: list[CalendarEvent]) -> None:
    kept = clipped_and_sorted(given_events, WINDOW, EVERYTHING_SHARED)

    assert list(kept) == sorted(kept, key=lambda event: (event.start, event.end))
    assert all(event.start <= event.end for event in kept)
    assert clipped_and_sorted(kept, WINDOW, EVERYTHING_SHARED) == kept


@given(st.lists(events, max_size=12), instants)
def test_nothing_that_takes_time_in_the_window_is_lost(given_events: list[CalendarEvent], at: datetime) -> None:
    def running(some: list[CalendarEvent]) -> int:
        return sum(1 for event in some if min(event.start, event.end) <= at < max(event.start, event.end))

    kept = clipped_and_sorted(given_events, WINDOW, EVERYTHING_SHARED)

    assert not WINDOW.holds(at) or running(list(kept)) == running(given_events)
