"""What an option is called outside the settings file, and the installers that know it."""

from attendant.settings.policy.registry import POLICY_KEY


def registry_place(path: str) -> tuple[str, str]:
    r"""Return key and name of the value that decides the option at ``path``; the key without ``HKLM\`` or ``HKCU\``."""
    *tables, name = path.split(".")
    return "\\".join((POLICY_KEY, *tables)), name


def installer_property(path: str) -> str:
    """Return the MSI's public property for the option at ``path``: ``CALENDAR_EXCHANGE_EWS_URL``."""
    return path.replace(".", "_").upper()


def setup_program(version: str) -> str:
    """Return the file name of the setup program."""
    return f"attendant-console-{version}-setup.exe"


def package(version: str) -> str:
    """Return the file name of the MSI."""
    return f"attendant-console-{version}.msi"
