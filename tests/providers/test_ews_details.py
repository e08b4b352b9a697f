"""One person's details from Exchange: the calendar in full, the automatic reply, and what goes wrong with either."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from xml.sax.saxutils import escape

import pytest

from attendant.core.details import AutomaticReply, Details, Part
from attendant.core.errors import (
    CredentialsRefused,
    MailboxInvalid,
    Throttled,
)
from attendant.core.schedule import CalendarEvent, CalendarWindow, FreeBusyStatus, ScheduleView, Sensitivity
from attendant.demo import mailboxes as demo
from attendant.demo.ews.versions import SERVER_VERSIONS
from attendant.demo.server import DemoServer
from tests.fakes.ews_answers import MESSAGES, TYPES, fault, soap
from tests.fakes.ews_server import Answer, FakeEwsServer, reply
from tests.fakes.provider_ports import ews_provider
from tests.providers.demo_house import SmallHouse, StandingClock, at, mailbox

ANNA, BEN, CLEO = (f"{name}@contoso.example" for name in ("anna", "ben", "cleo"))
BOTH = frozenset((Part.CALENDAR, Part.AUTOMATIC_REPLY))
DAY = CalendarWindow(at(24, 0), at(25, 0))
HOUSE = SmallHouse(
    mailbox(ANNA, shows_private=True),
    mailbox(BEN, ScheduleView.SUBJECT),
    mailbox(CLEO, ScheduleView.NONE),
    items={
        ANNA: (
            demo.CalendarItem(
                at(24, 13), at(24, 14), FreeBusyStatus.OOF, "Surgery", "Clinic", Sensitivity.CONFIDENTIAL, organizer=BEN
            ),
            demo.CalendarItem(
                at(24, 9),
                at(24, 10),
                subject="Budget & <plans>",
                location="Room 1",
                organizer=BEN,
                categories=("Blue",),
            ),
        )
    },
)
HOUSE.replies[ANNA] = demo.AutomaticReply("Away.\nAsk Ben <ben@contoso.example>.", at(23, 0), at(30, 0))


@pytest.fixture(params=SERVER_VERSIONS, scope="module")
def server(request: pytest.FixtureRequest) -> Iterator[DemoServer]:
    with DemoServer(HOUSE, version=request.param, clock=StandingClock()) as running:
        yield running


def details_of(
    server: DemoServer, mailbox: str, parts: frozenset[Part] = BOTH, window: CalendarWindow = DAY
) -> Details:
    version = server.version if server.version in {"2007_SP1", "2010", "2010_SP1", "2010_SP2", "2013"} else "2013_SP1"
    provider = ews_provider(server.url, version=version, user_name=server.user_name, password=server.password)
    try:
        return provider.details(mailbox, window, parts & provider.parts)
    finally:
        provider.close()


def answered(*answers: Answer, parts: frozenset[Part] = BOTH) -> tuple[Details, int]:
    """The details that a server's answers make, and how many requests it took."""
    with FakeEwsServer(answers) as fake:
        provider = ews_provider(fake.url)
        try:
            return provider.details(ANNA, DAY, parts), len(fake.requests)
        finally:
            provider.close()


def items(*written: str, code: str = "NoError") -> bytes:
    return soap(
        f'<m:FindItemResponse xmlns:m="{MESSAGES}" xmlns:t="{TYPES}"><m:ResponseMessages><m:FindItemResponseMessage '
        f'ResponseClass="Success"><m:MessageText>made up</m:MessageText><m:ResponseCode>{code}</m:ResponseCode>'
        f'<m:RootFolder IncludesLastItemInRange="true"><t:Items>{"".join(written)}</t:Items></m:RootFolder>'
        "</m:FindItemResponseMessage></m:ResponseMessages></m:FindItemResponse>"
    )


