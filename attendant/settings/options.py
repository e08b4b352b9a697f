"""Every option of the console, declared once; the file, the dialog, validation and the reference read from here.

Names are those of the settings file. An option's text stands in its ``About``, its bounds in ``Field``, its form in
``rules``. Whether the options fit together is said by ``Settings.completeness`` and ``Settings.warnings``; neither
keeps a file from being read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, Any
from urllib.parse import urlsplit

from annotated_types import Ge, Le, MaxLen
from pydantic import AfterValidator, BaseModel, Field, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from attendant.core.errors import NotConfigured, Problem
from attendant.core.microsoft_hosts import is_microsoft
from attendant.core.text import Text
from attendant.settings import rules
from attendant.settings.choices import (
    Access,
    Authentication,
    Cloud,
    ExchangeVersion,
    Language,
    Provider,
    SignInMethod,
    Unit,
)
from attendant.settings.declaring import About, Line, Number, Switch, Table
from attendant.settings.privacy import PrivacySettings


class GeneralSettings(Table):
    """What the receptionist decides."""

    show_calendars: Annotated[
        Switch,
        About(
            Text("Show colleagues' calendars"),
            Text("Off: the console is a directory only and asks no calendar server."),
        ),
    ] = True
    usable_gap_min: Annotated[
        Number,
        About(
            Text("Shortest usable gap"),
            Text("A shorter gap between two meetings does not count as free."),
            unit=Unit.MINUTES,
        ),
        Field(ge=0, le=60),
    ] = 5
    meeting_soon_min: Annotated[
        Number,
        About(
            Text("Announce the next meeting"),
            Text("Someone free is shown with “meeting in 8 min” from this long before. 0 switches it off."),
            unit=Unit.MINUTES,
        ),
        Field(ge=0, le=60),
    ] = 10
    # "By default, the allowed limit is 42" days: ErrorTimeIntervalTooBig in the EWS reference, ResponseCode.
    window_days: Annotated[
        Number,
        About(
            Text("Days to read"),
            Text("How much of each calendar is read, beginning with yesterday."),
            unit=Unit.DAYS,
        ),
        Field(ge=3, le=42),
    ] = 14
    keep_last_known: Annotated[
        Switch,
        About(
            Text("Keep the last known calendars"),
            Text("Encrypted on this computer, for three days: shown after a start until they are read anew."),
        ),
    ] = True
    language: Annotated[
        Language,
        About(
            Text("Language"),
            Text("Takes effect when the console is started again."),
            labels={
                Language.SYSTEM: Text("The system's, or else English"),
                Language.ENGLISH: Text("English"),
                Language.GERMAN: Text("Deutsch"),
                Language.ITALIAN: Text("Italiano"),
            },
        ),
    ] = Language.SYSTEM


class ExchangeSettings(Table):
    """An Exchange server of the organisation's own."""

    version: Annotated[
        ExchangeVersion,
        About(
            Text("Version"),
            Text("The version of the Exchange server. Newer ones, up to Exchange SE, count as 2013 SP1."),
            labels={
                ExchangeVersion.V2007_SP1: Text("Exchange 2007 SP1"),
                ExchangeVersion.V2010: Text("Exchange 2010"),
                ExchangeVersion.V2010_SP1: Text("Exchange 2010 SP1"),
                ExchangeVersion.V2010_SP2: Text("Exchange 2010 SP2"),
                ExchangeVersion.V2013: Text("Exchange 2013"),
                ExchangeVersion.V2013_SP1: Text("Exchange 2013 SP1 or newer"),
            },
        ),
    ] = ExchangeVersion.V2013_SP1
    ews_url: Annotated[
        Line,
        AfterValidator(rules.ews_url),
        About(Text("EWS URL"), Text("For example https://mail.example.com/EWS/Exchange.asmx")),
    ] = ""
    authentication: Annotated[
        Authentication,
        About(
            Text("Authentication"),
            Text("NTLM never sends the password itself; Basic does, inside the encrypted connection."),
            labels={
                Authentication.BASIC: Text("User name and password (Basic)"),
                Authentication.NTLM: Text("User name and password (NTLM)"),
                Authentication.WINDOWS: Text("The signed-in Windows user"),
            },
        ),
    ] = Authentication.NTLM
    user_name: Annotated[
        Line,
        About(
            Text("User name"),
            Text("The account that may see the colleagues' calendars, as DOMAIN\\name or name@example.com."),
        ),
        Field(max_length=256),
    ] = ""
    certificate_sha256: Annotated[
        Line,
        AfterValidator(rules.certificate_sha256),
        About(
            Text("Pinned certificate (SHA-256)"),
            Text(
                "Only for a server whose certificate the system does not trust: its fingerprint of 64 characters."
                " Left empty, the system's trust store decides."
            ),
        ),
    ] = ""
    legacy_tls: Annotated[
        Switch,
        About(
            Text("Allow TLS 1.0 for this server"),
            Text("Exchange 2007 often speaks nothing newer. TLS 1.0 can be broken: use it inside the house only."),
        ),
    ] = False

    @property
    def account(self) -> str:
        """Name under which the password is kept: the user at that server, so that it never goes to another one."""
        parts = urlsplit(self.ews_url)
        port = f":{parts.port}" if parts.port else ""
        return f"{self.user_name.casefold()}@{parts.hostname or ''}{port}"


