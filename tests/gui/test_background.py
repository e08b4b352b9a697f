import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from attendant.core.errors import Problem, ServiceUnreachable
from attendant.ui.background import Background, Worker


class Asker(QObject):
    """Takes results as a widget would."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[str] = []
        self.problems: list[Problem] = []
        self.always_in_own_thread = True

    def take(self, result: str) -> None:
        self.results.append(result)
        self.always_in_own_thread &= QThread.currentThread() == self.thread()

    def take_problem(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.always_in_own_thread &= QThread.currentThread() == self.thread()


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background()
    yield background
    assert background.stop(20_000)


def threads_of_work() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "background work"]


def raising(error: Exception) -> Callable[[], str]:
    def work() -> str:
        raise error

    return work


def test_work_is_done_elsewhere_and_its_result_taken_in_the_windows_thread(
    qtbot: QtBot, background: Background
) -> None:
    asker = Asker()

    background.run(lambda: threading.current_thread().name, asker.take, asker.take_problem)

    qtbot.waitUntil(lambda: asker.results == ["background work"])
    assert asker.always_in_own_thread


def test_plain_functions_may_take_results_too(qtbot: QtBot, background: Background) -> None:
    taken_in: list[str] = []

    background.run(
        lambda: "found", lambda _result: taken_in.append(threading.current_thread().name), Asker().take_problem
    )

    qtbot.waitUntil(lambda: taken_in == ["MainThread"])


def test_expected_error_arrives_as_its_problem(qtbot: QtBot, background: Background) -> None:
    asker = Asker()

    background.run(raising(ServiceUnreachable(detail="no route")), asker.take, asker.take_problem)

    qtbot.waitUntil(lambda: asker.problems == [ServiceUnreachable(detail="no route").problem])
    assert asker.always_in_own_thread


def test_bug_arrives_as_a_problem_without_its_text_and_is_logged_with_a_trace(
    qtbot: QtBot, background: Background, caplog: pytest.LogCaptureFixture
) -> None:
    asker = Asker()

    background.run(raising(ZeroDivisionError("private")), asker.take, asker.take_problem)

    qtbot.waitUntil(lambda: len(asker.problems) == 1)
    assert asker.problems[0].code == "unexpected"
    assert "private" not in repr(asker.problems[0])
    assert "Traceback" in caplog.text


def test_cancelled_work_delivers_nothing_and_is_aborted(qtbot: QtBot, background: Background) -> None:
    asker, gate = Asker(), threading.Event()
    task = background.run(lambda: str(gate.wait(20)), asker.take, asker.take_problem, abort=gate.set)

    task.cancel()

    qtbot.waitUntil(lambda: not threads_of_work())
    qtbot.wait(0)
    assert gate.is_set()
    assert asker.results == []


def test_result_that_was_on_its_way_when_cancelled_is_not_delivered(qtbot: QtBot, background: Background) -> None:
    asker = Asker()
    task = background.run(lambda: "late", asker.take, asker.take_problem)
    for thread in threads_of_work():
        thread.join(20)

    task.cancel()
    qtbot.wait(0)

    assert asker.results == []


def test_nothing_is_delivered_to_a_widget_that_is_gone(qtbot: QtBot, background: Background) -> None:
    asker, gate = Asker(), threading.Event()
    results = asker.results
    background.run(lambda: str(gate.wait(20)), asker.take, asker.take_problem)

    delete(asker)
    gate.set()

    qtbot.waitUntil(lambda: not threads_of_work())
    qtbot.wait(0)
    assert results == []


def test_close_aborts_work_and_leaves_no_thread(qtbot: QtBot) -> None:
    background, asker, gate = Background(), Asker(), threading.Event()
    background.run(lambda: str(gate.wait(20)), asker.take, asker.take_problem, abort=gate.set)

    assert background.stop(20_000)

    assert not threads_of_work()
    qtbot.wait(0)
    assert asker.results == []


def test_close_does_not_wait_for_work_that_never_ends(qtbot: QtBot) -> None:
    background, asker, gate = Background(), Asker(), threading.Event()
    background.run(lambda: str(gate.wait(20)), asker.take, asker.take_problem)

    assert not background.stop(50)

    (thread,) = threads_of_work()
    assert thread.daemon
    delete(background)
    gate.set()
    thread.join(20)
    assert asker.results == []


def test_nothing_starts_after_the_close(qtbot: QtBot) -> None:
    background, asker = Background(), Asker()
    assert background.stop()

    background.run(lambda: "late", asker.take, asker.take_problem)

    assert not threads_of_work()


def test_many_pieces_of_work_are_all_delivered(qtbot: QtBot, background: Background) -> None:
    asker = Asker()

    for number in range(50):
        background.run(partial(str, number), asker.take, asker.take_problem)

    qtbot.waitUntil(lambda: len(asker.results) == 50)
    assert sorted(asker.results, key=int) == [str(number) for number in range(50)]


def test_worker_survives_a_bug_in_a_job_and_tells(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    problems: list[Problem] = []
    done = threading.Event()
    worker = Worker("test worker", lambda: 5.0, problems.append)
    worker.start()

    worker.post(lambda: [][1])
    worker.post(done.set)

    assert done.wait(20)
    assert worker.stop(lambda: None, 20_000)
    assert [problem.code for problem in problems] == ["unexpected"]
    assert "Traceback" in caplog.text


def test_worker_that_is_stuck_is_reported_and_not_destroyed(qtbot: QtBot) -> None:
    gate, entered = threading.Event(), threading.Event()

    def stuck() -> None:
        entered.set()
        gate.wait(20)

    worker = Worker("test worker", lambda: 5.0, lambda _problem: None)
    worker.start()
    worker.post(stuck)
    assert entered.wait(20)

    assert not worker.stop(lambda: None, 20)

    gate.set()
    assert worker.wait(20_000)
