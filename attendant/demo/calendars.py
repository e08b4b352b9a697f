"""How the made-up colleagues fill their calendars: one week at a time, the same each time for the same seed."""

import random
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from attendant.core.schedule import FreeBusyStatus, Sensitivity, WorkingPeriod
from attendant.demo.mailboxes import CalendarItem
from attendant.demo.people import Habit, Leave

LEAVE_CYCLE_DAYS = 42
"""After so many days a longer absence comes round again."""

PRIVATE_SUBJECTS = (
    "Dentist",
    "Physiotherapy",
    "Parents' evening",
    "Bank appointment",
    "Job interview",
    "Marriage counselling",
    "Parental leave",
    "Rehabilitation",
)
"""Titles that private items have and no other item has: none of them may ever reach a screen or a log."""

CONFIDENTIAL_SUBJECTS = ("Reorganisation of the departments", "Salary round", "Takeover talks")
"""Titles of confidential items; the same holds for them."""

_MEETINGS = (
    "Budget review",
    "Quarterly figures",
    "Project review <Aurora>",
    "Planning",
    "Interview with a candidate",
    "Supplier call",
    "Design workshop",
    "Release meeting",
    "One-to-one",
    "Customer visit: Fabrikam & Sons",
    "Contract negotiation",
    "Steering committee",
    "Site inspection",
    "Réunion d'équipe",
    "Besprechung Außendienst",
    "Training: first aid",
)
_ROOMS = ("Room 1.04", "Room 2.11 “Baltic”", "Online", "Canteen", "Meeting pod 3", "Auditorium", "")
_VISITS = ("Customer visit", "Trade fair", "Audit at the customer's", "Conference")
_LENGTHS_MIN = (15, 30, 30, 45, 60, 60, 90, 120)
_QUARTER = 15


class _Week:
    """One person's week while it is being filled."""

    def __init__(
        self,
        chance: random.Random,
        zone: ZoneInfo,
        monday: date,
        periods: Sequence[WorkingPeriod],
        colleagues: Sequence[str],
    ) -> None:
        self.chance = chance
        self.items: list[CalendarItem] = []
        self._zone = zone
        self._monday = monday
        self._periods = periods
        self._colleagues = colleagues

    def shifts(self) -> list[tuple[int, int, int]]:
        """Return day of the week, first and last minute of each working period, the last past 1440 after midnight."""
        spans = []
        for period in self._periods:
            length_min = (period.end_minute - period.start_minute) % 1440 or 1440
            spans += [(int(day), period.start_minute, period.start_minute + length_min) for day in period.days]
        return sorted(spans)

    def add(
        self,
        day: int,
        minute: int,
        length_min: int,
        subject: str,
        *,
        status: FreeBusyStatus = FreeBusyStatus.BUSY,
        location: str = "",
        sensitivity: Sensitivity = Sensitivity.NORMAL,
        invited: bool = False,
        recurring: bool = False,
    ) -> None:
        """Enter an appointment at a time of the owner's clock; it lasts ``length_min`` minutes by any clock."""
        start = self._instant(day, minute)
        self.items.append(
            CalendarItem(
                start,
                start + timedelta(minutes=length_min),
                status,
                subject,
                location,
                sensitivity,
                organizer=self.chance.choice(self._colleagues) if invited else "",
                recurring=recurring,
            )
        )

    def add_days(self, day: int, days: int, subject: str, status: FreeBusyStatus) -> None:
        """Enter something that lasts whole days of the owner's zone."""
        start, end = self._instant(day, 0), self._instant(day + days, 0)
        self.items.append(CalendarItem(start, end, status, subject, all_day=True))

    def overlaps(self, day: int, minute: int, length_min: int) -> bool:
        """Whether a timed appointment is there already."""
        start = self._instant(day, minute)
        end = start + timedelta(minutes=length_min)
        return any(item.start < end and start < item.end and not item.all_day for item in self.items)

    def _instant(self, day: int, minute: int) -> datetime:
        return wall_instant(self._monday + timedelta(days=day), minute, self._zone)


