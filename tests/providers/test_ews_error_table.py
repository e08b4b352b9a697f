"""Every word of the server has a meaning, in words for people."""

import pytest

from attendant.core.errors import AttendantError, MailboxUnavailable, ServiceFailed, Throttled
from attendant.providers.exchange_words import MEANINGS, error_for, mailbox_problem
from tests.fakes.ews_answers import MESSAGES, back_off, fault, free_busy, refused_mailbox
from tests.fakes.ews_server import FakeEwsServer, reply
from tests.fakes.provider_ports import DAYS, ews_provider

NAMED_FOR_AVAILABILITY = [
    "ErrorMailRecipientNotFound", "ErrorNoFreeBusyAccess", "ErrorProxyRequestProcessingFailed",
    "ErrorServiceDiscoveryFailed", "ErrorMailboxLogonFailed", "ErrorMailboxFailover", "ErrorFreeBusyGenerationFailed",
    "ErrorTimeoutExpired", "ErrorInvalidOrganizationRelationshipForFreeBusy",
    "ErrorPublicFolderRequestProcessingFailed", "ErrorIndividualMailboxLimitReached", "ErrorFreeBusyDLLimitReached",
    "ErrorInvalidCrossForestCredentials", "ErrorAvailabilityConfigNotFound",
    "ErrorNoDestinationCASDueToKerberosRequirements", "ErrorNoDestinationCASDueToSSLRequirements",
    "ErrorNoDestinationCASDueToVersionMismatch", "ErrorMailboxDataArrayTooBig", "ErrorTimeIntervalTooBig",
    "ErrorAddressSpaceNotFound", "ErrorServerBusy", "ErrorExceededConnectionCount", "ErrorItemNotFound",
    "ErrorCannotFindUser",
]  # fmt: skip


@pytest.mark.parametrize("code", NAMED_FOR_AVAILABILITY)
def test_the_words_known_from_availability_are_in_the_table(code: str) -> None:
    assert code in MEANINGS


@pytest.mark.parametrize("code", MEANINGS)
def test_each_row_says_what_happened_and_what_to_do(code: str) -> None:
    problem = mailbox_problem(code, "the server's own words")

    assert problem.code == code
    assert str(problem.summary).endswith(".")
    assert str(problem.remedy).endswith(".")
    assert "Error" not in str(problem.summary)
    assert "!" not in f"{problem.summary}{problem.remedy}"
    assert problem.detail == f"{code}: the server's own words"
    assert problem.lasting == MEANINGS[code].kind.lasting


@pytest.mark.parametrize("code", MEANINGS)
def test_each_row_arrives_from_the_wire_as_that_mailboxes_entry(code: str) -> None:
    with FakeEwsServer([reply(200, free_busy(refused_mailbox(code)))]) as server:
        provider = ews_provider(server.url)
        (schedule,) = provider.free_busy(["anna@contoso.example"], DAYS)
        provider.close()

    assert schedule.problem is not None
    assert schedule.problem.code == code


@pytest.mark.parametrize("code", sorted(set(MEANINGS) - {"ErrorMailboxDataArrayTooBig"}))
def test_each_row_arrives_from_the_wire_as_a_fault_of_the_whole_call(code: str) -> None:
    with FakeEwsServer([reply(500, fault(code))]) as server:
        provider = ews_provider(server.url)
        with pytest.raises(MEANINGS[code].kind) as raised:
            provider.free_busy(["anna@contoso.example"], DAYS)
        provider.close()

    assert raised.value.problem.code == code


def test_an_unknown_word_on_a_mailbox_is_named_and_passing() -> None:
    problem = mailbox_problem("ErrorMadeUpTomorrow", "words")

    assert str(problem.summary) == "The calendar could not be read (ErrorMadeUpTomorrow)."
    assert problem.code == "ErrorMadeUpTomorrow"
    assert not problem.lasting
    assert str(problem.remedy) == str(MailboxUnavailable.remedy)


def test_an_unknown_word_of_a_fault_is_named_and_passing() -> None:
    error = error_for("ErrorMadeUpTomorrow")

    assert isinstance(error, ServiceFailed)
    assert "ErrorMadeUpTomorrow" in str(error)


def test_a_fault_without_a_word_still_says_something() -> None:
    assert "no code" in str(error_for(""))


def test_a_servers_sentence_is_kept_short_and_on_one_line() -> None:
    detail = mailbox_problem("ErrorMailboxFailover", "very\nlong " * 400).detail

    assert len(detail) <= 500
    assert "\n" not in detail


@pytest.mark.parametrize(
    ("more", "wait_s"), [(back_off("297749"), 297.749), (back_off("soon"), None), ("", None), (back_off("-5"), 0.0),
                         (back_off("99999999999"), 3600.0)]
)  # fmt: skip
def test_a_busy_server_is_left_alone_as_long_as_it_asks(more: str, wait_s: float | None) -> None:
    with FakeEwsServer([reply(500, fault("ErrorServerBusy", more=more))]) as server:
        provider = ews_provider(server.url)
        with pytest.raises(Throttled) as raised:
            provider.free_busy(["anna@contoso.example"], DAYS)
        provider.close()

    assert raised.value.problem.retry_after_s == wait_s


def test_a_mailbox_that_is_throttled_alone_keeps_its_waiting_time() -> None:
    answer = free_busy(refused_mailbox("ErrorServerBusy", message_xml=back_off("4500", namespace=MESSAGES)))
    with FakeEwsServer([reply(200, answer)]) as server:
        provider = ews_provider(server.url)
        (schedule,) = provider.free_busy(["anna@contoso.example"], DAYS)
        provider.close()

    assert schedule.problem is not None
    assert schedule.problem.retry_after_s == 4.5


def test_no_row_raises_anything_but_our_errors() -> None:
    assert all(issubclass(meaning.kind, AttendantError) for meaning in MEANINGS.values())
