"""What each refusal of Microsoft Graph means to people.

Statuses and codes: https://learn.microsoft.com/graph/errors. Of calendars, Graph hands the words of Exchange through,
so the table of ``exchange_words`` is at the bottom of it.
"""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import requests

from attendant.core.errors import (
    AttendantError,
    PermissionMissing,
    Problem,
    ServiceFailed,
    SignInError,
    SignInNeeded,
    UnexpectedReply,
    WrongAddress,
)
from attendant.core.text import Text
from attendant.providers.exchange_words import MEANINGS, error_for, mailbox_problem
from attendant.providers.replies import is_web_page, status_error, unreadable

_LONGEST_DETAIL = 500
NO_MAILBOX = frozenset(
    ("MailboxNotEnabledForRESTAPI", "MailboxNotSupportedForRESTAPI", "ErrorMissingUserIdInformation")
)
"""What the service says where the account, or the person asked about, has no mailbox in Exchange Online."""

UNKNOWN_USER = frozenset(("Request_ResourceNotFound", "ResourceNotFound", "ErrorInvalidUser"))
"""What the service says where nobody has the address that the path names."""

# Faults of the span, which is the same for all mailboxes: fewer of them would be refused as well.
_OF_THE_WHOLE = frozenset(("ErrorTimeIntervalTooBig", "ErrorInvalidTimeInterval", "ErrorInvalidMergedFreeBusyInterval"))
_SETTINGS = Text("Check the cloud in Settings, Calendar Integration; a sign-in page of the network may be in between.")

# Numbers of Exchange's exceptions, as Graph gives them for a mailbox; seen in answers of real servers, which name the
# exception beside the number: 5009 in https://github.com/microsoftgraph/microsoft-graph-docs/issues/11225.
_WORD_BY_NUMBER = {
    "5006": "ErrorResultSetTooBig",
    "5009": "ErrorMailRecipientNotFound",
    "5016": "ErrorProxyRequestProcessingFailed",
    "5021": "ErrorServiceDiscoveryFailed",
    "5035": "ErrorInvalidSmtpAddress",
    "5037": "ErrorNoFreeBusyAccess",
}
_EXCEPTION = re.compile(r"\bAvailability\.(\w+)Exception\b")


class RequestRefused(ServiceFailed):
    """HTTP 400 or 413: not this request, but perhaps one for fewer mailboxes."""

    summary = Text("The calendar service refused the request as not valid.")
    remedy = Text("Ask your administrator to look at it; the service's words for them stand in the details.")


@dataclass(frozen=True, slots=True)
class Fault:
    """The body of a refusal.

    Attributes:
        code: Graph's word, or "".
        untrusted_message: Its sentence, or "".
    """

    code: str
    untrusted_message: str


def fault_in(body: bytes) -> Fault:
    """Return the fault that a body holds; an empty one where it holds none that can be read."""
    try:
        error = json.loads(body)["error"]
        return Fault(str(error.get("code") or "")[:100], str(error.get("message") or ""))
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError, IndexError):
        return Fault("", "")


def refusal(response: requests.Response, body: bytes, host: str, permission: str, now: datetime) -> AttendantError:
    """Return our error for an answer whose status is not 200.

    Args:
        response: The answer.
        body: What could be read of its body.
        host: Who was asked.
        permission: The delegated permission that the request needs, for the administrator.
        now: To read a ``Retry-After`` that is a date.
    """
    fault, status = fault_in(body), response.status_code
    detail = _detail(response, fault)
    match status:
        case 401:
            return SignInNeeded(
                summary=Text("The calendar service did not accept the sign-in."),
                remedy=Text("Sign in again in Settings, Calendar Integration."),
                detail=detail,
            )
        case 403 if not is_web_page(body):
            return PermissionMissing(
                remedy=Text(
                    "Ask your administrator to grant the permission {permission} for this program, then sign in again.",
                    {"permission": permission},
                ),
                detail=detail,
            )
        case 404 if fault.code in NO_MAILBOX:
            return SignInError(
                summary=Text("The account that the console uses has no mailbox in Exchange Online."),
                remedy=Text("Sign in with an account that has one, or ask your administrator for a licence."),
                detail=detail,
                code=fault.code,
            )
        case 404 if fault.code:
            return error_for(fault.code, fault.untrusted_message)
        case 400 | 413 | 422:
            if fault.code in _OF_THE_WHOLE:
                return error_for(fault.code, fault.untrusted_message)
            return RequestRefused(detail=detail, code=fault.code or None)
        case 301 | 302 | 303 | 307 | 308:
            where = response.headers.get("Location", "")[:200]
            return WrongAddress(
                summary=Text("{host} sends the console to another address.", {"host": host}),
                remedy=_SETTINGS,
                detail=f"{detail} to {where}",
            )
        case 404 | 405 | 410:
            return WrongAddress(
                summary=Text("There is no Microsoft Graph at the address of {host}.", {"host": host}),
                remedy=_SETTINGS,
                detail=detail,
            )
        case _:
            return _web_page_or(status_error(response, host, detail, now), body)


def _web_page_or(error: AttendantError, body: bytes) -> AttendantError:
    """Return that a web page came, where one did and the status alone explains nothing."""
    if is_web_page(body) and isinstance(error, UnexpectedReply):
        return unreadable(body, error.problem.detail)
    return error


def alone_problem(error: AttendantError) -> Problem:
    """Return the problem of a mailbox that was asked about alone and for which the whole request was refused."""
    return (
        mailbox_problem(error.problem.code, error.problem.detail) if error.problem.code in MEANINGS else error.problem
    )


def _detail(response: requests.Response, fault: Fault) -> str:
    parts = [f"HTTP {response.status_code} {response.reason or ''}".strip()]
    if fault.code or fault.untrusted_message:
        parts.append(f"{fault.code}: {' '.join(fault.untrusted_message.split())}"[:_LONGEST_DETAIL])
    if request_id := response.headers.get("request-id"):
        parts.append(f"request-id {request_id[:64]}")
    return ", ".join(parts)


def entry_problem(error: Any) -> Problem:
    """Return the problem of one mailbox from the ``error`` of its entry, which comes inside HTTP 200.

    https://learn.microsoft.com/graph/api/resources/freebusyerror
    """
    code = str(error.get("responseCode") or "").strip() if isinstance(error, dict) else ""
    message = str(error.get("message") or "") if isinstance(error, dict) else ""
    word = _WORD_BY_NUMBER.get(code, code)
    if word not in MEANINGS and (named := _EXCEPTION.search(message)):
        word = "Error" + named[1]
    return mailbox_problem(word if word in MEANINGS else code[:100], message)
