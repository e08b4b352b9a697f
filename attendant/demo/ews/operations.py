"""From a request's bytes to an answer's bytes: which operation answers, and how it is refused."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from attendant.demo.ews.absence import get_mail_tips, get_user_oof_settings
from attendant.demo.ews.address_book import resolve_names
from attendant.demo.ews.alternate_ids import convert_id
from attendant.demo.ews.availability import get_user_availability
from attendant.demo.ews.calendar import find_item, get_folder, get_item
from attendant.demo.ews.setting import Setting
from attendant.demo.ews.soap import Request, SchemaViolation, SoapFault, envelope_of, fault_of, read_request
from attendant.demo.ews.time_zones import get_server_time_zones
from attendant.demo.ews.versions import Schema, ServerVersion

_log = logging.getLogger(__name__)

OK = 200
FAULT = 500


@dataclass(frozen=True, slots=True)
class _Operation:
    """One operation of the service.

    Attributes:
        since: First schema that has it.
        answer: Makes the content of the SOAP body; raises ``SoapFault``.
    """

    since: Schema
    answer: Callable[[Request, Setting], str]


_OPERATIONS = MappingProxyType(
    {
        "GetUserAvailabilityRequest": _Operation(Schema.EXCHANGE_2007, get_user_availability),
        "GetUserOofSettingsRequest": _Operation(Schema.EXCHANGE_2007, get_user_oof_settings),
        "ResolveNames": _Operation(Schema.EXCHANGE_2007, resolve_names),
        "FindItem": _Operation(Schema.EXCHANGE_2007, find_item),
        "GetFolder": _Operation(Schema.EXCHANGE_2007, get_folder),
        "GetItem": _Operation(Schema.EXCHANGE_2007, get_item),
        "ConvertId": _Operation(Schema.EXCHANGE_2007_SP1, convert_id),
        "GetServerTimeZones": _Operation(Schema.EXCHANGE_2010, get_server_time_zones),
        "GetMailTips": _Operation(Schema.EXCHANGE_2010, get_mail_tips),
    }
)


def answer(body: bytes, setting: Setting, server: ServerVersion) -> tuple[int, bytes]:
    """Answer one request.

    Args:
        body: SOAP envelope as it came.
        setting: Whose mailboxes are shown, and to whom.
        server: The version to play.

    Returns:
        HTTP status and SOAP envelope. Never raises: a bug of ours becomes a fault, as on a real server.
    """
    try:
        request = read_request(body, server)
        return OK, envelope_of(_operation_for(request)(request, setting), server)
    except SoapFault as fault:
        return FAULT, fault_of(fault)
    except Exception:  # noqa: BLE001 - the client must get an answer, whatever we did wrong
        _log.exception("could not answer")
        return FAULT, fault_of(SoapFault("ErrorInternalServerError", "An internal server error occurred."))


def _operation_for(request: Request) -> Callable[[Request, Setting], str]:
    """Return what answers ``request``.

    Raises:
        SoapFault: Nobody does, or not in the version that the request names.
    """
    operation = _OPERATIONS.get(request.operation)
    if operation is None:
        raise SoapFault("ErrorInvalidRequest", f"The operation '{request.operation}' is not served here.")
    if request.schema < operation.since:
        raise SchemaViolation(f"The element 'Body' has invalid child element '{request.operation}'.")
    return operation.answer
