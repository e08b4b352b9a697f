"""The wizard: a list of steps, the page of the step, back and on."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from attendant.core.ports import RefusalMemory, SecretStore
from attendant.core.text import Text
from attendant.settings.options import Settings
from attendant.ui import messages
from attendant.ui.background import RunsInBackground
from attendant.ui.mnemonics import with_mnemonic
from attendant.ui.settings_dialog.writing_dialog import WritingDialog
from attendant.ui.setup_wizard.roll_out import RollOutPage
from attendant.ui.setup_wizard.setup_page import SetupPage
from attendant.ui.setup_wizard.steps import ADMINISTRATORS, Step, words_of


class SetupWizard(WritingDialog):
    """Leads through the settings without which there are no calendars; show it with ``open()``.

    It arranges the rows of the settings page anew and adds none. Going back loses nothing, and leaving changes nothing.
    It signs in by what is entered.

    Signals:
        test_shown: The step is on the screen in which somebody signs in and tests.

    Args:
        settings: What holds now.
        steps: Which pages, ``ADMINISTRATORS`` or ``RECEPTIONISTS``.
        save: Writes the settings; blocks, raises ``SettingsError``. Called in a worker.
        secrets: Where passwords are kept. Used in a worker.
        refusals: Which passwords a server refused. Used in a worker.
        background: Runs what blocks; it must outlive the dialog.
        locked: Who fixed which option, by path.
        ask: Asks before what was entered is dropped.
        parent: The main window.

    Attributes:
        page: The rows of the settings.
        next_button: Goes on, and finishes in the last step.
        back_button: Goes back.
    """

    test_shown = Signal()

    def __init__(
        self,
        settings: Settings,
        *,
        save: Callable[[Settings], None],
        secrets: SecretStore,
        refusals: RefusalMemory,
        background: RunsInBackground,
        steps: tuple[Step, ...] = ADMINISTRATORS,
        locked: Mapping[str, Text] | None = None,
        ask: messages.Asks = messages.ask,
        parent: QWidget | None = None,
    ) -> None:
        """Build the pages and show the first."""
        page = SetupPage(settings, locked or {}, secrets=secrets, refusals=refusals, background=background, ask=ask)
        super().__init__(
            page,
            [f"{number}. {words_of(step, settings).name}" for number, step in enumerate(steps, start=1)],
            save=save,
            secrets=secrets,
            refusals=refusals,
            background=background,
            ask=ask,
            parent=parent,
        )
        self.page = page
        self._steps = steps
        self._at = 0
        self._goes_on_when_known = False
        self._roll_out = RollOutPage(settings)
        self._list.setAccessibleName(self.tr("Steps"))
        self.back_button = QPushButton()
        self.next_button = QPushButton()
        self._cancel_button = QPushButton()
        self._lay_out()
        self._assign_mnemonics()
        self.next_button.clicked.connect(self.accept)
        self.back_button.clicked.connect(self.go_back)
        self._cancel_button.clicked.connect(self.reject)
        self._list.currentRowChanged.connect(self._go_to)
        self._roll_out.export_button.clicked.connect(self.open_rollout)
        self.page.sign_in.sign_in_requested.connect(self.sign_in_requested)
        self.page.sign_in.sign_out_requested.connect(self.sign_out_requested)
        self.page.password.looked_up.connect(self._go_on_as_known)
        self._show_step(0)

    @property
    def step(self) -> Step:
        """The step on the screen."""
        return self._steps[self._at]

    def is_changed(self) -> bool:
        """Whether something was entered that is not saved."""
        return self.page.is_changed()

    def entered(self) -> Settings:
        """Return the settings with what was entered in all steps."""
        return self.page.entered()

    def accept(self) -> None:
        """Go on, or lead to the field that is in the way; save in the last step."""
        self._goes_on_when_known = False
        if self._is_saving or self._has_in_the_way():
            return
        if self.page.waits_for_keyring():
            self._goes_on_when_known = True
            return
        if self._at + 1 < len(self._steps):
            self._show_step(self._at + 1)
            return
        self._write()

    @Slot()
    def go_back(self) -> None:
        """Show the step before; what was entered stays."""
        if self._at:
            self._show_step(self._at - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus; elsewhere it goes on."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
            return
        super().keyPressEvent(event)

    def _has_in_the_way(self) -> bool:
        row = self.page.insist()
        if row is None:
            return False
        self.page.focus_on(row)
        messages.announce(row, row.note.text())
        return True

    @Slot()
    def _go_on_as_known(self) -> None:
        if self._goes_on_when_known:
            self.accept()

    @Slot(int)
    def _go_to(self, at: int) -> None:
        """Go to a step of the list, as far as nothing is in the way."""
        if 0 <= at < self._at:
            self._show_step(at)
        while at > self._at and not self._has_in_the_way():
            self._show_step(self._at + 1)
        self._mark_step()

    def _show_step(self, at: int) -> None:
        had_focus = self._list.hasFocus()
        self._at = at
        words = words_of(self.step, self.entered())
        is_last = at + 1 == len(self._steps)
        if self.step is Step.ROLL_OUT:
            self._roll_out.show_for(self.entered(), self.page.connection_test.verdict)
            self._stack.setCurrentWidget(self._roll_out)
        else:
            self._stack.setCurrentWidget(self.page)
            self.page.show_step(self.step)
            if self.step is Step.TEST:
                self.test_shown.emit()
        self.back_button.setEnabled(at > 0)
        self.next_button.setText(self._finish_text if is_last else self._next_text)
        self._mark_step()
        self._name_window(words.title)
        if not had_focus:
            # Once the rows are laid out, so that the one with the focus is in view.
            QTimer.singleShot(0, self, self._enter_step)

    def _enter_step(self) -> None:
        if self.step is Step.ROLL_OUT:
            self.next_button.setFocus()
        else:
            self.page.enter_step()
        page = self._roll_out if self.step is Step.ROLL_OUT else self.page
        messages.announce(self, " ".join(filter(None, (self.windowTitle(), page.accessibleDescription()))))

    def _mark_step(self) -> None:
        self._list.blockSignals(True)
        self._list.setCurrentRow(self._at)
        self._list.blockSignals(False)

    def _name_window(self, title: str) -> None:
        if len(self._steps) == 1:
            self.setWindowTitle(title)
            return
        named = self.tr("Set up, step {number} of {count}: {title}")
        self.setWindowTitle(named.format(number=self._at + 1, count=len(self._steps), title=title))

    def _unsaved_words(self) -> str:
        return self.tr("What you entered is not saved yet.")

    def _show_saved(self, settings: Settings) -> None:
        self.page.show_saved(settings)

    def _turn_to_password(self) -> None:
        self._show_step(next(at for at, step in enumerate(self._steps) if step in (Step.IDENTITY, Step.ACCOUNT)))

    def _set_saving(self, is_saving: bool) -> None:
        super()._set_saving(is_saving)
        for part in (self._list, self.back_button, self.next_button):
            part.setEnabled(not is_saving)
        if is_saving:
            self.next_button.setText(self.tr("Saving…"))
        else:
            self.next_button.setText(self._finish_text)
            self.back_button.setEnabled(self._at > 0)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.page)
        self._stack.addWidget(self._roll_out)
        beside = QVBoxLayout()
        beside.addWidget(self._list)
        footer = QHBoxLayout()
        footer.addStretch()
        for button in (self.back_button, self.next_button, self._cancel_button):
            footer.addWidget(button)
            button.setAutoDefault(False)
        self.next_button.setDefault(True)
        self._arrange(beside, footer)
        if len(self._steps) == 1:
            beside.setContentsMargins(0, 0, 0, 0)
            self._list.hide()
            self.back_button.hide()
            self.resize(self.size() * 0.6)

    def _assign_mnemonics(self) -> None:
        taken: set[str] = set()
        self._next_text = with_mnemonic(self.tr("Next"), taken)
        last = self.tr("Sign in") if Step.ACCOUNT in self._steps else self.tr("Finish")
        self._finish_text = with_mnemonic(last, taken)
        self.back_button.setText(with_mnemonic(self.tr("Back"), taken))
        self._cancel_button.setText(with_mnemonic(self.tr("Cancel"), taken))
        self.page.assign_mnemonics(taken)