def wall_instant(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """Return the instant in UTC at which a clock of ``zone`` shows ``minute`` minutes after midnight of ``day``."""
    midnight = datetime.combine(day, time())
    return (midnight + timedelta(minutes=minute)).replace(tzinfo=zone).astimezone(UTC)


def week_of(
    chance: random.Random,
    habit: Habit,
    zone: ZoneInfo,
    monday: date,
    periods: Sequence[WorkingPeriod],
    colleagues: Sequence[str],
) -> tuple[CalendarItem, ...]:
    """Fill one week of a calendar.

    Args:
        chance: Source of all chance; the same seed gives the same week.
        habit: How the person keeps the calendar.
        zone: The owner's zone.
        monday: First day of the week; items belong to the week in which they begin and last less than a week.
        periods: When the person works.
        colleagues: Addresses of those who may have invited.

    Returns:
        Items in UTC, sorted by start then end.
    """
    week = _Week(chance, zone, monday, periods, colleagues)
    _HABITS[habit](week)
    return tuple(sorted(week.items, key=lambda item: (item.start, item.end)))


def leave_around(leave: Leave, anchor: date, first: date, last: date, zone: ZoneInfo) -> list[CalendarItem]:
    """Return the occurrences of a longer absence that touch a span of days.

    Args:
        leave: The absence.
        anchor: Monday of the week that the demo is arranged around.
        first: First day of the span.
        last: Last day of the span.
        zone: The owner's zone.
    """
    found = []
    start = anchor + timedelta(days=leave.first_day)
    # One cycle early: an absence may have begun before the span.
    start += timedelta(days=((first - start).days // LEAVE_CYCLE_DAYS - 1) * LEAVE_CYCLE_DAYS)
    sensitivity = Sensitivity.PRIVATE if leave.private else Sensitivity.NORMAL
    while start <= last:
        end = start + timedelta(days=leave.days)
        if end >= first:
            found.append(
                CalendarItem(
                    wall_instant(start, 0, zone),
                    wall_instant(end, 0, zone),
                    FreeBusyStatus.OOF,
                    leave.subject,
                    sensitivity=sensitivity,
                    all_day=True,
                )
            )
        start += timedelta(days=LEAVE_CYCLE_DAYS)
    return found


def _office(week: _Week) -> None:
    _meetings(week, busy_hours=3)
    _home_day(week)
    _private_errand(week)


def _quiet(week: _Week) -> None:
    _meetings(week, busy_hours=1)
    _home_day(week)
    if week.chance.random() < 0.3:
        week.add_days(week.chance.randrange(7), 1, "Birthday", FreeBusyStatus.FREE)


def _manager(week: _Week) -> None:
    """Meetings back to back, two minutes apart, now and then a whole day of them."""
    whole_day = week.chance.randrange(10)
    for day, start, end in week.shifts():
        if day == whole_day:
            week.add_days(day, 1, "Strategy offsite", FreeBusyStatus.BUSY)
            continue
        minute = start + week.chance.choice((0, 30, 60))
        while minute < end - 60:
            length_min = week.chance.choice((30, 60, 60, 90))
            _meeting(week, day, minute, length_min - 2)
            minute += length_min + week.chance.choice((0, 0, 0, 30, 60))
    day, start, end = week.chance.choice(week.shifts())
    week.add(
        day,
        end - 60,
        90,
        week.chance.choice(CONFIDENTIAL_SUBJECTS),
        location="Board room",
        sensitivity=Sensitivity.CONFIDENTIAL,
    )
    _private_errand(week)


def _traveller(week: _Week) -> None:
    """A trip of some days each week, with a flight through the night; meetings on the other days."""
    first = week.chance.randrange(3)
    days = week.chance.choice((1, 2, 3))
    week.add(first - 1, 22 * 60 + 30, 500, "Flight", location="Airport")
    week.add_days(first, days, week.chance.choice(_VISITS), FreeBusyStatus.OOF)
    week.add(first, 10 * 60, 90, "Presentation", location="At the customer's", invited=True)
    _meetings(week, busy_hours=2)
    _home_day(week)


def _counter(week: _Week) -> None:
    for day, start, _ in week.shifts():
        week.add(day, start, 30, "Stocktaking", recurring=True)
        week.add(day, start + 240, 30, "Lunch break", recurring=True, status=FreeBusyStatus.OOF)
        if week.chance.random() < 0.5:
            week.add(day, start + 330, 45, "Delivery expected", status=FreeBusyStatus.TENTATIVE, location="Gate 3")


def _desk(week: _Week) -> None:
    """Somebody of the shift can always be reached; only the one who arrives is busy with the handover."""
    for day, start, end in week.shifts():
        week.add(day, start, 15, "Shift handover", location="Control room", recurring=True)
        week.add(day, start + 210, 30, "Break", status=FreeBusyStatus.FREE, recurring=True)
        if week.chance.random() < 0.4:
            week.add(day, end, 90, "Overtime, if needed", status=FreeBusyStatus.TENTATIVE)


def _rounds(week: _Week) -> None:
    """Rounds and standby by turns, through midnight and without a gap."""
    for day, start, end in week.shifts():
        minute, on_round = start, True
        while minute < end:
            length_min = min(week.chance.randrange(20, 80, 5), end - minute)
            if on_round:
                week.add(day, minute, length_min, "Round", location="Harbour Gate")
            else:
                week.add(day, minute, length_min, "Standby", status=FreeBusyStatus.TENTATIVE)
            minute, on_round = minute + length_min, not on_round
    if week.chance.random() < 0.5:
        day, start, _ = week.chance.choice(week.shifts())
        week.add(day, start - 120, 60, week.chance.choice(PRIVATE_SUBJECTS[:6]), sensitivity=Sensitivity.PRIVATE)


def _on_call(week: _Week) -> None:
    for day, start, end in week.shifts():
        week.add(day, start, end - start, "On call from home", status=FreeBusyStatus.WORKING_ELSEWHERE, recurring=True)
        at = week.chance.randrange(start + 60, end - 60, _QUARTER)
        week.add(day, at, 30, "Ticket review", location="Online", invited=True)


def _meetings(week: _Week, *, busy_hours: int) -> None:
    """Spread meetings over the working days; some touch, some overlap."""
    for day, start, end in week.shifts():
        if week.chance.random() < 0.6:
            week.add(day, start + 30, 15, "Stand-up", location="Online", invited=True, recurring=True)
        wanted_min = week.chance.randrange(0, busy_hours * 120 + 1, 30)
        for _ in range(8):
            if wanted_min <= 0:
                break
            length_min = week.chance.choice(_LENGTHS_MIN)
            latest = max(start + 1, end - length_min)
            minute = week.chance.randrange(start, latest, _QUARTER)
            if week.overlaps(day, minute, length_min) and week.chance.random() < 0.7:
                continue
            _meeting(week, day, minute, length_min)
            wanted_min -= length_min
            if week.chance.random() < 0.3:
                _meeting(week, day, minute + length_min, 30)
                wanted_min -= 30


def _meeting(week: _Week, day: int, minute: int, length_min: int) -> None:
    status = week.chance.choices(
        (FreeBusyStatus.BUSY, FreeBusyStatus.TENTATIVE, FreeBusyStatus.FREE), weights=(78, 16, 6)
    )[0]
    week.add(
        day,
        minute,
        length_min,
        week.chance.choice(_MEETINGS),
        status=status,
        location=week.chance.choice(_ROOMS),
        invited=week.chance.random() < 0.7,
    )


def _home_day(week: _Week) -> None:
    days = [day for day, _, _ in week.shifts()]
    if days and week.chance.random() < 0.7:
        week.add_days(week.chance.choice(days), 1, "Home office", FreeBusyStatus.WORKING_ELSEWHERE)


def _private_errand(week: _Week) -> None:
    if not week.shifts():
        return
    day, start, end = week.chance.choice(week.shifts())
    week.add(
        day,
        week.chance.randrange(start, end - 60, _QUARTER),
        60,
        week.chance.choice(PRIVATE_SUBJECTS[:6]),
        sensitivity=Sensitivity.PRIVATE,
        location=week.chance.choice(("Dr. Example", "")),
    )


_HABITS: MappingProxyType[Habit, Callable[[_Week], None]] = MappingProxyType(
    {
        Habit.OFFICE: _office,
        Habit.QUIET: _quiet,
        Habit.MANAGER: _manager,
        Habit.TRAVELLER: _traveller,
        Habit.COUNTER: _counter,
        Habit.DESK: _desk,
        Habit.ROUNDS: _rounds,
        Habit.ON_CALL: _on_call,
    }
)
