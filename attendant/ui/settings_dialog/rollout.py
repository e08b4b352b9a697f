"""Hands the settings of this desk on to many: a settings file, a registry file, the installers' command lines."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from attendant import resources
from attendant.core.errors import Problem
from attendant.settings.options import Settings
from attendant.settings.policy import rollout
from attendant.ui import messages, text_size
from attendant.ui.background import RunsInBackground
from attendant.ui.banner import Banner
from attendant.ui.flow_layout import FlowLayout
from attendant.ui.mnemonics import with_mnemonic
from attendant.ui.settings_dialog.copy_button import CopyButton
from attendant.ui.settings_dialog.row_button import RowButton
from attendant.ui.words.plain_text import one_line


class RolloutDialog(QDialog):
    """Shows what goes to the other desks and writes it; show it with ``open()``, it does not block.

    Args:
        settings: Those of this desk.
        background: Writes the files; it must outlive the dialog.
        parent: The window that it stands over.

    Attributes:
        pages: The box of each outermost table of the settings.
        every_box: Takes what has its default along too.
        preview: The settings file as it will be written.
        toml_button: Asks where to write it.
        registry_button: Asks where to write the registry file.
        setup_line: Installs by the setup program.
        package_line: Installs by the MSI.
    """

    def __init__(self, settings: Settings, background: RunsInBackground, parent: QWidget | None = None) -> None:
        """Build the dialog with what an organisation usually decides."""
        super().__init__(parent)
        self._settings = settings
        self._background = background
        self._file_name = rollout.FILE_NAME
        self.setWindowTitle(self.tr("Export for rollout"))
        self._line = Banner(self)
        self._line.setObjectName(messages.MESSAGE_LINE)
        self._line.hide()
        taken: set[str] = set()
        self.pages = {table: QCheckBox(with_mnemonic(_title_of(table), taken)) for table in rollout.TABLES}
        self.every_box = QCheckBox(with_mnemonic(self.tr("Also what has its default"), taken))
        self.preview = _Shown(self.tr("Settings file"), 10)
        self.toml_button = _button(with_mnemonic(self.tr("Save settings file…"), taken))
        self.registry_button = _button(with_mnemonic(self.tr("Save registry file…"), taken))
        self.setup_line = _Line(self.tr("Setup program, with the settings file beside it"), 2)
        self.package_line = _Line(self.tr("Package (MSI), which needs no file"), 4)
        self._close_button = QPushButton(with_mnemonic(self.tr("Close"), taken))
        for table, box in self.pages.items():
            box.setChecked(table in rollout.USUAL_TABLES)
            box.toggled.connect(self._show)
        self.every_box.toggled.connect(self._show)
        self.toml_button.clicked.connect(self._ask_where_to_save_settings)
        self.registry_button.clicked.connect(self._ask_where_to_save_registry)
        self._close_button.clicked.connect(self.accept)
        self._lay_out()
        self._show()

    def save_settings_file(self, path: Path) -> None:
        """Write the settings file, in the background."""
        self._file_name = path.name
        self._show()
        self._save(path, rollout.as_toml(self._values()))

    def save_registry_file(self, path: Path) -> None:
        """Write the registry file, in the background."""
        self._save(path, rollout.as_registry_file(self._values()))

    def _values(self) -> dict[str, object]:
        tables = [table for table, box in self.pages.items() if box.isChecked()]
        return rollout.chosen(self._settings, tables, every=self.every_box.isChecked())

    def _show(self) -> None:
        values = self._values()
        self.preview.setPlainText(rollout.as_toml(values).decode())
        self.setup_line.show_line(rollout.setup_line(self._file_name) if values else "")
        self.package_line.show_line(rollout.package_line(values) if values else "")
        for button in (self.toml_button, self.registry_button):
            button.setEnabled(bool(values))

    def _save(self, path: Path, content: bytes) -> None:
        def work() -> Path:
            rollout.write(path, content)
            return path

        self._background.run(work, self._tell_saved, self._tell)

    def _tell_saved(self, path: Path) -> None:
        messages.inform(self, self.tr("Saved: {name}").format(name=one_line(path.name)))

    def _tell(self, problem: Problem) -> None:
        messages.report(self, problem)

    def _ask_where_to_save_settings(self) -> None:
        self._ask_where(self.tr("Settings files (*.toml)"), rollout.FILE_NAME, self.save_settings_file)

    def _ask_where_to_save_registry(self) -> None:
        self._ask_where(self.tr("Registry files (*.reg)"), "attendant-console.reg", self.save_registry_file)

    def _ask_where(self, kind: str, name: str, save: Callable[[Path], None]) -> None:
        asking = QFileDialog(self, self.windowTitle())
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix(Path(name).suffix[1:])
        asking.setNameFilter(kind)
        asking.selectFile(name)
        asking.fileSelected.connect(lambda chosen: save(Path(chosen)))
        asking.open()

    def _lay_out(self) -> None:
        what = _wrapped(
            self.tr(
                "What is set on these pages goes to the other desks and cannot be changed there. Passwords and"
                " sign-ins stay on this computer."
            )
        )
        where = self.tr("Templates for group policy and Intune (ADMX) come with the program, in {folder}.")
        templates = _wrapped(where.format(folder=resources.POLICY_TEMPLATES))
        flags = Qt.TextInteractionFlag
        templates.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        boxes = FlowLayout()
        for box in (*self.pages.values(), self.every_box):
            boxes.addWidget(box)
        buttons = FlowLayout()
        buttons.addWidget(self.toml_button)
        buttons.addWidget(self.registry_button)
        footer = QHBoxLayout()
        footer.setContentsMargins(16, 12, 16, 12)
        footer.addStretch()
        footer.addWidget(self._close_button)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 4)
        column.setSpacing(10)
        column.addWidget(what)
        column.addLayout(boxes)
        column.addWidget(self.preview, 1)
        column.addLayout(buttons)
        column.addWidget(self.setup_line)
        column.addWidget(self.package_line)
        column.addWidget(templates)
        scrolled = QScrollArea()
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._line)
        whole.addWidget(scrolled, 1)
        whole.addLayout(footer)
        metrics, room = self.fontMetrics(), self.screen().availableSize() * 0.92
        self.resize(min(metrics.averageCharWidth() * 110, room.width()), min(metrics.height() * 40, room.height()))


def open_rollout(settings: Settings, background: RunsInBackground, parent: QWidget) -> RolloutDialog:
    """Open the dialog over ``parent``; arguments as its own. It goes when it is closed."""
    dialog = RolloutDialog(settings, background, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class _Shown(QPlainTextEdit):
    """Text that is shown as it is, to be read and copied; Tab leads on."""

    def __init__(self, name: str, lines: int, *, is_fixed: bool = False) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self._lines = lines
        self._is_fixed = is_fixed
        text_size.keep_fixed(self)
        self.setAccessibleName(name)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a larger font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_lines"):
            self._fit()

    def _fit(self) -> None:
        height = self.fontMetrics().lineSpacing() * self._lines + 12
        if self._is_fixed:
            self.setFixedHeight(height)
        else:
            self.setMinimumHeight(height)


class _Line(QWidget):
    """A command line with its name above it and a button that copies it."""

    def __init__(self, title: str, lines: int) -> None:
        super().__init__()
        self.text = _Shown(title, lines, is_fixed=True)
        self.copy_button = CopyButton("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        label = _wrapped(title)
        label.setBuddy(self.text)
        column.addWidget(label)
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    def show_line(self, line: str) -> None:
        """Show a command line; "" where there is none."""
        self.text.setPlainText(line)
        self.copy_button.set_value(line)
        self.copy_button.setEnabled(bool(line))


def _title_of(table: str) -> str:
    """Return the name of a table's page, as the settings dialog has it."""
    translate = QCoreApplication.translate
    return {
        "general": translate("GeneralPage", "General"),
        "calendar": translate("CalendarIntegrationPage", "Calendar Integration"),
        "privacy": translate("PrivacyPage", "Privacy"),
    }[table]


def _button(title: str) -> RowButton:
    button = RowButton()
    button.setText(title)
    return button


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label
