"""The program and the installers to try, where whoever runs the tests names them."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest


class Elsewhere(pytest.Module):
    """A module of these tests where there is no Windows: it could not even be imported."""

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        pytest.skip("only Windows keeps these promises: python3 run.py windows", allow_module_level=True)


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    """Skip each module, with the reason, where there is no Windows."""
    return None if sys.platform == "win32" else Elsewhere.from_parent(parent, path=module_path)


NOT_NAMED = "installers are tried by: python3 run.py windows"


@pytest.fixture(scope="session")
def program() -> Path:
    """The folder of the built program."""
    if "ATTENDANT_PROGRAM" not in os.environ:
        pytest.skip(NOT_NAMED)
    return Path(os.environ["ATTENDANT_PROGRAM"])


@pytest.fixture(scope="session")
def installers() -> Path:
    """The folder with the installers: they are really run on this computer."""
    if "ATTENDANT_INSTALLERS" not in os.environ:
        pytest.skip(NOT_NAMED)
    return Path(os.environ["ATTENDANT_INSTALLERS"])
