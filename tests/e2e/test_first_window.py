"""The first window comes before what only later work needs."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from attendant.command_line import Arguments
from attendant.desk.console import Console
from attendant.desk.front_desk import FrontDesk
from attendant.directory.store import Directory
from attendant.premises import open_premises
from attendant.settings.home import HOME_VARIABLE, Home
from attendant.workplace import Workplace
from tests.gui.desk import ANNA, EVERYONE, GIANNI

LATER = {
    "anyascii", "attendant.core.events", "attendant.core.ports", "attendant.ui.contact_panel.somebody",
    "attendant.desk.checkup", "attendant.desk.console", "attendant.directory.search", "attendant.doctor",
    "attendant.providers", "attendant.settings.options", "attendant.signin", "attendant.ui.directory_dialogs",
    "attendant.ui.refresh.refresh_engine", "attendant.ui.settings_dialog", "attendant.ui.signin_window", "cryptography",
    "exchangelib", "keyring", "logging.handlers", "lxml", "msal", "pydantic", "rapidfuzz", "requests", "tomlkit",
}  # fmt: skip
"""What a first picture of the colleagues needs nothing of. Each takes time; together they took four times the rest."""


def fill(home: Home) -> None:
    with Directory(home.directory_file) as directory:
        directory.import_contacts(EVERYONE, source="csv")


def test_the_colleagues_are_painted_before_anything_else_is_loaded(tmp_path: Path) -> None:
    fill(Home(tmp_path))
    start = [sys.executable, "-m", "tests.benchmarks.first_paint", "ours-modules"]

    answer = subprocess.run(
        start, env=os.environ | {HOME_VARIABLE: str(tmp_path)}, capture_output=True, text=True, timeout=60, check=True
    )

    assert LATER.intersection(json.loads(answer.stdout)) == set()


def test_the_console_moves_in_behind_the_first_window(tmp_path: Path, qtbot: QtBot) -> None:
    fill(Home(tmp_path))
    consoles: list[Console] = []
    with open_premises(Arguments("window")) as premises:
        front = FrontDesk(Home(tmp_path), premises.clock, premises.zone)
        qtbot.addWidget(front.window)

        def move_in(workplace: Workplace) -> None:
            assert [contact.name for contact in front.colleagues or ()] == names(front)
            consoles.append(Console(workplace, front))
            consoles[0].start()

        front.open(premises.furnish, move_in)
        QTest.keyClicks(front.window.pane.search, "rossi")
        qtbot.waitUntil(lambda: bool(consoles), timeout=20_000)
        # What was typed before anything could be searched is found, the best match selected.
        qtbot.waitUntil(lambda: front.window.panel.contact is not None, timeout=10_000)

        assert front.window.panel.contact is not None
        assert front.window.panel.contact.name == ANNA.name
        assert GIANNI.name not in names(front)
        consoles[0].stop()


def names(front: FrontDesk) -> list[str]:
    model = front.window.pane.model
    return [model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) for row in range(model.rowCount())]
