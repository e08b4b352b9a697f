"""Every way a calendar service can fail as a whole, as Exchange and as Graph show it, and what comes of it.

``docs/faults.md`` is written from what the providers make of these answers (``python -m tests.written_pages``).
"""

import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass

from attendant.core.errors import AttendantError
from attendant.core.plan import Failure
from attendant.core.ports import CalendarProvider
from attendant.providers.exchange_words import MEANINGS, mailbox_problem
from attendant.providers.http import Limits
from tests.fakes import graph_answers
from tests.fakes.ews_answers import TYPES, details, fault, free_busy, item, mailbox
from tests.fakes.ews_server import (
    Answer,
    FakeEwsServer,
    drip,
    endless,
    gzip_bomb,
    half_a_body,
    hang_up,
    reply,
    reset,
    silence,
)
from tests.fakes.graph_answers import FakeGraphServer, graph_provider
from tests.fakes.handshakes import BROKEN, trusted_authority
from tests.fakes.provider_ports import DAYS, ews_provider

ANNA = graph_answers.ANNA
SUBJECT = "Sales"
IMPATIENT = Limits(connect_s=2, read_s=0.3, answer_s=0.6, answer_bytes=4 * 1024 * 1024)
PAGE = b"<!DOCTYPE html><html><body>Please sign in to the hotel network</body></html>"
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE lol [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><lol>&j;</lol>"
)
EXCHANGE_BODY = free_busy(mailbox(item("2026-11-24T09:00:00", "2026-11-24T10:00:00", details=details(SUBJECT))))
GRAPH_BODY = graph_answers.schedules(
    graph_answers.entry(ANNA, graph_answers.item("09:00", "10:00", subject=SUBJECT, isPrivate=False))
)


def page(status: int, **headers: str) -> Answer:
    """Answer with a web page."""
    return reply(status, PAGE, content_type="text/html", **headers)


def refused(status: int, code: str, **headers: str) -> Answer:
    """Refuse as Graph does."""
    return reply(status, graph_answers.fault(code), content_type=graph_answers.JSON, **headers)


def busy(back_off_ms: int | None) -> Answer:
    """Refuse as Exchange does that has enough of us."""
    value = f'<t:Value xmlns:t="{TYPES}" Name="BackOffMilliseconds">{back_off_ms}</t:Value>'
    wait = f'<t:MessageXml xmlns:t="{TYPES}">{value}</t:MessageXml>'
    return reply(500, fault("ErrorServerBusy", more="" if back_off_ms is None else wait))


@dataclass(frozen=True)
class Service:
    """One kind of service: its good answer, and how it is asked."""

    name: str
    good: Answer

    def server(self, answers: Sequence[Answer], tls: ssl.SSLContext | None = None) -> FakeEwsServer:
        """Return a server of this kind that gives these answers, one after the other."""
        return (FakeEwsServer if self is EXCHANGE else FakeGraphServer)(answers, tls=tls)

    @contextmanager
    def provider(self, answers: Sequence[Answer]) -> Iterator[CalendarProvider]:
        """Yield a provider whose server gives these answers."""
        with self.server(answers) as server, self.provider_at(server.url) as provider:
            yield provider

    @contextmanager
    def provider_at(self, url: str) -> Iterator[CalendarProvider]:
        """Yield a provider that asks at ``url``."""
        build = ews_provider if self is EXCHANGE else graph_provider
        with closing(build(url, limits=IMPATIENT)) as provider:
            yield provider


EXCHANGE = Service("Exchange", reply(200, EXCHANGE_BODY))
GRAPH = Service("Graph", reply(200, GRAPH_BODY, content_type=graph_answers.JSON))

