"""Pictures of people: what is decoded, and what is not even looked at."""

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QImage

from attendant.desk.pictures import decoded

RED, BLUE = bytes((255, 0, 0, 255)), bytes((0, 0, 255, 255))


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    """A red square in the middle of blue."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    side = min(width, height)
    for x in range((width - side) // 2, (width + side) // 2):
        for y in range((height - side) // 2, (height + side) // 2):
            image.setPixelColor(x, y, QColor("red"))
    content = QByteArray()
    device = QBuffer(content)
    device.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(device, kind, 100)  # type: ignore[call-overload]  # PySide's stub wants bytes, which Qt refuses
    return bytes(content.data())


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_comes_out_as_a_square(kind: str) -> None:
    found = decoded(picture(48, 48, kind))

    assert found is not None
    assert (found.side_px, len(found.rgba)) == (48, 48 * 48 * 4)
    assert found.rgba[0] > 240


@pytest.mark.parametrize(("width", "height"), [(60, 40), (40, 60)])
def test_of_an_oblong_picture_the_middle_is_kept(width: int, height: int) -> None:
    found = decoded(picture(width, height))

    assert found is not None
    assert found.side_px == 40
    assert found.rgba == RED * 40 * 40


def test_a_large_picture_is_made_small() -> None:
    found = decoded(picture(648, 648))

    assert found is not None
    assert found.side_px == 192


def test_a_few_bytes_that_claim_to_be_gigabytes_are_not_decoded() -> None:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">2I5B", 30_000, 30_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 90_001))

    assert decoded(bomb) is None


@pytest.mark.parametrize(
    "junk",
    [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<html>sign in</html>", b"\x89PNG\r\n\x1a\n"],
)
def test_what_is_no_picture_is_none(junk: bytes) -> None:
    assert decoded(junk) is None


def test_half_a_picture_is_none_or_whole() -> None:
    whole = picture(48, 48)
    found = decoded(whole[: len(whole) // 2])

    assert found is None or found.side_px == 48
