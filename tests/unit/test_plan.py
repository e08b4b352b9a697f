from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.core.budget import Allowance, Budget
from attendant.core.errors import (
    AttendantError,
    CredentialsRefused,
    EwsBlocked,
    ServiceFailed,
    ServiceUnreachable,
    Throttled,
    TimedOut,
    UnexpectedReply,
)
from attendant.core.pace import Pace, Tier
from attendant.core.plan import Failure, Plan, Verdict
from attendant.core.window_rule import WindowRule

PEOPLE = tuple(f"p{number}" for number in range(10))
PACE = Pace(interval_s=120.0)


def plan_for(mailboxes: Sequence[str] = PEOPLE, jitter: float = 0.5) -> Plan:
    plan = Plan(PACE, jitter=lambda: jitter)
    plan.set_mailboxes(mailboxes)
    return plan


def live_through_round(plan: Plan, now_s: float, largest: int = 100) -> list[tuple[str, ...]]:
    """Start a round, answer all its batches and return them."""
    plan.start_round(now_s)
    batches = []
    while batch := plan.next_batch(now_s, largest):
        batches.append(batch)
        plan.answered(batch, now_s, largest)
    assert plan.finish_round()
    return batches


def fail_round(plan: Plan, error: AttendantError, now_s: float) -> tuple[str, ...]:
    """Start a round whose first call fails and end it."""
    plan.start_round(now_s)
    plan.next_batch(now_s, 100)
    return plan.fail_round(Failure.of(error), now_s)


def test_newcomers_are_due_at_once() -> None:
    starts_at_s = plan_for().starts_at_s()

    assert starts_at_s is not None
    assert starts_at_s <= 0.0


def test_nobody_to_ask_means_no_round() -> None:
    assert plan_for(()).starts_at_s() is None


def test_batches_hold_as_many_as_the_provider_takes() -> None:
    assert [len(batch) for batch in live_through_round(plan_for(), 0.0, largest=4)] == [4, 4, 2]


def test_selected_goes_first_then_visible_then_favourites_then_everyone() -> None:
    plan = plan_for()
    plan.set_tiers(visible=["p7", "p8"], favourites=["p8", "p2"])
    plan.select("p9", -10.0)

    batches = live_through_round(plan, 0.0)

    assert batches == [("p9",), ("p7", "p8", "p2", "p0", "p1", "p3", "p4", "p5", "p6")]


def test_visible_rows_are_asked_about_from_the_top_of_the_screen() -> None:
    plan = plan_for()
    plan.set_tiers(visible=["p7", "p3", "p5"])

    assert live_through_round(plan, 0.0, largest=3)[0] == ("p7", "p3", "p5")


def test_next_round_starts_when_the_oldest_answer_reaches_the_interval() -> None:
    plan = plan_for()
    live_through_round(plan, 0.0)

    assert plan.starts_at_s() == 120.0


def test_visible_rows_are_kept_younger_and_asked_alone() -> None:
    plan = plan_for()
    plan.set_tiers(visible=["p3"])
    live_through_round(plan, 0.0)

    assert plan.starts_at_s() == 60.0
    assert live_through_round(plan, 60.0) == [("p3",)]


def test_those_who_would_be_due_in_a_moment_are_taken_along() -> None:
    plan = plan_for(("p0", "p1"))
    plan.set_mailboxes(("p0",))
    live_through_round(plan, 0.0)
    plan.set_mailboxes(("p0", "p1"))
    plan.start_round(5.0)
    plan.answered(plan.next_batch(5.0, 1), 5.0, 1)
    assert plan.finish_round()

    assert live_through_round(plan, 120.0) == [("p0", "p1")]


def test_rows_that_come_onto_the_screen_in_mid_round_go_before_those_who_wait() -> None:
    plan = plan_for()
    plan.start_round(0.0)
    assert plan.next_batch(0.0, 2) == ("p0", "p1")

    plan.set_tiers(visible=["p8", "p1"])

    assert plan.next_batch(0.0, 2) == ("p8", "p2")


def test_rows_on_the_screen_and_favourites_are_asked_again_in_a_round_that_lasts_too_long() -> None:
    plan = plan_for()
    plan.set_tiers(visible=["p5"], favourites=["p7"])
    plan.start_round(0.0)
    plan.answered(plan.next_batch(0.0, 3), 0.0, 3)

    assert plan.next_batch(59.0, 2) == ("p1", "p2")
    assert plan.next_batch(60.0, 2) == ("p5", "p3")
    assert plan.next_batch(90.0, 2) == ("p7", "p4")


