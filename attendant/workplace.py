"""What one run of the program stands on: its files, its settings, its clock, its secrets, its calendar service."""

import logging
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from attendant.command_line import Arguments
from attendant.core.availability import Thresholds
from attendant.core.errors import (
    CredentialsRefused,
    NotConfigured,
    PasswordMissing,
    Problem,
)
from attendant.core.ports import CalendarService, Clock, ProxyLookup, RefusalMemory, SecretStore
from attendant.core.privacy import PrivacyPolicy
from attendant.core.text import Text
from attendant.core.window_rule import WindowRule
from attendant.directory.store import Directory
from attendant.settings.choices import Access, Authentication, Provider
from attendant.settings.home import Home
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import OPTIONS, Settings
from attendant.settings.policy import Layer, Origin, PolicySource
from attendant.settings.refusals import FileRefusals
from attendant.settings.secrets import KeyringSecrets
from attendant.settings.store import load
from attendant.system_proxy import system_proxy

if TYPE_CHECKING:
    from attendant.signin.session import MicrosoftSession

log = logging.getLogger(__name__)

_DEMO_ACCESS = {"office365-ews": Access.EWS, "office365-graph": Access.GRAPH}


def connect_directly(_url: str) -> str | None:
    """Look up no proxy: the demo's server is on this machine."""
    return None


