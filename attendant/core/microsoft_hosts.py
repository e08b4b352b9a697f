"""Which mail servers are Microsoft's own, where a password is of no use."""

_DOMAINS = ("office365.com", "office.com", "outlook.com", "office365.us", "apps.mil", "outlook.cn")
"""Of Exchange Online and its Autodiscover, in all clouds (Microsoft's lists of Office 365 endpoints)."""


def is_microsoft(host: str) -> bool:
    """Whether ``host`` is one of Microsoft's own mail servers, and none of an organisation."""
    host = host.lower().rstrip(".")
    return any(host == domain or host.endswith("." + domain) for domain in _DOMAINS)
