"""Nothing secret in logs, and nothing heavy loaded before its time."""

import logging
import subprocess
import sys
from datetime import datetime

import pytest

from attendant.core.errors import AttendantError, UnexpectedReply
from attendant.core.redaction import RedactingFilter
from attendant.providers.http import quiet_libraries
from tests.fakes.ews_answers import details, free_busy, item, mailbox
from tests.fakes.ews_server import FakeEwsServer, half_a_body, reply
from tests.fakes.provider_ports import DAYS, PASSWORD, TokensInTurn, ews_provider

BODY = free_busy(mailbox(item("2026-11-24T09:00:00", "2026-11-24T10:00:00", details=details("Takeover of Fabrikam"))))


def test_a_look_up_leaves_no_secret_in_the_log_at_its_most_talkative(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with FakeEwsServer([reply(200, BODY), half_a_body(BODY)]) as server:
        for authentication in ("basic", "ntlm", "bearer"):
            tokens = TokensInTurn(["eyJ0b2tlbg"])
            provider = ews_provider(server.url, authentication=authentication, tokens=tokens)
            for _ in range(2):
                try:
                    provider.free_busy(["anna@contoso.example"], DAYS)
                except AttendantError as error:
                    logging.getLogger("attendant").warning("%s", error.problem.detail)
            provider.close()

    for secret in (PASSWORD, "Takeover", "eyJ0b2tlbg", "Authorization", "<s:Envelope"):
        assert secret not in caplog.text


@pytest.mark.parametrize(
    ("record", "kept"),
    [
        ("Request headers: {'Authorization': 'Basic c2VjcmV0OnNlY3JldA==', 'Accept': '*/*'}", "Request headers"),
        ("Authorization: Bearer c2VjcmV0.c2VjcmV0", "Authorization: "),
        ("sending NTLM c2VjcmV0c2VjcmV0c2VjcmV0", "sending "),
        ("Request XML: <?xml version='1.0'?><a>c2VjcmV0</a>", "Request XML: "),
        ("Response XML: b'<s:Envelope><Subject>c2VjcmV0'", "Response XML: "),
    ],
)
def test_headers_and_bodies_are_taken_out_of_records(record: str, kept: str) -> None:
    written = logging.LogRecord("exchangelib.util", logging.ERROR, __file__, 1, "%s", (record,), None)

    assert RedactingFilter().filter(written)
    assert "c2VjcmV0" not in written.getMessage()
    assert kept in written.getMessage()


def test_a_harmless_record_stays_as_it_is() -> None:
    written = logging.LogRecord("x", logging.INFO, __file__, 1, "%s basic questions", (3,), None)

    RedactingFilter().filter(written)

    assert written.args == (3,)
    assert written.getMessage() == "3 basic questions"


def test_a_trace_keeps_places_and_types_and_says_only_our_own_words() -> None:
    written = logging.LogRecord("x", logging.ERROR, __file__, 1, "a bug", (), None)
    subject = "Takeover of Fabrikam"
    try:
        try:
            datetime.fromisoformat(subject)
        except ValueError as error:
            raise UnexpectedReply from error
    except UnexpectedReply:
        written.exc_info = sys.exc_info()

    RedactingFilter().filter(written)

    said = logging.Formatter("%(message)s").format(written)
    assert "Takeover" not in said
    assert said.startswith("a bug\nTraceback (most recent call last):\n")
    assert "ValueError\n\nwhich led to:\n\nTraceback" in said
    assert said.endswith("UnexpectedReply: The calendar server's answer could not be read.")
    assert said.count("test_a_trace_keeps_places") == 2


def test_the_libraries_are_quiet_and_clean_even_when_made_talkative_again(caplog: pytest.LogCaptureFixture) -> None:
    quiet_libraries()
    quiet_libraries()
    logger = logging.getLogger("exchangelib.util")

    logger.error("Request headers: %s", {"Authorization": "Basic c2VjcmV0OnNlY3JldA=="})

    assert "c2VjcmV0" not in caplog.text
    assert logging.getLogger("urllib3").level >= logging.WARNING
    assert len([one for one in logger.filters if isinstance(one, RedactingFilter)]) == 1


def test_importing_the_provider_and_building_it_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from attendant.providers.ews import EwsConfig, EwsProvider\n"
        "EwsConfig('https://mail.contoso.example/EWS/Exchange.asmx')\n"
        "print([name for name in ('exchangelib', 'lxml', 'requests_ntlm', 'spnego', 'PySide6') if name in sys.modules])"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"  # noqa: S603 - our own
