"""Who signed in with Microsoft, and for which app registration; light enough for the window to know."""

from dataclasses import dataclass

from attendant.signin.clouds import Cloud


@dataclass(frozen=True, slots=True)
class Registration:
    """The app registration of the organisation.

    Attributes:
        cloud: Where it lives.
        tenant: Directory (tenant) ID or domain; "" for any organisation.
        client_id: Application (client) ID.
    """

    cloud: Cloud
    tenant: str
    client_id: str

    @property
    def consent_link(self) -> str:
        """The page on which an administrator allows the program for everyone."""
        return self.cloud.admin_consent_url(self.tenant, self.client_id)


@dataclass(frozen=True, slots=True)
class Account:
    """Who signed in.

    Attributes:
        key: MSAL's stable key, object and tenant; the name may change, this does not.
        name: User principal name, to show.
    """

    key: str
    name: str

    def is_same_person_as(self, other: "Account") -> bool:
        """Compare by the key; by the name where one of the keys is not known."""
        if self.key and other.key:
            return self.key == other.key
        return self.name.casefold() == other.name.casefold()
