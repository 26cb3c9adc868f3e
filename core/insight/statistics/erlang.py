"""Arrivals, handling time and what is wanted of the wait to the agents it takes."""

from dataclasses import dataclass
from math import ceil, exp


@dataclass(frozen=True)
class Goal:
    """What is wanted: `share` answered within `seconds`, agents busy for `occupancy` at most.

    `shrinkage` is the share of paid time in which an agent is not there (breaks, training, leave).
    """

    share: float = 0.8
    seconds: float = 20.0
    occupancy: float = 0.85
    shrinkage: float = 0.3

    def __post_init__(self) -> None:
        inside = 0 < self.share < 1 and 0 < self.occupancy <= 1 and 0 <= self.shrinkage < 1
        if not inside or self.seconds < 0:
            raise ValueError("shares lie between 0 and 1, and seconds are not negative")


def offered_load(arrivals: float, handle: float) -> float:
    """Arrivals an hour × seconds of handling each, in agents busy all the time (erlangs)."""
    return arrivals * handle / 3600


def waiting_share(load: float, agents: int) -> float:
    """The share of contacts that must wait (Erlang 1917, the C formula by way of his B).

    ValueError where as much work comes as the agents can do: then the queue has no end.
    """
    if load >= agents:
        raise ValueError("the offered load must be below the number of agents")
    blocked = 1.0
    for n in range(1, agents + 1):
        blocked = load * blocked / (n + load * blocked)
    return agents * blocked / (agents - load * (1 - blocked))


def service_level(load: float, agents: int, handle: float, seconds: float) -> float:
    """The share answered within so many seconds; nobody hangs up, `handle` is exponential.

    ValueError as `waiting_share`, and for a handling time that is not positive.
    """
    if handle <= 0:
        raise ValueError("the handling time must be positive")
    return 1 - waiting_share(load, agents) * exp(-(agents - load) * seconds / handle)


def agents_needed(arrivals: float, handle: float, goal: Goal) -> int:
    """The fewest agents at their desks that reach the goal; 0 where nothing arrives."""
    load = offered_load(arrivals, handle)
    agents = max(int(load) + 1, ceil(load / goal.occupancy)) if load else 0
    while agents and service_level(load, agents, handle, goal.seconds) < goal.share:
        agents += 1
    return agents


def rostered(agents: int, goal: Goal) -> int:
    """How many must be on the roster so that so many are at their desks."""
    # 7 / 0.7 is 10.000000000000002 in binary
    return ceil(round(agents / (1 - goal.shrinkage), 9))
