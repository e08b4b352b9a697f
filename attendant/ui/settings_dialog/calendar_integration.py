"""The page "Calendar Integration": the original's fields, in its order and words, and ours beyond it."""

import sys
from collections.abc import Mapping
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from attendant.core.microsoft_hosts import is_microsoft
from attendant.core.ports import RefusalMemory, SecretStore
from attendant.core.text import Text
from attendant.settings.choices import Access, Authentication, ExchangeVersion, Provider
from attendant.settings.options import Settings
from attendant.settings.rules import with_usual_ending
from attendant.ui.background import RunsInBackground
from attendant.ui.banner import Offer
from attendant.ui.messages import Asks
from attendant.ui.mnemonics import with_mnemonic
from attendant.ui.settings_dialog.azure_steps import AzureSteps
from attendant.ui.settings_dialog.connection_test import ConnectionTest
from attendant.ui.settings_dialog.discovery import Discovery
from attendant.ui.settings_dialog.field import Field
from attendant.ui.settings_dialog.graph_move import GraphMove
from attendant.ui.settings_dialog.page import Page
from attendant.ui.settings_dialog.password_field import PasswordField
from attendant.ui.settings_dialog.row_button import RowButton
from attendant.ui.settings_dialog.sign_in_row import SignInRow
from attendant.ui.words import wording

EXCHANGE = "calendar.exchange."
OFFICE365 = "calendar.office365."


def _not_offered() -> frozenset[object]:
    """Return the kinds of sign-in that this computer cannot do."""
    return frozenset() if sys.platform == "win32" else frozenset({Authentication.WINDOWS})


