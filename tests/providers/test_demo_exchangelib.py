"""Stock exchangelib, unmodified, against the demo server: if it is satisfied, the server speaks EWS."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from exchangelib import (
    BASIC,
    DELEGATE,
    NTLM,
    Account,
    Build,
    Configuration,
    Credentials,
    EWSDateTime,
    EWSTimeZone,
    Version,
)
from exchangelib.errors import ErrorAccessDenied, ErrorNameResolutionNoResults, ErrorNoFreeBusyAccess, UnauthorizedError
from exchangelib.protocol import Protocol

from attendant.core.schedule import CalendarWindow, FreeBusyStatus
from attendant.demo.calendars import CONFIDENTIAL_SUBJECTS, PRIVATE_SUBJECTS
from attendant.demo.ews.versions import SERVER_VERSIONS
from attendant.demo.mailboxes import CalendarItem
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from tests.providers.demo_house import SmallHouse, StandingClock, at, mailbox

ORGANISATION = Organisation(today=date(2026, 11, 24))
BERLIN = EWSTimeZone("Europe/Berlin")
MONDAY = EWSDateTime(2026, 11, 23, tzinfo=BERLIN)
SUNDAY = EWSDateTime(2026, 11, 29, tzinfo=BERLIN)
ANNA = "anna.bergmann@contoso.example"

WITH_TIME_ZONES = ("2010", "2010_SP2", "2013", "2013_SP1", "newest")


def window_of(start: Any, end: Any) -> CalendarWindow:
    """The window between two of exchangelib's datetimes, which do not know the standard library's UTC."""
    return CalendarWindow(*(datetime.fromtimestamp(instant.timestamp(), UTC) for instant in (start, end)))


def configuration(server: DemoServer, *, password: str | None = None, auth_type: str = BASIC) -> Any:
    version = Version(Build(*SERVER_VERSIONS[server.version].build))
    credentials = Credentials(server.user_name, server.password if password is None else password)
    return Configuration(service_endpoint=server.url, credentials=credentials, auth_type=auth_type, version=version)


def protocol(server: DemoServer, **options: str) -> Any:
    return Protocol(config=configuration(server, **options))


def account(server: DemoServer, address: str) -> Any:
    return Account(address, config=configuration(server), access_type=DELEGATE, default_timezone=BERLIN)


def unprepared_account(server: DemoServer, address: str) -> Any:
    """An account as one would write it by hand: no word of the server's version, no autodiscover."""
    Protocol.clear_cache()  # one made for another test knows the version
    credentials = Credentials(server.user_name, server.password)
    config = Configuration(service_endpoint=server.url, credentials=credentials, auth_type=BASIC)
    return Account(address, config=config, autodiscover=False, access_type=DELEGATE)


def running(version: str) -> Iterator[DemoServer]:
    with DemoServer(ORGANISATION, version=version, clock=StandingClock()) as server:
        yield server
    Protocol.clear_cache()


@pytest.fixture(params=("2007_SP1", *WITH_TIME_ZONES), scope="module")
def server(request: pytest.FixtureRequest) -> Iterator[DemoServer]:
    yield from running(request.param)


@pytest.fixture(params=WITH_TIME_ZONES, scope="module")
def newer_server(request: pytest.FixtureRequest) -> Iterator[DemoServer]:
    """A server that stock ``get_free_busy_info`` can use: it asks for the server's time zones first."""
    yield from running(request.param)


def test_get_free_busy_info_reads_times_details_and_working_hours(newer_server: DemoServer) -> None:
    people = [(ANNA, "Required", False), ("beate.hoffmann@contoso.example", "Required", False)]

    detailed, times = list(protocol(newer_server).get_free_busy_info(people, MONDAY, SUNDAY))

    assert (detailed.view_type, times.view_type) == ("DetailedMerged", "FreeBusyMerged")
    assert len(detailed.merged) == len(times.merged) == 6 * 48
    assert all(event.details for event in detailed.calendar_events)
    assert not any(event.details for event in times.calendar_events)
    [period] = detailed.working_hours
    assert (period.weekdays, period.start.hour, period.end.hour) == ([1, 2, 3, 4, 5], 8, 17)


def test_get_free_busy_info_reads_the_times_that_the_owner_entered(newer_server: DemoServer) -> None:
    service = protocol(newer_server)

    [view] = service.get_free_busy_info([(ANNA, "Required", False)], MONDAY, SUNDAY)

    entered = ORGANISATION.items(ANNA, window_of(MONDAY, SUNDAY))
    assert [(event.start, event.end) for event in view.calendar_events] == [(item.start, item.end) for item in entered]


def test_get_free_busy_info_over_the_end_of_summer_time_is_right_to_the_hour(newer_server: DemoServer) -> None:
    start = EWSDateTime(2026, 10, 24, tzinfo=BERLIN)
    end = EWSDateTime(2026, 10, 27, tzinfo=BERLIN)
    night_shift = "ines.brandt@contoso.example"

    [view] = protocol(newer_server).get_free_busy_info([(night_shift, "Required", False)], start, end)

    entered = ORGANISATION.items(night_shift, window_of(start, end))
    assert [event.start for event in view.calendar_events] == [item.start for item in entered]


def test_get_free_busy_info_meets_the_mailbox_without_rights(newer_server: DemoServer) -> None:
    people = [("viktor.petrov@contoso.example", "Required", False)]

    with pytest.raises(ErrorNoFreeBusyAccess):
        list(protocol(newer_server).get_free_busy_info(people, MONDAY, SUNDAY))


