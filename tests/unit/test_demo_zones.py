"""Time zones as EWS writes them, against the time zone database."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.demo.ews.zones import WINDOWS_ZONES, Changeover, rules_of, windows_name
from attendant.demo.people import PLACES

ZONES = sorted({*WINDOWS_ZONES.values(), *(place.zone for place in PLACES.values())})
IN_2026 = st.datetimes(datetime(2026, 1, 2), datetime(2026, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001 - bounds get their zone from the strategy


@given(st.sampled_from(ZONES), IN_2026)
def test_a_clock_by_the_rules_shows_what_the_zone_shows(zone: str, instant: datetime) -> None:
    assert rules_of(zone, 2026).wall_time(instant) == instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


@given(st.sampled_from(ZONES), IN_2026)
def test_a_wall_time_leads_back_to_its_instant_or_to_the_first_of_two(zone: str, instant: datetime) -> None:
    rules = rules_of(zone, 2026)

    back = rules.instant(rules.wall_time(instant))

    assert rules.wall_time(back) == rules.wall_time(instant)
    assert timedelta(0) <= instant - back <= timedelta(hours=1)


def test_a_wall_time_that_is_skipped_counts_by_the_clock_before_the_change() -> None:
    skipped = datetime(2026, 3, 29, 2, 30)  # noqa: DTZ001 - a wall time

    assert rules_of("Europe/Berlin", 2026).instant(skipped) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "bias_min", "to_standard", "to_daylight"),
    [
        ("Europe/Berlin", -60, Changeover(10, 5, 6, 180, 0), Changeover(3, 5, 6, 120, -60)),
        ("America/New_York", 300, Changeover(11, 1, 6, 120, 0), Changeover(3, 2, 6, 120, -60)),
        ("Australia/Sydney", -600, Changeover(4, 1, 6, 180, 0), Changeover(10, 1, 6, 120, -60)),
        ("Europe/Dublin", 0, Changeover(10, 5, 6, 120, 0), Changeover(3, 5, 6, 60, -60)),
        ("Asia/Kathmandu", -345, None, None),
        ("Etc/UTC", 0, None, None),
    ],
)
def test_known_zones_have_their_known_rules(
    zone: str, bias_min: int, to_standard: Changeover | None, to_daylight: Changeover | None
) -> None:
    rules = rules_of(zone, 2026)

    assert (rules.bias_min, rules.to_standard, rules.to_daylight) == (bias_min, to_standard, to_daylight)


def test_every_place_of_the_demo_has_a_windows_name() -> None:
    assert all(windows_name(place.zone) != "UTC" for place in PLACES.values())
