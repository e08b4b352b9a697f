"""Listens to the window as a screen reader does, and prints what it heard as JSON.

Runs on the system's Python, which has the bindings of AT-SPI, within a D-Bus session and an X display of its own:
``listener.py COMMAND…`` starts the window by the command.
"""

import json
import subprocess
import sys
import threading
import time
from typing import Any

import gi  # type: ignore[import-not-found]  # of the system, not of the virtual environment

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402 - the version is named before

PATIENCE_S = 20.0
QUIET_S = 1.0
"""Whatever was to be said is said within this time after the window has answered."""

heard: list[dict[str, Any]] = []
window = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 - ours
answers: list[str] = []


def note(event: Any) -> None:
    """Keep an announcement."""
    heard.append({"text": str(event.any_data), "politeness": int(event.detail1)})


def live(seconds: float, until: str | None = None) -> None:
    """Let events come in, at most so long or until the window has answered."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends and (until is None or until not in answers):
        GLib.MainContext.default().iteration(False)
        time.sleep(0.005)


def tell(line: str) -> list[dict[str, Any]]:
    """Tell the window something and return what it says aloud."""
    heard.clear()
    answers.clear()
    assert window.stdin is not None
    window.stdin.write(line + "\n")
    window.stdin.flush()
    live(PATIENCE_S, until=line)
    live(QUIET_S)
    return list(heard)


def names_below(accessible: Any, role: Any) -> list[str]:
    """Return the names of everything with this role that is on the screen."""
    if accessible is None:
        return []
    below = [
        name
        for number in range(accessible.get_child_count())
        for name in names_below(accessible.get_child_at_index(number), role)
    ]
    shown = accessible.get_state_set().contains(Atspi.StateType.SHOWING)
    return [accessible.get_name(), *below] if shown and accessible.get_role() == role else below


def banner() -> list[str]:
    """Return the texts of labels on the screen that say what is wrong."""
    desktop = Atspi.get_desktop(0)
    labels = [
        name
        for number in range(desktop.get_child_count())
        for name in names_below(desktop.get_child_at_index(number), Atspi.Role.LABEL)
    ]
    return [name for name in labels if "cannot be reached" in name]


def main() -> None:
    """Go through a day with an hour offline."""
    Atspi.init()
    listener = Atspi.EventListener.new(note)
    listener.register("object:announcement")

    def read() -> None:
        assert window.stdout is not None
        for line in window.stdout:
            answers.append(line.strip())

    threading.Thread(target=read, daemon=True).start()
    live(PATIENCE_S, until="shown")
    live(QUIET_S)
    story: dict[str, Any] = {"programs": Atspi.get_desktop(0).get_child_count()}
    story["offline"] = tell("offline")
    story["banner offline"] = banner()
    story["offline again"] = tell("offline")
    story["online"] = tell("online")
    story["banner online"] = banner()
    window.terminate()
    window.wait(PATIENCE_S)
    print(json.dumps(story))  # noqa: T201 - what the test reads


main()
