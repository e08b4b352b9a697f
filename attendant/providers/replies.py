"""Answers that are not the one we hoped for: what a status means, and what came in place of data."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import requests

from attendant.core.errors import (
    ProviderError,
    ProxyRefused,
    ServiceFailed,
    ServiceUnreachable,
    Throttled,
    TimedOut,
    UnexpectedReply,
    WrongAddress,
)
from attendant.core.text import Text
from attendant.providers.http import retry_after_s

_HEAD_BYTES = 1024

_WEB_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)


def status_error(response: requests.Response, host: str, detail: str, now: datetime) -> ProviderError:
    """Return our error for a status that means the same with every service (RFC 9110, 15; RFC 6585).

    Args:
        response: The answer; its body is not read.
        host: Who was asked, for the sentence.
        detail: For the log.
        now: To read a ``Retry-After`` that is a date.
    """
    status, gaps = response.status_code, {"host": host}
    wait_s = retry_after_s(response.headers, now)
    match status:
        case 301 | 302 | 303 | 307 | 308:
            where = response.headers.get("Location", "")[:200]
            return WrongAddress(
                summary=Text("{host} sends the console to another address.", gaps),
                # A network that wants a sign-in of its own leads to another host.
                remedy=UnexpectedReply.remedy if _host_of(where) not in ("", host) else None,
                detail=f"{detail} to {where}",
            )
        case 404 | 405 | 410:
            return WrongAddress(detail=detail)
        case 407:
            return ProxyRefused(
                summary=Text("The proxy server wants a user name and password, which the console cannot give."),
                detail=detail,
            )
        case 408 | 504:
            return TimedOut(detail=detail, retry_after_s=wait_s)
        case 429 | 503:
            return Throttled(detail=detail, retry_after_s=wait_s)
        case 502:
            return ServiceUnreachable(
                summary=Text("The server in front of {host} cannot reach it.", gaps), detail=detail
            )
        case 511:
            return UnexpectedReply(
                summary=Text("The network wants a sign-in of its own before it lets the console through."),
                remedy=Text(
                    "The sign-in page comes with any web page: open any web page in the browser, then try again."
                ),
                detail=detail,
                code="WebPage",
            )
        case _ if status >= 500:
            return ServiceFailed(detail=detail, retry_after_s=wait_s)
        case _:
            return UnexpectedReply(detail=detail)


def clock_ahead(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Return how far this computer's clock is ahead of the server's ``Date`` (RFC 9110, 6.6.1); None without one."""
    try:
        return now - parsedate_to_datetime(headers.get("Date") or "")
    except (ValueError, TypeError):
        return None


def schemes_offered(headers: Mapping[str, str]) -> tuple[str, ...]:
    """Return the known sign-in schemes of ``WWW-Authenticate`` (RFC 9110, 11.6.1), in lower case."""
    offered = (headers.get("WWW-Authenticate") or "").lower()
    return tuple(dict.fromkeys(re.findall(r"\b(negotiate|ntlm|basic|bearer|digest)\b", offered)))


def _host_of(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def is_web_page(body: bytes) -> bool:
    """Whether ``body`` is meant for a browser: a sign-in page of the network, an error page."""
    return _WEB_PAGE.search(body, 0, _HEAD_BYTES) is not None


def unreadable(body: bytes, reason: str) -> UnexpectedReply:
    """Return our error for a body that is not what the protocol promises.

    Args:
        body: What came; none of it reaches the message.
        reason: What the parser said, for the log.
    """
    if is_web_page(body):
        return UnexpectedReply(
            summary=Text("A web page came instead of the calendar server's answer."), detail="web page", code="WebPage"
        )
    if not body.strip():
        return UnexpectedReply(summary=Text("The calendar server's answer was empty."), detail="no body")
    return UnexpectedReply(detail=reason[:300])
