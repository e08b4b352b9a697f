"""Tells lists from people where an answer to GetUserAvailability could be either's.

The server merges the free/busy times of a list's members to one, without working hours, and does not say that it did
(https://learn.microsoft.com/exchange/client-developer/web-service-reference/getuseravailability-operation). Shown as it
comes, a list would pass for a person without appointments. So the address book is asked what such an address is.
"""

from collections.abc import Callable, Sequence

from attendant.core.errors import AttendantError, DistributionList
from attendant.core.schedule import Schedule

_MOST_ASKED_AT_ONCE = 10
"""The address book is a dear question to the server; who is not asked about now is with the next refresh."""


class Lists:
    """Remembers which addresses are lists.

    May be used from several threads: at worst an address is asked about twice.

    Args:
        names_a_list: Asks the address book about one address; raises ``AttendantError`` where it cannot.
    """

    def __init__(self, names_a_list: Callable[[str], bool]) -> None:
        """Know nothing yet."""
        self._names_a_list = names_a_list
        self._is_list: dict[str, bool] = {}

    def told_apart(self, schedules: Sequence[Schedule]) -> list[Schedule]:
        """Return ``schedules`` with a problem in the place of those that are lists'.

        Where the address book does not answer, an entry stays as it came.
        """
        might_be = dict.fromkeys(
            one.mailbox for one in schedules if one.working_hours is None and not one.events and one.problem is None
        )
        in_doubt = [mailbox for mailbox in might_be if mailbox not in self._is_list]
        try:
            for mailbox in in_doubt[:_MOST_ASKED_AT_ONCE]:
                self._is_list[mailbox] = self._names_a_list(mailbox)
        except AttendantError:
            # The calendars are here, and their fault it is not; the doubt stays for the next refresh.
            pass
        lists = {mailbox for mailbox in might_be if self._is_list.get(mailbox)}
        return [
            Schedule.without_answer(one.mailbox, one.window, one.fetched_at, DistributionList.as_problem())
            if one.mailbox in lists
            else one
            for one in schedules
        ]