def test_calendar_view_reads_every_item_and_its_properties(server: DemoServer) -> None:
    found = {
        (item.subject, item.legacy_free_busy_status) for item in account(server, ANNA).calendar.view(MONDAY, SUNDAY)
    }

    entered = ORGANISATION.items(ANNA, window_of(MONDAY, SUNDAY))
    assert len(found) > 5
    assert {subject for subject, _ in found} == {
        "Private Appointment" if item.is_private else item.subject for item in entered
    }
    assert (
        "Home office",
        "Free" if server.version in {"2007_SP1", "2010", "2010_SP2", "2013"} else "WorkingElsewhere",
    ) in found


def test_calendar_view_reads_whole_days_as_days() -> None:
    leave = CalendarItem(at(22, 23), at(25, 23), FreeBusyStatus.OOF, "Leave", all_day=True)
    house = SmallHouse(mailbox(ANNA, zone="Europe/Berlin"), items={ANNA: [leave]})

    with DemoServer(house) as server:
        [item] = account(server, ANNA).calendar.view(MONDAY, SUNDAY)
    Protocol.clear_cache()

    assert (item.start, item.end) == (date(2026, 11, 23), date(2026, 11, 25))


def test_calendar_view_of_a_calendar_that_is_not_shared_is_refused(server: DemoServer) -> None:
    with pytest.raises(ErrorAccessDenied):
        list(account(server, "beate.hoffmann@contoso.example").calendar.view(MONDAY, SUNDAY))


def test_no_private_subject_leaves_the_server_for_an_ordinary_account(server: DemoServer) -> None:
    secrets = {*PRIVATE_SUBJECTS, *CONFIDENTIAL_SUBJECTS}
    for address in (ANNA, "zoe.whitaker@contoso.example", "juergen.mueller@contoso.example"):
        items = list(account(server, address).calendar.view(MONDAY, SUNDAY))

        assert any(item.sensitivity in {"Private", "Confidential"} for item in items)
        assert not secrets & {item.subject for item in items}


def test_resolve_names_reads_full_contact_data(server: DemoServer) -> None:
    [(found, contact)] = protocol(server).resolve_names(["bergmann"], return_full_contact_data=True)

    assert found.email_address == ANNA
    assert (contact.department, contact.job_title, contact.office) == (
        "Board",
        "Assistant to the Board",
        "Berlin, Speicherhof",
    )
    assert {phone.label: phone.phone_number for phone in contact.phone_numbers} == {
        "BusinessPhone": "+49 30 23125-001",
        "MobilePhone": "+49 171 3920001",
    }


def test_resolve_names_reads_several_matches_and_none(server: DemoServer) -> None:
    service = protocol(server)

    assert len(service.resolve_names(["anna"])) > 2
    assert isinstance(service.resolve_names(["xyzzy"])[0], ErrorNameResolutionNoResults)


def test_oof_settings_of_the_own_mailbox_can_be_read(server: DemoServer) -> None:
    assert account(server, "reception@contoso.example").oof_settings.state == "Disabled"


def test_a_client_that_was_not_told_the_version_finds_it_out(server: DemoServer) -> None:
    found = unprepared_account(server, "reception@contoso.example").protocol.version

    assert (found.build.major_version, found.build.minor_version) == SERVER_VERSIONS[server.version].build[:2]


def test_a_client_that_was_not_told_the_version_reads_all_that_the_console_reads(server: DemoServer) -> None:
    anna = unprepared_account(server, ANNA)
    assert len(list(anna.calendar.view(MONDAY, SUNDAY))) > 5

    reception = unprepared_account(server, "reception@contoso.example")
    assert reception.oof_settings.state == "Disabled"
    assert reception.protocol.resolve_names(["bergmann"])[0].email_address == ANNA


def test_a_client_that_was_not_told_the_version_gets_free_busy_info(newer_server: DemoServer) -> None:
    reception = unprepared_account(newer_server, "reception@contoso.example")

    [view] = reception.protocol.get_free_busy_info([(ANNA, "Required", False)], MONDAY, SUNDAY)

    assert len(view.calendar_events) > 5


def test_ntlm_lets_in_with_the_right_password_only() -> None:
    with DemoServer(ORGANISATION, authentication="ntlm") as guarded:
        let_in = protocol(guarded, auth_type=NTLM)
        assert let_in.resolve_names(["bergmann"])[0].email_address == ANNA
        with pytest.raises(UnauthorizedError):
            protocol(guarded, password="wrong", auth_type=NTLM).resolve_names(["bergmann"])
    Protocol.clear_cache()


def test_basic_refuses_a_wrong_password(server: DemoServer) -> None:
    with pytest.raises(UnauthorizedError):
        protocol(server, password="wrong").resolve_names(["bergmann"])


def test_server_time_zones_are_understood_down_to_their_rules(newer_server: DemoServer) -> None:
    zones = {zone.id: zone for zone in protocol(newer_server).get_timezones(return_full_timezone_data=True)}

    standard, daylight, period = zones["W. Europe Standard Time"].get_std_and_dst(2026)
    assert period.bias_in_minutes == -60
    assert (standard.iso_month, standard.occurrence, daylight.iso_month, daylight.bias) == (10, 5, 3, -60)
    assert zones["UTC"].get_std_and_dst(2026)[2].bias_in_minutes == 0
