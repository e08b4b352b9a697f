"""A small list that stands in the directory: the server merges its members' times, and nobody takes it for a person."""

from collections.abc import Sequence

import pytest

from attendant.core.schedule import Schedule, ScheduleView
from tests.fakes.ews_answers import fault, free_busy, item, mailbox, names, resolution
from tests.fakes.ews_server import Answer, FakeEwsServer, reply
from tests.fakes.provider_ports import ews_provider
from tests.unit.schedules import WINDOW

SALES = "sales@contoso.example"
FREE_ALL_DAY = mailbox(view="MergedOnly", merged="0" * 96, array=False, working_hours="")


def answered(*answers: Answer, mailboxes: Sequence[str] = (SALES,), rounds: int = 1) -> tuple[list[Schedule], int]:
    """Return the schedules of the last round and how many requests all rounds took."""
    schedules: list[Schedule] = []
    with FakeEwsServer(answers) as server:
        provider = ews_provider(server.url)
        try:
            for _ in range(rounds):
                schedules = list(provider.free_busy(mailboxes, WINDOW))
        finally:
            provider.close()
        return schedules, len(server.requests)


@pytest.mark.parametrize("kind", ["PublicDL", "PrivateDL", "GroupMailbox"])
@pytest.mark.parametrize(
    "entry", [FREE_ALL_DAY, mailbox(array=False, working_hours=""), mailbox(view="FreeBusy", working_hours="")]
)
def test_a_list_is_never_shown_as_a_person_who_is_free(kind: str, entry: str) -> None:
    (sales,), _ = answered(
        reply(200, free_busy(entry)), reply(200, names([resolution("Sales team", "Sales@contoso.example", kind=kind)]))
    )

    assert sales.problem is not None
    assert str(sales.problem.summary) == "The address is a distribution list."
    assert sales.problem.lasting
    assert sales.view is ScheduleView.NONE


def test_a_lists_second_address_is_recognised() -> None:
    (sales,), _ = answered(
        reply(200, free_busy(FREE_ALL_DAY)), reply(200, names([resolution("S", "s@contoso.example", kind="PublicDL")]))
    )

    assert sales.problem is not None


def test_a_person_of_whom_only_digits_are_known_stays_a_person() -> None:
    (sales,), _ = answered(reply(200, free_busy(FREE_ALL_DAY)), reply(200, names([resolution("Sal Es", SALES)])))

    assert sales.problem is None
    assert sales.view is ScheduleView.MERGED


def test_each_address_in_doubt_is_asked_about_once() -> None:
    calendar, person = reply(200, free_busy(FREE_ALL_DAY)), reply(200, names([resolution("Sal Es", SALES)]))

    _, requests = answered(calendar, person, calendar, calendar, rounds=3)

    assert requests == 4


def test_who_has_hours_or_appointments_is_a_person_and_not_asked_about() -> None:
    busy = mailbox(item("2026-11-24T09:00:00", "2026-11-24T10:00:00"), working_hours="")

    _, requests = answered(reply(200, free_busy(mailbox(), busy)), mailboxes=["a@contoso.example", "b@contoso.example"])

    assert requests == 1


def test_where_the_address_book_does_not_answer_the_calendars_are_kept_and_it_is_asked_again_later() -> None:
    calendar = reply(200, free_busy(FREE_ALL_DAY))
    (sales,), requests = answered(
        calendar,
        reply(500, fault("ErrorADUnavailable")),
        calendar,
        reply(200, names([resolution("Sales", SALES, kind="PublicDL")])),
        rounds=2,
    )

    assert requests == 4
    assert sales.problem is not None


def test_many_in_doubt_do_not_flood_the_address_book() -> None:
    everyone = [f"p{number}@contoso.example" for number in range(40)]
    nobody = reply(200, names([], code="ErrorNameResolutionNoResults", response_class="Error"))

    schedules, requests = answered(reply(200, free_busy(*[FREE_ALL_DAY] * 40)), *[nobody] * 40, mailboxes=everyone)

    assert requests == 11
    assert all(one.problem is None for one in schedules)