class Office365Settings(Table):
    """Microsoft's own service."""

    access: Annotated[
        Access,
        About(
            Text("Access by"),
            Text("Microsoft switches Exchange Web Services off in Office 365; Graph is what stays."),
            labels={
                Access.GRAPH: Text("Microsoft Graph (recommended)"),
                Access.EWS: Text("Exchange Web Services (until 1 April 2027)"),
            },
        ),
    ] = Access.GRAPH
    cloud: Annotated[
        Cloud,
        About(
            Text("Cloud"),
            Text("Global, unless your organisation is in one of the others."),
            labels={
                Cloud.GLOBAL: Text("Global"),
                Cloud.US_GOV: Text("US government (GCC High)"),
                Cloud.US_DOD: Text("US Department of Defense"),
                Cloud.CHINA: Text("China (21Vianet)"),
            },
        ),
    ] = Cloud.GLOBAL
    grant_basic: Annotated[
        Switch,
        About(
            Text("Grant Basic Authentication"),
            Text("User name and password only. Microsoft no longer accepts this for calendars in Office 365."),
        ),
    ] = False
    grant_modern: Annotated[
        Switch,
        About(Text("Grant Modern Authentication"), Text("Sign-in by OAuth2, with the two IDs from Azure.")),
    ] = True
    tenant_id: Annotated[
        Line,
        AfterValidator(rules.tenant_id),
        About(
            Text("Directory (tenant) ID"),
            Text("From the overview of the app registration in Azure, or a domain of the organisation."),
        ),
    ] = ""
    client_id: Annotated[
        Line,
        AfterValidator(rules.client_id),
        About(Text("Application (client) ID"), Text("From the overview of the app registration in Azure.")),
    ] = ""
    sign_in: Annotated[
        SignInMethod,
        About(
            Text("Sign in by"),
            Text("“This window” needs the first URL under “Mobile and desktop applications” in Azure."),
            labels={
                SignInMethod.EMBEDDED: Text("This window"),
                SignInMethod.SYSTEM_BROWSER: Text("The system's browser"),
                SignInMethod.PASTE: Text("The system's browser, pasting the address back"),
                SignInMethod.DEVICE_CODE: Text("A code to enter on another device"),
                SignInMethod.WINDOWS_ACCOUNT: Text("The signed-in Windows account"),
            },
        ),
    ] = SignInMethod.EMBEDDED


class CalendarSettings(Table):
    """Where the calendars come from."""

    provider: Annotated[
        Provider,
        About(
            Text("Provider"),
            Text("Where your organisation's mailboxes are."),
            labels={Provider.EXCHANGE: Text("Exchange"), Provider.OFFICE365: Text("Office 365")},
        ),
    ] = Provider.EXCHANGE
    refresh_interval_s: Annotated[
        Number,
        About(
            Text("Data refresh interval"),
            Text("How often the calendars are read, 60 seconds or more: below that, Microsoft throttles the account."),
            unit=Unit.SECONDS,
            too_small=Text(
                "{value} is too small: {minimum} {unit} or more, because Microsoft throttles whoever asks more often."
            ),
        ),
        Field(ge=60, le=3_600),
    ] = 120
    exchange: ExchangeSettings = ExchangeSettings()
    office365: Office365Settings = Office365Settings()


