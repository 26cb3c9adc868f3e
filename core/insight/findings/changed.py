"""Two periods day by day to the numbers that moved more than their days vary."""

from collections.abc import Iterator

from core.insight.changes.effects import returns
from core.insight.changes.extremes import extreme
from core.insight.changes.moves import Move
from core.insight.finding import Amount, Fact, Finding, Named, Rule, Scene, Span, sureness
from core.measure.comparing import Comparison
from core.measure.intervals import Z95

# with equal mix less than this part of the change is left: the mix made it
_LEFT = 1 / 3
Remark = tuple[str, tuple[str, Fact]]


def look(scene: Scene) -> Iterator[Finding]:
    """One finding per number whose daily values moved; attainment only if the median did not."""
    if scene.noticed is None:
        return
    for key, each in scene.noticed.moves.items():
        yield _finding(scene, scene.noticed.both, key, each)


def _finding(scene: Scene, both: Comparison, key: str, of: Move) -> Finding:
    change = both.change(key)
    remarks = (*_mix(of), *_led_back(scene, both, key, of))
    facts = (
        ("metric", Named(key)),
        ("before", Amount(change.before.value or 0.0, change.now.unit)),
        ("now", Amount(change.now.value or 0.0, change.now.unit)),
        ("period", both.against),
        *_moved(of),
        *(fact for _, fact in remarks),
    )
    return Finding(
        f"changed_{'duration' if of.relative else 'share'}_{'up' if of.size > 0 else 'down'}",
        facts,
        (),
        scene.period,
        key,
        change.now.value or 0.0,
        change.now.n,
        sureness(of.step.size, Z95 * of.step.error),
        min(abs(of.step.size), 1.0),
        tuple(text for text, _ in remarks),
    )


def _moved(of: Move) -> tuple[tuple[str, Fact], ...]:
    """The size of the move without its sign, and its interval, smaller end first."""
    points, ends = not of.relative, sorted(map(abs, (of.low, of.high)))
    return (
        ("size", Amount(abs(of.size), "share", points)),
        ("range", Span(ends[0], ends[1], points)),
    )


def _mix(of: Move) -> Iterator[Remark]:
    """What is left with an equal mix of channels and issue types, counted the way it moved."""
    if of.adjusted is not None:
        left = of.adjusted if of.size > 0 else -of.adjusted
        text = "changed_mix" if left >= _LEFT * abs(of.size) else "changed_mix_only"
        yield text, ("left", Amount(left, "share", not of.relative))


def _led_back(scene: Scene, both: Comparison, key: str, of: Move) -> Iterator[Remark]:
    """That the period before was an extreme, after which the next is nearer by itself."""
    found = extreme(scene.facts, scene.filters, key, both.against)
    if found and returns(found, key, of):
        yield f"changed_after_{found.way}", ("periods", found.n)


CHANGED = Rule(
    "changed",
    look,
    (
        *(f"changed_{unit}_{way}" for unit in ("duration", "share") for way in ("up", "down")),
        "changed_mix",
        "changed_mix_only",
        "changed_after_worst",
        "changed_after_best",
    ),
)
