"""What can go wrong in ways we expect, each with words for people.

    AttendantError            expected; shown as summary + remedy, detail for the log
    ├─ SignInError            SignInNeeded · CredentialsRefused · PasswordMissing
    ├─ ProviderError
    │  ├─ passing             ServiceUnreachable · Throttled · TimedOut · ServiceFailed · UnexpectedReply
    │  ├─ of the set-up       NotConfigured · AddressRefused · WrongAddress · CertificateNotTrusted · ProxyRefused
    │  │                      EwsBlocked · PermissionMissing
    │  └─ of one mailbox      NoFreeBusyAccess · MailboxNotFound · MailboxInvalid · DistributionList ·
    │                         MailboxUnavailable
    ├─ DirectoryError         raised by attendant.directory
    └─ SettingsError          names the option, the value and the rule it broke
    anything else             a bug

A provider raises a ``ProviderError`` when the whole call failed and puts the ``Problem`` of one mailbox into that
mailbox's ``Schedule``.
"""

from dataclasses import dataclass
from typing import ClassVar

from attendant.core.text import Text

TRIES_AGAIN = Text("The console tries again by itself.")
"""What the window does about a passing problem; the one text that says so, alone or in a gap of a remedy."""

_TRY_LATER = Text("Try again later.")


@dataclass(frozen=True, slots=True)
class Problem:
    """An error as a frozen value, to cross threads and to be kept beside the data that it spoils.

    Attributes:
        code: Stable name for programs, the error's class or the server's own code ("ErrorMailboxFailover").
        summary: What happened, for the receptionist.
        remedy: What that person or the administrator can do; where the window asks again by itself, ``TRIES_AGAIN``.
        detail: For the log and "more": the server's words, status codes. May be untrusted text; never holds a
            secret or a subject.
        lasting: True where asking again cannot help until somebody changes something (no permission, unknown
            address). Older data is dropped then; after a passing problem it is kept, marked stale.
        needs_person: True where the program must not try again by itself (wrong password).
        retry_after_s: Seconds to stay silent, where the server said so.
    """

    code: str
    summary: Text
    remedy: Text
    detail: str = ""
    lasting: bool = False
    needs_person: bool = False
    retry_after_s: float | None = None

    @property
    def remedy_once(self) -> Text:
        """What to do where nothing asks again: after a command, a connection test, a sign-in."""
        return _asked_once(self.remedy)


def _asked_once(text: Text) -> Text:
    if text == TRIES_AGAIN:
        return _TRY_LATER
    gaps = {name: _asked_once(value) if isinstance(value, Text) else value for name, value in text.values.items()}
    return Text(text.source, gaps) if gaps else text


class AttendantError(Exception):
    """An expected failure. Subclasses put it into words; callers show ``problem``.

    Args:
        summary: Replaces the class's own sentence where more is known.
        remedy: Likewise.
        detail: For the log; no secrets, no subjects.
        code: Replaces the class name as ``Problem.code``.
        retry_after_s: Seconds to stay silent, as the service said.
    """

    summary: ClassVar[Text] = Text("Something went wrong.")
    remedy: ClassVar[Text] = Text("Try again; if it stays, tell your administrator.")
    lasting: ClassVar[bool] = False
    needs_person: ClassVar[bool] = False

    def __init__(
        self,
        *,
        summary: Text | None = None,
        remedy: Text | None = None,
        detail: str = "",
        code: str | None = None,
        retry_after_s: float | None = None,
    ) -> None:
        """Keep the words; see the class for the arguments."""
        self.problem = Problem(
            code=code or type(self).__name__,
            summary=summary or self.summary,
            remedy=remedy or self.remedy,
            detail=detail,
            lasting=self.lasting,
            needs_person=self.needs_person,
            retry_after_s=retry_after_s,
        )
        super().__init__(str(self.problem.summary))

    @classmethod
    def as_problem(cls, *, detail: str = "", code: str | None = None) -> Problem:
        """Return the class's words as a value, for an error that is an entry and not raised."""
        return cls(detail=detail, code=code).problem


class SignInError(AttendantError):
    """The service does not know or no longer knows who is asking."""

    summary = Text("The sign-in to the calendar service failed.")
    remedy = Text("Sign in again; if it fails again, ask your administrator.")
    needs_person = True


class SignInNeeded(SignInError):
    """Nobody is signed in yet."""

    summary = Text("Nobody is signed in.")
    remedy = Text("Open Settings, Calendar Integration, and sign in.")


class CredentialsRefused(SignInError):
    """The server answered 401: wrong user name or password. Tried once, never again by itself."""

    summary = Text("The calendar server refused the user name or password.")
    remedy = Text(
        "Enter another password or allow one more try in Settings, Calendar Integration. It is not tried again until "
        "then."
    )


class PasswordMissing(SignInError):
    """The settings name a user, but the keyring holds no password."""

    summary = Text("The password for the calendar server is missing.")
    remedy = Text("Enter it in Settings, Calendar Integration, or run: attendant password set")


