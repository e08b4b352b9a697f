"""What the pages promise is what there is."""

import re
from pathlib import Path

import pytest

import attendant
from attendant.command_line import parse
from tests.written_pages import README, WRITTEN, renewed

ROOT = Path(__file__).parents[2]
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
