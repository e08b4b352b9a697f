"""What it means when an Exchange server refuses a sign-in (HTTP 401), in words that tell the likely reasons apart."""

import os
from datetime import UTC, datetime, timedelta

import requests

from attendant.core.errors import CredentialsRefused, SignInError, SignInNeeded
from attendant.core.microsoft_hosts import is_microsoft
from attendant.core.text import Text
from attendant.providers.ews.config import Authentication, EwsConfig
from attendant.providers.replies import clock_ahead, schemes_offered

IS_WINDOWS = os.name == "nt"
"""Elsewhere the settings do not offer to sign in as the Windows user."""

_MOST_SKEW = timedelta(minutes=5)
"""Kerberos refuses more (RFC 4120, 10); NTLM's proof carries the time too (MS-NLMP, 2.2.2.7)."""

_WINDOWS_USER = Text("Ask your administrator whether this account may use Exchange Web Services.")
_MAY_BE_BOUND = Text(
    "Ask your administrator whether this account may use Exchange Web Services. If it may: a load balancer or proxy "
    "that opens the encryption breaks Extended Protection (channel binding) and must pass it through."
)
_PASSWORD_MAY_BE_BOUND = Text(
    "Enter another password or allow one more try in Settings, Calendar Integration; it is not tried again until then. "
    "If it is right: a load balancer or proxy that opens the encryption breaks Extended Protection (channel binding) "
    "and must pass it through."
)
_ONLY_MODERN = Text("Office 365 no longer accepts a user name and password for calendars.")


def require_modern_at_microsoft(config: EwsConfig) -> None:
    """Refuse to send a password to Microsoft, which refuses each one and locks the account after enough of them.

    Raises:
        SignInError: It would be sent there.
    """
    if is_microsoft(config.host) and config.authentication != Authentication.BEARER:
        raise SignInError(
            summary=_ONLY_MODERN,
            remedy=Text("Choose the provider Office 365 in Settings, Calendar Integration, and sign in."),
            detail="nothing was sent",
            code="OnlyModernAuthentication",
        )


def sign_in_refused(response: requests.Response, config: EwsConfig) -> SignInError:
    """Return our error for a 401."""
    schemes = schemes_offered(response.headers)
    detail = f"HTTP 401, offered: {', '.join(schemes) or 'nothing'}"
    authentication = Authentication(config.authentication)
    if authentication is Authentication.BEARER:
        return SignInNeeded(
            summary=Text("The calendar server did not accept the sign-in."),
            remedy=Text("Sign in again in Settings, Calendar Integration."),
            detail=detail,
        )
    if schemes and not set(schemes) & set(authentication.schemes):
        return SignInError(
            summary=Text("The calendar server does not offer the kind of sign-in that is set."),
            remedy=_other_choice(schemes),
            detail=detail,
            code="AuthenticationNotOffered",
        )
    return _proof_refused(response, config, authentication, detail)


def _other_choice(schemes: tuple[str, ...]) -> Text:
    """Name what to choose by the words of the settings: people do not know the protocol's."""
    if "basic" in schemes:
        choice = Text("User name and password (Basic)")
    elif "ntlm" not in schemes and "negotiate" not in schemes:
        return Text(
            "Ask your administrator to switch on NTLM sign-in for Exchange Web Services: what the server offers is not "
            "among the choices in Settings."
        )
    else:
        choice = Text("User name and password (NTLM)")
        if IS_WINDOWS:
            return Text(
                "Choose “{choice}” or “{other}” as authentication in Settings, Calendar Integration.",
                {"choice": choice, "other": Text("The signed-in Windows user")},
            )
    return Text("Choose “{choice}” as authentication in Settings, Calendar Integration.", {"choice": choice})


def _proof_refused(
    response: requests.Response, config: EwsConfig, authentication: Authentication, detail: str
) -> SignInError:
    """Word the refusal of a whole proof, in which the time and the server's certificate may have been bound."""
    proof = response.request.headers.get("Authorization") or ""
    is_proof = proof.startswith(("Negotiate", "NTLM"))
    is_bound = is_proof and config.ews_url.lower().startswith("https:")
    kind = SignInError if authentication is Authentication.WINDOWS else CredentialsRefused
    # The computer's own time, not that of ``--at``: it is what stands in the proof.
    ahead = clock_ahead(response.headers, datetime.now(UTC))
    if is_proof and ahead is not None and abs(ahead) > _MOST_SKEW:
        return kind(
            summary=Text(
                "The calendar server refused the sign-in; this computer's clock differs from the server's by "
                "{minutes} minutes.",
                {"minutes": round(abs(ahead).total_seconds() / 60)},
            ),
            remedy=Text(
                "Set this computer's date, time and time zone; then allow one more try in Settings, Calendar "
                "Integration, or try again."
            ),
            detail=detail,
            code="ClockSkew",
        )
    if authentication is Authentication.WINDOWS:
        return SignInError(
            summary=Text("The calendar server refused the signed-in Windows user."),
            remedy=_MAY_BE_BOUND if is_bound else _WINDOWS_USER,
            detail=detail,
            code="WindowsUserRefused",
        )
    return CredentialsRefused(remedy=_PASSWORD_MAY_BE_BOUND if is_bound else None, detail=detail)
