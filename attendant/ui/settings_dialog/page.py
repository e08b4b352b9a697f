"""A page of the settings: fields below each other, scrolled where the window is small."""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from attendant.core.text import Text
from attendant.settings.options import OPTIONS, Settings
from attendant.ui import text_size
from attendant.ui.banner import Banner, Kind, Offer
from attendant.ui.mnemonics import with_mnemonic
from attendant.ui.note_line import Note, NoteLine
from attendant.ui.settings_dialog.editors import editor_for
from attendant.ui.settings_dialog.field import Field
from attendant.ui.settings_dialog.locked_editor import LockedEditor
from attendant.ui.words import wording

_WIDEST_CHARACTERS = 96
"""Lines longer than this are hard to read, however wide the window is."""

_NARROW_CHARACTERS = 72
"""Below this width a field beside its title would be too short to read what is in it."""


class Page(QScrollArea):
    """Fields for some options.

    Subclasses add rows in their ``__init__`` and say in ``arrange`` which of them are of use.

    Signals:
        changed: Something was edited.

    Args:
        title: Heading, translated; also the name in the list of pages.
        settings: What is shown at first.
        locked: Who fixed which option, by path.
    """

    changed = Signal()

    def __init__(self, title: str, settings: Settings, locked: Mapping[str, Text]) -> None:
        """Build an empty page."""
        super().__init__()
        self.title = title
        self.settings = settings
        self._locked = locked
        self.fields: dict[str, Field] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        self._content = content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.Base)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        self.heading = QLabel(title)
        self.heading.setWordWrap(True)
        text_size.keep(self.heading, 1.5, bold=True)
        self.lock_note = NoteLine()
        self.lock_note.hide()
        self.warning = Banner()
        self.warning.hide()
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.form.setFormAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.form.setHorizontalSpacing(20)
        self.form.setVerticalSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.lock_note)
        column.addWidget(self.warning)
        column.addLayout(self.form)
        column.addStretch()
        content.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST_CHARACTERS + 48)
        self.setWidget(content)

    def add_fields_of(self, table: str) -> None:
        """Add a row for every option of a table, in the order in which they are declared."""
        for path in OPTIONS:
            if path.rpartition(".")[0] == table:
                self.add_field(path)

    def add_field(self, path: str, not_offered: frozenset[object] = frozenset()) -> Field:
        """Add a row for the option at ``path`` and show its value."""
        option, locked_by = OPTIONS[path], self._locked.get(path)
        editor = editor_for(option, not_offered) if locked_by is None else LockedEditor(option)
        field = Field(editor, locked_by)
        field.show_value(self.settings.value(path))
        self.fields[path] = field
        self.form.addRow(field.title, field)
        field.changed.connect(self._edited)
        return field

    def show_saved(self, settings: Settings) -> None:
        """Take ``settings`` as what is kept now and show it as it was cleaned."""
        self.settings = settings
        for path, field in self.fields.items():
            if not field.is_wrong and field.editor.raw() != settings.value(path):
                field.show_value(settings.value(path))
        self._edited()

    def arrange(self, entered: Settings) -> None:
        """Show the rows that are of use with what is entered; nothing to do on most pages."""

    def show_row(self, row: QWidget, *, is_of_use: bool) -> None:
        """Show or hide a row with its title."""
        self.form.setRowVisible(row, is_of_use)

    def missing(self, entered: Settings) -> Mapping[str, Text]:
        """Return what must be entered before the page can be saved; nothing before something was edited."""
        return entered.missing() if self.is_changed() else {}

    def visible_fields(self) -> Iterator[Field]:
        """Return the fields that are of use now, in their order."""
        return (field for field in self.fields.values() if self.form.isRowVisible(field))

    def is_changed(self) -> bool:
        """Whether something differs from the settings."""
        return any(field.editor.raw() != self.settings.value(path) for path, field in self.fields.items())

    def values(self) -> dict[str, object]:
        """Return what was entered, by option path.

        A field that breaks its rule keeps the value of the settings. That matters only for fields of the provider
        that is not chosen: what is half entered there must not be in the way.
        """
        return {
            path: self.settings.value(path) if field.is_wrong else field.value() for path, field in self.fields.items()
        }

    def first_in_the_way(self) -> Field | None:
        """Return the first visible field that keeps the page from being saved."""
        return next((field for field in self.visible_fields() if field.is_wrong or field.is_missing), None)

    def count_in_the_way(self) -> int:
        """Return how many visible fields keep the page from being saved."""
        return sum(field.is_wrong or field.is_missing for field in self.visible_fields())

    def warn(self, texts: Iterable[str], offer: Offer | None = None) -> None:
        """Show what is allowed but unlikely to be meant, above the fields, and what can be done about it."""
        text = " ".join(texts)
        if text:
            self.warning.show_message(text, Kind.WARNING, offer, lasting=True)
        else:
            self.warning.clear()

    def assign_mnemonics(self, taken: set[str]) -> None:
        """Give each row a letter for the Alt key that is not ``taken`` already."""
        self.assign(self.fields, taken)

    def assign(self, paths: Iterable[str], taken: set[str]) -> None:
        """Give the rows of ``paths`` letters, and take them."""
        for path in paths:
            field = self.fields[path]
            field.set_title(with_mnemonic(wording.words(field.option.about.title), taken))

    def focus_on(self, widget: QWidget) -> None:
        """Bring a row into view, with the line below it, and give it the focus."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        row = QRect(widget.mapTo(self._content, widget.rect().topLeft()), widget.size())
        self.ensureVisible(row.center().x(), row.center().y(), 0, row.height())

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - overrides Qt's
        """Keep the line below a field in view when Tab leads to it; Qt looks at the control alone."""
        moved = super().focusNextPrevChild(forward)
        widget = self.focusWidget()
        field = next((field for field in self.fields.values() if widget is field.editor.control), None)
        if field is not None:
            row = QRect(field.mapTo(self._content, field.rect().topLeft()), field.size())
            self.ensureVisible(row.left(), row.bottom(), 0, 12)
            self.ensureVisible(row.left(), row.top(), 0, 12)
        return moved

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange the rows before the first look at them."""
        super().showEvent(event)
        self.arrange(self.entered())
        self._say_if_all_is_locked()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put titles above their fields where the page is narrow, all of them or none."""
        super().resizeEvent(event)
        is_narrow = self.viewport().width() < self.fontMetrics().averageCharWidth() * _NARROW_CHARACTERS
        policies = QFormLayout.RowWrapPolicy
        self._wrap(policies.WrapAllRows if is_narrow else policies.DontWrapRows)
        self._wrap_where_too_wide()

    def _wrap_where_too_wide(self) -> None:
        """Put titles above their fields where beside them a part would lie beyond the edge: long words, large text."""
        policies = QFormLayout.RowWrapPolicy
        self._column.invalidate()
        self._column.activate()
        is_beside = self.form.rowWrapPolicy() == policies.DontWrapRows
        if is_beside and max(self._content.minimumSizeHint().width(), self._wish()) > self.viewport().width():
            self._wrap(policies.WrapAllRows)

    def _wish(self) -> int:
        """Return the width at which a title and every choice beside it are seen whole."""
        fields = list(self.visible_fields())
        title = max((field.title.sizeHint().width() for field in fields), default=0)
        margins = self._column.contentsMargins()
        around = margins.left() + margins.right() + self.form.horizontalSpacing()
        return title + max((field.editor.wish for field in fields), default=0) + around

    def _wrap(self, policy: QFormLayout.RowWrapPolicy) -> None:
        self.form.setRowWrapPolicy(policy)
        # The form forgets its sizes, but the layout around it would go on with those of before.
        self._column.invalidate()
        self._column.activate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a larger font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_content"):
            self._content.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST_CHARACTERS + 48)

    def entered(self) -> Settings:
        """Return the settings with what was entered on this page."""
        return self.settings.with_values(self.values())

    def judge(self) -> None:
        """Arrange the rows and say what is missing, by what is entered now."""
        entered = self.entered()
        self.arrange(entered)
        self._say_if_all_is_locked()
        self._wrap_where_too_wide()
        missing = self.missing(entered)
        for path, field in self.fields.items():
            field.need(missing.get(path))

    def _edited(self) -> None:
        self.judge()
        self.changed.emit()

    def _say_if_all_is_locked(self) -> None:
        """Say once, above the fields, what would stand below each of them."""
        fields = list(self.visible_fields())
        by = {self._locked.get(field.option.path) for field in fields}
        who = by.pop() if len(by) == 1 else None
        whole = QCoreApplication.translate("Page", "Nothing on this page can be changed here. {who}")
        said = whole.format(who=wording.words(who)) if who is not None else ""
        if said != self.lock_note.text():
            self.lock_note.say(said, Note.LOCKED)
            self.setAccessibleDescription(said)
        for field in fields:
            field.leave_lock_to_the_page(said_above=who is not None)
