"""Passwords that live as long as the run: the demo's own, or one read from standard input."""


class MemorySecrets:
    """A ``SecretStore`` that forgets everything at the end.

    Args:
        passwords: What to start with, by account.
    """

    def __init__(self, passwords: dict[str, str] | None = None) -> None:
        """Keep a copy."""
        self._passwords = dict(passwords or {})

    def password(self, account: str) -> str | None:
        """See ``SecretStore``."""
        return self._passwords.get(account)

    def set_password(self, account: str, password: str) -> None:
        """See ``SecretStore``."""
        self._passwords[account] = password

    def delete_password(self, account: str) -> None:
        """See ``SecretStore``."""
        self._passwords.pop(account, None)
