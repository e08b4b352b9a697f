"""The calendar services of a demonstration of Office 365: the real providers, before the demonstration's own server."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from attendant.core.ports import CalendarService, Clock, ProxyLookup, RefusalMemory
from attendant.core.privacy import PrivacyPolicy
from attendant.demo.server import DemoServer
from attendant.settings.choices import Access


def office365_of(
    server: DemoServer, access: Access, clock: Clock, refusals: RefusalMemory, proxies: ProxyLookup
) -> Callable[[PrivacyPolicy], CalendarService]:
    """Return what builds the service that reads ``server``'s calendars with a token of its own, under a policy."""
    if access is Access.EWS:
        return partial(_ews, server.url, server.user_mailbox, _DemoToken(server.ews_token), clock, refusals, proxies)
    return partial(_graph, server.graph_url, _DemoToken(server.token), clock, proxies)


def _ews(
    url: str,
    account: str,
    tokens: "_DemoToken",
    clock: Clock,
    refusals: RefusalMemory,
    proxies: ProxyLookup,
    privacy: PrivacyPolicy,
) -> CalendarService:
    from attendant.providers.ews import EwsConfig, EwsProvider

    config = EwsConfig(url, authentication="bearer", user_name=account)
    return EwsProvider(config, tokens=tokens, refusals=refusals, proxies=proxies, clock=clock, privacy=privacy)


def _graph(
    url: str, tokens: "_DemoToken", clock: Clock, proxies: ProxyLookup, privacy: PrivacyPolicy
) -> CalendarService:
    from attendant.desk.pictures import decoded
    from attendant.providers.graph.config import GraphConfig
    from attendant.providers.graph.provider import GraphProvider

    return GraphProvider(
        GraphConfig(url),
        tokens=tokens,
        shared=tokens,
        presence=tokens,
        decode=decoded,
        proxies=proxies,
        clock=clock,
        privacy=privacy,
    )


@dataclass(frozen=True, slots=True)
class _DemoToken:
    """The one token that the demo's server knows, in place of a sign-in."""

    value: str = field(repr=False)

    def token(self, claims: str | None = None, refused: str = "") -> str:
        """See ``TokenSource``."""
        return self.value
