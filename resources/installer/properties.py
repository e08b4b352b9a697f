"""The MSI's public properties, one for each declared option: what is given there becomes the machine's policy.

``calendar.exchange.ews_url`` is ``CALENDAR_EXCHANGE_EWS_URL``. The value goes where group policy writes it, and once
more beside the program's version, from where an upgrade takes it up again.
"""

from collections.abc import Iterator
from enum import StrEnum
from xml.sax.saxutils import quoteattr

from attendant.settings.options import OPTIONS, Option
from attendant.settings.policy.names import installer_property, registry_place

REMEMBERED_KEY = r"Software\Attendant Console\Setup"

CHOICES = ("AUTOSTART", "DESKTOP")
"""Properties that are no options: 1 starts the console with Windows, 1 puts a shortcut on the desktop."""

WITHDRAWN = "-"
"""Given as a value, it takes back what an earlier installation was given."""


def names() -> tuple[str, ...]:
    """Return every property that the package takes."""
    return (*CHOICES, *map(installer_property, OPTIONS))


def allowed(option: Option) -> tuple[str, str] | None:
    """Return the condition under which a value is allowed and the values in words; None where any text is.

    The form of addresses and IDs is the program's own business: it names what is wrong with a policy.
    """
    name = installer_property(option.path)
    if issubclass(option.kind, StrEnum):
        values = [str(value) for value in option.kind]
        return " OR ".join(f'{name}="{value}"' for value in values), ", ".join(values)
    if option.kind is bool:
        return f'{name}="0" OR {name}="1"', "0, 1"
    if option.kind is int:
        return f"({name}>={option.minimum} AND {name}<={option.maximum})", f"{option.minimum} … {option.maximum}"
    return None


def fragment() -> str:
    """Return the part of the package's source that writes the options' values."""
    components = "".join(map(_component, OPTIONS.values()))
    references = "".join(f'<ComponentRef Id="{installer_property(option.path)}"/>' for option in OPTIONS.values())
    return (
        '<?xml version="1.0" encoding="utf-8"?><Wix xmlns="http://schemas.microsoft.com/wix/2006/wi"><Fragment>'
        f'<DirectoryRef Id="INSTALLDIR">{components}</DirectoryRef>'
        f'<ComponentGroup Id="Options">{references}</ComponentGroup></Fragment></Wix>'
    )


def _component(option: Option) -> str:
    name = installer_property(option.path)
    key, value = registry_place(option.path)
    kind = "integer" if option.kind in (bool, int) else "string"
    given = f'Value="[{name}]"'
    return (
        f'<Component Id="{name}" Guid="*" Win64="yes">'
        f'<RegistryValue Root="HKLM" Key={quoteattr(key)} Name="{value}" Type="{kind}" {given} KeyPath="yes"/>'
        f'<RegistryValue Root="HKLM" Key={quoteattr(REMEMBERED_KEY)} Name="{name}" Type="string" {given}/></Component>'
    )


def remembering() -> Iterator[tuple[str, str, str]]:
    """Yield a property, the one that finds what an earlier installation was given, and when that is taken up."""
    for name in names():
        yield name, f"WAS_{name}", f"NOT {name} AND WAS_{name}"


def conditions() -> Iterator[tuple[str, str]]:
    """Yield each component that is not always there, with the condition for it."""
    for name in CHOICES:
        yield name, f'{name}="1"'
    for option in OPTIONS.values():
        name = installer_property(option.path)
        yield name, f'{name} AND {name}<>"{WITHDRAWN}"'


def refusals() -> Iterator[tuple[str, str]]:
    """Yield the condition for each property with a closed set of values, and what else is said."""
    for option in OPTIONS.values():
        if rule := allowed(option):
            condition, values = rule
            name = installer_property(option.path)
            given = f'NOT {name} OR {name}="{WITHDRAWN}"'
            yield f"Installed OR {given} OR {condition}", f"{name}=[{name}]: [TextNotAValue] {values}"
