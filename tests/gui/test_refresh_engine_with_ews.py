import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from pytestqt.qtbot import QtBot

from attendant.clock import SystemClock
from attendant.core.events import RefreshFailed
from attendant.ui.refresh.refresh_engine import RefreshEngine
from tests.fakes.provider_ports import MemoryRefusals, no_proxy

ANNA = "anna@example.com"


def silence(connection: socket.socket, ended: threading.Event) -> None:
    """Take the request and never answer."""
    ended.wait(60)


def drops(connection: socket.socket, ended: threading.Event) -> None:
    """Answer a byte now and then, for ever."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 1000000\r\n\r\n")
    while not ended.wait(0.02):
        connection.sendall(b" ")


@contextmanager
def bad_server(behave: Callable[[socket.socket, threading.Event], None]) -> Iterator[tuple[str, threading.Event]]:
    """Serve connections badly; yields the address and an event that is set when a request came."""
    ended, asked = threading.Event(), threading.Event()
    threads: list[threading.Thread] = []

    def serve(connection: socket.socket) -> None:
        with connection:
            connection.recv(65536)
            asked.set()
            try:
                behave(connection, ended)
            except OSError:
                return  # the client hung up, as it should

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            if ended.is_set():
                connection.close()
                return
            threads.append(threading.Thread(target=serve, args=(connection,)))
            threads[-1].start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        accepting = threading.Thread(target=accept)
        accepting.start()
        try:
            yield f"http://127.0.0.1:{port}/EWS/Exchange.asmx", asked
        finally:
            ended.set()
            socket.create_connection(("127.0.0.1", port)).close()
            accepting.join()
            for thread in threads:
                thread.join()


@pytest.fixture
def engine_for(qtbot: QtBot) -> Iterator[Callable[[str], RefreshEngine]]:
    engines: list[RefreshEngine] = []

    def make(url: str) -> RefreshEngine:
        from attendant.providers.ews import EwsConfig, EwsProvider

        config = EwsConfig(url, authentication="basic", user_name="reception")
        engine = RefreshEngine(SystemClock())
        engines.append(engine)
        engine.set_provider(
            lambda: EwsProvider(
                config, password="made up", refusals=MemoryRefusals(), proxies=no_proxy, clock=SystemClock()
            )
        )
        engine.set_mailboxes([ANNA])
        return engine

    yield make
    assert all(engine.stop() for engine in engines)


def calls() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith(("calendar", "closing"))]


@pytest.mark.parametrize("behave", [silence, drops])
def test_end_comes_in_time_and_leaves_no_thread_whatever_the_server_does(
    engine_for: Callable[[str], RefreshEngine], behave: Callable[[socket.socket, threading.Event], None]
) -> None:
    with bad_server(behave) as (url, asked):
        engine = engine_for(url)
        assert asked.wait(30)

        ended = engine.stop(wait_ms=2000)

        assert ended
        assert calls() == []


def test_server_that_is_not_there_is_told_with_its_next_try(
    engine_for: Callable[[str], RefreshEngine], qtbot: QtBot
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    engine = engine_for(f"http://127.0.0.1:{port}/EWS/Exchange.asmx")

    with qtbot.waitSignal(
        engine.happened, timeout=30_000, check_params_cb=lambda event: isinstance(event, RefreshFailed)
    ) as heard:
        pass

    assert heard.args is not None
    failed = heard.args[0]
    assert failed.problem.code == "ServiceUnreachable"
    assert failed.next_try_at is not None
    anna = engine.board.schedule(ANNA)
    assert anna is not None
    assert anna.problem == failed.problem
