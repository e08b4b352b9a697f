"""Every answer of the demo server, judged by Microsoft's own schema of the version that it plays."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from attendant.core.schedule import ScheduleView, Sensitivity
from attendant.demo.mailboxes import AutomaticReply, CalendarItem
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from tests.providers.demo_house import SmallHouse, StandingClock, at, mailbox
from tests.providers.demo_requests import (
    REQUEST_VERSIONS,
    ask,
    convert_id,
    envelope,
    find_items,
    free_busy,
    get_folder,
    get_items,
    mail_tips,
    oof_settings,
    resolve_names,
    server_time_zones,
)

_SCHEMAS = Path(__file__).parents[2] / "../shared/corpora/ews-schemas"
_FOLDERS = {
    "2007_SP1": "exchange2007sp1",
    "2010": "exchange2010sp1",
    "2010_SP1": "exchange2010sp1",
    "2010_SP2": "exchange2010sp1",
    "2013": "exchange2013",
    "2013_SP1": "exchange2019-v2018_01_08",
    "newest": "exchange2019-v2018_01_08",
}
_EVERY_OPERATION = {
    "ConvertId",
    "FindItem",
    "GetFolder",
    "GetItem",
    "GetUserAvailabilityRequest",
    "GetUserOofSettingsRequest",
    "ResolveNames",
}
_SINCE_2010 = {"GetMailTips", "GetServerTimeZones"}

pytestmark = pytest.mark.skipif(not _SCHEMAS.is_dir(), reason="the EWS schemas are not part of this repository")


@cache
def schema(folder: str) -> Any:
    return etree.XMLSchema(etree.parse(_SCHEMAS / folder / "driver.xsd"))


def violations(version: str, element: Any) -> list[str]:
    judge = schema(_FOLDERS[version])
    judge.validate(etree.ElementTree(element))
    return [str(error) for error in judge.error_log]


@pytest.fixture(params=tuple(REQUEST_VERSIONS), scope="module")
def server(request: pytest.FixtureRequest) -> Iterator[DemoServer]:
    with DemoServer(Organisation(today=date(2026, 11, 24)), version=request.param, clock=StandingClock()) as running:
        yield running


def answers(server: DemoServer, contents: list[str]) -> Iterator[Any]:
    """Ask, after making sure that the question itself is valid."""
    for content in contents:
        question = etree.fromstring(envelope(content)).find("{*}Body")[0]
        assert not violations(server.version, question)
        answer = ask(server, content)
        assert answer.status == 200
        assert not violations(server.version, answer.content)
        assert not violations(server.version, answer.root.find("{*}Header")[0])
        yield answer


def questions(server: DemoServer) -> list[str]:
    """One question or more for each operation that the version has, refusals of single mailboxes included."""
    house = Organisation(today=date(2026, 11, 24))
    everyone = [contact.mailbox for contact in house.contacts] + ["everyone@contoso.example", "nobody@contoso.example"]
    start, end = datetime(2026, 11, 23), datetime(2026, 12, 7)  # noqa: DTZ001 - written without zone
    asked = [
        *(free_busy(everyone, start, end, view=view) for view in ("MergedOnly", "FreeBusyMerged", "DetailedMerged")),
        *(find_items(mailbox, "2026-11-23T00:00:00Z", "2026-12-07T00:00:00Z") for mailbox in everyone[::6]),
        find_items("anna.bergmann@contoso.example", "2027-11-23T00:00:00Z", "2026-12-07T00:00:00Z"),
        *(get_folder("anna.bergmann@contoso.example", folder) for folder in ("calendar", "root", "msgfolderroot")),
        get_folder("viktor.petrov@contoso.example"),
        get_items(["bm8gc3VjaCBpdGVt"]),
        *(resolve_names(name, full=full) for name in ("a", "bergmann", "xyzzy", "everyone") for full in (True, False)),
        oof_settings("reception@contoso.example"),
        oof_settings("anna.bergmann@contoso.example"),
        convert_id("bm8gc3VjaCBpdGVt", "DUMMY"),
    ]
    if server.version != "2007_SP1":
        asked += [
            mail_tips("zoe.whitaker@contoso.example", "anna.bergmann@contoso.example", "nobody@contoso.example"),
            mail_tips("anna.bergmann@contoso.example", tips="CustomMailTip"),
            server_time_zones(),
            server_time_zones(full=False),
            server_time_zones("Atlantis Standard Time"),
        ]
    return asked


def test_every_answer_follows_the_schema_of_its_version(server: DemoServer) -> None:
    asked = questions(server)
    operations = {etree.fromstring(envelope(content)).find("{*}Body")[0].tag.rpartition("}")[2] for content in asked}

    answered = list(answers(server, asked))

    assert len(answered) == len(asked)
    assert operations == _EVERY_OPERATION | (_SINCE_2010 if server.version != "2007_SP1" else set())


def test_items_found_and_fetched_follow_the_schema_with_all_properties(server: DemoServer) -> None:
    zones = [] if server.version == "2007_SP1" else ["calendar:StartTimeZone", "calendar:EndTimeZone"]
    [found] = answers(
        server, [find_items("anna.bergmann@contoso.example", "2026-11-23T00:00:00Z", "2026-12-07T00:00:00Z")]
    )
    ids = [element.get("Id") for element in found.all("t:ItemId")]

    [fetched] = answers(server, [get_items(ids, fields=zones)])

    assert len(fetched.all("t:CalendarItem")) == len(ids) > 10


def test_texts_that_xml_cannot_carry_are_sent_without_the_bad_characters(server: DemoServer) -> None:
    nasty = "a\x00b\x0bc <&>\"' \ud800 \uffff ]]> 🌍"
    item = CalendarItem(at(24, 9), at(24, 9) + timedelta(hours=1), subject=nasty, location=nasty)
    hidden = CalendarItem(at(24, 11), at(24, 12), subject=nasty, sensitivity=Sensitivity.CONFIDENTIAL)
    house = SmallHouse(
        mailbox("anna@contoso.example", ScheduleView.FULL, given_name=nasty, surname=nasty),
        mailbox("reception@contoso.example"),
        items={"anna@contoso.example": [item, hidden]},
    )
    house.replies["reception@contoso.example"] = AutomaticReply(nasty, at(20, 0), at(30, 0))

    with DemoServer(house, version=server.version, clock=StandingClock()) as small:
        seen = list(
            answers(
                small,
                [
                    free_busy(["anna@contoso.example"], at(24, 0), at(25, 0)),
                    find_items("anna@contoso.example", "2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z"),
                    resolve_names("anna"),
                    oof_settings("reception@contoso.example"),
                ],
            )
        )

    assert seen[0].texts("t:Subject") == ["abc <&>\"'   ]]> 🌍"]
