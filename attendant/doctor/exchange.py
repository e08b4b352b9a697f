"""The steps for an Exchange server of the organisation's own."""

import getpass
from typing import Protocol, cast
from urllib.parse import urlsplit

import requests

from attendant.core.contact import normalized_mailbox
from attendant.core.errors import SignInError
from attendant.core.ports import CalendarProvider
from attendant.core.text import Text
from attendant.doctor.calendars import Calendars
from attendant.doctor.case import Case
from attendant.doctor.network import TLS, Door, Way
from attendant.doctor.report import Result
from attendant.doctor.runner import Finding, Step
from attendant.providers.ews.config import Authentication
from attendant.providers.http import Trust
from attendant.providers.replies import schemes_offered, status_error
from attendant.signin.connection_errors import answered_by_another

AUTHENTICATION = "authentication"
EWS = "ews"

_WRITTEN = {"basic": "Basic", "ntlm": "NTLM", "negotiate": "Negotiate", "bearer": "Bearer", "digest": "Digest"}


def _login_name() -> str:
    """Return the name by which the person signed in to this computer, "" where the system does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # whichever its way to ask the system fails with
        return ""


class _Introduction(Protocol):
    @property
    def version(self) -> str: ...

    @property
    def mailboxes(self) -> tuple[str, ...]: ...


class _EwsProvider(CalendarProvider, Protocol):
    def introduction(self, name: str) -> _Introduction: ...

    def wait_for_answer(self) -> None: ...


class ExchangeExamination:
    """One examination of an Exchange server. Blocking; ``close`` may come from any thread.

    The password is tried by the step ``ews`` and, where that went well, by those after it; never where the server has
    refused it before.

    Args:
        case: What is examined.
    """

    def __init__(self, case: Case) -> None:
        """Prepare; nothing is looked at yet."""
        self._case = case
        options = case.settings.calendar.exchange
        self._authentication = Authentication(options.authentication)
        # A user name that was entered once may still stand in the settings of the signed-in Windows user.
        is_windows_user = self._authentication is Authentication.WINDOWS
        self._user_name = _login_name() if is_windows_user else options.user_name
        self._way = Way(case, Door(options.ews_url, "POST", Trust(options.certificate_sha256, options.legacy_tls)))
        self._provider: _EwsProvider | None = None
        self._own_mailbox = ""
        self._closed = False

    def steps(self) -> tuple[Step, ...]:
        """Return the steps in their order."""
        naming = Text("Enter the user name as a mail address to have this looked at.")
        has_user_name = self._authentication is not Authentication.WINDOWS
        calendars = Calendars(self._case, self._built, lambda: self._own_mailbox, naming if has_user_name else None)
        return (
            *self._way.steps(),
            Step(AUTHENTICATION, Text("Kind of sign-in offered"), self._offered, (TLS,)),
            Step(EWS, Text("Sign-in and Exchange Web Services"), self._ews, (AUTHENTICATION,)),
            *calendars.steps((EWS,)),
        )

    def close(self) -> None:
        """End what is under way."""
        self._closed = True
        self._way.close()
        if self._provider is not None:
            # The settings may be saved next, and the same password must not go out again before its answer is known.
            self._provider.wait_for_answer()
            self._provider.close()

    def _built(self) -> _EwsProvider:
        if self._provider is None:
            self._provider = cast("_EwsProvider", self._case.provider())
            if self._closed:
                self._provider.close()
        return self._provider

    def _offered(self) -> Finding:
        answer = self._way.answer()
        offered = schemes_offered(answer.headers)
        gaps = {
            "offered": ", ".join(_WRITTEN[scheme] for scheme in offered),
            "chosen": " / ".join(_WRITTEN[scheme] for scheme in self._authentication.schemes),
        }
        if answer.status_code != 401:
            self._require_no_web_page(answer)
            if answer.status_code in (200, 400, 411, 415, 500):
                return Finding(Text("The server answers without asking who is there."))
            detail = f"HTTP {answer.status_code} {answer.reason or ''}".strip()
            raise status_error(answer, self._way.host, detail, self._case.now())
        if not offered:
            return Finding(Text("The server does not say which kinds it takes."), result=Result.SKIPPED)
        if not set(offered) & set(self._authentication.schemes):
            raise SignInError(
                summary=Text("The server offers {offered}; the settings need {chosen}.", gaps),
                remedy=Text("Choose an authentication that the server offers, or have the chosen one switched on."),
                code="AuthenticationNotOffered",
            )
        return Finding(Text("The server offers {offered}.", gaps))

    def _require_no_web_page(self, answer: requests.Response) -> None:
        """Raise where somebody else answers: Exchange sends nobody to another server, and a program no web page."""
        elsewhere = urlsplit(answer.headers.get("Location", "")).hostname
        is_page = answer.status_code == 200 and "html" in answer.headers.get("Content-Type", "").lower()
        if is_page or (300 <= answer.status_code < 400 and elsewhere not in (None, self._way.host)):
            detail = f"HTTP {answer.status_code}" + (f" to {elsewhere}" if elsewhere else "")
            raise answered_by_another(self._way.host, detail)

    def _ews(self) -> Finding:
        account = self._user_name.rpartition("\\")[2]
        said = self._built().introduction(account)
        self._own_mailbox = self._own_among(said.mailboxes)
        if not said.version:
            return Finding(Text("Exchange Web Services answer, without naming their version."))
        return Finding(Text("Exchange {version} answers.", {"version": said.version}))

    def _own_among(self, mailboxes: tuple[str, ...]) -> str:
        """Return the one mailbox that the server knows by the account's name; else what was typed, if an address."""
        typed = normalized_mailbox(self._user_name)
        if len(mailboxes) == 1:
            return mailboxes[0]
        return typed if "@" in typed else ""
