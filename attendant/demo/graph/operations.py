"""From a request to an answer: which operation answers, who may ask, and how it is refused."""

import hmac
import json
import logging
import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, unquote, urlsplit

from attendant.demo.ews.setting import Setting
from attendant.demo.graph.calendar_view import calendar_view
from attendant.demo.graph.messages import GraphRequest, Json, Refusal
from attendant.demo.graph.people import one_user, search_users
from attendant.demo.graph.photos import photo
from attendant.demo.graph.presence import presences_by_user_id
from attendant.demo.graph.schedules import get_schedule

_log = logging.getLogger(__name__)

GRAPH_PATH = "/v1.0"

_GET_SCHEDULE = re.compile(r"/(?:me|users/[^/]+)/calendar/(?:microsoft\.graph\.)?getSchedule", re.IGNORECASE)
_CALENDAR_VIEW = re.compile(r"/users/([^/]+)/(?:calendar/)?calendarView", re.IGNORECASE)
_PHOTO = re.compile(r"/users/([^/]+)/photos/([^/]+)/\$value", re.IGNORECASE)
_USER = re.compile(r"/users/([^/]+)", re.IGNORECASE)


def answer(
    method: str, target: str, headers: Mapping[str, str], body: bytes, *, token: str, setting: Setting, base_url: str
) -> tuple[int, bytes]:
    """Answer one request.

    Args:
        method: As HTTP has it.
        target: Path with query, below ``GRAPH_PATH``.
        headers: As they came.
        body: As it came.
        token: The bearer token that is accepted.
        setting: Whose mailboxes are shown, and to whom.
        base_url: Address of this Graph, for links.

    Returns:
        HTTP status and JSON, or a picture. Never raises: a bug of ours becomes a fault, as on a real server.
    """
    parts = urlsplit(target)
    request = GraphRequest(
        method,
        unquote(parts.path.removeprefix(GRAPH_PATH)),
        dict(parse_qsl(parts.query, keep_blank_values=True)),
        {name.lower(): value for name, value in headers.items()},
        body,
        base_url,
    )
    try:
        _require_token(request, token)
        status, answered = 200, _operation(request, setting)
    except Refusal as refusal:
        status, answered = refusal.status, refusal.body
    except Exception:  # noqa: BLE001 - the client must get an answer, whatever we did wrong
        _log.exception("could not answer")
        status, answered = 500, Refusal(500, "generalException", "General exception while processing").body
    if isinstance(answered, bytes):
        return status, answered
    return status, json.dumps(answered, ensure_ascii=False, separators=(",", ":")).encode()


def _require_token(request: GraphRequest, token: str) -> None:
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode(), token.encode()):
        raise Refusal(401, "InvalidAuthenticationToken", "Access token is empty or not valid.")


def _operation(request: GraphRequest, setting: Setting) -> Json | bytes:
    if request.method == "POST" and _GET_SCHEDULE.fullmatch(request.path):
        return get_schedule(request, setting)
    if request.method == "POST" and request.path == "/communications/getPresencesByUserId":
        return presences_by_user_id(request, setting)
    if request.method == "GET" and request.path == "/me":
        return one_user(request, setting, setting.account)
    if request.method == "GET" and request.path == "/users":
        return search_users(request, setting)
    if request.method == "GET" and (asked := _CALENDAR_VIEW.fullmatch(request.path)):
        return calendar_view(request, setting, asked[1])
    if request.method == "GET" and (asked := _PHOTO.fullmatch(request.path)):
        return photo(setting, asked[1], asked[2])
    if request.method == "GET" and (asked := _USER.fullmatch(request.path)):
        return one_user(request, setting, asked[1])
    raise Refusal(404, "UnknownError", f"Nothing is served at '{request.path[:100]}'.")
