"""What the administrator says about an Exchange server; importing this loads nothing heavy."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from attendant.providers.http import Trust


class Authentication(StrEnum):
    """How the console proves who is asking."""

    BASIC = "basic"
    NTLM = "ntlm"
    WINDOWS = "windows"
    BEARER = "bearer"

    @property
    def schemes(self) -> tuple[str, ...]:
        """Under which names servers offer it (``WWW-Authenticate``), in lower case."""
        match self:
            case Authentication.BASIC | Authentication.BEARER:
                return (self.value,)
            case Authentication.NTLM | Authentication.WINDOWS:
                return ("ntlm", "negotiate")


@dataclass(frozen=True, slots=True)
class EwsVersion:
    """One version of the protocol.

    Attributes:
        schema: Value of ``RequestServerVersion``.
        build: First build of that server, major and minor first, as exchangelib wants it.
    """

    schema: str
    build: tuple[int, int, int, int]


# https://learn.microsoft.com/exchange/client-developer/exchange-web-services/ews-schema-versions-in-exchange
VERSIONS = {
    "2007_SP1": EwsVersion("Exchange2007_SP1", (8, 1, 240, 6)),
    "2010": EwsVersion("Exchange2010", (14, 0, 639, 21)),
    "2010_SP1": EwsVersion("Exchange2010_SP1", (14, 1, 218, 15)),
    "2010_SP2": EwsVersion("Exchange2010_SP2", (14, 2, 247, 5)),
    "2013": EwsVersion("Exchange2013", (15, 0, 516, 32)),
    "2013_SP1": EwsVersion("Exchange2013_SP1", (15, 0, 847, 32)),
}
"""Versions by the name that the settings use; the last also stands for all newer servers, which understand it."""


@dataclass(frozen=True, slots=True)
class EwsConfig:
    r"""How to reach Exchange Web Services.

    Attributes:
        ews_url: Address of ``Exchange.asmx``.
        version: A key of ``VERSIONS``.
        authentication: A value of ``Authentication``.
        user_name: ``DOMAIN\name``, a mail address or a name; for bearer the mailbox that requests are routed by.
        certificate_sha256: Fingerprint of the only certificate to accept; empty: what the system trusts.
        legacy_tls: Accept TLS 1.0, for Exchange 2007.
        account: Key under which a refused secret is remembered; empty: made of user name and host.
        client_id: Of Office 365: the registration, which Exchange Online must have on its list; only for words.
    """

    ews_url: str
    version: str = "2013_SP1"
    authentication: str = "ntlm"
    user_name: str = ""
    certificate_sha256: str = ""
    legacy_tls: bool = False
    account: str = ""
    client_id: str = ""

    def __post_init__(self) -> None:
        """Refuse words that the settings cannot hold.

        Raises:
            ValueError: An unknown version or way to sign in.
        """
        if self.version not in VERSIONS:
            msg = f"unknown version {self.version!r}, expected one of {', '.join(VERSIONS)}"
            raise ValueError(msg)
        Authentication(self.authentication)

    @property
    def host(self) -> str:
        """Host of the address, or "" where it has none."""
        try:
            return urlsplit(self.ews_url).hostname or ""
        except ValueError:
            return ""

    @property
    def schema_version(self) -> str:
        """What ``RequestServerVersion`` says."""
        return VERSIONS[self.version].schema

    @property
    def trust(self) -> Trust:
        """Which server to believe."""
        return Trust(self.certificate_sha256, self.legacy_tls)

    @property
    def refusal_account(self) -> str:
        """Key under which a refused secret is remembered: the user at that server."""
        try:
            port = urlsplit(self.ews_url).port
        except ValueError:
            port = None
        return self.account or f"{self.user_name.casefold()}@{self.host}{f':{port}' if port else ''}"
