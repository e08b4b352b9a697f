"""Asks for free/busy times of many mailboxes at once (GetUserAvailability).

https://learn.microsoft.com/exchange/client-developer/web-service-reference/getuseravailability-operation
"""

from collections.abc import Sequence
from datetime import timedelta
from xml.sax.saxutils import escape

from attendant.core.privacy import PrivacyPolicy
from attendant.core.schedule import CalendarWindow
from attendant.providers.ews.items import utc_text
from attendant.providers.ews.soap import envelope

SLOT_MIN = 15
"""Minutes of one digit, for calendars of which a server shows digits only; 5 to 1440 are allowed."""

# All times are asked for and given in UTC: no request for time zones, no hour that comes twice, and Exchange 2007 can
# do it. Some servers want both changes although they change nothing.
_UTC_ZONE = (
    "<t:TimeZone><t:Bias>0</t:Bias>"
    "<t:StandardTime><t:Bias>0</t:Bias><t:Time>00:00:00</t:Time><t:DayOrder>1</t:DayOrder><t:Month>1</t:Month>"
    "<t:DayOfWeek>Sunday</t:DayOfWeek></t:StandardTime>"
    "<t:DaylightTime><t:Bias>0</t:Bias><t:Time>00:00:00</t:Time><t:DayOrder>5</t:DayOrder><t:Month>12</t:Month>"
    "<t:DayOfWeek>Sunday</t:DayOfWeek></t:DaylightTime></t:TimeZone>"
)


def availability_request(
    schema_version: str,
    mailboxes: Sequence[str],
    window: CalendarWindow,
    policy: PrivacyPolicy,
) -> bytes:
    """Return the request for ``mailboxes``, which are valid addresses; details where wanted, digits in any case."""
    view = "DetailedMerged" if policy.wants_details else "FreeBusyMerged"
    data = "".join(
        f"<t:MailboxData><t:Email><t:Address>{address}</t:Address></t:Email>"
        "<t:AttendeeType>Required</t:AttendeeType><t:ExcludeConflicts>false</t:ExcludeConflicts></t:MailboxData>"
        for address in escape(" ".join(mailboxes)).split(" ")
    )
    whole_end = window.end if not window.end.microsecond else window.end + timedelta(seconds=1)
    return envelope(
        schema_version,
        f"<m:GetUserAvailabilityRequest>{_UTC_ZONE}<m:MailboxDataArray>{data}</m:MailboxDataArray>"
        "<t:FreeBusyViewOptions><t:TimeWindow>"
        f"<t:StartTime>{utc_text(window.start)}</t:StartTime><t:EndTime>{utc_text(whole_end)}</t:EndTime></t:TimeWindow>"
        f"<t:MergedFreeBusyIntervalInMinutes>{SLOT_MIN}</t:MergedFreeBusyIntervalInMinutes>"
        f"<t:RequestedView>{view}</t:RequestedView></t:FreeBusyViewOptions></m:GetUserAvailabilityRequest>",
    )