@dataclass(slots=True)
class Workplace:
    """The ground under one run.

    Attributes:
        home: Where its files lie.
        settings: What holds now; replaced when the person saves the settings dialog.
        settings_file: Where they are kept.
        settings_problems: What could not be read of them.
        origins: Which layer each option of them came from, by path, as they were read; the default's are not named.
        clock: Its time.
        zone: The receptionist's time zone.
        secrets: Where passwords are.
        refusals: Which passwords a server refused.
        proxies: Which proxy leads to an address.
        autodiscover: Address of the one server that knows the EWS URL, for the demo; "" for the mail domain's own.
        demo_service: Builds the calendar service of a demo that is not Exchange; else None.
        demo_mailbox: Whose account that service asks with.
    """

    home: Home
    settings: Settings
    settings_file: Path
    settings_problems: tuple[Problem, ...]
    clock: Clock
    zone: tzinfo
    secrets: SecretStore = field(repr=False)
    refusals: RefusalMemory = field(repr=False)
    proxies: ProxyLookup = connect_directly
    origins: Mapping[str, Origin] = field(default_factory=dict)
    autodiscover: str = ""
    demo_service: Callable[[PrivacyPolicy], CalendarService] | None = field(default=None, repr=False)
    demo_mailbox: str = ""
    _session: "MicrosoftSession | None" = field(default=None, init=False, repr=False)
    _session_lock: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False)

    @property
    def fixed(self) -> Mapping[str, Origin]:
        """The options that the organisation decided, by path, and where."""
        return {path: origin for path, origin in self.origins.items() if origin.is_policy}

    def use(self, settings: Settings) -> None:
        """Work by what the person saved: all of it stands in their file now, but for what the organisation decided."""
        layer = Layer.PERSON if self.settings_file == self.home.settings_file else Layer.COMMAND_LINE
        chosen = (path for path, value in settings.values().items() if value != OPTIONS[path].default)
        self.origins = {**dict.fromkeys(chosen, Origin(layer, str(self.settings_file))), **self.fixed}
        self.settings = settings
        # Saving mends the person's own file, and no policy.
        self.settings_problems = tuple(problem for problem in self.settings_problems if problem.lasting)

    @property
    def thresholds(self) -> Thresholds:
        """The spans that the rules go by, as the settings have them."""
        general = self.settings.general
        return Thresholds(
            usable_gap=timedelta(minutes=general.usable_gap_min),
            meeting_soon=timedelta(minutes=general.meeting_soon_min),
            # Three times the age that the interval allows, and ten minutes at least.
            stale_after=timedelta(seconds=max(600, 3 * self.settings.calendar.refresh_interval_s)),
        )

    @property
    def window_rule(self) -> WindowRule:
        """Which span is asked about."""
        return WindowRule(self.zone, days=self.settings.general.window_days)

    @property
    def calendar_source(self) -> str:
        """Whose calendars are read, as whom and how much of them, as the settings say it; a key for what is kept."""
        privacy = self.settings.privacy
        return f"{self._calendar_account} {privacy.shown} {privacy.private_prefixes!r} {privacy.private_categories!r}"

    @property
    def _calendar_account(self) -> str:
        calendar = self.settings.calendar
        if calendar.provider is Provider.EXCHANGE:
            return f"{calendar.provider} {calendar.exchange.account}"
        office365 = calendar.office365
        return f"{calendar.provider} {office365.access} {office365.cloud} {office365.tenant_id} {office365.client_id}"

    def open_directory(self) -> Directory:
        """Open the colleagues of the house; the connection stays in the calling thread.

        Raises:
            DirectoryError: The file cannot be used.
        """
        return Directory(self.home.directory_file)

    def calendar_provider(self) -> CalendarService:
        """Build the calendar service that the settings describe; slow at first, so call it from a worker.

        Raises:
            NotConfigured: A setting is missing.
            PasswordMissing: There is no password to sign in with.
            SettingsError: This machine has no keyring that keeps secrets.
            SignInError: The service needs a sign-in that has not happened or no longer holds.
            ServiceUnreachable: Microsoft cannot be reached.
        """
        if self.demo_service is not None:
            return self.demo_service(self.settings.privacy.policy)
        incomplete = self.settings.completeness()
        if incomplete is not None:
            raise NotConfigured(summary=incomplete.summary, remedy=incomplete.remedy, detail=incomplete.detail)
        if self.settings.calendar.provider is Provider.OFFICE365:
            return self._office365_provider()
        from attendant.providers.ews import EwsConfig, EwsProvider

        options = self.settings.calendar.exchange
        password = None
        if options.authentication is not Authentication.WINDOWS:
            password = self.secrets.password(options.account)
            if not password:
                raise PasswordMissing
        config = EwsConfig(
            ews_url=options.ews_url,
            version=options.version,
            authentication=options.authentication,
            user_name=options.user_name,
            certificate_sha256=options.certificate_sha256,
            legacy_tls=options.legacy_tls,
            account=options.account,
        )
        return EwsProvider(
            config,
            password=password,
            refusals=self.refusals,
            proxies=self.proxies,
            clock=self.clock,
            privacy=self.settings.privacy.policy,
        )

    def microsoft_session(self) -> "MicrosoftSession":
        """Return the sign-in with Microsoft for the registration in the settings; one and the same until that changes.

        Reads the token file and its key: worker threads only.

        Raises:
            SettingsError: This machine has no keyring that keeps secrets.
        """
        from attendant.signin.clouds import CLOUDS
        from attendant.signin.http_client import MicrosoftHttp
        from attendant.signin.session import MicrosoftSession, Registration
        from attendant.signin.token_cache import TokenCacheFile

        options = self.settings.calendar.office365
        registration = Registration(CLOUDS[options.cloud], options.tenant_id, options.client_id)
        with self._session_lock:
            if self._session is None or self._session.registration != registration:
                tokens = TokenCacheFile(self.home.tokens_file, self.secrets)
                self._session = MicrosoftSession(registration, tokens, lambda: MicrosoftHttp(self.proxies))
            return self._session

    def _office365_provider(self) -> CalendarService:
        options = self.settings.calendar.office365
        if options.access is Access.EWS and not options.grant_modern:
            # Never sent: Microsoft answers each attempt with 401, and enough of them lock the account.
            raise CredentialsRefused(
                summary=Text("Office 365 no longer accepts a user name and password for calendars."),
                remedy=Text("Grant Modern Authentication in Settings, Calendar Integration, and sign in."),
            )
        from attendant.signin.clouds import GRAPH_CALENDARS, GRAPH_PEOPLE, GRAPH_PRESENCE, GRAPH_SHARED_CALENDARS
        from attendant.signin.session import SessionTokens

        session, privacy = self.microsoft_session(), self.settings.privacy.policy
        cloud = session.registration.cloud
        account = session.signed_in_account()
        if options.access is Access.GRAPH:
            from attendant.desk.pictures import decoded
            from attendant.providers.graph.config import GraphConfig
            from attendant.providers.graph.provider import GraphProvider

            def tokens_for(permission: str) -> SessionTokens:
                """Ask for one permission at a time: one that nobody consented to must break nothing else."""
                return SessionTokens(session, (cloud.graph_scope(permission),))

            return GraphProvider(
                GraphConfig(f"https://{cloud.graph_host}/v1.0"),
                tokens=tokens_for(GRAPH_CALENDARS),
                people=tokens_for(GRAPH_PEOPLE),
                shared=tokens_for(GRAPH_SHARED_CALENDARS),
                presence=tokens_for(GRAPH_PRESENCE),
                decode=decoded,
                proxies=self.proxies,
                clock=self.clock,
                privacy=privacy,
            )
        from attendant.providers.ews import EwsConfig, EwsProvider

        config = EwsConfig(cloud.ews_url, authentication="bearer", user_name=account.name, client_id=options.client_id)
        tokens = SessionTokens(session, (cloud.ews_scope,))
        return EwsProvider(
            config, tokens=tokens, refusals=self.refusals, proxies=self.proxies, clock=self.clock, privacy=privacy
        )


