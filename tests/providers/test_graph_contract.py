"""The Graph provider keeps the contract."""

from collections.abc import Iterator

import pytest

from attendant.core.ports import AddressBook, CalendarProvider
from attendant.demo.server import DemoServer
from attendant.providers.graph import GraphProvider
from tests.contract.calendar_provider import ANNA, CalendarProviderContract, ContractHouse
from tests.fakes.graph_answers import graph_provider
from tests.fakes.provider_ports import TokensInTurn


@pytest.fixture
def provider() -> Iterator[GraphProvider]:
    with DemoServer(ContractHouse()) as server:
        provider = graph_provider(server.graph_url, tokens=TokensInTurn([server.token]))
        yield provider
        provider.close()


class TestGraphProvider(CalendarProviderContract):
    """All promises."""

    def test_it_is_a_calendar_provider_and_an_address_book(self, provider: GraphProvider) -> None:
        ports: tuple[CalendarProvider, AddressBook] = (provider, provider)

        assert ports[0].largest_batch == 20

    def test_people_are_found_in_the_address_book(self, provider: GraphProvider) -> None:
        found = provider.search("anna")

        assert [(one.name, one.mailbox) for one in found] == [("Anna", ANNA)]

    def test_nobody_found_is_an_empty_answer(self, provider: GraphProvider) -> None:
        assert list(provider.search("zzz")) == []
