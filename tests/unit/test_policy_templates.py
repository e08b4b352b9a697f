"""The templates for group policy offer every option, in every language, and what they write is understood."""

import re
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from lxml import etree
from PySide6.QtWidgets import QApplication

from attendant.settings.options import OPTIONS
from attendant.settings.policy.registry import POLICY_KEY
from attendant.settings.policy.templates import NAME
from attendant.settings.store import load
from attendant.settings.unknown_keys import is_secret
from resources.policy import update
from tests.fakes.policies import sources

ADMX = update.FOLDER / f"{NAME}.admx"
ADML = sorted(update.FOLDER.glob("*/*.adml"))
SCHEMA = Path(__file__).parents[2] / "../shared/corpora/admx/PolicyDefinitionFiles.xsd"
SPACE = {"": "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"}

every_language = pytest.mark.parametrize("adml", ADML, ids=lambda file: file.parent.name)


def policies() -> list[Element]:
    return ElementTree.parse(ADMX).findall("policies/policy", SPACE)


def element_of(policy: Element) -> Element | None:
    found = policy.find("elements/*", SPACE)
    assert (found is None) == ("valueName" in policy.attrib)
    return found


def kind_of(element: Element) -> str:
    return element.tag.partition("}")[2]


def named(attribute: str, place: str, file: Path) -> list[str]:
    return [found.attrib[attribute] for found in ElementTree.parse(file).findall(place, SPACE)]


def test_committed_templates_are_what_the_options_declare(qapp: QApplication) -> None:
    del qapp
    written = dict(update.files())

    assert sorted(written) == sorted([ADMX, *ADML])
    for path, content in written.items():
        assert path.read_bytes() == content, "run python resources/policy/update.py"


def test_there_are_three_languages() -> None:
    assert [file.parent.name for file in ADML] == ["de-DE", "en-US", "it-IT"]


@every_language
def test_every_text_that_is_referred_to_is_there_and_no_other(adml: Path) -> None:
    referred = re.findall(r"\$\((string|presentation)\.(\w+)\)", ADMX.read_text(encoding="utf-8"))
    strings = named("id", "resources/stringTable/string", adml)
    presentations = named("id", "resources/presentationTable/presentation", adml)

    assert len(set(strings)) == len(strings)
    assert {name for kind, name in referred if kind == "string"} == set(strings)
    assert [name for kind, name in referred if kind == "presentation"] == presentations
    assert all(text.text for text in ElementTree.parse(adml).findall("resources/stringTable/string", SPACE))


@every_language
def test_every_box_belongs_to_the_value_that_it_edits(adml: Path) -> None:
    boxes = {"enum": "dropdownList", "decimal": "decimalTextBox", "text": "textBox", "multiText": "multiTextBox"}
    shown = {
        presentation.attrib["id"]: [(kind_of(box), box.attrib["refId"]) for box in presentation]
        for presentation in ElementTree.parse(adml).findall("resources/presentationTable/presentation", SPACE)
    }

    for policy in policies():
        if (element := element_of(policy)) is not None:
            assert shown[policy.attrib["name"]] == [(boxes[kind_of(element)], element.attrib["id"])]


def test_every_category_and_version_that_is_referred_to_is_there() -> None:
    tree = ElementTree.parse(ADMX)
    categories = set(named("name", "categories/category", ADMX))

    assert {one.attrib["ref"] for one in tree.iterfind(".//parentCategory", SPACE)} <= categories
    assert {one.attrib["ref"] for one in tree.iterfind(".//supportedOn[@ref]", SPACE)} == {"supported"}


@pytest.mark.parametrize("file", [ADMX, *ADML], ids=lambda file: f"{file.parent.name}-{file.suffix}")
def test_templates_keep_to_their_schema(file: Path) -> None:
    if not SCHEMA.exists():
        pytest.skip("the schema of administrative templates is not among the material")
    etree.XMLSchema(etree.parse(SCHEMA)).assertValid(etree.parse(file))


def offered(policy: Element) -> list[object]:
    """Return what an administrator can choose, as the registry then holds it."""
    element = element_of(policy)
    if element is None:
        sides = (policy.find(f"{side}/decimal", SPACE) for side in ("enabledValue", "disabledValue"))
        return [int(side.attrib["value"]) for side in sides if side is not None]
    match kind_of(element):
        case "enum":
            return [value.text for value in element.iterfind("item/value/string", SPACE)]
        case "decimal":
            return [int(element.attrib[bound]) for bound in ("minValue", "maxValue")]
        case "multiText":
            return [["one", "two; three"]]
        case kind:
            assert kind == "text"
            return [""]


def test_whatever_can_be_chosen_is_understood_by_the_console(tmp_path: Path) -> None:
    seen = set()
    for policy in policies():
        element = element_of(policy)
        steps = policy.attrib["key"].removeprefix(POLICY_KEY + "\\").split("\\")
        name = (policy if element is None else element).attrib["valueName"]
        for value in offered(policy):
            table: dict[str, object] = {name: value}
            for step in reversed(steps):
                table = {step: table}
            loaded = load(tmp_path / "settings.toml", sources(HKLM=table))
            assert loaded.problems == ()
            assert list(loaded.origins) == [".".join((*steps, name))]
        seen.add(".".join((*steps, name)))

    assert seen == OPTIONS.keys()


def test_choices_and_bounds_are_all_that_the_option_allows() -> None:
    by_name = {policy.attrib["name"]: offered(policy) for policy in policies()}

    assert by_name["general_show_calendars"] == [1, 0]
    assert by_name["general_language"] == ["system", "en", "de", "it"]
    assert by_name["calendar_refresh_interval_s"] == [60, 3600]
    for path, option in OPTIONS.items():
        if option.about.labels:
            assert by_name[path.replace(".", "_")] == list(option.about.labels)


def test_no_option_is_a_secret() -> None:
    assert not [path for path in OPTIONS if is_secret(path)]
