"""What every test stands on: no display needed, repeatable examples, nothing left behind."""

import gc
import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings
from PySide6.QtCore import QThread

settings.register_profile("repeatable", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("repeatable")


@pytest.fixture(autouse=True)
def _no_thread_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that leaves a worker thread running, not a later one."""
    yield
    if "qtbot" in request.fixturenames or "qapp" in request.fixturenames:
        left = [thing for thing in gc.get_objects() if isinstance(thing, QThread) and thing.isRunning()]
        assert not left, f"still running: {[thread.objectName() for thread in left]}"
