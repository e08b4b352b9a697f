"""What each of the server's error words means to people.

Words and meanings: https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode
"""

from dataclasses import dataclass

from attendant.core.errors import (
    TRIES_AGAIN,
    AttendantError,
    CredentialsRefused,
    DistributionList,
    EwsBlocked,
    MailboxInvalid,
    MailboxNotFound,
    MailboxUnavailable,
    NoFreeBusyAccess,
    Problem,
    ProviderError,
    ServiceFailed,
    SignInError,
    Throttled,
    UnexpectedReply,
)
from attendant.core.text import Text

_LONGEST_DETAIL = 500


@dataclass(frozen=True, slots=True)
class Meaning:
    """One row of the table.

    Attributes:
        kind: Our error.
        summary: Replaces the error's own sentence where more is known.
        remedy: Likewise.
    """

    kind: type[ProviderError | SignInError]
    summary: Text | None = None
    remedy: Text | None = None


_ASK_ADMIN = Text("Ask your administrator to look at the server; the code for them stands in the details.")
_WRONG_VERSION = Meaning(
    ServiceFailed,
    Text("The server does not understand the Exchange version that is set."),
    Text("Choose an older version in Settings, Calendar Integration."),
)
_OTHER_SITE = Meaning(
    MailboxUnavailable,
    Text("The server that holds this calendar could not be asked."),
    Text("Check the mail address; if it is right, the other server may be down. {again}", {"again": TRIES_AGAIN}),
)
_OTHER_ORGANISATION = Meaning(
    MailboxUnavailable,
    Text("The calendar belongs to another organisation, and the connection to it is not set up."),
    Text("Ask your administrator about free/busy sharing with that organisation."),
)
_MOVING = Meaning(MailboxUnavailable, Text("The mailbox is being moved or switched to another server."))
_STORE = Meaning(MailboxUnavailable, Text("The database of this mailbox is not available just now."))
_IMPERSONATION = Meaning(
    NoFreeBusyAccess,
    Text("The account may not act for other people on this server."),
    Text("Ask your administrator; the console itself never asks to act for others."),
)
_OUR_REQUEST = Meaning(ServiceFailed, Text("The server refused the request as not valid."), _ASK_ADMIN)
_UNKNOWN_ADDRESS = Meaning(MailboxNotFound)
_INVALID_ADDRESS = Meaning(MailboxInvalid)
_BUSY = Meaning(Throttled)
_FAULT = Meaning(ServiceFailed)

