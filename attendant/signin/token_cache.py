"""MSAL's token cache in an encrypted file."""

import threading
from pathlib import Path

from msal import SerializableTokenCache

from attendant.core.errors import Problem, SignInNeeded
from attendant.core.ports import SecretStore
from attendant.core.text import Text
from attendant.settings.encrypted_file import EncryptedFile, UnreadableFileError


class TokenCacheFile:
    """Loads and saves the tokens of one person on one machine. Used from worker threads; may block.

    Args:
        path: The encrypted file; it need not exist.
        secrets: Where the key is.

    Attributes:
        cache: What MSAL works with.
        problem: Why an existing file could not be used, or None: then everyone must sign in again, and is told why.
    """

    def __init__(self, path: Path, secrets: SecretStore) -> None:
        """Load what is there.

        Raises:
            SettingsError: This machine has no keyring that keeps secrets.
        """
        self._file = EncryptedFile(path, secrets, head=b"attendant tokens 1\n", key_account="token cache key")
        self._lock = threading.Lock()
        self.cache = SerializableTokenCache()
        self.problem: Problem | None = None
        self._load()

    def save(self) -> None:
        """Write the cache where it has changed; a reader finds the old file or the new, never half of one.

        Raises:
            OSError: The file cannot be written; the tokens stay in memory.
            SettingsError: The key cannot be kept.
        """
        with self._lock:
            if self.cache.has_state_changed:
                self._file.write(self.cache.serialize().encode())

    def forget(self) -> None:
        """Sign-out: drop all tokens, the file and its key.

        Raises:
            OSError: The file cannot be removed.
            SettingsError: The key cannot be removed.
        """
        with self._lock:
            self.cache = SerializableTokenCache()
            self._file.remove()

    def _load(self) -> None:
        try:
            plain = self._file.read()
            if plain is not None:
                self.cache.deserialize(plain.decode())
        except (UnreadableFileError, ValueError) as error:
            self.cache = SerializableTokenCache()
            self.problem = _unusable(str(error) if isinstance(error, UnreadableFileError) else type(error).__name__)


def _unusable(kind: str) -> Problem:
    return SignInNeeded(
        summary=Text("The kept sign-in could not be read: it is damaged or from another computer."),
        remedy=Text("Sign in again."),
        detail=kind,
    ).problem
