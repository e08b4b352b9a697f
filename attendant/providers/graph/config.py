"""Where Microsoft Graph is; importing this loads nothing heavy."""

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class GraphConfig:
    """How to reach Microsoft Graph.

    Attributes:
        base_url: Address with the version, without a slash at its end; each of Microsoft's clouds has its own host
            (https://learn.microsoft.com/graph/deployments).
    """

    base_url: str = "https://graph.microsoft.com/v1.0"

    @property
    def host(self) -> str:
        """Host of the address, or "" where it has none."""
        try:
            return urlsplit(self.base_url).hostname or ""
        except ValueError:
            return ""
