"""What people aim at on a live channel, in the store: goals and handling times of their own."""

from collections.abc import Mapping
from dataclasses import fields, replace

from core.insight.load.staffing import usual_goal
from core.insight.statistics.erlang import Goal
from core.settings import Settings
from core.store import Store, named

KIND = "staffing"
HANDLE = "handle"
_NAME = "goals"
_OF_GOAL = {field.name for field in fields(Goal)}
# by channel what differs from the usual: fields of Goal, and HANDLE in seconds
Wanted = dict[str, dict[str, float]]


def wanted(store: Store) -> Wanted:
    """What was kept, by channel; a channel that keeps to the usual is not in it."""
    return named.kept(store, KIND).get(_NAME, {})


def want(store: Store, channel: str, own: Mapping[str, float], who: str) -> None:
    """Keep these of a channel in place of what it had; none of them is the usual again."""
    others = {name: each for name, each in wanted(store).items() if name != channel}
    everything = others | ({channel: dict(own)} if own else {})
    if everything:
        named.keep(store, KIND, _NAME, everything, who)
    else:
        named.forget(store, KIND, _NAME, who)


def goals(own: Wanted, settings: Settings) -> dict[str, Goal]:
    """The goals of the channels that have some of their own."""
    return {
        channel: replace(
            usual_goal(channel, settings),
            **{name: value for name, value in each.items() if name in _OF_GOAL},
        )
        for channel, each in own.items()
    }


def handles(own: Wanted) -> dict[str, float]:
    """The handling times people typed, in seconds by channel."""
    return {channel: each[HANDLE] for channel, each in own.items() if HANDLE in each}