MEANINGS: dict[str, Meaning] = {
    # the address
    "ErrorMailRecipientNotFound": _UNKNOWN_ADDRESS,
    "ErrorCannotFindUser": _UNKNOWN_ADDRESS,
    "ErrorNonExistentMailbox": _UNKNOWN_ADDRESS,
    "ErrorNameResolutionNoMailbox": _UNKNOWN_ADDRESS,
    "ErrorNameResolutionNoResults": _UNKNOWN_ADDRESS,
    "ErrorUserNotUnifiedMessagingEnabled": _UNKNOWN_ADDRESS,
    "ErrorItemNotFound": Meaning(MailboxNotFound, Text("The mailbox has no calendar.")),
    "ErrorFolderNotFound": Meaning(MailboxNotFound, Text("The mailbox has no calendar.")),
    "ErrorInvalidSmtpAddress": _INVALID_ADDRESS,
    "ErrorInvalidMailbox": _INVALID_ADDRESS,
    "ErrorMissingEmailAddress": _INVALID_ADDRESS,
    "ErrorInvalidRecipients": _INVALID_ADDRESS,
    "ErrorNonPrimarySmtpAddress": Meaning(
        MailboxInvalid,
        Text("This is a second address of the mailbox, not its main one."),
        Text("Enter the colleague's main mail address in the directory."),
    ),
    "ErrorFreeBusyDLLimitReached": Meaning(DistributionList),
    "ErrorMailboxDataArrayTooBig": Meaning(DistributionList),
    "ErrorMailboxDataArrayEmpty": _OUR_REQUEST,
    # rights
    "ErrorNoFreeBusyAccess": Meaning(NoFreeBusyAccess),
    "ErrorAccessDenied": Meaning(NoFreeBusyAccess),
    "ErrorInvalidOrganizationRelationshipForFreeBusy": Meaning(
        NoFreeBusyAccess,
        Text("The colleague's organisation does not share free/busy times with yours."),
        Text("Ask your administrator about the organisation relationship."),
    ),
    "ErrorNotAllowedExternalSharingByPolicy": Meaning(
        NoFreeBusyAccess, Text("A policy forbids sharing this calendar with your organisation.")
    ),
    "ErrorImpersonateUserDenied": _IMPERSONATION,
    "ErrorImpersonationDenied": _IMPERSONATION,
    "ErrorImpersonationFailed": _IMPERSONATION,
    "ErrorImpersonationRequired": _IMPERSONATION,
    # another site, forest or organisation
    "ErrorProxyRequestProcessingFailed": _OTHER_SITE,
    "ErrorProxyCallFailed": _OTHER_SITE,
    "ErrorProxyRequestNotAllowed": _OTHER_SITE,
    "ErrorServiceDiscoveryFailed": _OTHER_SITE,
    "ErrorAddressSpaceNotFound": _OTHER_ORGANISATION,
    "ErrorAvailabilityConfigNotFound": _OTHER_ORGANISATION,
    "ErrorInvalidCrossForestCredentials": _OTHER_ORGANISATION,
    "ErrorInvalidFederatedOrganizationId": _OTHER_ORGANISATION,
    "ErrorUnableToCrossForest": _OTHER_ORGANISATION,
    "ErrorNoDestinationCASDueToKerberosRequirements": _OTHER_SITE,
    "ErrorNoDestinationCASDueToSSLRequirements": _OTHER_SITE,
    "ErrorNoDestinationCASDueToVersionMismatch": _OTHER_SITE,
    "ErrorNoApplicableProxyCASServersAvailable": _OTHER_SITE,
    "ErrorNoRespondingCASInDestinationSite": _OTHER_SITE,
    "ErrorPublicFolderRequestProcessingFailed": _OTHER_SITE,
    "ErrorPublicFolderServerNotFound": _OTHER_SITE,
    # this mailbox now
    "ErrorMailboxFailover": _MOVING,
    "ErrorMailboxMoveInProgress": _MOVING,
    "ErrorMailboxLogonFailed": _STORE,
    "ErrorMailboxStoreUnavailable": _STORE,
    "ErrorMailboxConfiguration": _STORE,
    "ErrorConnectionFailed": _STORE,
    "ErrorFreeBusyGenerationFailed": Meaning(
        MailboxUnavailable, Text("The server could not put this calendar's free/busy times together.")
    ),
    "ErrorTimeoutExpired": Meaning(
        MailboxUnavailable, Text("The server did not finish reading this calendar in time.")
    ),
    "ErrorIndividualMailboxLimitReached": Meaning(
        MailboxUnavailable, Text("The request named more calendars than the server reads at once.")
    ),
    "ErrorLegacyMailboxFreeBusyViewTypeNotMerged": Meaning(
        MailboxUnavailable, Text("The calendar is on a very old server that gives no details.")
    ),
    "ErrorResultSetTooBig": Meaning(MailboxUnavailable, Text("The calendar holds too many items for one answer.")),
    # the span of time
    "ErrorTimeIntervalTooBig": Meaning(
        ServiceFailed,
        Text("The server gives no calendar for so many days at once."),
        Text("Ask your administrator to allow longer spans; servers usually give up to 42 days."),
    ),
    "ErrorInvalidTimeInterval": _OUR_REQUEST,
    "ErrorInvalidMergedFreeBusyInterval": _OUR_REQUEST,
    "ErrorInvalidFreeBusyViewType": _OUR_REQUEST,
    # the server as a whole
    "ErrorServerBusy": _BUSY,
    "ErrorExceededConnectionCount": _BUSY,
    "ErrorTooManyObjectsOpened": _BUSY,
    "ErrorInsufficientResources": _BUSY,
    "ErrorExceededFindCountLimit": _BUSY,
    "ErrorInternalServerError": _FAULT,
    "ErrorInternalServerTransientError": _FAULT,
    "ErrorADUnavailable": _FAULT,
    "ErrorADOperation": _FAULT,
    "ErrorADSessionFilter": _FAULT,
    "ErrorBatchProcessingStopped": _FAULT,
    "ErrorWin32InteropError": _FAULT,
    "ErrorRequestAborted": _FAULT,
    "ErrorInvalidServerVersion": _WRONG_VERSION,
    "ErrorIncorrectSchemaVersion": _WRONG_VERSION,
    "ErrorInvalidSchemaVersionForMailboxVersion": _WRONG_VERSION,
    "ErrorSchemaValidation": _OUR_REQUEST,
    "ErrorInvalidRequest": _OUR_REQUEST,
    "ErrorUnsupportedSubFilter": _OUR_REQUEST,
    "ErrorRequestStreamTooBig": _OUR_REQUEST,
    # who is asking
    "ErrorAccountDisabled": Meaning(
        SignInError,
        Text("The account that the console uses is disabled."),
        Text("Ask your administrator to enable it."),
    ),
    "ErrorPasswordExpired": Meaning(
        CredentialsRefused,
        Text("The password of the account that the console uses has expired."),
        Text("Set a new password for the account, then enter it in Settings, Calendar Integration."),
    ),
    "ErrorPasswordChangeRequired": Meaning(
        CredentialsRefused,
        Text("The account that the console uses must get a new password first."),
        Text("Set a new password for the account, then enter it in Settings, Calendar Integration."),
    ),
    "ErrorMissingUserIdInformation": Meaning(
        SignInError, Text("The account that the console uses has no mailbox."), _ASK_ADMIN
    ),
    "ErrorInvalidClientAccessTokenRequest": Meaning(EwsBlocked),
}
"""The table: word of the server to its meaning. A word that is not in it still gets an error, with the word named."""


