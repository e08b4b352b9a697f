"""A wrong password from the settings dialog: test, search and rounds send it once, until the person says otherwise."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from attendant.clock import SystemClock
from attendant.core.events import RefreshFailed
from attendant.desk.checkup import Checkup
from attendant.settings.home import Home
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import Settings
from attendant.settings.refusals import FileRefusals
from attendant.ui.background import Background
from attendant.ui.refresh.refresh_engine import RefreshEngine
from attendant.ui.settings_dialog import SettingsDialog
from attendant.workplace import Workplace, connect_directly
from tests.fakes.ews_server import FakeEwsServer, Request, reply
from tests.fakes.ntlm import USER, NtlmGate, account_file

WRONG = "wrong horse"


class Refuser:
    """Refuses every password, after a while where it is ``held``; counts how often one came."""

    def __init__(self, authentication: str, *, held: bool) -> None:
        self.go_on = threading.Event()
        self.came = threading.Event()
        self._basic_count = 0
        self._ntlm = NtlmGate(reply(500)) if authentication == "ntlm" else None
        if not held:
            self.go_on.set()

    @property
    def count(self) -> int:
        return self._ntlm.proofs if self._ntlm else self._basic_count

    def __call__(self, handler: Any, request: Request) -> None:
        if "Authorization" in request.headers:
            self.came.set()
            self.go_on.wait(20)
        if self._ntlm is not None:
            self._ntlm(handler, request)
            return
        self._basic_count += "Authorization" in request.headers
        reply(401, WWW_Authenticate='Basic realm="mail"')(handler, request)


class Desk:
    """A settings dialog with the real test of the connection, and the engine that works by what is saved."""

    def __init__(self, qtbot: QtBot, home: Home, url: str, authentication: str) -> None:
        settings = Settings().with_exchange(ews_url=url, user_name=USER, authentication=authentication)
        self.qtbot = qtbot
        self.workplace = Workplace(
            home=home,
            settings=settings,
            settings_file=home.settings_file,
            settings_problems=(),
            clock=SystemClock(),
            zone=SystemClock().now().tzinfo,  # type: ignore[arg-type] # an aware instant has a zone
            secrets=MemorySecrets(),
            refusals=FileRefusals(home.refusals_file),
            proxies=connect_directly,
        )
        self.background = Background()
        self.engine = RefreshEngine(SystemClock())
        self.failures: list[RefreshFailed] = []
        self.engine.happened.connect(self._hear)
        self.engine.set_mailboxes(["anna@contoso.example"])

    def _hear(self, event: object) -> None:
        if isinstance(event, RefreshFailed):
            self.failures.append(event)

    def open(self) -> SettingsDialog:
        dialog = SettingsDialog(
            self.workplace.settings,
            save=lambda _settings: None,
            secrets=self.workplace.secrets,
            refusals=self.workplace.refusals,
            background=self.background,
            ask=lambda *_words, **_more: True,
        )
        self.qtbot.addWidget(dialog)
        dialog.calendar.connection_test.offer(partial(Checkup, self.workplace))
        dialog.saved.connect(self.use)
        dialog.try_again.connect(self.engine.refresh_now)
        dialog.open()
        dialog.show_page(dialog.calendar)
        dialog.calendar.password.line.setText(WRONG)
        return dialog

    def use(self, _settings: Settings) -> None:
        self.engine.set_provider(self.workplace.calendar_provider)
        self.engine.refresh_now()

    def wait_for_failures(self, count: int) -> None:
        self.qtbot.waitUntil(lambda: len(self.failures) >= count, timeout=20_000)

    def stop(self) -> None:
        self.engine.stop()
        self.background.stop()


MakeDesk = Callable[[str, str], Desk]


@pytest.fixture
def desk_at(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MakeDesk]:
    account_file(tmp_path, monkeypatch, "right horse")
    desks: list[Desk] = []

    def make(url: str, authentication: str) -> Desk:
        desks.append(Desk(qtbot, Home(tmp_path), url, authentication))
        return desks[-1]

    yield make
    for desk in desks:
        desk.stop()


def press(button: Any) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("authentication", ["basic", "ntlm"])
def test_what_the_test_found_refused_goes_out_again_only_when_the_person_says_so(
    desk_at: MakeDesk, authentication: str
) -> None:
    refuser = Refuser(authentication, held=False)
    with FakeEwsServer([refuser]) as server:
        desk = desk_at(server.url, authentication)
        dialog = desk.open()
        test, password = dialog.calendar.connection_test, dialog.calendar.password
        press(test.start_button)
        desk.qtbot.waitUntil(lambda: not test.is_running, timeout=20_000)
        dialog.accept()
        desk.wait_for_failures(1)
        desk.qtbot.waitUntil(password.again.isVisible)
        assert refuser.count == 1

        press(password.again)
        desk.wait_for_failures(2)

    assert refuser.count == 2
    assert [failure.problem.code for failure in desk.failures] == ["CredentialsRefused"] * 2


@pytest.mark.parametrize("cancelled", [False, True])
@pytest.mark.parametrize("authentication", ["basic", "ntlm"])
def test_saving_while_the_test_still_waits_for_an_answer_sends_nothing_more(
    desk_at: MakeDesk, authentication: str, cancelled: bool
) -> None:
    refuser = Refuser(authentication, held=True)
    with FakeEwsServer([refuser]) as server:
        desk = desk_at(server.url, authentication)
        dialog = desk.open()
        test = dialog.calendar.connection_test
        press(test.start_button)
        assert refuser.came.wait(20)
        if cancelled:
            test.cancel()
        with desk.qtbot.waitSignal(dialog.saved):
            dialog.accept()
        desk.qtbot.wait(200)
        refuser.go_on.set()
        desk.wait_for_failures(1)

    assert refuser.count == 1
    assert desk.failures[0].problem.code == "CredentialsRefused"


def test_saving_once_more_while_the_first_answer_is_awaited_sends_nothing_more(desk_at: MakeDesk) -> None:
    refuser = Refuser("basic", held=True)
    with FakeEwsServer([refuser]) as server:
        desk = desk_at(server.url, "basic")
        for _ in range(2):
            dialog = desk.open()
            with desk.qtbot.waitSignal(dialog.saved):
                dialog.accept()
            assert refuser.came.wait(20)
        desk.qtbot.wait(200)
        refuser.go_on.set()
        desk.wait_for_failures(1)

    assert refuser.count == 1
