"""The list of colleagues: one column, one row each, moved through by keys while the search box keeps the focus."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from attendant.core.contact import Contact
from attendant.ui.contact_list.delegate import ContactDelegate
from attendant.ui.contact_list.model import ContactListModel
from attendant.ui.thin_scroll_bar import ThinScrollBar


class ContactListView(QTableView):
    """Shows the rows of a ``ContactListModel``.

    A table and not a list view, since a table of equal rows opens with 100,000 of them in a quarter of the time.

    Signals:
        contact_selected: The ``Contact`` on whom the selection came to rest, or None.
        contact_activated: The ``Contact`` on whom Enter was pressed or who was double-clicked.
        typed: A ``QKeyEvent`` or ``QInputMethodEvent`` that belongs into the search box.
        visible_changed: Addresses of the rows on the screen, as a tuple; after scrolling has come to rest.
    """

    contact_selected = Signal(object)  # Contact | None
    contact_activated = Signal(object)  # Contact
    typed = Signal(object)  # QKeyEvent | QInputMethodEvent
    visible_changed = Signal(object)  # tuple[str, ...]

    def __init__(self, model: ContactListModel, parent: QWidget | None = None) -> None:
        """Show ``model``."""
        super().__init__(parent)
        # One made by Qt would have PySide make a class of every widget there is, to see which of them this is.
        self.setViewport(QWidget(self))
        self._rows = model
        self._selected_id: int | None = None
        self._delegate = ContactDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Colleagues"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(Qt.Orientation.Vertical, self, QPalette.ColorRole.Window))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self._take_font()
        self._hide_highlight()
        self._settle = QTimer(self, singleShot=True, interval=60)
        self._settle.timeout.connect(self._say_visible)
        self.verticalScrollBar().valueChanged.connect(self._note_visible)
        model.modelReset.connect(self._note_visible)
        model.ticked.connect(self.viewport().update)
        self.activated.connect(self._activate)

    @property
    def selected_contact(self) -> Contact | None:
        """The colleague who is selected."""
        index = self.currentIndex()
        return self._rows.contact(index.row()) if index.isValid() else None

    def select_contact(self, contact_id: int) -> bool:
        """Select a colleague who has a row; return whether there is one."""
        row = self._rows.row_of(contact_id)
        if row is None:
            return False
        self.select_row(row)
        return True

    def select_row(self, row: int) -> None:
        """Select the row at ``row`` and bring it into view."""
        index = self._rows.index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def step(self, key: int) -> None:
        """Move the selection as ``key`` (arrow, page, home or end) does, wherever the focus is."""
        count = self._rows.rowCount()
        if not count:
            return
        row = self.currentIndex().row()
        page = max(self.viewport().height() // max(self._delegate.row_height, 1) - 1, 1)
        target = {
            Qt.Key.Key_Down: row + 1,
            Qt.Key.Key_Up: row - 1,
            Qt.Key.Key_PageDown: row + page,
            Qt.Key.Key_PageUp: row - page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: count - 1,
        }[Qt.Key(key)]
        self.select_row(min(max(target, 0), count - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep keys that move or activate; hand on what is typed."""
        typed = event.text()
        plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if plain == Qt.KeyboardModifier.NoModifier and (
            (typed and typed.isprintable()) or event.key() == Qt.Key.Key_Backspace
        ):
            self.typed.emit(event)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain == Qt.KeyboardModifier.NoModifier:
            if not event.isAutoRepeat():  # a key that rests under a hand dials once
                self._activate(self.currentIndex())
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.step(event.key())
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Hand on what an input method composes."""
        self.typed.emit(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Note that other rows are on the screen."""
        super().resizeEvent(event)
        self._note_visible()

    def changeEvent(self, event: QEvent) -> None:
        """Take over a new font and new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_delegate"):
            self._delegate.forget_colours()
            self._hide_highlight()
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_delegate"):
            self._take_font()

    def currentChanged(  # noqa: N802 - Qt's name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Say who is selected now."""
        super().currentChanged(current, previous)
        # The base class switches input methods off for items that cannot be edited, but typing searches.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        contact = self._rows.contact(current.row()) if current.isValid() else None
        self._selected_id = None if contact is None else contact.contact_id
        self.contact_selected.emit(contact)

    def _take_font(self) -> None:
        self._delegate.use_font(self.font())
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)

    def _hide_highlight(self) -> None:
        """Keep the style from painting its own highlight below the row that the delegate paints."""
        palette = self.palette()
        palette.setBrush(QPalette.ColorRole.Highlight, Qt.BrushStyle.NoBrush)
        self.setPalette(palette)

    def _activate(self, index: QModelIndex) -> None:
        if index.isValid():
            self.contact_activated.emit(self._rows.contact(index.row()))

    def reselect(self, *, best: bool) -> None:
        """Select somebody after the rows changed.

        Args:
            best: The first row, since something else was typed; else whoever was selected before, as long as they
                still have a row.
        """
        if best and self._rows.rowCount():
            self.select_row(0)
        elif self._selected_id is None or not self.select_contact(self._selected_id):
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            self._selected_id = None
            self.contact_selected.emit(None)

    def _note_visible(self) -> None:
        top, bottom = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        last = bottom if bottom >= 0 else self._rows.rowCount() - 1
        self._rows.set_visible(top, last) if top >= 0 else self._rows.set_visible(0, -1)
        self._settle.start()

    def _say_visible(self) -> None:
        self.visible_changed.emit(self._rows.visible_mailboxes())
