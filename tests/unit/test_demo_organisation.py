"""The made-up organisation: who is in it, and how full and how repeatable its calendars are."""

import re
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.core.contact import normalized_mailbox
from attendant.core.schedule import CalendarWindow, FreeBusyStatus, ScheduleView, Weekday, WorkingPeriod
from attendant.demo.calendars import CONFIDENTIAL_SUBJECTS, PRIVATE_SUBJECTS
from attendant.demo.mailboxes import CalendarItem
from attendant.demo.organisation import Organisation, working_periods
from attendant.demo.people import PEOPLE, PLACES

TODAY = date(2026, 11, 24)
ORGANISATION = Organisation(today=TODAY)

FICTION = re.compile(
    r"\+44(207946|7700900)\d|\+353209\d|\+49(3023125|4066969|8999998|17139200)|\+33(19900|63998)|\+46(8465004|7017406)"
    r"|\+612(5550|7010)|\+1\d{3}55501\d\d$"
)


def window(days_before: int = 7, days_after: int = 21, around: date = TODAY) -> CalendarWindow:
    start = datetime.combine(around - timedelta(days=days_before), time(), UTC)
    return CalendarWindow(start, start + timedelta(days=days_before + days_after))


def everything(house: Organisation = ORGANISATION) -> dict[str, list[CalendarItem]]:
    return {contact.mailbox: list(house.items(contact.mailbox, window())) for contact in house.contacts}


def test_about_sixty_colleagues_work_in_several_departments_places_and_zones() -> None:
    assert 55 <= len(ORGANISATION.contacts) <= 65
    assert len({contact.department for contact in ORGANISATION.contacts}) >= 8
    assert len({contact.place for contact in ORGANISATION.contacts}) >= 15
    assert len({PLACES[person.place].zone for person in PEOPLE}) >= 15


def test_names_are_as_various_as_real_ones() -> None:
    names = [contact.name for contact in ORGANISATION.contacts]

    assert any(len(name) > 60 for name in names)
    assert any("'" in name or "’" in name for name in names)
    assert any(re.search("[À-ž]", name) for name in names)
    assert any(re.search(r"[\u4e00-\u9fff].*\([A-Z]", name) for name in names)
    assert any(re.search("[\u0600-\u06ff]", name) for name in names)
    assert len(set(names)) == len(names)


def test_addresses_are_unique_and_lie_under_a_reserved_domain() -> None:
    mailboxes = [contact.mailbox for contact in ORGANISATION.contacts]

    assert len(set(mailboxes)) == len(mailboxes)
    assert all(re.fullmatch(r"[a-z.'-]+@contoso\.example", mailbox) for mailbox in mailboxes)
    assert all(normalized_mailbox(mailbox) == mailbox for mailbox in mailboxes)


def test_phone_numbers_come_from_ranges_kept_for_fiction() -> None:
    numbers = [phone.uri.removeprefix("tel:") for contact in ORGANISATION.contacts for phone in contact.phones]

    assert all(FICTION.match(number) for number in numbers)
    assert len(set(numbers)) == len(numbers)


def test_the_same_seed_gives_the_same_calendars_and_another_seed_others() -> None:
    assert everything() == everything(Organisation(today=TODAY))
    assert everything() != everything(Organisation(2, today=TODAY))


def test_all_days_of_a_week_give_the_same_organisation() -> None:
    assert everything() == everything(Organisation(today=TODAY + timedelta(days=5)))


@given(st.integers(0, 20 * 24), st.integers(1, 14 * 24))
def test_a_part_of_a_calendar_is_the_calendar_cut_to_that_part(first_hour: int, hours: int) -> None:
    whole = window()
    part = CalendarWindow(whole.start + timedelta(hours=first_hour), whole.start + timedelta(hours=first_hour + hours))
    for address in ("zoe.whitaker@contoso.example", "ines.brandt@contoso.example"):
        cut = [item for item in ORGANISATION.items(address, whole) if item.start < part.end and item.end > part.start]

        assert [item for item in ORGANISATION.items(address, part) if item.start < whole.end] == cut


@pytest.mark.parametrize("around", [date(2019, 1, 1), date(2026, 2, 28), date(2040, 12, 31)])
def test_calendars_are_full_around_any_day(around: date) -> None:
    asked = window(around=around)
    counts = [len(ORGANISATION.items(contact.mailbox, asked)) for contact in ORGANISATION.contacts]

    assert sum(counts) > 20 * len(counts)
    assert counts.count(0) == 1


