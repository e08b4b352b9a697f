"""A row of a form that is as tall as its wrapped words."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

ROW_GAP = 9
"""Free space below a row, in device-independent pixels."""


class FormRow(QWidget):
    """Is exactly as tall as its content at the width at hand.

    ``QFormLayout`` adds up the rows' heights for the width rightly, but shares them out by the rows' own wishes, in
    which wrapped text counts for more than it takes; the tallest row then loses what the others do not need (Qt 6.11).
    """

    def event(self, event: QEvent) -> bool:
        """Keep the height up to date with width and words."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.setFixedHeight(
                self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height()
            )
        return handled
