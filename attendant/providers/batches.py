"""What every provider does with a list of mailboxes: ask each once, send no nonsense, answer in the order asked."""

import re
from collections.abc import Callable, Iterable, Sequence

from attendant.core.contact import normalized_mailbox
from attendant.core.errors import MailboxInvalid, Problem
from attendant.core.ports import Clock
from attendant.core.schedule import CalendarWindow, Schedule
from attendant.core.text import Text

_LONGEST_ADDRESS = 254  # RFC 5321, 4.5.3.1.3, less the angle brackets
_ADDRESS = re.compile(
    r"[^\s@<>()\[\],;:\\\"\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+@[^\s@<>()\[\],;:\\\"\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+"
)


def schedules_in_order(
    mailboxes: Sequence[str],
    window: CalendarWindow,
    clock: Clock,
    ask: Callable[[list[str]], Iterable[Schedule]],
) -> list[Schedule]:
    """Return one schedule for each of ``mailboxes``, duplicates and malformed ones included.

    Args:
        mailboxes: Addresses as the caller has them.
        window: Span that is asked about.
        clock: To date the entries of those that are not asked.
        ask: Looks valid addresses up, each of them once, and gives one schedule for each; not called for none.
    """
    keys = [normalized_mailbox(mailbox) for mailbox in mailboxes]
    known: dict[str, Schedule] = {}
    wanted: list[str] = []
    for key in dict.fromkeys(keys):
        problem = address_problem(key)
        if problem is None:
            wanted.append(key)
        else:
            known[key] = Schedule.without_answer(key, window, clock.now(), problem)
    for schedule in ask(wanted) if wanted else ():
        known[schedule.mailbox] = schedule
    return [known[key] for key in keys]


def address_problem(mailbox: str) -> Problem | None:
    """Return why ``mailbox`` is not sent to the server, or None where it looks like an address."""
    if not mailbox:
        return MailboxInvalid(
            summary=Text("No mail address is known."),
            remedy=Text("Enter the colleague's mail address in the directory."),
        ).problem
    if len(mailbox) > _LONGEST_ADDRESS:
        return MailboxInvalid(
            summary=Text("The mail address is longer than {limit} characters.", {"limit": _LONGEST_ADDRESS})
        ).problem
    if not _ADDRESS.fullmatch(mailbox):
        return MailboxInvalid.as_problem(detail="not of the form name@domain")
    return None