def test_everyone_else_is_asked_in_turn_the_oldest_answer_first() -> None:
    plan = plan_for()
    plan.start_round(0.0)
    for now_s in (0.0, 10.0):
        plan.answered(plan.next_batch(now_s, 4), now_s, 4)
    plan.fail_round(Failure.of(ServiceUnreachable()), 20.0)

    plan.start_round(500.0)

    assert plan.next_batch(500.0, 10) == ("p8", "p9", "p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7")


def test_rows_on_the_screen_that_upset_the_server_do_not_keep_all_others_from_being_asked() -> None:
    plan = plan_for()
    plan.set_tiers(visible=["p0", "p1"])
    plan.start_round(0.0)
    plan.failed(plan.next_batch(0.0, 2), Failure.of(TimedOut()), 0.0, 4)

    assert plan.next_batch(0.0, 4) == ("p2",)


@pytest.mark.parametrize("interval_s", [60.0, 120.0, 900.0])
def test_the_more_somebody_matters_the_younger_they_are_kept(interval_s: float) -> None:
    limits_s = [Pace(interval_s=interval_s).age_limit_s(tier) for tier in Tier]

    assert limits_s == sorted(set(limits_s))


def desk_that_starts(*, jitter: float, spread_s: float = 5.0) -> Plan:
    plan = plan_for(jitter=jitter)
    plan.use_budget(Budget(Allowance("shared", spread_s=spread_s), lambda: jitter))
    plan.set_tiers(visible=["p0"])
    plan.start_round(0.0)
    return plan


def test_at_the_start_those_in_sight_are_asked_at_once_and_the_other_calls_wait_a_random_while() -> None:
    plan = desk_that_starts(jitter=0.5)
    assert plan.next_batch(0.0, 5) == ("p0", "p1", "p2", "p3", "p4")

    assert plan.next_batch(0.0, 5) == ()
    assert plan.looks_again_at_s(0.0) == 2.5
    assert plan.next_batch(2.5, 5) == ("p5", "p6", "p7", "p8", "p9")


def test_somebody_who_comes_into_sight_at_the_start_need_not_wait() -> None:
    plan = desk_that_starts(jitter=1.0)
    plan.next_batch(0.0, 5)

    plan.set_tiers(visible=["p9"])

    assert plan.next_batch(0.1, 5) == ("p9",)


def test_a_person_who_asks_for_everyone_does_not_wait_for_other_desks() -> None:
    plan = desk_that_starts(jitter=1.0)
    plan.next_batch(0.0, 5)

    plan.start_round(1.0, everyone=True)

    assert [len(plan.next_batch(1.0, 5)), len(plan.next_batch(1.0, 5))] == [5, 5]


def test_after_sleep_desks_keep_apart_as_at_the_start() -> None:
    plan = plan_for(jitter=1.0)
    plan.use_budget(Budget(Allowance("shared", spread_s=5.0), lambda: 1.0))
    live_through_round(plan, 0.0)

    plan.wake_up(50.0, settle_s=3.0)
    plan.start_round(53.0)
    plan.next_batch(53.0, 5)

    assert plan.next_batch(57.9, 5) == ()
    assert plan.next_batch(58.0, 5) != ()


@pytest.mark.parametrize("retry_after_s", [None, 0.0])
def test_complaint_without_a_time_is_kept_to_as_well_even_against_the_person(retry_after_s: float | None) -> None:
    plan = plan_for(jitter=0.0)
    fail_round(plan, Throttled(retry_after_s=retry_after_s), 0.0)

    plan.try_again()

    assert plan.must_wait(4.9)
    assert not plan.must_wait(5.0)


@pytest.mark.parametrize(("busy", "waits"), [(1, False), (5, False), (6, True)])
def test_entries_that_ask_for_a_wait_hold_everything_up_only_where_most_do(busy: int, waits: bool) -> None:
    plan = plan_for(jitter=0.0)
    plan.start_round(0.0)

    plan.answered(plan.next_batch(0.0, 10), 0.0, 10, [30.0] * busy)

    assert plan.must_wait(29.0) is waits


def test_a_good_small_call_says_nothing_about_a_large_one() -> None:
    plan = plan_for()
    plan.start_round(0.0)
    plan.failed(plan.next_batch(0.0, 8), Failure.of(TimedOut()), 0.0, 8)
    plan.select("p9", -10.0)

    plan.answered(plan.next_batch(0.0, 8), 0.0, 8)
    plan.set_mailboxes(f"q{number}" for number in range(20))
    plan.start_round(1.0)

    assert len(plan.next_batch(1.0, 8)) == 4


