"""Two periods day by day to the numbers that moved more than their days vary."""

from collections.abc import Iterator
from math import exp, log

import pandas as pd

from core.insight.daily import Step, step
from core.insight.finding import Amount, Fact, Finding, Named, Rule, Scene, Span, sureness
from core.measure.comparing import Comparison, compare

# few and different: each is asked whether it moved, so each must answer more than once in twenty
KEYS: tuple[str, ...] = ("frt.median", "service_level", "csat", "ttr.median")
_Z = 3.0
_LEAST = 0.03


def look(scene: Scene) -> Iterator[Finding]:
    """One finding per number whose daily values moved; attainment only if the median did not."""
    if scene.against is None:
        return
    both = compare(scene.facts, KEYS, ((), ("day",)), scene.filters, scene.against)
    moved = {key: found for key in KEYS if (found := _step(both, key))}
    if "frt.median" in moved:
        moved.pop("service_level", None)
    for key, found in moved.items():
        yield _finding(scene, both, key, found)


def _step(both: Comparison, key: str) -> Step | None:
    found = step(_daily(both.before.table(("day",)), key), _daily(both.now.table(("day",)), key))
    noticed = found and abs(found.z) > _Z and abs(found.size) > _LEAST
    return found if noticed else None


def _daily(table: pd.DataFrame, key: str) -> "pd.Series[float]":
    values = table.set_index("day")[key].astype("float64")
    # durations change by factors, shares by points
    return values.where(values > 0).map(log) if key.endswith(".median") else values


def _finding(scene: Scene, both: Comparison, key: str, found: Step) -> Finding:
    change = both.change(key)
    low, high = found.interval(1.96)
    facts = (
        ("metric", Named(key)),
        ("before", Amount(change.before.value or 0.0, change.now.unit)),
        ("now", Amount(change.now.value or 0.0, change.now.unit)),
        ("period", both.against),
        *_moved(key, found, (low, high)),
    )
    return Finding(
        f"changed_{_unit(key)}_{_way(found)}",
        facts,
        (),
        scene.period,
        key,
        change.now.value or 0.0,
        change.now.n,
        sureness(found.size, found.size - low),
        min(abs(found.size), 1.0),
    )


def _unit(key: str) -> str:
    return "duration" if key.endswith(".median") else "share"


def _way(found: Step) -> str:
    return "up" if found.size > 0 else "down"


def _moved(key: str, found: Step, ends: tuple[float, float]) -> tuple[tuple[str, Fact], ...]:
    """The size of the move without its sign, and its interval, smaller end first."""
    sizes = [abs(_size(key, each)) for each in (found.size, *ends)]
    points = _unit(key) == "share"
    return (
        ("size", Amount(sizes[0], "share", points)),
        ("range", Span(min(sizes[1:]), max(sizes[1:]), points)),
    )


def _size(key: str, difference: float) -> float:
    return exp(difference) - 1 if _unit(key) == "duration" else difference


CHANGED = Rule(
    "changed",
    look,
    tuple(f"changed_{unit}_{way}" for unit in ("duration", "share") for way in ("up", "down")),
)
