"""Reading only what changed gives what reading everything gives."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.core.errors import UnexpectedReply
from attendant.core.privacy import EVERYTHING_SHARED, PrivacyLevel, PrivacyPolicy
from attendant.core.schedule import CalendarWindow, Schedule
from attendant.providers.ews import unchanged
from attendant.providers.ews.availability_answer import schedules_from
from attendant.providers.ews.config import EwsConfig
from attendant.providers.ews.provider import EwsProvider
from attendant.providers.ews.soap import parse
from attendant.providers.ews.unchanged import UnchangedParts
from tests.fakes.ews_answers import details, free_busy, item, mailbox, refused_mailbox
from tests.fakes.ews_server import FakeEwsServer, reply
from tests.fakes.provider_ports import DAYS, NOW, FixedClock, MemoryRefusals, no_proxy

ADDRESSES = tuple(f"{name}@contoso.example" for name in ("anna", "bert", "carla"))
LATER = NOW + timedelta(minutes=2)


def meeting(subject: str, hour: int = 9) -> str:
    return mailbox(item(f"2026-11-24T{hour:02}:00:00", f"2026-11-24T{hour + 1:02}:00:00", details=details(subject)))


class Desk:
    """Asks again and again, and counts whose parts were parsed."""

    def __init__(self) -> None:
        self.parts = UnchangedParts()
        self.parsed: list[str] = []

    def ask(
        self, answer: bytes, at: object = NOW, window: CalendarWindow = DAYS, addresses: Sequence[str] = ADDRESSES
    ) -> list[Schedule]:
        reading = self.parts.read(answer, addresses, window)
        self.parsed = list(reading.mailboxes)
        new = (
            []
            if reading.root is None
            else schedules_from(reading.root, reading.mailboxes, window, NOW, EVERYTHING_SHARED)
        )
        return self.parts.completed(reading, new, addresses, at)  # type: ignore[arg-type] # a datetime


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    desk.ask(free_busy(meeting("one"), meeting("two"), meeting("three")))
    return desk


def test_only_the_part_that_changed_is_parsed(desk: Desk) -> None:
    answered = desk.ask(free_busy(meeting("one"), meeting("moved"), meeting("three")))

    assert desk.parsed == ["bert@contoso.example"]
    assert [schedule.events[0].subject for schedule in answered] == ["one", "moved", "three"]
    assert [schedule.mailbox for schedule in answered] == list(ADDRESSES)


def test_an_unchanged_schedule_is_as_fresh_as_the_answer(desk: Desk) -> None:
    answered = desk.ask(free_busy(meeting("one"), meeting("two"), meeting("three")), at=LATER)

    assert desk.parsed == []
    assert {schedule.fetched_at for schedule in answered} == {LATER}


def test_the_same_bytes_for_another_mailbox_are_not_taken_for_the_first_ones(desk: Desk) -> None:
    answered = desk.ask(free_busy(meeting("two"), meeting("one"), meeting("three")))

    assert [schedule.events[0].subject for schedule in answered] == ["two", "one", "three"]


def test_another_window_is_read_anew(desk: Desk) -> None:
    tomorrow = replace(DAYS, end=DAYS.end + timedelta(days=1))

    answered = desk.ask(free_busy(meeting("one"), meeting("two"), meeting("three")), window=tomorrow)

    assert desk.parsed == list(ADDRESSES)
    assert {schedule.window for schedule in answered} == {tomorrow}


def test_a_problem_is_read_anew_each_time(desk: Desk) -> None:
    answer = free_busy(meeting("one"), refused_mailbox("ErrorMailboxFailover"), meeting("three"))
    desk.ask(answer)

    answered = desk.ask(answer)

    assert desk.parsed == ["bert@contoso.example"]
    assert answered[1].problem is not None


def test_after_a_problem_the_old_answer_does_not_come_back_unread(desk: Desk) -> None:
    desk.ask(free_busy(meeting("one"), refused_mailbox("ErrorMailboxFailover"), meeting("three")))

    answered = desk.ask(free_busy(meeting("one"), meeting("two"), meeting("three")))

    assert desk.parsed == ["bert@contoso.example"]
    assert answered[1].problem is None


def test_a_prefix_that_means_something_else_is_read_anew(desk: Desk) -> None:
    answer = free_busy(meeting("one"), meeting("two"), meeting("three"))

    desk.ask(answer.replace(b"<s:Body>", b'<s:Body xmlns:x="urn:made-up">'))

    assert desk.parsed == list(ADDRESSES)


@pytest.mark.parametrize(
    "inside", ["<!-- <FreeBusyResponse> -->", "<![CDATA[<FreeBusyResponse>]]>", "<?made <FreeBusyResponse>?>"]
)
def test_what_only_looks_like_a_part_is_none(inside: str) -> None:
    desk = Desk()
    strange = meeting("one").replace("<FreeBusyView>", f"{inside}<FreeBusyView>", 1)

    answered = desk.ask(free_busy(strange, meeting("two")), addresses=ADDRESSES[:2])

    assert [schedule.events[0].subject for schedule in answered] == ["one", "two"]


@pytest.mark.parametrize("count", [2, 4])
def test_another_number_of_parts_than_asked_is_refused(desk: Desk, count: int) -> None:
    with pytest.raises(UnexpectedReply):
        desk.ask(free_busy(*[meeting("one")] * count))


def test_half_an_answer_is_refused_though_its_parts_are_known(desk: Desk) -> None:
    answer = free_busy(meeting("one"), meeting("two"), meeting("three"))

    with pytest.raises(UnexpectedReply):
        desk.ask(answer[: answer.rindex(b"</FreeBusyResponseArray>")])


def test_what_is_kept_is_bounded(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "_MOST_KEPT", 2)

    answered = desk.ask(free_busy(meeting("one"), meeting("moved"), meeting("three")))

    assert [schedule.events[0].subject for schedule in answered] == ["one", "moved", "three"]
    assert len(desk.parts._kept) <= 3


subjects = st.sampled_from(["", "Review", "Why?", "Stop!", "<!-- x -->", "<FreeBusyResponse>", "a ?> b", "Zürich ✓"])
calendars = st.one_of(
    st.builds(meeting, subjects, st.integers(0, 20)),
    st.just(refused_mailbox("ErrorNoFreeBusyAccess")),
    st.just(mailbox(view="FreeBusyMerged", merged="0120")),
)
answers = st.tuples(calendars, calendars, calendars).map(lambda three: free_busy(*three))


@given(st.lists(answers, min_size=1, max_size=5))
def test_any_answers_read_in_turn_say_what_each_says_alone(in_turn: list[bytes]) -> None:
    desk = Desk()
    for answer in in_turn:
        assert desk.ask(answer) == schedules_from(parse(answer), ADDRESSES, DAYS, NOW, EVERYTHING_SHARED)


def test_the_provider_masks_free_busy_items_by_the_policy_and_asks_for_no_more() -> None:
    policy = PrivacyPolicy(level=PrivacyLevel.TIMES)
    with FakeEwsServer([reply(200, free_busy(meeting("Quarter review")))]) as server:
        config = EwsConfig(server.url, authentication="basic", user_name="reception")
        provider = EwsProvider(
            config,
            password="made up",
            refusals=MemoryRefusals(),
            proxies=no_proxy,
            clock=FixedClock(),
            privacy=policy,
        )
        answered = [provider.free_busy(ADDRESSES[:1], DAYS)[0] for _ in range(2)]
        provider.close()

    assert [schedule.events[0].subject for schedule in answered] == ["", ""]
    assert b"FreeBusyMerged" in server.requests[0].body


parts = st.lists(st.sampled_from([meeting("one"), meeting("another"), meeting(""), mailbox()]), min_size=1, max_size=4)


@given(parts, parts)
def test_a_part_is_found_wherever_the_ones_before_it_ended_an_answer_ago(before: list[str], now: list[str]) -> None:
    everyone = (*ADDRESSES, "dora@contoso.example")
    desk = Desk()
    desk.ask(free_busy(*before), addresses=everyone[: len(before)])

    answered = desk.ask(free_busy(*now), addresses=everyone[: len(now)])

    alone = schedules_from(parse(free_busy(*now)), everyone[: len(now)], DAYS, NOW, EVERYTHING_SHARED)
    assert answered == alone
