"""Picks the steps that fit what is set."""

from typing import Protocol

from attendant.doctor.case import Case
from attendant.doctor.runner import Step
from attendant.settings.choices import Provider


class Examination(Protocol):
    """Steps to carry out, and a way to end them early."""

    def steps(self) -> tuple[Step, ...]:
        """Return the steps in their order."""

    def close(self) -> None:
        """End what is under way; any thread may call this, also twice."""


def examination_of(case: Case) -> Examination:
    """Return the examination for the provider that the settings name; loads only what that one needs."""
    if case.settings.calendar.provider is Provider.OFFICE365:
        from attendant.doctor.office365 import Office365Examination

        return Office365Examination(case)
    from attendant.doctor.exchange import ExchangeExamination

    return ExchangeExamination(case)
