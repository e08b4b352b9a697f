"""The doctor on the way to an Exchange server: each thing that can stand in it, with real TLS and real proxies."""

import ssl
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
import trustme

from attendant.core.schedule import CalendarWindow
from attendant.doctor import Result, StepReport, run_steps
from attendant.doctor.case import Case
from attendant.doctor.exchange import ExchangeExamination
from attendant.settings.options import Settings
from attendant.signin.session import MicrosoftSession
from attendant.ui.words import doctor_words
from tests.fakes.ews_server import Answer, FakeEwsServer, Request, reply, silence, tunnel_to
from tests.fakes.provider_ports import ews_provider

NOW = datetime.now(UTC)
HOST = "mail.contoso.invalid"
ASKS = reply(401, WWW_Authenticate="Basic realm=x")
DAYS = CalendarWindow(NOW - timedelta(days=1), NOW + timedelta(days=13))
PINNED = "certificate_sha256"


def no_microsoft() -> MicrosoftSession:
    pytest.fail("an Exchange server needs no sign-in with Microsoft")


@dataclass
class Patient:
    """What is examined, and where the way to it leads."""

    url: str
    proxy: str | None = None
    now: datetime | None = None
    options: dict[str, object] = field(default_factory=dict)
    resolve: Callable[[str], Sequence[str]] = lambda _host: ("127.0.0.1",)

    def examination(self) -> ExchangeExamination:
        settings = Settings().with_exchange(
            ews_url=self.url, **{"authentication": "basic", "user_name": "reception@contoso.example", **self.options}
        )
        return ExchangeExamination(
            Case(
                settings=settings,
                provider=lambda: ews_provider(self.url, proxy=self.proxy),
                session=no_microsoft,
                swapped_session=no_microsoft,
                proxies=lambda _url: self.proxy,
                window=DAYS,
                colleagues=("anna@contoso.example",),
                resolve=self.resolve,
                now=lambda: self.now or datetime.now(UTC),
            )
        )

    def examined(self) -> dict[str, StepReport]:
        examination = self.examination()
        try:
            return {step.name: step for step in run_steps(examination.steps(), lambda _step: None)}
        finally:
            examination.close()


def nobody_knows(_host: str) -> Sequence[str]:
    raise OSError("Name or service not known")


def told(step: StepReport) -> str:
    return doctor_words.step_text(step)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA(organization_name="Contoso", organization_unit_name="IT")


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this computer trust the authority."""
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))


def serving(authority: trustme.CA, *names: str, **more: Any) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names, **more).configure_cert(context)
    return context


def dated(at: datetime) -> Answer:
    """Ask who is there, at another time than this computer's."""

    def answer(handler: Any, _request: Request) -> None:
        handler.send_response_only(401)
        handler.send_header("Date", format_datetime(at, usegmt=True))
        handler.send_header("WWW-Authenticate", "Basic realm=x")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


@pytest.mark.usefixtures("trusted")
def test_a_certificate_is_told_with_its_name_its_issuer_and_its_end(authority: trustme.CA) -> None:
    context = serving(authority, "localhost", not_after=NOW + timedelta(days=200))
    with FakeEwsServer([ASKS], tls=context, host="localhost") as server:
        tls = Patient(server.url).examined()["tls"]

    end = (NOW + timedelta(days=200)).date().isoformat()
    assert tls.result is Result.OK
    assert "Certificate for localhost, issued by " in told(tls)
    assert f"valid until {end}." in told(tls)
    assert tls.remedy is None


@pytest.mark.usefixtures("trusted")
def test_a_certificate_that_ends_soon_is_to_be_renewed(authority: trustme.CA) -> None:
    context = serving(authority, "localhost", not_after=NOW + timedelta(days=6))
    with FakeEwsServer([ASKS], tls=context, host="localhost") as server:
        tls = Patient(server.url).examined()["tls"]

    assert tls.result is Result.OK
    assert "expires soon" in told(tls)


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(
    ("names", "dates", "words"),
    [
        (["mail.other.example"], {}, "is for another name than localhost."),
        (["localhost"], {"not_before": NOW - timedelta(days=9), "not_after": NOW - timedelta(days=1)}, "has expired."),
    ],
)
def test_a_certificate_that_does_not_fit_fails_with_what_it_says_of_itself(
    authority: trustme.CA, names: list[str], dates: dict[str, datetime], words: str
) -> None:
    with FakeEwsServer([ASKS], tls=serving(authority, *names, **dates), host="localhost") as server:
        steps = Patient(server.url).examined()

    assert steps["tls"].result is Result.FAILED
    assert words in told(steps["tls"])
    assert f"Certificate for {names[0]}, issued by " in told(steps["tls"])
    assert "SHA-256: " in told(steps["tls"])
    assert steps["ews"].result is Result.SKIPPED


def test_an_issuer_that_nobody_trusts_is_named(authority: trustme.CA) -> None:
    with FakeEwsServer([ASKS], tls=serving(authority, "localhost"), host="localhost") as server:
        tls = Patient(server.url).examined()["tls"]

    assert tls.result is Result.FAILED
    assert "is not trusted on this computer" in told(tls)
    assert "issued by " in told(tls)
    assert "root certificate" in told(tls)


def test_another_certificate_than_the_pinned_one_is_shown_to_be_pinned(authority: trustme.CA) -> None:
    with FakeEwsServer([ASKS], tls=serving(authority, "localhost"), host="localhost") as server:
        tls = Patient(server.url, options={PINNED: "ab" * 32}).examined()["tls"]

    assert tls.result is Result.FAILED
    assert "is not the one that was pinned" in told(tls)
    assert "pin this one: " in told(tls)


