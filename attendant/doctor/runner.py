"""Runs steps one after the other and leaves out what can no longer succeed."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from attendant.core.errors import AttendantError, Problem
from attendant.core.text import Text
from attendant.doctor.report import Result, StepReport, without_people


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found where nothing failed.

    Attributes:
        detail: In words.
        remedy: What would make it better, or None.
        result: ``OK``, or ``SKIPPED`` where there was nothing to check.
    """

    detail: Text
    remedy: Text | None = None
    result: Result = Result.OK


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to look at.

    Attributes:
        name: Stable name for programs.
        title: For people.
        check: Looks, blocking; raises ``AttendantError`` where it fails.
        needs: Names of the steps without which this one says nothing.
    """

    name: str
    title: Text
    check: Callable[[], Finding]
    needs: tuple[str, ...] = ()


def run_steps(
    steps: Sequence[Step], hear: Callable[[StepReport], None], cancelled: threading.Event | None = None
) -> tuple[StepReport, ...]:
    """Carry out ``steps`` in their order. Blocking: in a worker thread or a command.

    Args:
        steps: Each after the ones it needs.
        hear: Told of each step as soon as it is done, in this thread.
        cancelled: No further step begins once this is set, and the one under way is no longer told.

    Returns:
        What was told.
    """
    told: list[StepReport] = []
    hopeless: dict[str, Text] = {}
    for step in steps:
        blocker = next((hopeless[name] for name in step.needs if name in hopeless), None)
        report = _not_tried(step, blocker) if blocker is not None else _tried(step)
        if cancelled is not None and cancelled.is_set():
            break
        if blocker is not None:
            hopeless[step.name] = blocker
        elif report.result is Result.FAILED:
            hopeless[step.name] = step.title
        told.append(report)
        hear(report)
    return tuple(told)


def _not_tried(step: Step, blocker: Text) -> StepReport:
    detail = Text("Not tried: “{step}” comes first.", {"step": blocker})
    return StepReport(step.name, step.title, Result.SKIPPED, 0, detail)


def _tried(step: Step) -> StepReport:
    begun_s = time.perf_counter()
    try:
        found = step.check()
        detail, remedy, result = found.detail, found.remedy, found.result
    except AttendantError as error:
        detail, remedy, result = told_by(error.problem), error.problem.remedy_once, Result.FAILED
    ms = round((time.perf_counter() - begun_s) * 1000)
    clean = without_people(remedy) if remedy is not None else None
    return StepReport(step.name, step.title, result, ms, without_people(detail), clean)


def told_by(problem: Problem) -> Text:
    """Return what a problem says, with its technical part behind it."""
    if not problem.detail:
        return problem.summary
    return Text("{summary} ({detail})", {"summary": problem.summary, "detail": problem.detail})
