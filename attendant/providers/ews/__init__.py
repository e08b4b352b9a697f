"""Exchange Web Services through exchangelib, from Exchange 2007 SP1 to today's.

Importing this package is light: exchangelib and lxml come with the first call, in the worker.
"""

from attendant.providers.ews.config import EwsConfig
from attendant.providers.ews.provider import EwsProvider

__all__ = ["EwsConfig", "EwsProvider"]
