"""Controls for options: the type of an option decides which, so that a new one needs no code here."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QWidget,
)

from attendant.settings.choices import Unit
from attendant.settings.options import Option
from attendant.settings.rules import BrokenRuleError
from attendant.ui.words import wording


class Editor(QWidget):
    """Edits the value of one option.

    Signals:
        changed: The value was edited, also on each keystroke.
        finished: The person left the control.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, option: Option, control: QWidget) -> None:
        """Take the control in."""
        super().__init__()
        self.option = option
        self.control = control
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addWidget(control)
        self.setFocusProxy(control)

    @property
    def wish(self) -> int:
        """Width at which what stands there is seen whole; 0 where the person scrolls in it."""
        return 0

    def raw(self) -> object:
        """Return what stands there, unchecked."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show a value of the option's type."""
        raise NotImplementedError

    def enter(self, value: object) -> None:
        """Show a value in place of the person's, so that it can be taken back where the control can do that."""
        self.show_value(value)

    def mark(self, *, wrong: bool) -> None:
        """Show beside the text, not by colour alone, that the value is refused."""


class _Switch(Editor):
    """A check box that carries the option's title itself."""

    def __init__(self, option: Option) -> None:
        self._box = QCheckBox()
        super().__init__(option, self._box)
        self._box.toggled.connect(self.changed)

    def raw(self) -> object:
        return self._box.isChecked()

    def show_value(self, value: object) -> None:
        self._box.setChecked(value is True)


class _Number(Editor):
    """A spin box; it accepts more than the bounds, because a refusal with its reason teaches and a clamp does not."""

    def __init__(self, option: Option) -> None:
        self._box = _CalmSpinBox()
        super().__init__(option, self._box)
        self._box.setRange(_CalmSpinBox.EMPTY, 99_999)
        self._box.setSingleStep(30 if option.about.unit is Unit.SECONDS else 1)
        self._name_unit(0)
        self._box.setMinimumWidth(self._box.sizeHint().width())
        self._box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.row.addStretch()
        self._box.valueChanged.connect(self._name_unit)
        self._box.valueChanged.connect(self.changed)
        self._box.editingFinished.connect(self.finished)

    def raw(self) -> object:
        value = self._box.value()
        return None if value == _CalmSpinBox.EMPTY else value

    def show_value(self, value: object) -> None:
        if isinstance(value, int):
            self._box.setValue(value)

    def _name_unit(self, number: int) -> None:
        if self.option.about.unit is not None:
            self._box.setSuffix(" " + wording.words(self.option.about.unit.text_for(number)))


class _Choice(Editor):
    """A combo box. A value that is not offered but stands in the file is shown all the same."""

    def __init__(self, option: Option, not_offered: frozenset[object]) -> None:
        self._box = _CalmComboBox()
        super().__init__(option, self._box)
        for value, label in option.about.labels.items():
            if value not in not_offered:
                self._box.addItem(wording.words(label), value)
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setMinimumContentsLength(12)
        self._box.currentIndexChanged.connect(self.changed)

    @property
    def wish(self) -> int:
        metrics = self._box.fontMetrics()
        return metrics.horizontalAdvance(self._box.currentText()) + 2 * metrics.height()  # the arrow and its gap

    def raw(self) -> object:
        return self._box.currentData()

    def show_value(self, value: object) -> None:
        if self._box.findData(value) < 0:
            self._box.addItem(wording.words(self.option.about.labels[str(value)]), value)
        self._box.setCurrentIndex(self._box.findData(value))


class _Line(Editor):
    """A line of text that cleans what was pasted when the person leaves it."""

    def __init__(self, option: Option) -> None:
        self._line = QLineEdit()
        super().__init__(option, self._line)
        icon = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        self._sign = self._line.addAction(icon, QLineEdit.ActionPosition.TrailingPosition)
        self._sign.setVisible(False)
        self._line.textChanged.connect(self.changed)
        self._line.editingFinished.connect(self._tidy)

    def raw(self) -> object:
        return self._line.text()

    def show_value(self, value: object) -> None:
        self._line.setText(str(value))
        self._line.setCursorPosition(0)

    def enter(self, value: object) -> None:
        # Like typing over it: setText would leave nothing to Ctrl+Z.
        self._line.selectAll()
        self._line.insert(str(value))
        self._line.setCursorPosition(0)

    def mark(self, *, wrong: bool) -> None:
        self._sign.setVisible(wrong)

    def _tidy(self) -> None:
        try:
            cleaned = self.option.checked(self._line.text())
        except BrokenRuleError:
            pass
        else:
            if cleaned != self._line.text():
                self._line.setText(cleaned)
        self.finished.emit()


class _CalmSpinBox(QSpinBox):
    """Scrolling a page must not change a number that happens to lie under the pointer.

    It can be empty and then stays so, where Qt's own brings the last number back without a word.
    """

    EMPTY = -1

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        if "-" in text:
            return QValidator.State.Invalid, text, position
        if self._is_empty(text):
            return QValidator.State.Acceptable, text, position
        return super().validate(text, position)

    def valueFromText(self, text: str) -> int:  # noqa: N802 - overrides Qt's
        return self.EMPTY if self._is_empty(text) else super().valueFromText(text)

    def textFromValue(self, value: int) -> str:  # noqa: N802 - overrides Qt's
        return "" if value == self.EMPTY else super().textFromValue(value)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:  # noqa: N802 - overrides Qt's
        return QAbstractSpinBox.StepEnabledFlag.StepUpEnabled if self.value() <= 0 else super().stepEnabled()

    def stepBy(self, steps: int) -> None:  # noqa: N802 - overrides Qt's
        self.setValue(max(0, max(0, self.value()) + steps * self.singleStep()))
        self.selectAll()

    def _is_empty(self, text: str) -> bool:
        return not text.removesuffix(self.suffix()).strip()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _CalmComboBox(QComboBox):
    """Likewise for a choice."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def editor_for(option: Option, not_offered: frozenset[object] = frozenset()) -> Editor:
    """Return the control that fits the option's type.

    Args:
        option: What is to be edited.
        not_offered: Choices that exist in the file but do not work yet.
    """
    if option.kind is bool:
        return _Switch(option)
    if option.kind is int:
        return _Number(option)
    if option.about.labels:
        return _Choice(option, not_offered)
    return _Line(option)
