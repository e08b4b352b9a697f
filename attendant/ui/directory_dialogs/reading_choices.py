"""How a file is read: its character set and what parts its columns."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from attendant.ui.directory_dialogs.column_mapping import CalmComboBox


class ReadingChoices(QWidget):
    """Shows what was found out about a file, to be corrected.

    Signals:
        changed: The person chose something else.
    """

    changed = Signal()

    def __init__(self) -> None:
        """Offer everything, with nothing found out yet."""
        super().__init__()
        self.encoding = CalmComboBox()
        self.delimiter = CalmComboBox()
        for encoding, name in (
            ("utf-8", self.tr("Unicode (UTF-8)")),
            ("cp1252", self.tr("Windows, Western Europe")),
            ("cp1250", self.tr("Windows, Central Europe")),
            ("cp1251", self.tr("Windows, Cyrillic")),
            ("utf-16", self.tr("Unicode (UTF-16)")),
            ("mac_roman", self.tr("Macintosh, Western Europe")),
        ):
            self.encoding.addItem(name, encoding)
        for delimiter, name in (
            (",", self.tr("Comma")),
            (";", self.tr("Semicolon")),
            ("\t", self.tr("Tab")),
            ("|", self.tr("Vertical bar")),
        ):
            self.delimiter.addItem(name, delimiter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for title, choice in (
            (self.tr("Cha&racter set"), self.encoding),
            (self.tr("Columns separated &by"), self.delimiter),
        ):
            label = QLabel(title)
            label.setBuddy(choice)
            choice.setAccessibleName(title.replace("&", ""))
            choice.currentIndexChanged.connect(self._tell)
            row.addWidget(label)
            row.addWidget(choice)
            row.addSpacing(12)
        row.addStretch()

    def show_choices(self, encoding: str, delimiter: str) -> None:
        """Show what holds now.

        Args:
            encoding: As Python calls it; one that is not offered yet is offered under that name.
            delimiter: Between the columns, likewise.
        """
        offered = "utf-8" if encoding == "utf-8-sig" else encoding
        for choice, value in ((self.encoding, offered), (self.delimiter, delimiter)):
            choice.blockSignals(True)
            if choice.findData(value) < 0:
                choice.addItem(value, value)
            choice.setCurrentIndex(choice.findData(value))
            choice.blockSignals(False)

    def _tell(self, _index: int) -> None:
        self.changed.emit()