class CalendarIntegrationPage(Page):
    """Where the calendars come from.

    Args:
        settings: What is shown at first.
        locked: Who fixed which option, by path.
        secrets: Where passwords are kept.
        refusals: Which of them a server refused.
        background: Runs what blocks.
        ask: Asks before credentials go to a host outside the mail domain.
    """

    def __init__(
        self,
        settings: Settings,
        locked: Mapping[str, Text],
        *,
        secrets: SecretStore,
        refusals: RefusalMemory,
        background: RunsInBackground,
        ask: Asks,
    ) -> None:
        """Build the page with the rows of both providers."""
        title = QCoreApplication.translate("CalendarIntegrationPage", "Calendar Integration")
        super().__init__(title, settings, locked)
        self.password = PasswordField(secrets, refusals, background)
        self.sign_in = SignInRow()
        self.azure_steps = AzureSteps()
        self.connection_test = ConnectionTest(background, self._to_test)
        self.graph_move = GraphMove()
        self.discovery = Discovery(background, lambda: (self.entered(), self.password.password), ask)
        self.completion = RowButton()
        self.completion.clicked.connect(self._complete_url)
        self.add_field("calendar.provider")
        self._add(EXCHANGE, "version", "ews_url")
        self.fields[EXCHANGE + "ews_url"].place_below(self.completion)
        self._place_discovery(self.fields[EXCHANGE + "ews_url"])
        self._add(OFFICE365, "access")
        self._place_move(self.fields[OFFICE365 + "access"])
        self._add(OFFICE365, "cloud", "grant_basic", "grant_modern", "tenant_id", "client_id")
        self.add_field("calendar.refresh_interval_s")
        self.add_field(EXCHANGE + "authentication", not_offered=_not_offered())
        self._add(EXCHANGE, "user_name")
        self.form.addRow(self.password.title, self.password)
        self._add(EXCHANGE, "certificate_sha256", "legacy_tls")
        self._add(OFFICE365, "sign_in")
        self.form.addRow(self.sign_in.title, self.sign_in)
        self.form.addRow(self.connection_test.title, self.connection_test)
        self.form.addRow(self.azure_steps)
        self.password.changed.connect(self._edited)
        self.changed.connect(self.connection_test.mark_edited)
        self.changed.connect(self.discovery.mark_edited)
        for name in ("ews_url", "user_name"):
            self.fields[EXCHANGE + name].finished.connect(self._look_up_password)

    def _add(self, table: str, *names: str) -> None:
        for name in names:
            self.add_field(table + name)

    def _place_discovery(self, field: Field) -> None:
        if field.is_locked:
            return
        field.place_beside(self.discovery.start_button, self.discovery.cancel_button)
        field.place_below(self.discovery)
        self.discovery.found.connect(field.editor.enter)
        self.discovery.leads_to_office365 = not self.fields["calendar.provider"].is_locked
        self.discovery.office365_wanted.connect(self._choose_office365)

    def _place_move(self, field: Field) -> None:
        if not field.is_locked:
            field.place_below(self.graph_move)
            self.graph_move.wanted.connect(field.editor.enter)

    def _better_provider(self, entered: Settings) -> Offer | None:
        """Return the click that mends a server of Microsoft's own in place of the organisation's."""
        host = urlsplit(entered.calendar.exchange.ews_url).hostname or ""
        is_free = not self.fields["calendar.provider"].is_locked
        if is_free and entered.calendar.provider is Provider.EXCHANGE and is_microsoft(host):
            title = QCoreApplication.translate("CalendarIntegrationPage", "Choose Office 365")
            return Offer(title, self._choose_office365)
        return None

    def _can_complete(self, entered: Settings) -> bool:
        """Whether the address that is entered may stand, but lacks the ending of nearly all."""
        url, field = entered.calendar.exchange.ews_url, self.fields[EXCHANGE + "ews_url"]
        is_free = not field.is_locked and not field.is_wrong
        return is_free and url != with_usual_ending(url) and not is_microsoft(urlsplit(url).hostname or "")

    def _complete_url(self) -> None:
        field = self.fields[EXCHANGE + "ews_url"]
        field.editor.enter(with_usual_ending(self.entered().calendar.exchange.ews_url))
        self.focus_on(field)

    def _choose_office365(self) -> None:
        provider = self.fields["calendar.provider"]
        provider.editor.enter(Provider.OFFICE365)
        self.focus_on(provider)

    def arrange(self, entered: Settings) -> None:
        """Show the rows of the chosen provider, and among them those that matter."""
        calendar = entered.calendar
        on_exchange = calendar.provider is Provider.EXCHANGE
        with_password = on_exchange and calendar.exchange.authentication is not Authentication.WINDOWS
        by_ews = not on_exchange and calendar.office365.access is Access.EWS
        by_token = not on_exchange and (not by_ews or calendar.office365.grant_modern)
        legacy = calendar.exchange.version is ExchangeVersion.V2007_SP1 or calendar.exchange.legacy_tls
        special = {
            EXCHANGE + "user_name": with_password,
            EXCHANGE + "legacy_tls": on_exchange and legacy,
            OFFICE365 + "grant_basic": by_ews,
            OFFICE365 + "grant_modern": by_ews,
            OFFICE365 + "sign_in": by_token,
        }
        of_the_other = OFFICE365 if on_exchange else EXCHANGE
        for path, field in self.fields.items():
            self.show_row(field, is_of_use=special.get(path, not path.startswith(of_the_other)))
        self.show_row(self.password, is_of_use=with_password)
        for widget in (self.sign_in, self.azure_steps):
            self.show_row(widget, is_of_use=by_token)
        self.show_row(self.connection_test, is_of_use=True)
        if not on_exchange:
            self.discovery.cancel()
        if not self.fields[OFFICE365 + "access"].is_locked:
            self.graph_move.show_for(entered)
        if by_token:
            self.azure_steps.show_for(calendar.office365)
        self.completion.setVisible(self._can_complete(entered))
        self.warn(map(wording.words, entered.warnings()), self._better_provider(entered))
        if with_password and self.isVisible() and not self._account_is_being_typed():
            self._look_up_password()

    def is_changed(self) -> bool:
        """Whether an option or the password was edited."""
        return super().is_changed() or self.password.is_changed

    def assign_mnemonics(self, taken: set[str]) -> None:
        """Give each row a letter; rows of one provider may share letters with those of the other."""
        common = [path for path in self.fields if not path.startswith((EXCHANGE, OFFICE365))]
        self.assign(common, taken)
        on_exchange = set(taken)
        self.assign((path for path in self.fields if path.startswith(EXCHANGE)), on_exchange)
        self.password.assign_mnemonics(on_exchange)
        on_office365 = set(taken)
        self.assign((path for path in self.fields if path.startswith(OFFICE365)), on_office365)
        # Before what stands there at times only: letters are few.
        on_both = on_exchange | on_office365
        self.connection_test.assign_mnemonics(on_both)
        at_the_address = on_exchange | (on_both - on_office365)
        self.discovery.assign_mnemonics(at_the_address)
        complete = QCoreApplication.translate("CalendarIntegrationPage", "Complete the EWS URL")
        self.completion.setText(with_mnemonic(complete, at_the_address))
        self.graph_move.assign_mnemonics(on_office365 | (on_both - on_exchange))

    def _to_test(self) -> tuple[Settings, str] | None:
        """Return what is entered; None while a field in view breaks its rule and would be taken as it was before."""
        if any(field.is_wrong for field in self.visible_fields()):
            return None
        return self.entered(), self.password.password

    def _account_is_being_typed(self) -> bool:
        return any(self.fields[EXCHANGE + name].editor.control.hasFocus() for name in ("ews_url", "user_name"))

    def _look_up_password(self) -> None:
        if self.isVisible() and self.form.isRowVisible(self.password):
            exchange = self.entered().calendar.exchange
            self.password.set_account(exchange.account if exchange.ews_url and exchange.user_name else "")
