"""Tests the connection with what is entered, away from the window's thread, while one watches."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from attendant import __version__
from attendant.core.errors import Problem
from attendant.doctor import Result, StepReport
from attendant.settings.options import Settings
from attendant.ui import messages
from attendant.ui.background import RunsInBackground
from attendant.ui.form_row import ROW_GAP
from attendant.ui.live_run import Cancellable, LiveRun
from attendant.ui.mnemonics import with_mnemonic
from attendant.ui.note_line import Note, NoteLine
from attendant.ui.settings_dialog.row_button import RowButton
from attendant.ui.settings_dialog.step_list import StepList
from attendant.ui.words import doctor_words, wording

Examine = Callable[[Settings, str], Cancellable]
"""Prepares a run for settings and a password that were entered, "" for the kept password; tells each ``StepReport``."""


class ConnectionTest(QWidget):
    """A row of the page: buttons, how it went, and the steps below.

    Args:
        background: Runs what blocks.
        entered: Returns settings and password as they are entered now, None while a field is wrong; called in the
            window's thread.
    """

    def __init__(self, background: RunsInBackground, entered: Callable[[], tuple[Settings, str] | None]) -> None:
        """Build the row; it is of use once ``offer`` was called."""
        super().__init__()
        self._entered = entered
        self._examine: Examine | None = None
        self._run = LiveRun(background, self)
        self._steps: list[StepReport] = []
        self._verdict = ""
        self._was_edited = False
        self.title = QLabel(self.tr("Connection"))
        self.start_button = RowButton()
        self.cancel_button = RowButton()
        self.copy_button = RowButton()
        self.summary = NoteLine()
        self.list = StepList()
        self.list.setAccessibleName(self.tr("Steps of the connection test"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.start_button, self.cancel_button, self.copy_button):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, ROW_GAP)
        column.setSpacing(4)
        column.addLayout(buttons)
        column.addWidget(self.summary)
        column.addWidget(self.list)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusProxy(self.start_button)
        self.assign_mnemonics(set())
        self.cancel_button.hide()
        self.copy_button.hide()
        self.list.hide()
        self._say(self.tr("Tries what is entered, step by step. Nothing is saved."))
        self.start_button.clicked.connect(self.start)
        self.cancel_button.clicked.connect(self.cancel)
        self.copy_button.clicked.connect(self.copy)
        self._run.told.connect(self._hear)
        self._run.ended.connect(self._finish)
        self._run.failed.connect(self._fail)

    def offer(self, examine: Examine) -> None:
        """Let tests be run by ``examine``."""
        self._examine = examine

    def assign_mnemonics(self, taken: set[str]) -> None:
        """Show the buttons' words, with letters for the Alt key that are not ``taken`` already."""
        self.start_button.setText(with_mnemonic(self.tr("Test connection"), taken))
        self.cancel_button.setText(with_mnemonic(self.tr("Cancel test"), taken))
        self.copy_button.setText(with_mnemonic(self.tr("Copy report"), taken))

    @property
    def is_running(self) -> bool:
        """Whether a test is under way."""
        return self._run.is_running

    @property
    def verdict(self) -> str:
        """How the last test of what stands here ended, in words; "" where there was none."""
        return self._verdict

    @Slot()
    def start(self) -> None:
        """Test what is entered now; does nothing while a test is under way."""
        if self._examine is None or self.is_running:
            return
        entered = self._entered()
        if entered is None:
            self._say(self.tr("Correct the marked field above first."), Note.WRONG)
            messages.announce(self.summary, self.summary.text())
            return
        self._steps.clear()
        self._verdict = ""
        self._was_edited = False
        self.list.clear()
        self._show_running(running=True)
        self._run.start(self._examine(*entered))

    @Slot()
    def cancel(self) -> None:
        """End the test; what was found so far stays."""
        if not self._run.cancel():
            return
        had_focus = self.cancel_button.hasFocus()
        self._show_running(running=False)
        self._say(self.tr("The test was cancelled."))
        if had_focus:
            self.start_button.setFocus()

    @Slot()
    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(doctor_words.report_text(self._steps, __version__))
        messages.announce(self.copy_button, self.tr("The report is on the clipboard."))

    @Slot()
    def mark_edited(self) -> None:
        """Say that the steps shown no longer belong to what is entered."""
        self._was_edited = True
        if self._steps and not self.is_running:
            self._verdict = ""
            self._say(self.tr("The settings were edited after this test. Test again."))

    def hideEvent(self, event: QHideEvent) -> None:
        """End the test when the dialog is closed; turning to another page leaves it running."""
        super().hideEvent(event)
        if not self.window().isVisible():
            self.cancel()

    @Slot(object)
    def _hear(self, step: StepReport) -> None:
        self._steps.append(step)
        self.list.show()
        self.list.add(step)
        if step.result is Result.FAILED:
            messages.announce(self.list, doctor_words.spoken(step))
        QTimer.singleShot(0, self, self._follow)  # once the page has made room

    @Slot(object)
    def _finish(self, steps: tuple[StepReport, ...]) -> None:
        self._end()
        failed = [step for step in steps if step.result is Result.FAILED]
        if failed:
            self.list.setCurrentRow(steps.index(failed[0]))
            title = wording.words(failed[0].title)
            self._say(self.tr("The test failed at: {step}").format(step=title), Note.WRONG)
        else:
            self._say(self.tr("The connection works."), Note.NEEDED)
        self._verdict = self.summary.text()
        if self._was_edited:
            self.mark_edited()
        QTimer.singleShot(0, self, self._follow)
        messages.announce(self.summary, self.summary.text())

    @Slot(object)
    def _fail(self, problem: Problem) -> None:
        self._end()
        self._say(f"{wording.words(problem.summary)} {wording.words(problem.remedy_once)}", Note.WRONG)
        messages.announce(self.summary, self.summary.text())

    def _end(self) -> None:
        had_focus = self.cancel_button.hasFocus()
        self._show_running(running=False)
        if had_focus:
            (self.list if self.list.count() else self.start_button).setFocus()

    def _show_running(self, *, running: bool) -> None:
        had_focus = self.start_button.hasFocus()
        self.cancel_button.setVisible(running)
        self.start_button.setEnabled(not running)
        if running and had_focus:
            self.cancel_button.setFocus()
        self.copy_button.setVisible(bool(self._steps) and not running)
        self.list.setVisible(self.list.count() > 0)
        if running:
            self._say(self.tr("Testing…"))

    @Slot()
    def _follow(self) -> None:
        """Keep the newest step in view while the test runs, and at its end the one that failed."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        content = page.widget() if page is not None else None
        if page is None or content is None or not self.isVisible() or not self.list.count():
            return
        row = self.list.currentRow() if not self.is_running and self._has_failed else self.list.count() - 1
        there = self.list.visualItemRect(self.list.item(row))
        bottom = self.list.viewport().mapTo(content, there.bottomLeft())
        top = self.list.viewport().mapTo(content, there.topLeft())
        page.ensureVisible(bottom.x(), bottom.y(), 0, ROW_GAP)
        page.ensureVisible(top.x(), top.y(), 0, ROW_GAP)

    @property
    def _has_failed(self) -> bool:
        return any(step.result is Result.FAILED for step in self._steps)

    def _say(self, text: str, note: Note = Note.HELP) -> None:
        self.summary.say(text, note)
