"""What the pages promise is what there is."""

import ast
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

import attendant
from attendant.command_line import parse
from tests.written_pages import README, WRITTEN, renewed

ROOT = Path(__file__).parents[2]
TROUBLE = ROOT / "docs" / "when-something-goes-wrong.md"
CATALOGUE = ROOT / "resources" / "translations" / "attendant_de.ts"
COMMANDS = re.findall(r"^\| `attendant( [^`]*)?` \|", README.read_text(encoding="utf-8"), flags=re.MULTILINE)
EXAMPLES = {
    "FILE": "file.reg",
    "DATE": "2026-11-24",
    "MAILBOX...": "anna@example.com",
    "NAME": "general",
    "WxH": "800x600",
}


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_written_part_of_a_page_is_what_the_program_declares(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == renewed(page), "run python -m tests.written_pages"


def test_newest_version_in_the_changelog_is_the_programs() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert re.findall(r"^## \[(\d[^\]]*)\]", changelog, flags=re.MULTILINE)[0] == attendant.__version__


@pytest.mark.parametrize("command", COMMANDS)
def test_command_named_in_the_readme_is_understood(command: str) -> None:
    words = [EXAMPLES.get(word, word) for word in re.sub(r"[][]|\\\|\w+", "", command).split()]

    parse(words)


def test_readme_names_its_commands() -> None:
    assert len(COMMANDS) > 4


@pytest.mark.parametrize("page", sorted([README, *ROOT.glob("docs/**/*.md")]), ids=lambda page: page.name)
def test_links_to_other_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


def test_threat_model_names_tests_that_exist() -> None:
    named = re.findall(
        r"`(test_\w+\.py|tests/\w+(?:/\w+\.py)?)`", (ROOT / "docs" / "threat-model.md").read_text("utf-8")
    )

    assert len(named) > 20
    assert [name for name in named if not any(ROOT.glob(name if "/" in name else f"tests/**/{name}"))] == []


def summaries_of_the_program() -> set[str]:
    """Return each sentence that an error of ours begins with, read from the source."""
    found = set()
    for file in sorted((ROOT / "attendant").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.keyword(
                    arg="summary", value=ast.Call(ast.Name("Text"), [ast.Constant(str(sentence)), *_])
                ) | ast.Assign([ast.Name("summary")], ast.Call(ast.Name("Text"), [ast.Constant(str(sentence)), *_])):
                    found.add(sentence)
                case _:
                    pass
    return found


def sentences_looked_up() -> list[str]:
    rows = re.findall(r"^\| (.+?) \| .+ \| .+ \|$", TROUBLE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [sentence for row in rows if row not in ("the console says", "---") for sentence in row.split(" · ")]


def test_every_sentence_of_an_error_can_be_looked_up() -> None:
    assert summaries_of_the_program() - set(sentences_looked_up()) == set()


def test_every_sentence_to_look_up_is_one_that_the_program_shows() -> None:
    known = {one.text for one in ElementTree.parse(CATALOGUE).iterfind(".//source")}

    assert [sentence for sentence in sentences_looked_up() if sentence not in known] == []


def test_no_sentence_is_to_be_looked_up_twice() -> None:
    sentences = sentences_looked_up()

    assert sorted(sentences) == sorted(set(sentences))