def item(subject: str = "Budget", start: str = "2026-11-24T09:00:00Z", sensitivity: str = "Normal") -> str:
    return (
        f"<t:CalendarItem><t:Subject>{subject}</t:Subject><t:Sensitivity>{sensitivity}</t:Sensitivity>"
        f"<t:Start>{start}</t:Start><t:End>2026-11-24T10:00:00Z</t:End></t:CalendarItem>"
    )


def tips(content: str) -> bytes:
    return soap(
        f'<m:GetMailTipsResponse xmlns:m="{MESSAGES}" xmlns:t="{TYPES}" ResponseClass="Success"><m:ResponseCode>NoError'
        '</m:ResponseCode><m:ResponseMessages><m:MailTipsResponseMessageType ResponseClass="Success"><m:ResponseCode>'
        f"NoError</m:ResponseCode>{content}</m:MailTipsResponseMessageType></m:ResponseMessages></m:GetMailTipsResponse>"
    )


def away(message: str, more: str = "") -> bytes:
    return tips(
        f"<m:MailTips><t:PendingMailTips/><t:OutOfOffice><t:ReplyBody><t:Message>{message}</t:Message></t:ReplyBody>"
        f"{more}</t:OutOfOffice></m:MailTips>"
    )


NOT_AWAY = reply(200, away(""))


def test_every_version_shows_a_shared_calendar_with_organizer_and_categories(server: DemoServer) -> None:
    found = details_of(server, ANNA)

    assert Part.CALENDAR in found.answered
    assert found.events[0] == CalendarEvent(
        at(24, 9),
        at(24, 10),
        FreeBusyStatus.BUSY,
        "Budget & <plans>",
        "Room 1",
        organizer="Ben",
        categories=("Blue",),
    )


def test_an_item_that_the_account_may_read_but_its_owner_marked_as_private_says_nothing(server: DemoServer) -> None:
    assert details_of(server, ANNA).events[1] == CalendarEvent(
        at(24, 13), at(24, 14), FreeBusyStatus.OOF, sensitivity=Sensitivity.CONFIDENTIAL
    )


def test_the_automatic_reply_arrives_from_exchange_2010_on(server: DemoServer) -> None:
    found = details_of(server, ANNA)

    if server.version == "2007_SP1":
        assert Part.AUTOMATIC_REPLY not in found.answered | found.problems.keys()
    else:
        assert found.automatic_reply == AutomaticReply("Away.\nAsk Ben <ben@contoso.example>.", at(23, 0), at(30, 0))


def test_nobody_who_is_not_away_has_an_automatic_reply(server: DemoServer) -> None:
    assert details_of(server, CLEO).automatic_reply is None


@pytest.mark.parametrize(("owner", "code"), [(BEN, "ErrorAccessDenied"), (CLEO, "ErrorItemNotFound")])
def test_a_refused_calendar_is_a_lasting_problem_and_spoils_no_other_part(
    server: DemoServer, owner: str, code: str
) -> None:
    found = details_of(server, owner)

    problem = found.problems[Part.CALENDAR]
    assert (problem.code, problem.lasting, found.events) == (code, True, ())
    assert found.answered == frozenset(() if server.version == "2007_SP1" else (Part.AUTOMATIC_REPLY,))


def test_one_request_goes_out_for_each_part_that_is_wanted() -> None:
    calendar, reply_alone = frozenset((Part.CALENDAR,)), frozenset((Part.AUTOMATIC_REPLY,))

    assert answered(reply(200, items()), NOT_AWAY)[1] == 2
    assert answered(reply(200, items()), parts=calendar)[1] == 1
    assert answered(NOT_AWAY, parts=reply_alone)[1] == 1
    assert answered(NOT_AWAY, parts=frozenset())[1] == 0


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (items(code="ErrorAccessDenied"), "ErrorAccessDenied"),
        (items(code="ErrorNonExistentMailbox"), "ErrorNonExistentMailbox"),
        (items(code="ErrorMailboxStoreUnavailable"), "ErrorMailboxStoreUnavailable"),
        (items(item(start="")), "UnexpectedReply"),
        (items(item(start="9999-12-31T23:59:59-14:00")), "UnexpectedReply"),
        (
            soap(f'<m:FindItemResponse xmlns:m="{MESSAGES}"><m:ResponseMessages/></m:FindItemResponse>'),
            "UnexpectedReply",
        ),
        (away(""), "UnexpectedReply"),
    ],
)
def test_a_calendar_that_cannot_be_read_is_a_problem_of_its_own(answer: bytes, code: str) -> None:
    found, _ = answered(reply(200, answer), reply(200, away("Away")))

    assert found.problems[Part.CALENDAR].code == code
    assert found.problems.keys() == {Part.CALENDAR}
    assert found.automatic_reply == AutomaticReply("Away")


