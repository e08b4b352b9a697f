"""A server that answers nonsense costs the answer and nothing else: the real providers over real HTTP."""

import base64
import json
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from datetime import UTC, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage

from attendant.core.availability import availability_at, next_change_after
from attendant.core.contact import Contact
from attendant.core.details import Details, Part
from attendant.core.errors import AttendantError
from attendant.core.schedule import CalendarEvent, Schedule
from attendant.demo.server import DemoServer
from attendant.desk.pictures import decoded
from attendant.doctor.office365 import permissions_in
from attendant.providers.ews import EwsProvider
from attendant.providers.ews.autodiscover_messages import said_in
from attendant.providers.ews.soap import parse
from attendant.providers.graph import GraphProvider
from attendant.ui.words.sentence import sentence
from tests.contract.calendar_provider import ANNA, DIGITS, SECRETIVE, ContractHouse
from tests.fakes import autodiscover, ews_answers, graph_answers
from tests.fakes.ews_server import Answer, FakeEwsServer, Request, reply
from tests.fakes.graph_answers import JSON, FakeGraphServer, graph_provider
from tests.fakes.provider_ports import DAYS, NOW, TokensInTurn, ews_provider
from tests.fuzz.mangling import mangled

ALL_THREE = [ANNA, SECRETIVE, DIGITS]
RETRY_AFTERS = ["", "5", "-1", "1e999", "Wed, 21 Oct 2026 07:28:00 GMT", "²", "9" * 99, "soon"]
CALENDAR, REPLY = frozenset((Part.CALENDAR,)), frozenset((Part.AUTOMATIC_REPLY,))
AnyProvider = EwsProvider | GraphProvider

ASKS: dict[str, Callable[[Any], object]] = {
    "calendars": lambda provider: provider.free_busy(ALL_THREE, DAYS),
    "the calendar in full": lambda provider: provider.details(SECRETIVE, DAYS, CALENDAR),
    "an automatic reply": lambda provider: provider.details(SECRETIVE, DAYS, REPLY),
    "the address book": lambda provider: provider.search("Anna"),
}
GRAPH_ASKS = ASKS | {"presence": lambda provider: provider.presences([ANNA])}


def passed_on(origin: str, kept: list[bytes]) -> Answer:
    """Ask the server at ``origin`` the same, keep its answer and give it back."""

    def answer(handler: Any, request: Request) -> None:
        wanted = {name: value for name, value in request.headers.items() if name not in ("Host", "Accept-Encoding")}
        method = "POST" if request.body else "GET"
        asked = urllib.request.Request(origin + request.path, request.body or None, wanted, method=method)  # noqa: S310 - a loopback server of the test
        try:
            with urllib.request.urlopen(asked) as response:  # noqa: S310 - see above
                kept.append(response.read())
                reply(200, kept[-1], content_type=response.headers["Content-Type"])(handler, request)
        except urllib.error.HTTPError as refusal:  # who asks proves the password only when asked for it
            reply(refusal.code, WWW_Authenticate=refusal.headers["WWW-Authenticate"])(handler, request)

    return answer


class Stage:
    """One of the real providers before a server that answers as each example says."""

    def __init__(self, fake: FakeEwsServer, provider: Callable[[], AnyProvider], content_type: str) -> None:
        self._fake, self._provider, self._content_type = fake, provider, content_type
        self._good: dict[str, list[bytes]] = {}

    def good_answers(self, origin: str, asks: dict[str, Callable[[Any], object]]) -> None:
        """Keep what a server that is well says to each question."""
        for name, ask in asks.items():
            kept = self._good[name] = []
            self.told(ask, [passed_on(origin, kept)])
            assert kept, name

    def told(self, ask: Callable[[Any], object], answers: Sequence[Answer]) -> object:
        """Return what a new provider makes of ``answers``."""
        self._fake.answers = answers
        self._fake.requests.clear()
        with closing(self._provider()) as provider:
            return ask(provider)

    def told_wrong(self, name: str, ask: Callable[[Any], object], data: st.DataObject) -> object:
        """Return what a new provider makes of good answers of which one was damaged; None for a refusal in words."""
        bodies = list(self._good[name])
        which = data.draw(st.integers(0, len(bodies) - 1))
        bodies[which] = data.draw(mangled(bodies[which]))
        return self.answer_or_refusal(ask, *(reply(200, body, content_type=self._content_type) for body in bodies))

    def answer_or_refusal(self, ask: Callable[[Any], object], *answers: Answer) -> object:
        """Return what a new provider makes of ``answers``; None for a refusal in words."""
        try:
            return self.told(ask, answers)
        except AttendantError as error:
            assert str(error.problem.summary)  # noqa: PT017 - an answer is as right as a refusal in words
            return None


