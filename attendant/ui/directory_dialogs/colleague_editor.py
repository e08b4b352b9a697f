"""Enters and changes a colleague."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from attendant.core.contact import Contact
from attendant.core.errors import Problem
from attendant.core.text import Text
from attendant.directory import rules
from attendant.ui import messages
from attendant.ui.banner import Banner
from attendant.ui.directory_dialogs.entry_line import EntryLine
from attendant.ui.directory_dialogs.number_rows import NumberRows
from attendant.ui.words.plain_text import one_line


class ColleagueEditor(QDialog):
    """Edits one colleague; show it with ``open()``, it does not block.

    The dialog stays until ``close_saved`` is called, so that nothing typed is lost where saving fails.

    Signals:
        save_requested: The ``Contact`` as entered; its id is that of the one edited, 0 for a new one.

    Args:
        contact: Whom to edit; None for a new one.
        taken: Names by the mail addresses of all others, for a hint where an address is entered twice.
        ask: Asks before what was typed is dropped.
        parent: The main window.
    """

    save_requested = Signal(object)  # Contact

    def __init__(
        self,
        contact: Contact | None = None,
        *,
        taken: Mapping[str, str] | None = None,
        ask: messages.Asks = messages.ask,
        parent: QWidget | None = None,
    ) -> None:
        """Build the form and fill it."""
        super().__init__(parent)
        self._original = contact or Contact(contact_id=0, name="")
        self._taken = taken or {}
        self._ask = ask
        self._is_saving = False
        self.setWindowTitle(self.tr("Edit colleague") if contact else self.tr("Add a colleague"))
        self._line = Banner(self)
        self._line.setObjectName(messages.MESSAGE_LINE)
        self.name = EntryLine(self.tr("Name"), rules.problem_with_name)
        self.mailbox = EntryLine(self.tr("Mail address"), rules.problem_with_mailbox, self._hint_about_mailbox)
        self.department = EntryLine(self.tr("Department"), rules.problem_with_text)
        self.title = EntryLine(self.tr("Title"), rules.problem_with_text)
        self.place = EntryLine(self.tr("Place"), rules.problem_with_text)
        self.numbers = NumberRows()
        self.favourite = QCheckBox(self.tr("&Favourite"))
        self.notes = QPlainTextEdit()
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setTabChangesFocus(True)
        self.save_button = QPushButton(self.tr("&Save"))
        self.cancel_button = QPushButton(self.tr("&Cancel"))
        self._lines = (self.name, self.mailbox, self.department, self.title, self.place)
        self._lay_out()
        self._fill(self._original)
        self._connect()
        self._order_focus()
        self._judge()
        self.name.setFocus()

    def entered(self) -> Contact:
        """Return the colleague as entered."""
        return replace(
            self._original,
            name=self.name.text,
            mailbox=rules.plain_address(self.mailbox.text),
            department=self.department.text,
            title=self.title.text,
            place=self.place.text,
            phones=self.numbers.numbers(),
            favourite=self.favourite.isChecked(),
            notes=self.notes.toPlainText().strip(),
        )

    def is_changed(self) -> bool:
        """Whether something was entered that is not saved."""
        return self.entered() != self._original

    def accept(self) -> None:
        """Hand over what was entered, or lead to the first thing that is wrong."""
        wrong = next((line for line in self._lines if line.problem is not None), None) or self.numbers.first_wrong()
        if wrong is not None:
            wrong.show_problem()
            wrong.setFocus()
            return
        if rules.problem_with(self.entered()) is not None:
            messages.warn(
                self, self.tr("The notes have more than {limit} characters.").format(limit=rules.LONGEST_NOTES)
            )
            self.notes.setFocus()
            return
        if not self.is_changed():
            self.close_saved()
            return
        if not self._is_saving:
            self._set_saving(True)
            self.save_requested.emit(self.entered())

    def reject(self) -> None:
        """Leave; asks first where something was entered."""
        if not self.is_changed() or self._ask(
            self,
            self.tr("Leave without saving?"),
            self.tr("Discard changes"),
            detail=self.tr("What you entered is not saved yet."),
            reject=self.tr("Keep editing"),
        ):
            super().reject()

    def close_saved(self) -> None:
        """Close: what was entered is kept now."""
        super().accept()

    def show_problem(self, problem: Problem) -> None:
        """Say why saving failed; everything stays as it was entered."""
        self._set_saving(False)
        messages.report(self, problem)

    def _set_saving(self, is_saving: bool) -> None:
        self._is_saving = is_saving
        self._judge()

    def _judge(self) -> None:
        self.save_button.setText(self.tr("Saving…") if self._is_saving else self.tr("&Save"))
        # Enabled with an empty name too: pressing it then says what is missing, and where.
        self.save_button.setEnabled(not self._is_saving)

    def _hint_about_mailbox(self, text: str) -> Text | None:
        mailbox = rules.plain_address(text)
        if not mailbox:
            return Text("Without a mail address there is no calendar to look at.")
        other = self._taken.get(mailbox)
        if other is not None and mailbox != self._original.mailbox:
            return Text("{name} has this mail address already.", {"name": one_line(other)})
        return None

    def _fill(self, contact: Contact) -> None:
        for line, text in zip(
            self._lines,
            (contact.name, contact.mailbox, contact.department, contact.title, contact.place),
            strict=True,
        ):
            line.show_text(text)
        self.numbers.show_numbers(contact.phones)
        self.favourite.setChecked(contact.favourite)
        self.notes.setPlainText(contact.notes)

    def _order_focus(self) -> None:
        """Let Tab lead from top to bottom; number rows are made last and would come last."""
        lines = [line.line for line in self._lines]
        after_numbers = [*lines[2:], self.notes, self.favourite, self.save_button, self.cancel_button]
        for one, following in pairwise([*lines[:2], *self.numbers.focus_order(), *after_numbers]):
            QWidget.setTabOrder(one, following)

    def _connect(self) -> None:
        self.numbers.changed.connect(self._order_focus)
        self.save_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self.accept)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a larger font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "notes"):
            self._fit_notes()

    def _fit_notes(self) -> None:
        self.notes.setFixedHeight(self.fontMetrics().height() * 4)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        rows: tuple[tuple[str, QWidget, QWidget], ...] = (
            (self.tr("&Name"), self.name, self.name.line),
            (self.tr("&Mail address"), self.mailbox, self.mailbox.line),
            (self.tr("Num&bers"), self.numbers, self.numbers),
            (self.tr("&Department"), self.department, self.department.line),
            (self.tr("&Title"), self.title, self.title.line),
            (self.tr("&Place"), self.place, self.place.line),
            (self.tr("N&otes"), self.notes, self.notes),
        )
        for title, field, focused in rows:
            label = QLabel(title)
            label.setBuddy(focused)
            form.addRow(label, field)
        form.addRow("", self.favourite)
        self._fit_notes()
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.Window)
        rows_and_room = QVBoxLayout(content)
        rows_and_room.addLayout(form)
        rows_and_room.addStretch()
        scrolled = QScrollArea()
        scrolled.setWidget(content)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setAccessibleName(self.windowTitle())
        scrolled.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        footer = QHBoxLayout()
        footer.addStretch()
        footer.addWidget(self.save_button)
        footer.addWidget(self.cancel_button)
        self.save_button.setDefault(True)
        self.cancel_button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self._line)
        column.addWidget(scrolled, 1)
        column.addLayout(footer)
        room = self.screen().availableSize() * 0.92
        wide, high = self.fontMetrics().averageCharWidth() * 84, self.fontMetrics().height() * 34
        self.resize(min(wide, room.width()), min(high, room.height()))
