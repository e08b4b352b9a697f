"""Time zones as Exchange writes them into working hours: a bias and two yearly changes, without a name.

https://learn.microsoft.com/exchange/client-developer/web-service-reference/timezone-availability
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

_LAST = 5
_ZERO = timedelta(0)
_LONGEST_BIAS = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class YearlyChange:
    """When clocks are changed each year.

    Attributes:
        month: 1 to 12.
        weekday: As ``date.weekday()`` counts.
        day_order: Which such weekday of the month, 1 to 4; 5 is the last. With ``year`` the day of the month.
        at: Time on the clock before the change.
        year: Where the change is for one year only, else 0.
    """

    month: int
    weekday: int
    day_order: int
    at: time
    year: int = 0

    def in_year(self, year: int) -> datetime:
        """Return the change of ``year`` by the clock before it."""
        days_in_month = monthrange(year, self.month)[1]
        if self.year:
            return datetime.combine(date(year, self.month, min(self.day_order, days_in_month)), self.at)
        first = (self.weekday - date(year, self.month, 1).weekday()) % 7 + 1
        day = first + 7 * (self.day_order - 1)
        while day > days_in_month:
            day -= 7
        return datetime.combine(date(year, self.month, day), self.at)


@dataclass(frozen=True)
class ExchangeZone(tzinfo):
    """A zone of fixed rules, the same each year; may be pickled, copied and compared.

    Attributes:
        standard_offset: Added to UTC for standard time.
        daylight_offset: Added to UTC for daylight saving time.
        to_standard: Change from daylight saving to standard time; None where there is no daylight saving.
        to_daylight: The change back.
    """

    standard_offset: timedelta
    daylight_offset: timedelta = _ZERO
    to_standard: YearlyChange | None = None
    to_daylight: YearlyChange | None = None

    def __getinitargs__(self) -> tuple[object, ...]:
        """Return what ``tzinfo`` needs to be pickled."""
        return (self.standard_offset, self.daylight_offset, self.to_standard, self.to_daylight)

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """Return what is added to UTC at ``dt``; of an hour that comes twice, ``fold`` tells which (PEP 495)."""
        if self.to_standard is None or self.to_daylight is None:
            return self.standard_offset
        if dt is None:
            return None
        return self.daylight_offset if self._is_daylight(dt) else self.standard_offset

    def dst(self, dt: datetime | None) -> timedelta | None:
        """Return how far clocks are ahead of standard time at ``dt``."""
        offset = self.utcoffset(dt)
        return None if offset is None else offset - self.standard_offset

    def tzname(self, dt: datetime | None) -> str:
        """Return the offset as a name: the server tells no other."""
        return offset_name(self.utcoffset(dt) or self.standard_offset)

    def fromutc(self, dt: datetime) -> datetime:
        """Return the local time of ``dt``, which is UTC with this zone attached."""
        if self.to_standard is None or self.to_daylight is None:
            return dt + self.standard_offset
        instant = dt.replace(tzinfo=None)
        year = (instant + self.standard_offset).year
        begin = self.to_daylight.in_year(year) - self.standard_offset
        end = self.to_standard.in_year(year) - self.daylight_offset
        if _between(instant, begin, end):
            local, again = dt + self.daylight_offset, begin <= instant < begin - self._ahead
        else:
            local, again = dt + self.standard_offset, end <= instant < end + self._ahead
        return local.replace(fold=int(again))

    @property
    def _ahead(self) -> timedelta:
        return self.daylight_offset - self.standard_offset

    def _is_daylight(self, local: datetime) -> bool:
        assert self.to_standard is not None  # noqa: S101 - for the type checker; the only caller has looked
        assert self.to_daylight is not None  # noqa: S101 - likewise
        begin, end = self.to_daylight.in_year(local.year), self.to_standard.in_year(local.year)
        # On the clock of the time that is not yet in force, a change lies before or behind by what clocks move. An hour
        # that is skipped counts as before the change with fold 0, one that comes twice as its first coming.
        ahead = self._ahead
        if ahead > _ZERO:
            begin, end = (begin, end - ahead) if local.fold else (begin + ahead, end)
        else:
            begin, end = (begin, end - ahead) if not local.fold else (begin + ahead, end)
        return _between(local.replace(tzinfo=None), begin, end)


def _between(moment: datetime, begin: datetime, end: datetime) -> bool:
    """Whether ``moment`` lies in that part of the year; south of the equator it spans New Year."""
    return begin <= moment < end if begin <= end else not end <= moment < begin


def offset_name(offset: timedelta) -> str:
    """Return an offset for people: ``UTC``, ``UTC+01:00``, ``UTC-03:30``."""
    minutes = int(offset.total_seconds()) // 60
    if not minutes:
        return "UTC"
    return f"UTC{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def exchange_zone(
    bias_min: int,
    standard_bias_min: int,
    daylight_bias_min: int,
    to_standard: YearlyChange | None,
    to_daylight: YearlyChange | None,
) -> ExchangeZone:
    """Build the zone of the server's numbers, in which a bias is minutes from local time to UTC.

    Raises:
        ValueError: The zone is more than a day away from UTC.
    """
    standard, daylight = (-timedelta(minutes=bias_min + bias) for bias in (standard_bias_min, daylight_bias_min))
    if max(abs(standard), abs(daylight)) >= _LONGEST_BIAS:
        msg = f"no place is {standard} or {daylight} away from UTC"
        raise ValueError(msg)
    if standard == daylight or to_standard is None or to_daylight is None or to_standard == to_daylight:
        return ExchangeZone(standard)
    return ExchangeZone(standard, daylight, to_standard, to_daylight)
