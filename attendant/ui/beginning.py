"""What an empty window offers first."""

from enum import StrEnum


class Beginning(StrEnum):
    """What a person has to do before there is anything to see."""

    SET_UP = "set_up"
    SIGN_IN = "sign_in"
    COLLEAGUES = "colleagues"
