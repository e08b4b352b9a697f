"""What the settings dialog and the set-up wizard share: pages beside their names, written away from the window."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from attendant.core.errors import Problem
from attendant.core.ports import RefusalMemory, SecretStore
from attendant.settings.options import Settings
from attendant.ui import messages
from attendant.ui.background import RunsInBackground
from attendant.ui.banner import Banner
from attendant.ui.settings_dialog.calendar_integration import CalendarIntegrationPage
from attendant.ui.settings_dialog.page_list import PageList, size_for
from attendant.ui.settings_dialog.rollout import RolloutDialog, open_rollout
from attendant.ui.settings_dialog.writing import Written, to_write
from attendant.ui.words import wording


class WritingDialog(QDialog):
    """Shows pages of settings and writes what was entered, the password included; show it with ``open()``.

    Nothing is written before the end. Leaving with something entered asks first. Where writing fails the dialog stays
    as it is, with the reason and everything that was entered.

    Signals:
        saved: Settings: what the file says now. Emitted also where only the password changed: build the provider anew.
        sign_in_requested: Sign in with Microsoft.
        sign_out_requested: Sign out from Microsoft.

    Args:
        calendar: The page with the password and the sign-in.
        names: What stands beside the pages.
        save: Writes the settings; blocks, raises ``SettingsError``. Called in a worker.
        secrets: Where passwords are kept. Used in a worker.
        refusals: Which passwords a server refused. Used in a worker.
        background: Runs what blocks; it must outlive the dialog.
        ask: Asks before what was entered is dropped.
        parent: The main window.
    """

    saved = Signal(object)  # Settings
    sign_in_requested = Signal()
    sign_out_requested = Signal()

    def __init__(
        self,
        calendar: CalendarIntegrationPage,
        names: list[str],
        *,
        save: Callable[[Settings], None],
        secrets: SecretStore,
        refusals: RefusalMemory,
        background: RunsInBackground,
        ask: messages.Asks,
        parent: QWidget | None,
    ) -> None:
        """Make the parts; they are laid out by ``_arrange``."""
        super().__init__(parent)
        self._calendar = calendar
        self._save = save
        self._secrets = secrets
        self._refusals = refusals
        self._background = background
        self._ask = ask
        self._is_saving = False
        self._line = Banner(self)
        self._line.setObjectName(messages.MESSAGE_LINE)
        self._line.hide()
        self._list = PageList(names)
        self._stack = QStackedWidget()

    @Slot(str)
    def show_account(self, name: str) -> None:
        """Name who is signed in with Microsoft; "" for nobody."""
        self._calendar.sign_in.show_account(name)

    @Slot(object)
    def show_account_problem(self, problem: Problem) -> None:
        """Say why looking up the account or signing out did not work."""
        self._calendar.sign_in.say(f"{wording.words(problem.summary)} {wording.words(problem.remedy_once)}")

    @Slot()
    def open_rollout(self) -> RolloutDialog:
        """Offer what is entered for other desks."""
        return open_rollout(self.entered(), self._background, self)

    def is_changed(self) -> bool:
        """Whether something was entered that is not saved."""
        raise NotImplementedError

    def entered(self) -> Settings:
        """Return the settings with what was entered on all pages."""
        raise NotImplementedError

    def reject(self) -> None:
        """Leave; asks first where something was entered. While saving it hides, and finishes when that has ended."""
        if self._is_saving:
            self.hide()
        elif not self.is_changed() or self._ask(
            self,
            self.tr("Leave without saving?"),
            self.tr("Discard changes"),
            detail=self._unsaved_words(),
            reject=self.tr("Keep editing"),
        ):
            self._leave()

    def _unsaved_words(self) -> str:
        """Say what is lost by leaving."""
        raise NotImplementedError

    def _show_saved(self, settings: Settings) -> None:
        """Take ``settings`` for what the file says."""
        raise NotImplementedError

    def _turn_to_password(self) -> None:
        """Show the page with the password."""
        raise NotImplementedError

    def _set_saving(self, is_saving: bool) -> None:
        self._is_saving = is_saving
        self._stack.setEnabled(not is_saving)

    def _write(self) -> None:
        work = to_write(self.entered(), self._calendar.password, self._save, self._secrets, self._refusals)
        self._set_saving(True)
        self._background.run(work, self._when_written, self._when_not_written)

    def _when_written(self, written: Written) -> None:
        self._set_saving(False)
        self._show_saved(written.settings)
        problem, password = written.password_problem, self._calendar.password
        if problem is None and not (written.is_refused and self.isVisible()):
            password.clear()
            super().accept()
        elif problem is not None and not self.isVisible():
            self._finish_hidden(problem)
        else:
            self._turn_to_password()
            if problem is None:
                password.clear()
                password.show_refused(written.settings.calendar.exchange.account)
            else:
                password.show_problem(problem)
            self._calendar.focus_on(password)
            # Again once the row has grown, so that its button is in view too.
            QTimer.singleShot(0, self, lambda: self._calendar.focus_on(password))
        self.saved.emit(written.settings)

    def _when_not_written(self, problem: Problem) -> None:
        self._set_saving(False)
        if self.isVisible():
            messages.report(self, problem)
        else:
            self._finish_hidden(problem)

    def _finish_hidden(self, problem: Problem) -> None:
        """Say in the main window what went wrong after the person had left."""
        self._leave()
        messages.report(self.parentWidget() or self, problem)

    def _leave(self) -> None:
        self._calendar.password.clear()
        super().reject()

    def _arrange(self, beside: QVBoxLayout, footer: QHBoxLayout) -> None:
        """Lay out what stands beside the pages and below them."""
        rule = QFrame()
        rule.setFrameStyle(QFrame.Shape.HLine | QFrame.Shadow.Sunken)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(beside)
        middle.addWidget(self._stack, 1)
        beside.setContentsMargins(8, 18, 8, 8)
        footer.setContentsMargins(16, 12, 16, 12)
        footer.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addLayout(middle, 1)
        column.addWidget(rule)
        column.addLayout(footer)
        self.resize(size_for(self))
