"""What can be missing from a package without anybody noticing until it is needed."""

import importlib.util
import json
import socket
import ssl
import sys
import tempfile
import threading
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLibraryInfo, QPluginLoader, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon, QImageReader

from attendant import resources
from attendant.directory.search import SearchIndex
from attendant.languages import TRANSLATED, translations
from attendant.settings.choices import Language
from attendant.settings.options import Settings
from attendant.settings.policy import templates
from attendant.settings.secrets import vault_name
from attendant.settings.store import load, save
from attendant.workplace import Workplace

IMAGE_FORMATS = {"jpeg", "png", "svg"}
"""Portraits of colleagues, pictures of the window, icons."""

WINDOWS_PLUGINS = ("platforms/qwindows.dll", "styles/qmodernwindowsstyle.dll")
WINDOWS_VAULT = "keyring.backends.Windows"
ZONES = ("Europe/Berlin", "Europe/Rome", "America/New_York", "Pacific/Auckland")
_PATIENCE_S = 30
_CLIENT_ID = "00000000-0000-0000-0000-000000000000"


class MissingError(Exception):
    """Something that belongs to the installation is not there."""


def qt(_workplace: Workplace) -> str:
    """Look at the plugins; the one for the screen too, which a check does not open."""
    formats = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    if not formats >= IMAGE_FORMATS:
        raise MissingError(f"image formats are {sorted(formats)}; {sorted(IMAGE_FORMATS)} are needed")
    if sys.platform == "win32":
        folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
        for name in WINDOWS_PLUGINS:
            plugin = QPluginLoader(str(folder / name))
            if not plugin.load():
                raise MissingError(plugin.errorString())
    return f"platform {QGuiApplication.platformName()}, {len(formats)} image formats"


def resource_files(_workplace: Workplace) -> str:
    """Draw the icon, and find the templates of group policy."""
    icon = QIcon(str(resources.ICON))
    if icon.isNull() or icon.pixmap(32, 32).isNull():
        raise MissingError("the program's icon cannot be drawn")
    if not (resources.POLICY_TEMPLATES / f"{templates.NAME}.admx").is_file():
        raise MissingError("the templates of group policy are missing")
    return "the program's icon is drawn, the templates of group policy are there"


def languages(_workplace: Workplace) -> str:
    """Load each translation, ours and Qt's."""
    for language in TRANSLATED:
        for name, folder in translations(language):
            if not QTranslator().load(name, folder):
                raise MissingError(f"there is no translation {name} in {folder}")
    return ", ".join(language.name.title() for language in (Language.ENGLISH, *TRANSLATED))


def time_zones(workplace: Workplace) -> str:
    """Read zones from the package's own data, which Windows depends on and other systems hide the lack of."""
    for name in ZONES:
        with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as data:
            ZoneInfo.from_file(data, key=name)
    return f"{len(ZONES)} of the package, {workplace.zone} here"


