"""Requests and refusals of the demo's Graph."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = Any
"""A value that ``json`` reads or writes."""


@dataclass(frozen=True, slots=True)
class GraphRequest:
    """One request below ``/v1.0``.

    Attributes:
        method: "GET" or "POST".
        path: Decoded path below the version, "/users" for one.
        query: Decoded parameters.
        headers: By name in lower case.
        body: As it came.
        base_url: Address of the version, for links.
    """

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    base_url: str

    def json(self) -> Json:
        """Return the body.

        Raises:
            Refusal: It is no JSON object.
        """
        try:
            read = json.loads(self.body)
        except (ValueError, RecursionError):
            read = None
        if not isinstance(read, dict):
            raise Refusal(400, "BadRequest", "Unable to read JSON request payload.")
        return read

    @property
    def zone_name(self) -> str:
        """The time zone that the client prefers answers in; UTC where it names none."""
        for preference in self.headers.get("prefer", "").split(","):
            name, _, value = preference.strip().partition("=")
            if name.strip().lower() == "outlook.timezone":
                return value.strip().strip('"')
        return "UTC"


class Refusal(Exception):
    """The request as a whole is refused (https://learn.microsoft.com/graph/errors).

    Args:
        status: HTTP status.
        code: Graph's or Exchange's word.
        text: The sentence that goes with it.
    """

    def __init__(self, status: int, code: str, text: str) -> None:
        """Keep the parts of the answer."""
        super().__init__(text)
        self.status = status
        self.code = code
        self.text = text

    @property
    def body(self) -> Json:
        """What the client reads."""
        return {"error": {"code": self.code, "message": self.text}}
