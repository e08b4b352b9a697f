"""The console's own provider on the demo server: what colleagues entered is what arrives, private things excepted."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from attendant.core.availability import availability_at
from attendant.core.schedule import CalendarWindow, FreeBusyStatus, Schedule, ScheduleView
from attendant.demo.calendars import CONFIDENTIAL_SUBJECTS, PRIVATE_SUBJECTS
from attendant.demo.ews.versions import NEWEST, SERVER_VERSIONS
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from tests.fakes.provider_ports import ews_provider

ORGANISATION = Organisation(today=date(2026, 11, 24))
ELSEWHERE = FreeBusyStatus.WORKING_ELSEWHERE
WINDOW = CalendarWindow(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 12, 7, tzinfo=UTC))


def read(server: DemoServer) -> Mapping[str, Schedule]:
    """All colleagues' schedules, as the refresh engine would get them."""
    version = "2013_SP1" if server.version == NEWEST else server.version
    provider = ews_provider(server.url, version=version, user_name=server.user_name, password=server.password)
    try:
        schedules = provider.free_busy([contact.mailbox for contact in ORGANISATION.contacts], WINDOW)
    finally:
        provider.close()
    return {schedule.mailbox: schedule for schedule in schedules}


@pytest.fixture(params=SERVER_VERSIONS, scope="module")
def server(request: pytest.FixtureRequest) -> Iterator[DemoServer]:
    with DemoServer(ORGANISATION, version=request.param) as running:
        yield running


def test_every_version_hands_over_what_was_entered(server: DemoServer) -> None:
    old = server.version not in {"2013_SP1", NEWEST}

    for address, schedule in read(server).items():
        if schedule.problem is not None:
            continue
        entered = [
            (item.start, item.end, FreeBusyStatus.FREE if old and item.status is ELSEWHERE else item.status)
            for item in ORGANISATION.items(address, WINDOW)
        ]
        mailbox = ORGANISATION.mailbox(address)
        assert mailbox is not None
        assert sorted((event.start, event.end, event.status) for event in schedule.events) == sorted(entered)
        assert schedule.view in {mailbox.rights, ScheduleView.SUBJECT}
        hours = schedule.working_hours
        assert (hours.periods if hours else None) == mailbox.working_periods


def test_two_colleagues_have_an_explained_problem(server: DemoServer) -> None:
    problems = {address: one.problem for address, one in read(server).items() if one.problem is not None}

    assert set(problems) == {"viktor.petrov@contoso.example", "gwendolyn.pryce-jones@contoso.example"}
    assert all(problem.lasting and str(problem.remedy) for problem in problems.values())


def test_no_private_subject_arrives_even_where_the_account_may_read_it(server: DemoServer) -> None:
    secret = {*PRIVATE_SUBJECTS, *CONFIDENTIAL_SUBJECTS}
    mailboxes = [ORGANISATION.mailbox(contact.mailbox) for contact in ORGANISATION.contacts]
    assert any(mailbox is not None and mailbox.shows_private for mailbox in mailboxes)

    events = [event for schedule in read(server).values() for event in schedule.events]

    assert any(event.is_private for event in events)
    assert not secret & {event.subject for event in events}


def test_states_seen_through_the_provider_are_various_by_day_and_night() -> None:
    with DemoServer(ORGANISATION) as server:
        seen = read(server)

    for hour in range(24):
        at = datetime(2026, 11, 24, hour, tzinfo=UTC)
        states = {availability_at(replace(schedule, fetched_at=at), at).state for schedule in seen.values()}
        assert len(states) >= 5, at
