"""Autodiscover in its plain form: names the demo's own EWS URL to whoever has signed in.

https://learn.microsoft.com/exchange/client-developer/web-service-reference/autodiscover-response-pox
"""

import re
from xml.sax.saxutils import escape

PATH = "/autodiscover/autodiscover.xml"
_OUTER = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006"
_INNER = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"
_NAMED = re.compile(rb"<EMailAddress>\s*([^<\s]+)\s*</EMailAddress>", re.IGNORECASE)


def answer(request: bytes, domain: str, ews_url: str) -> bytes:
    """Return the answer to ``request``: the address for a mailbox of ``domain``, or that there is no such mailbox."""
    named = _NAMED.search(request)
    if named is None or not named[1].lower().endswith(b"@" + domain.encode()):
        error = '<Error Time="00:00:00.0000000" Id="1"><ErrorCode>500</ErrorCode>'
        inner = f'<Response xmlns="{_OUTER}">{error}<Message>The email address can\'t be found.</Message></Error>'
    else:
        protocol = f"<Protocol><Type>EXPR</Type><EwsUrl>{escape(ews_url)}</EwsUrl></Protocol>"
        account = f"<Account><AccountType>email</AccountType><Action>settings</Action>{protocol}</Account>"
        inner = f'<Response xmlns="{_INNER}">{account}'
    whole = f'<Autodiscover xmlns="{_OUTER}">{inner}</Response></Autodiscover>'
    return f'<?xml version="1.0" encoding="utf-8"?>{whole}'.encode()
