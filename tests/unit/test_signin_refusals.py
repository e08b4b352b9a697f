"""Each refusal of Microsoft's sign-in has words and a remedy; an unknown one shows its code."""

from typing import Any

import pytest

from attendant.core.errors import AttendantError, SignInError, Throttled
from attendant.signin.account import Registration
from attendant.signin.clouds import CHINA, CLOUDS, GLOBAL, Cloud
from attendant.signin.refusals import (
    AccountRefused,
    ApplicationUnusable,
    ConsentMissing,
    PermissionNotRegistered,
    RedirectMissing,
    RegistrationWrong,
    SignInBlocked,
    SignInCancelled,
    SignInExpired,
    SignInUnavailable,
    SignInUnclear,
    VerificationNeeded,
    refusal,
)

CLIENT = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"


def _refused(answer: dict[str, Any], cloud: Cloud = GLOBAL) -> AttendantError:
    return refusal(answer, Registration(cloud, "contoso.example", CLIENT))


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (50011, RedirectMissing),
        (7000218, RegistrationWrong),
        (700016, ApplicationUnusable),
        (90002, RegistrationWrong),
        (50194, RegistrationWrong),
        (65001, ConsentMissing),
        (65004, SignInCancelled),
        (650057, PermissionNotRegistered),
        (50020, AccountRefused),
        (50105, AccountRefused),
        (50076, VerificationNeeded),
        (53003, SignInBlocked),
        (50053, AccountRefused),
        (50126, AccountRefused),
        (700082, SignInExpired),
        (50196, Throttled),
        (90033, SignInUnavailable),
    ],
)
def test_a_code_decides_the_error(code: int, error: type[AttendantError]) -> None:
    assert type(_refused({"error": "invalid_grant", "error_codes": [code]})) is error


def test_the_code_is_read_from_the_description_where_the_list_is_missing() -> None:
    answer = {"error": "invalid_client", "error_description": "AADSTS7000218: The request body must contain"}

    assert isinstance(_refused(answer), RegistrationWrong)


def test_missing_consent_that_looks_like_an_ended_sign_in_is_told_apart_and_brings_the_link() -> None:
    problem = _refused({"error": "invalid_grant", "suberror": "consent_required"}).problem

    assert problem.code == "ConsentMissing"
    assert f"https://login.microsoftonline.com/contoso.example/adminconsent?client_id={CLIENT}" in str(problem.remedy)


@pytest.mark.parametrize(
    "more", [{}, {"error_codes": []}, {"error_codes": [999999], "suberror": "bad_token"}], ids=["bare", "empty", "bad"]
)
def test_an_ended_sign_in_without_a_known_code_asks_to_sign_in_again(more: dict[str, Any]) -> None:
    assert isinstance(_refused({"error": "invalid_grant", **more}), SignInExpired)


@pytest.mark.parametrize("code", [999999, 50059, 28000, 70011, 700022])
def test_a_code_that_does_not_end_a_sign_in_is_shown_and_not_called_an_ended_one(code: int) -> None:
    problem = _refused({"error": "invalid_grant", "error_codes": [code], "correlation_id": "abc"}).problem

    assert problem.code == SignInUnclear.__name__
    assert f"AADSTS{code}" in str(problem.summary)
    assert "abc" in problem.detail


@pytest.mark.parametrize("code", [28000, 70011, 700022])
def test_permissions_asked_for_wrongly_are_no_reason_to_sign_in_again(code: int) -> None:
    problem = _refused({"error": "invalid_scope", "error_codes": [code]}).problem

    assert str(problem.summary).startswith("The program asks Microsoft for permissions in a way")
    assert "Sign in again" not in str(problem.remedy)


def test_an_unknown_refusal_shows_its_code_and_keeps_the_correlation_id_for_the_log() -> None:
    problem = _refused({"error": "strange", "error_codes": [123456], "correlation_id": "abc"}).problem

    assert problem.code == SignInUnclear.__name__
    assert "AADSTS123456" in str(problem.summary)
    assert "abc" in problem.detail


def test_an_empty_answer_is_survived() -> None:
    assert isinstance(_refused({}), SignInError)


def test_trouble_of_the_service_is_no_sign_in_problem() -> None:
    problem = _refused({"error": "temporarily_unavailable"}).problem

    assert not problem.needs_person


def test_the_redirect_address_is_that_of_the_cloud() -> None:
    problem = _refused({"error_codes": [50011]}, CHINA).problem

    assert "https://login.partner.microsoftonline.cn/common/oauth2/nativeclient" in str(problem.remedy)


@pytest.mark.parametrize("cloud", CLOUDS.values(), ids=lambda cloud: cloud.key)
def test_the_hosts_of_a_cloud_stand_in_all_its_addresses(cloud: Cloud) -> None:
    assert cloud.authority("").endswith("/organizations")
    assert cloud.ews_scope == f"https://{cloud.ews_host}/EWS.AccessAsUser.All"
    assert cloud.graph_scope("Calendars.ReadBasic") == f"https://{cloud.graph_host}/Calendars.ReadBasic"
    assert cloud.ews_url == f"https://{cloud.ews_host}/EWS/Exchange.asmx"


@pytest.mark.parametrize(
    ("code", "summary", "remedy"),
    [
        (50057, "This account is disabled.", "in Entra, Users, the account, Properties, set Account enabled."),
        (50053, "locked after too many wrong attempts", "ask your administrator to unblock it: in Entra, Users"),
    ],
)
def test_an_administrator_is_told_where_an_account_is_mended(code: int, summary: str, remedy: str) -> None:
    problem = _refused({"error": "invalid_grant", "error_codes": [code]}).problem

    assert summary in str(problem.summary)
    assert remedy in str(problem.remedy)


def test_an_account_of_elsewhere_is_told_which_organisation_does_not_know_it() -> None:
    problem = _refused(
        {
            "error": "invalid_grant",
            "error_codes": [50020],
            "error_description": "AADSTS50020: User account 'anna@partner.example' from identity provider 'live.com' "
            "does not exist in tenant 'Contoso' and cannot access the application.",
        }
    ).problem

    assert str(problem.summary) == "This account does not belong to the organisation Contoso."
