"""A person signs in once; tokens come silently from then on, and what ends that is told apart."""

from pathlib import Path

import pytest

from attendant.core.errors import ServiceUnreachable, SignInError, SignInNeeded
from attendant.settings.memory_secrets import MemorySecrets
from attendant.signin.clouds import GLOBAL
from attendant.signin.refusals import ConsentMissing, SignInCancelled, SignInExpired, SignInUnclear, VerificationNeeded
from attendant.signin.session import Account, MicrosoftSession, Registration, SessionTokens
from attendant.signin.token_cache import TokenCacheFile
from tests.fakes.entra import TENANT, USER_KEY, FakeEntra, refused

EWS = (GLOBAL.ews_scope,)
GRAPH = (GLOBAL.graph_scope("Calendars.ReadBasic"),)
CLIENT = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"


class Desk:
    """A machine with one person's tokens on it."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "tokens.bin"
        self.secrets = MemorySecrets()
        self.entra = FakeEntra()

    def session(self) -> MicrosoftSession:
        """As after a start of the program."""
        tokens = TokenCacheFile(self.file, self.secrets)
        return MicrosoftSession(Registration(GLOBAL, TENANT, CLIENT), tokens, lambda: self.entra)

    def sign_in(self, session: MicrosoftSession) -> Account:
        pending = session.begin(EWS)
        return session.finish(pending, self.entra.browse(pending.address))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_the_sign_in_comes_back_by_the_nativeclient_address(desk: Desk) -> None:
    pending = desk.session().begin(EWS)

    assert pending.redirect == "https://login.microsoftonline.com/common/oauth2/nativeclient"
    assert "code_challenge_method=S256" in pending.address
    assert "nonce=" in pending.address


def test_after_signing_in_the_account_is_known_and_tokens_come_silently(desk: Desk) -> None:
    session = desk.session()

    account = desk.sign_in(session)

    assert account == Account(f"{USER_KEY}.{TENANT}", "reception@contoso.example")
    calls = len(desk.entra.token_calls)
    assert session.token(EWS).startswith("token-for-outlook.office365.com")
    assert len(desk.entra.token_calls) == calls


def test_the_sign_in_outlives_the_program(desk: Desk) -> None:
    desk.sign_in(desk.session())

    assert SessionTokens(desk.session(), EWS).token().startswith("token-for-outlook")


def test_one_sign_in_serves_both_services(desk: Desk) -> None:
    session = desk.session()
    desk.sign_in(session)

    assert session.token(GRAPH).startswith("token-for-graph.microsoft.com")


def test_an_answer_to_another_sign_in_is_refused_without_quoting_it(desk: Desk) -> None:
    session = desk.session()
    first, second = session.begin(EWS), session.begin(EWS)
    returned = desk.entra.browse(first.address)

    with pytest.raises(SignInUnclear, match="belongs to another sign-in") as caught:
        session.finish(second, returned)

    assert "state" not in str(caught.value.problem)


def test_a_pasted_address_without_a_sign_in_is_explained(desk: Desk) -> None:
    session = desk.session()

    with pytest.raises(SignInUnclear, match="holds no sign-in"):
        session.finish(session.begin(EWS), "https://contoso.example/")


def test_declining_is_a_cancel(desk: Desk) -> None:
    session = desk.session()
    pending = session.begin(EWS)

    with pytest.raises(SignInCancelled):
        session.finish(pending, desk.entra.browse(pending.address, refuse="access_denied"))


def test_without_a_sign_in_a_token_is_refused_with_words(desk: Desk) -> None:
    with pytest.raises(SignInNeeded):
        desk.session().token(EWS)


def test_a_missing_consent_for_one_service_leaves_the_other_alone(desk: Desk) -> None:
    session = desk.session()
    desk.sign_in(session)
    desk.entra.consented = {"outlook.office365.com"}

    with pytest.raises(ConsentMissing):
        session.token(GRAPH)

    assert session.token(EWS)


def test_a_revoked_sign_in_asks_to_sign_in_again(desk: Desk) -> None:
    desk.entra.lifetime_s = 1
    session = desk.session()
    desk.sign_in(session)
    desk.entra.revoke()

    with pytest.raises(SignInExpired):
        session.token(EWS)


def test_a_claims_challenge_is_answered_with_a_new_token(desk: Desk) -> None:
    session = desk.session()
    desk.sign_in(session)
    challenge = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}'

    session.token(EWS, challenge)

    assert "1604106651" in desk.entra.token_calls[-1]["claims"]


def test_a_refused_token_is_renewed_once_although_it_looks_valid(desk: Desk) -> None:
    session = desk.session()
    desk.sign_in(session)
    refused = session.token(EWS)

    renewed = session.token(EWS, refused=refused)

    assert renewed != refused
    assert session.token(EWS, refused=refused) == renewed


def test_a_challenge_that_no_silent_token_answers_is_answered_by_the_next_sign_in(desk: Desk) -> None:
    session = desk.session()
    desk.sign_in(session)
    desk.entra.next_refusal = refused("interaction_required", 50076)
    with pytest.raises(VerificationNeeded):
        session.token(EWS, '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}')

    pending = session.begin(EWS)
    session.finish(pending, desk.entra.browse(pending.address))

    assert "acrs" in pending.address
    assert "acrs" not in session.begin(EWS).address


def test_a_challenge_answered_silently_but_in_vain_is_answered_by_the_next_sign_in(desk: Desk) -> None:
    session = desk.session()
    desk.sign_in(session)

    session.token(EWS, '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}')
    pending = session.begin(EWS)
    session.finish(pending, desk.entra.browse(pending.address))

    assert "acrs" in pending.address
    assert "acrs" not in session.begin(EWS).address


def test_an_answer_with_the_nonce_of_another_sign_in_leaves_no_token_behind(desk: Desk) -> None:
    session = desk.session()
    desk.entra.nonce = "x"

    with pytest.raises(SignInUnclear, match="belongs to another sign-in"):
        desk.sign_in(session)

    assert session.account() is None


def test_more_verification_is_told_apart(desk: Desk) -> None:
    desk.entra.lifetime_s = 1
    session = desk.session()
    desk.sign_in(session)
    desk.entra.next_refusal = refused("interaction_required", 50076)

    with pytest.raises(VerificationNeeded):
        session.token(EWS)


def test_a_lost_network_is_never_a_sign_in_problem(desk: Desk) -> None:
    desk.entra.lifetime_s = 1
    session = desk.session()
    desk.sign_in(session)
    desk.entra.offline = True

    with pytest.raises(ServiceUnreachable):
        session.token(EWS)
    with pytest.raises(ServiceUnreachable):
        desk.session().token(EWS)


def test_it_works_again_by_itself_when_the_network_is_back(desk: Desk) -> None:
    desk.sign_in(desk.session())
    session = desk.session()
    desk.entra.offline = True
    with pytest.raises(ServiceUnreachable):
        session.token(GRAPH)

    desk.entra.offline = False

    assert session.token(GRAPH)


def test_try_again_asks_microsoft_and_not_the_memory_of_a_refusal(desk: Desk) -> None:
    session = desk.session()
    desk.sign_in(session)
    desk.entra.consented = {"outlook.office365.com"}
    with pytest.raises(ConsentMissing):
        session.token(GRAPH)
    desk.entra.consented.add("graph.microsoft.com")

    session.start_afresh()

    assert session.token(GRAPH)


def test_a_device_code_signs_in(desk: Desk) -> None:
    session = desk.session()
    code = session.begin_device_code(EWS)
    desk.entra.confirm_device()

    assert session.finish_device_code(code).name == "reception@contoso.example"
    assert code.code == "ABCD1234"


def test_a_cancelled_device_code_ends(desk: Desk) -> None:
    session = desk.session()
    code = session.begin_device_code(EWS)

    session.cancel_device_code(code)

    with pytest.raises(SignInError):
        session.finish_device_code(code)


def test_signing_out_leaves_neither_file_nor_key(desk: Desk) -> None:
    session = desk.session()
    desk.sign_in(session)

    session.sign_out()

    assert session.account() is None
    assert not desk.file.exists()
    assert desk.secrets.password("token cache key") is None


def test_the_file_holds_no_token_in_clear(desk: Desk) -> None:
    desk.sign_in(desk.session())

    content = desk.file.read_bytes()

    assert b"token-for" not in content
    assert b"contoso" not in content
    assert desk.file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "damage", [b"", b"something else", b"attendant tokens 1\n", b"attendant tokens 1\n" + bytes(64)]
)
def test_a_damaged_file_means_signing_in_again_and_says_so(desk: Desk, damage: bytes) -> None:
    desk.sign_in(desk.session())
    desk.file.write_bytes(damage)

    tokens = TokenCacheFile(desk.file, desk.secrets)

    assert tokens.problem is not None
    assert "is damaged" in str(tokens.problem.summary)
    with pytest.raises(SignInNeeded):
        desk.session().token(EWS)
    assert desk.sign_in(desk.session()).name


def test_the_file_of_another_computer_means_signing_in_again(desk: Desk) -> None:
    desk.sign_in(desk.session())

    tokens = TokenCacheFile(desk.file, MemorySecrets())

    assert tokens.problem is not None


def test_nothing_secret_stands_in_a_repr(desk: Desk) -> None:
    session = desk.session()
    pending = session.begin(EWS)
    code = session.begin_device_code(EWS)

    assert pending.flow["code_verifier"] not in repr(pending)
    assert code.flow["device_code"] not in repr(code)
