"""What a log never holds: credentials and the bodies of messages."""

import logging
import re

_SECRETS = re.compile(
    r"""(?ix)
    (authorization['"]?\s*[:=]\s*) ['"]? [^'"\r\n}]+    # a header, alone or in a printed dictionary
    | \b(basic|bearer|ntlm|negotiate)\s+[\w+/=.~-]{16,}
    """
)
_BODY = re.compile(r"<(\?xml|(\w+:)?envelope\b).*", re.IGNORECASE | re.DOTALL)


class RedactingFilter(logging.Filter):
    """Takes credentials and message bodies out of log records; put it on handlers and on the libraries' loggers."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record's text; never drops one."""
        text = record.getMessage()
        clean = _SECRETS.sub(lambda found: (found[1] or "") + "[removed]", _BODY.sub("[body removed]", text))
        if clean != text:
            record.msg, record.args = clean, None
        return True
