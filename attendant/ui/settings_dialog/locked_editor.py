"""The control of an option that the organisation decided: to be read and copied, not to be edited."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit

from attendant.settings.options import Option
from attendant.ui.settings_dialog.editors import Editor
from attendant.ui.words import wording


class LockedEditor(Editor):
    """Shows any option's value as words in a line.

    A disabled control would be passed over by the Tab key and with it by a screen reader, and nothing in it could be
    selected; a line that is read-only is both heard and copied.
    """

    def __init__(self, option: Option) -> None:
        """Show nothing yet."""
        self._line = _ReadOnlyLine()
        super().__init__(option, self._line)
        self._value: object = option.default

    def raw(self) -> object:
        """Return the value, of the option's type."""
        return self._value

    def show_value(self, value: object) -> None:
        """Show a value of the option's type."""
        self._value = value
        self._line.setText(_words_for(self.option, value))
        self._line.setCursorPosition(0)


class _ReadOnlyLine(QLineEdit):
    """A line on the colour of the window, which says to the eye what read-only says to a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setPlaceholderText(QCoreApplication.translate("LockedEditor", "empty"))
        self._recolour()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()

    def _recolour(self) -> None:
        # The program's palette, because the line's own carries the colour that was set last.
        ground = QApplication.palette().color(QPalette.ColorRole.Window)
        palette = self.palette()
        if palette.color(QPalette.ColorRole.Base) != ground:
            palette.setColor(QPalette.ColorRole.Base, ground)
            self.setPalette(palette)


def _words_for(option: Option, value: object) -> str:
    about = option.about
    if isinstance(value, bool):
        translate = QCoreApplication.translate
        return translate("LockedEditor", "On") if value else translate("LockedEditor", "Off")
    if about.labels:
        return wording.words(about.labels[str(value)])
    if isinstance(value, int) and about.unit is not None:
        return f"{value} {wording.words(about.unit.text_for(value))}"
    return str(value)
