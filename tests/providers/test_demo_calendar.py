"""FindItem, GetItem and GetFolder of the demo server: one calendar in full, masked where it must be."""

from collections.abc import Iterator

import pytest

from attendant.core.schedule import FreeBusyStatus, ScheduleView, Sensitivity
from attendant.demo.mailboxes import CalendarItem, MailboxKind
from attendant.demo.server import DemoServer
from tests.providers.demo_house import SmallHouse, StandingClock, at, mailbox
from tests.providers.demo_requests import ask, find_items, get_folder, get_items

ANNA, BEN, CLEO, RECEPTION = (f"{name}@contoso.example" for name in ("anna", "ben", "cleo", "reception"))

MEETING = CalendarItem(at(24, 9), at(24, 10), FreeBusyStatus.BUSY, "Budget & <plans>", "Room 1", organizer=BEN)
PRIVATE = CalendarItem(at(24, 11), at(24, 12), FreeBusyStatus.OOF, "Dentist", "Dr. X", Sensitivity.PRIVATE)
WHOLE_DAY = CalendarItem(at(25, 0), at(26, 0), FreeBusyStatus.WORKING_ELSEWHERE, "From home", all_day=True)
DAY = ("2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z")

HOUSE = SmallHouse(
    mailbox(ANNA, zone="Europe/Berlin"),
    mailbox(BEN, ScheduleView.SUBJECT),
    mailbox(CLEO, ScheduleView.NONE),
    mailbox(RECEPTION, ScheduleView.NONE),
    mailbox("all@contoso.example", kind=MailboxKind.LIST),
    items=dict.fromkeys((ANNA, BEN, CLEO, RECEPTION), (MEETING, PRIVATE, WHOLE_DAY)),
)


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer(HOUSE, clock=StandingClock()) as running:
        yield running


def test_a_view_holds_every_item_that_touches_it_in_order(server: DemoServer) -> None:
    answer = ask(server, find_items(ANNA, "2026-11-24T09:30:00Z", "2026-11-25T10:00:00Z"))

    assert answer.texts("t:Start") == ["2026-11-24T09:00:00Z", "2026-11-24T11:00:00Z", "2026-11-25T00:00:00Z"]
    assert answer.texts("t:LegacyFreeBusyStatus") == ["Busy", "OOF", "WorkingElsewhere"]
    assert answer.texts("t:IsAllDayEvent") == ["false", "false", "true"]


def test_an_item_that_ends_at_the_start_of_the_view_is_in_it(server: DemoServer) -> None:
    answer = ask(server, find_items(ANNA, "2026-11-24T10:00:00Z", "2026-11-24T10:30:00Z"))

    assert answer.texts("t:Subject") == ["Budget & <plans>"]


def test_offsets_in_the_view_are_understood(server: DemoServer) -> None:
    answer = ask(server, find_items(ANNA, "2026-11-24T12:30:00+01:00", "2026-11-24T12:45:00+01:00"))

    assert answer.texts("t:Start") == ["2026-11-24T11:00:00Z"]


def test_private_items_are_masked_for_others_and_whole_for_the_owner(server: DemoServer) -> None:
    seen_by_others = ask(server, find_items(ANNA, *DAY))
    seen_by_owner = ask(server, find_items(RECEPTION, *DAY))

    assert seen_by_others.texts("t:Subject") == ["Budget & <plans>", "Private Appointment"]
    assert seen_by_others.texts("t:Location") == ["Room 1"]
    assert seen_by_others.texts("t:Sensitivity") == ["Normal", "Private"]
    assert seen_by_owner.texts("t:Subject") == ["Budget & <plans>", "Dentist"]


def test_only_the_properties_asked_for_are_sent(server: DemoServer) -> None:
    answer = ask(server, find_items(ANNA, *DAY, shape="IdOnly", fields=["calendar:Start"]))

    assert [child.tag.rpartition("}")[2] for child in answer.all("t:CalendarItem")[0]] == ["ItemId", "Start"]


