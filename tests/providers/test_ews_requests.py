"""What the provider sends, judged by Microsoft's own schemas."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from attendant import __version__
from attendant.core.privacy import EVERYTHING_SHARED, PrivacyLevel, PrivacyPolicy
from attendant.core.schedule import CalendarWindow
from attendant.providers.ews.address_book import entry_for, resolve_names_request
from attendant.providers.ews.automatic_reply import reply_request
from attendant.providers.ews.availability_request import availability_request
from attendant.providers.ews.config import VERSIONS, EwsConfig
from attendant.providers.ews.person_calendar import calendar_request
from attendant.providers.ews.soap import NAMESPACES
from tests.fakes.ews_answers import free_busy, mailbox
from tests.fakes.ews_server import FakeEwsServer, reply
from tests.fakes.provider_ports import DAYS, ews_provider

SCHEMAS = Path(__file__).parents[2] / "../shared/corpora/ews-schemas"
# The schema of a version that was not collected is that of the next newer one, which only adds to it; but it allows no
# other version than its own in the header.
SCHEMA_OF = {
    "2007_SP1": "exchange2007sp1",
    "2010": "exchange2010sp1",
    "2010_SP1": "exchange2010sp1",
    "2010_SP2": "exchange2013",
    "2013": "exchange2013",
    "2013_SP1": "exchange2019-v2018_01_08",
}
PEOPLE = ["anna@contoso.example", "o'brien&söhne@contoso.example"]


@cache
def schema(folder: str) -> Any:
    path = SCHEMAS / folder / "driver.xsd"
    if not path.exists():
        pytest.skip("the schemas are not on this machine")
    return etree.XMLSchema(etree.parse(path))


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    "request_for",
    [
        lambda named: availability_request(named, PEOPLE, DAYS, EVERYTHING_SHARED),
        lambda named: resolve_names_request(named, entry_for("<Anna> & \x00Söhne\U0001f600 ")),
        lambda named: availability_request(named, PEOPLE, DAYS, PrivacyPolicy(PrivacyLevel.TIMES)),
        lambda named: calendar_request(named, PEOPLE[1], DAYS),
        lambda named: reply_request(named, *PEOPLE),
    ],
    ids=["availability", "names", "times only", "calendar", "automatic reply"],
)
def test_each_request_is_valid_for_its_version(version: str, request_for: Callable[[str], bytes]) -> None:
    named = VERSIONS[version].schema
    request = request_for(named)
    if version == "2007_SP1" and b"GetMailTips" in request:
        pytest.skip("Exchange 2007 has no mail tips, and is not asked for any")
    judge = schema(SCHEMA_OF[version])
    root = etree.fromstring(request)

    judge.assertValid(root.find("s:Body", NAMESPACES)[0])
    if version not in ("2010", "2010_SP2"):
        judge.assertValid(root.find("s:Header", NAMESPACES)[0])
    assert root.find("s:Header/t:RequestServerVersion", NAMESPACES).get("Version") == named


@pytest.mark.parametrize(
    ("version", "named"),
    [("2007_SP1", "Exchange2007_SP1"), ("2010_SP2", "Exchange2010_SP2"), ("2013_SP1", "Exchange2013_SP1")],
)
def test_the_version_that_is_set_is_the_one_asked_for(version: str, named: str) -> None:
    with FakeEwsServer([reply(200, free_busy(mailbox()))]) as server:
        provider = ews_provider(server.url, version=version)
        provider.free_busy(["anna@contoso.example"], DAYS)
        provider.close()

    assert f'RequestServerVersion Version="{named}"'.encode() in server.requests[0].body
    assert b"TimeZoneContext" not in server.requests[0].body


def test_one_look_up_is_one_request_that_names_the_program() -> None:
    with FakeEwsServer([reply(200, free_busy(mailbox(), mailbox()))]) as server:
        provider = ews_provider(server.url)
        provider.free_busy(["anna@contoso.example", "bert@contoso.example"], DAYS)
        provider.close()

    (request,) = server.requests
    assert request.headers["User-Agent"] == f"AttendantConsole/{__version__} (exchangelib)"
    assert "gzip" in request.headers["Accept-Encoding"]
    assert request.headers["Content-Type"] == "text/xml; charset=utf-8"


def test_times_are_asked_for_in_utc_and_whole_seconds() -> None:
    here = timezone(timedelta(hours=-5))
    window = CalendarWindow(
        datetime(2026, 11, 23, 19, 0, 0, 900_000, tzinfo=here), datetime(2026, 11, 25, 0, 0, 0, 1, tzinfo=UTC)
    )

    root = etree.fromstring(availability_request("Exchange2013_SP1", PEOPLE, window, EVERYTHING_SHARED))

    times = [root.find(f".//t:TimeWindow/t:{end}", NAMESPACES).text for end in ("StartTime", "EndTime")]
    assert times == ["2026-11-24T00:00:00", "2026-11-25T00:00:01"]
    assert {bias.text for bias in root.iterfind(".//t:TimeZone//t:Bias", NAMESPACES)} == {"0"}


def test_words_that_no_setting_can_hold_are_refused() -> None:
    with pytest.raises(ValueError, match="unknown version '2003'"):
        EwsConfig("https://mail.contoso.example/EWS/Exchange.asmx", version="2003")
    with pytest.raises(ValueError, match="telepathy"):
        EwsConfig("https://mail.contoso.example/EWS/Exchange.asmx", authentication="telepathy")


@pytest.mark.parametrize(("level", "asked"), [("times", b"FreeBusyMerged"), ("subject", b"DetailedMerged")])
def test_no_more_is_asked_for_than_may_be_known(level: str, asked: bytes) -> None:
    request = availability_request("Exchange2013", PEOPLE, DAYS, PrivacyPolicy(PrivacyLevel(level)))

    assert b"<t:RequestedView>" + asked in request
