"""The whole console before a calendar with a secret: it is nowhere that a person, a program or a thief could read."""

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from attendant.app import main
from attendant.core.contact import Contact
from attendant.core.details import Details
from attendant.core.ports import CalendarService
from attendant.core.privacy import PrivacyPolicy
from attendant.desk.console import Console
from attendant.desk.last_known import LastKnown
from attendant.log_file import logging_to
from attendant.providers.graph import GraphConfig, GraphProvider
from attendant.settings.choices import Provider
from attendant.settings.home import Home
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import Settings
from attendant.settings.refusals import FileRefusals
from attendant.settings.store import save
from attendant.workplace import Workplace, connect_directly
from tests.fakes.ews_answers import TYPES, soap
from tests.fakes.ews_server import FakeEwsServer, Request, _Handler, reply
from tests.fakes.graph_answers import JSON, FakeGraphServer
from tests.fakes.provider_ports import PASSWORD, FixedClock, TokensInTurn
from tests.providers.test_ews_details import away
from tests.providers.test_no_secret_leaves import (
    ANNA,
    SECRET,
    WAYS,
    Hiding,
    ews_availability,
    ews_find_item,
    graph_calendar_view,
    graph_schedule,
    talkative,
)
from tests.providers.test_no_secret_leaves import START as START_TEXT

MORNING = datetime(2026, 11, 24, 9, 24, tzinfo=UTC)
ROLES = (*range(14), *range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 24))
_MOST_COLUMNS = 4
TEXTS = ("accessibleDescription", "accessibleName", "placeholderText", "statusTip", "text", "toolTip", "windowTitle")


class House:
    """A server with one calendar, in which one item is hidden in some way."""

    def __init__(self, way: Hiding, *, is_damaged: bool = False) -> None:
        self.way = way
        self.is_damaged = is_damaged
        self.asked: list[str] = []

    def __call__(self, handler: _Handler, request: Request) -> None:
        """Answer what is asked; a damaged answer has the secret where a time should be."""
        kind, body, content_type = self._answer(request)
        self.asked.append(kind)
        if self.is_damaged:
            body = body.replace(START_TEXT.encode(), SECRET.encode())
        more = {"content_type": content_type} if content_type else {}
        reply(200, body, **more)(handler, request)

    def _answer(self, request: Request) -> tuple[str, bytes, str]:
        if b"GetUserAvailabilityRequest" in request.body:
            return "availability", ews_availability(SECRET, self.way), ""
        if b"FindItem" in request.body:
            return "calendar", ews_find_item(SECRET, self.way), ""
        if b"GetMailTips" in request.body:
            return "reply", away("Back on Monday"), ""
        if request.path.endswith("/getSchedule"):
            return "availability", graph_schedule(SECRET, self.way), JSON
        if "/calendarView" in request.path:
            return "calendar", graph_calendar_view(SECRET, self.way), JSON
        return "other", (soap(f'<x xmlns="{TYPES}"/>') if request.path.endswith(".asmx") else b'{"value": []}'), JSON


def texts_of(widget: QWidget) -> Iterator[str]:
    """All texts of one widget, and of what it shows of a model."""
    for name in TEXTS:
        if callable(read := getattr(widget, name, None)):
            yield str(read())
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    for row in range(model.rowCount() if model is not None else 0):
        assert model is not None
        cells = (model.index(row, column) for column in range(_MOST_COLUMNS))
        yield from (repr(cell.data(role)) for cell in cells if cell.isValid() for role in ROLES)


def spoken(interface: QAccessibleInterface | None) -> Iterator[str]:
    """All that a screen reader could say of a part of the window."""
    if interface is not None and interface.isValid():
        yield from (interface.text(kind) for kind in QAccessible.Text if kind.value < 8)
        for number in range(interface.childCount()):
            yield from spoken(interface.child(number))


def everything_in_sight() -> str:
    """All texts of all windows, the tree of the screen reader, and the clipboard."""
    texts = [text for widget in QApplication.allWidgets() for text in texts_of(widget)]
    for window in QApplication.topLevelWidgets():
        texts += spoken(QAccessible.queryAccessibleInterface(window))
    return "\n".join([*texts, QGuiApplication.clipboard().text()])