def test_a_view_cut_short_says_so(server: DemoServer) -> None:
    answer = ask(server, find_items(ANNA, *DAY, most=1))

    assert len(answer.all("t:CalendarItem")) == 1
    assert answer.all("m:RootFolder")[0].get("IncludesLastItemInRange") == "false"


@pytest.mark.parametrize(
    ("mailbox_asked", "code"),
    [
        (BEN, "ErrorAccessDenied"),
        (CLEO, "ErrorItemNotFound"),
        ("nobody@contoso.example", "ErrorNonExistentMailbox"),
        ("all@contoso.example", "ErrorNonExistentMailbox"),
    ],
)
def test_a_calendar_that_is_not_shared_is_refused(server: DemoServer, mailbox_asked: str, code: str) -> None:
    assert ask(server, find_items(mailbox_asked, *DAY)).codes == [code]
    assert ask(server, get_folder(mailbox_asked)).codes == [code]


def test_an_item_found_can_be_fetched_by_its_id(server: DemoServer) -> None:
    found = ask(server, find_items(ANNA, *DAY, shape="IdOnly"))
    ids = [element.get("Id") for element in found.all("t:ItemId")]

    answer = ask(server, get_items(ids, fields=["calendar:StartTimeZone"]))

    assert answer.texts("t:Subject") == ["Budget & <plans>", "Private Appointment"]
    assert answer.all("t:StartTimeZone")[0].get("Id") == "W. Europe Standard Time"


def test_ids_that_nobody_gave_out_are_refused_one_by_one(server: DemoServer) -> None:
    [known] = [element.get("Id") for element in ask(server, find_items(ANNA, *DAY, most=1)).all("t:ItemId")]

    answer = ask(server, get_items(["????", "aXRlbQ==", known]))

    assert answer.codes == ["ErrorInvalidIdMalformed", "ErrorInvalidIdMalformed", "NoError"]


def test_a_folder_id_leads_to_the_same_calendar(server: DemoServer) -> None:
    [folder] = ask(server, get_folder(ANNA)).all("t:CalendarFolder/t:FolderId")
    by_name = find_items(ANNA, *DAY)
    head, tail = by_name.split("<t:DistinguishedFolderId")[0], by_name.split("</t:DistinguishedFolderId>")[1]

    answer = ask(server, f'{head}<t:FolderId Id="{folder.get("Id")}"/>{tail}')

    assert answer.texts("t:Subject") == ["Budget & <plans>", "Private Appointment"]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (
            find_items(ANNA, "2026-11-25T00:00:00Z", "2026-11-24T00:00:00Z"),
            "ErrorCalendarEndDateIsEarlierThanStartDate",
        ),
        (find_items(ANNA, "2026-01-01T00:00:00Z", "2029-01-01T00:00:00Z"), "ErrorCalendarViewRangeTooBig"),
        (find_items(ANNA, "today", "tomorrow"), "ErrorSchemaValidation"),
        (find_items(ANNA, *DAY, shape="Everything"), "ErrorSchemaValidation"),
        (find_items(ANNA, *DAY, fields=["calendar:Mood"]), "ErrorSchemaValidation"),
        (find_items(ANNA, *DAY).replace('Traversal="Shallow"', ""), "ErrorSchemaValidation"),
        (get_folder(ANNA, "attic"), "ErrorFolderNotFound"),
    ],
)
def test_what_makes_no_sense_is_refused_by_its_own_code(server: DemoServer, asked: str, code: str) -> None:
    assert ask(server, asked).codes == [code]


def test_a_property_newer_than_the_request_is_refused(server: DemoServer) -> None:
    asked = find_items(ANNA, *DAY, fields=["calendar:StartTimeZone"])

    assert ask(server, asked, version="Exchange2007_SP1").codes == ["ErrorSchemaValidation"]
    assert ask(server, asked, version="Exchange2010").codes == ["NoError"]
