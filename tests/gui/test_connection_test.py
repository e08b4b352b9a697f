"""Testing the connection in the settings dialog while one watches."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from attendant.core.errors import DirectoryError
from attendant.core.text import Text
from attendant.doctor import Result, StepReport
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import Settings
from attendant.settings.refusals import FileRefusals
from attendant.ui.background import Background
from attendant.ui.settings_dialog import SettingsDialog
from attendant.ui.settings_dialog.connection_test import ConnectionTest

URL = "calendar.exchange.ews_url"
EXCHANGE = Settings().with_exchange(
    ews_url="https://mail.contoso.com/EWS/Exchange.asmx", user_name="CONTOSO\\reception"
)

FINE = StepReport("host", Text("Server name found"), Result.OK, 12, Text("mail.contoso.com is 10.1.2.3."))
BROKEN = StepReport(
    "tls", Text("Encryption and certificate"), Result.FAILED, 80, Text("The certificate has expired."),
    Text("Have it renewed."),
)  # fmt: skip
LEFT_OUT = StepReport("ews", Text("Sign-in"), Result.SKIPPED, 0, Text("Not tried."))


class Run:
    """Tells its steps; with ``held`` it waits after the first until it is let go or cancelled."""

    def __init__(self, *steps: StepReport, held: bool = False) -> None:
        self.steps = steps
        self.go_on = threading.Event()
        self.was_cancelled = False
        if not held:
            self.go_on.set()

    def run(self, hear: Callable[[StepReport], None]) -> tuple[StepReport, ...]:
        for number, step in enumerate(self.steps):
            if number:
                self.go_on.wait(20)
            hear(step)
        return self.steps

    def cancel(self) -> None:
        self.was_cancelled = True
        self.go_on.set()


class Desk:
    """A settings dialog whose tests are played."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.background = Background()
        self.asked: list[tuple[Settings, str]] = []
        self.next = Run(FINE)
        self.dialog = SettingsDialog(
            EXCHANGE,
            save=lambda _settings: None,
            secrets=MemorySecrets(),
            refusals=FileRefusals(folder / "refusals.json"),
            background=self.background,
            ask=lambda *_words, **_more: True,
        )
        qtbot.addWidget(self.dialog)
        self.dialog.calendar.connection_test.offer(self.examine)
        self.dialog.open()
        self.dialog.show_page(self.dialog.calendar)

    @property
    def test(self) -> ConnectionTest:
        return self.dialog.calendar.connection_test

    def examine(self, settings: Settings, password: str) -> Run:
        self.asked.append((settings, password))
        return self.next

    def press(self) -> None:
        QTest.mouseClick(self.test.start_button, Qt.MouseButton.LeftButton)

    def run(self, *steps: StepReport) -> None:
        self.next = Run(*steps)
        self.press()
        self.qtbot.waitUntil(lambda: not self.test.is_running)

    @property
    def rows(self) -> list[str]:
        steps = self.test.list
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(steps.item(row).data(role)) for row in range(steps.count())]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


def test_each_step_is_a_row_that_a_screen_reader_says_with_result_and_remedy(desk: Desk) -> None:
    desk.run(FINE, BROKEN, LEFT_OUT)

    assert desk.rows == [
        "Server name found: OK. mail.contoso.com is 10.1.2.3.",
        "Encryption and certificate: Failed. The certificate has expired. Have it renewed.",
        "Sign-in: Skipped. Not tried.",
    ]


def test_the_step_that_failed_is_named_and_selected(desk: Desk) -> None:
    desk.run(FINE, BROKEN)

    assert desk.test.summary.text() == "The test failed at: Encryption and certificate"
    assert desk.test.list.currentRow() == 1


def test_a_test_without_failure_says_that_the_connection_works(desk: Desk) -> None:
    desk.run(FINE, LEFT_OUT)

    assert desk.test.summary.text() == "The connection works."


def test_what_is_entered_is_tested_and_not_what_is_saved(desk: Desk) -> None:
    control = desk.dialog.calendar.fields[URL].editor.control
    assert isinstance(control, QLineEdit)
    control.setText("https://other.contoso.com/EWS/Exchange.asmx")
    desk.dialog.calendar.password.line.setText("just typed")

    desk.run(FINE)

    settings, password = desk.asked[0]
    assert settings.calendar.exchange.ews_url == "https://other.contoso.com/EWS/Exchange.asmx"
    assert password == "just typed"


def test_a_field_that_is_wrong_is_to_be_corrected_first(desk: Desk) -> None:
    control = desk.dialog.calendar.fields[URL].editor.control
    assert isinstance(control, QLineEdit)
    control.setText("http://mail.contoso.com/EWS/Exchange.asmx")

    desk.press()

    assert desk.asked == []
    assert desk.test.summary.text() == "Correct the marked field above first."


