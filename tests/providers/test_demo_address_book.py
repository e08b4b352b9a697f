"""ResolveNames, absence notes and time zones of the demo server."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from attendant.demo.mailboxes import AutomaticReply
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from tests.providers.demo_house import SmallHouse, StandingClock, at, mailbox
from tests.providers.demo_requests import ask, mail_tips, oof_settings, resolve_names, server_time_zones

AWAY = AutomaticReply("Back on <Monday> & not before", at(20, 0), at(30, 0))


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    house = Organisation(today=date(2026, 11, 24))
    with DemoServer(house, clock=StandingClock()) as running:
        yield running


@pytest.fixture(scope="module")
def away() -> Iterator[DemoServer]:
    house = SmallHouse(mailbox("anna@contoso.example"), mailbox("reception@contoso.example"))
    house.replies = {"anna@contoso.example": AWAY, "reception@contoso.example": AWAY}
    with DemoServer(house, clock=StandingClock()) as running:
        yield running


def test_one_match_comes_with_everything_the_address_book_knows(server: DemoServer) -> None:
    answer = ask(server, resolve_names("bergmann"))

    assert answer.codes == ["NoError"]
    assert answer.texts("t:DisplayName") == ["Anna Bergmann"]
    assert answer.texts("t:EmailAddress") == ["anna.bergmann@contoso.example"]
    assert answer.texts("t:Department") == ["Board"]
    assert answer.texts("t:JobTitle") == ["Assistant to the Board"]
    assert answer.texts("t:OfficeLocation") == ["Berlin, Speicherhof"]
    assert [entry.get("Key") for entry in answer.all("t:PhoneNumbers/t:Entry")] == ["BusinessPhone", "MobilePhone"]


def test_contact_data_is_left_out_unless_asked_for(server: DemoServer) -> None:
    answer = ask(server, resolve_names("bergmann", full=False))

    assert answer.texts("t:Name") == ["Anna Bergmann"]
    assert not answer.all("t:Contact")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("jurgen", "Jürgen Müller"),
        ("JÜRGEN", "Jürgen Müller"),
        ("müll jür", "Jürgen Müller"),
        ("o'brien", "Siobhán O'Brien"),
        ("smtp:siobhan.o'brien@contoso.example", "Siobhán O'Brien"),
        ("美咲", "佐藤 美咲 (Satō Misaki)"),
        ("sato", "佐藤 美咲 (Satō Misaki)"),
        ("hohenstein", "Karl-Friedrich Maximilian von und zu Hohenstein-Wolkenburg-Lichtenfels"),
    ],
)
def test_fragments_find_people_whatever_the_case_and_accents(server: DemoServer, typed: str, name: str) -> None:
    assert ask(server, resolve_names(typed)).texts("t:DisplayName") == [name]


def test_several_matches_are_a_warning_with_all_of_them(server: DemoServer) -> None:
    answer = ask(server, resolve_names("anna"))

    assert answer.codes == ["ErrorNameResolutionMultipleResults"]
    assert {"Anna Bergmann", "Anna Kovács", "Anna-Lena Schäfer"} <= set(answer.texts("t:DisplayName"))


def test_no_match_is_an_error_of_its_own(server: DemoServer) -> None:
    assert ask(server, resolve_names("xyzzy")).codes == ["ErrorNameResolutionNoResults"]


def test_more_than_a_hundred_matches_are_cut_and_say_so() -> None:
    house = SmallHouse(*(mailbox(f"anna{number}@contoso.example") for number in range(101)))

    with DemoServer(house) as crowded:
        answer = ask(crowded, resolve_names("anna"))

    [found] = answer.all("m:ResolutionSet")
    assert len(found) == 100
    assert found.get("IncludesLastItemInRange") == "false"


@pytest.mark.parametrize(
    "asked",
    [
        resolve_names(""),
        resolve_names("anna").replace('ReturnFullContactData="true"', ""),
        resolve_names("anna").replace(
            "</m:ResolveNames>", "<m:UnresolvedEntry>ben</m:UnresolvedEntry></m:ResolveNames>"
        ),
        resolve_names("anna").replace("ReturnFull", 'SearchScope="Everywhere" ReturnFull'),
    ],
)
def test_a_search_that_breaks_the_schema_is_refused(server: DemoServer, asked: str) -> None:
    assert ask(server, asked).codes == ["ErrorSchemaValidation"]


def test_the_shape_of_contact_data_is_unknown_before_2010_sp2(server: DemoServer) -> None:
    asked = resolve_names("bergmann").replace("ReturnFull", 'ContactDataShape="Default" ReturnFull')

    assert ask(server, asked, version="Exchange2010_SP1").codes == ["ErrorSchemaValidation"]
    assert ask(server, asked, version="Exchange2010_SP2").codes == ["NoError"]


def test_owners_read_their_own_absence_note(away: DemoServer) -> None:
    answer = ask(away, oof_settings("reception@contoso.example"))

    assert answer.texts("t:OofState") == ["Scheduled"]
    assert answer.texts("t:InternalReply/t:Message") == [AWAY.message]
    assert answer.texts("t:EndTime") == ["2026-11-30T00:00:00Z"]


def test_nobody_reads_the_settings_of_another(away: DemoServer) -> None:
    assert ask(away, oof_settings("anna@contoso.example")).codes == ["ErrorAccessDenied"]


def test_mail_tips_carry_the_absence_note_of_others(away: DemoServer) -> None:
    answer = ask(away, mail_tips("anna@contoso.example", "nobody@contoso.example"))

    assert answer.texts("t:OutOfOffice/t:ReplyBody/t:Message") == [AWAY.message]
    assert answer.texts("t:InvalidRecipient") == ["false", "true"]


def test_mail_tips_without_a_wish_break_the_schema(away: DemoServer) -> None:
    asked = mail_tips("anna@contoso.example").replace(
        "<m:MailTipsRequested>OutOfOfficeMessage</m:MailTipsRequested>", ""
    )

    assert ask(away, asked).codes == ["ErrorSchemaValidation"]


def test_zones_asked_for_come_in_the_order_asked(server: DemoServer) -> None:
    answer = ask(server, server_time_zones("UTC", "Eastern Standard Time"))
    zones = answer.all("t:TimeZoneDefinition")

    assert [zone.get("Id") for zone in zones] == ["UTC", "Eastern Standard Time"]
    assert [period.get("Bias") for period in answer.all("t:Period")] == ["PT0H", "PT5H", "PT4H"]
    assert answer.texts("t:Occurrence") == ["1", "2"]


def test_all_zones_come_by_name_only_where_that_is_enough(server: DemoServer) -> None:
    answer = ask(server, server_time_zones(full=False))

    assert len(answer.all("t:TimeZoneDefinition")) > 30
    assert not answer.all("t:Period")


def test_an_unknown_zone_is_refused(server: DemoServer) -> None:
    assert ask(server, server_time_zones("Atlantis Standard Time")).codes == ["ErrorTimeZone"]


@pytest.mark.parametrize("asked", [mail_tips("anna@contoso.example"), server_time_zones("UTC")])
def test_exchange_2007_knows_neither_mail_tips_nor_time_zones(asked: str) -> None:
    with DemoServer(SmallHouse(), version="2007_SP1") as old:
        assert ask(old, asked).codes == ["ErrorSchemaValidation"]


def test_the_absence_note_of_a_colleague_on_leave_names_the_day_of_return() -> None:
    house = Organisation(today=date(2026, 11, 24))

    reply = house.automatic_reply("zoe.whitaker@contoso.example", datetime.fromisoformat("2026-11-24T12:00:00Z"))

    assert reply is not None
    assert "07 December 2026" in reply.message
    assert "leave" not in reply.message
