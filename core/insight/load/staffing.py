"""Arrivals per hour and handling times to the agents each hour takes, or to hours of work a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from core.insight.load.arrivals import HOURS, by_hour, came
from core.insight.load.handling import LIVE, Handling, handling
from core.insight.load.workload import P90, Workload, kinds, workloads
from core.insight.statistics.erlang import Goal, agents_needed, offered_load, service_level
from core.measure.covered import covered_days
from core.measure.facts import Facts
from core.measure.filters import ALL, Filters
from core.settings import Settings

_SECONDS, _OTHER_SECONDS = {"phone": 20.0}, 60.0


@dataclass(frozen=True)
class Hour:
    """An hour of the day: arrivals (mean and P90 over days) and the agents each of them takes.

    `level` and `occupancy` (shares) are what that many agents reach with the mean arrivals; None
    where nothing ever arrives.
    """

    hour: int
    mean: float
    p90: float
    agents: int
    agents_p90: int
    level: float | None
    occupancy: float | None


@dataclass(frozen=True)
class Shift:
    """Days of one kind, how many they are and their hours; hours no day tells of are left out."""

    rest: bool
    days: int
    hours: tuple[Hour, ...]


@dataclass(frozen=True)
class Queue:
    """A live channel: what is aimed at, how long a contact takes, and its kinds of day."""

    channel: str
    goal: Goal
    handling: Handling
    shifts: tuple[Shift, ...]


@dataclass(frozen=True)
class Staffing:
    """Live channels as queues, the others as work a day; `dated` are live but without hours."""

    queues: tuple[Queue, ...]
    workloads: tuple[Workload, ...]
    dated: tuple[str, ...]


def staffing(
    facts: Facts,
    filters: Filters = ALL,
    goals: Mapping[str, Goal] | None = None,
    handles: Mapping[str, float] | None = None,
) -> Staffing:
    """What the chosen tickets take, by channel and by kind of day, over the days files speak of.

    `goals` and `handles` (s) are a person's own, by channel; else `usual_goal` and what `handling`
    finds. Erlang C: calm within the hour, no one hangs up, so it asks for an agent rather too many
    than too few.
    """
    rows, days = came(facts, filters), covered_days(facts, filters)
    live, work, dated = list[Queue](), list[Workload](), list[str]()
    for channel, found in rows.groupby("channel", sort=True):
        name, known = str(channel), days[days["channel"] == channel]
        told = handling(found, name, facts.settings, (handles or {}).get(name))
        if name not in LIVE:
            work.extend(workloads(name, found, known, told))
        elif found["hour"].isna().all():
            dated.append(name)
        else:
            goal = (goals or {}).get(name) or usual_goal(name, facts.settings)
            hours = by_hour(found, list(known["day"]), facts)
            live.append(Queue(name, goal, told, tuple(_shifts(hours, known, goal, told.seconds))))
    return Staffing(tuple(live), tuple(work), tuple(dated))


def usual_goal(channel: str, settings: Settings) -> Goal:
    """The channel's own target where the settings have one, else what is usually aimed at."""
    own = dict(settings.channel_targets).get(channel)
    if own is not None:
        return Goal(min(settings.attainment_target, 0.99), own)
    return Goal(seconds=_SECONDS.get(channel, _OTHER_SECONDS))


def _shifts(hours: pd.DataFrame, days: pd.DataFrame, goal: Goal, handle: float) -> Iterator[Shift]:
    for rest, of_kind in kinds(days):
        counts = hours.loc[of_kind["day"]]
        means, tops = counts.mean(), counts.quantile(P90)
        needs = (
            _hour(hour, (float(means[hour]), float(tops[hour])), goal, handle)
            for hour in HOURS if not pd.isna(means[hour])
        )  # fmt: skip
        yield Shift(rest, len(of_kind), tuple(needs))


def _hour(hour: int, arrivals: tuple[float, float], goal: Goal, handle: float) -> Hour:
    mean, top = arrivals
    agents = agents_needed(mean, handle, goal)
    # in an hour that is empty on most days the P90 is below the mean
    more = max(agents, agents_needed(top, handle, goal))
    load = offered_load(mean, handle)
    if not agents:
        return Hour(hour, mean, top, 0, more, None, None)
    level = service_level(load, agents, handle, goal.seconds)
    return Hour(hour, mean, top, agents, more, level, load / agents)
