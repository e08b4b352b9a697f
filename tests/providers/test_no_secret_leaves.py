"""Whatever a provider's answer looks like: what an owner or the organisation hides is in no value and in no log."""

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any
from unittest.mock import patch
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attendant.core.details import Part
from attendant.core.errors import AttendantError
from attendant.core.privacy import EVERYTHING_SHARED, PrivacyLevel, PrivacyPolicy
from attendant.core.redaction import RedactingFilter
from attendant.core.schedule import CalendarEvent
from attendant.providers import http
from attendant.providers.ews import EwsConfig, EwsProvider
from attendant.providers.graph import GraphConfig, GraphProvider
from tests.fakes import ews_answers
from tests.fakes.ews_answers import MESSAGES, TYPES
from tests.fakes.ews_server import FakeEwsServer, reply
from tests.fakes.graph_answers import JSON, FakeGraphServer, entry, item, schedules
from tests.fakes.provider_ports import DAYS, PASSWORD, QUICK, FixedClock, MemoryRefusals, TokensInTurn, no_proxy

ANNA = "anna@contoso.example"
SECRET = "Oncology7Q"
START, END = "2026-11-24T09:00:00", "2026-11-24T10:00:00"
LIBRARIES = (*http._CHATTY, "msal")

WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=8)
SUBJECTS = st.builds("{}{}{}".format, WORDS, st.just(SECRET), WORDS)


@dataclass(frozen=True)
class Hiding:
    """One way of hiding an item.

    Attributes:
        policy: What the organisation says.
        is_private: The owner's mark.
        before: What the owner writes before the subject.
        category: What the owner puts the item into.
    """

    policy: PrivacyPolicy = EVERYTHING_SHARED
    is_private: bool = False
    before: str = ""
    category: str = ""


WAYS = [
    Hiding(is_private=True),
    Hiding(PrivacyPolicy(prefixes=("*",)), before="*"),
    Hiding(PrivacyPolicy(prefixes=("*",)), before="Canceled: *"),
    Hiding(PrivacyPolicy(categories=("Doctor",)), category="doctor"),
    Hiding(PrivacyPolicy(PrivacyLevel.TIMES)),
    Hiding(PrivacyPolicy(PrivacyLevel.SUBJECT, ("*",), ("Doctor",)), is_private=True, before="*", category="Doctor"),
]


def ews_availability(subject: str, way: Hiding) -> bytes:
    words = ews_answers.details(way.before + subject, f"Room {subject}", private=way.is_private)
    return ews_answers.free_busy(ews_answers.mailbox(ews_answers.item(START, END, details=words)))


def ews_find_item(subject: str, way: Hiding) -> bytes:
    person = f"<t:Organizer><t:Mailbox><t:Name>Dr {escape(subject)}</t:Name></t:Mailbox></t:Organizer>"
    return ews_answers.soap(
        f'<m:FindItemResponse xmlns:m="{MESSAGES}" xmlns:t="{TYPES}"><m:ResponseMessages><m:FindItemResponseMessage '
        'ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode><m:RootFolder><t:Items><t:CalendarItem>'
        f"<t:Subject>{escape(way.before + subject)}</t:Subject>"
        f"<t:Sensitivity>{'Private' if way.is_private else 'Normal'}</t:Sensitivity>"
        f"<t:Categories><t:String>{escape(way.category or subject)}</t:String></t:Categories>"
        f"<t:Start>{START}Z</t:Start><t:End>{END}Z</t:End><t:Location>{escape(subject)}</t:Location>"
        f"<t:IsMeeting>true</t:IsMeeting>{person}</t:CalendarItem></t:Items></m:RootFolder>"
        "</m:FindItemResponseMessage></m:ResponseMessages></m:FindItemResponse>"
    )


def graph_schedule(subject: str, way: Hiding) -> bytes:
    words: dict[str, Any] = {
        "subject": way.before + subject,
        "location": f"Room {subject}",
        "isPrivate": way.is_private,
    }
    return schedules(entry(ANNA, item("09:00", "10:00", **words)))


def graph_calendar_view(subject: str, way: Hiding) -> bytes:
    event = {
        "subject": way.before + subject,
        "location": {"displayName": subject},
        "start": {"dateTime": START, "timeZone": "UTC"},
        "end": {"dateTime": END, "timeZone": "UTC"},
        "showAs": "busy",
        "sensitivity": "private" if way.is_private else "normal",
        "categories": [way.category or subject],
        "organizer": {"emailAddress": {"name": f"Dr {subject}", "address": ANNA}},
    }
    return json.dumps({"value": [event]}).encode()


ANSWERS: dict[str, Callable[[str, Hiding], bytes]] = {
    "EWS availability": ews_availability,
    "EWS FindItem": ews_find_item,
    "Graph getSchedule": graph_schedule,
    "Graph calendarView": graph_calendar_view,
}


