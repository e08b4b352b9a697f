"""From settings to the calendar service: what is missing is said, what is granted is used."""

from dataclasses import replace
from pathlib import Path

import pytest

from attendant.clock import SystemClock
from attendant.core.errors import CredentialsRefused, NotConfigured, PasswordMissing, SignInNeeded
from attendant.settings.home import Home
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import Settings
from attendant.settings.refusals import FileRefusals
from attendant.workplace import Workplace, connect_directly

GUID = "11111111-2222-3333-4444-555555555555"
CLOUD_EWS = {
    "calendar.provider": "office365",
    "calendar.office365.access": "ews",
    "calendar.office365.tenant_id": GUID,
    "calendar.office365.client_id": GUID,
}


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    home = Home(tmp_path)
    return Workplace(
        home=home,
        settings=Settings(),
        settings_file=home.settings_file,
        settings_problems=(),
        clock=SystemClock(),
        zone=SystemClock().now().tzinfo,  # type: ignore[arg-type] # an aware instant has a zone
        secrets=MemorySecrets(),
        refusals=FileRefusals(home.refusals_file),
        proxies=connect_directly,
    )


def with_values(workplace: Workplace, **values: object) -> Workplace:
    return replace(workplace, settings=workplace.settings.with_values(values))


def test_without_settings_the_missing_option_is_named(workplace: Workplace) -> None:
    with pytest.raises(NotConfigured, match="EWS URL is missing"):
        workplace.calendar_provider()


def test_without_a_password_it_is_asked_for(workplace: Workplace) -> None:
    workplace.settings = workplace.settings.with_exchange(
        ews_url="https://mail.contoso.example/EWS/Exchange.asmx", user_name="reception"
    )

    with pytest.raises(PasswordMissing):
        workplace.calendar_provider()


def test_office_365_without_a_sign_in_asks_for_one_and_no_server(workplace: Workplace) -> None:
    with pytest.raises(SignInNeeded):
        with_values(workplace, **CLOUD_EWS).calendar_provider()


def test_office_365_with_basic_alone_tells_the_truth_and_sends_nothing(workplace: Workplace) -> None:
    grants = {"calendar.office365.grant_basic": True, "calendar.office365.grant_modern": False}

    with pytest.raises(CredentialsRefused, match="no longer accepts a user name and password"):
        with_values(workplace, **CLOUD_EWS, **grants).calendar_provider()


def test_the_session_stays_the_same_until_the_registration_changes(workplace: Workplace) -> None:
    workplace.settings = workplace.settings.with_values(CLOUD_EWS)
    first = workplace.microsoft_session()

    workplace.settings = workplace.settings.with_values({"general.meeting_soon_min": 5})
    second = workplace.microsoft_session()
    workplace.settings = workplace.settings.with_values({"calendar.office365.cloud": "china"})
    third = workplace.microsoft_session()

    assert first is second
    assert third is not first
    assert third.registration.cloud.key == "china"
