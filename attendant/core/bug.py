"""A fault that nobody foresaw, as a frozen value that may cross threads and leave the house."""

import traceback
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from attendant.core.redaction import trace_of


@dataclass(frozen=True, slots=True)
class Bug:
    """An exception that nothing caught.

    Attributes:
        kind: Name of the exception's type.
        place: File and line where it was raised; one fault has one place, however often it happens.
        trace: Places and types, and no words but the program's own.
        at: When, in UTC.
    """

    kind: str
    place: str
    trace: str
    at: datetime

    @classmethod
    def of(cls, error: BaseException, at: datetime) -> "Bug":
        """Describe ``error``."""
        frames = traceback.extract_tb(error.__traceback__)
        place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
        # A program that is installed for one person lies in a folder with that person's name.
        trace = trace_of(error).replace(str(Path.home()), "~")
        return cls(type(error).__qualname__, place, trace, at)
