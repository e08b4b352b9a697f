"""Signing in with the account that Windows knows, and what it says where that is not possible."""

import sys
from pathlib import Path

import pytest

from attendant.core.errors import AttendantError
from attendant.settings.memory_secrets import MemorySecrets
from attendant.signin.account import Registration
from attendant.signin.clouds import GLOBAL
from attendant.signin.refusals import MethodUnavailable, RedirectMissing, SignInCancelled, SignInUnavailable
from attendant.signin.session import MicrosoftSession
from attendant.signin.token_cache import TokenCacheFile
from tests.fakes.entra import CLIENT, TENANT, FakeEntra
from tests.fakes.windows_accounts import FakeWindows, Status

SCOPES = GLOBAL.graph_scopes
WINDOW = 4711


@pytest.fixture
def entra() -> FakeEntra:
    return FakeEntra()


@pytest.fixture
def session(tmp_path: Path, entra: FakeEntra) -> MicrosoftSession:
    tokens = TokenCacheFile(tmp_path / "tokens.bin", MemorySecrets())
    return MicrosoftSession(Registration(GLOBAL, TENANT, CLIENT), tokens, lambda: entra)


@pytest.fixture
def windows(entra: FakeEntra, monkeypatch: pytest.MonkeyPatch) -> FakeWindows:
    return FakeWindows(entra, monkeypatch)


def test_windows_signs_in_without_asking_where_it_can(session: MicrosoftSession, windows: FakeWindows) -> None:
    account = session.sign_in_with_windows_account(SCOPES, WINDOW)

    assert account.name == "reception@contoso.example"
    assert session.account() == account
    assert windows.shown_over == []


def test_windows_asks_over_the_window_of_the_program(session: MicrosoftSession, windows: FakeWindows) -> None:
    windows.asks = True

    session.sign_in_with_windows_account(SCOPES, WINDOW)

    assert windows.shown_over == [WINDOW]


def test_windows_renews_what_it_has_signed_in(
    session: MicrosoftSession, windows: FakeWindows, entra: FakeEntra
) -> None:
    entra.lifetime_s = 1
    session.sign_in_with_windows_account(SCOPES, WINDOW)

    assert session.token(SCOPES)

    assert windows.silent == 1
    assert entra.token_calls == []


def test_somebody_else_than_expected_is_asked_for(session: MicrosoftSession, windows: FakeWindows) -> None:
    session.sign_in_with_windows_account(SCOPES, WINDOW, expected="anna@contoso.example")

    assert windows.shown_over == [WINDOW]


@pytest.mark.parametrize(
    ("ended", "kind"),
    [
        (Status.Status_UserCanceled, SignInCancelled),
        (Status.Status_NoNetwork, SignInUnavailable),
        (Status.Status_Unexpected, MethodUnavailable),
    ],
)
def test_each_way_in_which_windows_ends_without_a_sign_in_is_told_apart(
    session: MicrosoftSession, windows: FakeWindows, ended: Status, kind: type[AttendantError]
) -> None:
    windows.refusal = ended

    with pytest.raises(kind) as caught:
        session.sign_in_with_windows_account(SCOPES, WINDOW)

    assert session.account() is None
    detail = caught.value.problem.detail
    assert ended.name in detail
    assert "557973645" in detail
    assert "(pii)" not in detail


def test_the_missing_address_for_the_windows_account_is_named(session: MicrosoftSession, windows: FakeWindows) -> None:
    windows.is_registered = False

    with pytest.raises(RedirectMissing, match="for the Windows account") as caught:
        session.sign_in_with_windows_account(SCOPES, WINDOW)

    assert f"ms-appx-web://Microsoft.AAD.BrokerPlugin/{CLIENT}" in str(caught.value.problem.remedy)


def test_a_system_without_an_account_manager_says_so(
    session: MicrosoftSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "msal.broker", None)

    with pytest.raises(MethodUnavailable, match="Windows offers no sign-in"):
        session.sign_in_with_windows_account(SCOPES, WINDOW)
