"""Every fault once, before the real engine and the real providers: nothing is left of it.

In a process of its own: what is counted is what a process holds, and other tests leave threads of Qt behind that end
when they have been idle for long enough.
"""

import json
import subprocess
import sys

import pytest

from tests.fakes.faults import EXCHANGE, GRAPH, Service

pytestmark = pytest.mark.timeout(400)  # two services have some eighty faults each, real seconds among them


@pytest.fixture(scope="module")
def held() -> dict[str, float]:
    words = [sys.executable, "-m", "tests.benchmarks.soak", "--hours", "0", "--json"]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


@pytest.mark.parametrize("service", [EXCHANGE, GRAPH], ids=lambda service: service.name)
def test_the_rows_recover_from_every_fault_and_nothing_is_left(held: dict[str, float], service: Service) -> None:
    of_service = {key.removeprefix(f"{service.name.lower()}_"): value for key, value in held.items()}

    assert [of_service[f"{what}_left"] for what in ("threads", "sockets", "files")] == [0, 0, 0]
    assert of_service["faults"] > 30
    assert of_service["failed_rounds"] > 20
    assert of_service["details"] > 0
