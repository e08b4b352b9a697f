"""Answers of the sign-in that are not Microsoft's, or were cut: no bug, no sign-in problem, and no token is told."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from attendant.core.errors import UnexpectedReply
from attendant.core.redaction import RedactingFilter
from attendant.log_file import logging_to
from attendant.settings.home import Home
from attendant.settings.memory_secrets import MemorySecrets
from attendant.signin.account import Registration
from attendant.signin.clouds import GLOBAL
from attendant.signin.session import MicrosoftSession
from attendant.signin.token_cache import TokenCacheFile
from tests.fakes.entra import CLIENT, TENANT, FakeEntra

SCOPES = GLOBAL.graph_scopes
SECRET = "eyJ0eXAi.OiJKV1Qi-LCJub_25"

GARBLED: dict[str, Callable[[str], tuple[int, str]]] = {
    "text": lambda _text: (200, "Access blocked by policy"),
    "refused in text": lambda _text: (403, "Access blocked by policy"),
    "censored": lambda _text: (451, "no"),
    "empty": lambda _text: (200, ""),
    "list": lambda _text: (200, "[]"),
    "null": lambda _text: (200, "null"),
    "empty object": lambda _text: (200, "{}"),
    "another's error": lambda _text: (400, '{"error": {"code": "blocked"}}'),
    "nested without end": lambda _text: (200, "[" * 100_000),
    "cut": lambda text: (200, text[:-1]),
}


@pytest.fixture
def entra() -> FakeEntra:
    return FakeEntra()


@pytest.fixture
def session(tmp_path: Path, entra: FakeEntra) -> MicrosoftSession:
    tokens = TokenCacheFile(tmp_path / "tokens.bin", MemorySecrets())
    return MicrosoftSession(Registration(GLOBAL, TENANT, CLIENT), tokens, lambda: entra)


def sign_in(session: MicrosoftSession, entra: FakeEntra) -> None:
    pending = session.begin(SCOPES)
    session.finish(pending, entra.browse(pending.address))


@pytest.mark.parametrize("garbled", GARBLED.values(), ids=GARBLED)
def test_whoever_answers_in_microsofts_place_is_no_sign_in_problem(
    session: MicrosoftSession, entra: FakeEntra, garbled: Callable[[str], tuple[int, str]]
) -> None:
    def redeem() -> None:
        pending = session.begin(SCOPES)
        entra.spoil = garbled
        session.finish(pending, entra.browse(pending.address))

    def begin_afresh() -> None:
        session.start_afresh()
        session.begin(SCOPES)

    entra.lifetime_s = 1
    sign_in(session, entra)
    steps = (redeem, lambda: session.token(SCOPES), lambda: session.begin_device_code(SCOPES), begin_afresh)
    for step in steps:
        with pytest.raises(UnexpectedReply, match="answers in its place") as caught:
            step()
        assert not caught.value.problem.needs_person
    entra.spoil = None
    assert session.token(SCOPES)


def test_the_tokens_of_a_cut_answer_are_in_no_log_and_not_on_standard_error(
    session: MicrosoftSession, entra: FakeEntra, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sent: list[str] = []

    def cut(text: str) -> tuple[int, str]:
        sent.append(text)
        return 200, text[:-1]

    home = Home(tmp_path / "home")
    entra.access_token = SECRET
    pending = session.begin(SCOPES)
    entra.spoil = cut
    with logging_to(home), pytest.raises(UnexpectedReply):
        session.finish(pending, entra.browse(pending.address))

    assert SECRET in sent[0]
    assert SECRET not in home.log_file.read_text("utf-8")
    assert SECRET not in capsys.readouterr().err


def test_msal_says_nothing_of_an_answer_that_it_cannot_read(session: MicrosoftSession) -> None:
    assert not logging.getLogger("msal.oauth2cli.oauth2").isEnabledFor(logging.ERROR)


@pytest.mark.parametrize(
    "said",
    [
        f'Token response is not in json format: {{"token_type": "Bearer", "access_token": "{SECRET}", "x": 1',
        f'{{"refresh_token":"{SECRET}',
        f"{{'id_token': '{SECRET}', 'x': 1}}",
        repr(f'it\'s {{"client_info": "{SECRET}"}}'),
        f'"{{\\"device_code\\": \\"{SECRET}\\"}}"',
        f"grant_type=x&code={SECRET}&code_verifier={SECRET}",
        f"https://localhost/?code={SECRET}&state=x",
    ],
    ids=["JSON", "cut JSON", "dictionary", "printed JSON", "JSON in JSON", "form", "address"],
)
def test_tokens_and_codes_are_taken_out_of_what_is_logged(said: str) -> None:
    record = logging.LogRecord("msal", logging.ERROR, "", 0, "%s", (said,), None)

    RedactingFilter().filter(record)

    assert SECRET not in record.getMessage()
    assert "[removed]" in record.getMessage()


def test_the_status_of_an_answer_stays_in_the_log() -> None:
    record = logging.LogRecord("x", logging.ERROR, "", 0, "status_code=404 error_code: 17", (), None)

    RedactingFilter().filter(record)

    assert record.getMessage() == "status_code=404 error_code: 17"
