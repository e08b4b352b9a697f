"""The workflow for hosted runners, which cannot run here: it names only what there is."""

import re
import shlex
from importlib.util import find_spec
from pathlib import Path

import pytest

import run

WORKFLOW = run.ROOT / ".github" / "workflows" / "windows.yml"
TEXT = WORKFLOW.read_text(encoding="utf-8")
COMMANDS = re.findall(r"^ +- run: (.+)$", TEXT, flags=re.MULTILINE)
OURS = [command for command in COMMANDS if command.startswith("python run.py ")]
OF_THE_RUNNER = ("choco install nsis ", "pipx run pip-audit ", "sudo apt-get ", "gh release create ")
OWN_WORDS = {("test",), ("build",), ("build", run.SIGN_IN_WINDOW)}


def test_each_step_is_a_command_of_ours_or_the_runners() -> None:
    assert len(OURS) > 5
    assert [command for command in COMMANDS if command not in OURS and not command.startswith(OF_THE_RUNNER)] == []
    assert TEXT.count("run:") == len(COMMANDS), "a step of several lines hides from this test"


@pytest.mark.parametrize("command", OURS)
def test_word_and_options_are_known(command: str) -> None:
    word, *rest = shlex.split(command.removeprefix("python run.py "))
    if (word, *rest) in OWN_WORDS:
        return

    module = find_spec(run.TOOLS[word])

    assert module is not None
    source = Path(str(module.origin)).read_text(encoding="utf-8")
    assert [option for option in rest if option.startswith("--") and f'"{option}"' not in source] == []


def test_packages_of_the_runner_are_those_that_the_makers_of_installers_ask_for() -> None:
    from resources.installer.make import PACKAGE_TOOLS

    packages = {"wixl": "wixl", "wixl-heat": "wixl", "msibuild": "msitools"}

    assert [tool for tool in PACKAGE_TOOLS if f" {packages[tool]} " not in TEXT] == []


def test_secrets_are_those_that_signing_reads() -> None:
    from resources.build import sign

    assert set(re.findall(r"secrets\.(\w+)", TEXT)) == {sign.CERTIFICATE, sign.PASSWORD}
    assert set(re.findall(r"vars\.(\w+)", TEXT)) == {sign.TIMESTAMP}
