"""The settings dialog: a list of pages, the page, and what keeps it from being saved."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from attendant.core.errors import Problem
from attendant.core.ports import RefusalMemory, SecretStore
from attendant.core.text import Text
from attendant.settings.options import Settings
from attendant.ui import messages
from attendant.ui.background import RunsInBackground
from attendant.ui.banner import Banner
from attendant.ui.mnemonics import with_mnemonic
from attendant.ui.settings_dialog.calendar_integration import CalendarIntegrationPage
from attendant.ui.settings_dialog.general import GeneralPage
from attendant.ui.settings_dialog.page import Page
from attendant.ui.settings_dialog.page_list import PageList, size_for
from attendant.ui.settings_dialog.privacy import PrivacyPage
from attendant.ui.settings_dialog.rollout import RolloutDialog, open_rollout
from attendant.ui.settings_dialog.writing import Written, to_write
from attendant.ui.words import wording


class SettingsDialog(QDialog):
    """Edits the settings; show it with ``open()``, it does not block.

    Nothing is written before Save. Leaving with something edited asks first. The file and the keyring are written away
    from the window's thread; where that fails the dialog stays as it is, with the reason and everything that was
    entered.

    Signals:
        saved: Settings: what the file says now. Emitted also where only the password changed: build the provider anew.
        try_again: The person allowed a refused password another try.
        sign_in_requested: Sign in with Microsoft by the settings that are saved.
        sign_out_requested: Sign out from Microsoft.

    Args:
        settings: What holds now.
        save: Writes the settings; blocks, raises ``SettingsError``. Called in a worker.
        secrets: Where passwords are kept. Used in a worker.
        refusals: Which passwords a server refused. Used in a worker.
        background: Runs what blocks; it must outlive the dialog.
        problems: What could not be read of the file, to say so.
        locked: Who fixed which option, by path.
        ask: Asks before edits are dropped and before unlikely settings are saved.
        parent: The main window.
    """

    saved = Signal(object)  # Settings
    try_again = Signal()
    sign_in_requested = Signal()
    sign_out_requested = Signal()

    def __init__(
        self,
        settings: Settings,
        *,
        save: Callable[[Settings], None],
        secrets: SecretStore,
        refusals: RefusalMemory,
        background: RunsInBackground,
        problems: tuple[Problem, ...] = (),
        locked: Mapping[str, Text] | None = None,
        ask: messages.Asks = messages.ask,
        parent: QWidget | None = None,
    ) -> None:
        """Build the pages; the keyring is not asked before the calendar page is looked at."""
        super().__init__(parent)
        self._save = save
        self._secrets = secrets
        self._refusals = refusals
        self._background = background
        self._ask = ask
        self._is_saving = False
        self._signs_in_when_saved = False
        self.setWindowTitle(self.tr("Settings"))
        self.general = GeneralPage(settings, locked or {})
        self.calendar = CalendarIntegrationPage(
            settings, locked or {}, secrets=secrets, refusals=refusals, background=background, ask=ask
        )
        self.privacy = PrivacyPage(settings, locked or {})
        self._pages: tuple[Page, ...] = (self.general, self.calendar, self.privacy)
        self._line = Banner(self)
        self._line.setObjectName(messages.MESSAGE_LINE)
        self._line.hide()
        self._list = PageList([page.title for page in self._pages])
        self._list.setAccessibleName(self.tr("Pages"))
        self._stack = QStackedWidget()
        self._in_the_way = QPushButton()
        self._save_button = QPushButton()
        self._cancel_button = QPushButton()
        self._rollout_button = QPushButton()
        self._lay_out()
        self._connect()
        self._assign_mnemonics()
        self._judge()
        if problems:
            told = (f"{wording.words(problem.summary)} {wording.words(problem.remedy)}" for problem in problems)
            messages.warn(self, " ".join(told))
        self.general.fields["general.show_calendars"].setFocus()

    def show_page(self, page: Page) -> None:
        """Turn to ``general``, ``calendar`` or ``privacy``."""
        self._list.setCurrentRow(self._pages.index(page))

    @Slot()
    def open_rollout(self) -> RolloutDialog:
        """Offer what is entered here for other desks."""
        return open_rollout(self.entered(), self._background, self)

    @Slot(str)
    def show_account(self, name: str) -> None:
        """Name who is signed in with Microsoft; "" for nobody."""
        self.calendar.sign_in.show_account(name)

    @Slot(object)
    def show_account_problem(self, problem: Problem) -> None:
        """Say why looking up the account or signing out did not work."""
        self.calendar.sign_in.say(f"{wording.words(problem.summary)} {wording.words(problem.remedy_once)}")

    def is_changed(self) -> bool:
        """Whether something was edited and not saved."""
        return any(page.is_changed() for page in self._pages)

    def entered(self) -> Settings:
        """Return the settings with what stands on all pages."""
        values = {path: value for page in self._pages for path, value in page.values().items()}
        return self.general.settings.with_values(values)

    def accept(self) -> None:
        """Save, or lead to the first field that keeps it from being saved."""
        if self._is_saving:
            return
        if self.lead_to_first_in_the_way():
            self._signs_in_when_saved = False
            return
        settings = self.entered()
        warnings = [wording.words(text) for text in settings.warnings()]
        if warnings and self.calendar.is_changed():
            question = self.tr("Save these settings?")
            keep_editing = self.tr("Keep editing")
            if not self._ask(self, question, self.tr("Save"), detail="\n\n".join(warnings), reject=keep_editing):
                self._signs_in_when_saved = False
                return
        work = self._work(settings)
        self._set_saving(True)
        self._background.run(work, self._when_written, self._when_not_written)

    def reject(self) -> None:
        """Leave; asks first where something was edited. While saving it hides, and finishes when that has ended."""
        if self._is_saving:
            self.hide()
        elif not self.is_changed() or self._ask(
            self,
            self.tr("Leave without saving?"),
            self.tr("Discard changes"),
            detail=self.tr("What you changed in the settings is not saved yet."),
            reject=self.tr("Keep editing"),
        ):
            self.calendar.password.clear()
            super().reject()

    def lead_to_first_in_the_way(self) -> bool:
        """Give the focus to the first field that keeps the settings from being saved; return whether there is one."""
        for page in self._pages:
            field = page.first_in_the_way()
            if field is not None:
                self.show_page(page)
                page.focus_on(field)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter lead to what is in the way where Save cannot be pressed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._save_button.isEnabled():
            self.lead_to_first_in_the_way()
            return
        super().keyPressEvent(event)

    def _work(self, settings: Settings) -> Callable[[], Written]:
        return to_write(settings, self.calendar.password, self._save, self._secrets, self._refusals)

    def _when_written(self, written: Written) -> None:
        self._set_saving(False)
        for page in self._pages:
            page.show_saved(written.settings)
        problem = written.password_problem
        if problem is None and self._signs_in_when_saved and self.isVisible():
            self._signs_in_when_saved = False
            self.saved.emit(written.settings)
            self.sign_in_requested.emit()
            return
        if problem is None and not (written.is_refused and self.isVisible()):
            self.calendar.password.clear()
            super().accept()
        elif problem is None:
            self.show_page(self.calendar)
            self.calendar.password.clear()
            self.calendar.password.show_refused(written.settings.calendar.exchange.account)
            # Once the row has grown, so that its button is in view too.
            QTimer.singleShot(0, self, lambda: self.calendar.focus_on(self.calendar.password))
        elif self.isVisible():
            self.show_page(self.calendar)
            self.calendar.password.show_problem(problem)
            self.calendar.focus_on(self.calendar.password)
        else:
            self._finish_hidden(problem)
        self.saved.emit(written.settings)

    def _when_not_written(self, problem: Problem) -> None:
        self._signs_in_when_saved = False
        self._set_saving(False)
        if self.isVisible():
            messages.report(self, problem)
        else:
            self._finish_hidden(problem)

    def _finish_hidden(self, problem: Problem) -> None:
        """Say in the main window what went wrong after the person had left."""
        self.calendar.password.clear()
        super().reject()
        messages.report(self.parentWidget() or self, problem)

    def _set_saving(self, is_saving: bool) -> None:
        self._is_saving = is_saving
        self._stack.setEnabled(not is_saving)
        self._judge()

    def _judge(self) -> None:
        self.calendar.sign_in.set_edited(self.is_changed())
        count = sum(page.count_in_the_way() for page in self._pages)
        self._save_button.setEnabled(not count and not self._is_saving)
        self._save_button.setText(self._saving_text if self._is_saving else self._save_text)
        self._in_the_way.setVisible(bool(count))
        self._in_the_way.setText(
            self.tr("Go to the field that needs attention")
            if count == 1
            else self.tr("Go to the first of %n fields that need attention", "", count)
        )

    def _lay_out(self) -> None:
        for page in self._pages:
            self._stack.addWidget(page)
        rule = QFrame()
        rule.setFrameStyle(QFrame.Shape.HLine | QFrame.Shadow.Sunken)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        beside = QVBoxLayout()
        beside.setContentsMargins(8, 18, 8, 8)
        beside.addWidget(self._list)
        beside.addWidget(self._rollout_button)
        middle.addLayout(beside)
        middle.addWidget(self._stack, 1)
        footer = QHBoxLayout()
        footer.setContentsMargins(16, 12, 16, 12)
        footer.setSpacing(8)
        footer.addWidget(self._in_the_way)
        footer.addStretch()
        footer.addWidget(self._save_button)
        footer.addWidget(self._cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addLayout(middle, 1)
        column.addWidget(rule)
        column.addLayout(footer)
        self._save_button.setDefault(True)
        for button in (self._cancel_button, self._in_the_way, self._rollout_button):
            button.setAutoDefault(False)
        self._list.setCurrentRow(0)
        self.resize(size_for(self))

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        for page in self._pages:
            page.changed.connect(self._judge)
        self._save_button.clicked.connect(self.accept)
        self._cancel_button.clicked.connect(self.reject)
        self._in_the_way.clicked.connect(self.lead_to_first_in_the_way)
        self._rollout_button.clicked.connect(self.open_rollout)
        self.calendar.password.try_again.connect(self.try_again)
        self.calendar.sign_in.sign_in_requested.connect(self._sign_in)
        self.calendar.sign_in.sign_out_requested.connect(self.sign_out_requested)
        for keys, step in ((QKeySequence.StandardKey.NextChild, 1), (QKeySequence.StandardKey.PreviousChild, -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self._next_page if step > 0 else self._previous_page)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self.accept)

    def _sign_in(self) -> None:
        """Sign in by what stands here: what was edited is saved first."""
        if self.is_changed() or self.calendar.first_in_the_way() is not None:
            self._signs_in_when_saved = True
            self.accept()
        else:
            self.sign_in_requested.emit()

    def _next_page(self) -> None:
        self._list.setCurrentRow((self._list.currentRow() + 1) % len(self._pages))

    def _previous_page(self) -> None:
        self._list.setCurrentRow((self._list.currentRow() - 1) % len(self._pages))

    def _assign_mnemonics(self) -> None:
        taken: set[str] = set()
        self._save_text = with_mnemonic(self.tr("Save"), taken)
        self._saving_text = self.tr("Saving…")
        self._cancel_button.setText(with_mnemonic(self.tr("Cancel"), taken))
        # Without a letter: the pages need those that are left.
        self._rollout_button.setText(self.tr("Roll out…"))
        for page in self._pages:
            page.assign_mnemonics(set(taken))
