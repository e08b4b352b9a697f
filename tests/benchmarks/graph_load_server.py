"""A server process for benchmarks: the demo's Graph before a house of any size, whose calendars change each round.

``python -m tests.benchmarks.graph_load_server MAILBOXES`` prints one line of JSON with ``url`` and ``token``; each line
on its standard input begins another round, its end ends the server.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from attendant.demo.server import DemoServer
from tests.benchmarks.ews_load_server import LoadHouse


@contextmanager
def server_process(mailboxes: int) -> Iterator[tuple[dict[str, str], Callable[[], None]]]:
    """Run a server beside this process; yields what it printed, and what begins another round."""
    command = [sys.executable, "-m", "tests.benchmarks.graph_load_server", str(mailboxes)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        commands, answers = process.stdin, process.stdout

        def next_round() -> None:
            commands.write("round\n")
            commands.flush()
            answers.readline()

        try:
            yield json.loads(answers.readline()), next_round
        finally:
            process.communicate("")


def main() -> None:
    house = LoadHouse(int(sys.argv[1]))
    house.begin_round(0)
    with DemoServer(house) as server:
        print(json.dumps({"url": server.graph_url, "token": server.token}), flush=True)
        for round_no, _ in enumerate(sys.stdin, 1):
            house.begin_round(round_no)
            print("begun", flush=True)


if __name__ == "__main__":
    main()
