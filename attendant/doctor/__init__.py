"""Tests the connection to the calendar service step by step, for the settings dialog and for ``attendant doctor``.

Knows no window and no command: both hear of each step through a callback. Importing this package is light.
"""

from attendant.doctor.report import Result, StepReport
from attendant.doctor.runner import Finding, Step, run_steps

__all__ = ["Finding", "Result", "Step", "StepReport", "run_steps"]
