"""The values that an option with a choice may take, written as in the settings file."""

from enum import StrEnum

from attendant.core.text import Text


class Provider(StrEnum):
    """Whose calendars are read."""

    EXCHANGE = "exchange"
    OFFICE365 = "office365"


class ExchangeVersion(StrEnum):
    """The server's generation; decides which requests it understands."""

    V2007_SP1 = "2007_SP1"
    V2010 = "2010"
    V2010_SP1 = "2010_SP1"
    V2010_SP2 = "2010_SP2"
    V2013 = "2013"
    V2013_SP1 = "2013_SP1"


class Authentication(StrEnum):
    """How the console proves to an Exchange server who is asking."""

    BASIC = "basic"
    NTLM = "ntlm"
    WINDOWS = "windows"


class Access(StrEnum):
    """Which of Office 365's interfaces is spoken to."""

    GRAPH = "graph"
    EWS = "ews"


class Cloud(StrEnum):
    """Which of Microsoft's separate clouds the organisation lives in."""

    GLOBAL = "global"
    US_GOV = "us_gov"
    US_DOD = "us_dod"
    CHINA = "china"


class SignInMethod(StrEnum):
    """Where the sign-in page of Microsoft appears."""

    EMBEDDED = "embedded"
    SYSTEM_BROWSER = "system_browser"
    PASTE = "paste"
    DEVICE_CODE = "device_code"
    WINDOWS_ACCOUNT = "windows_account"


class Language(StrEnum):
    """What the console speaks."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    ITALIAN = "it"


class Unit(StrEnum):
    """What a number counts."""

    SECONDS = "seconds"
    MINUTES = "minutes"
    DAYS = "days"

    def text_for(self, number: int) -> Text:
        """The word after ``number``."""
        match self:
            case Unit.SECONDS:
                return Text("second") if number == 1 else Text("seconds")
            case Unit.MINUTES:
                return Text("minute") if number == 1 else Text("minutes")
            case Unit.DAYS:
                return Text("day") if number == 1 else Text("days")
