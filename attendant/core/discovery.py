"""What a search for the address of Exchange Web Services may come to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """The address of Exchange Web Services.

    Attributes:
        ews_url: To enter into the settings.
        host: Who named it.
    """

    ews_url: str
    host: str


@dataclass(frozen=True, slots=True)
class AsksFirst:
    """The domain points to a host outside of it; credentials go there only after a person agreed.

    Attributes:
        host: Where it points.
        domain: The mail domain that pointed there.
    """

    host: str
    domain: str
