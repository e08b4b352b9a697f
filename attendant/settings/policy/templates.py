"""The administrative templates (ADMX, ADML) of group policy and Intune, written from the declared options.

Their form: "Group Policy ADMX Syntax Reference Guide" and the schema ``PolicyDefinitions.xsd`` in Microsoft's
documentation. The ADMX file says what can be decided and which registry value does it; one ADML file for each language
says what people read. Each text has one name in both.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from attendant.core.text import Text
from attendant.settings.choices import Unit
from attendant.settings.options import OPTIONS, Option
from attendant.settings.policy.names import registry_place

NAME = "attendant-console"
"""Name of the files, without ending."""

_SCHEMA = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
_REVISION = {"revision": "1.0", "schemaVersion": "1.0"}
_ROOT = "attendant_console"
_SUPPORTED = "supported"
_VALUE = "value"

_CATEGORIES = {
    "general": Text("General"),
    "calendar": Text("Calendar Integration"),
    "calendar_exchange": Text("Exchange"),
    "calendar_office365": Text("Office 365"),
    "privacy": Text("Privacy"),
}
"""The tables of the settings, as the pages of the dialog and their halves are called."""

Says = Callable[[Text], str]
"""Puts a text into one language."""


def admx() -> bytes:
    """Return the file that says which policies there are."""
    root = Element("policyDefinitions", {"xmlns": _SCHEMA, **_REVISION})
    namespaces = SubElement(root, "policyNamespaces")
    SubElement(namespaces, "target", prefix=_ROOT, namespace="AttendantConsole.Policies")
    SubElement(root, "resources", minRequiredRevision="1.0")
    definitions = SubElement(SubElement(root, "supportedOn"), "definitions")
    SubElement(definitions, "definition", name=_SUPPORTED, displayName=_string(_SUPPORTED))
    categories = SubElement(root, "categories")
    SubElement(categories, "category", name=_ROOT, displayName=_string(_ROOT))
    for name in _CATEGORIES:
        category = SubElement(categories, "category", name=name, displayName=_string(name))
        parent = name.rpartition("_")[0] or _ROOT
        SubElement(category, "parentCategory", ref=parent)
    policies = SubElement(root, "policies")
    for option in OPTIONS.values():
        _add_policy(policies, option)
    return _written(root)


def adml(say: Says) -> bytes:
    """Return the file with the texts of one language."""
    root = Element("policyDefinitionResources", {"xmlns": _SCHEMA, **_REVISION})
    SubElement(root, "displayName").text = "Attendant Console"
    SubElement(root, "description").text = say(Text("What an organisation decides about the Attendant Console."))
    resources = SubElement(root, "resources")
    strings = SubElement(resources, "stringTable")
    for name, text in _strings(say):
        SubElement(strings, "string", id=name).text = text
    presentations = SubElement(resources, "presentationTable")
    for option in OPTIONS.values():
        if option.kind is not bool:
            _add_presentation(presentations, option, say)
    return _written(root)


def _add_policy(policies: Element, option: Option) -> None:
    key, value_name = registry_place(option.path)
    name = _name(option)
    attributes = {
        "name": name,
        "class": "Both",
        "displayName": _string(name),
        "explainText": _string(f"{name}_help"),
        "key": key,
    }
    if option.kind is bool:
        policy = SubElement(policies, "policy", {**attributes, "valueName": value_name})
    else:
        policy = SubElement(policies, "policy", {**attributes, "presentation": f"$(presentation.{name})"})
    SubElement(policy, "parentCategory", ref=_name(option).removesuffix(f"_{value_name}"))
    SubElement(policy, "supportedOn", ref=_SUPPORTED)
    if option.kind is bool:
        for side, number in (("enabledValue", "1"), ("disabledValue", "0")):
            SubElement(SubElement(policy, side), "decimal", value=number)
        return
    _add_element(SubElement(policy, "elements"), option, {"id": _VALUE, "valueName": value_name})


def _add_element(elements: Element, option: Option, attributes: dict[str, str]) -> None:
    if issubclass(option.kind, StrEnum):
        choices = SubElement(elements, "enum", attributes, required="true")
        for choice in option.about.labels:
            item = SubElement(choices, "item", displayName=_string(f"{_name(option)}_{choice}"))
            SubElement(SubElement(item, "value"), "string").text = str(choice)
    elif option.kind is int:
        bounds = {"minValue": str(option.minimum), "maxValue": str(option.maximum)}
        SubElement(elements, "decimal", {**attributes, **bounds}, required="true")
    elif option.about.is_list:
        SubElement(elements, "multiText", attributes)
    else:
        SubElement(elements, "text", attributes, **({"maxLength": str(option.longest)} if option.longest else {}))


def _add_presentation(presentations: Element, option: Option, say: Says) -> None:
    presentation = SubElement(presentations, "presentation", id=_name(option))
    label = f"{say(option.about.title)}:"
    if issubclass(option.kind, StrEnum):
        default = str(list(option.about.labels).index(option.default))
        box = SubElement(presentation, "dropdownList", refId=_VALUE, noSort="true", defaultItem=default)
        box.text = label
    elif option.kind is int:
        step = "30" if option.about.unit is Unit.SECONDS else "1"
        box = SubElement(presentation, "decimalTextBox", refId=_VALUE, defaultValue=str(option.default), spinStep=step)
        unit = say(option.about.unit.text_for(option.default)) if option.about.unit else ""
        box.text = f"{say(option.about.title)} ({unit}):" if unit else label
    elif option.about.is_list:
        SubElement(presentation, "multiTextBox", refId=_VALUE).text = label
    else:
        box = SubElement(presentation, "textBox", refId=_VALUE)
        SubElement(box, "label").text = label


def _strings(say: Says) -> Iterator[tuple[str, str]]:
    yield _ROOT, "Attendant Console"
    yield _SUPPORTED, say(Text("Attendant Console on Windows 10 or newer"))
    for name, title in _CATEGORIES.items():
        yield name, say(title)
    for option in OPTIONS.values():
        name = _name(option)
        yield name, say(option.about.title)
        yield f"{name}_help", "\n\n".join(map(say, _explained(option)))
        for choice, label in option.about.labels.items():
            yield f"{name}_{choice}", say(label)


def _explained(option: Option) -> Iterator[Text]:
    yield option.about.help
    if option.kind is bool:
        yield Text("Enabled: on for everybody. Disabled: off for everybody. Not configured: each person decides.")
        yield Text("Without any decision it is on.") if option.default else Text("Without any decision it is off.")
    else:
        yield Text("Enabled: this value holds for everybody. Disabled or not configured: each person decides.")
        if option.about.labels:
            yield Text("Without any decision: {value}.", {"value": option.about.labels[option.default]})
        elif option.default != "":
            unit = option.about.unit.text_for(option.default) if option.about.unit else ""
            yield Text("Without any decision: {value} {unit}.", {"value": option.default, "unit": unit})
    if option.about.is_list:
        yield Text("One on each line.")
    yield Text("In settings.toml: {option}", {"option": option.path})


def _name(option: Option) -> str:
    return option.path.replace(".", "_")


def _string(name: str) -> str:
    return f"$(string.{name})"


def _written(root: Element) -> bytes:
    ElementTree.indent(root)
    content = ElementTree.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{content}\n'.encode()
