"""How much we ask of Microsoft's services: less than they allow, so that the same person's other programs get along."""

from urllib.parse import urlsplit

from attendant.core.budget import Allowance
from attendant.providers.http import is_loopback

_SPREAD_S = 5.0
"""Desks that start together keep so far apart for each call; a server on this machine serves one desk only."""


def exchange_allowance(ews_url: str) -> Allowance:
    """Return what we ask of Exchange Web Services.

    Exchange counts the seconds in which it works for a caller: 300 may be saved up, 900 come back each hour, and a
    caller who has overdrawn is slowed down first and cut off later (``Get-ThrottlingPolicy`` of Exchange 2013 and
    newer: EwsMaxBurst, EwsRechargeRate, EwsCutoffBalance). It takes 27 connections of one user at once, 10 on Exchange
    2010, Outlook's on a Mac included
    (https://learn.microsoft.com/exchange/client-developer/exchange-web-services/ews-throttling-in-exchange). We take
    two connections, two fifths of the savings and four fifths of what comes back.
    """
    return Allowance(
        _endpoint(ews_url),
        calls_at_once=2,
        savings=120.0,
        refill_per_s=0.8 * 900 / 3600,
        cost_per_s=1.0,
        spread_s=_spread_s(ews_url),
    )


def graph_allowance(base_url: str) -> Allowance:
    """Return what we ask of Microsoft Graph.

    Outlook's part of it serves 4 requests at once and 10,000 within 10 minutes of one program for one mailbox
    (https://learn.microsoft.com/graph/throttling-limits). We take 3 at once, of which one is kept for a person's click,
    and at most 1,500 + 600 x 10 = 7,500 within any 10 minutes. What we no longer wait for it may still be at work on:
    with those 3 the one that goes out on new connections makes 4.
    """
    return Allowance(
        _endpoint(base_url),
        calls_at_once=3,
        savings=1500.0,
        refill_per_s=10.0,
        cost_per_call=1.0,
        alone_s=10.0,
        spread_s=_spread_s(base_url),
    )


def _endpoint(url: str) -> str:
    """Return whom the service's account book stands for: the host, however the rest of the address is spelt."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return url
    return f"{parts.hostname or ''}:{port or ''}"


def _spread_s(url: str) -> float:
    host = _endpoint(url).rpartition(":")[0]
    return 0.0 if is_loopback(host) else _SPREAD_S
