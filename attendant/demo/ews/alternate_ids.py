"""ConvertId: between the ways in which Exchange has written the ids of items and folders.

The house has one way only, so there is nothing to convert. The operation is here for the clients that send it first, to
read the server's version from the header of the answer, as exchangelib does.

Behaviour after https://learn.microsoft.com/exchange/client-developer/web-service-reference/convertid-operation
"""

from attendant.demo.ews.setting import Setting
from attendant.demo.ews.soap import Request, SchemaViolation, refusal

_FORMATS = frozenset({"EwsLegacyId", "EwsId", "EntryId", "HexEntryId", "StoreId", "OwaId"})
_SOURCES = ("t:AlternateId", "t:AlternatePublicFolderId", "t:AlternatePublicFolderItemId")


def convert_id(request: Request, _setting: Setting) -> str:
    """Answer one ConvertId request: none of the ids can be converted.

    Raises:
        SchemaViolation: It names no id, or a format that there is not.
    """
    wanted = request.element.get("DestinationFormat") or ""
    sources = [source for name in _SOURCES for source in request.all(f"m:SourceIds/{name}")]
    if not sources:
        raise SchemaViolation("The element 'SourceIds' has incomplete content.")
    for written in (wanted, *(source.get("Format") or "" for source in sources)):
        if written not in _FORMATS:
            raise SchemaViolation(f"The format of an id is invalid - The value '{written}' is not one of its choices.")
    refused = refusal("ConvertIdResponseMessage", "ErrorInvalidIdMalformed", "Id is malformed.") * len(sources)
    return f"<m:ConvertIdResponse><m:ResponseMessages>{refused}</m:ResponseMessages></m:ConvertIdResponse>"
