"""Passwords and keys in the Windows vault, and what is too long for it."""

from collections.abc import Iterator
from importlib import import_module

import pytest

from attendant.core.errors import SettingsError
from attendant.settings.encrypted_file import EncryptedFile
from attendant.settings.home import Home
from attendant.settings.secrets import LONGEST_PASSWORD, KeyringSecrets
from tests.windows import machine

# A package without types, which only Windows has.
win32cred = import_module("win32ctypes.pywin32.win32cred")
pywintypes = import_module("win32ctypes.pywin32.pywintypes")

ACCOUNT = "tests\\empfang@mail.example.invalid"
KEY = "tests/key"


@pytest.fixture(autouse=True)
def _limit_of_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse what Windows refuses, also under Wine, which keeps a credential of any size.

    "CredentialBlobSize … cannot be larger than CRED_MAX_CREDENTIAL_BLOB_SIZE (5*512) bytes", CREDENTIALW in wincred.h.
    """
    write = win32cred.CredWrite

    def limited(credential: dict[str, str], flags: int = 0) -> None:
        if len(credential["CredentialBlob"].encode("utf-16-le")) > 5 * 512:
            raise pywintypes.error(1783, "CredWrite", "The stub received bad data")
        write(credential, flags)

    monkeypatch.setattr(win32cred, "CredWrite", limited)


@pytest.fixture
def secrets() -> Iterator[KeyringSecrets]:
    """The vault of this person, without our entries afterwards."""
    secrets = machine.vault()
    yield secrets
    for account in (ACCOUNT, KEY):
        secrets.delete_password(account)


def test_password_comes_back_as_it_was(secrets: KeyringSecrets) -> None:
    secrets.set_password(ACCOUNT, "geheïm 密碼 🔑")

    assert machine.vault().password(ACCOUNT) == "geheïm 密碼 🔑"


def test_longest_password_fits(secrets: KeyringSecrets) -> None:
    secrets.set_password(ACCOUNT, "ü" * LONGEST_PASSWORD)

    assert secrets.password(ACCOUNT) == "ü" * LONGEST_PASSWORD


@pytest.mark.parametrize("too_long", ["x" * (LONGEST_PASSWORD + 1), "🔑" * (LONGEST_PASSWORD // 2 + 1)])
def test_longer_password_is_refused_in_words_and_the_old_one_stays(secrets: KeyringSecrets, too_long: str) -> None:
    secrets.set_password(ACCOUNT, "before")

    with pytest.raises(SettingsError) as refused:
        secrets.set_password(ACCOUNT, too_long)

    assert "1280" in str(refused.value.problem.summary).replace(",", "")
    assert secrets.password(ACCOUNT) == "before"


def test_password_does_not_roam_to_other_computers(secrets: KeyringSecrets) -> None:
    secrets.set_password(ACCOUNT, "stays here")

    kept = win32cred.CredRead(f"Attendant Console/{ACCOUNT}", win32cred.CRED_TYPE_GENERIC)
    assert kept["Persist"] == 2  # CRED_PERSIST_LOCAL_MACHINE


def test_forgotten_password_is_gone(secrets: KeyringSecrets) -> None:
    secrets.set_password(ACCOUNT, "x")

    secrets.delete_password(ACCOUNT)

    assert secrets.password(ACCOUNT) is None


def test_sign_in_larger_than_the_vault_is_kept_encrypted(secrets: KeyringSecrets) -> None:
    home = Home.of_this_person()
    home.create()
    tokens = b"eyJ0eXAi" * 2_000

    EncryptedFile(home.tokens_file, secrets, head=b"tests\n", key_account=KEY).write(tokens)

    assert EncryptedFile(home.tokens_file, secrets, head=b"tests\n", key_account=KEY).read() == tokens
    assert b"eyJ0eXAi" not in home.tokens_file.read_bytes()
