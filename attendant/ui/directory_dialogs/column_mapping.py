"""Says for each column of a file what it is used for, and lets the person correct it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from attendant.directory.columns import Use
from attendant.directory.csv_import import ImportPreview
from attendant.ui.note_line import NoteLine
from attendant.ui.words.plain_text import one_line, tooltip

_EXAMPLES = 3
_NARROWEST = 16
"""Characters that each choice shows at least."""


def use_words(use: Use) -> str:
    """Return what a column is used for, in words."""
    translate = QCoreApplication.translate
    return {
        Use.NOTHING: translate("ColumnMapping", "Not used"),
        Use.NAME: translate("ColumnMapping", "Name"),
        Use.FIRST_NAME: translate("ColumnMapping", "First name"),
        Use.LAST_NAME: translate("ColumnMapping", "Last name"),
        Use.MAILBOX: translate("ColumnMapping", "Mail address"),
        Use.WORK_PHONE: translate("ColumnMapping", "Work number"),
        Use.MOBILE_PHONE: translate("ColumnMapping", "Mobile number"),
        Use.HOME_PHONE: translate("ColumnMapping", "Home number"),
        Use.OTHER_PHONE: translate("ColumnMapping", "Other number"),
        Use.DEPARTMENT: translate("ColumnMapping", "Department"),
        Use.TITLE: translate("ColumnMapping", "Title"),
        Use.PLACE: translate("ColumnMapping", "Place"),
        Use.NOTES: translate("ColumnMapping", "Notes"),
        Use.KEY: translate("ColumnMapping", "Key of the person in the file's source"),
    }[use]


class CalmComboBox(QComboBox):
    """A choice that the wheel changes only where it has the focus, not while scrolling past.

    Args:
        characters: How many characters must fit; a longer choice is cut while it is not opened.
    """

    def __init__(self, characters: int = 0) -> None:
        """Start without choices."""
        super().__init__()
        if characters:
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.setMinimumContentsLength(characters)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _CutLine(NoteLine):
    """A line that ends in "…" where there is no room for all of it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what there is room for."""
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        aligned = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        style = self.style()
        painter = QPainter(self)
        style.drawItemText(painter, room, aligned, self.palette(), self.isEnabled(), shown, self.foregroundRole())
        painter.end()


class ColumnMapping(QScrollArea):
    """The columns of a file below each other: heading, first values, and what they are used for.

    Signals:
        changed: A use was changed by the person.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without columns."""
        super().__init__(parent)
        self.choices: list[CalmComboBox] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Columns of the file"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 30)

    def show_columns(self, seen: ImportPreview) -> None:
        """Show the columns of a file with what was guessed."""
        self.choices = []
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.Window)
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 12, 0)
        rows.setSpacing(3)
        for number, (heading, use) in enumerate(zip(seen.columns, seen.mapping, strict=True)):
            title = one_line(heading) or self.tr("Column {number}").format(number=number + 1)
            label, choice = QLabel(title), CalmComboBox(_NARROWEST)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(choice)
            values = [one_line(row.cells[number]).strip() for row in seen.first_rows if number < len(row.cells)]
            examples = _CutLine()
            examples.setWordWrap(False)
            examples.say(" · ".join(list(dict.fromkeys(filter(None, values)))[:_EXAMPLES]))
            for text in (label, examples):
                # Long headings and values are cut at the edge and must not widen the page.
                text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
                text.setToolTip(tooltip(text.text()))
            for offered in Use:
                choice.addItem(use_words(offered), offered)
            choice.setCurrentIndex(choice.findData(use))
            choice.setAccessibleName(self.tr("Use of the column {title}").format(title=title))
            choice.setAccessibleDescription(self.tr("For example {values}").format(values=examples.text()))
            choice.currentIndexChanged.connect(self._tell)
            for widget in (label, examples, choice):
                rows.addWidget(widget)
            rows.addSpacing(10)
            self.choices.append(choice)
        rows.addStretch()
        self.setWidget(content)

    def mapping(self) -> tuple[Use, ...]:
        """Return what each column is used for."""
        return tuple(Use(choice.currentData()) for choice in self.choices)

    def _tell(self, _index: int) -> None:
        self.changed.emit()