def settings(_workplace: Workplace) -> str:
    """Write the settings and read them again."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "settings.toml")
        chosen = Settings().with_values({"calendar.refresh_interval_s": 300})
        save(file, chosen)
        loaded = load(file)
        if loaded.problems or loaded.settings != chosen:
            raise MissingError(f"the settings cannot be read as they were written: {loaded.problems}")
        return f"written and read, {file.stat().st_size} bytes"


def database(workplace: Workplace) -> str:
    """Read the colleagues."""
    with workplace.open_directory() as directory:
        return f"{len(directory.all())} colleagues"


def search(workplace: Workplace) -> str:
    """Find somebody by the first letters without their marks, and with a slip of the finger."""
    with workplace.open_directory() as directory:
        index = SearchIndex(directory.all())
    found, guessed = len(index.search("jurgen").contact_ids), len(index.did_you_mean("bregmann").contact_ids)
    if not (found and guessed):
        raise MissingError(f"{found} are found and {guessed} guessed")
    return f"{found} found, {guessed} guessed"


def keyring(_workplace: Workplace) -> str:
    """Name the vault. Windows always has one; elsewhere a machine without can still run the demonstration."""
    name = vault_name()
    if sys.platform == "win32" and name != WINDOWS_VAULT:
        raise MissingError(f"the vault is {name}; {WINDOWS_VAULT} is needed")
    return name


def tls(_workplace: Workplace) -> str:
    """Make a certificate that nobody issued, show it to ourselves, and see that the system's trust refuses it."""
    from attendant.providers.http import Trust, tls_context

    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as listener:
        shown = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        shown.load_cert_chain(_certificate_of_nobody(Path(folder, "certificate.pem")))
        listener.settimeout(_PATIENCE_S)
        server = threading.Thread(target=_show_certificate, args=(listener, shown), daemon=True)
        server.start()
        try:
            with (
                socket.create_connection(listener.getsockname(), timeout=_PATIENCE_S) as connection,
                tls_context(Trust()).wrap_socket(connection, server_hostname="127.0.0.1"),
            ):
                raise MissingError("a certificate that nobody issued is trusted")
        except ssl.SSLCertVerificationError as error:
            refused = type(error).__name__
        server.join(_PATIENCE_S)
    return f"{ssl.OPENSSL_VERSION}; an unknown certificate is refused ({refused})"


def _certificate_of_nobody(file: Path) -> Path:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "nobody")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(
            name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(hours=1)
        )
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    return file


def _show_certificate(listener: socket.socket, context: ssl.SSLContext) -> None:
    try:
        connection, _ = listener.accept()
        with connection:
            connection.settimeout(_PATIENCE_S)
            with context.wrap_socket(connection, server_side=True) as wrapped:
                wrapped.recv(1)
    except OSError:
        pass  # the other side refused, which is what it is here for


class _Microsoft:
    """What MSAL asks before anything else, answered on this machine."""

    status_code = 200

    def __init__(self) -> None:
        self.headers: dict[str, str] = {}

    def get(self, url: str, **_options: Any) -> "_Microsoft":
        names = ("authorization_endpoint", "token_endpoint", "device_authorization_endpoint", "issuer")
        self.text = json.dumps(dict.fromkeys(names, url))
        return self

    def post(self, url: str, **options: Any) -> "_Microsoft":
        return self.get(url, **options)

    def raise_for_status(self) -> None:
        pass

    def close(self) -> None:
        pass


def microsoft_sign_in(_workplace: Workplace) -> str:
    """Let MSAL begin a sign-in."""
    import msal

    from attendant.signin.account import Registration
    from attendant.signin.application import Applications
    from attendant.signin.clouds import GLOBAL

    application = Applications(Registration(GLOBAL, "", _CLIENT_ID), _Microsoft).get(msal.SerializableTokenCache())
    begun = application.initiate_auth_code_flow(["User.Read"], response_mode="form_post")
    if _CLIENT_ID not in begun.get("auth_uri", ""):
        raise MissingError("MSAL begins no sign-in")
    return f"MSAL {msal.__version__} begins one"


def windows_sign_in(_workplace: Workplace) -> str:
    """Load what signs in with the account that Windows knows; whether Windows offers it is another question."""
    if sys.platform == "win32":
        for module in ("spnego._sspi", "sspilib.raw"):
            importlib.import_module(module)
        if importlib.util.find_spec("pymsalruntime") is None:
            raise MissingError("pymsalruntime is missing")
        return "SSPI, account manager"
    return "for Windows only"


def licences(_workplace: Workplace) -> str:
    """Find the licences and the bill of materials beside the built program."""
    if not getattr(sys, "frozen", False):
        return "beside the built program only"
    program = Path(sys.executable).parent
    texts = list(program.glob("licences/*"))
    bill = json.loads(program.joinpath("sbom", "attendant-console.cdx.json").read_text(encoding="utf-8"))
    if not texts:
        raise MissingError("there are no licences beside the program")
    return f"{len(texts)} licences, {len(bill['components'])} components"