def workplace_of(home: Home, server: FakeEwsServer, policy: PrivacyPolicy) -> Workplace:
    """A desk that reads from ``server``, by Graph where it is one."""
    settings = Settings().with_exchange(ews_url=server.url, user_name="reception", authentication="basic")
    settings = settings.with_values(
        {
            "privacy.shown": policy.level,
            "privacy.private_prefixes": ";".join(policy.prefixes),
            "privacy.private_categories": ";".join(policy.categories),
        }
    )
    service = None
    if isinstance(server, FakeGraphServer):
        settings = settings.with_values({"calendar.provider": Provider.OFFICE365})
        tokens = TokensInTurn(["token"])

        def service(privacy: PrivacyPolicy) -> CalendarService:
            return GraphProvider(
                GraphConfig(server.url),
                tokens=tokens,
                shared=tokens,
                presence=tokens,
                proxies=connect_directly,
                clock=FixedClock(MORNING),
                privacy=privacy,
            )

    save(home.settings_file, settings)
    workplace = Workplace(
        home=home,
        settings=settings,
        settings_file=home.settings_file,
        settings_problems=(),
        clock=FixedClock(MORNING),
        zone=ZoneInfo("Europe/Rome"),
        secrets=MemorySecrets({settings.calendar.exchange.account: PASSWORD}),
        refusals=FileRefusals(home.refusals_file),
        demo_service=service,
    )
    with workplace.open_directory() as directory:
        directory.add(Contact(0, "Anna Rossi", ANNA))
    return workplace


def looked_at(qtbot: QtBot, workplace: Workplace) -> str:
    """Run the console until Anna's details are there, use all of it, and return what could be read meanwhile."""
    console = Console(workplace)
    arrived: list[Details] = []
    console._engine.details_arrived.connect(arrived.append)
    qtbot.addWidget(console.window)
    try:
        console.window.show()
        with qtbot.waitSignal(console.settled, timeout=20_000):
            console.start()
        assert console.select("anna")
        qtbot.waitUntil(lambda: bool(arrived), timeout=20_000)
        console.window.commands.copy_sentence.trigger()
        console._recollection.keep()
        QApplication.processEvents()
        return everything_in_sight()
    finally:
        console.stop()


def everything_on_disk(workplace: Workplace) -> str:
    """All files of the run as they lie there, and what the encrypted one holds."""
    files = [file for file in Path(workplace.home.root).rglob("*") if file.is_file()]
    kept = LastKnown(workplace.home, workplace.secrets, workplace.clock).load(workplace.calendar_source)
    return "\n".join([*(file.read_bytes().decode("latin-1") for file in files), repr(kept)])


@pytest.mark.parametrize(
    ("server_kind", "way", "is_damaged"),
    [
        *((FakeEwsServer, way, False) for way in WAYS),
        (FakeEwsServer, WAYS[0], True),
        *((FakeGraphServer, way, False) for way in (WAYS[0], WAYS[3])),
        (FakeGraphServer, WAYS[0], True),
    ],
)
def test_a_hidden_item_is_nowhere_to_be_read(
    qtbot: QtBot, tmp_path: Path, server_kind: type[FakeEwsServer], way: Hiding, is_damaged: bool
) -> None:
    home, house = Home(tmp_path), House(way, is_damaged=is_damaged)
    with server_kind([house]) as server, logging_to(home), talkative():
        workplace = workplace_of(home, server, way.policy)
        seen = looked_at(qtbot, workplace)

    on_disk = everything_on_disk(workplace)
    assert "availability" in house.asked
    assert "Anna Rossi" in seen
    assert "DEBUG" in on_disk
    for told in (seen, on_disk):
        assert SECRET.casefold() not in told.casefold()


def test_what_is_shared_does_appear_so_that_the_test_above_can_fail(qtbot: QtBot, tmp_path: Path) -> None:
    home, house = Home(tmp_path), House(Hiding())
    with FakeEwsServer([house]) as server, logging_to(home), talkative():
        workplace = workplace_of(home, server, PrivacyPolicy())
        seen = looked_at(qtbot, workplace)

    assert {"availability", "calendar", "reply"} <= set(house.asked)
    assert f"{SECRET}, Room {SECRET} · invited by Dr {SECRET}" in seen
    assert "Back on Monday" in seen
    assert SECRET in everything_on_disk(workplace)
    assert SECRET not in home.log_file.read_text(encoding="utf-8")


@pytest.mark.parametrize("way", WAYS[:4])
@pytest.mark.parametrize("words", [("show",), ("show", "--json")])
def test_show_tells_no_hidden_item(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    way: Hiding,
    words: tuple[str, ...],
) -> None:
    home = Home(tmp_path)
    monkeypatch.setenv("ATTENDANT_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "stdin", io.StringIO(PASSWORD))
    with FakeEwsServer([House(way)]) as server:
        workplace_of(home, server, way.policy)
        code = main([*words, "--password-stdin", "--at", "2026-11-24T10:24:00+01:00", ANNA])

    written = capsys.readouterr()
    assert code == 0
    assert "10:00" in written.out
    assert SECRET.casefold() not in f"{written.out} {written.err}".casefold()
