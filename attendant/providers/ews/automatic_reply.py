"""Reads what somebody's mailbox answers while its owner is away (GetMailTips, since Exchange 2010).

https://learn.microsoft.com/exchange/client-developer/web-service-reference/getmailtips-operation. GetUserOofSettings
would be the older way, but it answers to owners only.
"""

from datetime import datetime
from xml.sax.saxutils import escape

from attendant.core.details import AutomaticReply
from attendant.core.errors import MailboxNotFound, MailboxUnavailable, UnexpectedReply
from attendant.providers.ews.items import instant_of
from attendant.providers.ews.soap import NAMESPACES, Element, envelope, successful_message, text_of
from attendant.providers.plain_words import plain_words

_TIP = "OutOfOfficeMessage"


def reply_request(schema_version: str, mailbox: str, sender: str) -> bytes:
    """Return the request for what ``mailbox`` answers to ``sender``, both valid addresses.

    exchangelib leaves ``MailTipsRequested`` out and writes its text in front, which no server accepts.
    """
    return envelope(
        schema_version,
        f"<m:GetMailTips><m:SendingAs>{_address(sender)}</m:SendingAs>"
        f"<m:Recipients><t:Mailbox>{_address(mailbox)}</t:Mailbox></m:Recipients>"
        f"<m:MailTipsRequested>{_TIP}</m:MailTipsRequested></m:GetMailTips>",
    )


def _address(mailbox: str) -> str:
    return f"<t:EmailAddress>{escape(mailbox)}</t:EmailAddress><t:RoutingType>SMTP</t:RoutingType>"


def reply_from(root: Element) -> AutomaticReply | None:
    """Return the automatic reply of an answer, None where none is switched on.

    Raises:
        AttendantError: The answer is a fault, or the server could not find out.
        UnexpectedReply: It cannot be understood.
    """
    tips = successful_message(root, "GetMailTips", "MailTipsResponseMessageType").find("m:MailTips", NAMESPACES)
    if tips is None:
        raise UnexpectedReply(detail="no m:MailTips in the answer")
    if text_of(tips, "t:InvalidRecipient") in ("true", "1"):
        raise MailboxNotFound(detail="the server calls the recipient invalid")
    if _TIP in text_of(tips, "t:PendingMailTips").split():
        raise MailboxUnavailable(detail="the server could not find the automatic reply in time")
    message = plain_words(tips.findtext("t:OutOfOffice/t:ReplyBody/t:Message", "", NAMESPACES) or "")
    if not message:
        return None
    duration = "t:OutOfOffice/t:Duration"
    return AutomaticReply(
        message, _instant(text_of(tips, f"{duration}/t:StartTime")), _instant(text_of(tips, f"{duration}/t:EndTime"))
    )


def _instant(text: str) -> datetime | None:
    """Read a time; a reply without an end comes without one, or with one that nobody can read."""
    try:
        return instant_of(text)
    except ValueError:
        return None