@pytest.mark.parametrize("tier", list(Tier))
def test_no_tier_grows_older_than_the_interval(tier: Tier) -> None:
    assert PACE.age_limit_s(tier) <= PACE.interval_s


def test_arrow_keys_held_down_ask_about_nobody_until_the_selection_rests() -> None:
    plan = plan_for()
    live_through_round(plan, 0.0)

    for step in range(50):
        plan.select(f"p{step % 10}", 100.0 + step * 0.03)
        starts_at_s = plan.starts_at_s()
        assert starts_at_s is not None
        assert starts_at_s > 100.0 + step * 0.03

    assert live_through_round(plan, 100.0 + 49 * 0.03 + PACE.selected_rest_s)[0] == ("p9",)


def test_selected_person_with_a_fresh_answer_is_not_asked_about_again() -> None:
    plan = plan_for()
    live_through_round(plan, 0.0)

    plan.select("p5", 3.0)

    assert plan.starts_at_s() == PACE.age_limit_s(Tier.SELECTED)


def test_selected_in_mid_round_goes_before_those_who_wait() -> None:
    plan = plan_for()
    plan.start_round(0.0)
    assert plan.next_batch(0.0, 2) == ("p0", "p1")

    plan.select("p8", 0.0)

    assert plan.next_batch(0.1, 2, selected_only=True) == ()
    assert plan.next_batch(0.2, 2, selected_only=True) == ("p8",)
    assert plan.next_batch(0.2, 2) == ("p2", "p3")


def test_selected_who_is_being_asked_about_is_not_asked_twice() -> None:
    plan = plan_for(("p0",))
    plan.select("p0", -1.0)
    plan.start_round(0.0)
    assert plan.next_batch(0.0, 10) == ("p0",)

    assert plan.next_batch(1.0, 10) == ()
    assert plan.selected_at_s() is None


def test_stranger_who_is_selected_is_not_asked_about() -> None:
    plan = plan_for()
    live_through_round(plan, 0.0)

    plan.select("stranger", 1.0)

    assert plan.starts_at_s() == 120.0


def test_removed_in_mid_round_are_not_waited_for() -> None:
    plan = plan_for()
    plan.start_round(0.0)
    plan.next_batch(0.0, 5)

    plan.set_mailboxes(())

    assert plan.finish_round()


def test_round_by_hand_asks_about_everyone_however_fresh() -> None:
    plan = plan_for()
    live_through_round(plan, 0.0)

    assert plan.start_round(1.0, everyone=True) == len(PEOPLE)


def test_counts_follow_the_round() -> None:
    plan = plan_for()
    plan.start_round(0.0)
    plan.answered(plan.next_batch(0.0, 4), 0.0, 4)
    plan.next_batch(0.0, 4)

    assert (plan.done_count, plan.mailbox_count) == (4, 10)


def test_paused_plan_starts_nothing_and_goes_on_where_it_was() -> None:
    plan = plan_for()
    live_through_round(plan, 0.0)

    plan.set_paused(True)
    assert plan.starts_at_s() is None
    plan.set_paused(False)

    assert plan.starts_at_s() == 120.0


@pytest.mark.parametrize("jitter", [0.0, 0.5, 1.0])
def test_waits_double_from_failure_to_failure_up_to_a_limit(jitter: float) -> None:
    plan = plan_for(jitter=jitter)
    waits_s = []
    now_s = 0.0
    for _ in range(10):
        fail_round(plan, ServiceUnreachable(), now_s)
        assert plan.next_try_s is not None
        assert plan.starts_at_s() == plan.next_try_s
        waits_s.append((plan.next_try_s - now_s) / (0.8 + 0.4 * jitter))
        now_s = plan.next_try_s

    assert waits_s[:5] == pytest.approx([10.0, 20.0, 40.0, 80.0, 160.0])
    assert waits_s[-1] == pytest.approx(PACE.longest_retry_s)


def test_good_answer_starts_the_waits_anew() -> None:
    plan = plan_for()
    fail_round(plan, ServiceUnreachable(), 0.0)
    fail_round(plan, ServiceUnreachable(), 100.0)
    live_through_round(plan, 200.0)

    fail_round(plan, ServiceUnreachable(), 400.0)

    assert plan.next_try_s == pytest.approx(410.0)


