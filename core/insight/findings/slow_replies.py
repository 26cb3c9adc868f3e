"""Response-time bands to whether slow replies go with low satisfaction, inside channels too."""

from collections.abc import Iterator
from math import sqrt

from core.insight.finding import Amount, Coded, Finding, Rule, Scene, sureness
from core.insight.relation import Relation, relate
from core.measure.intervals import Interval
from core.measure.measured import Figure

_SENTENCES = {
    "holds": "slow_replies_holds",
    "changes": "slow_replies_changes",
    "flips": "slow_replies_flips",
    "unknown": "slow_replies",
}


def look(scene: Scene) -> Iterator[Finding]:
    """One finding if ρ and the gap of the outer bands both exclude "no relation"."""
    found = relate(scene.facts, scene.filters)
    if found is None or found.gap_interval is None or found.size == "none" or found.high >= 0:
        return
    if found.gap_interval[0] > 0:
        yield _finding(scene, found, found.gap_interval)


def _finding(scene: Scene, found: Relation, gap: Interval) -> Finding:
    slow, last = found.bands[-1], str(len(found.bands) - 1)
    size = found.gap or 0.0
    sure = sureness(size, size - gap[0])
    facts = (
        ("slow", Coded("band", last)),
        ("fast", Coded("band", "0")),
        ("value", Amount(slow.value or 0.0, "share")),
        ("gap", Amount(size, "share", difference=True)),
        ("low", Amount(gap[0], "share", difference=True)),
        ("high", Amount(gap[1], "share", difference=True)),
    )
    return Finding(
        _SENTENCES[found.simpson],
        facts,
        (("band", last),),
        scene.period,
        "csat",
        slow.value or 0.0,
        slow.n,
        sure if found.simpson == "holds" else "low" if found.simpson == "flips" else "middle",
        size * sqrt(slow.n / _all(found.bands)),
    )


def _all(bands: tuple[Figure, ...]) -> int:
    return sum(each.n for each in bands) or 1


SLOW_REPLIES = Rule("slow_replies", look, tuple(_SENTENCES.values()))
