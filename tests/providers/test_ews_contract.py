"""The EWS provider keeps the contract with servers old and new."""

from collections.abc import Iterator

import pytest

from attendant.core.contact import Contact
from attendant.core.ports import AddressBook, CalendarProvider
from attendant.core.schedule import FreeBusyStatus
from attendant.demo.ews.versions import NEWEST
from attendant.demo.server import DemoServer
from attendant.providers.ews import EwsProvider
from tests.contract.calendar_provider import ANNA, WINDOW, CalendarProviderContract, ContractHouse
from tests.fakes.provider_ports import TokensInTurn, ews_provider


@pytest.fixture(params=["2007_SP1", "2010_SP2", "2013_SP1", NEWEST, "Exchange Online"])
def provider(request: pytest.FixtureRequest) -> Iterator[EwsProvider]:
    online = request.param == "Exchange Online"
    played = NEWEST if online else request.param
    chosen = "2013_SP1" if played == NEWEST else played  # the highest that the settings offer
    with DemoServer(ContractHouse(), version=played, authentication="bearer" if online else "basic") as server:
        provider = ews_provider(
            server.url,
            version=chosen,
            authentication="bearer" if online else "basic",
            user_name=server.user_mailbox if online else server.user_name,
            password=server.password,
            tokens=TokensInTurn([server.ews_token]),
        )
        yield provider
        provider.close()


class TestEwsProvider(CalendarProviderContract):
    """All promises, for each version and for the cloud."""

    def test_it_is_a_calendar_provider_and_an_address_book(self, provider: EwsProvider) -> None:
        ports: tuple[CalendarProvider, AddressBook] = (provider, provider)

        assert ports[0].largest_batch == 100

    def test_people_are_found_in_the_address_book(self, provider: EwsProvider) -> None:
        found = provider.search("anna")

        assert [(one.name, one.mailbox) for one in found] == [("Anna", ANNA)]
        assert all(isinstance(one, Contact) for one in found)

    def test_nobody_found_is_an_empty_answer(self, provider: EwsProvider) -> None:
        assert list(provider.search("zzz")) == []

    def test_a_server_newer_than_the_version_that_is_set_is_understood(self) -> None:
        with DemoServer(ContractHouse(), version="2013_SP1") as server:
            provider = ews_provider(
                server.url, version="2007_SP1", user_name=server.user_name, password=server.password
            )
            (anna,) = provider.free_busy([ANNA], WINDOW)
            provider.close()

        assert anna.events[1].status is FreeBusyStatus.BUSY