@given(st.floats(0.0, 7200.0), st.floats(0.0, 1.0), st.integers(1, 8))
def test_no_try_comes_before_the_service_allows_it(retry_after_s: float, jitter: float, failures: int) -> None:
    plan = plan_for(jitter=jitter)
    for _ in range(failures):
        fail_round(plan, Throttled(retry_after_s=retry_after_s), 0.0)

    starts_at_s = plan.starts_at_s()

    assert starts_at_s is not None
    assert starts_at_s >= max(retry_after_s, PACE.first_retry_s * 0.8)
    assert plan.must_wait(retry_after_s - 0.001) or retry_after_s == 0.0


def test_neither_person_nor_sleep_shortens_the_silence_that_the_service_asked_for() -> None:
    plan = plan_for(jitter=0.0)
    fail_round(plan, Throttled(retry_after_s=500.0), 0.0)

    plan.wake_up(10.0, settle_s=3.0)
    plan.try_again()

    assert plan.starts_at_s() == 500.0


def test_throttling_widens_the_interval_and_good_rounds_narrow_it_again() -> None:
    plan = plan_for()
    fail_round(plan, Throttled(), 0.0)
    fail_round(plan, Throttled(), 100.0)

    spans_s = []
    now_s = 1000.0
    for _ in range(6):
        live_through_round(plan, now_s)
        starts_at_s = plan.starts_at_s()
        assert starts_at_s is not None
        spans_s.append(starts_at_s - now_s)
        now_s = starts_at_s

    assert spans_s[0] > 120.0
    assert spans_s == sorted(spans_s, reverse=True)
    assert spans_s[-1] == 120.0


def test_problem_that_needs_a_person_stops_the_plan_and_concerns_everyone() -> None:
    plan = plan_for()
    live_through_round(plan, 0.0)
    plan.set_mailboxes((*PEOPLE, "new"))

    concerned = fail_round(plan, CredentialsRefused(), 10.0)
    plan.wake_up(20.0, settle_s=3.0)
    plan.select("p1", 30.0)
    plan.set_pace(Pace(interval_s=60.0))

    assert set(concerned) == {*PEOPLE, "new"}
    assert plan.starts_at_s() is None
    assert plan.next_try_s is None


def test_person_lifts_the_stop() -> None:
    plan = plan_for()
    fail_round(plan, CredentialsRefused(), 0.0)

    plan.try_again()

    assert plan.starts_at_s() is not None


def test_passing_failure_concerns_only_those_without_an_answer_in_the_round() -> None:
    plan = plan_for()
    plan.start_round(0.0)
    plan.answered(plan.next_batch(0.0, 4), 0.0, 4)
    plan.next_batch(0.0, 4)

    assert set(plan.fail_round(Failure.of(ServiceUnreachable()), 0.0)) == set(PEOPLE[4:])


def test_try_after_a_failure_asks_only_those_who_were_not_answered() -> None:
    plan = plan_for()
    plan.start_round(0.0)
    plan.answered(plan.next_batch(0.0, 4), 0.0, 4)
    plan.fail_round(Failure.of(ServiceUnreachable()), 0.0)

    assert plan.next_try_s is not None
    assert live_through_round(plan, plan.next_try_s) == [PEOPLE[4:]]


def test_lasting_failure_of_the_whole_call_is_tried_seldom() -> None:
    plan = plan_for()
    fail_round(plan, EwsBlocked(), 0.0)

    assert plan.next_try_s == pytest.approx(PACE.longest_retry_s)


@pytest.mark.parametrize(
    ("error", "helps"),
    [
        (TimedOut(), True),
        (ServiceFailed(), True),
        (UnexpectedReply(), True),
        (ServiceUnreachable(), False),
        (Throttled(), False),
        (CredentialsRefused(), False),
    ],
)
def test_smaller_batches_are_tried_only_where_they_may_help(error: AttendantError, helps: bool) -> None:
    plan = plan_for()
    plan.start_round(0.0)
    batch = plan.next_batch(0.0, 10)

    verdict = plan.failed(batch, Failure.of(error), 0.0, 10)

    assert verdict is (Verdict.AGAIN if helps else Verdict.ROUND_OVER)


def test_batches_shrink_on_timeouts_and_grow_back() -> None:
    plan = plan_for(tuple(f"p{number}" for number in range(200)))
    plan.start_round(0.0)
    plan.failed(plan.next_batch(0.0, 40), Failure.of(TimedOut()), 0.0, 40)

    sizes = []
    while batch := plan.next_batch(0.0, 40):
        sizes.append(len(batch))
        plan.answered(batch, 0.0, 40)

    assert sizes[:4] == [20, 30, 40, 40]
    assert sum(sizes) == 200
    assert plan.finish_round()


