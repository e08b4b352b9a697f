"""How long the window's thread is kept from its work while calendars refresh without pause.

A timer of the window's thread ticks every 16 ms; what is measured are the gaps between its ticks, in one run: idle,
while our engine refreshes 500 mailboxes over and over through the real provider, and while stock exchangelib does the
same in a plain thread. The console's own window is shown (offscreen), somebody selected. The server has a process of
its own and gives other answers each round.

    python -m tests.benchmarks.window_gaps [--json] [--seconds 10]

Run it on a quiet machine: a gap also holds what other programs take. ``busy_max_ms`` does not; it is the most that the
window's thread itself worked between two ticks.
"""

import argparse
import gc
import json
import os
import statistics
import sys
import threading
import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from attendant.clock import ShiftedClock
from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.core.errors import Problem
from attendant.core.events import RefreshEvent, RefreshFailed, RefreshFinished
from attendant.core.pace import Pace
from attendant.core.ports import CalendarProvider
from attendant.core.window_rule import WindowRule
from attendant.directory.search import SearchIndex
from attendant.ui.background import Background, smooth_the_window
from attendant.ui.main_window import MainWindow
from attendant.ui.refresh.refresh_engine import RefreshEngine
from attendant.ui.refresh.refresh_rounds import Limits
from tests.benchmarks.ews_load_server import DAY, ITEMS_A_DAY, address, server_process
from tests.fakes.provider_ports import MemoryRefusals, no_proxy

TICK_MS = 16
MAILBOX_COUNT = 500
MAILBOXES = tuple(address(number) for number in range(MAILBOX_COUNT))
MORNING = DAY.start + timedelta(hours=9)


class Desk(QObject):
    """The console's window at work, and a timer of its thread that notes when it ticks."""

    def __init__(self, engine: RefreshEngine, next_round: Callable[[], None]) -> None:
        super().__init__()
        self.engine = engine
        self.next_round = next_round
        self.background = Background(self)
        self.server_is_ready = True
        self.window = MainWindow(engine.board, ShiftedClock(MORNING), ZoneInfo("Europe/Rome"))
        contacts = tuple(
            Contact(number, f"Colleague {number}", mailbox, "Sales", phones=(PhoneNumber(PhoneKind.WORK, f"{number}"),))
            for number, mailbox in enumerate(MAILBOXES, start=1)
        )
        self.window.show_contacts(contacts, SearchIndex(contacts))
        self.window.visible_changed.connect(engine.set_visible)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.select_contact(1)
        self.rounds = 0
        self.failures: list[str] = []
        self.ticks_s: list[float] = []
        self.cpu_s: list[float] = []
        self.timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.tick)
        engine.happened.connect(self.hear)

    @Slot()
    def tick(self) -> None:
        self.ticks_s.append(time.perf_counter())
        self.cpu_s.append(time.thread_time())

    @Slot(object)
    def hear(self, event: RefreshEvent) -> None:
        try:
            self.window.on_refresh_event(event)
        except Exception as error:  # noqa: BLE001 - raised here it would only be printed, sixty times a second
            self.failures.append(repr(error))
            self.engine.pause()
        if isinstance(event, RefreshFinished):
            self.rounds += 1
            if self.server_is_ready:
                self.server_is_ready = False
                self.background.run(self.next_round, self.note_ready, self.note_failure)
        elif isinstance(event, RefreshFailed):
            self.failures.append(event.problem.code)

    def note_ready(self, _nothing: None) -> None:
        self.server_is_ready = True

    def note_failure(self, problem: Problem) -> None:
        self.failures.append(problem.code)

    def gaps_ms(self, seconds: float) -> list[float]:
        """Let the window live for a while and return the gaps between its ticks."""
        self.ticks_s, self.cpu_s = [], []
        self.timer.start()
        loop = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), self, loop.quit)
        loop.exec()
        self.timer.stop()
        return [1000 * (after - before) for before, after in pairwise(self.ticks_s)]


def provider_for(server: Mapping[str, str]) -> CalendarProvider:
    """Return our provider; called in the worker, since it loads exchangelib."""
    from attendant.providers.ews import EwsConfig, EwsProvider

    config = EwsConfig(server["url"], authentication="basic", user_name=server["user_name"])
    return EwsProvider(
        config, password=server["password"], refusals=MemoryRefusals(), proxies=no_proxy, clock=ShiftedClock(MORNING)
    )


