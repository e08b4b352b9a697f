"""Time zones of working hours against the operating system's own rules."""

import copy
import pickle
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.providers.zones import ExchangeZone, YearlyChange, exchange_zone, offset_name

SUNDAY, THURSDAY, FRIDAY = 6, 3, 4

# What Windows' registry says, as Exchange sends it: bias, standard, daylight, the two changes.
ZONES = {
    "Europe/Berlin": exchange_zone(
        -60, 0, -60, YearlyChange(10, SUNDAY, 5, time(3)), YearlyChange(3, SUNDAY, 5, time(2))
    ),
    "Europe/London": exchange_zone(
        0, 0, -60, YearlyChange(10, SUNDAY, 5, time(2)), YearlyChange(3, SUNDAY, 5, time(1))
    ),
    "America/New_York": exchange_zone(
        300, 0, -60, YearlyChange(11, SUNDAY, 1, time(2)), YearlyChange(3, SUNDAY, 2, time(2))
    ),
    "America/St_Johns": exchange_zone(
        210, 0, -60, YearlyChange(11, SUNDAY, 1, time(2)), YearlyChange(3, SUNDAY, 2, time(2))
    ),
    "Australia/Sydney": exchange_zone(
        -600, 0, -60, YearlyChange(4, SUNDAY, 1, time(3)), YearlyChange(10, SUNDAY, 1, time(2))
    ),
    "Australia/Lord_Howe": exchange_zone(
        -630, 0, -30, YearlyChange(4, SUNDAY, 1, time(2)), YearlyChange(10, SUNDAY, 1, time(2))
    ),
    "Pacific/Auckland": exchange_zone(
        -720, 0, -60, YearlyChange(4, SUNDAY, 1, time(3)), YearlyChange(9, SUNDAY, 5, time(2))
    ),
    "Africa/Cairo": exchange_zone(
        -120, 0, -60, YearlyChange(10, FRIDAY, 5, time(0)), YearlyChange(4, FRIDAY, 5, time(0))
    ),
    "Asia/Kolkata": exchange_zone(-330, 0, 0, None, None),
    # Summer is written as standard time here, and winter as an hour less.
    "Europe/Dublin": exchange_zone(
        0, -60, 0, YearlyChange(3, SUNDAY, 5, time(1)), YearlyChange(10, SUNDAY, 5, time(2))
    ),
}
QUARTERS = range(365 * 24 * 4)


@pytest.mark.parametrize("key", [key for key in ZONES if key != "Africa/Cairo"])
def test_a_year_of_quarter_hours_is_the_same_as_the_systems(key: str) -> None:
    ours, systems = ZONES[key], ZoneInfo(key)
    new_year = datetime(2026, 1, 1, tzinfo=UTC)

    for quarter in QUARTERS:
        instant = new_year + timedelta(minutes=15 * quarter)
        here, there = instant.astimezone(ours), instant.astimezone(systems)
        assert (here.replace(tzinfo=None), here.fold) == (there.replace(tzinfo=None), there.fold)


@given(
    key=st.sampled_from([key for key in ZONES if key != "Africa/Cairo"]),
    local=st.datetimes(datetime(2024, 1, 1), datetime(2029, 12, 31)),  # noqa: DTZ001 - zones are put on below
    fold=st.sampled_from([0, 1]),
)
def test_local_times_are_read_as_the_system_reads_them(key: str, local: datetime, fold: int) -> None:
    ours, systems = (local.replace(tzinfo=zone, fold=fold) for zone in (ZONES[key], ZoneInfo(key)))

    assert ours.utcoffset() == systems.utcoffset()


@given(
    key=st.sampled_from(sorted(ZONES)),
    instant=st.datetimes(
        datetime(2000, 1, 2),  # noqa: DTZ001 - hypothesis puts the zone on
        datetime(2040, 1, 1),  # noqa: DTZ001 - likewise
        timezones=st.just(UTC),
    ),
)
def test_going_to_a_zone_and_back_changes_nothing(key: str, instant: datetime) -> None:
    assert instant.astimezone(ZONES[key]).astimezone(UTC) == instant


@pytest.mark.parametrize("key", ZONES)
def test_a_zone_can_be_kept_and_compared(key: str) -> None:
    zone = ZONES[key]

    for other in (pickle.loads(pickle.dumps(zone)), copy.copy(zone), copy.deepcopy(zone)):  # noqa: S301 - our own
        assert other == zone
        assert hash(other) == hash(zone)


def test_times_in_a_zone_can_be_kept() -> None:
    moment = datetime(2026, 7, 1, 12, tzinfo=ZONES["Europe/Berlin"])

    assert pickle.loads(pickle.dumps(moment)) == moment  # noqa: S301 - our own


def test_a_change_on_the_last_weekday_of_a_month_is_found_in_long_and_short_months() -> None:
    assert YearlyChange(2, SUNDAY, 5, time(0)).in_year(2026) == datetime(2026, 2, 22)  # noqa: DTZ001 - by the clock
    assert YearlyChange(3, SUNDAY, 5, time(0)).in_year(2026) == datetime(2026, 3, 29)  # noqa: DTZ001 - by the clock
    assert YearlyChange(3, THURSDAY, 4, time(0)).in_year(2026) == datetime(2026, 3, 26)  # noqa: DTZ001 - by the clock


def test_a_change_of_one_year_names_its_day() -> None:
    assert YearlyChange(2, SUNDAY, 31, time(1), 2026).in_year(2026) == datetime(2026, 2, 28, 1)  # noqa: DTZ001 - by the clock


@pytest.mark.parametrize(
    ("minutes", "name"), [(0, "UTC"), (60, "UTC+01:00"), (-210, "UTC-03:30"), (825, "UTC+13:45"), (-60, "UTC-01:00")]
)
def test_the_offset_is_the_name(minutes: int, name: str) -> None:
    assert offset_name(timedelta(minutes=minutes)) == name
    assert ExchangeZone(timedelta(minutes=minutes)).tzname(None) == name


def test_a_zone_further_from_utc_than_a_day_is_refused() -> None:
    with pytest.raises(ValueError, match="no place"):
        exchange_zone(1500, 0, 0, None, None)