FAULTS: Mapping[str, Mapping[Service, Answer]] = {
    "401": {EXCHANGE: reply(401), GRAPH: refused(401, "InvalidAuthenticationToken")},
    "401 with `Connection: close`": {
        EXCHANGE: reply(401, Connection="close"),
        GRAPH: refused(401, "InvalidAuthenticationToken", Connection="close"),
    },
    "400": {EXCHANGE: reply(400), GRAPH: refused(400, "ErrorInvalidTimeInterval")},
    "403": {EXCHANGE: reply(403), GRAPH: refused(403, "ErrorAccessDenied")},
    "404": {EXCHANGE: reply(404), GRAPH: reply(404)},
    "407, a proxy that wants a password": {EXCHANGE: reply(407), GRAPH: reply(407)},
    "429 with Retry-After": {
        EXCHANGE: reply(429, Retry_After="77"),
        GRAPH: refused(429, "ApplicationThrottled", Retry_After="77"),
    },
    "429 without": {EXCHANGE: reply(429), GRAPH: refused(429, "ApplicationThrottled")},
    "503 with Retry-After": {
        EXCHANGE: reply(503, Retry_After="77"),
        GRAPH: refused(503, "serviceNotAvailable", Retry_After="77"),
    },
    "503 without": {EXCHANGE: reply(503), GRAPH: refused(503, "serviceNotAvailable")},
    "SOAP ErrorServerBusy": {EXCHANGE: busy(None)},
    "SOAP ErrorServerBusy with BackOffMilliseconds": {EXCHANGE: busy(77_000)},
    "500": {EXCHANGE: page(500), GRAPH: refused(500, "generalException")},
    "502": {EXCHANGE: page(502), GRAPH: reply(502)},
    "504": {EXCHANGE: reply(504), GRAPH: refused(504, "timeout")},
    "another content type": {
        EXCHANGE: reply(200, b"\x00\xff binary", content_type="image/png"),
        GRAPH: reply(200, b"\x00\xff binary", content_type="image/png"),
    },
    "a captive portal's page": {EXCHANGE: page(200), GRAPH: page(200)},
    "a redirect": {
        EXCHANGE: reply(302, Location="https://login.hotel.example/"),
        GRAPH: reply(302, Location="https://login.hotel.example/"),
    },
    "an empty answer": {EXCHANGE: reply(200), GRAPH: reply(200)},
    "half a body": {EXCHANGE: half_a_body(EXCHANGE_BODY), GRAPH: half_a_body(GRAPH_BODY)},
    "a slow drip": {EXCHANGE: drip(EXCHANGE_BODY), GRAPH: drip(GRAPH_BODY)},
    "silence": {EXCHANGE: silence, GRAPH: silence},
    "a reset": {EXCHANGE: reset, GRAPH: reset},
    "hung up without a word": {EXCHANGE: hang_up, GRAPH: hang_up},
    "a gzip bomb of 300 MB": {EXCHANGE: gzip_bomb(300), GRAPH: gzip_bomb(300)},
    "an answer without end": {EXCHANGE: endless(b" " * 65536), GRAPH: endless(b" " * 65536)},
    "an XML entity bomb": {EXCHANGE: reply(200, ENTITIES)},
    "fewer entries than asked": {EXCHANGE: reply(200, free_busy())},
    "nonsense where entries belong": {GRAPH: reply(200, b'{"value": 7}', content_type=graph_answers.JSON)},
}
"""What goes wrong, and how each service shows it; where one is missing it cannot happen there."""


def error_of(service: Service, answer: Answer) -> AttendantError:
    """Return what the provider makes of an answer."""
    with service.provider([answer]) as provider:
        return _raised_by(provider)


def handshake_error_of(service: Service, what: str) -> AttendantError:
    """Return what the provider makes of a server that is ``BROKEN`` in that way."""
    with (
        trusted_authority() as authority,
        service.server([service.good], BROKEN[what](authority)) as server,
        service.provider_at(server.url.replace("http:", "https:")) as provider,
    ):
        return _raised_by(provider)


def _raised_by(provider: CalendarProvider) -> AttendantError:
    try:
        provider.free_busy([ANNA], DAYS)
    except AttendantError as error:
        return error
    msg = "the answer was taken for a good one"
    raise AssertionError(msg)


def errors() -> Iterator[tuple[str, Service, AttendantError]]:
    """Yield each fault with what comes of it at each service that can have it."""
    for what, answers in FAULTS.items():
        for service, answer in answers.items():
            yield what, service, error_of(service, answer)
    for what in BROKEN:
        for service in (EXCHANGE, GRAPH):
            yield what, service, handshake_error_of(service, what)


def table() -> str:
    """Return what ``docs/faults.md`` shows."""
    head = "| what happens | service | the person reads | code in the log | what follows |"
    rows: dict[tuple[str, ...], list[str]] = {}
    for what, service, error in errors():
        rows.setdefault((what, *_cells(error)), []).append(service.name)
    lines = [
        f"| {what} | {'both' if len(services) == 2 else services[0]} | {' | '.join(cells)} |"
        for (what, *cells), services in rows.items()
    ]
    return "\n".join([head, "| --- | --- | --- | --- | --- |", *lines, ""])


def _cells(error: AttendantError) -> tuple[str, str, str]:
    problem = error.problem
    words = f"{problem.summary} {problem.remedy}".replace("127.0.0.1", "mail.example.com").replace("|", "/")
    return words, problem.code, recovery(Failure.of(error))


def codes_table() -> str:
    """Return what ``docs/faults.md`` shows of the trouble of one mailbox; both services use the same words."""
    said: dict[tuple[str, str], list[str]] = {}
    for code in MEANINGS:
        problem = mailbox_problem(code)
        kept = "dropped" if problem.lasting else "stays, marked"
        said.setdefault((f"{problem.summary} {problem.remedy}", kept), []).append(code)
    lines = [f"| {', '.join(codes)} | {words} | {kept} |" for (words, kept), codes in said.items()]
    return "\n".join(["| codes | the person reads in the row | what was known |", "| --- | --- | --- |", *lines, ""])


def recovery(failure: Failure) -> str:
    """Say how it goes on, as ``Plan.failed`` and ``Plan.fail_round`` have it; a test holds this against them."""
    problem = failure.problem
    if problem.needs_person:
        return "nothing is sent until a person acts"
    if problem.retry_after_s:
        return f"tried again after {problem.retry_after_s:.0f} s, never sooner"
    if failure.throttled:
        return "tried again after 10 s, then doubling; asks less from then on"
    if problem.lasting:
        return "tried again every 5 minutes"
    if failure.smaller_may_help:
        return "asked again in halves, then after 10 s, doubling to 5 minutes"
    return "tried again after 10 s, doubling to 5 minutes"
