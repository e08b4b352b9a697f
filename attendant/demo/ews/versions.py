"""The Exchange versions that the demo can play, and what their web services can say.

Build numbers and schema names: https://learn.microsoft.com/exchange/new-features/build-numbers-and-release-dates and
https://learn.microsoft.com/exchange/client-developer/web-service-reference/requestserverversion
"""

from dataclasses import dataclass
from enum import IntEnum


class Schema(IntEnum):
    """Versions of the EWS schema in the order of their release."""

    EXCHANGE_2007 = 0
    EXCHANGE_2007_SP1 = 1
    EXCHANGE_2010 = 2
    EXCHANGE_2010_SP1 = 3
    EXCHANGE_2010_SP2 = 4
    EXCHANGE_2013 = 5
    EXCHANGE_2013_SP1 = 6
    EXCHANGE_2016 = 7


@dataclass(frozen=True, slots=True)
class ServerVersion:
    """A server that the demo can play.

    Attributes:
        name: As the settings file writes it.
        build: Major, minor, build and revision.
        schema: Newest schema that it speaks.
        schema_name: What it announces in ``ServerVersionInfo``; "" where it announces none, as Exchange 2007.
    """

    name: str
    build: tuple[int, int, int, int]
    schema: Schema
    schema_name: str


NEWEST = "newest"

SERVER_VERSIONS = {
    version.name: version
    for version in (
        ServerVersion("2007_SP1", (8, 1, 240, 5), Schema.EXCHANGE_2007_SP1, ""),
        ServerVersion("2010", (14, 0, 639, 21), Schema.EXCHANGE_2010, "Exchange2010"),
        ServerVersion("2010_SP1", (14, 1, 289, 6), Schema.EXCHANGE_2010_SP1, "Exchange2010_SP1"),
        ServerVersion("2010_SP2", (14, 2, 247, 5), Schema.EXCHANGE_2010_SP2, "Exchange2010_SP2"),
        ServerVersion("2013", (15, 0, 516, 32), Schema.EXCHANGE_2013, "V2_3"),
        ServerVersion("2013_SP1", (15, 0, 847, 32), Schema.EXCHANGE_2013_SP1, "V2_10"),
        ServerVersion(NEWEST, (15, 2, 2562, 17), Schema.EXCHANGE_2016, "V2017_07_11"),
    )
}

_SCHEMA_NAMES = {
    "Exchange2007": Schema.EXCHANGE_2007,
    "Exchange2007_SP1": Schema.EXCHANGE_2007_SP1,
    "Exchange2010": Schema.EXCHANGE_2010,
    "Exchange2010_SP1": Schema.EXCHANGE_2010_SP1,
    "Exchange2010_SP2": Schema.EXCHANGE_2010_SP2,
    "Exchange2013": Schema.EXCHANGE_2013,
    "Exchange2013_SP1": Schema.EXCHANGE_2013_SP1,
    "Exchange2015": Schema.EXCHANGE_2016,
    "Exchange2016": Schema.EXCHANGE_2016,
    "V2015_10_05": Schema.EXCHANGE_2016,
    "V2016_01_06": Schema.EXCHANGE_2016,
    "V2016_04_13": Schema.EXCHANGE_2016,
    "V2016_07_13": Schema.EXCHANGE_2016,
    "V2016_10_10": Schema.EXCHANGE_2016,
    "V2017_01_07": Schema.EXCHANGE_2016,
    "V2017_04_14": Schema.EXCHANGE_2016,
    "V2017_07_11": Schema.EXCHANGE_2016,
}


def schema_for(server: ServerVersion, requested: str | None) -> Schema | None:
    """Return the schema by which ``server`` reads and answers one request.

    Args:
        server: The server asked.
        requested: Value of the ``RequestServerVersion`` header; None where the request has none, which means the first
            Exchange 2007 (https://learn.microsoft.com/previous-versions/office/developer/exchange-server-2007/bb856547(v=exchg.80)).

    Returns:
        The schema, or None where this server has never heard of that version.
    """
    if requested is None:
        return Schema.EXCHANGE_2007
    schema = _SCHEMA_NAMES.get(requested)
    return schema if schema is not None and schema <= server.schema else None
