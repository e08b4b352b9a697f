"""The one sentence about a colleague: ``In a meeting until 11:00, then free 30 min``.

Needs QtCore only and no application object, as ``attendant.ui.words.wording`` does.
"""

from datetime import datetime, timedelta, tzinfo
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from attendant.core.availability import Availability, State, UnknownReason
from attendant.core.schedule import NEVER
from attendant.ui.words.core_words import clause
from attendant.ui.words.time_words import (
    age_words,
    day_and_time,
    duration_words,
    ends_on_day_of,
    time_of_day,
    until_words,
)

_ONE_DAY = timedelta(days=1)
_ONE_MINUTE = timedelta(minutes=1)

translate = QCoreApplication.translate


def sentence(availability: Availability, viewer_zone: tzinfo) -> str:
    """Return what to say of a colleague: ``In a meeting until 11:00, then free 30 min``.

    Args:
        availability: The facts.
        viewer_zone: The receptionist's zone, for all times; where the owner's clock differs, its time is added.
    """
    return with_clock_there(brief_sentence(availability, viewer_zone), availability, viewer_zone)


def brief_sentence(availability: Availability, viewer_zone: tzinfo) -> str:
    """Return ``sentence`` without the owner's clock, for where there is no room for both."""
    return _Sentence(availability, viewer_zone).plain()


def with_clock_there(brief: str, availability: Availability, viewer_zone: tzinfo) -> str:
    """Return a brief sentence with the owner's clock added where it differs: ``Free until 10:30 (11:24 there)``."""
    there = _clock_there(availability, viewer_zone)
    return translate("Wording", "{sentence} ({time} there)").format(sentence=brief, time=there) if there else brief


