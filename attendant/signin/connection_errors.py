"""What broke on the way to Microsoft's sign-in, in its own words; none of it is the person's sign-in."""

import json
from datetime import UTC, datetime
from http import HTTPStatus

import requests

from attendant.core.errors import (
    TRIES_AGAIN,
    AttendantError,
    CertificateNotTrusted,
    ProxyRefused,
    ServiceUnreachable,
    UnexpectedReply,
)
from attendant.core.text import Text
from attendant.providers import connection_errors
from attendant.providers.http import retry_after_s
from attendant.signin.refusals import SignInUnavailable

_ANSWERS = (
    ("error",),
    ("access_token",),
    ("device_code", "user_code", "verification_uri"),
    ("authorization_endpoint", "token_endpoint"),
)
"""What one of Microsoft's answers holds at least: a refusal, tokens, a device code, the description of an organisation.
"""


class NotMicrosoft(requests.RequestException):
    """An answer came that MSAL must not read. A ``RequestException``, so that MSAL goes on with a token it still has.

    Attributes:
        because: What it means.
    """

    def __init__(self, because: AttendantError) -> None:
        """Keep what it means."""
        self.because = because
        super().__init__(str(because))


def unreachable(error: requests.RequestException, host: str) -> AttendantError:
    """Return our error for one that a call to ``host`` raised."""
    if isinstance(error, NotMicrosoft):
        return error.because
    problem = connection_errors.connection_error(error, host).problem
    gaps, detail = {"host": host}, problem.detail
    match problem.code:
        case "CertificateExpired" | "CertificateNotYetValid":
            remedy = Text("Check this computer's date and time; if they are right, a proxy is in between.")
            return CertificateNotTrusted(summary=problem.summary, remedy=remedy, detail=detail, code=problem.code)
        case "CertificateNotTrusted" | "CertificateForAnotherName" | "TlsTooOld":
            return CertificateNotTrusted(
                summary=Text("Something between this computer and {host} shows a certificate of its own.", gaps),
                remedy=Text(
                    "A proxy inspects the connection, or the network wants a sign-in of its own. Your administrator "
                    "can install the proxy's authority on this computer or exempt {host}.",
                    gaps,
                ),
                detail=detail,
                code=problem.code,
            )
        case "ProxyRefused":
            return _stopped_by_proxy(host, detail)
        case "WrongAddress" | "UnexpectedReply":
            return answered_by_another(host, detail)
        case _:
            return ServiceUnreachable(
                summary=Text("Microsoft's sign-in service cannot be reached."),
                remedy=Text("Check the network connection to {host}. {again}", {**gaps, "again": TRIES_AGAIN}),
                detail=detail,
            )


def require_microsoft(response: requests.Response, host: str) -> None:
    """Let only what MSAL can read pass: Microsoft answers a program in JSON and never sends it elsewhere.

    MSAL takes anything else for a bug, and writes the tokens of an answer that was cut short into the log.

    Raises:
        NotMicrosoft: Somebody else has answered (a captive portal, a proxy), or Microsoft cannot answer now.
    """
    status = response.status_code
    detail = f"HTTP {status}"
    if status == 407:
        raise NotMicrosoft(_stopped_by_proxy(host, detail))
    if status == 429 or (status >= 500 and status != HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED):
        wait_s = retry_after_s(response.headers, datetime.now(UTC))
        raise NotMicrosoft(SignInUnavailable(detail=detail, retry_after_s=wait_s))
    if 300 <= status < 400 or status >= 500 or not _is_of_microsoft(response.text):
        raise NotMicrosoft(answered_by_another(host, detail))


def _is_of_microsoft(text: str) -> bool:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(said, dict) and any(all(isinstance(said.get(name), str) for name in names) for names in _ANSWERS)


def _stopped_by_proxy(host: str, detail: str) -> ProxyRefused:
    gaps = {"host": host}
    return ProxyRefused(
        summary=Text("The proxy server does not let the console through to {host}.", gaps),
        remedy=Text("Ask your administrator to allow {host} on the proxy without a sign-in.", gaps),
        detail=detail,
    )


def answered_by_another(host: str, detail: str) -> UnexpectedReply:
    """Return our error for an answer that is not of Microsoft."""
    gaps = {"host": host}
    return UnexpectedReply(
        summary=Text("Something between this computer and {host} answers in its place.", gaps),
        remedy=Text(
            "The network may want a sign-in of its own: open any web page in the browser. If it does not, a proxy is "
            "in between; your administrator can let {host} through without inspection.",
            gaps,
        ),
        detail=detail,
        code="WebPage",
    )
