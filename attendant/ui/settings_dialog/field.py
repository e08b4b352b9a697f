"""One row of a page: title, control, and below it what helps or what is wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from attendant.core.text import Text
from attendant.settings.options import Option
from attendant.settings.rules import BrokenRuleError
from attendant.ui import messages
from attendant.ui.form_row import ROW_GAP, FormRow
from attendant.ui.note_line import Note, NoteLine
from attendant.ui.settings_dialog.editors import Editor
from attendant.ui.words import wording
from attendant.ui.words.plain_text import tooltip


class Field(FormRow):
    """The control of one option with its line below; ``title`` is the label that belongs beside it.

    Signals:
        changed: The value was edited.
        finished: The person left the control.

    Args:
        editor: The control.
        locked_by: Who fixed the value, or None where the person may change it; then the control is one to edit with.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, editor: Editor, locked_by: Text | None = None) -> None:
        """Build the row."""
        super().__init__()
        self.option: Option = editor.option
        self.editor = editor
        self.is_locked = locked_by is not None
        self.title = QLabel()
        self.note = NoteLine()
        self._help = wording.words(self.option.about.help)
        self._locked_by = wording.words(locked_by) if locked_by is not None else ""
        self._is_lock_said_above = False
        self._needed: Text | None = None
        self._wrong = ""
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, ROW_GAP)
        column.setSpacing(3)
        column.addWidget(editor)
        column.addWidget(self.note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusProxy(editor)
        self.set_title(wording.words(self.option.about.title))
        self._show_note()
        editor.changed.connect(self._judge)
        editor.finished.connect(self._announce)
        editor.finished.connect(self.finished)

    def place_beside(self, *widgets: QWidget) -> None:
        """Put more controls on the line of the control."""
        for widget in widgets:
            self.editor.row.addWidget(widget)

    def place_below(self, widget: QWidget) -> None:
        """Put more below the line that helps."""
        self._column.addWidget(widget)

    def set_title(self, title: str) -> None:
        """Show the option's title, with ``&`` before its mnemonic."""
        control = self.editor.control
        if isinstance(control, QCheckBox):
            control.setText(title)
        else:
            self.title.setText(title)
            self.title.setBuddy(control)
        control.setAccessibleName(title.replace("&&", "\0").replace("&", "").replace("\0", "&"))

    def show_value(self, value: object) -> None:
        """Show a value of the option's type."""
        self.editor.show_value(value)
        self._judge()

    def value(self) -> object:
        """Return what was entered, cleaned.

        Raises:
            BrokenRuleError: It breaks the option's rule.
        """
        return self.option.checked(self.editor.raw())

    @property
    def is_wrong(self) -> bool:
        """Whether what was entered breaks the option's rule."""
        return bool(self._wrong)

    @property
    def is_missing(self) -> bool:
        """Whether calendars cannot be read without a value here."""
        return self._needed is not None and not self._wrong

    def leave_lock_to_the_page(self, *, said_above: bool) -> None:
        """Show what helps in place of who fixed the value, where the page says that once for all its fields."""
        if self.is_locked and said_above != self._is_lock_said_above:
            self._is_lock_said_above = said_above
            self._show_note()

    def need(self, what: Text | None) -> None:
        """Say what must be entered before the page can be saved; None where nothing is missing."""
        if what != self._needed:
            self._needed = what
            self._show_note()

    def _judge(self) -> None:
        was_wrong = self.is_wrong
        try:
            self.value()
            self._wrong = ""
        except BrokenRuleError as error:
            self._wrong = wording.words(error.rule)
        self._show_note()
        if self.is_wrong and not was_wrong:
            self._announce()
        self.changed.emit()

    def _announce(self) -> None:
        """Let a screen reader say the mistake: when it appears and when the control is left, not on each key."""
        if self._wrong:
            messages.announce(self.editor.control, self._wrong)

    def _show_note(self) -> None:
        if self.is_locked and not self._is_lock_said_above:
            self.note.say(self._locked_by, Note.LOCKED)
        elif self._wrong:
            self.note.say(self._wrong, Note.WRONG)
        elif self._needed is not None:
            self.note.say(wording.words(self._needed), Note.NEEDED)
        else:
            self.note.say(self._help)
        self.editor.mark(wrong=self.is_wrong)
        control = self.editor.control
        # Who hears the field alone hears the lock, wherever it stands.
        control.setAccessibleDescription(self._locked_by if self.is_locked else self.note.text())
        if isinstance(control, QLineEdit):
            control.setToolTip(tooltip(self.note.text()) if self._wrong else "")