class _Sentence:
    """The sentence of one availability, a method for each kind of state."""

    def __init__(self, facts: Availability, zone: tzinfo) -> None:
        self._facts = facts
        self._zone = zone
        self._is_elsewhere = facts.state is State.WORKS_ELSEWHERE

    @cached_property
    def _gaps(self) -> dict[str, str]:
        """What stands in most sentences; where nothing is known there is no time to name."""
        facts = self._facts
        until = facts.until or facts.at
        return {
            "time": until_words(until, facts.at, self._zone),
            "back": "" if facts.back_at is None else self._when(facts.back_at, until),
            "minutes": "" if facts.soon_in is None else str(facts.soon_in // _ONE_MINUTE),
        }

    def plain(self) -> str:
        """Say it all but the time at the owner's place."""
        match self._facts.state:
            case State.FREE | State.WORKS_ELSEWHERE:
                return self.free()
            case State.IN_MEETING | State.MAYBE_BUSY:
                return self.busy()
            case State.OUT_OF_OFFICE:
                return self.out_of_office()
            case State.OUTSIDE_WORKING_HOURS:
                return self.outside_working_hours()
            case State.UNKNOWN:
                return self.why_unknown()

    def free(self) -> str:
        """Say until when the person can be reached."""
        facts = self._facts
        if not facts.hours_known:
            return self._nothing_in_the_calendar()
        if facts.soon_in is not None:
            return self._busy_soon()
        if facts.until_end_of_day and self._is_elsewhere:
            return self._fill(translate("Wording", "Works elsewhere, free until {time}, end of day"))
        if facts.until_end_of_day:
            return self._fill(translate("Wording", "Free until {time}, end of day"))
        if facts.at_least and self._is_elsewhere:
            return self._fill(translate("Wording", "Works elsewhere, free at least until {time}"))
        if facts.at_least:
            return self._fill(translate("Wording", "Free at least until {time}"))
        if self._is_elsewhere and facts.then is State.FREE:
            return self._with_then(self._fill(translate("Wording", "Works elsewhere until {time}")))
        if self._is_elsewhere:
            until = self._fill(translate("Wording", "Works elsewhere, free until {time}"))
        else:
            until = self._fill(translate("Wording", "Free until {time}"))
        if facts.then in (State.IN_MEETING, State.MAYBE_BUSY):
            return until  # the next item goes without saying
        if facts.then is State.WORKS_ELSEWHERE:
            return self._joined(until, translate("Wording", "then works elsewhere"))
        return self._with_then(until)

    def busy(self) -> str:
        """Say until when a meeting or perhaps a meeting lasts, and what comes then."""
        facts = self._facts
        is_sure = facts.state is State.IN_MEETING
        if facts.all_day:
            return self._busy_all_day(is_sure=is_sure)
        if is_sure and facts.between_items:
            if facts.at_least:
                return self._fill(translate("Wording", "Between two meetings, at least until {time}"))
            return self._fill(translate("Wording", "Between two meetings, until {time}"))
        if facts.at_least:
            if is_sure:
                return self._fill(translate("Wording", "In a meeting at least until {time}"))
            return self._fill(translate("Wording", "Maybe busy at least until {time}"))
        if is_sure:
            return self._with_then(self._fill(translate("Wording", "In a meeting until {time}")))
        return self._with_then(self._fill(translate("Wording", "Maybe busy until {time}")))

    def out_of_office(self) -> str:
        """Say when the person is back."""
        facts = self._facts
        if facts.then in (State.IN_MEETING, State.MAYBE_BUSY):
            return self._with_then(self._fill(translate("Wording", "Out of office until {time}")))
        if facts.back_at is not None:
            return translate("Wording", "Out of office, back {time}").format(time=self._when(facts.back_at))
        if facts.at_least or facts.hours_known:
            return self._fill(translate("Wording", "Out of office at least until {time}"))
        return self._fill(translate("Wording", "Out of office until {time}, working hours unknown"))

    def outside_working_hours(self) -> str:
        """Say when the person is back, or which item comes before."""
        facts = self._facts
        if facts.next_item_at is not None:
            return self._item_outside_hours(facts.next_item_at)
        if facts.back_at is None:
            if facts.then is State.OUT_OF_OFFICE:
                return translate("Wording", "Outside working hours, then out of office")
            return self._fill(translate("Wording", "Outside working hours at least until {time}"))
        gaps = {"back": self._when(facts.back_at)}
        if facts.then in (State.IN_MEETING, State.MAYBE_BUSY) and facts.then_until is not None:
            gaps["time"] = self._until(facts.then_until, facts.back_at)
            if facts.then is State.IN_MEETING:
                return translate("Wording", "Outside working hours, back {back}, in a meeting until {time}").format(
                    **gaps
                )
            return translate("Wording", "Outside working hours, back {back}, maybe busy until {time}").format(**gaps)
        return translate("Wording", "Outside working hours, back {back}").format(**gaps)

    def why_unknown(self) -> str:
        """Say that nothing is known, and why."""
        facts = self._facts
        match facts.unknown_reason:
            case UnknownReason.NOT_ASKED_YET:
                return translate("Wording", "Looking up the calendar…")
            case UnknownReason.NO_MAILBOX:
                return translate("Wording", "No information: no mail address is known")
            case UnknownReason.PROBLEM if facts.problem is not None:
                return translate("Wording", "No information: {why}").format(why=clause(facts.problem.summary))
            case UnknownReason.TOO_OLD if facts.fetched_at not in (None, NEVER):
                assert facts.fetched_at is not None  # noqa: S101 - for the type checker; the case has looked
                age = age_words(facts.fetched_at, facts.at, self._zone)
                return translate("Wording", "No information: the last answer is too old ({age})").format(age=age)
            case UnknownReason.OUTSIDE_WINDOW:
                return translate("Wording", "No information: this time was not looked up")
            case UnknownReason.NOT_SHOWN:
                return translate("Wording", "No information: the calendar does not show its times to you")
            case UnknownReason.NO_DATA if facts.until is not None and not facts.at_least:
                return self._fill(translate("Wording", "No information: the calendar gives none until {time}"))
            case UnknownReason.NO_DATA:
                return translate("Wording", "No information: the calendar gives none")
            case _:
                return translate("Wording", "No information")

    def _nothing_in_the_calendar(self) -> str:
        facts = self._facts
        if self._is_elsewhere and facts.at_least:
            text = translate("Wording", "Works elsewhere at least until {time}, working hours unknown")
        elif self._is_elsewhere:
            text = translate("Wording", "Works elsewhere until {time}, working hours unknown")
        elif facts.at_least:
            text = translate("Wording", "Nothing in the calendar at least until {time}, working hours unknown")
        else:
            text = translate("Wording", "Nothing in the calendar until {time}, working hours unknown")
        return self._fill(text)

    def _busy_soon(self) -> str:
        match self._facts.next_item:
            case State.OUT_OF_OFFICE if self._is_elsewhere:
                text = translate("Wording", "Works elsewhere, out of office in {minutes} min")
            case State.OUT_OF_OFFICE:
                text = translate("Wording", "Free, out of office in {minutes} min")
            case State.MAYBE_BUSY if self._is_elsewhere:
                text = translate("Wording", "Works elsewhere, maybe busy in {minutes} min")
            case State.MAYBE_BUSY:
                text = translate("Wording", "Free, maybe busy in {minutes} min")
            case _ if self._is_elsewhere:
                text = translate("Wording", "Works elsewhere, meeting in {minutes} min")
            case _:
                text = translate("Wording", "Free, meeting in {minutes} min")
        return self._fill(text)

    def _busy_all_day(self, *, is_sure: bool) -> str:
        facts = self._facts
        if facts.at_least:
            if is_sure:
                return self._fill(translate("Wording", "Busy all day, at least until {time}"))
            return self._fill(translate("Wording", "Maybe busy all day, at least until {time}"))
        if facts.until is not None and ends_on_day_of(facts.until, facts.at, facts.owner_zone or self._zone):
            return translate("Wording", "Busy all day") if is_sure else translate("Wording", "Maybe busy all day")
        if is_sure:
            return self._fill(translate("Wording", "Busy all day, until {time}"))
        return self._fill(translate("Wording", "Maybe busy all day, until {time}"))

    def _item_outside_hours(self, starts_at: datetime) -> str:
        is_sure = self._facts.next_item is State.IN_MEETING
        when = self._when(starts_at)
        if ends_on_day_of(starts_at, self._facts.at, self._zone):
            if is_sure:
                return translate("Wording", "Outside working hours, meeting at {time}").format(time=when)
            return translate("Wording", "Outside working hours, maybe busy at {time}").format(time=when)
        if is_sure:
            return translate("Wording", "Outside working hours, meeting {day_and_time}").format(day_and_time=when)
        return translate("Wording", "Outside working hours, maybe busy {day_and_time}").format(day_and_time=when)

    def _with_then(self, now: str) -> str:
        then = self._then()
        return self._joined(now, then) if then else now

    def _joined(self, now: str, then: str) -> str:
        return translate("Wording", "{now}, {then}", "what is now, what is then").format(now=now, then=then)

    def _then(self) -> str:
        facts = self._facts
        until = "" if facts.then_until is None or facts.until is None else self._until(facts.then_until, facts.until)
        is_short = facts.then_free_for is not None and facts.then_free_for < _ONE_DAY
        duration = duration_words(facts.then_free_for) if is_short and facts.then_free_for is not None else ""
        if facts.then_at is not None and facts.then_at != facts.until and facts.then is not State.OUTSIDE_WORKING_HOURS:
            return self._then_from(self._when(facts.then_at, facts.until))
        match facts.then:
            case State.FREE | State.WORKS_ELSEWHERE if not facts.hours_known:
                text = self._then_nothing(until)
            case State.FREE if duration:
                text = translate("Wording", "then free {duration}")
            case State.FREE:
                text = translate("Wording", "then free")
            case State.WORKS_ELSEWHERE if duration:
                text = translate("Wording", "then works elsewhere, free {duration}")
            case State.WORKS_ELSEWHERE:
                text = translate("Wording", "then works elsewhere")
            case State.IN_MEETING if until:
                text = translate("Wording", "then in a meeting until {until}")
            case State.IN_MEETING:
                text = translate("Wording", "then in a meeting")
            case State.MAYBE_BUSY if until:
                text = translate("Wording", "then maybe busy until {until}")
            case State.MAYBE_BUSY:
                text = translate("Wording", "then maybe busy")
            case State.OUT_OF_OFFICE:
                text = translate("Wording", "then out of office")
            case State.OUTSIDE_WORKING_HOURS:
                text = self._then_outside()
            case State.UNKNOWN:
                text = translate("Wording", "then no information")
            case _:
                return ""
        return text.format(until=until, duration=duration, **self._gaps)

    def _then_from(self, starts_at: str) -> str:
        """Name what comes after a time too short to use."""
        match self._facts.then:
            case State.OUT_OF_OFFICE:
                text = translate("Wording", "then out of office from {time}")
            case State.MAYBE_BUSY:
                text = translate("Wording", "then maybe busy from {time}")
            case State.UNKNOWN:
                text = translate("Wording", "then no information from {time}")
            case _:
                text = translate("Wording", "then in a meeting from {time}")
        return text.format(time=starts_at)

    def _then_nothing(self, until: str) -> str:
        if self._facts.then is State.WORKS_ELSEWHERE:
            return translate("Wording", "then works elsewhere, working hours unknown")
        if until:
            return translate("Wording", "then nothing in the calendar until {until}, working hours unknown")
        return translate("Wording", "then nothing in the calendar, working hours unknown")

    def _then_outside(self) -> str:
        facts = self._facts
        if facts.is_gone_then:
            return translate("Wording", "then gone for the day")
        if facts.next_item_at is None:
            return translate("Wording", "then outside working hours, back {back}")
        if facts.next_item is State.IN_MEETING:
            text = translate("Wording", "then outside working hours, meeting at {next}")
        else:
            text = translate("Wording", "then outside working hours, maybe busy at {next}")
        return text.replace("{next}", self._when(facts.next_item_at, facts.until))

    def _when(self, instant: datetime, named: datetime | None = None) -> str:
        """Name an instant; only its time where it lies on the day of ``named``, which the sentence has named before."""
        if named is not None and named.astimezone(self._zone).date() == instant.astimezone(self._zone).date():
            return time_of_day(instant, self._zone)
        return day_and_time(instant, self._facts.at, self._zone)

    def _until(self, end: datetime, named: datetime) -> str:
        """Name the end of what begins at ``named``."""
        if ends_on_day_of(end, named, self._zone):
            return until_words(end, named, self._zone)
        return until_words(end, self._facts.at, self._zone)

    def _fill(self, text: str) -> str:
        return text.format(**self._gaps)


def _clock_there(availability: Availability, viewer_zone: tzinfo) -> str:
    """Return the time at the owner's place where their clock shows another than the receptionist's, else ""."""
    zone = availability.owner_zone
    if zone is None or availability.state is State.UNKNOWN:
        return ""
    there, here = availability.at.astimezone(zone), availability.at.astimezone(viewer_zone)
    return "" if there.utcoffset() == here.utcoffset() else there.strftime("%H:%M")
