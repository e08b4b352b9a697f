"""Answers that are good but for some of their entries, made from the good ones of the demonstration's server."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from functools import partial
from http.client import HTTPConnection
from itertools import cycle, islice
from typing import Any

from attendant.providers.exchange_words import MEANINGS
from tests.fakes import ews_answers, graph_answers
from tests.fakes.ews_answers import MESSAGES, details, mailbox, refused_mailbox
from tests.fakes.ews_server import Answer, Request, _Handler, reply

MANY = 10_000
CODES = sorted(set(MEANINGS) - {"ErrorMailboxDataArrayTooBig"})
"""Every word for a mailbox; the one that is left out tells of the whole call."""

Entries = list[Any]
Change = Callable[[Entries], Entries]

_EXCHANGE_ENTRY = re.compile(r"<(?:\w+:)?FreeBusyResponse>.*?</(?:\w+:)?FreeBusyResponse>", re.DOTALL)


def passed_on(port: int, change: Change | None = None) -> Answer:
    """Answer as the server at ``port`` of this machine does, with its entries about free/busy changed."""

    def answer(handler: _Handler, request: Request) -> None:
        headers = {name: value for name, value in request.headers.items() if name not in ("Host", "Accept-Encoding")}
        with closing(HTTPConnection("127.0.0.1", port)) as behind:
            behind.request(handler.command, request.path, request.body, headers)
            came = behind.getresponse()
            body = came.read()
        changed = body if change is None else _changed(body, change)
        reply(came.status, changed, content_type=came.getheader("Content-Type", ""))(handler, request)

    return answer


def _changed(body: bytes, change: Change) -> bytes:
    if body.startswith(b"{"):
        answer = json.loads(body)
        if all("scheduleId" in entry for entry in answer.get("value", [{}])):
            answer["value"] = change(answer["value"])
        return json.dumps(answer).encode()
    text = body.decode()
    entries = _EXCHANGE_ENTRY.findall(text)
    if not entries:
        return body
    before, after = text[: text.index(entries[0])], text[text.rindex(entries[-1]) + len(entries[-1]) :]
    return "".join([before, *change(entries), after]).encode()


def _of_exchange(entry: str) -> str:
    return entry.replace("<FreeBusyResponse>", f'<FreeBusyResponse xmlns="{MESSAGES}">', 1)


def _with_codes(codes: Sequence[str], entries: Entries) -> Entries:
    """Put a problem into every entry but the last."""
    several = islice(cycle(codes), len(entries) - 1)
    if isinstance(entries[0], str):
        return [*(_of_exchange(refused_mailbox(code)) for code in several), entries[-1]]
    refused = (
        graph_answers.refused_entry(entry["scheduleId"], code) for entry, code in zip(entries, several, strict=False)
    )
    return [*refused, entries[-1]]


def _with_many_items(entries: Entries) -> Entries:
    if isinstance(entries[0], str):
        one = ews_answers.item("2026-11-24T09:00:00", "2026-11-24T10:00:00", details=details("Sales"))
        return [_of_exchange(mailbox(one * MANY)), *entries[1:]]
    items = [graph_answers.item("09:00", "10:00", subject="Sales", isPrivate=False)] * MANY
    return [entries[0] | {"scheduleItems": items}, *entries[1:]]


_EVERYWHERE: Mapping[str, Change] = {
    "half of the words for one mailbox": partial(_with_codes, CODES[::2]),
    "the other half of them": partial(_with_codes, CODES[1::2]),
    "10,000 appointments in one mailbox": _with_many_items,
    "an entry is missing": lambda entries: entries[1:],
    "two entries for one person": lambda entries: [entries[0], *entries],
}

EXCHANGE_ENTRIES: Mapping[str, Change] = _EVERYWHERE
GRAPH_ENTRIES: Mapping[str, Change] = {
    **_EVERYWHERE,
    "another order": lambda entries: entries[::-1],
    "an entry of a stranger": lambda entries: [*entries, graph_answers.entry("stranger@contoso.example")],
}
"""What may be wrong with entries; Exchange's have no names, so that nobody could tell that their order is another."""
