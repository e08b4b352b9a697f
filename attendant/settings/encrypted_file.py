"""A small room with a lock: one file, encrypted, its key in the keyring.

What is kept this way does not fit the Windows vault (1,280 characters), so only a 256-bit key lies there. The file is
AES-256-GCM (NIST SP 800-38D): behind a head that names the format come twelve bytes of nonce, fresh for each writing;
the head is authenticated too.
"""

import base64
import binascii
import os
from pathlib import Path

from attendant.core.ports import SecretStore
from attendant.settings.atomic_file import write_atomically

_NONCE_LENGTH = 12
_KEY_LENGTH = 32


class UnreadableFileError(Exception):
    """The file is damaged, from another computer, or may not be read; its text is the kind of fault alone."""


class EncryptedFile:
    """Reads and writes one such file. Blocks, as disk and keyring do; used from one worker thread at a time.

    cryptography takes ten megabytes and is loaded only where there is something to read or to write.

    Args:
        path: The file; it need not exist.
        secrets: Where the key is.
        head: First bytes of the file: what it is, and in which form.
        key_account: Name under which the key lies in the keyring.
    """

    def __init__(self, path: Path, secrets: SecretStore, *, head: bytes, key_account: str) -> None:
        """Touch nothing yet."""
        self._path = path
        self._secrets = secrets
        self._head = head
        self._key_account = key_account

    @property
    def is_there(self) -> bool:
        """Whether there is a file at all; asks no keyring."""
        return self._path.exists()

    def read(self) -> bytes | None:
        """Return what was written, or None where there is no file.

        Raises:
            UnreadableFileError: It cannot be used.
            SettingsError: This machine has no keyring that keeps secrets.
        """
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise UnreadableFileError(type(error).__name__) from error
        key = self._kept_key()
        if key is None:
            msg = "no key"
            raise UnreadableFileError(msg)
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        # A foreign head makes the seal invalid too.
        head, rest = content[: len(self._head)], content[len(self._head) :]
        try:
            return AESGCM(key).decrypt(rest[:_NONCE_LENGTH], rest[_NONCE_LENGTH:], head)
        except (InvalidTag, ValueError) as error:
            # The text of these errors may quote the file; its kind is enough.
            raise UnreadableFileError(type(error).__name__) from None

    def write(self, plain: bytes) -> None:
        """Replace what is there; a reader finds the old file or the new, never half of one.

        Raises:
            OSError: The file cannot be written.
            SettingsError: The key cannot be kept.
        """
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        key = self._kept_key()
        if key is None:
            key = AESGCM.generate_key(8 * _KEY_LENGTH)
            self._secrets.set_password(self._key_account, base64.b64encode(key).decode())
        nonce = os.urandom(_NONCE_LENGTH)
        write_atomically(self._path, self._head + nonce + AESGCM(key).encrypt(nonce, plain, self._head))

    def remove(self) -> None:
        """Remove the file and its key; nothing happens where there is none.

        Raises:
            OSError: The file cannot be removed.
            SettingsError: The key cannot be removed.
        """
        self._path.unlink(missing_ok=True)
        self._secrets.delete_password(self._key_account)

    def _kept_key(self) -> bytes | None:
        try:
            key = base64.b64decode(self._secrets.password(self._key_account) or "", validate=True)
        except binascii.Error:
            return None
        return key if len(key) == _KEY_LENGTH else None
