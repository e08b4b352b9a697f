"""MSAL's token cache in an encrypted file, which several processes may use at once."""

import json
import threading
from pathlib import Path
from typing import Any

from msal import SerializableTokenCache

from attendant.core.errors import Problem, SignInNeeded
from attendant.core.ports import SecretStore
from attendant.core.text import Text
from attendant.settings.encrypted_file import EncryptedFile, UnreadableFileError
from attendant.settings.file_lock import only_one_process

_Content = dict[str, dict[str, Any]]
"""MSAL's entries by their kind and key."""


class TokenCacheFile:
    """Loads and saves the tokens of one person on one machine. Used from worker threads; may block.

    Several processes may use one file: the console, and a command beside it. Each takes over what the others have
    written before it adds its own; a sign-out anywhere holds everywhere.

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
        self._path = path
        self._lock_file = path.with_name(f"{path.name}.lock")
        self._file = EncryptedFile(path, secrets, head=b"attendant tokens 1\n", key_account="token cache key")
        self._lock = threading.Lock()
        self._written: _Content = {}
        self._state: tuple[int, ...] = ()
        self.cache = SerializableTokenCache()
        self.problem: Problem | None = None
        self.refresh()

    def refresh(self) -> None:
        """Take over what another process has written, or that it signed out; mostly a look at the file's date.

        Raises:
            SettingsError: This machine has no keyring that keeps secrets.
        """
        with self._lock:
            if self._state_of_file() == self._state:
                return
            try:
                with only_one_process(self._lock_file):
                    self._take_over()
            except OSError as error:
                self.problem = _unusable(type(error).__name__)

    def save(self) -> None:
        """Write the cache where it has changed; a reader finds the old file or the new, never half of one.

        Raises:
            OSError: The file cannot be written; the tokens stay in memory.
            SettingsError: The key cannot be kept.
        """
        with self._lock:
            if self._content() == self._written:
                return
            with only_one_process(self._lock_file):
                if self._state_of_file() != self._state:
                    self._take_over()
                content = self._content()
                self._file.write(json.dumps(content).encode())
                self._written, self._state = content, self._state_of_file()

    def forget(self) -> None:
        """Sign-out: drop all tokens, the file and its key.

        Raises:
            OSError: The file cannot be removed.
            SettingsError: The key cannot be removed.
        """
        with self._lock, only_one_process(self._lock_file):
            self.cache.deserialize("{}")
            self._written, self._state = {}, ()
            self._file.remove()

    def _content(self) -> _Content:
        content: _Content = json.loads(self.cache.serialize())
        return content

    def _state_of_file(self) -> tuple[int, ...]:
        try:
            found = self._path.stat()
        except OSError:
            return ()
        # Each writing makes a new file, so two within one tick of the clock differ too.
        return found.st_ino, found.st_mtime_ns, found.st_size

    def _take_over(self) -> None:
        theirs, self._state = self._read(), self._state_of_file()
        self.cache.deserialize(json.dumps(_merged(self._written, self._content(), theirs)))
        self._written = theirs

    def _read(self) -> _Content:
        self.problem = None
        try:
            plain = self._file.read()
            read: _Content = {} if plain is None else json.loads(plain)
        except (UnreadableFileError, ValueError) as error:
            self.problem = _unusable(str(error) if isinstance(error, UnreadableFileError) else type(error).__name__)
            return {}
        return read


def _merged(before: _Content, ours: _Content, theirs: _Content) -> _Content:
    """Apply to ``theirs`` what changed from ``before`` to ``ours``; tokens of an account that is gone go with it."""
    merged = {kind: dict(entries) for kind, entries in theirs.items()}
    for kind, entries in ours.items():
        known = before.get(kind, {})
        changed = {key: entry for key, entry in entries.items() if entry != known.get(key)}
        merged.setdefault(kind, {}).update(changed)
    for kind, entries in before.items():
        for key in entries.keys() - ours.get(kind, {}).keys():
            merged.get(kind, {}).pop(key, None)
    accounts = {entry["home_account_id"] for entry in merged.get("Account", {}).values()}
    return {
        kind: {key: entry for key, entry in entries.items() if entry.get("home_account_id") in {None, *accounts}}
        for kind, entries in merged.items()
    }


def _unusable(kind: str) -> Problem:
    return SignInNeeded(
        summary=Text("The kept sign-in is damaged or from another computer."),
        remedy=Text("Sign in again."),
        detail=kind,
    ).problem
