"""Examines the connection of a workplace: the settings that hold, or ones that were just entered."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

from attendant.clock import SystemClock
from attendant.core.ports import SecretStore
from attendant.doctor.case import Case
from attendant.doctor.examination import Examination, examination_of
from attendant.doctor.report import StepReport
from attendant.doctor.runner import run_steps
from attendant.settings.options import Settings
from attendant.workplace import Workplace

_COLLEAGUES = 5


class Checkup:
    """One run through the steps; ``run`` blocks, ``cancel`` may come from any thread.

    Args:
        workplace: Whose connection.
        settings: What to examine; the workplace's own where None.
        password: What was entered and not saved yet; the kept one where empty.
    """

    def __init__(self, workplace: Workplace, settings: Settings | None = None, password: str = "") -> None:
        """Prepare; nothing is looked at yet."""
        self._workplace = workplace
        self._settings = settings or workplace.settings
        self._password = password
        self._cancelled = threading.Event()
        self._examination: Examination | None = None

    def run(self, hear: Callable[[StepReport], None]) -> tuple[StepReport, ...]:
        """Carry out the steps.

        Args:
            hear: Told of each step as soon as it is done, in this thread.

        Returns:
            All of them; fewer where it was cancelled.

        Raises:
            DirectoryError: The directory cannot be read.
        """
        self._examination = examination = examination_of(self._case())
        done: list[StepReport] = []

        def note_and_tell(step: StepReport) -> None:
            done.append(step)
            hear(step)

        try:
            return run_steps(examination.steps(), note_and_tell, self._cancelled)
        finally:
            examination.close()
            self._keep(done)

    def cancel(self) -> None:
        """End soon, and tell of nothing more."""
        self._cancelled.set()
        if self._examination is not None:
            self._examination.close()

    def _keep(self, steps: Sequence[StepReport]) -> None:
        """Leave how it went for the diagnostics, in English; a home that cannot be written is no reason to fail."""
        lines = [f"{self._workplace.clock.now():%Y-%m-%d %H:%M} UTC"]
        for step in steps:
            lines += [f"[{step.result}] {step.title} ({step.ms} ms)", f"    {step.detail}"]
            lines += [f"    {step.remedy}"] if step.remedy is not None else []
        with suppress(OSError):
            self._workplace.home.create()
            self._workplace.home.checkup_file.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def _case(self) -> Case:
        workplace, settings = self._workplace, self._settings
        account = settings.calendar.exchange.account
        secrets = _WithEntered(workplace.secrets, account, self._password) if self._password else workplace.secrets
        examined = replace(workplace, settings=settings, secrets=secrets)
        with workplace.open_directory() as directory:
            mailboxes = [contact.mailbox for contact in directory.all() if contact.mailbox]
        return Case(
            settings=settings,
            provider=examined.calendar_provider,
            session=examined.microsoft_session,
            swapped_session=lambda: replace(examined, settings=_with_ids_swapped(settings)).microsoft_session(),
            proxies=workplace.proxies,
            window=workplace.window_rule.window_at(workplace.clock.now()),
            # What was just entered and not saved comes from no layer yet.
            origins=workplace.origins if settings == workplace.settings else {},
            colleagues=tuple(mailboxes[:_COLLEAGUES]),
            demonstration=workplace.demo_mailbox,
            now=SystemClock().now,
        )


def _with_ids_swapped(settings: Settings) -> Settings:
    """Return the settings with the two IDs in each other's place.

    Raises:
        ValueError: One of them cannot stand there.
    """
    table, options = "calendar.office365.", settings.calendar.office365
    return settings.with_values({table + "tenant_id": options.client_id, table + "client_id": options.tenant_id})


class _WithEntered:
    """The kept secrets, and over them one that was just entered; it is written nowhere."""

    def __init__(self, kept: SecretStore, account: str, password: str) -> None:
        self._kept = kept
        self._account = account
        self._password = password

    def password(self, account: str) -> str | None:
        return self._password if account == self._account else self._kept.password(account)

    def set_password(self, account: str, password: str) -> None:
        self._kept.set_password(account, password)

    def delete_password(self, account: str) -> None:
        self._kept.delete_password(account)