class Stage:
    """Both servers, asked by the real providers; what they answer is decided for each example."""

    def __init__(self, ews: FakeEwsServer, graph: FakeGraphServer) -> None:
        self.ews, self.graph = ews, graph

    def ask(self, kind: str, body: bytes, policy: PrivacyPolicy) -> list[CalendarEvent]:
        """Return the events that come of an answer; raise as the provider does."""
        fake = self.ews if kind.startswith("EWS") else self.graph
        fake.answers = [reply(200, body, **({} if fake is self.ews else {"content_type": JSON}))]
        fake.requests.clear()
        if kind.startswith("EWS"):
            config = EwsConfig(self.ews.url, authentication="basic", user_name="reception")
            exchange = EwsProvider(
                config,
                password=PASSWORD,
                refusals=MemoryRefusals(),
                proxies=no_proxy,
                clock=FixedClock(),
                limits=QUICK,
                privacy=policy,
            )
            try:
                if kind == "EWS availability":
                    return list(exchange.free_busy([ANNA], DAYS)[0].events)
                found = exchange.details(ANNA, DAYS, frozenset((Part.CALENDAR,)))
                logging.getLogger("attendant").warning("%r", found)
                return list(found.events)
            finally:
                exchange.close()
        tokens = TokensInTurn(["token"])
        provider = GraphProvider(
            GraphConfig(self.graph.url),
            tokens=tokens,
            shared=tokens,
            proxies=no_proxy,
            clock=FixedClock(),
            limits=QUICK,
            privacy=policy,
        )
        try:
            if kind == "Graph getSchedule":
                return list(provider.free_busy([ANNA], DAYS)[0].events)
            return list(provider.details(ANNA, DAYS, frozenset((Part.CALENDAR,))).events)
        finally:
            provider.close()


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with FakeEwsServer([]) as ews, FakeGraphServer([]) as graph:
        yield Stage(ews, graph)


@contextmanager
def talkative() -> Iterator[None]:
    """Let everybody log everything, the libraries too, which the program keeps quiet otherwise."""
    loggers = [logging.getLogger(name) for name in ("", *LIBRARIES)]
    levels = [(one, one.level) for one in loggers]
    with patch.object(http, "_CHATTY", ()):
        for one in loggers:
            one.setLevel(logging.DEBUG)
        try:
            yield
        finally:
            for one, level in levels:
                one.setLevel(level)


@contextmanager
def logged() -> Iterator[list[str]]:
    """Collect the log as the file would hold it, at its most talkative."""
    lines: list[str] = []

    class Keeper(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    keeper = Keeper(logging.DEBUG)
    keeper.addFilter(RedactingFilter())
    logging.getLogger().addHandler(keeper)
    try:
        with talkative():
            yield lines
    finally:
        logging.getLogger().removeHandler(keeper)


def told_by(error: AttendantError) -> str:
    """All that anybody could print of an error."""
    return f"{error!r} {error.problem!r} {error.__cause__!r}"


@pytest.mark.parametrize("kind", ANSWERS)
@settings(max_examples=50)
@given(subject=SUBJECTS, way=st.sampled_from(WAYS))
def test_what_is_hidden_is_in_no_value_and_in_no_log(stage: Stage, kind: str, subject: str, way: Hiding) -> None:
    with logged() as lines:
        events = stage.ask(kind, ANSWERS[kind](subject, way), way.policy)

    assert len(events) == 1
    assert any("POST" in line or "GET" in line for line in lines), "the libraries are to be heard"
    for told in (*map(str, map(asdict, events)), *lines):
        assert SECRET.casefold() not in told.casefold()


def damaged(body: bytes, damage: int, place: float) -> bytes:
    at = int(len(body) * place)
    text = SECRET.encode()
    match damage:
        case 0:
            return body[:at]
        case 1:
            return body.replace(START.encode(), text, 1)
        case 2:
            return body[:at] + b"<" + text + b">" + body[at:]
        case 3:
            return body[:at] + b"&" + text + b";" + body[at:]
        case 4:
            return body[:at] + b"\x00\xff" + body[at:]
        case _:
            return body.replace(b"Busy", text, 1).replace(b'"busy"', b'["' + text + b'"]', 1)


@pytest.mark.parametrize("kind", ANSWERS)
@settings(max_examples=40)
@given(subject=SUBJECTS, damage=st.integers(0, 5), place=st.floats(0, 1, exclude_max=True))
def test_a_damaged_answer_puts_no_word_into_error_or_log(
    stage: Stage, kind: str, subject: str, damage: int, place: float
) -> None:
    way = WAYS[0]
    told: list[Any] = []
    with logged() as lines:
        try:
            told += map(asdict, stage.ask(kind, damaged(ANSWERS[kind](subject, way), damage, place), way.policy))
        except AttendantError as error:
            told.append(told_by(error))
            logging.getLogger("attendant").exception("as a bug would be")

    # Of an item whose mark itself is damaged nobody knows any more that it was private: what is shown then is shown.
    shown = [one for one in told if isinstance(one, dict) and one["sensitivity"] == "normal"]
    for one in (*(one for one in told if one not in shown), *lines):
        assert SECRET.casefold() not in str(one).casefold()
