"""Passwords in the system's own vault, by way of keyring.

Everything here may block: a vault can ask the person to unlock it. Call it from a worker, never from the window's
thread. keyring is imported on first use only, because that takes 0.2 s.
"""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from attendant.core.errors import SettingsError
from attendant.core.ports import SecretStore
from attendant.core.text import Text

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

LONGEST_PASSWORD = 1_280
"""The Windows vault takes 2,560 bytes of UTF-16; the same holds everywhere, so that a password can move."""

_Answer = TypeVar("_Answer")


class KeyringSecrets:
    """A ``SecretStore`` in the Windows vault, the Secret Service, KWallet or the macOS keychain.

    Each account has a service name of its own: with one name for several accounts the Windows vault moves entries
    about when the second is written. May be used from several worker threads.

    Args:
        backend: Where to keep the passwords; None for the vault that keyring finds on this system.
    """

    def __init__(self, backend: "KeyringBackend | None" = None) -> None:
        """Keep the backend; nothing is looked for yet."""
        self._given = backend
        self._vault: KeyringBackend | None = None
        self._lock = threading.Lock()

    def password(self, account: str) -> str | None:
        """Return the password kept for ``account``, or None where there is none.

        Raises:
            SettingsError: This machine has no keyring that keeps secrets, or it did not answer.
        """
        return self._asked(lambda vault: vault.get_password(_service(account), account))

    def set_password(self, account: str, password: str) -> None:
        """Keep ``password`` for ``account``.

        Raises:
            SettingsError: It is empty or too long, or the machine has no keyring that keeps secrets.
        """
        if not password:
            raise SettingsError(summary=Text("The password is empty."), remedy=Text("Enter the account's password."))
        if len(password.encode("utf-16-le", "surrogatepass")) > 2 * LONGEST_PASSWORD:
            raise SettingsError(
                summary=Text("The password is too long: {limit} characters at most.", {"limit": LONGEST_PASSWORD}),
                remedy=Text("Check that it is the password and not something else that was copied."),
            )
        self._asked(lambda vault: vault.set_password(_service(account), account, password))

    def delete_password(self, account: str) -> None:
        """Forget the password of ``account``; nothing happens where there is none.

        Raises:
            SettingsError: This machine has no keyring that keeps secrets, or it did not answer.
        """

        def delete(vault: "KeyringBackend") -> None:
            if vault.get_password(_service(account), account) is not None:
                vault.delete_password(_service(account), account)

        self._asked(delete)

    def _asked(self, question: "Callable[[KeyringBackend], _Answer]") -> _Answer:
        with self._lock:
            try:
                if self._vault is None:
                    self._vault = _vault(self._given)
                return question(self._vault)
            except SettingsError:
                raise
            except Exception as error:  # noqa: BLE001 - backends raise types of their own (pywintypes.error, D-Bus)
                raise SettingsError(
                    summary=Text("The system's keyring did not answer."),
                    remedy=Text("Unlock the keyring, or sign in to the system again, and try once more."),
                    # The type alone: no backend promises that its message holds nothing of what it was given.
                    detail=f"{type(error).__module__}.{type(error).__name__}",
                    code="KeyringFailed",
                ) from None


def keep_password(secrets: SecretStore, account: str, password: str) -> None:
    """Keep a password that a person has just entered.

    The logic of ``attendant password set`` and of the settings dialog. Blocks as the vault does.

    Args:
        secrets: The vault.
        account: ``ExchangeSettings.account``.
        password: What was entered; the line end of a terminal or a pipe is dropped, blanks are not.

    Raises:
        SettingsError: It is empty or too long, or the machine has no keyring that keeps secrets.
    """
    secrets.set_password(account, password.rstrip("\r\n"))


def vault_name() -> str:
    """Return the module of the vault that passwords go to on this machine, or "none" where there is no safe one."""
    try:
        return type(_vault(None)).__module__
    except SettingsError:
        return "none"


def _service(account: str) -> str:
    return f"Attendant Console/{account}"


def _vault(given: "KeyringBackend | None") -> "KeyringBackend":
    import keyring
    from keyring.backends.chainer import ChainerBackend

    found = given or keyring.get_keyring()
    vaults: list[KeyringBackend] = found.backends if isinstance(found, ChainerBackend) else [found]
    for vault in vaults:
        if not _keeps_no_secret(type(vault)):
            if type(vault).__module__ == "keyring.backends.Windows":
                # The default would let the password travel with a roaming profile to other machines.
                vault.persist = "local machine"  # type: ignore[attr-defined] # WinVaultKeyring's own
            return vault
    raise SettingsError(
        summary=Text("This machine has no keyring that keeps passwords safely."),
        remedy=Text(
            "Sign in to a desktop whose keyring is running (on Linux: GNOME Keyring or KWallet). Without one, the"
            " commands show and doctor take the password with --password-stdin. The console never writes a password"
            " to a file."
        ),
        detail=", ".join(f"{type(vault).__module__}.{type(vault).__name__}" for vault in vaults) or "no backend",
        code="NoKeyring",
    )


def _keeps_no_secret(backend: type) -> bool:
    """Whether the backend fails, forgets, writes plain text or waits at a terminal nobody sees (keyrings.alt)."""
    return any(
        base.__module__.startswith(("keyring.backends.fail", "keyring.backends.null", "keyrings.alt"))
        or "plaintext" in base.__name__.lower()
        for base in backend.__mro__
    )
