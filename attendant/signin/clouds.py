"""Microsoft's clouds: which hosts belong together, so that a sign-in and its services never mix."""

from dataclasses import dataclass

GRAPH_CALENDARS = "Calendars.ReadBasic"
GRAPH_PEOPLE = "User.ReadBasic.All"
GRAPH_SHARED_CALENDARS = "Calendars.Read.Shared"
GRAPH_PRESENCE = "Presence.Read.All"
EWS_DELEGATED = "EWS.AccessAsUser.All"


@dataclass(frozen=True, slots=True)
class Cloud:
    """One of Microsoft's clouds.

    Hosts are those of Microsoft's pages "National cloud deployments" (Graph and sign-in) and of its lists of Office
    365 endpoints (Exchange).

    Attributes:
        key: Name in the settings file.
        authority_host: Where people sign in.
        graph_host: Where Microsoft Graph answers.
        ews_host: Where Exchange Web Services answer.
    """

    key: str
    authority_host: str
    graph_host: str
    ews_host: str

    def authority(self, tenant: str) -> str:
        """Return the sign-in address of an organisation; without a tenant any organisation may sign in."""
        return f"https://{self.authority_host}/{tenant or 'organizations'}"

    @property
    def native_redirect(self) -> str:
        """The first address under "Mobile and desktop applications" of the app registration."""
        return f"https://{self.authority_host}/common/oauth2/nativeclient"

    @property
    def ews_url(self) -> str:
        """Where Exchange Online answers EWS."""
        return f"https://{self.ews_host}/EWS/Exchange.asmx"

    @property
    def ews_scope(self) -> str:
        """The one delegated permission for EWS."""
        return f"https://{self.ews_host}/{EWS_DELEGATED}"

    @property
    def graph_scopes(self) -> tuple[str, ...]:
        """The least that calendars and the address book need of Graph."""
        return self.graph_scope(GRAPH_CALENDARS), self.graph_scope(GRAPH_PEOPLE)

    def graph_scope(self, permission: str) -> str:
        """Name a Graph permission in full: a bare name would mean the global cloud's Graph."""
        return f"https://{self.graph_host}/{permission}"

    def admin_consent_url(self, tenant: str, client_id: str) -> str:
        """The page on which an administrator allows the program for everyone."""
        return f"https://{self.authority_host}/{tenant or 'organizations'}/adminconsent?client_id={client_id}"


def windows_redirect(client_id: str) -> str:
    """Return the address to register for a sign-in with the Windows account; it is the same in each cloud."""
    return f"ms-appx-web://Microsoft.AAD.BrokerPlugin/{client_id}"


GLOBAL = Cloud("global", "login.microsoftonline.com", "graph.microsoft.com", "outlook.office365.com")
US_GOV = Cloud("us_gov", "login.microsoftonline.us", "graph.microsoft.us", "outlook.office365.us")
US_DOD = Cloud("us_dod", "login.microsoftonline.us", "dod-graph.microsoft.us", "webmail.apps.mil")
CHINA = Cloud("china", "login.partner.microsoftonline.cn", "microsoftgraph.chinacloudapi.cn", "partner.outlook.cn")

CLOUDS = {cloud.key: cloud for cloud in (GLOBAL, US_GOV, US_DOD, CHINA)}
"""By the key that the settings use."""
