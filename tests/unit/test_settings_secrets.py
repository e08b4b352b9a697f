from functools import partial

import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend

from attendant.core.errors import SettingsError
from attendant.settings.secrets import KeyringSecrets, keep_password, vault_name
from tests.fakes.memory_keyring import BreakingKeyring, MemoryKeyring

ACCOUNT = "contoso\\reception@mail.contoso.com"


class _PlaintextKeyring(MemoryKeyring):
    """Named as the one of keyrings.alt that writes passwords into a file."""


class _Chain(ChainerBackend):
    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # keyring's own is not typed
        self.chained = list(backends)

    @property
    def backends(self) -> list[KeyringBackend]:
        return self.chained


def test_a_password_is_kept_and_forgotten() -> None:
    secrets = KeyringSecrets(MemoryKeyring())

    secrets.set_password(ACCOUNT, "correct horse")
    assert secrets.password(ACCOUNT) == "correct horse"

    secrets.delete_password(ACCOUNT)
    assert secrets.password(ACCOUNT) is None


def test_forgetting_what_was_never_kept_is_no_error() -> None:
    KeyringSecrets(MemoryKeyring()).delete_password(ACCOUNT)


def test_each_account_has_a_service_name_of_its_own() -> None:
    backend = MemoryKeyring()
    secrets = KeyringSecrets(backend)

    secrets.set_password("a@one", "1")
    secrets.set_password("b@one", "2")

    assert len({service for service, _ in backend.kept}) == 2


def made(backend: type[KeyringBackend]) -> KeyringBackend:
    return backend()


@pytest.mark.parametrize(
    "backend",
    [
        made(keyring.backends.fail.Keyring),
        made(keyring.backends.null.Keyring),
        _PlaintextKeyring(),
        _Chain(made(keyring.backends.null.Keyring), _PlaintextKeyring()),
        _Chain(),
    ],
)
def test_a_backend_that_keeps_no_secret_is_refused_with_a_remedy(backend: KeyringBackend) -> None:
    secrets = KeyringSecrets(backend)

    for attempt in (
        partial(secrets.password, ACCOUNT),
        partial(secrets.set_password, ACCOUNT, "x"),
        partial(secrets.delete_password, ACCOUNT),
    ):
        with pytest.raises(SettingsError) as raised:
            attempt()
        assert raised.value.problem.code == "NoKeyring"
        assert "--password-stdin" in str(raised.value.problem.remedy)


def test_of_several_backends_the_first_that_keeps_secrets_is_used() -> None:
    vault = MemoryKeyring()
    secrets = KeyringSecrets(_Chain(_PlaintextKeyring(), vault))

    secrets.set_password(ACCOUNT, "x")

    assert list(vault.kept.values()) == ["x"]


def test_a_machine_without_a_keyring_says_so_when_one_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", keyring.backends.fail.Keyring)
    secrets = KeyringSecrets()

    with pytest.raises(SettingsError, match="no keyring that keeps passwords safely"):
        secrets.password(ACCOUNT)


def test_the_vault_is_named_by_its_module_and_none_where_no_safe_one_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: _Chain(_PlaintextKeyring(), MemoryKeyring()))
    assert vault_name() == "tests.fakes.memory_keyring"

    monkeypatch.setattr(keyring, "get_keyring", keyring.backends.fail.Keyring)
    assert vault_name() == "none"


def test_a_failing_keyring_is_explained_without_the_secret() -> None:
    with pytest.raises(SettingsError) as raised:
        KeyringSecrets(BreakingKeyring()).set_password(ACCOUNT, "correct horse")

    assert raised.value.problem.code == "KeyringFailed"
    assert raised.value.problem.detail == "builtins.ArithmeticError"
    assert raised.value.__suppress_context__
    assert "horse" not in str(raised.value)


@pytest.mark.parametrize(("password", "words"), [("", "is empty"), ("x" * 1_281, "too long"), ("😀" * 641, "too long")])
def test_a_password_that_no_vault_takes_is_refused_in_words(password: str, words: str) -> None:
    backend = MemoryKeyring()

    with pytest.raises(SettingsError, match=words):
        KeyringSecrets(backend).set_password(ACCOUNT, password)

    assert backend.kept == {}


@pytest.mark.parametrize("password", ["x" * 1_280, "😀" * 640, " both blanks belong to it ", "päß\u0000wörd"])
def test_a_password_is_kept_as_it_was_given(password: str) -> None:
    secrets = KeyringSecrets(MemoryKeyring())

    secrets.set_password(ACCOUNT, password)

    assert secrets.password(ACCOUNT) == password


def test_an_entered_password_is_kept_without_the_line_end_of_a_terminal() -> None:
    secrets = KeyringSecrets(MemoryKeyring())

    keep_password(secrets, ACCOUNT, "correct horse\r\n")

    assert secrets.password(ACCOUNT) == "correct horse"
