"""The days after today on which a colleague has appointments, a few of them, each as a list."""

from datetime import tzinfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from attendant.ui.contact_panel.appointments import AppointmentList, AppointmentModel
from attendant.ui.contact_panel.header import plain_label
from attendant.ui.day import Day
from attendant.ui.words import time_words

MOST_DAYS = 3


class NextDays(QWidget):
    """Up to three days, each with its name above its appointments.

    Args:
        zone: The receptionist's time zone.
        parent: The widget that it stands in.
    """

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._zone = zone
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        self._titles = [plain_label(self, bold=True) for _ in range(MOST_DAYS)]
        self._models = [AppointmentModel(zone, self) for _ in range(MOST_DAYS)]
        self._lists = [AppointmentList(model, self) for model in self._models]
        for title, appointments in zip(self._titles, self._lists, strict=True):
            title.setContentsMargins(0, 10, 0, 0)
            column.addWidget(title)
            column.addWidget(appointments)
        self.hide()

    def show_days(self, days: list[Day]) -> None:
        """Show ``days``, at most ``MOST_DAYS``; none takes no room."""
        self.setVisible(bool(days))
        for part in (*self._titles[len(days) :], *self._lists[len(days) :]):
            part.hide()
        for day, title, appointments, model in zip(days, self._titles, self._lists, self._models, strict=False):
            now, start = (instant.astimezone(self._zone).date() for instant in (day.now, day.start))
            name = time_words.day_heading(start, now)
            title.setText(name)
            appointments.setAccessibleName(self.tr("Appointments: {day}").format(day=name))
            model.show_day(day)
            title.show()
            appointments.show()
