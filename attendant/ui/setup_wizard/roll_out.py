"""The last step: what happens now, and what is to be done for the other desks."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from attendant.settings.choices import Authentication, Provider
from attendant.settings.options import Settings
from attendant.ui.note_line import Note, NoteLine
from attendant.ui.settings_dialog.page import Page
from attendant.ui.settings_dialog.row_button import RowButton
from attendant.ui.setup_wizard.steps import Step, words_of


class RollOutPage(Page):
    """Says how the test went and lists what comes next; there is nothing to enter.

    Args:
        settings: What is shown at first.

    Attributes:
        export_button: Offers the settings for the other desks.
    """

    def __init__(self, settings: Settings) -> None:
        """Build the page."""
        super().__init__(words_of(Step.ROLL_OUT, settings).title, settings, {})
        self.verdict = NoteLine()
        self._steps = QWidget()
        self.export_button = RowButton()
        self.export_button.setText(QCoreApplication.translate("RollOutPage", "Export for rollout…"))
        self.form.addRow(self.verdict)
        self.form.addRow(self._steps)
        self.form.addRow(self.export_button)
        # Read by a screen reader as a whole when the step is entered, and scrolled by the arrow keys.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_for(self, entered: Settings, verdict: str) -> None:
        """Say what comes next.

        Args:
            entered: What will be saved.
            verdict: How the test of the connection ended; "" where there was none.
        """
        translate = QCoreApplication.translate
        self.verdict.say(verdict or translate("RollOutPage", "The connection was not tested."), Note.NEEDED)
        texts = steps_for(entered)
        before, self._steps = self._steps, _numbered(texts)
        self.form.replaceWidget(before, self._steps)
        before.hide()
        before.deleteLater()
        self.setAccessibleDescription(" ".join([self.verdict.text(), *texts]))


def steps_for(entered: Settings) -> tuple[str, ...]:
    """Say what comes after the wizard, for these settings."""
    translate = QCoreApplication.translate
    calendar = entered.calendar
    if calendar.provider is Provider.OFFICE365:
        person = translate("RollOutPage", "There the receptionist only signs in, with an account of the organisation.")
    elif calendar.exchange.authentication is Authentication.WINDOWS:
        person = translate("RollOutPage", "There is nothing to enter there: whoever is signed in to Windows is known.")
    else:
        person = translate(
            "RollOutPage",
            "There the password is entered once. It goes to the keyring of that computer and is never in a file.",
        )
    return (
        translate("RollOutPage", "“Finish” saves the settings for this desk, and the calendars are read."),
        translate("RollOutPage", "Then bring in the colleagues: from a file, or from the organisation's address book."),
        translate("RollOutPage", "Install the console on the other desks and give them the same settings."),
        person,
    )


def _numbered(texts: tuple[str, ...]) -> QWidget:
    result = QWidget()
    grid = QGridLayout(result)
    grid.setContentsMargins(0, 8, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for row, text in enumerate(texts):
        label = QLabel(text)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        label.setWordWrap(True)  # after the policy, to which it adds that the height follows the width
        label.setAlignment(top | Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(QLabel(f"{row + 1}."), row, 0, top)
        grid.addWidget(label, row, 1)
    return result
