"""What a person can do about a problem, for the one button beside it."""

from enum import StrEnum

from attendant.core.errors import Problem

_USER_NAME = "calendar.exchange.user_name"
"""Missing where everything else of an Exchange server is set up, as the detail of the problem says."""


class WayOut(StrEnum):
    """Where the button leads."""

    SIGN_IN = "sign_in"
    SET_UP = "set_up"
    SETTINGS = "settings"
    ASK_AGAIN = "ask_again"


def way_out_of(problem: Problem) -> WayOut:
    """Return what may help; asking again does not where a person must change something first."""
    from attendant.signin.refusals import needs_window  # with the first problem, not with the first window

    if needs_window(problem) or problem.code == "PasswordMissing" or problem.detail == _USER_NAME:
        return WayOut.SIGN_IN
    if problem.code == "NotConfigured" and problem.detail.startswith("calendar."):
        return WayOut.SET_UP
    return WayOut.SETTINGS if problem.needs_person else WayOut.ASK_AGAIN
