"""A keyring that two processes share."""

import json
from pathlib import Path

from attendant.settings.atomic_file import write_atomically


class FileSecrets:
    """Keeps secrets in a file, in clear: for tests.

    Attributes:
        path: The file; it need not exist.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def password(self, account: str) -> str | None:
        found: str | None = self._all().get(account)
        return found

    def set_password(self, account: str, password: str) -> None:
        self._write({**self._all(), account: password})

    def delete_password(self, account: str) -> None:
        kept = self._all()
        kept.pop(account, None)
        self._write(kept)

    def _all(self) -> dict[str, str]:
        kept: dict[str, str] = json.loads(self.path.read_bytes()) if self.path.exists() else {}
        return kept

    def _write(self, kept: dict[str, str]) -> None:
        write_atomically(self.path, json.dumps(kept).encode())
