"""Answers in pages (https://learn.microsoft.com/graph/paging)."""

from collections.abc import Iterator, Mapping

from attendant.core.errors import UnexpectedReply
from attendant.core.text import Text
from attendant.providers.graph.connection import Access, GraphConnection
from attendant.providers.graph.json_reading import Json, read

_MOST_PAGES = 100


def pages(
    connection: GraphConnection, path: str, access: Access, query: Mapping[str, str], **headers: str
) -> Iterator[list[dict[str, Json]]]:
    """Yield the objects of each page; the next one is fetched when it is wanted.

    Args:
        connection: Whom to ask.
        path: Where, below the base.
        access: Who is asking.
        query: For the first page; the links to the others carry their own.
        headers: For each page; an underscore stands for a hyphen.

    Raises:
        AttendantError: A page could not be had.
        UnexpectedReply: A page is none, or they have no end.
    """
    answer = read(connection.get(path, access, query, **headers), dict)
    for _ in range(_MOST_PAGES):
        objects = answer.get("value")
        if not isinstance(objects, list):
            raise UnexpectedReply(detail="no list in the answer")
        yield [one for one in objects if isinstance(one, dict)]
        link = answer.get("@odata.nextLink")
        if not isinstance(link, str):
            return
        answer = read(connection.get(link, access, None, **headers), dict)
    raise UnexpectedReply(
        summary=Text("The calendar service's answer has no end."), detail=f"more than {_MOST_PAGES} pages"
    )
