"""The system's browser brings the sign-in back to a listener on this machine."""

import threading
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from attendant.settings.memory_secrets import MemorySecrets
from attendant.signin.account import Account, Registration
from attendant.signin.clouds import GLOBAL
from attendant.signin.loopback import Farewell, LoopbackListener
from attendant.signin.refusals import SignInCancelled
from attendant.signin.remembered import RememberedAccount
from attendant.signin.session import MicrosoftSession
from attendant.signin.token_cache import TokenCacheFile
from tests.fakes.entra import TENANT, FakeEntra

SCOPES = (GLOBAL.ews_scope,)
FAREWELL = Farewell(signed_in="Signed in.", refused="Not signed in.")


@pytest.fixture
def entra() -> FakeEntra:
    return FakeEntra()


@pytest.fixture
def secrets() -> MemorySecrets:
    return MemorySecrets()


@pytest.fixture
def session(tmp_path: Path, entra: FakeEntra, secrets: MemorySecrets) -> MicrosoftSession:
    tokens = TokenCacheFile(tmp_path / "tokens.bin", secrets)
    return MicrosoftSession(Registration(GLOBAL, TENANT, "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"), tokens, lambda: entra)


def in_a_browser(work: Callable[[], None]) -> None:
    threading.Thread(target=work, daemon=True).start()


def post_back(entra: FakeEntra, address: str) -> requests.Response:
    returned = urlsplit(entra.browse(address))
    form = {name: values[0] for name, values in parse_qs(returned.query).items()}
    return requests.post(f"{returned.scheme}://{returned.netloc}/", data=form, timeout=10)


def test_what_the_browser_posts_signs_in(entra: FakeEntra, session: MicrosoftSession) -> None:
    shown: list[str] = []

    def browse(address: str) -> None:
        assert "response_mode=form_post" in address
        in_a_browser(lambda: shown.append(post_back(entra, address).text))

    account = session.sign_in_with_system_browser(SCOPES, browse, threading.Event(), farewell=FAREWELL)

    assert account.name == "reception@contoso.example"
    assert session.account() == account


@pytest.mark.parametrize(
    ("answer", "said"), [({"code": "x"}, "Signed in."), ({"error": "access_denied"}, "Not signed in.")]
)
def test_the_browser_says_how_it_ended(answer: dict[str, str], said: str) -> None:
    listener = LoopbackListener(FAREWELL)
    shown: list[str] = []
    form = {"state": "expected", **answer}
    browser = threading.Thread(
        target=lambda: shown.append(requests.post(listener.redirect, data=form, timeout=10).text), daemon=True
    )
    browser.start()

    received = listener.wait("expected", threading.Event(), patience_s=30)

    browser.join(10)
    listener.close()
    assert received == form
    assert shown == [said]


def test_cancelling_ends_the_wait(session: MicrosoftSession) -> None:
    cancelled = threading.Event()

    with pytest.raises(SignInCancelled):
        session.sign_in_with_system_browser(SCOPES, lambda _address: cancelled.set(), cancelled, farewell=FAREWELL)

    assert session.account() is None


@pytest.mark.parametrize(
    "form",
    [{"state": "another", "code": "x"}, {"code": "x"}, {"state": "expected"}, {"state": "ex\u00e4", "code": "x"}],
)
def test_a_form_that_is_not_the_awaited_one_is_refused_and_the_wait_goes_on(form: dict[str, str]) -> None:
    listener = LoopbackListener(FAREWELL)
    answers: list[int] = []
    cancelled = threading.Event()

    def browse() -> None:
        answers.append(requests.post(listener.redirect, data=form, timeout=10).status_code)
        answers.append(requests.get(listener.redirect, params=form, timeout=10).status_code)
        cancelled.set()

    in_a_browser(browse)
    received = listener.wait("expected", cancelled, patience_s=30)
    listener.close()

    assert received == {}
    assert answers == [400, 501]


def test_the_account_is_remembered_for_its_registration_only(tmp_path: Path) -> None:
    anna = Account("key", "anna@contoso.example")
    RememberedAccount(tmp_path / "account.json", "one").save(anna)

    assert RememberedAccount(tmp_path / "account.json", "one").load() == anna
    assert RememberedAccount(tmp_path / "account.json", "two").load() is None


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"registration": "one"}'])
def test_a_damaged_file_expects_nobody(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "account.json").write_bytes(content)

    assert RememberedAccount(tmp_path / "account.json", "one").load() is None


def test_only_one_person_stays_signed_in(entra: FakeEntra, session: MicrosoftSession) -> None:
    accounts = []
    for user in ("anna@contoso.example", "ben@contoso.example"):
        entra.user, entra.user_key = user, f"key-of-{user}"
        pending = session.begin(SCOPES)
        accounts.append(session.finish(pending, entra.browse(pending.address)))

    session.keep_only(accounts[-1])

    assert session.account() == accounts[-1]


def test_the_sign_in_of_another_registration_does_not_count(
    tmp_path: Path, entra: FakeEntra, secrets: MemorySecrets, session: MicrosoftSession
) -> None:
    pending = session.begin(SCOPES)
    session.finish(pending, entra.browse(pending.address))
    other = Registration(GLOBAL, TENANT, "ffffffff-4e5f-6071-8293-a4b5c6d7e8f9")

    tokens = TokenCacheFile(tmp_path / "tokens.bin", secrets)

    assert tokens.problem is None
    assert MicrosoftSession(other, tokens, lambda: entra).account() is None
