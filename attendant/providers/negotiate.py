"""Proves who is asking by Negotiate (RFC 4559: Kerberos, or NTLM inside) or by bare NTLM, with pyspnego.

Either as the person who is signed in to Windows (SSPI), or with a name and a password. Import this in a worker.
"""

import base64
import re
from typing import Any
from urllib.parse import urlsplit

import requests
import spnego
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from requests.auth import AuthBase

from attendant.core.errors import SignInError
from attendant.core.text import Text
from attendant.providers.challenged import sent_again
from attendant.providers.replies import schemes_offered

_MOST_STEPS = 6
_NO_CREDENTIALS = (
    spnego.exceptions.NoCredentialError,
    spnego.exceptions.CredentialsExpiredError,
    spnego.exceptions.OperationNotAvailableError,
    spnego.exceptions.BadMechanismError,
)


class HandshakeError(ValueError):
    """The two halves of the sign-in do not understand each other; the cause says where."""


class NegotiateAuth(AuthBase):
    """Signs a connection in when the server asks for it, once; requests after that on the connection need nothing.

    The name of the server is taken as it stands in the address: Kerberos knows the server by that name, and a name that
    DNS gives in its place may be another machine's. Over TLS the server's certificate is bound into the proof, so that
    nobody in between can pass it on (Extended Protection, RFC 5929).

    May be used by several threads. Must be used with the sessions of ``attendant.providers.http``.

    Args:
        user_name: Who asks, or None for the person signed in to Windows.
        password: Goes with ``user_name``.
        prefers: Which of "negotiate" and "ntlm" to use where a server offers both.
    """

    def __init__(self, user_name: str | None = None, password: str | None = None, *, prefers: str) -> None:
        """Keep them; nothing is proved yet."""
        self._user_name = user_name
        self._password = password
        self._prefers = prefers

    def __repr__(self) -> str:
        """Say nothing of whom and how."""
        return f"{type(self).__name__}()"

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Prepare a request; it is the connection that is signed in, so it has to stay."""
        request.headers["Connection"] = "Keep-Alive"
        request.register_hook("response", self._when_answered)  # type: ignore[no-untyped-call]  # requests' types
        return request

    def _when_answered(self, response: requests.Response, **options: Any) -> requests.Response:
        offered = [scheme for scheme in schemes_offered(response.headers) if scheme in ("negotiate", "ntlm")]
        if response.status_code != 401 or not offered or "Authorization" in response.request.headers:
            return response
        scheme = self._prefers if self._prefers in offered else offered[0]
        return self._converse(response, scheme, options)

    def _converse(self, response: requests.Response, scheme: str, options: dict[str, Any]) -> requests.Response:
        written = {"negotiate": "Negotiate", "ntlm": "NTLM"}[scheme]
        try:
            context, token = self._begun(response, scheme)
            for _ in range(_MOST_STEPS):
                response = sent_again(response, f"{written} {base64.b64encode(token).decode()}", options)
                challenge = _challenge(response, written)
                if response.status_code != 401 or not challenge or context.complete:
                    break
                token = _step(context, challenge)
                if not token:
                    break
            _require_no_fault(response, context)
        except BaseException:
            response.close()
            raise
        return response

    def _begun(self, response: requests.Response, scheme: str) -> tuple[Any, bytes]:
        """Return a conversation and its first token; this is where the system looks for a ticket."""
        has_password = self._user_name is not None
        # With a password bare NTLM is pyspnego's own; without one only the system can answer.
        ours = has_password and scheme == "ntlm"
        host = urlsplit(response.url).hostname or ""
        try:
            context = spnego.client(
                self._user_name,
                self._password,
                hostname=host,
                service="HTTP",
                protocol=scheme,
                channel_bindings=_channel_bindings(response),
                options=spnego.NegotiateOptions.use_ntlm if ours else spnego.NegotiateOptions.none,
            )
            return context, bytes(context.step(None) or b"")
        except (spnego.exceptions.SpnegoError, ImportError, OSError) as error:
            raise (HandshakeError() if has_password else _explained(error, host)) from error


def _explained(error: Exception, host: str) -> Exception:
    """Return our error for what the system says before anything was sent in the name of the Windows user."""
    gaps, said = {"host": host}, type(error).__name__
    if isinstance(error, spnego.exceptions.BadNameError):
        return SignInError(
            summary=Text("Windows does not know {host} as a server of the organisation.", gaps),
            remedy=Text(
                "Use the server's name in the EWS URL as it is registered in the directory (service principal name "
                "HTTP/{host}), no alias and no number.",
                gaps,
            ),
            detail=said,
            code="ServerNameNotRegistered",
        )
    if isinstance(error, _NO_CREDENTIALS):
        return SignInError(
            summary=Text("This computer has nothing to sign in with at {host} as the Windows user.", gaps),
            remedy=Text(
                "Sign in to the computer with an account of the organisation and reach its network, over a VPN where "
                "needed; or choose user name and password in Settings, Calendar Integration."
            ),
            detail=said,
            code="NoWindowsCredentials",
        )
    return HandshakeError()


def _require_no_fault(response: requests.Response, context: Any) -> None:
    """Raise where the server failed amid the conversation: it has not looked at the request itself yet."""
    if response.status_code == 500 and not context.complete:
        raise HandshakeError


def _step(context: Any, challenge: bytes) -> bytes:
    try:
        return bytes(context.step(challenge) or b"")
    except Exception as error:
        raise HandshakeError from error


def _challenge(response: requests.Response, written: str) -> bytes:
    found = re.search(rf"\b{written} +([A-Za-z0-9+/]+=*)", response.headers.get("WWW-Authenticate", ""), re.IGNORECASE)
    try:
        return base64.b64decode(found[1], validate=True) if found else b""
    except ValueError as error:
        raise HandshakeError from error


def _channel_bindings(response: requests.Response) -> Any:
    """Return the binding to the certificate of the connection that ``response`` came on; None without TLS."""
    adapter: Any = response.connection
    certificate: bytes = adapter.watching.certificate
    if not certificate or not response.url.lower().startswith("https:"):
        return None
    data = b"tls-server-end-point:" + _end_point_hash(certificate)
    return spnego.channel_bindings.GssChannelBindings(application_data=data)


def _end_point_hash(certificate: bytes) -> bytes:
    """Hash a certificate as RFC 5929, 4.1 wants it: by the hash of its signature, SHA-256 in place of MD5 and SHA-1."""
    algorithm = x509.load_der_x509_certificate(certificate).signature_hash_algorithm
    if algorithm is None or algorithm.name in ("md5", "sha1"):
        algorithm = hashes.SHA256()
    digest = hashes.Hash(algorithm)
    digest.update(certificate)
    return digest.finalize()
