"""What every operation needs to know: who asks whom about what, how much may be seen, and how states are written."""

from dataclasses import dataclass

from attendant.core.ports import Clock
from attendant.core.schedule import FreeBusyStatus, ScheduleView
from attendant.demo.ews.versions import Schema
from attendant.demo.mailboxes import House, Mailbox

_BUSY_TYPES = {
    FreeBusyStatus.FREE: "Free",
    FreeBusyStatus.TENTATIVE: "Tentative",
    FreeBusyStatus.BUSY: "Busy",
    FreeBusyStatus.OOF: "OOF",
    FreeBusyStatus.WORKING_ELSEWHERE: "WorkingElsewhere",
    FreeBusyStatus.NO_DATA: "NoData",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """The scene in which a request is answered.

    Attributes:
        house: Whose mailboxes are shown.
        account: Address of the mailbox that belongs to the signed-in account; it sees its own calendar whole.
        clock: Where the time comes from.
    """

    house: House
    account: str
    clock: Clock


def visible_rights(setting: Setting, mailbox: Mailbox) -> ScheduleView:
    """Return how much of ``mailbox`` the signed-in account may see."""
    return ScheduleView.FULL if mailbox.address == setting.account else mailbox.rights


def busy_type(status: FreeBusyStatus, schema: Schema) -> str:
    """Return the word for a status; before Exchange 2013 SP1 nobody works elsewhere, they are free."""
    if status is FreeBusyStatus.WORKING_ELSEWHERE and schema < Schema.EXCHANGE_2013_SP1:
        return "Free"
    return _BUSY_TYPES[status]
