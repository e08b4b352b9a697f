"""The doctor on the way to Office 365: real TLS behind a real proxy in the place of Microsoft's hosts, MSAL itself,
Microsoft's sign-in played in the process, and calendars from the demo's server."""

import base64
import json
import ssl
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import trustme

from attendant.core.schedule import CalendarWindow
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from attendant.doctor import Result, StepReport, run_steps
from attendant.doctor.case import Case
from attendant.doctor.office365 import Office365Examination
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import Settings
from attendant.signin.account import Registration
from attendant.signin.clouds import GLOBAL
from attendant.signin.session import MicrosoftSession
from attendant.signin.token_cache import TokenCacheFile
from attendant.ui.words import doctor_words
from tests.fakes.entra import CLIENT, TENANT, FakeEntra
from tests.fakes.ews_server import FakeEwsServer, reply, tunnel_to
from tests.fakes.graph_answers import graph_provider
from tests.fakes.provider_ports import FixedClock, TokensInTurn

STEPS = [
    "settings", "host", "proxy", "connection", "tls", "clock", "organisation", "application", "sign_in", "permissions",
    "own_calendar", "colleague", "details",
]  # fmt: skip
TODAY = date(2026, 11, 24)
DAYS = CalendarWindow(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 12, 7, tzinfo=UTC))
ANNA = "anna.bergmann@contoso.example"


def token_with(*permissions: str) -> str:
    claims = base64.urlsafe_b64encode(json.dumps({"scp": " ".join(permissions)}).encode()).decode().rstrip("=")
    return f"head.{claims}.signature"


def nobody_knows(_host: str) -> Sequence[str]:
    raise OSError("Name or service not known")


class Patient:
    """An organisation with one application, and the way to it."""

    def __init__(self, folder: Path, stack: ExitStack, authority: trustme.CA) -> None:
        self.entra = FakeEntra()
        self.entra.access_token = token_with("Calendars.ReadBasic", "User.ReadBasic.All", "openid")
        self.secrets = MemorySecrets()
        self.folder = folder
        self.demo = stack.enter_context(DemoServer(Organisation(today=TODAY), clock=FixedClock()))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(GLOBAL.graph_host, GLOBAL.ews_host).configure_cert(context)
        microsoft = stack.enter_context(FakeEwsServer([reply(401)], tls=context))
        self.proxy = stack.enter_context(FakeEwsServer([tunnel_to(microsoft.port)]))
        self.values: dict[str, object] = {
            "calendar.provider": "office365",
            "calendar.office365.tenant_id": TENANT,
            "calendar.office365.client_id": CLIENT,
        }

    def session(self, tenant: str = "", client: str = "") -> MicrosoftSession:
        options = Settings().with_values(self.values).calendar.office365
        registration = Registration(GLOBAL, tenant or options.tenant_id, client or options.client_id)
        return MicrosoftSession(
            registration, TokenCacheFile(self.folder / "tokens.bin", self.secrets), lambda: self.entra
        )

    def swapped_session(self) -> MicrosoftSession:
        options = Settings().with_values(self.values).calendar.office365
        return self.session(options.client_id, options.tenant_id)

    def sign_in(self) -> None:
        session = self.session()
        pending = session.begin(GLOBAL.graph_scopes)
        session.finish(pending, self.entra.browse(pending.address))

    def examined(self) -> dict[str, StepReport]:
        examination = Office365Examination(
            Case(
                settings=Settings().with_values(self.values),
                provider=lambda: graph_provider(self.demo.graph_url, tokens=TokensInTurn([self.demo.token])),
                session=self.session,
                swapped_session=self.swapped_session,
                proxies=lambda _url: f"http://127.0.0.1:{self.proxy.port}",
                window=DAYS,
                colleagues=(ANNA,),
                resolve=nobody_knows,
            )
        )
        try:
            return {step.name: step for step in run_steps(examination.steps(), lambda _step: None)}
        finally:
            examination.close()


def told(step: StepReport) -> str:
    return doctor_words.step_text(step)


@pytest.fixture
def patient(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Patient]:
    authority = trustme.CA(organization_name="DigiCert Inc")
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with ExitStack() as stack:
        yield Patient(tmp_path, stack, authority)


def test_every_step_goes_well_for_one_who_is_signed_in(patient: Patient) -> None:
    patient.sign_in()

    steps = patient.examined()

    assert list(steps) == STEPS
    assert {name for name, step in steps.items() if step.result is not Result.OK} == {"connection"}  # the proxy's
    assert "Held: Calendars.ReadBasic, User.ReadBasic.All" in told(steps["permissions"])
    assert "contoso.example" in told(steps["sign_in"])
    assert "reception@contoso.example" not in told(steps["sign_in"])


