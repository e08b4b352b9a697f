"""Reads the answer to GetUserAvailability into schedules.

A stylesheet flattens the answer into a table, one row for each mailbox and item. libxslt does that without the
interpreter's lock, so the window runs on, and a row holds its own columns, so nothing can slip to another person.
"""

from collections.abc import Sequence
from datetime import datetime, time
from functools import lru_cache
from sys import intern

from lxml import etree

from attendant.core.errors import TRIES_AGAIN, Problem, UnexpectedReply
from attendant.core.privacy import PrivacyPolicy, clipped_and_sorted
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
from attendant.core.text import Text
from attendant.providers.ews.availability_request import SLOT_MIN
from attendant.providers.ews.items import STATUS_BY_WORD, instant_of
from attendant.providers.ews.soap import MESSAGES, SOAP, TYPES, Element, body_of
from attendant.providers.exchange_words import mailbox_problem, no_answer
from attendant.providers.zones import YearlyChange, exchange_zone, offset_name

# Blanks around values vanish in normalize-space(), and with them tabs and line ends inside, which separate the table.
_TABLE = etree.XSLT(
    etree.XML(f"""
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:s="{SOAP}" xmlns:m="{MESSAGES}" xmlns:t="{TYPES}">
  <xsl:output method="text" encoding="utf-8"/>
  <xsl:template match="/">
    <xsl:for-each select="s:Envelope/s:Body/m:GetUserAvailabilityResponse/m:FreeBusyResponseArray/m:FreeBusyResponse">
      <xsl:value-of select="concat('mailbox&#9;', m:ResponseMessage/@ResponseClass,
        '&#9;', normalize-space(m:ResponseMessage/m:ResponseCode),
        '&#9;', normalize-space(m:ResponseMessage/m:MessageText),
        '&#9;', normalize-space(m:ResponseMessage/m:MessageXml/t:Value[@Name='BackOffMilliseconds']),
        '&#9;', normalize-space(m:FreeBusyView/t:FreeBusyViewType),
        '&#9;', normalize-space(m:FreeBusyView/t:MergedFreeBusy))"/>
      <xsl:for-each select="m:FreeBusyView/t:WorkingHours">
        <xsl:value-of select="concat('&#10;hours&#9;', normalize-space(t:TimeZone/t:Bias))"/>
        <xsl:for-each select="t:TimeZone/t:StandardTime | t:TimeZone/t:DaylightTime">
          <xsl:value-of select="concat('&#9;', normalize-space(t:Bias), '|', normalize-space(t:Time),
            '|', normalize-space(t:DayOrder), '|', normalize-space(t:Month), '|', normalize-space(t:DayOfWeek),
            '|', normalize-space(t:Year))"/>
        </xsl:for-each>
        <xsl:for-each select="t:WorkingPeriodArray/t:WorkingPeriod">
          <xsl:value-of select="concat('&#9;', normalize-space(t:DayOfWeek), '|', normalize-space(t:StartTimeInMinutes),
            '|', normalize-space(t:EndTimeInMinutes))"/>
        </xsl:for-each>
      </xsl:for-each>
      <xsl:for-each select="m:FreeBusyView/t:CalendarEventArray/t:CalendarEvent">
        <xsl:text>&#10;item&#9;</xsl:text><xsl:value-of select="normalize-space(t:StartTime)"/>
        <xsl:text>&#9;</xsl:text><xsl:value-of select="normalize-space(t:EndTime)"/>
        <xsl:text>&#9;</xsl:text><xsl:value-of select="normalize-space(t:BusyType)"/>
        <xsl:text>&#9;</xsl:text><xsl:value-of select="normalize-space(t:CalendarEventDetails/t:IsPrivate)"/>
        <xsl:text>&#9;</xsl:text><xsl:value-of select="normalize-space(t:CalendarEventDetails/t:Subject)"/>
        <xsl:text>&#9;</xsl:text><xsl:value-of select="normalize-space(t:CalendarEventDetails/t:Location)"/>
      </xsl:for-each>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>"""),
    access_control=etree.XSLTAccessControl.DENY_ALL,
)

# https://learn.microsoft.com/exchange/client-developer/web-service-reference/mergedfreebusy.
# The EWS Managed API gives 4 another meaning, the server does not.
_STATUS_BY_DIGIT = {
    "0": FreeBusyStatus.FREE,
    "1": FreeBusyStatus.TENTATIVE,
    "2": FreeBusyStatus.BUSY,
    "3": FreeBusyStatus.OOF,
}
# An availability answer never shows more than subject and place, whatever the owner granted.
_VIEW_BY_WORD = {
    "Detailed": ScheduleView.SUBJECT,
    "DetailedMerged": ScheduleView.SUBJECT,
    "FreeBusy": ScheduleView.TIMES,
    "FreeBusyMerged": ScheduleView.TIMES,
    "MergedOnly": ScheduleView.MERGED,
    "None": ScheduleView.NONE,
}
_NOTHING_SHOWN = "ErrorNoFreeBusyAccess"
_DAYS = {day.name.capitalize(): (day,) for day in Weekday} | {
    "Day": tuple(Weekday),
    "Weekday": tuple(Weekday)[:5],
    "WeekendDay": tuple(Weekday)[5:],
}
# Looking a member up in its enumeration takes longer than all else that is done for an item.
_NO_DATA, _NORMAL, _PRIVATE = FreeBusyStatus.NO_DATA, Sensitivity.NORMAL, Sensitivity.PRIVATE
_TRUE = frozenset(("true", "1"))
_MINUTES_OF_DAY = 24 * 60


