"""Times, spans and ages in words.

Names of days and months come from the language of the loaded translation, English without one; clocks show 24 hours.
"""

from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from attendant.core.schedule import NEVER

_JUST_NOW = timedelta(seconds=5)
_ONE_DAY = timedelta(days=1)
_ONE_MINUTE = timedelta(minutes=1)
_ONE_HOUR = timedelta(hours=1)

translate = QCoreApplication.translate


def clock_time(instant: datetime, zone: tzinfo) -> str:
    """Return the time of day in ``zone``: ``09:05``."""
    return instant.astimezone(zone).strftime("%H:%M")


def time_of_day(instant: datetime, zone: tzinfo) -> str:
    """Return the time of day as it stands in a sentence: some languages put a preposition before it."""
    time = translate("Wording", "{time}", "a time of day in a sentence: back 09:00, as of 09:00, until 09:00")
    return time.format(time=clock_time(instant, zone))


def day_and_time(instant: datetime, now: datetime, zone: tzinfo) -> str:
    """Return when something is, as short as it stays clear to somebody at ``now``.

    ``10:30`` today, ``tomorrow 09:00``, ``yesterday 17:40``, ``Monday 09:00`` within a week, ``7 December`` beyond,
    ``7 January 2027`` in another year.

    Args:
        instant: What to name.
        now: The present, or an instant that was named before in the same sentence.
        zone: The reader's zone.
    """
    local, today = instant.astimezone(zone), now.astimezone(zone).date()
    time = local.strftime("%H:%M")
    match (local.date() - today).days:
        case 0:
            return time_of_day(instant, zone)
        case 1:
            return translate("Wording", "tomorrow {time}").format(time=time)
        case -1:
            return translate("Wording", "yesterday {time}").format(time=time)
        case ahead if 1 < ahead < 7:
            weekday = _locale().dayName(local.isoweekday())
            return translate("Wording", "{weekday} {time}").format(weekday=weekday, time=time)
        case _:
            return date_words(local.date(), today)


def until_words(end: datetime, now: datetime, zone: tzinfo) -> str:
    """Return until when something lasts: as ``day_and_time``, but ``midnight`` for the end of today."""
    if end > now and ends_on_day_of(end, now, zone) and end.astimezone(zone).date() != now.astimezone(zone).date():
        return translate("Wording", "midnight")
    when = day_and_time(end, now, zone)
    if end.astimezone(zone).date() == now.astimezone(zone).date():
        return when
    return translate("Wording", "{day}", "a day after “until”: tomorrow 09:00, Monday 09:00, 7 December").format(
        day=when
    )


def ends_on_day_of(instant: datetime, other: datetime, zone: tzinfo) -> bool:
    """Whether ``instant`` lies on the day of ``other`` in ``zone`` or is the midnight that ends it."""
    last = (instant - datetime.resolution).astimezone(zone)
    return last.date() == other.astimezone(zone).date()


def date_words(day: date, today: date) -> str:
    """Return a date: ``7 December``, ``7 January 2027`` in another year."""
    if day.year == today.year:
        pattern = translate("Wording", "d MMMM", "a date of this year, as in QDate::toString")
    else:
        pattern = translate("Wording", "d MMMM yyyy", "a date of another year, as in QDate::toString")
    return _locale().toString(QDate(day.year, day.month, day.day), pattern)


def day_heading(day: date, today: date) -> str:
    """Return what stands above a day that is to come: ``Tomorrow, 25 November``, ``Thursday, 26 November``."""
    when = date_words(day, today)
    if (day - today).days == 1:
        return translate("Wording", "Tomorrow, {date}").format(date=when)
    return translate("Wording", "{weekday}, {date}").format(weekday=_locale().dayName(day.isoweekday()), date=when)


def duration_words(duration: timedelta) -> str:
    """Return how long something lasts, in full minutes: ``30 min``, ``2 h``, ``1 h 30 min``."""
    hours, minutes = divmod(max(duration, timedelta(0)) // _ONE_MINUTE, 60)
    if not hours:
        return translate("Wording", "{minutes} min").format(minutes=minutes)
    if not minutes:
        return translate("Wording", "{hours} h").format(hours=hours)
    return translate("Wording", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def age_words(since: datetime, now: datetime, zone: tzinfo) -> str:
    """Return how old something is: ``just now``, ``12 s ago``, ``3 min ago``, then a time: ``09:12``.

    Args:
        since: When it was; ``NEVER`` is possible.
        now: The present; a clock that was set back counts as the same instant.
        zone: The reader's zone.
    """
    if since == NEVER:
        return translate("Wording", "never")
    age = max(now - since, timedelta(0))
    if age < _JUST_NOW:
        return translate("Wording", "just now")
    if age < _ONE_MINUTE:
        return translate("Wording", "{seconds} s ago").format(seconds=int(age.total_seconds()))
    if age < _ONE_HOUR:
        return translate("Wording", "{minutes} min ago").format(minutes=age // _ONE_MINUTE)
    return day_and_time(since, now, zone)


def span_words(start: datetime, end: datetime, zone: tzinfo) -> str:
    """Return from when to when: ``10:00 – 11:00``, with dates where it is not one day of ``zone``."""
    local_start, local_end = start.astimezone(zone), end.astimezone(zone)
    if (local_end.hour, local_end.minute) == (0, 0) and local_end.date() - local_start.date() == _ONE_DAY:
        times = {"start": local_start.strftime("%H:%M"), "end": "24:00"}
    elif local_start.date() == local_end.date():
        times = {"start": local_start.strftime("%H:%M"), "end": local_end.strftime("%H:%M")}
    else:
        times = {"start": _date_and_time(local_start), "end": _date_and_time(local_end)}
    return translate("Wording", "{start} – {end}", "from when to when").format(**times)


def _date_and_time(local: datetime) -> str:
    day = date_words(local.date(), local.date())
    return translate("Wording", "{date} {time}").format(date=day, time=local.strftime("%H:%M"))


def language() -> str:
    """Return the language that is spoken: ``en``, or that of the loaded translation."""
    return translate("Wording", "en", "the language of this translation, as QLocale names it")


def _locale() -> QLocale:
    return _locale_named(language())


@lru_cache(maxsize=4)
def _locale_named(name: str) -> QLocale:
    return QLocale(name)
