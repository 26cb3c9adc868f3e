"""The period's first and last week to a backlog that grows beyond its usual ups and downs."""

from collections.abc import Iterator
from math import sqrt

from core.insight.finding import Amount, Finding, Rule, Scene, sureness
from core.insight.load.growth import FRESH, growth
from core.measure.intervals import Z95

_Z = 4.0
_LEAST, _LEAST_TIMES = 10, 1.25


def look(scene: Scene) -> Iterator[Finding]:
    """A backlog that grew by a quarter and by ten tickets at least."""
    found = growth(scene.facts, scene.filters, scene.period)
    if found is None or found.z < _Z:
        return
    size = found.now - found.before
    if size < _LEAST or found.now < _LEAST_TIMES * found.before:
        return
    facts = (
        ("before", Amount(found.before, "tickets")),
        ("value", Amount(found.now, "tickets")),
        ("opened", Amount(found.opened, "tickets")),
        ("closings", Amount(found.closings, "tickets")),
        ("days", FRESH),
    )
    yield Finding(
        "backlog_grows",
        facts,
        (),
        scene.period,
        "backlog",
        found.now,
        found.opened,
        sureness(size, Z95 * found.error),
        min(sqrt(size / max(found.opened, 1)), 1.0),
    )


BACKLOG_GROWS = Rule("backlog_grows", look, ("backlog_grows",))