class _Unreadable(ValueError):
    """A value of one mailbox cannot be understood."""


def schedules_from(
    root: Element,
    mailboxes: Sequence[str],
    window: CalendarWindow,
    fetched_at: datetime,
    policy: PrivacyPolicy,
) -> list[Schedule]:
    """Return one schedule for each of ``mailboxes``, in their order.

    Args:
        root: The parsed envelope.
        mailboxes: Addresses as they were asked for; answers carry no address, their order is all there is.
        window: Span that was asked about.
        fetched_at: When the answer was complete, in UTC.
        policy: What may be known of items.

    Raises:
        AttendantError: The answer is a fault.
        UnexpectedReply: It holds more or fewer entries than were asked for: nobody can say whose they are.
    """
    body_of(root, "m:GetUserAvailabilityResponse")
    entries = f"\n{_TABLE(root)}".split("\nmailbox\t")[1:]
    if len(entries) != len(mailboxes):
        raise UnexpectedReply(
            summary=Text("The calendar server answered for another number of people than asked."),
            remedy=Text("{again} If it stays, tell your administrator.", {"again": TRIES_AGAIN}),
            detail=f"{len(mailboxes)} asked, {len(entries)} answered",
        )
    return [
        _schedule(entry, mailbox, window, fetched_at, policy) for entry, mailbox in zip(entries, mailboxes, strict=True)
    ]


def _schedule(
    entry: str, mailbox: str, window: CalendarWindow, fetched_at: datetime, policy: PrivacyPolicy
) -> Schedule:
    # splitlines() would also split at marks such as U+2028, which stand in subjects.
    head, *lines = entry.removesuffix("\n").split("\n")
    response_class, code, message, back_off_ms, view_word, digits = head.split("\t")
    problem = _problem(response_class, code, message, back_off_ms)
    if problem is None and view_word == "None":
        problem = mailbox_problem(_NOTHING_SHOWN, "the server granted no view")
    if problem is not None:
        return Schedule.without_answer(mailbox, window, fetched_at, problem)
    view = _VIEW_BY_WORD.get(view_word)
    if view is None or (view is ScheduleView.MERGED and not digits):
        return Schedule.without_answer(mailbox, window, fetched_at, no_answer())
    hours = lines.pop(0) if lines and lines[0].startswith("hours\t") else ""
    try:
        events = [
            CalendarEvent(
                instant_of(start),
                instant_of(end),
                STATUS_BY_WORD.get(word, _NO_DATA),
                # Meetings that come again, and rooms, say the same words each time: one copy of them is enough.
                intern(subject),
                intern(location),
                _PRIVATE if private in _TRUE else _NORMAL,
            )
            for _, start, end, word, private, subject, location in (line.split("\t") for line in lines)
        ]
    except ValueError:
        # An item that cannot be read may be the meeting that makes the owner busy: nothing of this answer is safe.
        return Schedule.without_answer(mailbox, window, fetched_at, no_answer())
    return Schedule(
        mailbox,
        window,
        fetched_at,
        policy.view_of(view),
        clipped_and_sorted(events, window, policy),
        _working_hours(hours) if hours else None,
        _merged(digits) if view is ScheduleView.MERGED else (),
        SLOT_MIN,
    )


def _problem(response_class: str, code: str, message: str, back_off_ms: str) -> Problem | None:
    if response_class in ("Success", "Warning", "") and code in ("NoError", ""):
        return None
    retry_after_s = int(back_off_ms) / 1000 if back_off_ms.isdecimal() and len(back_off_ms) < 9 else None
    return mailbox_problem(code, message, retry_after_s)


@lru_cache(maxsize=256)
def _merged(digits: str) -> tuple[FreeBusyStatus, ...]:
    return tuple(_STATUS_BY_DIGIT.get(digit, FreeBusyStatus.NO_DATA) for digit in digits)


@lru_cache(maxsize=512)
def _working_hours(row: str) -> WorkingHours | None:
    """Read a row of working hours, shared by all who work alike; None where a value cannot be understood."""
    _, bias, *rest = row.split("\t")
    changes, periods = rest[:2], rest[2:]
    try:
        (standard_bias, to_standard), (daylight_bias, to_daylight) = (_change(text) for text in changes)
        zone = exchange_zone(int(bias), standard_bias, daylight_bias, to_standard, to_daylight)
        read = tuple(period for period in (_period(text) for text in periods) if period.days)
    except (ValueError, KeyError, OverflowError):
        return None
    return WorkingHours(zone, offset_name(zone.standard_offset), read)


def _change(text: str) -> tuple[int, YearlyChange | None]:
    bias, at, day_order, month, weekday, year = text.split("|")
    if not int(month or 0):
        return int(bias), None
    day = _DAYS[weekday][0]
    change = YearlyChange(int(month), int(day), int(day_order), time.fromisoformat(at), int(year or 0))
    change.in_year(change.year or 2000)
    return int(bias), change


def _period(text: str) -> WorkingPeriod:
    days, start, end = text.split("|")
    start_minute, end_minute = int(start), int(end)
    if not (0 <= start_minute < _MINUTES_OF_DAY and 0 <= end_minute <= _MINUTES_OF_DAY):
        raise _Unreadable(text)
    return WorkingPeriod(frozenset(day for word in days.split() for day in _DAYS[word]), start_minute, end_minute)
