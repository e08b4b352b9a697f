"""A demo server in a process of its own: ``python -m attendant.demo``.

Prints one line of JSON with ``url``, ``user_name``, ``password``, ``graph_url``, ``token``, ``ews_token``, ``version``
and ``authentication``, then serves until
its standard input is closed or Ctrl-C is pressed, so that it never outlives whoever started it.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime

from attendant.demo.authentication import AUTHENTICATIONS
from attendant.demo.ews.versions import NEWEST, SERVER_VERSIONS
from attendant.demo.limits import CallerLimits
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve the made-up organisation until told to stop.

    Args:
        arguments: What stands on the command line; the process's own where None.

    Returns:
        Exit code.
    """
    options = _parser().parse_args(arguments)
    house = Organisation(options.seed, today=options.today or datetime.now(UTC).date())
    server = DemoServer(
        house,
        version=options.version,
        authentication=options.authentication,
        port=options.port,
        limits=CallerLimits() if options.limits else None,
    )
    with suppress(KeyboardInterrupt), server:
        facts = {
            "url": server.url,
            "user_name": server.user_name,
            "password": server.password,
            "graph_url": server.graph_url,
            "token": server.token,
            "ews_token": server.ews_token,
            "version": server.version,
            "authentication": options.authentication,
        }
        sys.stdout.write(json.dumps(facts) + "\n")
        sys.stdout.flush()
        while sys.stdin.read(1):
            pass
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m attendant.demo", description="Serve a made-up organisation.")
    parser.add_argument("--version", choices=tuple(SERVER_VERSIONS), default=NEWEST, help="Exchange version to play")
    parser.add_argument("--authentication", choices=tuple(AUTHENTICATIONS), default="basic", help="way to sign in")
    parser.add_argument("--limits", action="store_true", help="enforce Microsoft's limits for one caller")
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1; 0 takes a free one")
    parser.add_argument("--seed", type=int, default=1, help="another number gives other calendars")
    parser.add_argument("--today", type=date.fromisoformat, help="day to arrange absences around, as 2026-11-24")
    return parser


if __name__ == "__main__":
    sys.exit(main())