class Settings(Table):
    """All options; immutable, so that a worker may keep what it was given."""

    general: GeneralSettings = GeneralSettings()
    calendar: CalendarSettings = CalendarSettings()
    privacy: PrivacySettings = PrivacySettings()

    @classmethod
    def of_values(cls, values: Mapping[str, object]) -> "Settings":
        """Build settings from values by option path; options not named take their defaults.

        Raises:
            ValidationError: A value breaks its rule; ask ``problem_with`` before.
            KeyError: There is no such option.
        """
        tree: dict[str, Any] = {}
        for path, value in values.items():
            *tables, name = OPTIONS[path].path.split(".")
            table = tree
            for step in tables:
                table = table.setdefault(step, {})
            table[name] = value
        return cls.model_validate(tree)

    def values(self) -> dict[str, Any]:
        """Return each option's value by its path, in the order of the file."""
        return {path: self.value(path) for path in OPTIONS}

    def value(self, path: str) -> Any:
        """Return the value of the option at ``path``, for example ``"calendar.exchange.ews_url"``."""
        value: Any = self
        for step in path.split("."):
            value = getattr(value, step)
        return value

    def with_values(self, values: Mapping[str, object]) -> "Settings":
        """Return a copy with the options in ``values``, by path, replaced.

        Raises:
            ValidationError: A value breaks its rule.
        """
        return Settings.of_values({**self.values(), **values})

    def with_exchange(self, **values: object) -> "Settings":
        """Return a copy that reads calendars from an Exchange server, with its options in ``values`` replaced.

        Raises:
            ValidationError: A value breaks its rule.
        """
        exchange = {f"calendar.exchange.{name}": value for name, value in values.items()}
        return self.with_values({"calendar.provider": Provider.EXCHANGE, **exchange})

    def missing(self) -> Mapping[str, Text]:
        """Return the options without which calendars cannot be read, by path, with what to do about each."""
        missing: dict[str, Text] = {}
        if self.calendar.provider is Provider.EXCHANGE:
            exchange = self.calendar.exchange
            if not exchange.ews_url:
                missing["calendar.exchange.ews_url"] = Text(
                    "Enter the address of the Exchange server; it usually ends in /EWS/Exchange.asmx. In the"
                    " settings, “Discover” finds it by the account's mail address and password."
                )
            if exchange.authentication is not Authentication.WINDOWS and not exchange.user_name:
                missing["calendar.exchange.user_name"] = Text("Enter the user who may see the colleagues' calendars.")
            return missing
        office365 = self.calendar.office365
        if office365.access is Access.EWS and not (office365.grant_basic or office365.grant_modern):
            missing["calendar.office365.grant_modern"] = Text("Grant Modern Authentication: one of the two is needed.")
        if office365.access is Access.GRAPH or office365.grant_modern:
            if not office365.tenant_id:
                missing["calendar.office365.tenant_id"] = Text("Enter the directory (tenant) ID from Azure.")
            if not office365.client_id:
                missing["calendar.office365.client_id"] = Text("Enter the application (client) ID from Azure.")
        return missing

    def completeness(self) -> Problem | None:
        """Return what is still missing before calendars can be read, or None."""
        for path, remedy in self.missing().items():
            title = OPTIONS[path].about.title
            summary = Text("The calendar integration is not set up yet; {option} is missing.", {"option": title})
            return NotConfigured(summary=summary, remedy=remedy, detail=path).problem
        return None

    def warnings(self) -> tuple[Text, ...]:
        """Return what is allowed but unlikely to be meant, for the moment of saving."""
        found: list[Text] = []
        if self.calendar.provider is Provider.EXCHANGE:
            exchange = self.calendar.exchange
            host = urlsplit(exchange.ews_url).hostname or ""
            if is_microsoft(host):
                found.append(
                    Text("{host} belongs to Office 365, not to an Exchange server of your own. Choose the provider"
                         " Office 365: this account's password will be refused.", {"host": host})
                )  # fmt: skip
            elif rules.with_usual_ending(exchange.ews_url) != exchange.ews_url:
                found.append(Text("An EWS URL usually ends in /EWS/Exchange.asmx, and this one does not."))
            if exchange.legacy_tls and exchange.version is not ExchangeVersion.V2007_SP1:
                found.append(
                    Text("TLS 1.0 is allowed, which only Exchange 2007 needs. Switch it off for a newer server.")
                )
            return tuple(found)
        office365 = self.calendar.office365
        if office365.access is Access.EWS and office365.grant_basic:
            found.append(
                Text("Basic and Modern Authentication are both granted. Modern is used; Microsoft refuses Basic.")
                if office365.grant_modern
                else Text("Only Basic Authentication is granted, which Microsoft refuses. Grant Modern Authentication.")
            )
        if office365.client_id and office365.client_id == office365.tenant_id:
            found.append(Text("The directory (tenant) ID and the application (client) ID are the same. Compare them."))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Option:
    """One option, as the dialog, the file and the reference see it.

    Attributes:
        path: Table and name, for example ``"calendar.refresh_interval_s"``.
        about: What people read.
        kind: Type of the value: bool, int, str or one of ``choices``.
        default: The value where nothing was chosen.
        minimum: Least number, or None.
        maximum: Greatest number, or None.
        longest: Most characters of a text, or None where its form says.
    """

    path: str
    about: About
    kind: type
    default: Any
    minimum: int | None
    maximum: int | None
    longest: int | None
    _adapter: "TypeAdapter[Any]" = field(repr=False, compare=False)

    def checked(self, value: object) -> Any:
        """Return ``value`` cleaned and of the right type.

        Raises:
            BrokenRuleError: It breaks the option's rule; the error's ``rule`` is the sentence.
        """
        try:
            return self._adapter.validate_python(value)
        except ValidationError as error:
            raise rules.BrokenRuleError(self._sentence(error, value)) from None

    def problem_with(self, value: object) -> Text | None:
        """Return which rule ``value`` breaks, in a sentence, or None."""
        try:
            self.checked(value)
        except rules.BrokenRuleError as error:
            return error.rule
        return None

    def _sentence(self, error: ValidationError, value: object) -> Text:
        first = error.errors(include_url=False)[0]
        cause = first.get("ctx", {}).get("error")
        if isinstance(cause, rules.BrokenRuleError):
            return cause.rule
        bound = self.minimum if first["type"] == "greater_than_equal" else self.maximum
        gaps = {
            "value": rules.shown(value),
            "minimum": self.minimum,
            "maximum": self.maximum,
            "unit": self.about.unit.text_for(bound or 0) if self.about.unit else "",
            **first.get("ctx", {}),
        }
        match first["type"]:
            case "greater_than_equal":
                return Text(self.about.too_small.source, gaps)
            case "less_than_equal":
                return Text("{value} is too large: {maximum} {unit} is the most.", gaps)
            case "string_too_long" | "too_long":
                return Text("This is too long: {max_length} characters are the most.", gaps)
            case "enum":
                return Text(
                    "{value} is not one of the choices: {choices}.", {**gaps, "choices": ", ".join(self.about.labels)}
                )
            case "int_type" if value is None:
                return Text("A number is missing: enter one from {minimum} to {maximum}.", gaps)
            case "int_type":
                return Text("{value} is not a whole number.", gaps)
            case "bool_type":
                return Text("{value} is neither true nor false.", gaps)
            case _:
                return Text("{value} is not a text.", gaps)