def persons_workplace(
    home: Home, named_file: Path | None, policies: Sequence[PolicySource], clock: Clock, zone: tzinfo
) -> Workplace:
    """Build the workplace of whoever is signed in to the system; reads the disk.

    Args:
        home: Where their files lie.
        named_file: Settings file that the command line names in place of their own, or None.
        policies: Where the organisation's word stands.
        clock: The run's time.
        zone: The receptionist's time zone.
    """
    settings_file = named_file or home.settings_file
    loaded = load(settings_file, policies, Layer.PERSON if named_file is None else Layer.COMMAND_LINE)
    return Workplace(
        home=home,
        settings=loaded.settings,
        settings_file=settings_file,
        settings_problems=loaded.problems,
        origins=loaded.origins,
        clock=clock,
        zone=zone,
        secrets=KeyringSecrets(),
        refusals=FileRefusals(home.refusals_file),
        proxies=system_proxy,
    )


def demo_workplace(arguments: Arguments, clock: Clock, zone: tzinfo, stack: ExitStack) -> Workplace:
    """Build the workplace of a made-up organisation, in a throw-away home that goes with ``stack``."""
    from attendant.demo.organisation import Organisation
    from attendant.demo.server import DemoServer
    from attendant.demo_services import office365_of

    home = Home(Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="attendant-demo-"))))
    organisation = Organisation(today=clock.now().astimezone(zone).date())
    access = _DEMO_ACCESS.get(arguments.provider or "")
    authentication = "bearer" if access is Access.EWS else "basic"
    server = stack.enter_context(DemoServer(organisation, authentication=authentication, clock=clock))
    loaded = load(arguments.settings_file or home.settings_file)
    settings = loaded.settings.with_exchange(
        ews_url=server.url, version="2013_SP1", authentication="basic", user_name=server.user_name
    )
    with Directory(home.directory_file) as directory:
        directory.import_contacts(organisation.contacts, source="demo")
    refusals = FileRefusals(home.refusals_file)
    demo_service = None
    if access is not None:
        settings = settings.with_values({"calendar.provider": Provider.OFFICE365, "calendar.office365.access": access})
        demo_service = office365_of(server, access, clock, refusals, connect_directly)
    return Workplace(
        home=home,
        settings=settings,
        settings_file=home.settings_file,
        settings_problems=loaded.problems,
        clock=clock,
        zone=zone,
        secrets=MemorySecrets({settings.calendar.exchange.account: server.password}),
        refusals=refusals,
        autodiscover=server.url.removesuffix(urlsplit(server.url).path),
        demo_service=demo_service,
        demo_mailbox=server.user_mailbox if demo_service is not None else "",
    )
