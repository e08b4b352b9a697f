"""Lines of text laid out once and painted many times, which is most of what painting a row costs."""

from collections import OrderedDict

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from attendant.ui.words.plain_text import one_line

_KEPT = 1500


class LaidOut:
    """A line of text, cut to a width, ready to be drawn."""

    def __init__(self, text: str, font: QFont, width: float, shorter: str = "") -> None:
        """Lay ``text`` out in ``font``; where it is longer than ``width``, ``shorter``, or with an ellipsis."""
        metrics = QFontMetricsF(font)
        shown = one_line(text)
        if shorter and metrics.horizontalAdvance(shown) > width:
            shown = one_line(shorter)
        if metrics.horizontalAdvance(shown) > width:
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width)
        self.layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self.layout.setTextOption(option)
        self.layout.setCacheEnabled(True)
        self.layout.beginLayout()
        self._line: QTextLine = self.layout.createLine()
        self._line.setLineWidth(100_000)
        self._line.setPosition(QPointF(0, 0))
        self.layout.endLayout()
        # Text that runs from right to left is laid out at the far end of the line.
        self.left = self._line.naturalTextRect().left()
        self.width = self._line.naturalTextWidth()
        self.ascent = self._line.ascent()
        self._length = len(shown)

    def extent(self, start: int, end: int) -> tuple[float, float]:
        """Return from where to where the characters ``start`` to ``end`` reach, measured from the text's left."""
        from_x, to_x = (self._x(min(position, self._length)) for position in (start, end))
        return min(from_x, to_x), max(from_x, to_x)

    def _x(self, position: int) -> float:
        # PySide hands the position back beside the place, which its stubs do not say.
        placed: object = self._line.cursorToX(position)
        x = placed[0] if isinstance(placed, tuple) else placed
        return (x if isinstance(x, float) else 0.0) - self.left


class TextCache:
    """Keeps lines by text, font and width; the ones not used for longest go first."""

    def __init__(self) -> None:
        """Start empty."""
        self._lines: OrderedDict[tuple[str, str, int], LaidOut] = OrderedDict()

    def line(self, text: str, font: QFont, font_key: str, width: float, shorter: str = "") -> LaidOut:
        """Return ``text`` laid out.

        Args:
            text: Any text; shown as one line.
            font: The font.
            font_key: A name for the font that is cheaper to compare than the font.
            width: Room for it in device-independent pixels.
            shorter: What is shown instead where there is no room; always the same for the same text.
        """
        key = text, font_key, int(width)
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = LaidOut(text, font, int(width), shorter)
            if len(self._lines) > _KEPT:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(key)
        return line

    def clear(self) -> None:
        """Forget everything, because fonts changed."""
        self._lines.clear()
