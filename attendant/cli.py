"""The commands without a window: show, doctor, import, export, password set."""

import getpass
import json
import sys
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING

from attendant import languages
from attendant.command_line import EXIT_FAILED, EXIT_INTERRUPTED, EXIT_OK, EXIT_SOME_UNANSWERED, Arguments
from attendant.core.availability import Availability, State, availability_at
from attendant.core.contact import normalized_mailbox
from attendant.core.errors import AttendantError, NotConfigured, Problem
from attendant.core.schedule import CalendarWindow, Schedule
from attendant.core.text import Text
from attendant.desk.checkup import Checkup
from attendant.directory.changes import RefusedRow
from attendant.directory.csv_import import preview, read, require_people
from attendant.doctor import Result, StepReport
from attendant.premises import open_workplace
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.secrets import keep_password
from attendant.show_answer import MailboxAnswer, mailbox_answer, touches
from attendant.ui.words import doctor_words, wording
from attendant.ui.words.plain_text import shortened
from attendant.workplace import Workplace

if TYPE_CHECKING:
    from attendant.core.ports import CalendarProvider


def run(arguments: Arguments) -> int:
    """Carry out a command and say how it went.

    Args:
        arguments: A command line whose command is one of this module's.

    Returns:
        The exit code. Expected failures are told on standard error.
    """
    command = {
        "show": _show, "doctor": _doctor, "import": _import, "export": _export, "password-set": _set_password
    }[arguments.command]  # fmt: skip
    try:
        with open_workplace(arguments) as workplace:
            languages.speak(workplace.settings.general.language)
            for problem in workplace.settings_problems:
                tell(problem)
            return command(arguments, workplace)
    except AttendantError as error:
        tell(error.problem)
        return EXIT_FAILED
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED


def tell(problem: Problem) -> None:
    """Put a problem on standard error: what happened, then what to do."""
    print(f"{wording.words(problem.summary)} {wording.words(problem.remedy_once)}", file=sys.stderr)  # noqa: T201 - the command's voice


def say(line: str) -> None:
    """Put a line of the answer on standard output."""
    print(line)  # noqa: T201 - the command's answer


def _take_password_from_stdin(arguments: Arguments, workplace: Workplace) -> None:
    if arguments.password_stdin:
        account = workplace.settings.calendar.exchange.account
        workplace.secrets = MemorySecrets({account: sys.stdin.readline().rstrip("\r\n")})


def _show(arguments: Arguments, workplace: Workplace) -> int:
    """Print one entry for each mailbox named, in that order, or for each mailbox of the directory once.

    Who is named twice has two entries, so that a script can lay its own list beside the answer.
    """
    _take_password_from_stdin(arguments, workplace)
    with workplace.open_directory() as directory:
        contacts = directory.all()
    names = {contact.mailbox: contact.name for contact in contacts if contact.mailbox}
    mailboxes = tuple(map(normalized_mailbox, arguments.mailboxes)) or tuple(names)
    if not mailboxes:
        raise NotConfigured(
            summary=Text("There are no colleagues in the directory."),
            remedy=Text("Name mail addresses, or add colleagues: attendant import FILE"),
        )
    now = workplace.clock.now()
    window = workplace.window_rule.window_at(now)
    provider = workplace.calendar_provider()
    try:
        schedules = _ask(provider, mailboxes, window)
        listed = schedules
        if arguments.day is not None and not _covers(window, arguments.day, workplace.zone):
            listed = _ask(provider, mailboxes, _window_of(arguments.day, workplace.zone))
    finally:
        provider.close()
    thresholds = workplace.thresholds
    rows = [
        (availability_at(schedule, now, thresholds), replace(schedule, events=details.events))
        for schedule, details in zip(schedules, listed, strict=True)
    ]
    if arguments.as_json:
        answers: list[MailboxAnswer] = [
            mailbox_answer(schedule, availability, workplace.zone, arguments.day) for availability, schedule in rows
        ]
        say(json.dumps({"mailboxes": answers}, ensure_ascii=False, indent=2))
    else:
        _print_table(rows, names, arguments, workplace.zone)
    answered = all(schedule.problem is None for schedule in schedules)
    return EXIT_OK if answered else EXIT_SOME_UNANSWERED


def _ask(provider: "CalendarProvider", mailboxes: tuple[str, ...], window: CalendarWindow) -> list[Schedule]:
    size = provider.largest_batch
    return [
        schedule
        for start in range(0, len(mailboxes), size)
        for schedule in provider.free_busy(mailboxes[start : start + size], window)
    ]


def _window_of(day: date, zone: tzinfo) -> CalendarWindow:
    begins = datetime.combine(day, time.min, zone)
    ends = datetime.combine(day + timedelta(days=1), time.min, zone)
    return CalendarWindow(begins.astimezone(UTC), ends.astimezone(UTC))


def _covers(window: CalendarWindow, day: date, zone: tzinfo) -> bool:
    wanted = _window_of(day, zone)
    return window.start <= wanted.start and wanted.end <= window.end


