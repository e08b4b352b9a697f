"""MSAL's token cache in one encrypted file, its key in the keyring.

A whole cache does not fit the Windows vault (1,280 characters), so only a 256-bit key lies there. The file is
AES-256-GCM (NIST SP 800-38D): behind a head that names the format come twelve bytes of nonce, fresh for each writing;
the head is authenticated too.
"""

import base64
import binascii
import os
import threading
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msal import SerializableTokenCache

from attendant.core.errors import Problem, SignInNeeded
from attendant.core.ports import SecretStore
from attendant.core.text import Text
from attendant.settings.atomic_file import write_atomically

_HEAD = b"attendant tokens 1\n"
_NONCE_LENGTH = 12
KEY_ACCOUNT = "token cache key"
"""Name under which the key lies in the keyring."""


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
        self._path = path
        self._secrets = secrets
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
            if not self.cache.has_state_changed:
                return
            plain = self.cache.serialize().encode()
            nonce = os.urandom(_NONCE_LENGTH)
            sealed = AESGCM(self._key(create=True)).encrypt(nonce, plain, _HEAD)
            write_atomically(self._path, _HEAD + nonce + sealed)

    def forget(self) -> None:
        """Sign-out: drop all tokens, the file and its key.

        Raises:
            OSError: The file cannot be removed.
            SettingsError: The key cannot be removed.
        """
        with self._lock:
            self.cache = SerializableTokenCache()
            self._path.unlink(missing_ok=True)
            self._secrets.delete_password(KEY_ACCOUNT)

    def _load(self) -> None:
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return
        except OSError as error:
            self.problem = _unusable(type(error).__name__)
            return
        # A foreign head makes the seal invalid too.
        head, rest = content[: len(_HEAD)], content[len(_HEAD) :]
        try:
            plain = AESGCM(self._key(create=False)).decrypt(rest[:_NONCE_LENGTH], rest[_NONCE_LENGTH:], head)
            self.cache.deserialize(plain.decode())
        except (InvalidTag, ValueError, LookupError) as error:
            # The text of these errors may quote the file; its kind is enough.
            self.cache = SerializableTokenCache()
            self.problem = _unusable(type(error).__name__)

    def _key(self, *, create: bool) -> bytes:
        kept = self._secrets.password(KEY_ACCOUNT)
        try:
            key = base64.b64decode(kept or "", validate=True)
        except binascii.Error:
            key = b""
        if len(key) == 32:
            return key
        if not create:
            msg = "no key"
            raise LookupError(msg)
        key = AESGCM.generate_key(256)
        self._secrets.set_password(KEY_ACCOUNT, base64.b64encode(key).decode())
        return key


def _unusable(kind: str) -> Problem:
    return SignInNeeded(
        summary=Text("The kept sign-in could not be read: it is damaged or from another computer."),
        remedy=Text("Sign in again."),
        detail=kind,
    ).problem
