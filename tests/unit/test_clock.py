"""The zone of this desk is the system's, however late it is looked up."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from attendant.clock import ZoneHere

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> ZoneHere:
    monkeypatch.setattr("tzlocal.get_localzone", lambda: BERLIN)
    return ZoneHere()


@pytest.mark.parametrize("month", range(1, 13))
def test_it_shows_each_hour_of_the_year_as_the_system_does(here: ZoneHere, month: int) -> None:
    for hour in range(31 * 24):
        instant = datetime(2026, month, 1, tzinfo=UTC) + timedelta(hours=hour)
        shown, expected = instant.astimezone(here), instant.astimezone(BERLIN)
        assert shown.replace(tzinfo=None) == expected.replace(tzinfo=None)
        assert (shown.fold, shown.utcoffset(), shown.dst(), shown.tzname()) == (
            expected.fold,
            expected.utcoffset(),
            expected.dst(),
            expected.tzname(),
        )
        assert shown.astimezone(UTC) == instant


def test_it_is_not_looked_up_before_a_time_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def found() -> ZoneInfo:
        asked.append("zone")
        return BERLIN

    monkeypatch.setattr("tzlocal.get_localzone", found)

    here = ZoneHere()
    assert asked == []
    datetime(2026, 7, 1, tzinfo=UTC).astimezone(here)
    datetime(2026, 7, 2, tzinfo=UTC).astimezone(here)
    assert asked == ["zone"]
