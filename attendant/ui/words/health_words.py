"""How the console is, in words, for the health page, the clipboard and the diagnostics."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QLocale

from attendant.core.budget import BudgetState
from attendant.core.health import Ages, Circle, Health, Round, Trouble
from attendant.ui.words import wording
from attendant.ui.words.plain_text import one_line
from attendant.ui.words.time_words import age_words, day_and_time, duration_words, language

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the page.

    Attributes:
        name: What it is about, or a heading.
        value: What is so; "" for a heading.
    """

    name: str
    value: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether other facts follow under it."""
        return not self.value


def facts(health: Health, zone: tzinfo) -> tuple[Fact, ...]:
    """Return every line, with times of ``zone``."""
    return (
        Fact(translate("HealthWords", "Calendars")),
        *_source(health),
        Fact(translate("HealthWords", "Last round")),
        *_round(health.last_round, health.at, zone),
        Fact(translate("HealthWords", "Age of the calendars")),
        *(Fact(_circle(ages.circle), _ages(ages, health.at, zone)) for ages in health.ages),
        Fact(translate("HealthWords", "What the service may be asked")),
        *_budget(health.budget),
        Fact(translate("HealthWords", "Last problems")),
        *_troubles(health.troubles, health.at, zone),
        Fact(translate("HealthWords", "Versions")),
        *(Fact(name, version) for name, version in health.versions),
    )


def as_text(lines: Iterable[Fact]) -> str:
    """Return the page as plain lines, headings with a line of their own."""
    return "".join(
        f"\n{line.name}\n" if line.is_heading else f"  {line.name}: {line.value}\n" for line in lines
    ).lstrip()


def _source(health: Health) -> Iterator[Fact]:
    nothing = translate("HealthWords", "not set")
    yield Fact(translate("HealthWords", "Provider"), one_line(health.provider))
    yield Fact(translate("HealthWords", "Address"), one_line(health.endpoint) or nothing)
    yield Fact(translate("HealthWords", "Account"), one_line(health.account) or translate("HealthWords", "nobody"))
    if health.permissions:
        yield Fact(translate("HealthWords", "Permissions asked for"), ", ".join(health.permissions))


def _round(last: Round | None, now: datetime, zone: tzinfo) -> Iterator[Fact]:
    if last is None:
        yield Fact(translate("HealthWords", "Round"), translate("HealthWords", "none yet"))
        return
    began = translate("HealthWords", "number {number}, {when}, {count} calendars").format(
        number=_number(last.number), when=day_and_time(last.started_at, now, zone), count=_number(last.mailbox_count)
    )
    yield Fact(translate("HealthWords", "Round"), began)
    if last.ended_at is None:
        yield Fact(translate("HealthWords", "Result"), translate("HealthWords", "under way"))
    elif last.failure is not None:
        yield Fact(translate("HealthWords", "Result"), one_line(wording.words(last.failure.summary)))
        again = (
            translate("HealthWords", "not before somebody acts")
            if last.next_try_at is None
            else day_and_time(last.next_try_at, now, zone)
        )
        yield Fact(translate("HealthWords", "Next try"), again)
    else:
        done = translate("HealthWords", "all answered in {seconds} s, {count} with a problem")
        seconds = QLocale(language()).toString((last.ended_at - last.started_at).total_seconds(), "f", 1)
        told = done.format(seconds=seconds, count=_number(last.problem_count))
        yield Fact(translate("HealthWords", "Result"), told)


def _circle(circle: Circle) -> str:
    match circle:
        case Circle.SELECTED:
            return translate("HealthWords", "Selected person")
        case Circle.VISIBLE:
            return translate("HealthWords", "On the screen")
        case Circle.FAVOURITES:
            return translate("HealthWords", "Favourites")
        case Circle.EVERYONE:
            return translate("HealthWords", "Everyone")


def _ages(ages: Ages, now: datetime, zone: tzinfo) -> str:
    if ages.oldest is None:
        return translate("HealthWords", "{count}, nothing known").format(count=_number(ages.count))
    return translate("HealthWords", "{known} of {count} known, the oldest read {age}").format(
        known=_number(ages.known_count), count=_number(ages.count), age=age_words(ages.oldest, now, zone)
    )


def _budget(budget: BudgetState | None) -> Iterator[Fact]:
    if budget is None:
        yield Fact(translate("HealthWords", "Budget"), translate("HealthWords", "not known yet"))
        return
    left = (
        translate("HealthWords", "without a limit")
        if budget.left is None
        else translate("HealthWords", "{left} % left, {used} % used").format(
            left=round(100 * budget.left), used=100 - round(100 * budget.left)
        )
    )
    yield Fact(translate("HealthWords", "Budget"), left)
    calls = translate("HealthWords", "{count} under way, {most} at once at most")
    yield Fact(translate("HealthWords", "Calls"), calls.format(count=budget.in_flight, most=budget.calls_at_once))
    if budget.slowdown > 1:
        slower = translate("HealthWords", "{factor} times slower, because the service asked for it")
        yield Fact(
            translate("HealthWords", "Pace"),
            slower.format(factor=QLocale(language()).toString(budget.slowdown, "f", 1)),
        )
    if budget.silent_s > 0:
        # Rounded up: "0 min" would be over.
        silent = duration_words(timedelta(seconds=budget.silent_s + 59))
        yield Fact(translate("HealthWords", "Silence that the service asked for"), silent)


def _troubles(troubles: tuple[Trouble, ...], now: datetime, zone: tzinfo) -> Iterator[Fact]:
    if not troubles:
        yield Fact(translate("HealthWords", "Problems"), translate("HealthWords", "none since the start"))
    for trouble in troubles:
        when = day_and_time(trouble.last_at, now, zone)
        times = translate("HealthWords", "{when}, {count} times").format(when=when, count=_number(trouble.count))
        summary, remedy = wording.words(trouble.problem.summary), wording.words(trouble.problem.remedy)
        yield Fact(when if trouble.count == 1 else times, one_line(f"{summary} {remedy} ({trouble.problem.code})"))


def _number(number: int) -> str:
    return QLocale().toString(number)
