"""The period's days to the one from which a number stayed on another level."""

from collections.abc import Iterator
from math import sqrt

from core.insight.days.shift import Shift
from core.insight.finding import Amount, Coded, Fact, Finding, Named, Rule, Scene, Span, sureness
from core.measure.intervals import Z95
from core.measure.metrics import metric
from core.measure.periods import Period

# one that begins with the period is what the comparison with the period before says
_SETTLED = 3
MOST = 2


def look(scene: Scene) -> Iterator[Finding]:
    """The clearest shifts of different metrics; that of all tickets before that of one channel."""
    shifts = scene.watch.shifts if scene.watch else ()
    late = [each for each in shifts if _days_before(scene, each) >= _SETTLED]
    whole = sorted(late, key=lambda each: bool(each.segment))
    first = {each.key: each for each in reversed(whole)}
    kept = [each for each in late if each is first[each.key]]
    for each in kept[:MOST]:
        yield _finding(scene, each)


def _days_before(scene: Scene, of: Shift) -> int:
    """Ordinary days of the period before the shift."""
    special = scene.watch.special if scene.watch else ()
    return (of.start - scene.period.start).days - sum(each.day < of.start for each in special)


def _finding(scene: Scene, of: Shift) -> Finding:
    unit, points = metric(of.key).unit, not of.relative
    ends = sorted(map(abs, of.range))
    facts: tuple[tuple[str, Fact], ...] = (
        ("day", of.start),
        ("days", of.days),
        ("metric", Named(of.key)),
        ("before", Amount(of.before, unit)),
        ("value", Amount(of.after, unit)),
        ("size", Amount(abs(of.size), "share", points)),
        ("range", Span(ends[0], ends[1], points)),
        *((name, Coded(name, code)) for name, code in of.segment),
    )
    where = "_channel" if of.segment else ""
    return Finding(
        f"level_shift{where}_{'up' if of.size > 0 else 'down'}",
        facts,
        of.segment,
        Period(of.start, of.end),
        of.key,
        of.after,
        of.n,
        sureness(of.step.size, Z95 * of.step.error),
        min(abs(of.size), 1.0) * sqrt(of.days / scene.period.n_days),
    )


LEVEL_SHIFT = Rule(
    "level_shift",
    look,
    tuple(
        f"level_shift{where}_{way}"
        for where in ("", "_channel")
        for way in ("up", "down")
    ),
)  # fmt: skip
