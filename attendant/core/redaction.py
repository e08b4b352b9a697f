"""What a log never holds: credentials, the bodies of messages, and what an unforeseen exception says."""

import logging
import re
import traceback

from attendant.core.errors import AttendantError

_CREDENTIALS = (
    "access_token|refresh_token|id_token|device_code|user_code|code_verifier|password|passwd|pwd|client_secret"
    "|client_assertion|assertion"
)
_NAMES = f"{_CREDENTIALS}|code|client_info"
_SECRETS = re.compile(
    rf"""(?ix)
    (authorization['"]?\s*[:=]\s*) ['"]? [^'"\r\n}}]+    # a header, alone or in a printed dictionary
    | \b(?:basic|bearer|ntlm|negotiate)\s+[\w+/=.~-]{{16,}}
    | (\\*["'](?:{_NAMES})\\*["']\s*:\s*)\\*["'](?:\\/|[^"'\\])*  # JSON, also cut or inside a string, or a dictionary
    | ((?:set-)?cookie['"]?\s*[:=]\s*) ['"]? [^'"\r\n}}]+
    | (\b(?:{_NAMES})=)[^&\s"'<>]+    # a form, an address
    | (\b(?:{_CREDENTIALS})[ \t]*[:=][ \t]*) (?:"[^"\r\n]*"? | '[^'\r\n]*'? | \S+)    # an argument, a line for people
    | (<(?:\w+:)?(?:{_CREDENTIALS})>)[^<]*
    """
)
_BODY = re.compile(r"<(\?xml|(\w+:)?envelope\b).*", re.IGNORECASE | re.DOTALL)


class RedactingFilter(logging.Filter):
    """Takes credentials and message bodies out of log records; put it on handlers and on the libraries' loggers.

    A trace keeps its places and the types of its exceptions. Their texts are left out but for our own: "Invalid
    isoformat string" goes on with what stood there, and that came from a calendar.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record's text; never drops one."""
        if record.exc_info and record.exc_info[1] is not None:
            record.exc_text = trace_of(record.exc_info[1])
            record.exc_info = None
        text = record.getMessage()
        clean = _without_secrets(_BODY.sub("[body removed]", text))
        if clean != text:
            record.msg, record.args = clean, None
        return True


def redacted(text: str) -> str:
    """Return a text of several lines, such as a log, without credentials and without what is left of bodies."""
    return "\n".join(_without_secrets(_BODY.sub("[body removed]", line)) for line in text.split("\n"))


def trace_of(error: BaseException) -> str:
    """Return the trace of ``error`` as the log may hold it: places and types, and no words but our own."""
    return "\n".join(_trace(error))


def _without_secrets(text: str) -> str:
    return _SECRETS.sub(_removed, text)


def _removed(found: re.Match[str]) -> str:
    return (found[found.lastindex] if found.lastindex else "") + "[removed]"


def _trace(error: BaseException) -> list[str]:
    """Return the trace of ``error`` and of those that led to it, the first one first."""
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = [*_trace(earlier), "", "which led to:", ""] if earlier is not None else []
    places = "".join(traceback.format_tb(error.__traceback__)).rstrip("\n")
    said = f": {error}" if isinstance(error, AttendantError) else ""
    return [*lines, "Traceback (most recent call last):", places, f"{type(error).__qualname__}{said}"]
