"""Contacts, texts, problems and windows: the small values that all else is made of."""

from datetime import UTC, datetime

import pytest

from attendant.core import errors
from attendant.core.contact import PhoneKind, PhoneNumber, normalized_mailbox
from attendant.core.errors import AttendantError, NoFreeBusyAccess, ServiceUnreachable, Throttled
from attendant.core.schedule import CalendarWindow
from attendant.core.text import Text

ALL_ERRORS = [thing for thing in vars(errors).values() if isinstance(thing, type) and issubclass(thing, AttendantError)]


@pytest.mark.parametrize(
    ("written", "uri"),
    [
        ("4512", "tel:4512"),
        ("+39 050 555-0123", "tel:+390505550123"),
        ("(020) 7946 0018", "tel:02079460018"),
        ("*21#", "tel:*21%23"),
        ("+1 (555) 01+00", "tel:+15550100"),
        ("+44 (0)20 7946 0018", "tel:+442079460018"),
        ("(0)20 7946 0018", "tel:02079460018"),
        ("+39 (050) 555-0123", "tel:+390505550123"),
        ("+39 050 555-0123 ext. 12", "tel:+390505550123;ext=12"),
        ("555-0123 x12", "tel:5550123;ext=12"),
        ("+49 30 23125 Durchwahl 7", "tel:+493023125;ext=7"),
        ("int. 4512", "tel:4512"),
        ("٠٥٠ ٥٥٥", "tel:050555"),
        ("４５１２", "tel:4512"),
        ('4512" & calc.exe | "', "tel:4512"),
    ],
)
def test_a_number_becomes_a_tel_address(written: str, uri: str) -> None:
    assert PhoneNumber(PhoneKind.WORK, written).uri == uri


def test_mailboxes_are_compared_without_case_and_blanks() -> None:
    assert normalized_mailbox("  Anna.Rossi@Contoso.EXAMPLE ") == "anna.rossi@contoso.example"


def test_text_fills_its_gaps_with_untrusted_words_as_they_are() -> None:
    assert str(Text("{host} does not answer.", {"host": "{evil} <b>"})) == "{evil} <b> does not answer."


def test_equal_texts_are_equal_keys() -> None:
    first, second = Text("{n} rows", {"n": 3}), Text("{n} rows", {"n": 3})

    assert first == second
    assert len({first, second}) == 1


@pytest.mark.parametrize("error", ALL_ERRORS, ids=lambda error: error.__name__)
def test_each_error_says_what_happened_and_what_to_do(error: type[AttendantError]) -> None:
    problem = error(detail="HTTP 500").problem

    for sentence in (str(problem.summary), str(problem.remedy)):
        assert sentence.endswith(".") or sentence.endswith("password set")
        assert "!" not in sentence
    assert problem.code == error.__name__
    assert problem.detail == "HTTP 500"


def test_missing_permission_lasts_and_a_lost_network_does_not() -> None:
    assert NoFreeBusyAccess.as_problem().lasting
    assert not ServiceUnreachable.as_problem().lasting


def test_throttling_carries_the_time_to_stay_silent() -> None:
    assert Throttled(retry_after_s=30).problem.retry_after_s == 30


def test_a_window_refuses_naive_instants() -> None:
    with pytest.raises(ValueError, match="start must be timezone-aware"):
        CalendarWindow(datetime(2026, 11, 24), datetime(2026, 11, 25, tzinfo=UTC))  # noqa: DTZ001 - the point


def test_a_window_refuses_to_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="must end after it starts"):
        CalendarWindow(datetime(2026, 11, 25, tzinfo=UTC), datetime(2026, 11, 24, tzinfo=UTC))


def test_a_window_holds_its_start_and_not_its_end() -> None:
    start, end = datetime(2026, 11, 24, tzinfo=UTC), datetime(2026, 11, 25, tzinfo=UTC)
    window = CalendarWindow(start, end)

    assert window.holds(start)
    assert not window.holds(end)
