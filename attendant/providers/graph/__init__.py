"""Microsoft Graph by a thin client on requests: free/busy times, one person's calendar, the organisation's people."""

from attendant.providers.graph.config import GraphConfig
from attendant.providers.graph.provider import GraphProvider

__all__ = ["GraphConfig", "GraphProvider"]
