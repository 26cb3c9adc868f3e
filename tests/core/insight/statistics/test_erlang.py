"""Erlang C against its published value, the textbook's sum and a simulated queue."""

from heapq import heapreplace
from itertools import pairwise
from math import exp, factorial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.insight.statistics.erlang import (
    Goal,
    agents_needed,
    offered_load,
    rostered,
    service_level,
    waiting_share,
)
from tests.depth import examples

CALLS, HANDLE, AGENTS = 200.0, 180.0, 14


def test_the_published_answer() -> None:
    load = offered_load(CALLS, HANDLE)
    assert load == 10
    assert waiting_share(load, AGENTS) == pytest.approx(0.1741, abs=5e-5)
    # 1 - 0.1741 e^(-4 × 20 / 180)
    assert service_level(load, AGENTS, HANDLE, 20) == pytest.approx(0.8884, abs=5e-5)
    assert agents_needed(CALLS, HANDLE, Goal(occupancy=1)) == AGENTS
    assert service_level(load, 13, HANDLE, 20) < 0.8


@given(st.floats(0.1, 30), st.integers(1, 20))
@settings(max_examples=examples(40), deadline=None)
def test_it_is_the_textbook_sum(load: float, spare: int) -> None:
    agents = int(load) + spare
    if agents <= load:
        return
    waiting = load**agents / factorial(agents) * agents / (agents - load)
    others = sum(load**k / factorial(k) for k in range(agents))
    assert waiting_share(load, agents) == pytest.approx(waiting / (others + waiting), rel=1e-9)


def test_a_simulated_queue_agrees() -> None:
    waits = _simulated(np.random.default_rng(7), 60_000)
    load = offered_load(CALLS, HANDLE)
    assert np.mean(waits > 0) == pytest.approx(waiting_share(load, AGENTS), abs=0.015)
    for seconds in (10, 20, 60):
        assert np.mean(waits <= seconds) == pytest.approx(
            service_level(load, AGENTS, HANDLE, seconds), abs=0.015
        )


def _simulated(drawing: np.random.Generator, n: int) -> np.ndarray:
    """Calls in the order they come, each to the agent free first; the waits in seconds."""
    arrivals = np.cumsum(drawing.exponential(3600 / CALLS, n))
    work = drawing.exponential(HANDLE, n)
    free, waits = [0.0] * AGENTS, np.zeros(n)
    for at, (came, lasts) in enumerate(zip(arrivals.tolist(), work.tolist(), strict=True)):
        start = max(came, free[0])
        waits[at] = start - came
        heapreplace(free, start + lasts)
    return waits[n // 20 :]


@pytest.mark.parametrize("agents", [1, 9, 10])
def test_as_much_work_as_agents_is_refused(agents: int) -> None:
    with pytest.raises(ValueError, match="below the number of agents"):
        waiting_share(10, agents)
    with pytest.raises(ValueError, match="positive"):
        service_level(10, 20, 0, 20)


@pytest.mark.parametrize("load", [0.01, 150.5, 700.2, 2999.0])
def test_hundreds_of_agents_stay_within_bounds(load: float) -> None:
    agents = int(load) + 1
    shares = [waiting_share(load, agents + more) for more in range(40)]
    assert all(0 <= later < now <= 1 for now, later in pairwise(shares))


@given(st.floats(0, 900), st.floats(20, 1800), st.floats(0.5, 0.99), st.floats(0, 300))
@settings(max_examples=examples(40), deadline=None)
def test_the_fewest_agents_that_do(
    arrivals: float, handle: float, share: float, seconds: float
) -> None:
    goal = Goal(share, seconds)
    load, agents = offered_load(arrivals, handle), agents_needed(arrivals, handle, goal)

    def enough(n: int) -> bool:
        held = load < n and load / n <= goal.occupancy + 1e-12
        return held and service_level(load, n, handle, seconds) >= share

    assert agents == 0 if not load else enough(agents) and not enough(agents - 1)


def test_breaks_and_training_are_added() -> None:
    assert rostered(7, Goal(shrinkage=0.3)) == 10
    assert rostered(8, Goal(shrinkage=0.3)) == 12
    assert rostered(0, Goal()) == 0


def test_agents_may_not_be_busy_all_the_time() -> None:
    assert agents_needed(3600, 100, Goal(0.5, 3600, occupancy=0.5)) == 200


@pytest.mark.parametrize(
    "wrong", [{"share": 1.0}, {"seconds": -1.0}, {"occupancy": 0.0}, {"shrinkage": 1.0}]
)
def test_a_goal_nobody_can_have_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        Goal(**wrong)


def test_one_agent_is_a_queue_of_one() -> None:
    assert waiting_share(0.5, 1) == pytest.approx(0.5)
    assert service_level(0.5, 1, 60, 60) == pytest.approx(1 - 0.5 * exp(-0.5))
