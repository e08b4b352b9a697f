"""profilePhoto: pictures of people, drawn here; some have none.

Behaviour after https://learn.microsoft.com/graph/api/profilephoto-get
"""

import hashlib
import struct
import zlib
from functools import lru_cache

from attendant.demo.ews.setting import Setting
from attendant.demo.graph.messages import Refusal
from attendant.demo.graph.people import mailbox_of

SIZES = (48, 64, 96, 120)
# Each one hue from light to dark, for ground, face, hair and clothes: figures that are nobody's portrait.
_HUES = (
    ((0xD6, 0xE6, 0xF5), (0xF4, 0xF9, 0xFD), (0x4A, 0x7F, 0xB5), (0x1F, 0x4E, 0x79)),
    ((0xF8, 0xE0, 0xD0), (0xFE, 0xF7, 0xF2), (0xC9, 0x7B, 0x4A), (0x8A, 0x48, 0x1E)),
    ((0xD8, 0xEC, 0xD6), (0xF5, 0xFB, 0xF4), (0x5E, 0x9B, 0x5A), (0x2E, 0x62, 0x2B)),
    ((0xE8, 0xDC, 0xF1), (0xF9, 0xF5, 0xFC), (0x8E, 0x63, 0xAF), (0x55, 0x33, 0x73)),
    ((0xF6, 0xEA, 0xC4), (0xFD, 0xFA, 0xF0), (0xB8, 0x93, 0x2E), (0x75, 0x5A, 0x12)),
    ((0xD2, 0xEC, 0xEC), (0xF3, 0xFB, 0xFB), (0x3F, 0x96, 0x98), (0x16, 0x5E, 0x60)),
)

Colour = tuple[int, int, int]


def photo(setting: Setting, key: str, size: str) -> bytes:
    """Return the picture of a user as PNG.

    Raises:
        Refusal: There is no such user, no such size, or no picture.
    """
    mailbox = mailbox_of(setting, key)
    side = size.partition("x")[0]
    if not side.isdecimal() or int(side[:4]) not in SIZES or size != f"{side}x{side}":
        raise Refusal(404, "ErrorItemNotFound", "The photo wasn't found.")
    chance = hashlib.sha256(mailbox.address.encode()).digest()
    if chance[0] % 4 == 0:
        raise Refusal(404, "ImageNotFound", "The photo wasn't found.")
    return _drawn(int(side), chance[1:5])


@lru_cache(maxsize=256)
def _drawn(side: int, chance: bytes) -> bytes:
    ground, face, hair, clothes = _HUES[chance[0] % len(_HUES)]
    hairline, parting, wide = 0.3 + chance[1] % 4 * 0.03, 0.36 + chance[2] % 4 * 0.09, 0.32 + chance[3] % 4 * 0.03

    def colour_at(x: float, y: float) -> Colour:
        """Return what lies at a point of the square from 0 to 1: head before hair before shoulders before ground."""
        if _in_ellipse(x, y, 0.5, 0.45, 0.17, 0.205):
            return hair if y < hairline + 0.8 * (x - parting) ** 2 else face
        if y < 0.45 and _in_ellipse(x, y, 0.5, 0.42, 0.2, 0.225):
            return hair
        if abs(x - 0.5) < 0.065 and 0.6 < y < 0.73:
            return face
        return clothes if _in_ellipse(x, y, 0.5, 1.06, wide, 0.36) else ground

    lines = []
    for row in range(side):
        line = bytearray(b"\0")
        for column in range(side):
            points = [colour_at((column + dx) / side, (row + dy) / side) for dx in (0.25, 0.75) for dy in (0.25, 0.75)]
            line += bytes(sum(point[channel] for point in points) // 4 for channel in range(3))
        lines.append(bytes(line))
    header = struct.pack(">2I5B", side, side, 8, 2, 0, 0, 0)
    chunks = _chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(b"".join(lines))), _chunk(b"IEND")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _in_ellipse(x: float, y: float, middle_x: float, middle_y: float, wide: float, high: float) -> bool:
    return ((x - middle_x) / wide) ** 2 + ((y - middle_y) / high) ** 2 < 1


def _chunk(kind: bytes, content: bytes = b"") -> bytes:
    """Return a chunk of PNG (ISO/IEC 15948, 5.3)."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
