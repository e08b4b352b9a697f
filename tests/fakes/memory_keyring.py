"""Keyring backends of our own: one that keeps passwords in memory, one that fails as a locked vault does."""

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """Keeps passwords as long as the object lives.

    The priority is negative so that keyring, which knows each subclass by its mere existence, never picks it itself.
    """

    priority = -1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # keyring's own is not typed
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError(username)
        del self.kept[service, username]


class BreakingKeyring(MemoryKeyring):
    """Raises what no backend declares, the secret in its message."""

    def set_password(self, service: str, username: str, password: str) -> None:
        msg = f"CredWrite {service} {username} {password}"
        raise ArithmeticError(msg)
