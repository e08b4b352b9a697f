"""The pages for the administrator: how the console is, what to send along, what failed unexpectedly."""

import logging
import sys
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from attendant.bugs import BugTeller, bugs_heard
from attendant.command_line import Arguments
from attendant.core.errors import NoFreeBusyAccess, Problem, ServiceUnreachable
from attendant.core.events import RefreshFailed, RefreshFinished, RefreshStarted, SchedulesArrived
from attendant.core.health import Health, Logbook
from attendant.core.text import Text
from attendant.desk.console import Console
from attendant.diagnosis.package import Part
from attendant.premises import open_workplace
from attendant.settings.options import Settings
from attendant.ui.background import Background
from attendant.ui.diagnosis.bug_box import BugBox
from attendant.ui.diagnosis.health_dialog import HealthDialog
from attendant.ui.diagnosis.package_dialog import PackageDialog
from attendant.ui.words import health_words
from tests.gui.boxes import click
from tests.gui.desk import ANNA, TEN_24, Desk, unreadable
from tests.gui.health import BUDGET, HEALTH
from tests.unit.schedules import ROME


def said(health: Health) -> str:
    return health_words.as_text(health_words.facts(health, ROME))


def test_page_says_whom_is_asked_as_whom_and_how_old_the_answers_are() -> None:
    page = said(HEALTH)

    assert "Address: https://mail.contoso.example/EWS/Exchange.asmx" in page
    assert "Account: contoso\\reception" in page
    assert "Everyone: 1 of 2 known, the oldest read 3 min ago" in page
    assert "Attendant Console: 1.2.3" in page


def test_page_says_what_the_service_may_still_be_asked() -> None:
    page = said(HEALTH)

    assert "25 % left, 75 % used" in page
    assert "1 under way, 2 at once at most" in page
    assert "1.5 times slower" in page
    assert "Silence that the service asked for: 1 min" in page


@pytest.mark.parametrize("nothing", [replace(HEALTH, endpoint="", account="", budget=None, ages=())])
def test_page_before_anything_is_set_up_says_so(nothing: Health) -> None:
    page = said(nothing)

    assert "Address: not set" in page
    assert "Account: nobody" in page
    assert "Budget: not known yet" in page
    assert "Round: none yet" in page
    assert "Problems: none since the start" in page


def test_logbook_counts_what_says_the_same_and_keeps_the_latest_first() -> None:
    logbook = Logbook()
    refused, away = NoFreeBusyAccess.as_problem(), ServiceUnreachable.as_problem()

    logbook.hear(SchedulesArrived(1, (unreadable(ANNA, refused),), 1, 1), TEN_24)
    logbook.hear(RefreshFailed(1, away, None), TEN_24)
    logbook.note(refused, TEN_24 + timedelta(minutes=1))

    assert [(trouble.problem.code, trouble.count) for trouble in logbook.troubles] == [
        ("NoFreeBusyAccess", 2),
        ("ServiceUnreachable", 1),
    ]


def test_logbook_keeps_to_a_page() -> None:
    logbook = Logbook()

    for number in range(100):
        logbook.note(Problem(f"Code{number}", Text("It failed."), Text("Try again.")), TEN_24)

    assert len(logbook.troubles) == 20
    assert logbook.troubles[0].problem.code == "Code99"


def test_last_round_is_told_while_it_runs_and_when_it_is_over() -> None:
    logbook = Logbook()
    logbook.hear(RefreshStarted(4, 61), TEN_24)
    running = said(replace(HEALTH, last_round=logbook.last_round))
    logbook.hear(RefreshFinished(4, TEN_24, 2), TEN_24 + timedelta(seconds=1.5))
    over = said(replace(HEALTH, last_round=logbook.last_round))

    assert "number 4, 10:24, 61 calendars" in running
    assert "under way" in running
    assert "all answered in 1.5 s, 2 with a problem" in over


def test_failed_round_says_why_and_when_it_is_tried_again() -> None:
    logbook = Logbook()
    logbook.hear(RefreshFailed(1, ServiceUnreachable.as_problem(), TEN_24 + timedelta(minutes=2)), TEN_24)

    page = said(replace(HEALTH, last_round=logbook.last_round, troubles=logbook.troubles))

    assert "Result: The calendar server cannot be reached." in page
    assert "Next try: 10:26" in page


