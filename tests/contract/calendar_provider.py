"""What every calendar provider promises, whichever service it speaks to.

A provider's tests subclass ``CalendarProviderContract`` and give it a provider that looks at the house below.
"""

import pickle
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from attendant.core.contact import Contact
from attendant.core.errors import ProviderError
from attendant.core.ports import CalendarProvider
from attendant.core.schedule import CalendarWindow, FreeBusyStatus, ScheduleView, Sensitivity, Weekday, WorkingPeriod
from attendant.demo.mailboxes import AutomaticReply, CalendarItem, Mailbox, MailboxKind

WINDOW = CalendarWindow(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 12, 7, tzinfo=UTC))
ANNA, SECRETIVE, TIMES, DIGITS, CLOSED, MOVING, EVERYONE, NIGHT = (
    f"{name}@contoso.example"
    for name in ("anna", "secretive", "times", "digits", "closed", "moving", "everyone", "night")
)
STRANGER = "stranger@contoso.example"
OFFICE_HOURS = (WorkingPeriod(frozenset(list(Weekday)[:5]), 9 * 60, 17 * 60 + 30),)
NIGHT_SHIFT = (WorkingPeriod(frozenset([Weekday.MONDAY]), 22 * 60, 6 * 60),)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def _mailbox(address: str, **more: object) -> Mailbox:
    return Mailbox(
        Contact(0, address.partition("@")[0].capitalize(), address),
        **{"zone": "Europe/Berlin", "working_periods": OFFICE_HOURS, **more},  # type: ignore[arg-type]  # of Mailbox
    )


@dataclass
class ContractHouse:
    """A house with one mailbox for each case; a ``House`` that demo servers can show."""

    def __post_init__(self) -> None:
        self._mailboxes = {
            one.address: one
            for one in (
                _mailbox(ANNA, rights=ScheduleView.SUBJECT),
                _mailbox(SECRETIVE, rights=ScheduleView.FULL, shows_private=True),
                _mailbox(TIMES, rights=ScheduleView.TIMES),
                _mailbox(DIGITS, rights=ScheduleView.MERGED),
                _mailbox(CLOSED, rights=ScheduleView.NONE),
                _mailbox(MOVING, problem="ErrorMailboxFailover"),
                _mailbox(EVERYONE, kind=MailboxKind.LIST, problem="ErrorFreeBusyDLLimitReached"),
                _mailbox(NIGHT, working_periods=NIGHT_SHIFT),
            )
        }
        self._items = {
            ANNA: (
                CalendarItem(at(22, 20), at(23, 2), subject="Across the window's start"),
                CalendarItem(at(24, 9), at(24, 10), subject="Café « Überblick » & <more>", location="Room 1"),
                CalendarItem(at(24, 10), at(24, 11), FreeBusyStatus.TENTATIVE, "Maybe"),
                CalendarItem(at(24, 13), at(24, 14), FreeBusyStatus.FREE, "Lunch offer"),
                CalendarItem(at(25, 23), at(26, 1), FreeBusyStatus.BUSY, "Across midnight"),
                CalendarItem(at(26, 23), at(28, 23), FreeBusyStatus.OOF, "Leave", all_day=True),
            ),
            SECRETIVE: (
                CalendarItem(
                    at(24, 9), at(24, 10), subject="Oncology", location="Clinic", sensitivity=Sensitivity.PRIVATE
                ),
                CalendarItem(at(24, 11), at(24, 12), subject="Layoffs", sensitivity=Sensitivity.CONFIDENTIAL),
                CalendarItem(at(24, 14), at(24, 15), subject="Open day"),
            ),
            TIMES: (CalendarItem(at(24, 9), at(24, 10), subject="Hidden", location="Hidden"),),
            DIGITS: (CalendarItem(at(23, 0, 30), at(23, 1), FreeBusyStatus.OOF),),
        }

    def mailbox(self, address: str) -> Mailbox | None:
        return self._mailboxes.get(address.strip().lower())

    def items(self, address: str, window: CalendarWindow) -> Sequence[CalendarItem]:
        items = self._items.get(address.strip().lower(), ())
        return [one for one in items if one.start < window.end and one.end > window.start]

    def automatic_reply(self, address: str, at: datetime) -> AutomaticReply | None:
        return None

    def search(self, name: str) -> Sequence[Mailbox]:
        return [one for one in self._mailboxes.values() if name.lower() in one.contact.name.lower()]


