"""Import of a CSV file: what is in it, who comes in, who is left out and why."""

from collections.abc import Callable, Container
from enum import Enum, auto
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from attendant.core.errors import Problem
from attendant.directory.changes import ImportReport
from attendant.directory.columns import Use
from attendant.directory.csv_import import ImportedPeople, ImportPreview, names_people, preview, read
from attendant.ui import messages, text_size
from attendant.ui.background import RunsInBackground
from attendant.ui.banner import Banner
from attendant.ui.directory_dialogs.column_mapping import ColumnMapping
from attendant.ui.directory_dialogs.contact_table import ContactTable
from attendant.ui.directory_dialogs.reading_choices import ReadingChoices
from attendant.ui.directory_dialogs.refused_pane import RefusedPane
from attendant.ui.directory_dialogs.row_table import RowTable
from attendant.ui.words import wording
from attendant.ui.words.plain_text import one_line

_WIDEST = (60, 40, 28)
"""Average characters of name, mail address and numbers; what is longer is cut."""


class _Step(Enum):
    READING = auto()
    CHOOSING = auto()
    IMPORTING = auto()
    DONE = auto()
    FAILED = auto()


class ImportDialog(QDialog):
    """Shows what a file holds before anything comes in; show it with ``open()``, it does not block.

    The file is read in the background. When the person agrees, ``import_requested`` hands over who comes in; whoever
    brings them into the directory says with ``show_report`` or ``show_problem`` how it went.

    Signals:
        import_requested: ``ImportedPeople`` to bring in.

    Args:
        path: The file.
        background: Reads and writes files; must outlive the dialog.
        known: The ``identity`` of each who is a colleague already.
        parent: The main window.
    """

    import_requested = Signal(object)  # ImportedPeople

    def __init__(
        self,
        path: Path,
        *,
        background: RunsInBackground,
        known: Container[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog and begin to read."""
        super().__init__(parent)
        self._path = path
        self._background = background
        self._seen: ImportPreview | None = None
        self._people = ImportedPeople((), (), ())
        self._latest = 0
        self._step = _Step.READING
        self._was_read = False
        self.setWindowTitle(self.tr("Import colleagues"))
        self._line = Banner(self)
        self._line.setObjectName(messages.MESSAGE_LINE)
        self._summary = QLabel()
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        self.how = ReadingChoices()
        self.mapping = ColumnMapping()
        self._coming = ContactTable(self)
        self._coming.set_known(known)
        self.coming = RowTable(self._coming, self.tr("Colleagues in the file"))
        self.left_out = RefusedPane(path.stem, background)
        self._tabs = QTabWidget()
        self._middle = QSplitter()
        self._column = QVBoxLayout(self)
        self.import_button = QPushButton()
        self.close_button = QPushButton()
        self._lay_out()
        self._connect()
        self._read_file()

    @property
    def people(self) -> ImportedPeople:
        """Who comes in and who is left out, as things stand."""
        return self._people

    def show_report(self, report: ImportReport) -> None:
        """Say what the import did."""
        self.left_out.show_rows(self._seen, report.refused)
        self._people = ImportedPeople(self._people.contacts, self._people.external_keys, report.refused)
        self._go(_Step.DONE)
        counts = {"added": report.added, "updated": report.updated, "unchanged": report.unchanged}
        said = self.tr("{added} new, {updated} changed, {unchanged} as before.").format(**counts)
        if report.refused:
            count = len(report.refused)
            said += " " + (self.tr("1 row is left out.") if count == 1 else self.tr("%n rows are left out.", "", count))
        self._say(said)
        if report.refused:
            self._tabs.setCurrentIndex(1)
        self.close_button.setFocus()

    def show_problem(self, problem: Problem) -> None:
        """Say why the import failed; nobody came in, and it can be tried again."""
        self._go(_Step.CHOOSING)
        messages.report(self, problem)

    def reject(self) -> None:
        """Close, unless an import is under way whose outcome has to be seen."""
        if self._step is not _Step.IMPORTING:
            super().reject()

    def done(self, result: int) -> None:
        """Close; what is still being read is dropped."""
        self._latest += 1
        super().done(result)

    def _read_file(self, *, encoding: str = "", delimiter: str = "") -> None:
        path = self._path

        def work() -> tuple[ImportPreview, ImportedPeople]:
            seen = preview(path, encoding=encoding, delimiter=delimiter)
            return seen, read(seen, seen.mapping)

        self._go(_Step.READING)
        self._run(work, self._show_file)

    def _read_rows(self) -> None:
        seen, mapping = self._seen, self.mapping.mapping()
        if seen is not None:
            self._run(lambda: read(seen, mapping), self._show_people)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        """Do ``work`` in the background; where another one was begun meanwhile its outcome is dropped."""
        self._latest += 1
        number = self._latest

        def show(outcome: object) -> None:
            if number == self._latest:
                done(outcome)

        def fail(problem: Problem) -> None:
            if number == self._latest:
                self._show_failure(problem)

        self._background.run(work, show, fail)

    def _show_file(self, outcome: tuple[ImportPreview, ImportedPeople]) -> None:
        seen, people = outcome
        self._seen = seen
        self._was_read = True
        self.how.show_choices(seen.encoding, seen.delimiter)
        self.mapping.show_columns(seen)
        # Made last, the choices would come last under Tab.
        for one, following in pairwise((self.how.encoding, self.how.delimiter, *self.mapping.choices)):
            QWidget.setTabOrder(one, following)
        self._go(_Step.CHOOSING)
        self._show_people(people)
        (self.import_button if people.contacts else self.mapping.choices[0]).setFocus()

    def _show_people(self, people: ImportedPeople) -> None:
        self._people = people
        self._coming.show_contacts(people.contacts)
        self.coming.widen(*_WIDEST)
        self.left_out.show_rows(self._seen, people.refused)
        self._go(_Step.CHOOSING)

    def _show_failure(self, problem: Problem) -> None:
        self._seen = None
        self._show_people(ImportedPeople((), (), ()))
        self._go(_Step.FAILED)
        self._say(f"{wording.words(problem.summary)} {wording.words(problem.remedy)}")
        if not self._was_read:
            # There is nothing to show but the sentence.
            width = self.fontMetrics().averageCharWidth() * 90
            self.resize(width, self._column.totalHeightForWidth(width))
        self.close_button.setFocus()

    def _go(self, step: _Step) -> None:
        self._step = step
        coming, left_out = len(self._people.contacts), len(self._people.refused)
        has_file = self._seen is not None
        self.mapping.setVisible(has_file and step is not _Step.DONE)
        self._middle.setVisible(has_file)
        self.how.setVisible(self._was_read and step is not _Step.DONE)
        # After a wrong choice of these nothing can be read, and the way back must stay open.
        self.how.setEnabled(step in (_Step.CHOOSING, _Step.FAILED))
        self.mapping.setEnabled(step is _Step.CHOOSING)
        self._tabs.setTabText(0, self.tr("Colleagues ({count})").format(count=coming))
        self._tabs.setTabText(1, self.tr("Left out ({count})").format(count=left_out))
        self.import_button.setVisible(step not in (_Step.DONE, _Step.FAILED))
        self.import_button.setEnabled(step is _Step.CHOOSING and coming > 0)
        self.import_button.setText(
            self.tr("&Import 1 colleague") if coming == 1 else self.tr("&Import %n colleagues", "", coming)
        )
        self.close_button.setEnabled(step is not _Step.IMPORTING)
        self.close_button.setText(self.tr("C&lose") if step in (_Step.DONE, _Step.FAILED) else self.tr("Cance&l"))
        match step:
            case _Step.READING:
                self._say(self.tr("Reading {name}…").format(name=one_line(self._path.name)))
            case _Step.IMPORTING:
                self._say(self.tr("Importing…"))
            case _Step.CHOOSING:
                self._say(self._what_is_in_the_file(coming))
            case _:
                pass

    def _what_is_in_the_file(self, coming: int) -> str:
        name = one_line(self._path.name)
        if coming:
            check = self.tr("Check who comes in from {name}, and correct what a column is used for.").format(name=name)
            known = sum(map(self._coming.is_known, range(coming)))
            if not known:
                return check
            return f"{check} " + (
                self.tr("1 of them is a colleague already and is brought up to date.")
                if known == 1
                else self.tr("%n of them are colleagues already and are brought up to date.", "", known)
            )
        has_headings = self._seen is not None and self._seen.has_headings
        if not has_headings and set(self.mapping.mapping()) == {Use.NOTHING}:
            return self.tr(
                "Nothing in {name} tells who is who. If it is a list of colleagues, say which column holds the name or"
                " the mail address."
            ).format(name=name)
        if not names_people(self.mapping.mapping()):
            return self.tr("Say which column holds the name or the mail address.")
        return self.tr("Nobody can come in this way; the reasons stand under “Left out”.")

    def _say(self, text: str) -> None:
        self._summary.setText(text)
        messages.announce(self, text)

    def _agree(self) -> None:
        self._go(_Step.IMPORTING)
        self.import_requested.emit(self._people)

    def _reread(self) -> None:
        self._read_file(encoding=self.how.encoding.currentData(), delimiter=self.how.delimiter.currentData())

    def _connect(self) -> None:
        self.mapping.changed.connect(self._read_rows)
        self.how.changed.connect(self._reread)
        self.import_button.clicked.connect(self._agree)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self._tabs.setAccessibleName(self.tr("What is in the file"))
        self._tabs.tabBar().setAccessibleName(self.tr("What is in the file"))
        self._tabs.addTab(self.coming, "")
        self._tabs.addTab(self.left_out, "")
        self.coming.set_widths(24, 28, 20, 16, 18)
        self._middle.setChildrenCollapsible(False)
        self._middle.addWidget(self.mapping)
        self._middle.addWidget(self._tabs)
        self._middle.setStretchFactor(1, 1)
        wide = self.fontMetrics().averageCharWidth()
        self._middle.setSizes([wide * 38, wide * 110])
        text_size.keep(self._summary, 1.08)
        footer = QHBoxLayout()
        footer.addStretch()
        footer.addWidget(self.import_button)
        footer.addWidget(self.close_button)
        self.close_button.setAutoDefault(False)
        self.import_button.setDefault(True)
        column = self._column
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self._line)
        column.addWidget(self._summary)
        column.addWidget(self.how)
        column.addWidget(self._middle, 1)
        column.addStretch()
        column.addLayout(footer)
        room = self.screen().availableSize() * 0.92
        self.resize(min(wide * 170, room.width()), min(self.fontMetrics().height() * 40, room.height()))