@pytest.fixture(scope="module")
def exchange() -> Iterator[Stage]:
    with ExitStack() as stack:
        demo = stack.enter_context(DemoServer(ContractHouse()))
        fake = stack.enter_context(FakeEwsServer([]))
        stage = Stage(
            fake,
            lambda: ews_provider(fake.url, user_name=demo.user_name, password=demo.password),
            "text/xml; charset=utf-8",
        )
        stage.good_answers(demo.url.removesuffix("/EWS/Exchange.asmx"), ASKS)
        yield stage


@pytest.fixture(scope="module")
def graph() -> Iterator[Stage]:
    with ExitStack() as stack:
        demo = stack.enter_context(DemoServer(ContractHouse()))
        fake = stack.enter_context(FakeGraphServer([]))

        def provider() -> GraphProvider:
            tokens = TokensInTurn([demo.token])
            return graph_provider(fake.url, tokens=tokens, shared=tokens, presence=tokens)

        stage = Stage(fake, provider, JSON)
        stage.good_answers(demo.graph_url.removesuffix("/v1.0"), GRAPH_ASKS)
        yield stage


def require_sense(answer: object) -> None:
    """Check what everything behind a provider stands on."""
    match answer:
        case Details():
            assert answer.mailbox == SECRETIVE
            require_sense_of(answer.events)
        case [Schedule(), *_]:
            schedules = [one for one in answer if isinstance(one, Schedule)]
            assert [one.mailbox for one in schedules] == ALL_THREE
            for schedule in schedules:
                require_sense_of(schedule.events)
                for at in (NOW, NOW + timedelta(days=7)):
                    assert sentence(availability_at(schedule, at), UTC)
                    next_change_after(schedule, at)
        case [*found]:
            assert all(isinstance(one, Contact) for one in found)
        case _:  # presence, whose values are checked where they are read, or nothing after a refusal
            pass


def require_sense_of(events: Sequence[CalendarEvent]) -> None:
    assert list(events) == sorted(events, key=lambda event: (event.start, event.end))
    for event in events:
        assert event.start.tzinfo is UTC
        assert event.start <= event.end
        assert event.start < DAYS.end
        assert event.end >= DAYS.start
        assert not (event.is_private and (event.subject or event.location or event.organizer))
        assert "\n" not in event.subject + event.location + event.organizer


@pytest.mark.parametrize("name", ASKS)
@settings(max_examples=250)
@given(data=st.data())
def test_exchange_may_answer_anything(exchange: Stage, name: str, data: st.DataObject) -> None:
    require_sense(exchange.told_wrong(name, ASKS[name], data))


@pytest.mark.parametrize("name", GRAPH_ASKS)
@settings(max_examples=250)
@given(data=st.data())
def test_graph_may_answer_anything(graph: Stage, name: str, data: st.DataObject) -> None:
    require_sense(graph.told_wrong(name, GRAPH_ASKS[name], data))


STATUSES = st.sampled_from([200, 400, 401, 403, 404, 412, 429, 500, 503])
BACK_OFF = ews_answers.back_off("5000")
FAULTS = {
    "exchange": ews_answers.fault("ErrorServerBusy", "Too busy.", BACK_OFF),
    "graph": graph_answers.fault("ErrorAccessDenied", "Access is denied."),
}


@pytest.mark.parametrize("service", FAULTS)
@settings(max_examples=250)
@given(status=STATUSES, retry_after=st.sampled_from(RETRY_AFTERS), data=st.data())
def test_a_refusal_may_look_like_anything(
    request: pytest.FixtureRequest, service: str, status: int, retry_after: str, data: st.DataObject
) -> None:
    stage: Stage = request.getfixturevalue(service)
    body = data.draw(mangled(FAULTS[service]))

    require_sense(stage.answer_or_refusal(ASKS["calendars"], reply(status, body, Retry_After=retry_after)))


@settings(max_examples=500)
@given(body=mangled(autodiscover.settings(autodiscover.EWS), autodiscover.soap(autodiscover.EWS)))
def test_autodiscover_may_answer_anything(body: bytes) -> None:
    try:
        said = said_in(parse(body))
    except AttendantError as error:
        assert str(error.problem.summary)  # noqa: PT017 - both ways out are right; this one has to have words
        return
    assert all(said.ews_urls)


def encoded(kind: str) -> bytes:
    image = QImage(24, 16, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    content = QByteArray()
    device = QBuffer(content)
    device.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(device, kind)  # type: ignore[call-overload] # PySide6 takes the format as text, its stub as bytes
    return bytes(content.data())


@pytest.mark.qt_log_level_fail("CRITICAL")  # that a picture is broken is for its decoder to say
@settings(max_examples=300)
@given(picture=mangled(encoded("PNG"), encoded("JPEG")))
def test_a_portrait_may_be_any_bytes(picture: bytes) -> None:
    portrait = decoded(picture)

    assert portrait is None or portrait.side_px > 0


@given(claims=mangled(json.dumps({"aud": "https://graph.microsoft.com", "scp": "Calendars.ReadBasic"}).encode()))
def test_a_token_may_hold_anything(claims: bytes) -> None:
    token = f"head.{base64.urlsafe_b64encode(claims).decode()}.seal"

    assert all(permissions_in(token))