def test_steps_appear_while_the_test_goes_on(desk: Desk) -> None:
    desk.next = Run(FINE, BROKEN, held=True)
    desk.press()

    desk.qtbot.waitUntil(lambda: len(desk.rows) == 1)

    assert desk.test.is_running
    assert not desk.test.start_button.isEnabled()
    desk.next.go_on.set()
    desk.qtbot.waitUntil(lambda: not desk.test.is_running)
    assert len(desk.rows) == 2


def test_a_cancelled_test_keeps_what_was_found_and_hears_nothing_more(desk: Desk) -> None:
    desk.next = run = Run(FINE, BROKEN, held=True)
    desk.press()
    desk.qtbot.waitUntil(lambda: len(desk.rows) == 1)

    QTest.mouseClick(desk.test.cancel_button, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: run.was_cancelled)
    desk.run(LEFT_OUT)

    assert len(desk.rows) == 1
    assert desk.rows[0].startswith("Sign-in")


def test_closing_the_dialog_cancels_the_test(desk: Desk) -> None:
    desk.next = run = Run(FINE, BROKEN, held=True)
    desk.press()

    desk.dialog.reject()

    desk.qtbot.waitUntil(lambda: run.was_cancelled)
    assert not desk.test.is_running


def test_turning_to_another_page_leaves_the_test_running(desk: Desk) -> None:
    desk.next = run = Run(FINE, held=True)
    desk.press()

    desk.dialog.show_page(desk.dialog.general)

    assert not run.was_cancelled
    run.go_on.set()
    desk.qtbot.waitUntil(lambda: not desk.test.is_running)


def test_the_report_is_copied_whole(desk: Desk) -> None:
    desk.run(FINE, BROKEN)

    QTest.mouseClick(desk.test.copy_button, Qt.MouseButton.LeftButton)

    copied = QApplication.clipboard().text()
    assert copied.startswith("Attendant Console")
    assert (
        "[Failed]  Encryption and certificate  80 ms\n    The certificate has expired.\n    Have it renewed." in copied
    )


def test_editing_after_a_test_says_that_it_no_longer_counts(desk: Desk) -> None:
    desk.run(FINE)

    desk.dialog.calendar.password.line.setText("another")

    assert "edited after this test" in desk.test.summary.text()


def test_editing_while_a_test_runs_says_at_its_end_that_it_no_longer_counts(desk: Desk) -> None:
    desk.next = Run(FINE, FINE, held=True)
    desk.press()
    desk.qtbot.waitUntil(lambda: len(desk.rows) == 1)
    field = desk.dialog.calendar.fields[URL].editor

    field.enter("https://other.contoso.com/EWS/Exchange.asmx")
    desk.next.go_on.set()
    desk.qtbot.waitUntil(lambda: not desk.test.is_running)

    assert "edited after this test" in desk.test.summary.text()
    assert desk.test.verdict == ""
    assert len(desk.rows) == 2


def test_a_test_that_cannot_be_run_says_why(desk: Desk) -> None:
    class Broken(Run):
        def run(self, hear: Callable[[StepReport], None]) -> tuple[StepReport, ...]:
            del hear
            raise DirectoryError

    desk.next = Broken()
    desk.press()
    desk.qtbot.waitUntil(lambda: not desk.test.is_running)

    assert "could not be used" in desk.test.summary.text()
    assert desk.test.start_button.isEnabled()


def test_it_can_be_done_without_a_mouse(desk: Desk) -> None:
    desk.test.start_button.setFocus()
    QTest.keyClick(desk.test.start_button, Qt.Key.Key_Space)
    desk.qtbot.waitUntil(lambda: not desk.test.is_running and bool(desk.rows))

    assert desk.test.list.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert QAccessible.queryAccessibleInterface(desk.test.list).text(QAccessible.Text.Name)


def test_the_list_is_as_high_as_its_rows(desk: Desk) -> None:
    desk.run(FINE, BROKEN, LEFT_OUT)

    steps = desk.test.list
    assert steps.height() >= sum(steps.sizeHintForRow(row) for row in range(steps.count()))
    assert steps.sizeHintForRow(1) > steps.sizeHintForRow(0)


def test_a_title_that_is_too_long_for_its_line_is_wrapped_and_not_cut(desk: Desk) -> None:
    short = StepReport("tls", Text("TLS"), Result.OK, 80, Text("Fine."))
    long = StepReport("tls", Text("Encryption and certificate " * 4), Result.OK, 80, Text("Fine."))

    desk.run(short, long)

    steps = desk.test.list
    assert steps.sizeHintForRow(1) > steps.sizeHintForRow(0)
