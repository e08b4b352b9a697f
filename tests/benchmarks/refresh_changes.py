"""What a round costs in which little changed, beside a full one of the same provider.

``python -m tests.benchmarks.refresh_changes [--json] [--mailboxes 2000] [--rounds 7]``

The server runs in a process of its own. Before a full round every calendar changes, before the other every hundredth;
the rounds take turns, and one call follows the other, because the engine keeps the second for the selected person. CPU
is that of the client's process until the masked schedules are made.
"""

import argparse
import gc
import json
import statistics
import sys

from tests.benchmarks.ews_load_server import server_process
from tests.benchmarks.refresh_ews import Cost, OurProvider, cost_of

BOUNDS = {"cpu_ratio_one_percent_vs_full": 0.15}
"""At most; what docs promise."""


def measured(mailboxes: int, rounds: int) -> dict[str, float]:
    """Return the medians of both kinds of rounds and their ratios."""
    with server_process(mailboxes) as (server, next_round):
        ours = OurProvider(server, at_once=1)
        ours.refresh(mailboxes)
        # What smooth_the_window in attendant.ui.background sets once the program has loaded.
        sys.setswitchinterval(0.0001)
        gc.collect()
        gc.freeze()
        full: list[Cost] = []
        little: list[Cost] = []
        for _ in range(rounds):
            next_round("all")
            full.append(cost_of(ours.refresh, mailboxes))
            next_round("some")
            little.append(cost_of(ours.refresh, mailboxes))
        ours.close()
    figures = {
        f"{kind}_s_{name}": statistics.median(getattr(cost, f"{kind}_s") for cost in costs)
        for kind in ("cpu", "wall")
        for name, costs in (("full", full), ("one_percent", little))
    }
    return figures | {
        f"{kind}_ratio_one_percent_vs_full": figures[f"{kind}_s_one_percent"] / figures[f"{kind}_s_full"]
        for kind in ("cpu", "wall")
    }


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.refresh_changes", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--mailboxes", type=int, default=2_000, help="how many")
    parser.add_argument("--rounds", type=int, default=7, help="of each kind; medians are shown")
    options = parser.parse_args()
    figures = measured(options.mailboxes, options.rounds)
    if options.json:
        print(json.dumps(figures, indent=2))
    else:
        for name in ("full", "one_percent"):
            cpu_ms, wall_ms = 1000 * figures[f"cpu_s_{name}"], 1000 * figures[f"wall_s_{name}"]
            print(f"{options.mailboxes} mailboxes, {name:<12} CPU {cpu_ms:>6.1f} ms   wall {wall_ms:>6.1f} ms")
        for key, bound in BOUNDS.items():
            print(f"{key}: {figures[key]:.3f}, at most {bound}: {'held' if figures[key] <= bound else 'NOT HELD'}")
    return int(any(figures[key] > bound for key, bound in BOUNDS.items()))


if __name__ == "__main__":
    sys.exit(main())