class ProviderError(AttendantError):
    """The calendar service could not answer."""

    summary = Text("The calendar service gave no answer.")
    remedy = TRIES_AGAIN


class ServiceUnreachable(ProviderError):
    """No connection: name not found, refused, reset, no network."""

    summary = Text("The calendar server cannot be reached.")
    remedy = Text("Check the network connection. {again}", {"again": TRIES_AGAIN})


class TimedOut(ServiceUnreachable):
    """The server took longer than we wait."""

    summary = Text("The calendar server took too long to answer.")
    remedy = TRIES_AGAIN


class Throttled(ProviderError):
    """The service asked us to slow down; ``retry_after_s`` says how long, where it said so."""

    summary = Text("The calendar service is busy.")
    remedy = TRIES_AGAIN


class ServiceFailed(ProviderError):
    """The server reported a fault of its own (HTTP 5xx, a SOAP fault)."""

    summary = Text("The calendar server reported a fault.")
    remedy = Text("{again} If it stays, tell your administrator.", {"again": TRIES_AGAIN})


class UnexpectedReply(ProviderError):
    """The answer is not what the protocol promises: a web page, broken XML, half a body."""

    summary = Text("The calendar server's answer could not be read.")
    remedy = Text(
        "Check the address in Settings, Calendar Integration; a sign-in page of the network may be in between."
    )


class NotConfigured(ProviderError):
    """A setting that the provider needs is missing."""

    summary = Text("The calendar integration is not set up yet.")
    remedy = Text("Open Settings, Calendar Integration, and fill in the fields.")
    needs_person = True


class AddressRefused(ProviderError):
    """The configured address is one we do not talk to (plain http to another machine)."""

    summary = Text("The address of the calendar server is not allowed.")
    remedy = Text("Use an address that begins with https://.")
    needs_person = True


class WrongAddress(ProviderError):
    """The server answers, but there is no EWS at that path (404, redirect)."""

    summary = Text("There is no Exchange Web Services at the configured address.")
    remedy = Text("Check the EWS URL in Settings; it usually ends in /EWS/Exchange.asmx.")


class CertificateNotTrusted(ProviderError):
    """TLS failed: unknown issuer, wrong name, expired, wrong pin, too old a protocol."""

    summary = Text("The certificate of the calendar server is not trusted.")
    remedy = Text("Ask your administrator to install the issuing authority or to pin the certificate in Settings.")


class ProxyRefused(ProviderError):
    """A proxy stands in between and wants credentials (HTTP 407) or cannot connect."""

    summary = Text("The proxy server does not let the console through.")
    remedy = Text("Ask your administrator to allow the calendar server's address on the proxy without sign-in.")


class EwsBlocked(ProviderError):
    """HTTP 403: Exchange Web Services are switched off for this tenant, licence, user or program."""

    summary = Text("The server does not allow Exchange Web Services for this account.")
    remedy = Text("Ask your administrator to allow EWS for this account and program.")
    lasting = True


class PermissionMissing(ProviderError):
    """HTTP 403 of Microsoft Graph: nobody has consented to what the program asks for."""

    summary = Text("The organisation has not allowed this program to read calendars.")
    remedy = Text("Ask your administrator to grant the calendar permissions for this program, then sign in again.")
    needs_person = True


class NoFreeBusyAccess(ProviderError):
    """The owner or the administrator does not share this calendar with the account that asks."""

    summary = Text("The calendar is not shared with you.")
    remedy = Text("Ask the colleague or the administrator to share the calendar's free/busy times.")
    lasting = True


class MailboxNotFound(ProviderError):
    """The address is not known to the organisation."""

    summary = Text("The mail address is not known.")
    remedy = Text("Check the colleague's mail address in the directory.")
    lasting = True


class MailboxInvalid(ProviderError):
    """The address is empty, malformed or too long; it is not sent to the server."""

    summary = Text("The mail address is not valid.")
    remedy = Text("Correct the colleague's mail address in the directory.")
    lasting = True


class DistributionList(ProviderError):
    """The address is a list: its members' calendars merged to one would pass for a person's, or they are too many."""

    summary = Text("The address is a distribution list.")
    remedy = Text("Add its members as colleagues instead; a list has no calendar of its own.")
    lasting = True


class MailboxUnavailable(ProviderError):
    """The server could not read this one mailbox now (moving, other site unreachable, overloaded)."""

    summary = Text("The calendar could not be read just now.")
    remedy = TRIES_AGAIN


class DirectoryError(AttendantError):
    """The directory of colleagues could not be read or written."""

    summary = Text("The directory of colleagues could not be used.")
    remedy = Text("Check that the disk is not full and the file is not open elsewhere.")


class SettingsError(AttendantError):
    """A setting is not acceptable; the summary names the option, the value and the rule."""

    summary = Text("A setting is not valid.")
    remedy = Text("Correct it in Settings.")
    needs_person = True
