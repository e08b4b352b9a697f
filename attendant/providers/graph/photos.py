"""Fetches the picture of a person (profilePhoto).

https://learn.microsoft.com/graph/api/profilephoto-get; ``User.ReadBasic.All`` is enough for it.
"""

from urllib.parse import quote

from attendant.core.errors import AttendantError
from attendant.providers.graph.connection import Access, GraphConnection
from attendant.providers.graph.errors import NO_MAILBOX, UNKNOWN_USER

LARGEST_BYTES = 256 * 1024
"""Of a picture of 96 pixels a true one takes some 5 KB."""

_SIZE = "96x96"
_NONE = {"ImageNotFound", "ErrorItemNotFound", "ErrorNonExistentMailbox"} | NO_MAILBOX | UNKNOWN_USER


def photo_of(connection: GraphConnection, access: Access, mailbox: str) -> bytes | None:
    """Return the picture as it came, None where the person has none.

    Raises:
        AttendantError: The service could not be asked, or sent more than any true picture takes.
    """
    path = f"/users/{quote(mailbox, safe='')}/photos/{_SIZE}/$value"
    try:
        return connection.get_at_most(LARGEST_BYTES, path, access, Accept="image/jpeg, image/png")
    except AttendantError as error:
        if error.problem.code in _NONE:
            return None
        raise
