"""What Microsoft's sign-in says, put into words: one table from its codes to our errors.

Codes and meanings: Microsoft's page "Microsoft Entra authentication and authorization error codes". Microsoft may
change them at any time, so a code that is not in the table falls to a general sentence that still shows it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from attendant.core.errors import (
    TRIES_AGAIN,
    AttendantError,
    CertificateNotTrusted,
    Problem,
    ProxyRefused,
    ServiceUnreachable,
    SignInError,
    SignInNeeded,
    Throttled,
)
from attendant.core.text import Text
from attendant.signin.account import Registration


class SignInExpired(SignInError):
    """The sign-in ended: password changed, policy, revoked, unused for too long."""

    summary = Text("Your sign-in has ended.")
    remedy = Text("Sign in again.")


class VerificationNeeded(SignInError):
    """More proof is wanted (multi-factor authentication)."""

    summary = Text("Microsoft asks for another verification.")
    remedy = Text("Sign in again and confirm it as you are asked to.")


class SignInCancelled(SignInError):
    """The person closed the window or declined."""

    summary = Text("The sign-in was cancelled.")
    remedy = Text("Sign in when you are ready; the calendars stay as they were.")


class ConsentMissing(SignInError):
    """Nobody has allowed the program to read calendars."""

    summary = Text("The organisation has not allowed this program to read calendars yet.")
    remedy = Text("An administrator must allow it once: {link}")


class PermissionNotRegistered(SignInError):
    """The app registration lacks a permission."""

    summary = Text("A permission is missing in the app registration.")
    remedy = Text("In Azure, App registrations, API permissions, add the calendar permissions and grant admin consent.")


class RegistrationWrong(SignInError):
    """The app registration or the two IDs do not fit."""

    summary = Text("The app registration does not fit the settings.")
    remedy = Text("Check the Application (client) ID and the Directory (tenant) ID.")


class ApplicationUnusable(RegistrationWrong):
    """The organisation knows no such application, or has switched it off: no way of signing in works."""


class RedirectMissing(RegistrationWrong):
    """The address to which Microsoft would send the sign-in is not registered; ways with another address may work."""

    summary = Text("The redirect address of the program is not registered.")
    remedy = Text(
        "In Azure, App registrations, Authentication, Mobile and desktop applications, tick {redirect}; for the "
        "system's browser add http://localhost"
    )


class SignInBlocked(SignInError):
    """Conditional access: this device or this way of signing in is not allowed."""

    summary = Text("Your organisation does not allow this way of signing in on this device.")
    remedy = Text(
        "Choose another sign-in method in Settings, or ask your administrator to allow the application {client_id}."
    )


class AccountRefused(SignInError):
    """The account itself cannot sign in."""

    summary = Text("This account cannot sign in.")
    remedy = Text("Ask your administrator about the account.")


class SignInUnclear(SignInError):
    """A code that the table does not know."""

    summary = Text("Microsoft refused the sign-in ({code}).")
    remedy = Text("Sign in again. If it fails again, give the administrator the code and the correlation ID.")


class SignInUnavailable(ServiceUnreachable):
    """Microsoft answers that it cannot serve now."""

    summary = Text("Microsoft's sign-in service is not available just now.")
    remedy = TRIES_AGAIN


class MethodUnavailable(SignInError):
    """This way of signing in is not possible on this machine."""

    summary = Text("This way of signing in is not possible here.")
    remedy = Text("Choose another way to sign in.")


@dataclass(frozen=True, slots=True)
class _Row:
    error: type[AttendantError]
    summary: Text | None = None
    remedy: Text | None = None


_REDIRECT = _Row(RedirectMissing)
_NOT_PUBLIC = _Row(
    RegistrationWrong,
    Text("The program is registered as a web application."),
    Text(
        "In Azure, App registrations, Authentication, register {redirect} under Mobile and desktop applications; "
        "for the device code also set Allow public client flows to Yes."
    ),
)
_SINGLE_PAGE = _Row(
    RegistrationWrong,
    Text("The program is registered as a single-page application."),
    Text(
        "In Azure, App registrations, Authentication, remove {redirect} under Single-page application and tick it "
        "under Mobile and desktop applications."
    ),
)
_NO_APP = _Row(
    ApplicationUnusable,
    Text("The organisation knows no application with this ID."),
    Text("Check the Application (client) ID and the Directory (tenant) ID: {client_id}, {tenant}"),
)
_SWITCHED_OFF = _Row(
    ApplicationUnusable,
    Text("The application is switched off in the organisation."),
    Text("In Azure, Enterprise applications, Properties, set Enabled for users to sign in to Yes."),
)
_NO_TENANT = _Row(
    RegistrationWrong,
    Text("The organisation {tenant} was not found."),
    Text(
        "Check the Directory (tenant) ID; it is easily swapped with the Application (client) ID. Government and China "
        "tenants: choose the right cloud."
    ),
)
_OTHER_CLOUD = _Row(
    RegistrationWrong,
    Text("The organisation {tenant} lives in another of Microsoft's clouds."),
    Text("Choose its cloud in Settings, Calendar Integration."),
)
_WRONG_ACCOUNT = _Row(
    AccountRefused,
    Text("This account does not belong to the organisation."),
    Text("Sign in with your work account."),
)
_NO_EXCHANGE = _Row(
    PermissionNotRegistered,
    Text("The organisation has no Exchange Online, or it is not enabled for this program."),
    Text(
        "Check that the organisation has licences with Exchange Online; then an administrator must allow the program "
        "once: {link}"
    ),
)
_CONSENT = _Row(ConsentMissing)
_NO_PERMISSION = _Row(PermissionNotRegistered)
_EXPIRED = _Row(SignInExpired)
_VERIFY = _Row(VerificationNeeded)
_BLOCKED = _Row(SignInBlocked)
_CANCELLED = _Row(SignInCancelled)
_PASSING = _Row(SignInUnavailable)
_SCOPES = _Row(
    SignInUnclear,
    Text("The program asks Microsoft for permissions in a way that is not allowed ({code})."),
    Text("This is a fault of the program. Give the administrator the code and the correlation ID."),
)
_USED = _Row(SignInUnclear, Text("This sign-in was redeemed before."), Text("Start the sign-in again."))

_ROWS: Mapping[int, _Row] = {
    **dict.fromkeys((50011, 500113, 900971), _REDIRECT),
    7000218: _NOT_PUBLIC,
    **dict.fromkeys((9002325, 9002326, 9002327), _SINGLE_PAGE),
    **dict.fromkeys((700016, 700038), _NO_APP),
    7000112: _SWITCHED_OFF,
    **dict.fromkeys((90002, 900023), _NO_TENANT),
    90038: _OTHER_CLOUD,
    50194: _Row(
        RegistrationWrong,
        Text("The application is registered for one organisation only."),
        Text("Enter that organisation's Directory (tenant) ID."),
    ),
    **dict.fromkeys((65001, 90094, 90095), _CONSENT),
    65004: _CANCELLED,
    **dict.fromkeys((650057, 650056, 65005), _NO_PERMISSION),
    **dict.fromkeys((650052, 500011), _NO_EXCHANGE),
    **dict.fromkeys((50020, 50034, 51004, 16000, 50128, 90072), _WRONG_ACCOUNT),
    50105: _Row(
        AccountRefused,
        Text("You are not assigned to this application."),
        Text("Ask your administrator: Enterprise applications, Users and groups."),
    ),
    **dict.fromkeys((50076, 50079, 50072, 50074, 50078, 50158, 500121), _VERIFY),
    **dict.fromkeys(
        (50005, 50097, 50129, 50131, 53000, 53001, 53002, 53003, 53004, 53009, 53011, 530032, 530035), _BLOCKED
    ),
    50053: _Row(
        AccountRefused,
        Text("This account is locked after too many wrong attempts."),
        Text("Wait a while, or ask your administrator to unblock it: in Entra, Users, the account."),
    ),
    50057: _Row(
        AccountRefused,
        Text("This account is disabled."),
        Text("Ask your administrator: in Entra, Users, the account, Properties, set Account enabled."),
    ),
    **dict.fromkeys(
        (50055, 50144),
        _Row(AccountRefused, Text("The password of this account has expired."), Text("Change it, then sign in.")),
    ),
    50126: _Row(AccountRefused, Text("The user name or password is wrong."), Text("Sign in again.")),
    **dict.fromkeys((50089, 50132, 50133, 50173, 70000, 70008, 70043, 700082), _EXPIRED),
    50196: _Row(
        Throttled,
        Text("Microsoft stopped repeated sign-ins of this program for an hour."),
        TRIES_AGAIN,
    ),
    54005: _USED,
    **dict.fromkeys((28000, 70011, 700022), _SCOPES),
    **dict.fromkeys((90006, 90024, 90033, 50033), _PASSING),
}

_BY_ERROR: Mapping[str, _Row] = {
    "access_denied": _CANCELLED,
    "authorization_declined": _CANCELLED,
    "consent_required": _CONSENT,
    "temporarily_unavailable": _PASSING,
    "server_error": _PASSING,
    "interaction_required": _VERIFY,
    "login_required": _EXPIRED,
    "expired_token": _Row(
        SignInCancelled,
        Text("The code was not entered in time."),
        Text("Start the sign-in again and enter the new code."),
    ),
    "bad_token": _EXPIRED,
    "token_expired": _EXPIRED,
}

_BY_WINDOWS: Mapping[str, _Row] = {
    "UserCanceled": _CANCELLED,
    "NoNetwork": _PASSING,
    "NetworkTemporarilyUnavailable": _PASSING,
    "ServerTemporarilyUnavailable": _PASSING,
    "AccountUnusable": _EXPIRED,
    "InteractionRequired": _VERIFY,
}
"""By the end of MSAL Runtime's ``Response_Status``, which MSAL writes into the description."""
_NOT_BY_WINDOWS = _Row(
    MethodUnavailable,
    Text("Windows did not complete the sign-in with its account."),
    Text("Choose another way to sign in."),
)

