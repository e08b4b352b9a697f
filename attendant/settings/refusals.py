"""Which passwords a server has refused, so that each is tried once and no account gets locked.

One file serves the window and the commands. Writers read it again before each change and replace it in one step; two
that write at the very same moment may lose one refusal, which costs one more attempt.
"""

import hashlib
import hmac
import json
import logging
import secrets
import threading
from pathlib import Path

from attendant.settings.atomic_file import write_atomically

log = logging.getLogger(__name__)

_MOST_PER_ACCOUNT = 10
"""Refused passwords kept for one account, the newest; nobody tries the eleventh-last again by accident."""


class FileRefusals:
    """A ``RefusalMemory`` in a JSON file: for each account salted hashes of what was refused.

    Hashing takes some 50 ms and the file is on a disk: call it from a worker. May be used from several threads. A
    file that cannot be read counts as empty; one that cannot be written is remembered for this run only.

    Args:
        path: The file; it need not exist.
    """

    def __init__(self, path: Path) -> None:
        """Keep the path; nothing is read yet."""
        self._path = path
        self._unwritten: dict[str, list[str]] | None = None
        self._lock = threading.Lock()
        self._turns: dict[str, threading.Lock] = {}

    def is_refused(self, account: str, secret: str) -> bool:
        """Whether the server has refused this very secret for ``account``."""
        with self._lock:
            entries = self._read().get(account, [])
        return any(_matches(entry, secret) for entry in entries)

    def remember(self, account: str, secret: str) -> None:
        """Keep the refusal, as a salted hash of the secret."""
        if self.is_refused(account, secret):
            return
        entry = _hashed(secret, secrets.token_bytes(16))
        with self._lock:
            refused = self._read()
            refused[account] = [*refused.get(account, []), entry][-_MOST_PER_ACCOUNT:]
            self._write(refused)

    def turn(self, account: str) -> threading.Lock:
        """Return the lock of ``account``, the same for everybody in this process."""
        with self._lock:
            return self._turns.setdefault(account, threading.Lock())

    def forget(self, account: str) -> None:
        """Allow another try: a person said so."""
        with self._lock:
            refused = self._read()
            if refused.pop(account, None) is not None:
                self._write(refused)

    def _read(self) -> dict[str, list[str]]:
        if self._unwritten is not None:
            return dict(self._unwritten)
        try:
            content = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as error:
            log.warning("the memory of refused passwords cannot be read and counts as empty: %s", type(error).__name__)
            return {}
        if not isinstance(content, dict):
            return {}
        return {
            account: [entry for entry in entries if isinstance(entry, str)]
            for account, entries in content.items()
            if isinstance(entries, list)
        }

    def _write(self, refused: dict[str, list[str]]) -> None:
        try:
            write_atomically(self._path, json.dumps(refused, indent=1).encode())
            self._unwritten = None
        except OSError as error:
            log.warning("the memory of refused passwords cannot be written: %s", error.strerror)
            self._unwritten = refused


def _hashed(secret: str, salt: bytes) -> str:
    # The cost that OWASP's Password Storage Cheat Sheet names as a floor for scrypt is higher (2^17); 2^14 needs
    # 16 MB in place of 128, and the file lies beside a keyring that holds the secret itself.
    digest = hashlib.scrypt(secret.encode("utf-8", "surrogatepass"), salt=salt, n=2**14, r=8, p=1, dklen=32)
    return f"{salt.hex()}${digest.hex()}"


def _matches(entry: str, secret: str) -> bool:
    salt, _, _ = entry.partition("$")
    try:
        return hmac.compare_digest(entry, _hashed(secret, bytes.fromhex(salt)))
    except (ValueError, TypeError):
        return False
