"""A schedule as a line of JSON and back, for keeping it from one run to the next.

Only what a provider handed over is written, so what it masked is not in it. Problems are not kept: they belong to
the run that met them.
"""

import json
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import lru_cache
from sys import intern
from typing import Any
from zoneinfo import ZoneInfo

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
from attendant.providers.zones import ExchangeZone, YearlyChange

_STATUSES = {status.value: status for status in FreeBusyStatus}
_SENSITIVITIES = {sensitivity.value: sensitivity for sensitivity in Sensitivity}


def line_of(schedule: Schedule) -> str:
    """Return ``schedule`` without its problem; hours whose zone cannot be written are left out."""
    window = schedule.window
    return json.dumps(
        [
            schedule.mailbox,
            window.start.timestamp(),
            window.end.timestamp(),
            schedule.fetched_at.timestamp(),
            schedule.view,
            [
                (e.start.timestamp(), e.end.timestamp(), e.status, e.subject, e.location, e.sensitivity)
                for e in schedule.events
            ],
            None if schedule.working_hours is None else _hours_text(schedule.working_hours),
            schedule.merged,
            schedule.merged_interval_min,
        ],
        separators=(",", ":"),
    )


def schedule_of(line: str) -> Schedule:
    """Return the schedule that a line holds; instants, hours and words that are alike are shared, as a provider does.

    Raises:
        ValueError, LookupError, TypeError: It is no such line.
    """
    mailbox, start, end, fetched_at, view, events, hours, merged, merged_interval_min = json.loads(line)
    return Schedule(
        mailbox,
        CalendarWindow(_instant(start), _instant(end)),
        _instant(fetched_at),
        ScheduleView(view),
        tuple(
            CalendarEvent(
                _instant(begins),
                _instant(ends),
                _STATUSES[status],
                intern(subject),
                intern(location),
                _SENSITIVITIES[sensitivity],
            )
            for begins, ends, status, subject, location, sensitivity in events
        ),
        None if hours is None else _hours(hours),
        tuple(_STATUSES[status] for status in merged),
        merged_interval_min,
    )


@lru_cache(maxsize=8192)
def _instant(timestamp_s: float) -> datetime:
    return datetime.fromtimestamp(timestamp_s, UTC)


@lru_cache(maxsize=512)
def _hours_text(hours: WorkingHours) -> str | None:
    zone = _zone_values(hours.zone)
    if zone is None:
        return None
    periods = [(sorted(one.days), one.start_minute, one.end_minute) for one in hours.periods]
    return json.dumps([zone, hours.zone_name, periods])


@lru_cache(maxsize=512)
def _hours(text: str) -> WorkingHours:
    zone, zone_name, periods = json.loads(text)
    read = tuple(WorkingPeriod(frozenset(map(Weekday, days)), start, end) for days, start, end in periods)
    return WorkingHours(_zone(zone), zone_name, read)


def _zone_values(zone: tzinfo) -> Any:
    if isinstance(zone, ZoneInfo):
        return zone.key
    if isinstance(zone, ExchangeZone):
        offsets = zone.standard_offset.total_seconds(), zone.daylight_offset.total_seconds()
        return [*offsets, _change_values(zone.to_standard), _change_values(zone.to_daylight)]
    return None


def _zone(values: Any) -> tzinfo:
    if isinstance(values, str):
        return ZoneInfo(values)
    standard_s, daylight_s, to_standard, to_daylight = values
    offsets = timedelta(seconds=standard_s), timedelta(seconds=daylight_s)
    return ExchangeZone(*offsets, _change(to_standard), _change(to_daylight))


def _change_values(change: YearlyChange | None) -> Any:
    return change and (change.month, change.weekday, change.day_order, change.at.isoformat(), change.year)


def _change(values: Any) -> YearlyChange | None:
    if values is None:
        return None
    month, weekday, day_order, at, year = values
    return YearlyChange(month, weekday, day_order, time.fromisoformat(at), year)
