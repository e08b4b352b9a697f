"""What is worth asking about the person in the panel, and for how long a no is a no."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from attendant.core.details import AutomaticReply, Details, Part
from attendant.core.details_memory import DetailsMemory
from attendant.core.errors import MailboxUnavailable, NoFreeBusyAccess, PermissionMissing, Problem, Throttled
from attendant.core.presence import Activity, Presence
from attendant.core.schedule import Schedule, ScheduleView
from tests.unit.schedules import instant, item, schedule

NOW = instant("10:00")
MEETING = replace(item("11:00", "12:00"), subject="Review", organizer="Ben")
REPLY = AutomaticReply("Away until Monday")
SHARED = replace(schedule(item("11:00", "12:00")), mailbox="anna@example.com", view=ScheduleView.SUBJECT)
BEN = replace(SHARED, mailbox="ben@example.com")
EVERY_PART = frozenset(Part)
CALENDAR = frozenset((Part.CALENDAR,))
PICTURE = frozenset((Part.PICTURE,))
PRESENCE = frozenset((Part.PRESENCE,))


def in_(**span: float) -> datetime:
    return NOW + timedelta(**span)


def answer(at: datetime = NOW, **problems: Problem) -> Details:
    refused = {Part[name]: problem for name, problem in problems.items()}
    return Details(
        SHARED.mailbox,
        at,
        EVERY_PART - refused.keys(),
        events=() if Part.CALENDAR in refused else (MEETING,),
        automatic_reply=None if Part.AUTOMATIC_REPLY in refused else REPLY,
        problems=refused,
    )


def memory_with(details: Details, about: Schedule = SHARED) -> DetailsMemory:
    memory = DetailsMemory()
    memory.asked(about)
    memory.take(details)
    return memory


def test_everything_is_asked_about_somebody_who_shares_subjects() -> None:
    assert DetailsMemory().worth_asking(SHARED, NOW) == EVERY_PART


@pytest.mark.parametrize("view", [ScheduleView.NONE, ScheduleView.MERGED, ScheduleView.TIMES])
def test_the_calendar_of_somebody_who_shares_no_subjects_is_not_asked_for(view: ScheduleView) -> None:
    assert DetailsMemory().worth_asking(replace(SHARED, view=view), NOW) == EVERY_PART - CALENDAR


def test_an_answer_is_good_for_some_minutes() -> None:
    memory = memory_with(answer())

    assert memory.worth_asking(SHARED, in_(minutes=4)) == PRESENCE
    assert memory.worth_asking(SHARED, in_(minutes=6)) == EVERY_PART - PICTURE


def test_presence_is_asked_anew_with_each_round() -> None:
    memory = memory_with(answer())

    assert memory.worth_asking(SHARED, in_(seconds=45)) == frozenset()
    assert memory.worth_asking(SHARED, in_(seconds=60)) == PRESENCE


def test_a_missing_consent_to_presence_is_a_refusal_for_a_day() -> None:
    memory = memory_with(answer(PRESENCE=PermissionMissing().problem))

    assert Part.PRESENCE not in memory.worth_asking(SHARED, in_(hours=23))
    assert Part.PRESENCE in memory.worth_asking(SHARED, in_(hours=25))


def test_an_answer_about_presence_leaves_the_other_parts_as_they_were() -> None:
    memory = memory_with(answer())
    now = Presence(in_(minutes=1), Activity.IN_A_CALL)

    memory.take(Details(SHARED.mailbox, in_(minutes=1), PRESENCE, presence=now))
    known = memory.of(SHARED.mailbox, in_(minutes=1))

    assert known is not None
    assert (known.presence, known.automatic_reply, known.events) == (now, REPLY, (MEETING,))


def test_a_picture_is_good_for_a_day_as_long_as_it_is_kept() -> None:
    memory = memory_with(answer())

    assert Part.PICTURE not in memory.worth_asking(SHARED, in_(hours=23))
    assert Part.PICTURE in memory.worth_asking(SHARED, in_(hours=25))
    for number in range(60):
        memory.take(replace(answer(in_(minutes=1)), mailbox=f"person{number}@example.com"))
    assert Part.PICTURE in memory.worth_asking(SHARED, in_(minutes=2))


def test_a_calendar_that_changed_is_asked_for_at_once() -> None:
    changed = replace(SHARED, events=(item("14:00", "15:00"),))

    assert memory_with(answer()).worth_asking(changed, in_(seconds=5)) == CALENDAR


@pytest.mark.parametrize("problem", [NoFreeBusyAccess().problem, PermissionMissing().problem])
def test_a_refusal_holds_for_a_day_and_for_its_part_alone(problem: Problem) -> None:
    memory = memory_with(answer(CALENDAR=problem))

    assert memory.worth_asking(SHARED, in_(hours=23)) == EVERY_PART - CALENDAR - PICTURE
    assert memory.worth_asking(replace(SHARED, events=()), in_(hours=23)) == EVERY_PART - CALENDAR - PICTURE
    assert memory.worth_asking(SHARED, in_(hours=25)) == EVERY_PART


def test_a_part_that_could_not_be_read_just_now_is_tried_again_after_a_minute() -> None:
    memory = memory_with(answer(AUTOMATIC_REPLY=MailboxUnavailable().problem))

    assert memory.worth_asking(SHARED, in_(seconds=59)) == PRESENCE
    assert memory.worth_asking(SHARED, in_(seconds=61)) == {Part.AUTOMATIC_REPLY} | PRESENCE


@pytest.mark.parametrize(("retry_after_s", "silence_s"), [(None, 60), (5, 60), (300, 300)])
def test_nobody_is_asked_about_while_the_service_wants_silence(retry_after_s: float | None, silence_s: float) -> None:
    memory = memory_with(answer(CALENDAR=Throttled(retry_after_s=retry_after_s).problem))

    assert memory.worth_asking(BEN, in_(seconds=silence_s - 1)) == frozenset()
    assert memory.worth_asking(BEN, in_(seconds=silence_s + 1)) == EVERY_PART


def test_what_was_known_is_shown_for_a_while_and_not_for_ever() -> None:
    memory = memory_with(answer())

    assert memory.of(SHARED.mailbox, in_(minutes=29)) == answer()
    assert memory.of(SHARED.mailbox, in_(minutes=31)) is None
    assert memory.of(BEN.mailbox, NOW) is None


def test_a_passing_problem_keeps_what_was_known_and_a_lasting_one_drops_it() -> None:
    memory = memory_with(answer())

    memory.take(Details(SHARED.mailbox, NOW, problems={Part.CALENDAR: MailboxUnavailable().problem}))
    kept = memory.of(SHARED.mailbox, NOW)
    memory.take(Details(SHARED.mailbox, NOW, problems={Part.CALENDAR: NoFreeBusyAccess().problem}))
    dropped = memory.of(SHARED.mailbox, NOW)

    assert kept is not None
    assert (kept.events, kept.automatic_reply, kept.answered) == ((MEETING,), REPLY, EVERY_PART)
    assert dropped is not None
    assert (dropped.events, dropped.automatic_reply, dropped.answered) == ((), REPLY, EVERY_PART - CALENDAR)


def test_only_so_many_people_are_remembered() -> None:
    memory = DetailsMemory()
    for number in range(60):
        memory.take(replace(answer(), mailbox=f"{number}@example.com"))

    assert memory.of("9@example.com", NOW) is None
    assert memory.of("10@example.com", NOW) is not None


def test_another_account_begins_with_nothing() -> None:
    memory = memory_with(answer(CALENDAR=NoFreeBusyAccess().problem))

    memory.forget()

    assert memory.of(SHARED.mailbox, NOW) is None
    assert memory.worth_asking(SHARED, NOW) == EVERY_PART