def stock_refresh(server: Mapping[str, str], next_round: Callable[[], None], stop: threading.Event) -> None:
    """Refresh with exchangelib's own front door until told to stop."""
    from exchangelib import BASIC, UTC, Build, Configuration, Credentials, EWSDateTime, Version
    from exchangelib.protocol import Protocol

    config = Configuration(
        service_endpoint=server["url"],
        credentials=Credentials(server["user_name"], server["password"]),
        auth_type=BASIC,
        version=Version(Build(15, 0, 847, 32)),
    )
    protocol = Protocol(config=config)
    window = WindowRule(UTC).window_at(MORNING)
    start, end = (EWSDateTime.from_datetime(instant) for instant in (window.start, window.end))
    accounts = [(mailbox, "Required", False) for mailbox in MAILBOXES]
    while not stop.is_set():
        for _view in protocol.get_free_busy_info(accounts, start, end):
            if stop.is_set():
                break
        next_round()
    protocol.close()


def figures(prefix: str, gaps_ms: list[float]) -> dict[str, float]:
    """Return the 99th percentile and the longest gap."""
    return {
        f"{prefix}gap_p99_ms": round(statistics.quantiles(gaps_ms, n=100)[98], 1),
        f"{prefix}gap_max_ms": round(max(gaps_ms), 1),
    }


def measure(seconds: float) -> dict[str, float]:
    """Run the three scenes and return their figures."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert app is not None
    result: dict[str, float] = {"mailboxes": MAILBOX_COUNT, "events_per_mailbox": ITEMS_A_DAY}
    stock_switch_interval_s = sys.getswitchinterval()
    with server_process(MAILBOX_COUNT) as (server, next_round):
        engine = RefreshEngine(ShiftedClock(MORNING), limits=Limits(pace=Pace(interval_s=0.0)))
        desk = Desk(engine, next_round)
        try:
            engine.set_provider(lambda: provider_for(server))
            engine.set_mailboxes(MAILBOXES)
            # The first rounds load exchangelib, which belongs to the start.
            while desk.rounds < 2 and not desk.failures:
                desk.gaps_ms(0.2)
            smooth_the_window()
            engine.pause()
            result |= figures("idle_", desk.gaps_ms(max(2.0, seconds / 3)))
            rounds = desk.rounds
            cpu_s = time.process_time()
            engine.resume()
            result |= figures("", desk.gaps_ms(seconds))
            result["busy_max_ms"] = round(max(1000 * (after - before) for before, after in pairwise(desk.cpu_s)), 1)
            result["rounds"] = desk.rounds - rounds
            engine.pause()
            result["cpu_percent"] = round(100 * (time.process_time() - cpu_s) / seconds)
        finally:
            ended = engine.stop() and desk.background.stop(10_000)
        # Stock exchangelib is measured as it comes: without the frozen objects and the shorter switch interval.
        gc.unfreeze()
        if desk.failures or not ended:
            msg = f"the run is worth nothing: {desk.failures}, ended {ended}"
            raise RuntimeError(msg)
        sys.setswitchinterval(stock_switch_interval_s)
        stop = threading.Event()
        stock = threading.Thread(target=stock_refresh, args=(server, next_round, stop), daemon=True)
        stock.start()
        desk.gaps_ms(1.0)
        result |= figures("stock_", desk.gaps_ms(seconds))
        stop.set()
        stock.join()
        desk.window.close()
    return result


def main() -> None:
    """Print the figures as a table or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--seconds", type=float, default=10.0, help="length of each scene")
    arguments = parser.parse_args()
    result = measure(arguments.seconds)
    if arguments.json:
        print(json.dumps(result, indent=2))
        return
    print(f"gaps between ticks of {TICK_MS} ms while {MAILBOX_COUNT} mailboxes refresh without pause")
    print(f"{'':24}{'99th percentile':>16}{'longest':>12}{'rounds':>10}")
    for label, prefix in (("idle", "idle_"), ("this console", ""), ("stock exchangelib", "stock_")):
        p99, longest = result[f"{prefix}gap_p99_ms"], result[f"{prefix}gap_max_ms"]
        print(f"{label:24}{p99:>13} ms{longest:>9} ms{result.get(f'{prefix}rounds', 0):>10}")
    print("to reach                         25 ms       40 ms")
    print(f"most that the window's thread itself worked between two ticks: {result['busy_max_ms']} ms")


if __name__ == "__main__":
    main()
