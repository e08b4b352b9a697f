"""The steps of a connection test in words, for the dialog, the clipboard and the command."""

from collections.abc import Iterable
from typing import TypedDict

from PySide6.QtCore import QCoreApplication

from attendant.doctor import Result, StepReport
from attendant.ui.words import wording

translate = QCoreApplication.translate


class StepAnswer(TypedDict):
    """A step as ``attendant doctor --json`` gives it."""

    name: str
    result: str
    ms: int
    detail: str
    remedy: str


def result_word(result: Result) -> str:
    """Return the word that always stands beside the shape."""
    match result:
        case Result.OK:
            return translate("DoctorWords", "OK")
        case Result.FAILED:
            return translate("DoctorWords", "Failed")
        case Result.SKIPPED:
            return translate("DoctorWords", "Skipped")


def remedy_words(step: StepReport) -> str:
    """Return what helps, "" where nothing has to."""
    return wording.words(step.remedy) if step.remedy is not None else ""


def step_answer(step: StepReport) -> StepAnswer:
    """Return a step as programs read it."""
    return StepAnswer(
        name=step.name,
        result=step.result.value,
        ms=step.ms,
        detail=wording.words(step.detail),
        remedy=remedy_words(step),
    )


def time_words(step: StepReport) -> str:
    """Return how long it took, "" where it was not tried."""
    if step.result is Result.SKIPPED:
        return ""
    return translate("DoctorWords", "{ms} ms").format(ms=step.ms)


def step_text(step: StepReport) -> str:
    """Return a step as plain lines: result, title and time, then what was found, then what helps."""
    head = "  ".join(filter(None, (f"[{result_word(step.result)}]", wording.words(step.title), time_words(step))))
    lines = [head, wording.words(step.detail), remedy_words(step)]
    return "\n    ".join(filter(None, lines))


def report_text(steps: Iterable[StepReport], version: str) -> str:
    """Return a whole report for the clipboard; it holds no secret, no subject and nobody's whole address."""
    title = translate("DoctorWords", "Attendant Console {version}, connection test").format(version=version)
    return "\n".join((title, "", *map(step_text, steps), ""))


def spoken(step: StepReport) -> str:
    """Return a step as a screen reader says it, the essential first."""
    title, word = wording.words(step.title), result_word(step.result)
    begin = translate("DoctorWords", "{title}: {result}.", "a step of the test").format(title=title, result=word)
    return " ".join(filter(None, (begin, wording.words(step.detail), remedy_words(step))))