def test_by_ews_the_way_leads_to_exchange_online(patient: Patient) -> None:
    patient.values["calendar.office365.access"] = "ews"

    steps = patient.examined()

    assert list(steps) == STEPS
    assert steps["tls"].result is Result.OK
    assert patient.proxy.requests[-1].path == "outlook.office365.com:443"
    assert steps["application"].result is Result.OK
    assert steps["sign_in"].result is Result.FAILED


def test_basic_alone_fails_with_the_plain_truth_and_sends_nothing(patient: Patient) -> None:
    patient.values |= {
        "calendar.office365.access": "ews",
        "calendar.office365.grant_basic": True,
        "calendar.office365.grant_modern": False,
    }

    organisation = patient.examined()["organisation"]

    assert organisation.result is Result.FAILED
    assert "no longer accepts a user name and password for calendars. None was sent." in told(organisation)


def test_swapped_ids_are_recognised_for_what_they_are(patient: Patient) -> None:
    patient.values |= {"calendar.office365.tenant_id": CLIENT, "calendar.office365.client_id": TENANT}

    organisation = patient.examined()["organisation"]

    assert organisation.result is Result.FAILED
    assert f"The two IDs are swapped: {TENANT} is the organisation's." in told(organisation)
    assert "Enter each ID in the other's field" in told(organisation)


def test_an_unknown_organisation_is_not_called_swapped(patient: Patient) -> None:
    patient.values["calendar.office365.tenant_id"] = "contoso.exmaple"

    organisation = patient.examined()["organisation"]

    assert "The organisation contoso.exmaple was not found." in told(organisation)
    assert "are swapped" not in told(organisation)


def test_an_unknown_application_is_named_before_anybody_signs_in(patient: Patient) -> None:
    patient.values["calendar.office365.client_id"] = CLIENT.replace("0a", "ff")

    steps = patient.examined()

    assert steps["organisation"].result is Result.OK
    assert steps["application"].result is Result.FAILED
    assert "knows no application with this ID" in told(steps["application"])


@pytest.mark.parametrize("code", [70002, 7000218], ids=["no device codes", "no public client flows"])
def test_where_only_the_device_code_is_refused_the_sign_in_is_looked_at(patient: Patient, code: int) -> None:
    patient.sign_in()
    patient.entra.device_fault = ("invalid_client", code)

    steps = patient.examined()

    assert steps["application"].result is Result.SKIPPED
    assert str(code) in told(steps["application"])
    assert steps["own_calendar"].result is Result.OK


@pytest.mark.parametrize("code", [700038, 7000112], ids=["no such ID", "switched off"])
def test_an_application_that_nobody_can_use_ends_it(patient: Patient, code: int) -> None:
    patient.sign_in()
    patient.entra.device_fault = ("unauthorized_client", code)

    steps = patient.examined()

    assert steps["application"].result is Result.FAILED
    assert steps["sign_in"].result is Result.SKIPPED


def test_a_wider_permission_serves_too(patient: Patient) -> None:
    patient.entra.access_token = token_with("Calendars.Read", "User.ReadBasic.All")
    patient.sign_in()

    steps = patient.examined()

    assert "Held: Calendars.Read, User.ReadBasic.All" in told(steps["permissions"])
    assert steps["own_calendar"].result is Result.OK


def test_a_permission_that_is_not_held_is_named_with_the_link_that_allows_it(patient: Patient) -> None:
    patient.entra.access_token = token_with("User.ReadBasic.All")
    patient.sign_in()

    permissions = patient.examined()["permissions"]

    assert permissions.result is Result.FAILED
    assert "Missing: Calendars.ReadBasic" in told(permissions)
    assert GLOBAL.admin_consent_url(TENANT, CLIENT) in told(permissions)


def test_an_authority_of_the_house_in_front_of_microsoft_is_called_inspection(
    patient: Patient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.pem"
    trustme.CA().cert_pem.write_to_path(str(other))
    monkeypatch.setenv("SSL_CERT_FILE", str(other))

    tls = patient.examined()["tls"]

    assert tls.result is Result.FAILED
    assert f"opens the encrypted connection to {GLOBAL.graph_host}" in told(tls)
    assert "issued by " in told(tls)


def test_the_report_holds_no_token_and_no_code(patient: Patient) -> None:
    patient.sign_in()

    report = doctor_words.report_text(patient.examined().values(), "1.0")

    assert patient.entra.access_token not in report
    assert patient.demo.token not in report
    assert ANNA not in report