def test_items_are_sorted_in_utc_and_never_empty() -> None:
    for items in everything().values():
        assert all(item.start < item.end and item.start.tzinfo is UTC for item in items)
        assert all(earlier.start <= later.start for earlier, later in pairwise(items))


def test_the_calendars_hold_every_kind_of_item() -> None:
    items = [item for mailbox in everything().values() for item in mailbox]

    assert {item.status for item in items} == set(FreeBusyStatus) - {FreeBusyStatus.NO_DATA}
    assert any(item.all_day for item in items)
    assert any(item.is_private for item in items)
    assert any(item.recurring for item in items)
    assert any(item.organizer for item in items)


def test_some_meetings_touch_overlap_and_leave_a_gap_too_short_to_use() -> None:
    pairs = [pair for items in everything().values() for pair in pairwise([i for i in items if not i.all_day])]

    assert any(earlier.end == later.start for earlier, later in pairs)
    assert any(earlier.end > later.start for earlier, later in pairs)
    assert any(timedelta(0) < later.start - earlier.end < timedelta(minutes=5) for earlier, later in pairs)


def test_some_items_cross_midnight_of_their_owner_and_some_absences_last_for_days() -> None:
    for_days = 0
    nights = 0
    for person in PEOPLE:
        zone = ZoneInfo(PLACES[person.place].zone)
        for item in ORGANISATION.items(person.mailbox, window()):
            days = (item.end.astimezone(zone).date() - item.start.astimezone(zone).date()).days
            for_days += item.status is FreeBusyStatus.OOF and days > 2
            nights += not item.all_day and days == 1

    assert for_days >= 5
    assert nights >= 20


def test_whole_days_begin_and_end_at_midnight_of_their_owner() -> None:
    for person in PEOPLE:
        zone = ZoneInfo(PLACES[person.place].zone)
        for item in ORGANISATION.items(person.mailbox, window()):
            if item.all_day:
                assert item.start.astimezone(zone).time() == item.end.astimezone(zone).time() == time()


def test_private_subjects_stand_on_private_items_only() -> None:
    secret = {*PRIVATE_SUBJECTS, *CONFIDENTIAL_SUBJECTS}

    for items in everything().values():
        assert all((item.subject in secret) == item.is_private for item in items)


def test_one_mailbox_is_closed_one_is_gone_and_one_shows_times_only() -> None:
    mailboxes = [ORGANISATION.mailbox(contact.mailbox) for contact in ORGANISATION.contacts]
    rights = [mailbox.rights for mailbox in mailboxes if mailbox is not None]

    assert mailboxes.count(None) == 1
    assert rights.count(ScheduleView.NONE) == 1
    assert rights.count(ScheduleView.TIMES) == 1
    assert rights.count(ScheduleView.SUBJECT) >= 2


def test_some_work_at_night_some_until_midnight_and_one_does_not_say() -> None:
    mailboxes = [ORGANISATION.mailbox(contact.mailbox) for contact in ORGANISATION.contacts]
    periods = [period for mailbox in mailboxes if mailbox for period in mailbox.working_periods or ()]

    assert sum(0 < period.end_minute < period.start_minute for period in periods) >= 3
    assert any(period.end_minute == 1440 for period in periods)
    assert [mailbox.working_periods for mailbox in mailboxes if mailbox].count(None) == 1


def test_an_address_in_capitals_is_the_same_mailbox() -> None:
    assert ORGANISATION.mailbox(" Anna.Bergmann@Contoso.example ") is ORGANISATION.mailbox(
        "anna.bergmann@contoso.example"
    )


def test_strangers_have_no_items_and_nobody_is_found_by_nothing() -> None:
    assert ORGANISATION.items("nobody@contoso.example", window()) == ()
    assert ORGANISATION.search("  ") == ()


def test_nobody_who_is_at_work_sends_an_absence_note() -> None:
    assert ORGANISATION.automatic_reply("uwe.petersen@contoso.example", datetime(2026, 11, 24, tzinfo=UTC)) is None


def test_working_weeks_are_read_as_people_write_them() -> None:
    monday, friday, sunday = Weekday.MONDAY, Weekday.FRIDAY, Weekday.SUNDAY

    assert working_periods("Fri-Mon 22:00-06:15") == (
        WorkingPeriod(frozenset({friday, Weekday.SATURDAY, sunday, monday}), 22 * 60, 6 * 60 + 15),
    )
    assert working_periods("Mon,Fri 09:00-12:00; Sun 16:00-24:00") == (
        WorkingPeriod(frozenset({monday, friday}), 9 * 60, 12 * 60),
        WorkingPeriod(frozenset({sunday}), 16 * 60, 1440),
    )
