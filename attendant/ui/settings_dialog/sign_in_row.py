"""Who is signed in with Microsoft, and the buttons that change it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from attendant.ui.form_row import ROW_GAP
from attendant.ui.note_line import Note, NoteLine
from attendant.ui.settings_dialog.row_button import RowButton
from attendant.ui.words.plain_text import one_line


class SignInRow(QWidget):
    """A row of the page.

    Signals:
        sign_in_requested: Sign in, or sign in again.
        sign_out_requested: Sign out.
    """

    sign_in_requested = Signal()
    sign_out_requested = Signal()

    def __init__(self) -> None:
        """Know nobody yet."""
        super().__init__()
        self._name = ""
        self._is_edited = False
        self.title = QLabel(self.tr("Sign-in"))
        self.state = QLabel()
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        # Reached by Tab, because it is an answer and not decoration.
        self.state.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.state.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.note = NoteLine()
        self.sign_in = RowButton()
        self.sign_out = RowButton()
        self.sign_out.setText(self.tr("Sign out"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.sign_in)
        buttons.addWidget(self.sign_out)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, ROW_GAP)
        column.setSpacing(4)
        column.addWidget(self.state)
        column.addLayout(buttons)
        column.addWidget(self.note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusProxy(self.sign_in)
        self.sign_in.clicked.connect(self.sign_in_requested)
        self.sign_out.clicked.connect(self.sign_out_requested)
        self.show_account("")

    @property
    def is_signed_in(self) -> bool:
        """Whether somebody is signed in."""
        return bool(self._name)

    def show_account(self, name: str) -> None:
        """Name who is signed in; "" for nobody."""
        self._name = name
        self.say("")
        self._show()

    def set_edited(self, edited: bool) -> None:
        """Say whether something on the pages must be saved before a sign-in can use it."""
        self._is_edited = edited
        self._show()

    def say(self, text: str, note: Note = Note.WRONG) -> None:
        """Say what went wrong; "" takes it away."""
        self.note.say(text, note)

    def _show(self) -> None:
        translate = QCoreApplication.translate
        if self._name:
            shown = translate("SignInRow", "Signed in as {name}").format(name=one_line(self._name))
        else:
            shown = translate("SignInRow", "Not signed in")
        self.state.setText(shown)
        self.state.setAccessibleName(f"{self.title.text()}: {shown}")
        if self._is_edited:
            self.sign_in.setText(translate("SignInRow", "Save and sign in…"))
        elif self._name:
            self.sign_in.setText(translate("SignInRow", "Sign in again…"))
        else:
            self.sign_in.setText(translate("SignInRow", "Sign in…"))
        self.sign_out.setVisible(bool(self._name))
