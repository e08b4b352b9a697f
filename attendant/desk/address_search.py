"""Searches the address of an Exchange server for the settings dialog, with what was entered there."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from attendant.core.discovery import AsksFirst, Found
from attendant.core.errors import SettingsError
from attendant.settings.choices import Authentication
from attendant.settings.options import Settings
from attendant.workplace import Workplace

if TYPE_CHECKING:
    from attendant.providers.ews.discovery import Discovery, Places


class AddressSearch:
    """One search; ``run`` blocks, ``cancel`` may come from any thread.

    Args:
        workplace: Whose connection.
        settings: What was entered: how to sign in.
        password: What was entered and not saved yet; the kept one is used where empty.
        mailbox: The mail address by which to search, and to sign in where no user name was entered.
        agreed: Hosts outside the mail domain that a person agreed to.
        once_more: A person allowed one more try of a password that was refused.
        places: Where to look, for tests; None for the domain's own servers.
    """

    def __init__(
        self,
        workplace: Workplace,
        settings: Settings,
        password: str,
        mailbox: str,
        agreed: Iterable[str] = (),
        *,
        once_more: bool = False,
        places: "Places | None" = None,
    ) -> None:
        """Prepare; nothing is looked up yet."""
        self._workplace = workplace
        self._options = settings.calendar.exchange
        self._password = password
        self._mailbox = mailbox
        self._agreed = tuple(agreed)
        self._once_more = once_more
        self._places = places
        self._discovery: Discovery | None = None
        self._cancelled = False

    def run(self, hear: Callable[[str], None]) -> Found | AsksFirst:
        """Search.

        Args:
            hear: Told of each host before it is asked, in this thread.

        Returns:
            The address, or the question whether another host may be asked.

        Raises:
            AttendantError: Nothing was found, with what to do.
        """
        from attendant.providers.ews import EwsConfig
        from attendant.providers.ews.discovery import Discovery, only_at

        options, workplace = self._options, self._workplace
        config = EwsConfig(
            ews_url="",
            version=options.version,
            authentication=options.authentication,
            user_name=options.user_name or self._mailbox,
            legacy_tls=options.legacy_tls,
        )
        self._discovery = discovery = Discovery(
            self._mailbox,
            config,
            password=self._known_password(),
            refusals=workplace.refusals,
            proxies=workplace.proxies,
            clock=workplace.clock,
            agreed=self._agreed,
            once_more=self._once_more,
            places=self._places or (only_at(workplace.autodiscover) if workplace.autodiscover else None),
        )
        if self._cancelled:
            discovery.close()
        return discovery.run(hear)

    def cancel(self) -> None:
        """End soon."""
        self._cancelled = True
        if self._discovery is not None:
            self._discovery.close()

    def _known_password(self) -> str | None:
        if self._options.authentication is Authentication.WINDOWS:
            return None
        if self._password:
            return self._password
        saved = self._workplace.settings.calendar.exchange
        accounts = [self._options.account]
        if saved.user_name.casefold() == self._options.user_name.casefold():
            accounts.append(saved.account)  # the address in the field may be gone or half typed
        try:
            return next(filter(None, map(self._workplace.secrets.password, accounts)), None)
        except SettingsError:
            # Without a keyring there is none; a server that asks for one says so.
            return None
