"""The steps that both kinds of service share: the account's own calendar, a colleague's, and how much it shows."""

from collections.abc import Callable, Sequence

from attendant.core.contact import normalized_mailbox
from attendant.core.errors import ProviderError, UnexpectedReply
from attendant.core.ports import CalendarProvider
from attendant.core.schedule import Schedule, ScheduleView
from attendant.core.text import Text
from attendant.doctor.case import Case
from attendant.doctor.report import Result
from attendant.doctor.runner import Finding, Step

OWN_CALENDAR = "own_calendar"
COLLEAGUE = "colleague"
DETAILS = "details"

_SHARE_MORE = Text(
    "To see subjects, the colleague shares the calendar with “Can view titles and locations”; "
    "an administrator can set that as the default for everyone."
)


class Calendars:
    """Reads two calendars. Blocking.

    Args:
        case: What is examined.
        provider: The calendar service, built by an earlier step.
        own_mailbox: Address of the account that asks, "" where it is not known; asked when it is needed.
        naming: How a person can make it known, or None.
    """

    def __init__(
        self,
        case: Case,
        provider: Callable[[], CalendarProvider],
        own_mailbox: Callable[[], str],
        naming: Text | None = None,
    ) -> None:
        """Prepare; nothing is read yet."""
        self._naming = naming
        self._case = case
        self._provider = provider
        self._own_mailbox = own_mailbox
        self._colleagues_schedule: Schedule | None = None

    def steps(self, needs: tuple[str, ...]) -> tuple[Step, ...]:
        """Return the steps in their order."""
        return (
            Step(OWN_CALENDAR, Text("Own calendar"), self._own, needs),
            Step(COLLEAGUE, Text("A colleague's free/busy times"), self._colleague, needs),
            Step(DETAILS, Text("A colleague's details"), self._details, (COLLEAGUE,)),
        )

    def _own(self) -> Finding:
        mailbox = self._own_mailbox()
        if not mailbox:
            return Finding(
                Text("The account's own mail address is not known."),
                self._naming,
                Result.SKIPPED,
            )
        return self._counted(self._schedule(mailbox))

    def _colleague(self) -> Finding:
        own = normalized_mailbox(self._own_mailbox())
        others = [mailbox for mailbox in self._case.colleagues if mailbox and mailbox != own]
        if not others:
            return Finding(
                Text("The directory holds no colleague with a mail address yet."),
                Text("Add colleagues, then test again."),
                Result.SKIPPED,
            )
        self._colleagues_schedule = self._schedule(others[0])
        return self._counted(self._colleagues_schedule)

    def _details(self) -> Finding:
        schedule = self._colleagues_schedule
        if schedule is None:
            return Finding(Text("There was no colleague to look at."), result=Result.SKIPPED)
        match schedule.view:
            case ScheduleView.SUBJECT | ScheduleView.FULL:
                return Finding(Text("Subjects and places are shown; private ones are not."))
            case ScheduleView.TIMES:
                return Finding(Text("Times are shown, subjects and places are not."), _SHARE_MORE)
            case _:
                return Finding(
                    Text("Only whether the colleague is busy is shown, in quarters of an hour."), _SHARE_MORE
                )

    def _schedule(self, mailbox: str) -> Schedule:
        found: Sequence[Schedule] = self._provider().free_busy([mailbox], self._case.window)
        if len(found) != 1:
            raise UnexpectedReply(detail=f"1 asked, {len(found)} answered")
        problem = found[0].problem
        if problem is not None:
            raise ProviderError(
                summary=problem.summary, remedy=problem.remedy, detail=problem.detail, code=problem.code
            )
        return found[0]

    def _counted(self, schedule: Schedule) -> Finding:
        days = round((self._case.window.end - self._case.window.start).total_seconds() / 86_400)
        if schedule.view is ScheduleView.MERGED:
            return Finding(Text("Readable."))
        return Finding(Text("Readable: {count} items in {days} days.", {"count": len(schedule.events), "days": days}))