_LOOP_WAIT_S = 3600.0


def refusal(answer: Mapping[str, Any], registration: Registration) -> AttendantError:
    """Turn MSAL's answer that carries an error into one of ours.

    Args:
        answer: MSAL's dictionary with ``error``, ``error_description``, ``suberror``, ``error_codes``,
            ``correlation_id``; any may be missing. Untrusted text.
        registration: Who asked whom.

    Returns:
        An error with words for the receptionist and a remedy for the administrator; a ``SignInUnavailable`` or
        ``Throttled`` where waiting helps.
    """
    codes = _codes(answer)
    error, suberror = str(answer.get("error", "")), str(answer.get("suberror", ""))
    row = next((_ROWS[code] for code in codes if code in _ROWS), None)
    # "No consent" arrives as invalid_grant like an ended sign-in; only the suberror tells them apart.
    row = row or _BY_ERROR.get(suberror) or _BY_ERROR.get(error)
    if row is None and error == "invalid_grant" and not codes:
        # With a code that the table lacks, it may mean anything, also right after a sign-in.
        row = _EXPIRED
    of_windows = re.search(r"Status: \w+\.Status_(\w+), Error code: .*", str(answer.get("error_description", "")))
    if row is None and error == "broker_error":
        row = _BY_WINDOWS.get(of_windows[1] if of_windows else "", _NOT_BY_WINDOWS)
    row = row or _Row(SignInUnclear)
    if row is _WRONG_ACCOUNT:
        row = _wrong_account(str(answer.get("error_description", "")))
    correlation = answer.get("correlation_id", "?")
    values = {
        "code": f"AADSTS{codes[0]}" if codes else error or "?",
        "client_id": registration.client_id,
        "tenant": registration.tenant or "organizations",
        "redirect": registration.cloud.native_redirect,
        "link": registration.consent_link,
    }
    return row.error(
        summary=_filled(row.summary or row.error.summary, values),
        remedy=_filled(row.remedy or row.error.remedy, values),
        # What stands before the status in Windows' words may name the person.
        detail=of_windows[0] if of_windows else f"{values['code']} {error} {suberror} correlation ID {correlation}",
        retry_after_s=_LOOP_WAIT_S if row.error is Throttled else None,
    )