def test_second_failure_without_an_answer_in_between_ends_the_round() -> None:
    plan = plan_for()
    plan.start_round(0.0)
    plan.failed(plan.next_batch(0.0, 4), Failure.of(TimedOut()), 0.0, 4)

    verdict = plan.failed(plan.next_batch(0.0, 4), Failure.of(TimedOut()), 0.0, 4)

    assert verdict is Verdict.ROUND_OVER


@given(st.integers(1, 150), st.data(), st.sampled_from([20, 100]))
def test_one_mailbox_that_upsets_the_server_ends_as_one_rows_fault(
    people: int, data: st.DataObject, largest: int
) -> None:
    names = tuple(f"p{number}" for number in range(people))
    poison = names[data.draw(st.integers(0, people - 1))]
    plan = plan_for(names)
    answered: set[str] = set()
    at_fault: set[str] = set()
    now_s = 0.0
    calls = 0
    while len(answered | at_fault) < people:
        plan.start_round(now_s)
        while plan.running and (batch := plan.next_batch(now_s, largest)):
            calls += 1
            assert calls < 100
            if poison not in batch:
                plan.answered(batch, now_s, largest)
                answered.update(batch)
                continue
            failure = Failure.of(ServiceFailed())
            verdict = plan.failed(batch, failure, now_s, largest)
            if verdict is Verdict.OWN_FAULT:
                at_fault.update(batch)
            elif verdict is Verdict.ROUND_OVER:
                plan.fail_round(failure, now_s)
        now_s = plan.next_try_s or now_s
        plan.finish_round()

    assert at_fault == {poison}
    assert answered == set(names) - {poison}


def test_after_sleep_everybody_is_due_once_when_the_network_is_back() -> None:
    plan = plan_for()
    live_through_round(plan, 0.0)

    plan.wake_up(50.0, settle_s=3.0)

    assert plan.starts_at_s() == 53.0
    assert live_through_round(plan, 53.0) == [PEOPLE]
    assert plan.starts_at_s() == 173.0


def test_another_source_starts_with_a_clean_sheet() -> None:
    plan = plan_for()
    fail_round(plan, Throttled(retry_after_s=500.0), 0.0)
    fail_round(plan, CredentialsRefused(), 0.0)

    plan.forget_answers()

    starts_at_s = plan.starts_at_s()
    assert starts_at_s is not None
    assert starts_at_s <= 0.0


def test_a_day_with_two_thousand_people_keeps_everybody_within_the_interval() -> None:
    names = tuple(f"p{number}" for number in range(2000))
    plan = plan_for(names)
    plan.set_tiers(visible=names[100:120], favourites=names[:30])
    now_s = 0.0
    answered_at_s: dict[str, float] = {}
    oldest_s = 0.0
    while now_s < 3600.0:
        starts_at_s = plan.starts_at_s()
        assert starts_at_s is not None
        now_s = max(now_s, starts_at_s)
        plan.start_round(now_s)
        while batch := plan.next_batch(now_s, 100):
            now_s += 1.0
            for mailbox in batch:
                oldest_s = max(oldest_s, now_s - answered_at_s.get(mailbox, now_s))
                answered_at_s[mailbox] = now_s
            plan.answered(batch, now_s, 100)
        assert plan.finish_round()

    assert len(answered_at_s) == 2000
    assert oldest_s <= 120.0 + 25.0


def test_window_runs_from_yesterday_midnight_for_fourteen_days() -> None:
    rome = ZoneInfo("Europe/Rome")

    window = WindowRule(rome).window_at(datetime(2026, 11, 24, 23, 30, tzinfo=UTC))

    assert window.start == datetime(2026, 11, 24, 0, 0, tzinfo=rome)
    assert window.end == datetime(2026, 12, 8, 0, 0, tzinfo=rome)


@given(
    st.integers(0, 3 * 365 * 24 * 60),
    st.sampled_from(["Europe/Rome", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo"]),
)
def test_window_begins_and_ends_at_local_midnight_on_days_of_any_length(minute: int, key: str) -> None:
    zone = ZoneInfo(key)
    now = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)

    window = WindowRule(zone).window_at(now)

    today = now.astimezone(zone).date()
    assert window.holds(now)
    assert window.start.astimezone(zone).date() == today - timedelta(days=1)
    assert window.end.astimezone(zone).date() == today + timedelta(days=13)
    assert timedelta(days=13, hours=22) < window.end - window.start < timedelta(days=14, hours=2)