def _print_table(
    rows: list[tuple[Availability, Schedule]], names: dict[str, str], arguments: Arguments, zone: tzinfo
) -> None:
    """Print a line for each colleague and, where mailboxes or a day were named, their appointments below it.

    Those of more than one day stand below the day on which they begin.
    """
    with_appointments = bool(arguments.mailboxes) or arguments.day is not None
    labels = [names.get(schedule.mailbox, schedule.mailbox) for _, schedule in rows]
    label_width = min(max(map(_columns, labels)), 32)
    word_width = max(_columns(wording.state_word(state)) for state in State)
    for label, (availability, schedule) in zip(labels, rows, strict=True):
        word = wording.state_word(availability.state)
        say(f"{_cell(label, label_width)}  {_cell(word, word_width)}  {wording.sentence(availability, zone)}")
        if schedule.problem is not None:
            say(f"{'':{label_width}}  {'':{word_width}}  {wording.words(schedule.problem.remedy_once)}")
        if not with_appointments:
            continue
        today = availability.at.astimezone(zone).date()
        day = arguments.day
        for event in schedule.events:
            begins = event.start.astimezone(zone).date()
            if arguments.day is None and begins != day:
                day = begins
                say(f"  {wording.date_words(day, today)}")
            if arguments.day is None or touches(event, arguments.day, zone):
                say(f"    {wording.event_line(event, zone, availability.owner_zone)}")


def _columns(text: str) -> int:
    """How many columns of a terminal ``text`` takes: wide East Asian characters take two (UAX #11)."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def _cell(text: str, width: int) -> str:
    while _columns(text) > width:
        text = text[:-2] + "…"
    return text + " " * (width - _columns(text))


def _doctor(arguments: Arguments, workplace: Workplace) -> int:
    """Test the connection; each step is told as soon as it is done, in JSON all together or as far as it came."""
    _take_password_from_stdin(arguments, workplace)
    steps: list[StepReport] = []

    def hear(step: StepReport) -> None:
        steps.append(step)
        if not arguments.as_json:
            say(doctor_words.step_text(step))

    try:
        Checkup(workplace).run(hear)
        interrupted = False
    except KeyboardInterrupt:
        interrupted = True
    if arguments.as_json:
        say(json.dumps({"steps": [doctor_words.step_answer(step) for step in steps]}, ensure_ascii=False, indent=2))
    if interrupted:
        return EXIT_INTERRUPTED
    return EXIT_FAILED if any(step.result is Result.FAILED for step in steps) else EXIT_OK


def _import(arguments: Arguments, workplace: Workplace) -> int:
    """Take a CSV file in with the columns as they are guessed, and list the rows that were left out."""
    if arguments.file is None:
        raise TypeError("import needs a file")
    seen = preview(arguments.file)
    require_people(seen.mapping)
    people = read(seen, seen.mapping)
    with workplace.open_directory() as directory:
        report = directory.import_contacts(
            people.contacts, source="csv", external_keys=people.external_keys, refused=people.refused
        )
    counts = {"added": report.added, "updated": report.updated, "unchanged": report.unchanged}
    say(wording.words(Text("{added} new, {updated} changed, {unchanged} as before.", counts)))
    if not report.refused:
        return EXIT_OK
    left_out = Text(
        "Rows of {file} that are left out: {count}", {"count": len(report.refused), "file": arguments.file.name}
    )
    print(wording.words(left_out), file=sys.stderr)  # noqa: T201 - the command's voice
    for row in report.refused:
        print("  " + wording.words(_why_left_out(row)), file=sys.stderr)  # noqa: T201 - likewise
    return EXIT_SOME_UNANSWERED if people.contacts else EXIT_FAILED


def _why_left_out(row: RefusedRow) -> Text:
    value, rule = shortened(row.value), wording.words(row.rule)
    if not value:
        return Text("line {line}: {rule}", {"line": row.line, "rule": rule})
    return Text("line {line}: {value}: {rule}", {"line": row.line, "value": value, "rule": rule})


def _export(arguments: Arguments, workplace: Workplace) -> int:
    """Print or write the settings for many desks; beside a file, say how the installers take them."""
    from attendant.settings.policy import rollout

    values = rollout.chosen(workplace.settings, arguments.tables or rollout.USUAL_TABLES, every=arguments.every)
    file = arguments.file
    if file is None:
        say(rollout.as_toml(values).decode().rstrip("\n"))
        return EXIT_OK
    rollout.write(file, rollout.as_registry_file(values) if file.suffix.lower() == ".reg" else rollout.as_toml(values))
    if file.suffix.lower() == ".toml":
        say(rollout.setup_line(file.name))
    say(rollout.package_line(values))
    return EXIT_OK


def _set_password(_arguments: Arguments, workplace: Workplace) -> int:
    options = workplace.settings.calendar.exchange
    if not options.user_name:
        raise NotConfigured(summary=Text("The settings name no user for the calendar server."))
    password = getpass.getpass(f"{options.account}: ") if sys.stdin.isatty() else sys.stdin.readline()
    keep_password(workplace.secrets, options.account, password)
    # Here nobody can press a button for it: who enters a refused password anew wants it tried once more.
    workplace.refusals.forget(options.account)
    say(wording.words(Text("The password for {account} is kept.", {"account": options.account})))
    return EXIT_OK
