"""The steps for Office 365, by Microsoft Graph or by Exchange Web Services."""

import base64
import json
from dataclasses import replace
from urllib.parse import urlsplit

from attendant.core.errors import AttendantError, CredentialsRefused
from attendant.core.ports import CalendarProvider
from attendant.core.text import Text
from attendant.doctor.calendars import Calendars
from attendant.doctor.case import Account, Case, Session
from attendant.doctor.network import SETTINGS, TLS, Door, Way
from attendant.doctor.report import Result
from attendant.doctor.runner import Finding, Step, told_by
from attendant.settings.choices import Access
from attendant.signin.clouds import CLOUDS, GRAPH_CALENDARS, GRAPH_PEOPLE
from attendant.signin.refusals import ApplicationUnusable, ConsentMissing, RegistrationWrong

ORGANISATION = "organisation"
APPLICATION = "application"
SIGN_IN = "sign_in"
PERMISSIONS = "permissions"

_WIDER = {
    GRAPH_CALENDARS: frozenset({"Calendars.Read", "Calendars.ReadWrite"}),
    GRAPH_PEOPLE: frozenset({"User.Read.All", "User.ReadWrite.All"}),
}
"""Permissions that allow what the least one allows, and more: each does."""


class Office365Examination:
    """One examination of Office 365. Blocking; ``close`` may come from any thread.

    Nothing here opens a window, and no password is ever sent.

    Args:
        case: What is examined.
    """

    def __init__(self, case: Case) -> None:
        """Prepare; nothing is looked at yet."""
        self._case = case
        self._options = options = case.settings.calendar.office365
        self._cloud = CLOUDS[options.cloud]
        by_ews = options.access is Access.EWS
        self._scopes = (self._cloud.ews_scope,) if by_ews else self._cloud.graph_scopes
        if by_ews:
            door = Door(self._cloud.ews_url, is_public=True)
        else:
            door = Door(f"https://{self._cloud.graph_host}/v1.0/me", "GET", is_public=True)
        self._way = Way(case, door)
        self._session: Session | None = None
        self._account: Account | None = None
        self._token = ""
        self._provider: CalendarProvider | None = None
        self._closed = False

    def steps(self) -> tuple[Step, ...]:
        """Return the steps in their order."""
        calendars = Calendars(self._case, self._built, self._own_mailbox).steps((TLS, PERMISSIONS))
        to_the_calendars = (
            *self._way.steps(),
            Step(ORGANISATION, Text("Organisation found"), self._organisation, (SETTINGS,)),
            Step(APPLICATION, Text("Application found"), self._application, (ORGANISATION,)),
            Step(SIGN_IN, Text("Sign-in"), self._sign_in, (APPLICATION,)),
            Step(PERMISSIONS, Text("Permissions"), self._permissions, (SIGN_IN,)),
        )
        if self._case.demonstration:
            to_the_calendars = tuple(replace(step, check=_not_in_a_demonstration) for step in to_the_calendars)
        return *to_the_calendars, *calendars

    def close(self) -> None:
        """End what is under way."""
        self._closed = True
        self._way.close()
        if self._provider is not None:
            self._provider.close()

    def _own_mailbox(self) -> str:
        return self._account.name if self._account else self._case.demonstration

    def _built(self) -> CalendarProvider:
        if self._provider is None:
            self._provider = self._case.provider()
            if self._closed:
                self._provider.close()
        return self._provider

    def _signing_in(self) -> Session:
        if self._session is None:
            self._session = self._case.session()
        return self._session

    def _organisation(self) -> Finding:
        if self._options.access is Access.EWS and not self._options.grant_modern:
            raise CredentialsRefused(
                summary=Text("Office 365 no longer accepts a user name and password for calendars. None was sent."),
                remedy=Text("Grant Modern Authentication, and sign in."),
            )
        # Preparing a sign-in reads the organisation's metadata, and nothing more.
        try:
            self._signing_in().begin(self._scopes)
        except RegistrationWrong as error:
            if self._ids_are_swapped():
                raise RegistrationWrong(
                    summary=Text(
                        "The two IDs are swapped: {id} is the organisation's.", {"id": self._options.client_id}
                    ),
                    remedy=Text("Enter each ID in the other's field, in Settings, Calendar Integration."),
                    code="IdsSwapped",
                ) from error
            raise
        host = urlsplit(self._cloud.authority(self._options.tenant_id)).hostname or ""
        return Finding(
            Text("{host} knows the organisation {tenant}.", {"host": host, "tenant": self._options.tenant_id})
        )

    def _ids_are_swapped(self) -> bool:
        try:
            self._case.swapped_session().begin(self._scopes)
        except (AttendantError, ValueError):  # a domain cannot stand in the other field
            return False
        return True

    def _application(self) -> Finding:
        # A code that nobody types runs out by itself; asking for one is how a stranger learns of an application.
        try:
            self._signing_in().begin_device_code(self._scopes)
        except ApplicationUnusable:
            raise
        except AttendantError as error:
            # Device codes may be forbidden where another way of signing in works.
            return Finding(
                Text("Microsoft does not say: {reason}", {"reason": told_by(error.problem)}),
                result=Result.SKIPPED,
            )
        return Finding(Text("The organisation knows the application."))

    def _sign_in(self) -> Finding:
        self._account = self._signing_in().signed_in_account()
        self._token = self._signing_in().token(self._scopes)
        return Finding(Text("Signed in as {name}.", {"name": self._account.name}))

    def _permissions(self) -> Finding:
        needed = {scope.rpartition("/")[2] for scope in self._scopes}
        held = permissions_in(self._token)
        if not held:
            return Finding(Text("Microsoft does not say which permissions are held."), result=Result.SKIPPED)
        serving = {name: held & {name, *_WIDER.get(name, ())} for name in needed}
        lacking = sorted(name for name in needed if not serving[name])
        if lacking:
            link = self._cloud.admin_consent_url(self._options.tenant_id, self._options.client_id)
            raise ConsentMissing(
                summary=Text("Missing: {permissions}", {"permissions": ", ".join(lacking)}),
                remedy=Text("An administrator must allow it once: {link}", {"link": link}),
            )
        return Finding(
            Text("Held: {permissions}", {"permissions": ", ".join(sorted(frozenset().union(*serving.values())))})
        )


def _not_in_a_demonstration() -> Finding:
    return Finding(
        Text("demonstration: the calendars come from this computer, nothing is asked of Microsoft."),
        result=Result.SKIPPED,
    )


def permissions_in(token: str) -> frozenset[str]:
    """Return the permissions that an access token names (claim ``scp``), to show them; empty where it cannot be read.

    The token is for the service and not for us, and nothing is decided by this:
    https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
    """
    try:
        part = token.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
        return frozenset(str(claims["scp"]).split())
    except (IndexError, ValueError, KeyError, TypeError, RecursionError):
        return frozenset()