def error_for(code: str, untrusted_message: str = "", retry_after_s: float | None = None) -> AttendantError:
    """Return our error for a fault of the whole call.

    Args:
        code: The server's word, for example ``ErrorServerBusy``.
        untrusted_message: The server's sentence; goes into the detail only.
        retry_after_s: Seconds to stay silent, where the server said so.
    """
    meaning = MEANINGS.get(code) or Meaning(
        ServiceFailed,
        Text("The calendar server reported a fault ({code}).", {"code": code or "no code"}),
    )
    return _error(meaning, code, untrusted_message, retry_after_s)


def mailbox_problem(code: str, untrusted_message: str = "", retry_after_s: float | None = None) -> Problem:
    """Return the entry of one mailbox that could not be read; the arguments are those of ``error_for``."""
    meaning = MEANINGS.get(code) or Meaning(
        MailboxUnavailable,
        Text("The calendar could not be read ({code}).", {"code": code or "no code"}),
    )
    return _error(meaning, code, untrusted_message, retry_after_s).problem


def _error(meaning: Meaning, code: str, message: str, retry_after_s: float | None) -> AttendantError:
    detail = f"{code}: {' '.join(message.split())}"[:_LONGEST_DETAIL]
    return meaning.kind(
        summary=meaning.summary, remedy=meaning.remedy, detail=detail, code=code or None, retry_after_s=retry_after_s
    )


def no_answer() -> Problem:
    """Return the problem of a mailbox whose part of the answer cannot be understood."""
    return UnexpectedReply(
        summary=Text("The server's answer for this calendar could not be read."),
        remedy=Text("{again} If it stays, tell your administrator.", {"again": TRIES_AGAIN}),
    ).problem