@pytest.mark.parametrize("sensitivity", ["Private", "Confidential", "TopSecret", ""])
def test_what_is_not_known_to_be_public_is_private(sensitivity: str) -> None:
    (event,) = answered(reply(200, items(item("Surgery", sensitivity=sensitivity))), NOT_AWAY)[0].events

    assert event.is_private
    assert event.subject == ""


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("<m:MailTips><t:InvalidRecipient>true</t:InvalidRecipient></m:MailTips>", "MailboxNotFound"),
        ("<m:MailTips><t:PendingMailTips>OutOfOfficeMessage</t:PendingMailTips></m:MailTips>", "MailboxUnavailable"),
        ("", "UnexpectedReply"),
    ],
)
def test_a_server_that_cannot_tell_is_not_taken_for_nobody_away(content: str, kind: str) -> None:
    found, _ = answered(reply(200, items()), reply(200, tips(content)))

    assert found.problems[Part.AUTOMATIC_REPLY].code == kind
    assert found.answered == {Part.CALENDAR}


def test_a_reply_written_as_a_web_page_arrives_as_plain_lines() -> None:
    page = escape("<html><body><p>Back on Monday.</p><p>Ask Ben.</p></body></html>")
    span = "<t:Duration><t:StartTime>2026-11-23T00:00:00</t:StartTime><t:EndTime>soon</t:EndTime></t:Duration>"

    found, _ = answered(reply(200, items()), reply(200, away(page, span)))

    assert found.automatic_reply == AutomaticReply("Back on Monday.\nAsk Ben.", datetime(2026, 11, 23, tzinfo=UTC))


@pytest.mark.parametrize("bad", [reply(503, Retry_After="30"), reply(200, fault("ErrorServerBusy"))])
def test_a_server_that_wants_silence_is_not_asked_for_the_next_part(bad: Answer) -> None:
    found, requests = answered(bad)

    assert requests == 1
    assert {problem.code for problem in found.problems.values()} <= {Throttled.__name__, "ErrorServerBusy"}
    assert found.problems.keys() == BOTH


def test_a_refused_password_is_raised_for_a_person_to_act() -> None:
    with pytest.raises(CredentialsRefused):
        answered(reply(401))


def test_a_malformed_address_is_not_sent() -> None:
    with FakeEwsServer([NOT_AWAY]) as fake:
        found = ews_provider(fake.url).details("<anna>", DAY, BOTH)

        assert not fake.requests
    assert {problem.code for problem in found.problems.values()} == {MailboxInvalid.__name__}


def test_no_word_of_an_answer_stands_in_the_value_as_it_is_printed() -> None:
    found, _ = answered(reply(200, items(item("Surgery"))), reply(200, away("Ask my lawyer")))

    assert "Surgery" not in repr(found)
    assert "lawyer" not in repr(found)


def test_items_outside_the_span_are_left_out() -> None:
    later = CalendarWindow(DAY.end, DAY.end + timedelta(days=1))
    with FakeEwsServer([reply(200, items(item()))]) as fake:
        assert ews_provider(fake.url).details(ANNA, later, frozenset((Part.CALENDAR,))).events == ()
