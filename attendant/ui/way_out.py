"""What a person can do about a problem, for the one button beside it."""

from enum import StrEnum

from attendant.core.errors import Problem


class WayOut(StrEnum):
    """Where the button leads."""

    SIGN_IN = "sign_in"
    SETTINGS = "settings"
    ASK_AGAIN = "ask_again"


def way_out_of(problem: Problem) -> WayOut:
    """Return what may help; asking again does not where a person must change something first."""
    from attendant.signin.refusals import needs_window  # with the first problem, not with the first window

    if needs_window(problem):
        return WayOut.SIGN_IN
    return WayOut.SETTINGS if problem.needs_person else WayOut.ASK_AGAIN
