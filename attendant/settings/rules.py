"""What a value must look like: each rule cleans what people paste and refuses the rest with a sentence."""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from attendant.core.text import Text

_QUOTES = "\"'`“”„‘’‚«»<>"
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_HOST_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
_GUID = re.compile(r"(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])")
_GUID_DIGITS = 32
# What Azure calls the two IDs, in the languages of the console.
_CALLED_CLIENT = re.compile(r"\b(application|client|anwendungs|applicazione)\b", re.IGNORECASE)
_CALLED_TENANT = re.compile(r"\b(directory|tenant|verzeichnis|mandant)\b", re.IGNORECASE)
_SHA1_DIGITS = 40
_SHA256_DIGITS = 64
_LONGEST_URL = 2_000
_LONGEST_HOST = 253
_USUAL_PATH = "/EWS/Exchange.asmx"


class BrokenRuleError(ValueError):
    """A value is not acceptable; pydantic passes it on as the cause of its own error.

    Args:
        rule: The sentence for the person, the value named in it.
    """

    def __init__(self, rule: Text) -> None:
        """Keep the sentence."""
        self.rule = rule
        super().__init__(str(rule))


def shown(value: object) -> str:
    """Return ``value`` for a sentence: short, on one line, a password inside an address masked."""
    text = {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
    text = re.sub(r"(\w+://)?[^\s/@]*:[^\s@]*@", r"\1…@", _CONTROL.sub(" ", text))
    return text if len(text) <= 60 else text[:57] + "…"


def pasted(text: object) -> object:
    """Drop what comes along when a value is copied: blanks around it, quotes, invisible marks.

    The Windows certificate window puts U+200E before a thumbprint, web pages and mails bring quotes and non-breaking
    blanks. Anything but a text passes unchanged, for the type to be refused later.
    """
    if not isinstance(text, str):
        return text
    text = _INVISIBLE.sub("", text).strip()
    while len(text) > 1 and text[0] in _QUOTES and text[-1] in _QUOTES:
        text = text[1:-1].strip()
    return text.strip(_QUOTES).strip()


def without_controls(text: str) -> str:
    """Refuse characters that nobody can see.

    Raises:
        BrokenRuleError: There is one.
    """
    if _CONTROL.search(text):
        raise BrokenRuleError(Text("There is a line break or a control character in it. Type it anew."))
    return text


def parts_of(line: str) -> tuple[str, ...]:
    """Return what a line lists, separated by semicolons."""
    return tuple(part for part in map(str.strip, line.split(";")) if part)


def is_loopback(host: str) -> bool:
    """Whether ``host`` is this machine, so that nothing travels over a network."""
    if host.rstrip(".").lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def ews_url(url: str) -> str:
    """Accept an https address with a host, http for this machine only; empty means "not set up yet".

    Raises:
        BrokenRuleError: It is not such an address.
    """
    if not url:
        return url
    if re.search(r"\s", url) or "\\" in url:
        raise BrokenRuleError(
            Text("An address has no blanks and no backslashes, unlike “{value}”.", {"value": shown(url)})
        )
    if len(url) > _LONGEST_URL:
        raise BrokenRuleError(Text("The address is too long: {limit} characters at most.", {"limit": _LONGEST_URL}))
    if "://" not in url:
        raise BrokenRuleError(Text("The beginning is missing: write https:// before “{value}”.", {"value": shown(url)}))
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - reading it is what checks it
    except ValueError:
        raise BrokenRuleError(Text("{value} is not an address that can be used.", {"value": shown(url)})) from None
    return _with_a_real_host(url, parts)


def with_usual_ending(url: str) -> str:
    """Return an accepted EWS URL as it is on nearly every server, itself where it ends so; empty stays empty."""
    parts = urlsplit(url)
    ends_so = parts.path.casefold().endswith(_USUAL_PATH.casefold())
    if not url or (ends_so and not parts.query and not parts.fragment):
        return url
    return parts._replace(path=parts.path if ends_so else _USUAL_PATH, query="", fragment="").geturl()


def _with_a_real_host(url: str, parts: SplitResult) -> str:
    host = parts.hostname or ""
    if parts.username is not None:
        raise BrokenRuleError(
            Text("User name and password do not belong into the address. They have fields of their own.")
        )
    if parts.scheme not in ("https", "http"):
        raise BrokenRuleError(
            Text("{scheme}:// is not possible here. An EWS URL begins with https://.", {"scheme": parts.scheme})
        )
    if not host:
        raise BrokenRuleError(Text("The server's name is missing after {scheme}://.", {"scheme": parts.scheme}))
    if not _is_host(host):
        raise BrokenRuleError(Text("{host} is not the name of a server.", {"host": shown(host)}))
    if parts.scheme == "http" and not is_loopback(host):
        raise BrokenRuleError(
            Text("http:// would send the password unprotected to {host}. Use https://.", {"host": shown(host)})
        )
    return url


def _is_host(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        name = host.removesuffix(".")
        return len(name) <= _LONGEST_HOST and all(_HOST_LABEL.fullmatch(label) for label in name.split("."))
    return True


def certificate_sha256(fingerprint: str) -> str:
    """Accept a SHA-256 fingerprint as OpenSSL, browsers and Windows write it; empty means "none is pinned".

    Returns:
        64 hexadecimal digits in lower case.

    Raises:
        BrokenRuleError: It is something else.
    """
    digits = re.sub(r"[\s:-]", "", fingerprint.rpartition("=")[2]).lower()
    if not digits:
        return ""
    if wrong := re.search(r"[^0-9a-f]", digits):
        raise BrokenRuleError(
            Text("{character} cannot be part of a fingerprint: it has the digits 0-9 and the letters a-f only.",
                 {"character": shown(wrong[0])})
        )  # fmt: skip
    if len(digits) == _SHA1_DIGITS:
        raise BrokenRuleError(
            Text("This is a SHA-1 thumbprint of 40 characters. The SHA-256 fingerprint is needed; it has 64.")
        )
    if len(digits) != _SHA256_DIGITS:
        raise BrokenRuleError(
            _miscounted(len(digits) - _SHA256_DIGITS, Text("a SHA-256 fingerprint has 64 characters."))
        )
    return digits


def client_id(text: str) -> str:
    """Accept the application (client) ID that Azure shows, a GUID; empty means "not set up yet".

    Returns:
        The GUID in lower case with its hyphens.

    Raises:
        BrokenRuleError: It is something else.
    """
    if not text:
        return text
    text = _with_hyphens(text)
    if _is_domain(text):
        raise BrokenRuleError(
            Text("{value} is a domain. It can stand as Directory (tenant) ID; here the application's ID belongs.",
                 {"value": shown(text)})
        )  # fmt: skip
    if _is_called(text, _CALLED_TENANT, _CALLED_CLIENT):
        raise BrokenRuleError(Text("This is the directory (tenant) ID. Here the application (client) ID belongs."))
    return _guid(text)


def tenant_id(text: str) -> str:
    """Accept a directory (tenant) ID, a GUID, or one of the organisation's domains; empty means "not set up yet".

    Raises:
        BrokenRuleError: It is neither.
    """
    if not text:
        return text
    text = _with_hyphens(text)
    if _is_domain(text):
        return text.lower()
    if _is_called(text, _CALLED_CLIENT, _CALLED_TENANT):
        raise BrokenRuleError(Text("This is the application (client) ID. Here the directory (tenant) ID belongs."))
    if _only_guid(text):
        return _guid(text)
    if "." in text:
        raise BrokenRuleError(Text("{value} is not a domain such as contoso.onmicrosoft.com.", {"value": shown(text)}))
    if re.search(r"[^0-9a-fA-F{}\s-]", text):
        raise BrokenRuleError(
            Text(
                "{value} is neither an ID of 8-4-4-4-12 characters nor a domain such as contoso.onmicrosoft.com.",
                {"value": shown(text)},
            )
        )
    return _guid(text)


def _with_hyphens(text: str) -> str:
    """Return ``text`` with the dashes that word processors put in a hyphen's place turned back."""
    return _DASHES.sub("-", text)


def _is_domain(text: str) -> bool:
    return "." in text and _is_host(text) and not text.replace(".", "").isdecimal()


def _only_guid(text: str) -> str:
    """Return the ID in what was copied with it, a label or a whole address; "" where there is none or a choice."""
    found = set(_GUID.findall(text.lower()))
    return found.pop() if len(found) == 1 else ""


def _is_called(text: str, name: re.Pattern[str], other: re.Pattern[str]) -> bool:
    """Whether the label that was copied along with an ID is ``name`` and not ``other``; an address is no label."""
    label = text.lower().replace(_only_guid(text) or text.lower(), "")
    return "://" not in label and bool(name.search(label)) and not other.search(label)


def _guid(text: str) -> str:
    digits = re.sub(r"[{}()\s-]", "", _only_guid(text) or text).lower()
    if wrong := re.search(r"[^0-9a-f]", digits):
        raise BrokenRuleError(
            Text("{character} cannot be part of an ID: it has the digits 0-9 and the letters a-f only.",
                 {"character": shown(wrong[0])})
        )  # fmt: skip
    if len(digits) != _GUID_DIGITS:
        raise BrokenRuleError(_miscounted(len(digits) - _GUID_DIGITS, Text("an ID has 8-4-4-4-12 characters.")))
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def _miscounted(surplus: int, rule: Text) -> Text:
    """Say how many characters are missing or too many, then the rule."""
    match surplus:
        case -1:
            return Text("One character is missing: {rule}", {"rule": rule})
        case -2:
            return Text("Two characters are missing: {rule}", {"rule": rule})
        case 1:
            return Text("There is one character too many: {rule}", {"rule": rule})
        case _ if surplus < 0:
            return Text("{count} characters are missing: {rule}", {"count": -surplus, "rule": rule})
        case _:
            return Text("There are {count} characters too many: {rule}", {"count": surplus, "rule": rule})
