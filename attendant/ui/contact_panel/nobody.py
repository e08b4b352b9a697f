"""What the panel shows while nobody is selected: how to find somebody without a mouse."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from attendant.ui import theme
from attendant.ui.contact_panel.header import plain_label
from attendant.ui.keys import KeyCap, shown_keys


class Nobody(QWidget):
    """A hint and the keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lay out the hint."""
        super().__init__(parent)
        title = plain_label(self, factor=1.5, bold=True)
        title.setText(self.tr("Nobody is selected"))
        self._hint = plain_label(self)
        self._hint.setText(self.tr("Type a part of a name, a department or a number. The best match is shown here."))
        table = QGridLayout()
        table.setContentsMargins(0, 12, 0, 0)
        table.setHorizontalSpacing(14)
        table.setVerticalSpacing(9)
        table.setColumnStretch(1, 1)
        for row, (keys, meaning) in enumerate(shown_keys()):
            table.addWidget(KeyCap(keys, self), row, 0, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            words = QLabel(meaning, self)
            words.setTextFormat(Qt.TextFormat.PlainText)
            table.addWidget(words, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(self._hint)
        column.addLayout(table)
        column.addStretch(3)
        self._take_colours()

    def changeEvent(self, event: QEvent) -> None:
        """Take over new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()

    def _take_colours(self) -> None:
        theme.set_text_colour(self._hint, theme.colours_of(self.palette()).soft)
