"""The check of an installation: ``attendant --self-test``, on the built program as on the sources.

It looks at what a package can lose: plugins of Qt, data files, modules that are loaded late, libraries; and at the main
job from end to end, on the made-up organisation. Nothing leaves the machine.
"""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import qVersion

from attendant import __version__
from attendant.command_line import EXIT_OK, EXIT_SELF_TEST_FAILED
from attendant.self_test import parts, whole
from attendant.workplace import Workplace

CHECKS: dict[str, Callable[[Workplace], str]] = {
    "Qt": parts.qt,
    "resources": parts.resource_files,
    "languages": parts.languages,
    "time zones": parts.time_zones,
    "settings": parts.settings,
    "database": parts.database,
    "search": parts.search,
    "keyring": parts.keyring,
    "TLS": parts.tls,
    "Microsoft sign-in": parts.microsoft_sign_in,
    "Windows sign-in": parts.windows_sign_in,
    "calendars by EWS": whole.calendars_by_ews,
    "calendars by Graph": whole.calendars_by_graph,
    "window": whole.window,
    "sign-in window": whole.sign_in_window,
    "licences": parts.licences,
}
"""What is looked at, in this order."""


def run(workplace: Workplace, report_file: Path | None) -> int:
    """Carry out every check, also after one that failed, and report.

    Args:
        workplace: The demo's, whatever the person's own settings are.
        report_file: Gets the report too; None for standard output only.

    Returns:
        ``EXIT_OK``, or ``EXIT_SELF_TEST_FAILED`` where a check failed.
    """
    lines = [f"Attendant Console {__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}, {sys.platform}"]
    failed = False
    for name, check in CHECKS.items():
        try:
            lines.append(f"ok      {name}: {check(workplace)}")
        except Exception as error:  # noqa: BLE001 - whatever is missing shows as an error of its own kind
            failed = True
            lines.append(f"failed  {name}: {error}")
            lines.extend(f"        {line}" for line in traceback.format_exc(limit=-3).splitlines()[1:])
    lines.append("The installation is " + ("damaged." if failed else "complete."))
    report = "\n".join(lines) + "\n"
    if sys.stdout is not None:
        sys.stdout.write(report)
    if report_file is not None:
        report_file.write_text(report, encoding="utf-8")
    return EXIT_SELF_TEST_FAILED if failed else EXIT_OK
