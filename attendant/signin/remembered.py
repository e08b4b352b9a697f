"""Remembers who signed in last, so that a renewed sign-in as somebody else is noticed, also after tokens were lost."""

import json
from dataclasses import dataclass
from pathlib import Path

from attendant.settings.atomic_file import write_atomically
from attendant.signin.account import Account


@dataclass(frozen=True, slots=True)
class RememberedAccount:
    """A small file with the name and key of an account; no secret. Worker threads only.

    Attributes:
        path: The file; it need not exist.
        registration: For which app registration; the account of another one is not expected here.
    """

    path: Path
    registration: str

    def load(self) -> Account | None:
        """Return who signed in last; None where nobody did, or the file cannot be read."""
        try:
            kept = json.loads(self.path.read_bytes())
            if kept["registration"] == self.registration:
                return Account(str(kept["key"]), str(kept["name"]))
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            # Only a comparison is lost with it; the sign-in itself does not depend on the file.
            return None
        return None

    def save(self, account: Account) -> None:
        """Keep ``account``.

        Raises:
            OSError: The file cannot be written.
        """
        kept = {"registration": self.registration, "key": account.key, "name": account.name}
        write_atomically(self.path, json.dumps(kept, ensure_ascii=False, indent=1).encode())

    def forget(self) -> None:
        """Expect nobody any more.

        Raises:
            OSError: The file cannot be removed.
        """
        self.path.unlink(missing_ok=True)