def test_health_page_follows_what_changes_and_keeps_the_reader_s_row(desk: Desk, qtbot: QtBot) -> None:
    now = [HEALTH]
    dialog = HealthDialog(lambda: now[0], ROME, desk.window)
    dialog.open()
    names = [fact.name for fact in dialog.table.facts.facts]
    dialog.table.selectRow(names.index("Budget"))

    now[0] = replace(HEALTH, budget=replace(BUDGET, left=0.5))
    dialog.look()

    index = dialog.table.currentIndex()
    spoken = dialog.table.facts.index(index.row(), 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Budget: 50 % left, 50 % used"
    dialog.reject()


@pytest.mark.parametrize(
    ("authentication", "user_name", "account"),
    [
        ("ntlm", "CONTOSO\\Reception", "CONTOSO\\Reception"),
        ("windows", "", "The signed-in Windows user"),
        ("windows", "CONTOSO\\of-before", "The signed-in Windows user"),
        ("ntlm", "", ""),
    ],
)
def test_health_page_names_the_account_as_it_was_entered(
    authentication: str, user_name: str, account: str, qtbot: QtBot
) -> None:
    with open_workplace(Arguments("window", demo=True)) as workplace:
        url = "https://mail.contoso.example/EWS/Exchange.asmx"
        chosen = Settings().with_exchange(ews_url=url, authentication=authentication, user_name=user_name)
        workplace.settings = chosen
        console = Console(workplace)
        qtbot.addWidget(console.window)

        assert console.diagnosis.health().account == account

        console.stop()


def test_health_page_is_copied_whole(desk: Desk, qtbot: QtBot) -> None:
    dialog = HealthDialog(lambda: HEALTH, ROME, desk.window)
    dialog.open()

    click(dialog.copy_button)

    assert QGuiApplication.clipboard().text() == said(HEALTH)
    dialog.reject()


PARTS = (Part("health.txt", Text("State of the console"), "fine"), Part("attendant.log", Text("Log"), "a line\n"))


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background()
    yield background
    background.stop()


@pytest.fixture
def package(desk: Desk, background: Background, qtbot: QtBot) -> PackageDialog:
    dialog = PackageDialog(lambda: PARTS, "diagnostics.zip", background, desk.window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.list.count() == len(PARTS))
    return dialog


def test_each_part_is_listed_with_its_size_and_shown_before_it_is_saved(package: PackageDialog) -> None:
    assert [package.list.item(row).text() for row in range(2)] == [
        "health.txt, 4 bytes\nState of the console",
        "attendant.log, 7 bytes\nLog",
    ]
    package.list.setCurrentRow(1)
    assert package.text.toPlainText() == "a line\n"
    package.reject()


def test_a_part_that_is_left_out_is_not_saved(package: PackageDialog, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "diagnostics.zip"
    package.list.item(1).setCheckState(Qt.CheckState.Unchecked)

    package.save(file)
    qtbot.waitUntil(file.exists)

    with zipfile.ZipFile(file) as written:
        assert written.namelist() == ["health.txt"]
    package.reject()


def test_without_any_part_there_is_nothing_to_save(package: PackageDialog) -> None:
    for row in range(2):
        package.list.item(row).setCheckState(Qt.CheckState.Unchecked)

    assert not package.save_button.isEnabled()
    package.reject()


def test_the_real_console_s_package_names_no_colleague_and_no_password(qtbot: QtBot, tmp_path: Path) -> None:
    with open_workplace(Arguments("window", demo=True)) as workplace:
        console = Console(workplace)
        qtbot.addWidget(console.window)
        with qtbot.waitSignal(console.settled, timeout=30_000):
            console.start()
        with workplace.open_directory() as directory:
            colleagues = directory.all()
        account = workplace.settings.calendar.exchange.account
        password = workplace.secrets.password(account)
        assert password
        told = "\n".join(f"{one.name} {one.mailbox} {password}" for one in colleagues)
        workplace.home.log_file.write_text(told, encoding="utf-8")

        dialog = console.diagnosis.open_package()
        qtbot.waitUntil(lambda: dialog.list.count() > 0, timeout=10_000)
        everything = "\n".join(part.text for part in dialog.chosen)
        dialog.reject()
        console.stop()

    assert [one.mailbox for one in colleagues if one.mailbox and one.mailbox in everything] == []
    assert [one.name for one in colleagues if one.name in everything] == []
    assert password not in everything
    assert "Everyone: " in everything


def test_a_colleague_whom_the_window_does_not_know_yet_is_not_named_either(qtbot: QtBot) -> None:
    with open_workplace(Arguments("window", demo=True)) as workplace:
        console = Console(workplace)
        qtbot.addWidget(console.window)
        with workplace.open_directory() as directory:
            colleague = directory.all()[0]
        workplace.home.log_file.write_text(f"{colleague.name} was asked about", encoding="utf-8")

        dialog = console.diagnosis.open_package()
        qtbot.waitUntil(lambda: dialog.list.count() > 0, timeout=10_000)
        everything = "\n".join(part.text for part in dialog.chosen)
        dialog.reject()
        console.stop()

    assert "was asked about" in everything
    assert colleague.name not in everything


def fail() -> None:
    raise ValueError("Meeting about Anna")


def fail_elsewhere() -> None:
    raise TypeError


@pytest.fixture
def teller(desk: Desk) -> Iterator[BugTeller]:
    teller = BugTeller(desk.window)
    with bugs_heard(teller.hear):
        yield teller


def boxes() -> list[BugBox]:
    return [window for window in QApplication.topLevelWidgets() if isinstance(window, BugBox) and window.isVisible()]


def happen() -> None:
    try:
        fail()
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)


@pytest.mark.usefixtures("teller")
def test_a_fault_is_told_once_with_its_place_and_without_its_words(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    happen()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    (box,) = boxes()

    click(box.copy_button)

    copied = QGuiApplication.clipboard().text()
    assert "in fail" in copied
    assert "ValueError" in copied
    assert copied.rstrip().endswith("ValueError")
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL]
    box.accept()


@pytest.mark.usefixtures("teller")
def test_a_storm_of_faults_is_one_box_that_counts(qtbot: QtBot) -> None:
    for _ in range(5):
        happen()
    qtbot.waitUntil(lambda: len(boxes()) == 1 and not boxes()[0].repeats.isHidden())

    (box,) = boxes()
    qtbot.waitUntil(lambda: box.repeats.text() == "4 more faults happened since.")
    box.accept()


@pytest.mark.usefixtures("teller")
def test_a_fault_that_was_told_of_is_not_told_again(qtbot: QtBot) -> None:
    happen()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    boxes()[0].accept()

    happen()

    qtbot.wait(20)
    assert boxes() == []


def test_every_fault_is_noted_for_the_health_page(teller: BugTeller, qtbot: QtBot) -> None:
    noted: list[Problem] = []
    teller.noted.connect(noted.append)

    happen()
    happen()

    qtbot.waitUntil(lambda: len(noted) == 2)
    assert {problem.code for problem in noted} == {"unexpected"}
    boxes()[0].accept()


@pytest.mark.usefixtures("teller")
def test_a_fault_in_another_thread_is_told_in_the_window_s(qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: len(boxes()) == 1)
    boxes()[0].accept()


@pytest.mark.usefixtures("teller")
def test_a_fault_in_a_slot_is_told_too(desk: Desk, qtbot: QtBot) -> None:
    QTimer.singleShot(0, desk.window, fail)

    qtbot.waitUntil(lambda: len(boxes()) == 1)
    boxes()[0].accept()


@pytest.mark.usefixtures("teller")
def test_the_console_can_be_closed_from_the_box(desk: Desk, qtbot: QtBot) -> None:
    happen()
    qtbot.waitUntil(lambda: len(boxes()) == 1)

    with qtbot.waitSignal(desk.window.closing):
        click(boxes()[0].close_button)


@pytest.mark.usefixtures("teller")
def test_a_box_that_went_with_the_dialog_below_it_does_not_silence_the_next(desk: Desk, qtbot: QtBot) -> None:
    dialog = QDialog(desk.window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    happen()
    qtbot.waitUntil(lambda: len(boxes()) == 1)

    dialog.accept()  # as the settings do when saving has ended
    qtbot.waitUntil(lambda: boxes() == [])
    QTimer.singleShot(0, desk.window, fail_elsewhere)

    qtbot.waitUntil(lambda: len(boxes()) == 1)
    assert "TypeError" in boxes()[0].details.toPlainText()
    boxes()[0].accept()


@pytest.mark.usefixtures("teller")
def test_a_box_that_cannot_be_opened_ends_in_the_log_and_not_in_a_storm(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(BugBox, "__init__", break_down)

    happen()
    qtbot.wait(50)

    assert len(caplog.records) <= 3


def test_after_a_crash_the_window_offers_to_save_what_is_known(qtbot: QtBot) -> None:
    with open_workplace(Arguments("window", demo=True)) as workplace:
        console = Console(workplace)
        qtbot.addWidget(console.window)
        console.window.show()
        console.diagnosis.offer_after_crash()

        assert "ended unexpectedly" in console.window.message.text
        click(console.window.message.button)

        dialogs: list[QObject] = console.window.findChildren(PackageDialog)
        assert len(dialogs) == 1
        qtbot.waitUntil(lambda: dialogs[0].list.count() > 0, timeout=10_000)  # type: ignore[attr-defined] # found by type
        console.stop()
