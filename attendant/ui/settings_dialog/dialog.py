"""The settings dialog: a list of pages, the page, and what keeps it from being saved."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from attendant.core.errors import Problem
from attendant.core.ports import RefusalMemory, SecretStore
from attendant.core.text import Text
from attendant.settings.options import Settings
from attendant.ui import messages
from attendant.ui.background import RunsInBackground
from attendant.ui.mnemonics import with_mnemonic
from attendant.ui.settings_dialog.calendar_integration import CalendarIntegrationPage
from attendant.ui.settings_dialog.general import GeneralPage
from attendant.ui.settings_dialog.page import Page
from attendant.ui.settings_dialog.privacy import PrivacyPage
from attendant.ui.settings_dialog.writing import Written
from attendant.ui.settings_dialog.writing_dialog import WritingDialog
from attendant.ui.words import wording


class SettingsDialog(WritingDialog):
    """Edits the settings; show it with ``open()``, it does not block. It signs in by the settings that are saved.

    Signals:
        try_again: The person allowed a refused password another try.

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

    try_again = Signal()

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
        self.general = GeneralPage(settings, locked or {})
        self.calendar = CalendarIntegrationPage(
            settings, locked or {}, secrets=secrets, refusals=refusals, background=background, ask=ask
        )
        self.privacy = PrivacyPage(settings, locked or {})
        self._pages: tuple[Page, ...] = (self.general, self.calendar, self.privacy)
        super().__init__(
            self.calendar,
            [page.title for page in self._pages],
            save=save,
            secrets=secrets,
            refusals=refusals,
            background=background,
            ask=ask,
            parent=parent,
        )
        self._signs_in_when_saved = False
        self.setWindowTitle(self.tr("Settings"))
        self._list.setAccessibleName(self.tr("Pages"))
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
        self._write()

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

    def _unsaved_words(self) -> str:
        return self.tr("What you changed in the settings is not saved yet.")

    def _show_saved(self, settings: Settings) -> None:
        for page in self._pages:
            page.show_saved(settings)

    def _turn_to_password(self) -> None:
        self.show_page(self.calendar)

    def _when_written(self, written: Written) -> None:
        signs_in = self._signs_in_when_saved and self.isVisible() and written.password_problem is None
        if not signs_in:
            super()._when_written(written)
            return
        self._signs_in_when_saved = False
        self._set_saving(False)
        self._show_saved(written.settings)
        self.saved.emit(written.settings)
        self.sign_in_requested.emit()

    def _when_not_written(self, problem: Problem) -> None:
        self._signs_in_when_saved = False
        super()._when_not_written(problem)

    def _set_saving(self, is_saving: bool) -> None:
        super()._set_saving(is_saving)
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
        beside = QVBoxLayout()
        beside.addWidget(self._list)
        beside.addWidget(self._rollout_button)
        footer = QHBoxLayout()
        footer.addWidget(self._in_the_way)
        footer.addStretch()
        footer.addWidget(self._save_button)
        footer.addWidget(self._cancel_button)
        self._arrange(beside, footer)
        self._save_button.setDefault(True)
        for button in (self._cancel_button, self._in_the_way, self._rollout_button):
            button.setAutoDefault(False)
        self._list.setCurrentRow(0)

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
