"""The rows of a file that are left out, to be read, copied and saved for correction."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from attendant.core.errors import DirectoryError, Problem
from attendant.core.text import Text
from attendant.directory.changes import RefusedRow
from attendant.directory.csv_import import ImportPreview, refused_as_csv
from attendant.ui import messages
from attendant.ui.background import RunsInBackground
from attendant.ui.directory_dialogs.refused_table import RefusedTable
from attendant.ui.directory_dialogs.row_table import RowTable
from attendant.ui.words import wording
from attendant.ui.words.plain_text import one_line


class RefusedPane(QWidget):
    """Shows what is left out and why.

    Args:
        name: What the file is called, without its ending.
        background: Writes the file; must outlive the dialog.
    """

    def __init__(self, name: str, background: RunsInBackground) -> None:
        """Start with nothing left out."""
        super().__init__()
        self._name = name
        self._background = background
        self._seen: ImportPreview | None = None
        self._rows = RefusedTable(self)
        self.table = RowTable(self._rows, self.tr("Rows that are left out"))
        self.table.set_widths(6, 56, 24)
        self.copy_button = QPushButton(self.tr("&Copy these rows"))
        self.save_button = QPushButton(self.tr("&Save these rows…"))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 0, 8, 0)
        for button in (self.copy_button, self.save_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self._ask_where_to_save)

    def show_rows(self, seen: ImportPreview | None, rows: Sequence[RefusedRow]) -> None:
        """Show other rows.

        Args:
            seen: The file that they stand in; None where it cannot be read.
            rows: What is left out of it.
        """
        self._seen = seen
        self._rows.show_rows(rows)
        for button in (self.copy_button, self.save_button):
            button.setEnabled(bool(rows))

    def save(self, path: Path) -> None:
        """Write the rows to ``path``, in the background."""
        # With the mark, Excel reads accents as they are meant.
        content = self._as_csv().encode("utf-8-sig")
        self._background.run(lambda: _write(path, content), self._tell_saved, self._tell)

    def _as_csv(self) -> str:
        return "" if self._seen is None else refused_as_csv(self._seen, self._rows.rows, wording.words)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._as_csv())
        messages.inform(self, self.tr("Copied, to be pasted into a table."))

    def _ask_where_to_save(self) -> None:
        asking = QFileDialog(self, self.tr("Save the rows that are left out"))
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix("csv")
        asking.setNameFilter(self.tr("CSV files (*.csv)"))
        asking.selectFile(self.tr("{name} left out").format(name=self._name))
        asking.fileSelected.connect(self._save_chosen)
        asking.open()

    def _save_chosen(self, name: str) -> None:
        self.save(Path(name))

    def _tell_saved(self, path: Path) -> None:
        messages.inform(self, self.tr("Saved: {name}").format(name=one_line(path.name)))

    def _tell(self, problem: Problem) -> None:
        messages.report(self, problem)


def _write(path: Path, content: bytes) -> Path:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise DirectoryError(
            summary=Text("The file {name} cannot be written.", {"name": path.name}),
            remedy=Text("Choose another place, or check that the disk is not full."),
            detail=str(error),
        ) from error
    return path
