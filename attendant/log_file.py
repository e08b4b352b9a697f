"""The log: one small rotating file, without secrets and without subjects, and the place for a crash's trace."""

import faulthandler
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler

from attendant import __version__
from attendant.core.redaction import RedactingFilter
from attendant.settings.home import Home

_LARGEST_BYTES = 1_000_000
_KEPT_FILES = 3

log = logging.getLogger(__name__)


@contextmanager
def logging_to(home: Home) -> Iterator[None]:
    """Write the log of this run to the home's file; a home that cannot be written loses the log and nothing else.

    A crash inside Qt or another library leaves its trace beside it: a program without a console has no standard error
    to show it on.
    """
    try:
        home.create()
        handler = RotatingFileHandler(
            home.log_file, maxBytes=_LARGEST_BYTES, backupCount=_KEPT_FILES, encoding="utf-8", delay=True
        )
        crashes = home.crash_file.open("a", encoding="utf-8")
    except OSError as error:
        log.warning("no log is written: %s", error)
        yield
        return
    handler.addFilter(RedactingFilter())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    with crashes:
        faulthandler.enable(crashes)
        log.info("Attendant Console %s, Python %s, %s", __version__, sys.version.split()[0], sys.platform)
        try:
            yield
        finally:
            faulthandler.disable()
            root.setLevel(level)
            root.removeHandler(handler)
            handler.close()
