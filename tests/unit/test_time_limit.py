"""Limits of whole calls: whose time is up is ended, and nobody else."""

import threading

from attendant.providers.time_limit import TimeLimit

SOON_S, LONG_S, WAIT_S = 0.01, 3600.0, 20.0


class Call:
    """Stands in for the connections of a call."""

    def __init__(self) -> None:
        self.ended = threading.Event()

    def shut(self) -> None:
        self.ended.set()


def test_a_call_is_ended_when_its_time_is_up() -> None:
    call = Call()
    with TimeLimit(call, SOON_S) as limit:
        assert call.ended.wait(WAIT_S)

    assert limit.struck


def test_a_short_limit_strikes_while_a_long_one_began_before_it() -> None:
    patient, hasty = Call(), Call()
    with TimeLimit(patient, LONG_S) as long, TimeLimit(hasty, SOON_S) as short:
        assert hasty.ended.wait(WAIT_S)

    assert short.struck
    assert not long.struck
    assert not patient.ended.is_set()


def test_a_call_that_ended_in_time_is_left_alone() -> None:
    call, witness = Call(), Call()
    with TimeLimit(call, SOON_S) as limit:
        pass
    with TimeLimit(witness, 2 * SOON_S):
        witness.ended.wait(WAIT_S)

    assert not limit.struck
    assert not call.ended.is_set()


def test_all_limits_share_one_thread() -> None:
    before = threading.active_count()
    limits = [TimeLimit(Call(), LONG_S) for _ in range(20)]
    for limit in limits:
        limit.__enter__()
    more = threading.active_count() - before
    for limit in limits:
        limit.__exit__()

    assert more <= 1


def test_limits_strike_again_after_all_were_done() -> None:
    for _ in range(3):
        call = Call()
        with TimeLimit(call, SOON_S):
            assert call.ended.wait(WAIT_S)
