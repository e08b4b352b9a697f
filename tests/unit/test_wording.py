"""The one sentence, to the letter, and the words around it."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from attendant.core.availability import Availability, State, Thresholds, UnknownReason, availability_at
from attendant.core.contact import Contact
from attendant.core.errors import EwsBlocked, MailboxNotFound, NoFreeBusyAccess, Problem, ServiceUnreachable
from attendant.core.schedule import (
    NEVER,
    CalendarEvent,
    CalendarWindow,
    FreeBusyStatus,
    Schedule,
    ScheduleView,
    Sensitivity,
    WorkingHours,
    WorkingPeriod,
)
from attendant.core.text import Text
from attendant.settings.options import Settings
from attendant.ui.words import wording
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

ATHENS = ZoneInfo("Europe/Athens")
NEW_YORK = ZoneInfo("America/New_York")
BUSY, OOF, TENTATIVE = FreeBusyStatus.BUSY, FreeBusyStatus.OOF, FreeBusyStatus.TENTATIVE
NOON_OFF = WorkingHours(
    ROME,
    "Rome",
    (
        WorkingPeriod(WEEKDAYS, minutes("09:00"), minutes("12:00")),
        WorkingPeriod(WEEKDAYS, minutes("13:00"), minutes("17:30")),
    ),
)
ALWAYS = hours("00:00", "24:00", EVERY_DAY)
NOW = instant("10:24")


def said(*events: CalendarEvent, at: str | datetime = "10:24", working_hours: WorkingHours | None = hours()) -> str:  # noqa: B008 - frozen
    return wording.sentence(judged(schedule(*events, working_hours=working_hours), at), ROME)


class TestSentencesOfTheDesign:
    def test_free_until_the_next_item(self) -> None:
        assert said(item("10:30", "11:00"), at="09:50") == "Free until 10:30"

    def test_free_until_the_end_of_the_day(self) -> None:
        assert said() == "Free until 17:30, end of day"

    def test_meeting_soon(self) -> None:
        assert said(item("10:32", "11:00")) == "Free, meeting in 8 min"

    def test_meeting_then_free_time(self) -> None:
        assert said(item("10:00", "11:00"), item("11:30", "12:00")) == "In a meeting until 11:00, then free 30 min"

    def test_meeting_until_the_end_of_the_day(self) -> None:
        assert said(item("10:00", "17:30")) == "In a meeting until 17:30, then gone for the day"

    def test_meeting_then_absence(self) -> None:
        spoken = said(item("10:00", "11:00"), out_of_office("11:00", "17:30"))

        assert spoken == "In a meeting until 11:00, then out of office"

    def test_busy_all_day(self) -> None:
        assert said(all_day(24, BUSY)) == "Busy all day"

    def test_between_two_meetings(self) -> None:
        assert said(item("10:00", "10:22"), item("10:26", "11:00")) == "Between two meetings, until 11:00"

    def test_maybe_busy_then_in_a_meeting(self) -> None:
        spoken = said(tentative("09:00", "10:00"), item("10:00", "11:00"), at="09:30")

        assert spoken == "Maybe busy until 10:00, then in a meeting until 11:00"

    def test_out_of_office_until_after_the_weekend(self) -> None:
        assert said(all_day(24, OOF, days=4)) == "Out of office, back Monday 09:00"

    def test_out_of_office_beyond_the_window(self) -> None:
        assert said(all_day(24, OOF, days=30)) == "Out of office at least until 7 December"

    def test_works_elsewhere(self) -> None:
        spoken = said(elsewhere("09:00", "17:30"), item("12:00", "13:00"))

        assert spoken == "Works elsewhere, free until 12:00"

    def test_outside_working_hours_until_tomorrow(self) -> None:
        assert said(at="19:30") == "Outside working hours, back tomorrow 09:00"

    def test_meeting_outside_working_hours(self) -> None:
        assert said(item("19:00", "20:00"), at="18:00") == "Outside working hours, meeting at 19:00"

    def test_unknown_working_hours(self) -> None:
        spoken = said(item("14:00", "15:00"), working_hours=None)

        assert spoken == "Nothing in the calendar until 14:00, working hours unknown"

    def test_calendar_not_shared(self) -> None:
        refused = Schedule.without_answer("anna@example.com", WINDOW, NOW, NoFreeBusyAccess.as_problem())

        assert wording.sentence(judged(refused), ROME) == "No information: the calendar is not shared with you"

    def test_clock_at_the_owners_place_where_it_differs(self) -> None:
        known = schedule(item("17:00", "18:00"), working_hours=hours("09:00", "20:00", zone=ATHENS))

        assert wording.sentence(judged(known), ROME) == "Free until 17:00 (11:24 there)"


class TestWhatLiesBetween:
    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ([tentative("10:30", "11:00")], "Free, maybe busy in 6 min"),
            ([out_of_office("10:30", "11:00")], "Free, out of office in 6 min"),
            ([out_of_office("14:00", "17:30")], "Free until 14:00, then out of office"),
            ([elsewhere("14:00", "17:30")], "Free until 14:00, then works elsewhere"),
            ([no_data("14:00", "17:30")], "Free until 14:00, then no information"),
            ([tentative("14:00", "17:30")], "Free until 14:00"),
            ([elsewhere("09:00", "17:30")], "Works elsewhere, free until 17:30, end of day"),
            ([elsewhere("09:00", "12:00"), item("15:00", "16:00")], "Works elsewhere until 12:00, then free 3 h"),
            ([elsewhere("09:00", "17:30"), item("10:30", "11:00")], "Works elsewhere, meeting in 6 min"),
            (
                [item("10:00", "11:00"), tentative("11:00", "12:00")],
                "In a meeting until 11:00, then maybe busy until 12:00",
            ),
            (
                [item("10:00", "11:00"), elsewhere("11:00", "17:30"), item("12:30", "13:00")],
                "In a meeting until 11:00, then works elsewhere, free 1 h 30 min",
            ),
            ([item("10:00", "11:00"), no_data("11:00", "12:00")], "In a meeting until 11:00, then no information"),
            (
                [item("10:00", "17:30"), item("19:00", "20:00")],
                "In a meeting until 17:30, then outside working hours, meeting at 19:00",
            ),
            ([all_day(24, TENTATIVE)], "Maybe busy all day"),
            ([all_day(24, BUSY, days=3)], "Busy all day, until Friday 00:00"),
            ([all_day(24, BUSY, days=30)], "Busy all day, at least until 7 December"),
            ([item("10:00", instant("02:00", 25))], "In a meeting until tomorrow 02:00, then gone for the day"),
            (
                [item("10:00", "10:58"), tentative("11:00", "12:00")],
                "In a meeting until 10:58, then maybe busy from 11:00",
            ),
            (
                [tentative("10:00", "10:58"), item("11:00", "12:00")],
                "Maybe busy until 10:58, then in a meeting from 11:00",
            ),
            (
                [item("10:00", "10:58"), elsewhere("09:00", "17:30"), out_of_office("11:00", "12:00")],
                "In a meeting until 10:58, then out of office from 11:00",
            ),
            ([item("10:00", "17:28")], "In a meeting until 17:28, then gone for the day"),
            (
                [item("10:00", "17:28"), item("19:00", "20:00")],
                "In a meeting until 17:28, then outside working hours, meeting at 19:00",
            ),
            (
                [item("10:00", "10:58"), no_data("11:00", "12:00")],
                "In a meeting until 10:58, then no information from 11:00",
            ),
            (
                [out_of_office("10:00", "10:58"), item("11:00", "12:00")],
                "Out of office until 10:58, then in a meeting from 11:00",
            ),
            ([out_of_office("10:00", "11:00")], "Out of office, back 11:00"),
            (
                [out_of_office("10:00", "11:00"), item("11:00", "12:00")],
                "Out of office until 11:00, then in a meeting until 12:00",
            ),
            ([no_data("10:00", "16:00")], "No information: the calendar gives none until 16:00"),
            ([all_day(24, FreeBusyStatus.NO_DATA, days=30)], "No information: the calendar gives none"),
        ],
    )
    def test_in_working_hours(self, events: list[CalendarEvent], expected: str) -> None:
        assert said(*events) == expected

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ([item(instant("07:30", 25), instant("08:30", 25))], "Outside working hours, meeting tomorrow 07:30"),
            ([tentative("21:00", "22:00")], "Outside working hours, maybe busy at 21:00"),
            (
                [item(instant("09:00", 25), instant("10:00", 25))],
                "Outside working hours, back tomorrow 09:00, in a meeting until 10:00",
            ),
            ([all_day(25, BUSY)], "Outside working hours, back tomorrow 09:00, in a meeting until midnight"),
            ([all_day(25, TENTATIVE)], "Outside working hours, back tomorrow 09:00, maybe busy until 17:30"),
            ([all_day(25, OOF, days=2)], "Outside working hours, back Friday 09:00"),
            ([all_day(25, OOF, days=30)], "Outside working hours, then out of office"),
            ([item("19:00", "23:00")], "In a meeting until 23:00, then gone for the day"),
            ([item("19:00", instant("24:00"))], "In a meeting until midnight, then gone for the day"),
        ],
    )
    def test_after_working_hours(self, events: list[CalendarEvent], expected: str) -> None:
        assert said(*events, at="20:00") == expected

    def test_pause_is_no_end_of_day(self) -> None:
        assert said(working_hours=NOON_OFF) == "Free until 12:00, then outside working hours, back 13:00"
        assert (
            said(item("10:00", "12:00"), working_hours=NOON_OFF)
            == "In a meeting until 12:00, then outside working hours, back 13:00"
        )

    def test_who_works_at_all_hours(self) -> None:
        assert said(working_hours=ALWAYS) == "Free at least until 7 December"
        assert said(item("10:00", "11:00"), working_hours=ALWAYS) == "In a meeting until 11:00, then free"
        assert said(elsewhere("09:00", instant("00:00", 20, 12)), working_hours=ALWAYS) == (
            "Works elsewhere, free at least until 7 December"
        )

    def test_who_works_on_no_day(self) -> None:
        never = hours(days=frozenset())

        assert said(working_hours=never) == "Outside working hours at least until 7 December"

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ([], "Nothing in the calendar at least until 7 December, working hours unknown"),
            (
                [item("10:00", "11:00"), item("14:00", "15:00")],
                "In a meeting until 11:00, then nothing in the calendar until 14:00, working hours unknown",
            ),
            ([item("10:00", "11:00")], "In a meeting until 11:00, then nothing in the calendar, working hours unknown"),
            ([elsewhere("09:00", "17:30")], "Works elsewhere until 17:30, working hours unknown"),
            (
                [item("10:00", "11:00"), elsewhere("11:00", "17:30")],
                "In a meeting until 11:00, then works elsewhere, working hours unknown",
            ),
            ([out_of_office("09:00", "17:30")], "Out of office until 17:30, working hours unknown"),
            ([item("10:30", "11:00")], "Nothing in the calendar until 10:30, working hours unknown"),
        ],
    )
    def test_with_unknown_hours_nobody_is_called_free(self, events: list[CalendarEvent], expected: str) -> None:
        assert said(*events, working_hours=None) == expected

    def test_times_are_the_receptionists(self) -> None:
        known = schedule(working_hours=hours(zone=NEW_YORK))

        assert wording.sentence(judged(known), ROME) == "Outside working hours, back 15:00 (04:24 there)"

    def test_return_at_the_receptionists_midnight_is_tomorrow(self) -> None:
        known = schedule(working_hours=hours(zone=ZoneInfo("Asia/Kolkata")))
        tokyo = hours("08:00", "16:00", zone=ZoneInfo("Asia/Tokyo"))

        assert wording.sentence(judged(known), ROME) == "Free until 13:00, end of day (14:54 there)"
        assert wording.sentence(judged(schedule(working_hours=tokyo)), ROME) == (
            "Outside working hours, back tomorrow 00:00 (18:24 there)"
        )

    def test_zone_of_the_same_offset_is_not_mentioned(self) -> None:
        known = schedule(working_hours=hours(zone=ZoneInfo("Europe/Madrid")))

        assert wording.sentence(judged(known), ROME) == "Free until 17:30, end of day"

    def test_two_weeks_in_which_clocks_differ_less_are_noticed(self) -> None:
        # New York changes its clocks a week after Europe: five hours apart instead of six.
        window = CalendarWindow(instant("00:00", 27, 10), instant("00:00", 10, 11))
        known = schedule(working_hours=hours(zone=NEW_YORK), window=window)

        assert wording.sentence(judged(known, instant("16:00", 28, 10)), ROME) == (
            "Free until 22:30, end of day (11:00 there)"
        )


class TestUnknown:
    @pytest.mark.parametrize(
        ("problem", "expected"),
        [
            (MailboxNotFound.as_problem(), "No information: the mail address is not known"),
            (ServiceUnreachable.as_problem(), "No information: the calendar server cannot be reached"),
            (
                EwsBlocked.as_problem(),
                "No information: the server does not allow Exchange Web Services for this account",
            ),
            (
                replace(EwsBlocked.as_problem(), summary=Text("Office 365 wants {what}.", {"what": "Graph {now}"})),
                "No information: Office 365 wants Graph {now}",
            ),
            (
                Settings().completeness(),
                "No information: the calendar integration is not set up yet; EWS URL is missing",
            ),
        ],
    )
    def test_problem_is_named(self, problem: Problem, expected: str) -> None:
        refused = Schedule.without_answer("anna@example.com", WINDOW, NOW, problem)

        assert wording.sentence(judged(refused), ROME) == expected

    def test_not_asked_yet(self) -> None:
        assert wording.sentence(availability_at(None, NOW), ROME) == "Looking up the calendar…"

    def test_no_mailbox(self) -> None:
        nobody = Availability(NOW, State.UNKNOWN, unknown_reason=UnknownReason.NO_MAILBOX)

        assert wording.sentence(nobody, ROME) == "No information: no mail address is known"

    def test_too_old_says_how_old(self) -> None:
        known = replace(schedule(), fetched_at=instant("17:40", 23))

        assert wording.sentence(availability_at(known, NOW), ROME) == (
            "No information: the last answer is too old (yesterday 17:40)"
        )

    def test_data_that_was_never_read_has_no_age(self) -> None:
        known = replace(schedule(), fetched_at=NEVER)

        assert wording.sentence(availability_at(known, NOW), ROME) == "No information"

    def test_view_none(self) -> None:
        known = schedule(view=ScheduleView.NONE)

        assert wording.sentence(judged(known), ROME) == ("No information: the calendar does not show its times to you")

    def test_outside_the_window(self) -> None:
        assert wording.sentence(judged(schedule(), WINDOW.end), ROME) == "No information: this time was not looked up"


class TestRow:
    anna = Contact(1, "Anna Rossi", "anna@example.com")

    def test_name_comes_first(self) -> None:
        availability = judged(schedule(item("14:00", "15:00")))

        assert wording.spoken_row(self.anna, availability, ROME) == "Anna Rossi: Free until 14:00"

    def test_age_of_stale_data_comes_last(self) -> None:
        known = replace(schedule(item("14:00", "15:00")), fetched_at=instant("09:12"))

        availability = availability_at(known, NOW)

        assert wording.as_of_words(availability, ROME) == "as of 09:12"
        assert wording.spoken_row(self.anna, availability, ROME) == "Anna Rossi: Free until 14:00, as of 09:12"

    def test_name_with_braces_is_only_a_name(self) -> None:
        odd = Contact(1, "{sentence} {0}")

        assert wording.spoken_row(odd, availability_at(None, NOW), ROME) == "{sentence} {0}: Looking up the calendar…"

    def test_calendars_not_shown(self) -> None:
        assert wording.spoken_row(self.anna, None, ROME) == "Anna Rossi"

    def test_fresh_data_has_no_age(self) -> None:
        assert wording.as_of_words(judged(schedule()), ROME) == ""


class TestTimes:
    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            (instant("10:30"), "10:30"),
            (instant("00:00"), "00:00"),
            (instant("24:00"), "tomorrow 00:00"),
            (instant("09:00", 25), "tomorrow 09:00"),
            (instant("17:40", 23), "yesterday 17:40"),
            (instant("09:00", 26), "Thursday 09:00"),
            (instant("09:00", 30), "Monday 09:00"),
            (instant("00:00", 1, 12), "1 December"),
            (instant("09:00", 7, 12), "7 December"),
            (instant("09:00", 22), "22 November"),
            (instant("09:00", 24, 12) + timedelta(days=30), "23 January 2027"),
        ],
    )
    def test_day_and_time(self, at: datetime, expected: str) -> None:
        assert wording.day_and_time(at, NOW, ROME) == expected

    def test_end_of_today_is_midnight(self) -> None:
        assert wording.until_words(instant("24:00"), NOW, ROME) == "midnight"
        assert wording.until_words(instant("00:30", 25), NOW, ROME) == "tomorrow 00:30"
        assert wording.until_words(instant("17:30"), NOW, ROME) == "17:30"

    def test_day_is_the_readers(self) -> None:
        assert wording.day_and_time(instant("23:30"), NOW, ATHENS) == "tomorrow 00:30"
        assert wording.clock_time(instant("23:30"), ATHENS) == "00:30"

    @pytest.mark.parametrize(
        ("duration", "expected"),
        [
            (timedelta(minutes=30), "30 min"),
            (timedelta(hours=2), "2 h"),
            (timedelta(hours=1, minutes=30), "1 h 30 min"),
            (timedelta(seconds=59), "0 min"),
            (timedelta(seconds=-5), "0 min"),
            (timedelta(hours=25, minutes=1), "25 h 1 min"),
        ],
    )
    def test_duration(self, duration: timedelta, expected: str) -> None:
        assert wording.duration_words(duration) == expected

    @pytest.mark.parametrize(
        ("age", "expected"),
        [
            (timedelta(seconds=12), "12 s ago"),
            (timedelta(seconds=59.9), "59 s ago"),
            (timedelta(minutes=3, seconds=20), "3 min ago"),
            (timedelta(hours=1, minutes=12), "09:12"),
            (timedelta(hours=16, minutes=44), "yesterday 17:40"),
            (timedelta(seconds=4.9), "just now"),
            (timedelta(seconds=5), "5 s ago"),
            (timedelta(seconds=-30), "just now"),
        ],
    )
    def test_age(self, age: timedelta, expected: str) -> None:
        assert wording.age_words(NOW - age, NOW, ROME) == expected

    def test_age_of_what_was_never_read(self) -> None:
        assert wording.age_words(NEVER, NOW, ROME) == "never"

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            (instant("10:00"), instant("11:00"), "10:00 – 11:00"),
            (instant("22:00"), instant("24:00"), "22:00 – 24:00"),
            (instant("10:00"), instant("10:00"), "10:00 – 10:00"),
            (instant("22:00"), instant("06:00", 25), "24 November 22:00 – 25 November 06:00"),
        ],
    )
    def test_span(self, start: datetime, end: datetime, expected: str) -> None:
        assert wording.span_words(start, end, ROME) == expected


class TestItems:
    quarter = replace(item("10:00", "11:00"), subject="Quarter review", location="room Tevere")

    def test_subject_and_place(self) -> None:
        assert (
            wording.event_line(self.quarter, ROME, ROME) == "10:00 – 11:00  In a meeting  Quarter review, room Tevere"
        )

    def test_private_stands_where_a_subject_would(self) -> None:
        private = replace(self.quarter, sensitivity=Sensitivity.CONFIDENTIAL)

        assert wording.event_line(private, ROME, ROME) == "10:00 – 11:00  In a meeting  Private"

    def test_times_only(self) -> None:
        assert wording.event_line(tentative("10:00", "11:00"), ROME, None) == "10:00 – 11:00  Maybe busy"

    @pytest.mark.parametrize(
        ("days", "zone", "owner_zone", "expected"),
        [
            (1, ROME, ROME, "all day"),
            (1, ROME, ZoneInfo("Europe/Madrid"), "all day"),
            (3, ROME, ROME, "24 November – 26 November, all day"),
            (1, ATHENS, ROME, "24 November 01:00 – 25 November 01:00, all day there"),
            (1, NEW_YORK, ROME, "23 November 18:00 – 24 November 18:00, all day there"),
            (1, ROME, None, "00:00 – 24:00"),
            (1, ROME, ATHENS, "00:00 – 24:00"),
        ],
    )
    def test_all_day_is_the_owners(self, days: int, zone: ZoneInfo, owner_zone: ZoneInfo | None, expected: str) -> None:
        away = all_day(24, OOF, days=days)

        assert wording.event_line(away, zone, owner_zone) == f"{expected}  Out of office"

    def test_every_status_and_state_has_its_word(self) -> None:
        assert {wording.state_word(state) for state in State} == {
            "Free",
            "In a meeting",
            "Maybe busy",
            "Out of office",
            "Works elsewhere",
            "Outside working hours",
            "No information",
        }
        assert all(wording.status_word(status) for status in FreeBusyStatus)


class _German(QTranslator):
    """A few sentences of a translation, one of them broken."""

    texts = {  # noqa: RUF012 - never written to
        "In a meeting until {time}": "Bis {time} in einer Besprechung",
        "Out of office, back {time}": "Abwesend, zurück {time}",
        "{weekday} {time}": "{weekday}, {time}",
        "en": "de",
        "d MMMM": "d. MMMM",
        "{host} does not answer.": "{rechner} antwortet nicht.",
        "The calendar is not shared with you.": "Der Kalender ist nicht für Sie freigegeben.",
    }

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - the name in Qt
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return self.texts.get(sourceText, "")


class TestTranslation:
    @pytest.fixture
    def german(self, qapp: QCoreApplication) -> Iterator[None]:
        translator = _German()
        assert qapp.installTranslator(translator)
        yield
        qapp.removeTranslator(translator)

    @pytest.mark.usefixtures("german")
    def test_days_and_months_are_named_in_the_language_of_the_translation(self) -> None:
        assert said(all_day(24, OOF, days=4)) == "Abwesend, zurück Montag, 09:00"
        assert wording.day_and_time(instant("09:00", 7, 12), NOW, ROME) == "7. Dezember"

    @pytest.mark.usefixtures("german")
    def test_texts_of_the_core_are_translated(self) -> None:
        assert wording.words(NoFreeBusyAccess.summary) == "Der Kalender ist nicht für Sie freigegeben."

    @pytest.mark.usefixtures("german")
    def test_translation_with_a_wrong_gap_falls_back_to_english(self) -> None:
        assert wording.words(Text("{host} does not answer.", {"host": "mail"})) == "mail does not answer."

    def test_text_within_a_text_is_filled_too(self) -> None:
        text = Text("{what} {n}", {"what": Text("Row {n}", {"n": 1}), "n": 2})

        assert wording.words(text) == "Row 1 2"

    def test_words_need_no_application(self) -> None:
        program = (
            "import sys\n"
            "from datetime import UTC, datetime\n"
            "from attendant.core.availability import availability_at\n"
            "from attendant.ui.words import wording\n"
            "print(wording.day_and_time(datetime(2026, 12, 7, tzinfo=UTC), datetime(2026, 11, 24, tzinfo=UTC), UTC))\n"
            "print([name for name in sys.modules if name.startswith('PySide6.Qt')])\n"
        )

        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 - our own program

        assert done.stdout.splitlines() == ["7 December", "['PySide6.QtCore']"]


def test_soon_follows_the_option_of_the_house() -> None:
    known = schedule(item("10:40", "11:00"))

    spoken = wording.sentence(judged(known, thresholds=Thresholds(meeting_soon=timedelta(minutes=20))), ROME)

    assert spoken == "Free, meeting in 16 min"
