"""The health page: how the console is, while one looks."""

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from attendant.core.health import Health
from attendant.ui import messages
from attendant.ui.banner import Banner
from attendant.ui.diagnosis.fact_table import FactTable
from attendant.ui.words import health_words

_LOOKS_EVERY_MS = 2_000


class HealthDialog(QDialog):
    """Shows what an administrator asks first; looks again every two seconds while it is open.

    Signals:
        package_requested: Save the diagnostics.

    Args:
        look: Returns how the console is now.
        zone: The reader's time zone.
        parent: The main window.
    """

    package_requested = Signal()

    def __init__(self, look: Callable[[], Health], zone: tzinfo, parent: QWidget | None = None) -> None:
        """Lay the page out and look for the first time."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("State of the console"))
        self._look = look
        self._zone = zone
        line = Banner(self)
        line.setObjectName(messages.MESSAGE_LINE)
        self.table = FactTable(self.windowTitle(), self)
        self.copy_button = QPushButton(self.tr("&Copy"))
        self.save_button = QPushButton(self.tr("&Save diagnostics…"))
        self.close_button = QPushButton(self.tr("C&lose"))
        footer = QHBoxLayout()
        footer.addWidget(self.copy_button)
        footer.addWidget(self.save_button)
        footer.addStretch()
        footer.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(line)
        column.addWidget(self.table, 1)
        column.addLayout(footer)
        for button in (self.copy_button, self.save_button):
            button.setAutoDefault(False)
        self.close_button.setDefault(True)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self.package_requested)
        self.close_button.clicked.connect(self.reject)
        timer = QTimer(self, interval=_LOOKS_EVERY_MS)
        timer.timeout.connect(self.look)
        timer.start()
        self.look()
        self.table.selectRow(0)
        self.table.setFocus()
        room = self.screen().availableSize() * 0.92
        wide, high = self.fontMetrics().averageCharWidth() * 110, self.fontMetrics().height() * 40
        self.resize(min(wide, room.width()), min(high, room.height()))

    def look(self) -> None:
        """Show how the console is now."""
        self.table.show_facts(health_words.facts(self._look(), self._zone))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(health_words.as_text(self.table.facts.facts))
        messages.inform(self, self.tr("Copied."))
