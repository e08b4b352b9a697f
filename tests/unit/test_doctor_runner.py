"""How steps follow each other, and what leaves the house."""

import threading

from attendant.core.errors import CredentialsRefused, ServiceUnreachable
from attendant.core.text import Text
from attendant.doctor import Finding, Result, Step, StepReport, run_steps


def fine(detail: str = "fine") -> Finding:
    return Finding(Text(detail))


def broken() -> Finding:
    raise ServiceUnreachable(detail="host down")


def never() -> Finding:
    raise AssertionError


def carried_out(*steps: Step) -> dict[str, StepReport]:
    return {report.name: report for report in run_steps(steps, lambda _report: None)}


def test_a_step_that_fails_carries_the_problems_words() -> None:
    report = carried_out(Step("a", Text("First"), broken))["a"]

    assert report.result is Result.FAILED
    assert "cannot be reached" in str(report.detail)
    assert "host down" in str(report.detail)
    assert str(report.remedy) == "Check the network connection. Try again later."


def test_steps_that_need_a_failed_one_are_not_tried_and_name_the_first_cause() -> None:
    reports = carried_out(
        Step("a", Text("First"), broken), Step("b", Text("Second"), never, ("a",)),
        Step("c", Text("Third"), never, ("b",)),
    )  # fmt: skip

    assert reports["b"].result is reports["c"].result is Result.SKIPPED
    assert str(reports["b"].detail) == str(reports["c"].detail) == "Not tried: “First” comes first."


def test_steps_that_need_a_skipped_one_are_tried() -> None:
    def nothing() -> Finding:
        return Finding(Text("not needed"), result=Result.SKIPPED)

    reports = carried_out(Step("a", Text("First"), nothing), Step("b", Text("Second"), fine, ("a",)))

    assert reports["b"].result is Result.OK


def test_steps_that_need_nothing_of_a_failed_one_are_tried() -> None:
    reports = carried_out(Step("a", Text("First"), broken), Step("b", Text("Second"), fine))

    assert reports["b"].result is Result.OK


def test_each_step_is_told_when_it_is_done() -> None:
    order: list[str] = []

    def second() -> Finding:
        order.append("second begins")
        return fine()

    run_steps(
        [Step("a", Text("First"), fine), Step("b", Text("Second"), second)],
        lambda report: order.append(f"{report.name} told"),
    )

    assert order == ["a told", "second begins", "b told"]


def test_nothing_is_told_after_it_was_cancelled() -> None:
    cancelled = threading.Event()
    told: list[StepReport] = []

    def cancelled_meanwhile() -> Finding:
        cancelled.set()
        return fine()

    run_steps(
        [
            Step("a", Text("First"), fine),
            Step("b", Text("Second"), cancelled_meanwhile),
            Step("c", Text("Third"), never),
        ],
        told.append,
        cancelled,
    )

    assert [report.name for report in told] == ["a"]


def test_whole_mail_addresses_stay_in_the_house() -> None:
    def refused() -> Finding:
        raise CredentialsRefused(detail="user anna.bergmann@contoso.example said no")

    report = carried_out(Step("a", Text("First"), refused))["a"]

    assert "anna.bergmann" not in str(report.detail)
    assert "a…@contoso.example" in str(report.detail)