def _declared(model: type[BaseModel], prefix: str = "") -> Iterator[Option]:
    for name, info in model.model_fields.items():
        if isinstance(info.annotation, type) and issubclass(info.annotation, BaseModel):
            yield from _declared(info.annotation, f"{prefix}{name}.")
        else:
            yield _option(prefix + name, info)


def _option(path: str, info: FieldInfo) -> Option:
    kind: Any = info.annotation
    return Option(
        path=path,
        about=next(note for note in info.metadata if isinstance(note, About)),
        kind=kind,
        default=info.default,
        minimum=next((note.ge for note in info.metadata if isinstance(note, Ge) and isinstance(note.ge, int)), None),
        maximum=next((note.le for note in info.metadata if isinstance(note, Le) and isinstance(note.le, int)), None),
        longest=next((note.max_length for note in info.metadata if isinstance(note, MaxLen)), None),
        _adapter=TypeAdapter(Annotated[(kind, *info.metadata)]),
    )


OPTIONS: Mapping[str, Option] = MappingProxyType({option.path: option for option in _declared(Settings)})
"""Every option by its path, in the order of the file."""


def problem_with(path: str, value: object) -> Text | None:
    """Return which rule ``value`` breaks as the option at ``path``, in a sentence, or None.

    Raises:
        KeyError: There is no such option.
    """
    return OPTIONS[path].problem_with(value)
