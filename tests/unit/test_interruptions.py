from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from attendant.core.interruptions import Interruptions

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def watch() -> Interruptions:
    return Interruptions(look_s=5.0, jump_s=30.0, settle_s=3.0)


@pytest.mark.parametrize(
    ("passed_s", "by_the_wall", "jumped"),
    [
        (5.0, timedelta(seconds=5), False),
        (5.0, timedelta(seconds=5.5), False),
        (5.0, 8 * HOUR, True),
        (8 * 3600.0, 8 * HOUR, True),
        (5.0, -HOUR, True),
        (5.0, timedelta(seconds=25), False),
        (34.0, timedelta(seconds=34), False),
    ],
    ids=["usual", "drift", "sleep of Linux", "sleep of Windows", "set back", "corrected", "busy machine"],
)
def test_sleep_and_a_clock_that_was_set_are_told_from_time_that_passes(
    passed_s: float, by_the_wall: timedelta, jumped: bool
) -> None:
    interruptions = watch()
    interruptions.clocks_jumped(1000.0, NOON)

    assert interruptions.clocks_jumped(1000.0 + passed_s, NOON + by_the_wall) is jumped
    assert not interruptions.clocks_jumped(1005.0 + passed_s, NOON + by_the_wall + timedelta(seconds=5))


@pytest.mark.parametrize(
    "evening",
    [
        datetime(2026, 3, 28, 23, 30, tzinfo=ZoneInfo("Europe/Rome")),
        datetime(2026, 10, 24, 23, 30, tzinfo=ZoneInfo("Europe/Rome")),
        datetime(2026, 12, 31, 23, 30, tzinfo=ZoneInfo("Europe/Rome")),
    ],
    ids=["summer time begins", "summer time ends", "new year"],
)
def test_a_night_in_which_the_local_clock_jumps_is_a_night_like_any_other(evening: datetime) -> None:
    interruptions = watch()
    now = evening.astimezone(UTC)

    looks = [interruptions.clocks_jumped(5.0 * look, now + look * timedelta(seconds=5)) for look in range(4 * 720)]

    assert not any(looks)


def test_changes_of_the_network_that_come_together_count_once_when_it_has_settled() -> None:
    interruptions = watch()
    for now_s in (0.0, 1.0, 2.5):
        interruptions.network_changed(now_s)

    assert interruptions.holds_until_s() == 5.5
    assert not interruptions.network_settled(5.4)
    assert interruptions.network_settled(5.5)
    assert not interruptions.network_settled(6.0)
    assert interruptions.holds_until_s() is None


def test_a_network_that_changes_without_end_does_not_hold_the_refresh_up_for_ever() -> None:
    interruptions = watch()

    settled = 0
    for second in range(600):
        interruptions.network_changed(float(second))
        settled += interruptions.network_settled(float(second))

    assert 10 <= settled <= 20