def shown_error(code: int, registration: Registration) -> Problem:
    """Return what an error means that only Microsoft's page shows, and that never comes back to the program."""
    return refusal({"error_codes": [code]}, registration).problem


def needs_window(problem: Problem) -> bool:
    """Whether a new sign-in by the person can mend this."""
    return problem.code in {
        SignInExpired.__name__,
        VerificationNeeded.__name__,
        SignInCancelled.__name__,
        SignInUnclear.__name__,
        AccountRefused.__name__,
        MethodUnavailable.__name__,
        SignInNeeded.__name__,
    }


def another_way_may_help(problem: Problem) -> bool:
    """Whether signing in by another method may succeed where this failed."""
    return problem.code in {
        MethodUnavailable.__name__,
        SignInBlocked.__name__,
        SignInCancelled.__name__,
        SignInUnclear.__name__,
        RedirectMissing.__name__,
        VerificationNeeded.__name__,
        CertificateNotTrusted.__name__,
        ProxyRefused.__name__,
    }


def _wrong_account(description: str) -> _Row:
    """Return the row for an account of elsewhere, with the organisation's name where Microsoft gives it."""
    named = re.search(r"does not exist in tenant '([^'\r\n]{1,100})'", description)
    if named is None:
        return _WRONG_ACCOUNT
    summary = Text("This account does not belong to the organisation {organisation}.", {"organisation": named[1]})
    return replace(_WRONG_ACCOUNT, summary=summary)


def _codes(answer: Mapping[str, Any]) -> Sequence[int]:
    listed = answer.get("error_codes")
    codes = [code for code in listed if isinstance(code, int)] if isinstance(listed, list) else []
    return codes or [int(code) for code in re.findall(r"AADSTS(\d{4,8})", str(answer.get("error_description", "")))]


def _filled(text: Text, values: Mapping[str, str]) -> Text:
    gaps = {name: value for name, value in values.items() if "{" + name + "}" in text.source}
    return Text(text.source, {**text.values, **gaps}) if gaps else text
