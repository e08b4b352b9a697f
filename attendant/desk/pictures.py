"""Decodes pictures that came from a server: few formats, small ones only, in whichever thread asks."""

from attendant.core.details import Picture

_FORMATS = (b"jpeg", b"png")
_LARGEST_PX = 1024
_SHOWN_PX = 192
_RGBA_BYTES = 4


def decoded(encoded: bytes) -> Picture | None:
    """Return the middle square of a JPEG or PNG picture, at most 192 pixels wide; None where it is none of these.

    What is larger than 1,024 pixels is not even read: no service sends that for a head, and a hostile file of a few
    bytes may claim to be gigabytes. Loads Qt's pictures on first use and needs no window.
    """
    from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
    from PySide6.QtGui import QImage, QImageReader

    content = QByteArray(encoded)
    device = QBuffer(content)
    device.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(device)
    size = reader.size()
    if (
        reader.format().data() not in _FORMATS
        or not size.isValid()
        or size.isEmpty()
        or size.boundedTo(QSize(_LARGEST_PX, _LARGEST_PX)) != size
    ):
        return None
    image = reader.read()
    if image.isNull():
        return None
    side = min(image.width(), image.height())
    square = image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    if side > _SHOWN_PX:
        square = square.scaled(
            _SHOWN_PX, _SHOWN_PX, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    plain = square.convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = bytes(plain.constBits())
    return Picture(plain.width(), pixels) if len(pixels) == _RGBA_BYTES * plain.width() ** 2 else None