def test_a_proxy_that_inspects_tls_is_recognised_by_its_issuer() -> None:
    inspector = trustme.CA(organization_name="Zscaler Inc.", organization_unit_name="Zscaler Inc.")
    with FakeEwsServer([ASKS], tls=serving(inspector, "localhost"), host="localhost") as server:
        tls = Patient(server.url).examined()["tls"]

    assert tls.result is Result.FAILED
    assert "opens the encrypted connection" in told(tls)
    assert "Zscaler" in told(tls)
    assert "exempt localhost from inspection" in told(tls)


def test_a_trusted_proxy_that_inspects_tls_is_told_because_extended_protection_fails_behind_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspector = trustme.CA(organization_name="Fortinet", organization_unit_name="FortiGate CA")
    path = tmp_path / "inspector.pem"
    inspector.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with FakeEwsServer([ASKS], tls=serving(inspector, "localhost"), host="localhost") as server:
        tls = Patient(server.url).examined()["tls"]

    assert tls.result is Result.OK
    assert "Extended Protection" in told(tls)


@pytest.mark.parametrize(
    ("off", "result", "words"),
    [
        (timedelta(seconds=2), Result.OK, "agrees with the server's"),
        (timedelta(minutes=3), Result.OK, "differ by 3 min"),
        (timedelta(hours=1), Result.FAILED, "is 60 min 0 s ahead of the server's"),
        (timedelta(hours=-1), Result.FAILED, "is 60 min 0 s behind the server's"),
    ],
)
def test_a_clock_that_is_off_is_told_against_the_servers(off: timedelta, result: Result, words: str) -> None:
    server_time = NOW.replace(microsecond=0)
    with FakeEwsServer([dated(server_time)]) as server:
        clock = Patient(server.url, now=server_time + off).examined()["clock"]

    assert clock.result is result
    assert words in told(clock)
    assert (clock.remedy is None) is (result is Result.OK)


def test_a_proxy_that_wants_a_password_is_named_in_the_step_that_meets_it() -> None:
    wants_password = reply(407, Proxy_Authenticate="Basic realm=proxy")
    with FakeEwsServer([wants_password]) as proxy:
        way = f"http://127.0.0.1:{proxy.port}"
        steps = Patient(f"https://{HOST}/EWS/Exchange.asmx", proxy=way).examined()

    assert steps["proxy"].result is Result.FAILED
    assert "wants a user name and password, which the console cannot give" in told(steps["proxy"])
    assert steps["tls"].result is Result.SKIPPED


@pytest.mark.usefixtures("trusted")
def test_a_proxy_that_lets_through_is_named(authority: trustme.CA) -> None:
    context = serving(authority, HOST)
    with FakeEwsServer([ASKS], tls=context) as server, FakeEwsServer([tunnel_to(server.port)]) as proxy:
        way = f"http://127.0.0.1:{proxy.port}"
        steps = Patient(f"https://{HOST}/EWS/Exchange.asmx", proxy=way, resolve=nobody_knows).examined()

    assert told(steps["proxy"]).endswith(f"127.0.0.1:{proxy.port} leads there.")
    assert steps["tls"].result is Result.OK


def test_a_proxy_that_is_not_there_is_named() -> None:
    steps = Patient(f"https://{HOST}/EWS/Exchange.asmx", proxy="http://127.0.0.1:9").examined()

    assert steps["proxy"].result is Result.FAILED
    assert "127.0.0.1 refuses the connection" in told(steps["proxy"])


@pytest.mark.parametrize(
    "portal",
    [
        reply(200, b"<html>Welcome to the hotel</html>", content_type="text/html"),
        reply(302, Location="https://portal.hotel.example/login"),
        reply(511, b"<html>Sign in first</html>", content_type="text/html"),
    ],
    ids=["page", "redirect", "511"],
)
def test_a_network_that_wants_a_sign_in_of_its_own_is_recognised(portal: Answer) -> None:
    with FakeEwsServer([portal]) as server:
        steps = Patient(server.url).examined()

    assert steps["authentication"].result is Result.FAILED
    assert "open any web page in the browser" in told(steps["authentication"]).lower()
    assert steps["ews"].result is Result.SKIPPED


def test_a_path_that_is_not_ews_is_named() -> None:
    with FakeEwsServer([reply(404)]) as server:
        steps = Patient(server.url).examined()

    assert steps["authentication"].result is Result.FAILED
    assert "usually ends in /EWS/Exchange.asmx" in told(steps["authentication"])


def test_a_name_that_nobody_knows_is_told() -> None:
    host = Patient(f"https://{HOST}/EWS/Exchange.asmx", resolve=nobody_knows).examined()["host"]

    assert host.result is Result.FAILED
    assert f"No server with the name {HOST} is known." in told(host)
    assert "VPN" in told(host)


def test_without_an_address_it_says_how_to_find_one() -> None:
    steps = Patient("").examined()

    assert steps["settings"].result is Result.FAILED
    assert "“Discover” finds it by the account's mail address and password" in told(steps["settings"])
    assert {step.result for name, step in steps.items() if name != "settings"} == {Result.SKIPPED}


def test_cancelled_in_the_middle_it_ends_at_once_and_tells_nothing_more() -> None:
    heard: list[str] = []
    cancelled = threading.Event()
    with FakeEwsServer([ASKS, silence]) as server:
        examination = Patient(server.url).examination()

        def cancel() -> None:
            server.silent.wait()
            cancelled.set()
            examination.close()

        threading.Thread(target=cancel, daemon=True).start()
        steps = run_steps(examination.steps(), lambda step: heard.append(step.name), cancelled)

    assert heard == [step.name for step in steps]
    assert heard[-1] == "authentication"
