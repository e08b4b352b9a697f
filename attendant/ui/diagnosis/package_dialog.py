"""Shows what would go into the diagnostics, and saves it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from attendant.core.errors import Problem
from attendant.diagnosis.package import Part, write
from attendant.ui import messages, text_size
from attendant.ui.background import RunsInBackground
from attendant.ui.banner import Banner, Offer
from attendant.ui.words import wording
from attendant.ui.words.plain_text import one_line


class PackageDialog(QDialog):
    """Lists the parts with their sizes, shows each as it would be saved, and lets some be left out.

    Args:
        gather: Gathers the parts; blocks.
        file_name: What the file is called unless the person chooses otherwise.
        background: Runs what blocks; it must outlive the dialog.
        parent: The main window, or the health page.
    """

    def __init__(
        self,
        gather: Callable[[], tuple[Part, ...]],
        file_name: str,
        background: RunsInBackground,
        parent: QWidget | None = None,
    ) -> None:
        """Begin to gather."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save diagnostics"))
        self._background = background
        self._file_name = file_name
        self._parts: tuple[Part, ...] = ()
        line = Banner(self)
        line.setObjectName(messages.MESSAGE_LINE)
        self._about = _words(
            self.tr(
                "This is what the file will hold, for your administrator or for support. Nothing is sent: the file "
                "stays where you save it. Colleagues and the account are replaced by numbers and placeholders, "
                "passwords, sign-ins and appointments are not in it. Names of servers and the IDs of your organisation "
                "stay readable."
            )
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Parts of the file"))
        self.list.setSpacing(2)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("What the selected part says"))
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text_size.keep_fixed(self.text)
        self._total = _words(self.tr("Gathering…"))
        self.save_button = QPushButton(self.tr("&Save…"))
        self.save_button.setEnabled(False)
        self.close_button = QPushButton(self.tr("C&lose"))
        self._lay_out(line)
        self.list.currentRowChanged.connect(self._show_part)
        self.save_button.clicked.connect(self._ask_where)
        self.close_button.clicked.connect(self.reject)
        background.run(gather, self._show, self._tell)

    @property
    def chosen(self) -> tuple[Part, ...]:
        """The parts that are not left out."""
        checked = Qt.CheckState.Checked
        return tuple(part for row, part in enumerate(self._parts) if self.list.item(row).checkState() == checked)

    def save(self, file: Path) -> None:
        """Write what is chosen."""
        chosen = self.chosen
        self._background.run(lambda: write(file, chosen), lambda _: self._say_saved(file), self._tell)

    def _show(self, parts: tuple[Part, ...]) -> None:
        self._parts = parts
        for part in parts:
            about = wording.words(part.about)
            words = self.tr("{name}, {size}").format(name=part.name, size=_size(part.size))
            item = QListWidgetItem(f"{words}\n{about}", self.list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}. {about}")
            item.setCheckState(Qt.CheckState.Checked)
        self.list.setCurrentRow(0)
        self.list.itemChanged.connect(self._count)
        self._count()
        self.list.setFocus()

    def _show_part(self, row: int) -> None:
        self.text.setPlainText(self._parts[row].text if row >= 0 else "")

    def _count(self) -> None:
        chosen = self.chosen
        self.save_button.setEnabled(bool(chosen))
        self.save_button.setDefault(bool(chosen))
        said = self.tr("{count} of {total} parts, {size} before packing")
        size = _size(sum(part.size for part in chosen))
        self._total.setText(said.format(count=len(chosen), total=len(self._parts), size=size))

    def _ask_where(self) -> None:
        asking = QFileDialog(self, self.windowTitle())
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix("zip")
        asking.setNameFilter(self.tr("ZIP files (*.zip)"))
        asking.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        asking.selectFile(self._file_name)
        asking.fileSelected.connect(self._save_chosen)
        asking.open()

    def _save_chosen(self, name: str) -> None:
        self.save(Path(name))

    def _say_saved(self, file: Path) -> None:
        offer = Offer(self.tr("Show the folder"), partial(_show_folder, file.parent))
        messages.inform(self, self.tr("Saved: {name}. Nothing was sent.").format(name=one_line(file.name)), offer)

    def _tell(self, problem: Problem) -> None:
        if not self._parts:
            self._total.setText("")
        messages.report(self, problem)

    def _lay_out(self, line: Banner) -> None:
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.setChildrenCollapsible(False)
        beside.addWidget(self.list)
        beside.addWidget(self.text)
        beside.setStretchFactor(0, 1)
        beside.setStretchFactor(1, 2)
        letter = self.fontMetrics().averageCharWidth()
        beside.setSizes([letter * 50, letter * 94])
        footer = QHBoxLayout()
        footer.addWidget(self._total, 1)
        footer.addWidget(self.save_button)
        footer.addWidget(self.close_button)
        self.close_button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(line)
        column.addWidget(self._about)
        column.addWidget(beside, 1)
        column.addLayout(footer)
        room = self.screen().availableSize() * 0.92
        wide, high = self.fontMetrics().averageCharWidth() * 150, self.fontMetrics().height() * 36
        self.resize(min(wide, room.width()), min(high, room.height()))


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