class CalendarProviderContract:
    """The promises; subclasses give the fixture ``provider``, which looks at ``ContractHouse``."""

    def test_every_mailbox_gets_an_entry_in_the_order_asked(self, provider: CalendarProvider) -> None:
        asked = [CLOSED, ANNA, STRANGER, EVERYONE, MOVING, TIMES, ANNA, ""]

        assert [one.mailbox for one in provider.free_busy(asked, WINDOW)] == asked

    def test_an_address_in_another_case_is_the_same_mailbox(self, provider: CalendarProvider) -> None:
        first, second = provider.free_busy([ANNA, f" {ANNA.upper()} "], WINDOW)

        assert first == second

    @pytest.mark.parametrize(
        ("address", "words"),
        [
            (CLOSED, "not shared with you"),
            (STRANGER, "address is not known"),
            (EVERYONE, ""),
            (MOVING, ""),
            ("", "No mail address"),
            ("anna", "not valid"),
            ("x" * 300 + "@contoso.example", "longer than"),
        ],
    )
    def test_one_mailboxs_fault_is_one_rows_fault(self, provider: CalendarProvider, address: str, words: str) -> None:
        before, bad, after = provider.free_busy([ANNA, address, TIMES], WINDOW)

        assert bad.problem is not None
        assert words in str(bad.problem.summary)
        assert bad.view is ScheduleView.NONE
        assert before.problem is None
        assert after.problem is None

    def test_items_are_whole_sorted_and_in_utc(self, provider: CalendarProvider) -> None:
        (anna,) = provider.free_busy([ANNA], WINDOW)

        assert [(one.start, one.end) for one in anna.events] == [
            (at(22, 20), at(23, 2)),
            (at(24, 9), at(24, 10)),
            (at(24, 10), at(24, 11)),
            (at(24, 13), at(24, 14)),
            (at(25, 23), at(26, 1)),
            (at(26, 23), at(28, 23)),
        ]
        assert {one.start.tzinfo for one in anna.events} == {UTC}

    def test_each_item_keeps_its_owners_marking(self, provider: CalendarProvider) -> None:
        (anna,) = provider.free_busy([ANNA], WINDOW)

        assert [one.status for one in anna.events] == [
            FreeBusyStatus.BUSY, FreeBusyStatus.BUSY, FreeBusyStatus.TENTATIVE, FreeBusyStatus.FREE,
            FreeBusyStatus.BUSY, FreeBusyStatus.OOF,
        ]  # fmt: skip

    def test_a_subject_arrives_letter_by_letter(self, provider: CalendarProvider) -> None:
        (anna,) = provider.free_busy([ANNA], WINDOW)

        assert (anna.events[1].subject, anna.events[1].location) == ("Café « Überblick » & <more>", "Room 1")

    def test_private_stays_private_even_where_the_account_may_read_it(self, provider: CalendarProvider) -> None:
        (schedule,) = provider.free_busy([SECRETIVE], WINDOW)

        assert schedule.events[0].is_private
        assert schedule.events[0].status is FreeBusyStatus.BUSY
        for secret in ("Oncology", "Clinic", "Layoffs"):
            assert secret not in repr(schedule)
        assert schedule.events[2].subject == "Open day"

    def test_the_view_granted_is_named(self, provider: CalendarProvider) -> None:
        anna, times, digits, closed = provider.free_busy([ANNA, TIMES, DIGITS, CLOSED], WINDOW)

        assert anna.view in (ScheduleView.SUBJECT, ScheduleView.FULL)
        assert times.view is ScheduleView.TIMES
        assert digits.view is ScheduleView.MERGED
        assert closed.view is ScheduleView.NONE

    def test_times_only_shows_times_only(self, provider: CalendarProvider) -> None:
        (times,) = provider.free_busy([TIMES], WINDOW)

        assert [(one.start, one.subject, one.location) for one in times.events] == [(at(24, 9), "", "")]

    def test_merged_digits_are_put_into_words_from_the_windows_start(self, provider: CalendarProvider) -> None:
        (digits,) = provider.free_busy([DIGITS], WINDOW)

        slot = timedelta(minutes=digits.merged_interval_min)
        away = [WINDOW.start + slot * n for n, word in enumerate(digits.merged) if word is FreeBusyStatus.OOF]
        assert away[0] == at(23, 0, 30)
        assert away[-1] + slot == at(23, 1)
        assert len(digits.merged) * slot == WINDOW.end - WINDOW.start

    def test_working_hours_come_in_the_owners_zone(self, provider: CalendarProvider) -> None:
        anna, night = provider.free_busy([ANNA, NIGHT], WINDOW)

        assert anna.working_hours is not None
        assert night.working_hours is not None
        assert anna.working_hours.periods == OFFICE_HOURS
        assert night.working_hours.periods == NIGHT_SHIFT
        for moment in (at(24, 12), datetime(2026, 12, 31, tzinfo=UTC)):
            assert (
                moment.astimezone(anna.working_hours.zone).utcoffset()
                == moment.astimezone(ZoneInfo("Europe/Berlin")).utcoffset()
            )

    def test_what_comes_back_can_be_kept_and_sent_across_threads(self, provider: CalendarProvider) -> None:
        schedules = list(provider.free_busy([ANNA, DIGITS], WINDOW))

        assert pickle.loads(pickle.dumps(schedules)) == schedules  # noqa: S301 - our own

    def test_asking_twice_gives_the_same(self, provider: CalendarProvider) -> None:
        assert provider.free_busy([ANNA], WINDOW) == provider.free_busy([ANNA], WINDOW)

    def test_nobody_asked_is_nobody_answered(self, provider: CalendarProvider) -> None:
        assert list(provider.free_busy([], WINDOW)) == []

    def test_a_whole_batch_is_answered(self, provider: CalendarProvider) -> None:
        asked = [ANNA, CLOSED] * (provider.largest_batch // 2)

        assert [one.mailbox for one in provider.free_busy(asked, WINDOW)] == asked

    def test_more_than_a_batch_is_refused_before_anything_is_sent(self, provider: CalendarProvider) -> None:
        with pytest.raises(ValueError, match=str(provider.largest_batch)):
            provider.free_busy([ANNA] * (provider.largest_batch + 1), WINDOW)

    def test_two_threads_may_ask_at_the_same_time(self, provider: CalendarProvider) -> None:
        views: list[ScheduleView] = []
        threads = [
            threading.Thread(target=lambda: views.append(provider.free_busy([ANNA], WINDOW)[0].view)) for _ in range(2)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert len(views) == 2

    def test_after_close_a_call_fails_with_an_error_for_people(self, provider: CalendarProvider) -> None:
        provider.close()

        with pytest.raises(ProviderError):
            provider.free_busy([ANNA], WINDOW)
