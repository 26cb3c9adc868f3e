"""Fast replies with low scores to the issue type that is over-represented among them."""

from collections.abc import Iterator
from math import sqrt

from core.insight.finding import Amount, Coded, Finding, Group, Rule, Scene, sureness
from core.measure.intervals import newcombe
from core.measure.measured import Figure
from core.measure.measuring import measure

KEY = "low_share"
_Z = 3.0
_FEWEST = 10
_LEAST_LIFT = 1.5


def look(scene: Scene) -> Iterator[Finding]:
    """The issue type with the clearest excess of low scores among the fastest band's answers."""
    fast = scene.filters.choosing("band", "0")
    measured = measure(scene.facts, [KEY], ((), ("issue_type",)), fast)
    whole = measured.figure(KEY)
    candidates = [
        (excess[0], str(codes["issue_type"]), figure, excess)
        for codes, figure in measured.figures(KEY, ("issue_type",))
        if codes["issue_type"] is not None and (excess := _excess(figure, whole))
    ]
    for _, issue, figure, excess in sorted(candidates, reverse=True, key=lambda each: each[0])[:1]:
        yield _finding(scene, Coded("issue_type", issue), (figure, whole), excess)


def _excess(part: Figure, whole: Figure) -> tuple[float, float, float] | None:
    """Low end, size and share of the others, if the excess is clear and large."""
    rest = whole.n - part.n
    if part.value is None or whole.value is None or rest <= 0 or part.value * part.n < _FEWEST:
        return None
    others = min(max((whole.value * whole.n - part.value * part.n) / rest, 0.0), 1.0)
    low, _ = newcombe(part.value, part.n, others, rest, _Z)
    enough = low > 0 and part.value >= _LEAST_LIFT * others
    return (low, part.value - others, others) if enough else None


def _finding(
    scene: Scene, issue: Coded, figures: tuple[Figure, Figure], excess: tuple[float, float, float]
) -> Finding:
    part, whole = figures
    value, (_, size, others) = part.value or 0.0, excess
    low, _ = newcombe(value, part.n, others, whole.n - part.n)
    facts = (
        ("n", round((whole.value or 0.0) * whole.n)),
        ("fast", Group(0)),
        ("issue", issue),
        ("value", Amount(value, "share")),
        ("others", Amount(others, "share")),
    )
    return Finding(
        "fast_but_dissatisfied",
        facts,
        (("band", "0"), ("issue_type", issue.code)),
        scene.period,
        KEY,
        value,
        part.n,
        sureness(size, size - low),
        size * sqrt(part.n / whole.n),
    )


FAST_BUT_DISSATISFIED = Rule("fast_but_dissatisfied", look, ("fast_but_dissatisfied",))
