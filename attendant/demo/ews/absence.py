"""GetUserOofSettings and GetMailTips: what someone's absence note says.

Behaviour after https://learn.microsoft.com/exchange/client-developer/web-service-reference/getuseroofsettings-operation
and https://learn.microsoft.com/exchange/client-developer/web-service-reference/getmailtips-operation
"""

from attendant.core.contact import normalized_mailbox
from attendant.demo.ews.calendar_fields import utc_time
from attendant.demo.ews.setting import Setting
from attendant.demo.ews.soap import Request, SchemaViolation, refusal, success, text_of
from attendant.demo.mailboxes import AutomaticReply

_TIPS = frozenset(
    {
        "All",
        "OutOfOfficeMessage",
        "MailboxFullStatus",
        "CustomMailTip",
        "ExternalMemberCount",
        "TotalMemberCount",
        "MaxMessageSize",
        "DeliveryRestriction",
        "ModerationStatus",
        "InvalidRecipient",
    }
)


def get_user_oof_settings(request: Request, setting: Setting) -> str:
    """Answer one GetUserOofSettings request; only owners may read their own settings.

    Raises:
        SoapFault: The request does not follow the schema.
    """
    address = normalized_mailbox(request.text("t:Mailbox/t:Address"))
    if address != setting.account:
        denied = refusal("ResponseMessage", "ErrorAccessDenied", "User is not mailbox owner.")
        return f"<m:GetUserOofSettingsResponse>{denied}</m:GetUserOofSettingsResponse>"
    reply = setting.house.automatic_reply(address, setting.clock.now())
    return (
        f"<m:GetUserOofSettingsResponse>{success('ResponseMessage', '')}<t:OofSettings>"
        f"<t:OofState>{'Scheduled' if reply else 'Disabled'}</t:OofState>"
        f"<t:ExternalAudience>All</t:ExternalAudience>{_duration(reply) if reply else ''}"
        f"{_message('InternalReply', reply)}{_message('ExternalReply', reply)}</t:OofSettings>"
        "<m:AllowExternalOof>All</m:AllowExternalOof></m:GetUserOofSettingsResponse>"
    )


def get_mail_tips(request: Request, setting: Setting) -> str:
    """Answer one GetMailTips request.

    Raises:
        SoapFault: The request does not follow the schema.
    """
    request.text("m:SendingAs/t:EmailAddress")
    wanted = set(request.text("m:MailTipsRequested").split())
    if not wanted or not wanted <= _TIPS:
        raise SchemaViolation("The 'MailTipsRequested' element is invalid.")
    recipients = request.all("m:Recipients/t:Mailbox")
    if not recipients:
        raise SchemaViolation("The element 'Recipients' has incomplete content.")
    out_of_office = bool(wanted & {"All", "OutOfOfficeMessage"})
    tips = "".join(
        _tips(setting, request.text("t:EmailAddress", recipient), out_of_office=out_of_office)
        for recipient in recipients
    )
    return (
        '<m:GetMailTipsResponse ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>'
        f"<m:ResponseMessages>{tips}</m:ResponseMessages></m:GetMailTipsResponse>"
    )


def _tips(setting: Setting, address: str, *, out_of_office: bool) -> str:
    mailbox = setting.house.mailbox(address)
    reply = setting.house.automatic_reply(mailbox.address, setting.clock.now()) if mailbox and out_of_office else None
    note = ""
    if mailbox and out_of_office:
        note = f"<t:OutOfOffice>{_message('ReplyBody', reply)}{_duration(reply) if reply else ''}</t:OutOfOffice>"
    return success(
        "MailTipsResponseMessageType",
        f"<m:MailTips><t:RecipientAddress><t:Name/><t:EmailAddress>{text_of(address)}</t:EmailAddress>"
        f"<t:RoutingType>SMTP</t:RoutingType></t:RecipientAddress><t:PendingMailTips/>{note}"
        f"<t:InvalidRecipient>{'false' if mailbox else 'true'}</t:InvalidRecipient></m:MailTips>",
    )


def _message(name: str, reply: AutomaticReply | None) -> str:
    return f"<t:{name}><t:Message>{text_of(reply.message) if reply else ''}</t:Message></t:{name}>"


def _duration(reply: AutomaticReply) -> str:
    return (
        f"<t:Duration><t:StartTime>{utc_time(reply.start)}</t:StartTime>"
        f"<t:EndTime>{utc_time(reply.end)}</t:EndTime></t:Duration>"
    )
