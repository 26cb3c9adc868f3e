"""Response-time bands to whether slow replies go with low satisfaction, inside channels too."""

from collections.abc import Iterator
from math import sqrt

from core.insight.finding import (
    CONFIDENCES,
    Amount,
    Confidence,
    Finding,
    Rule,
    Scene,
    Span,
    sureness,
)
from core.insight.relation import Relation, Simpson, relate
from core.measure.intervals import Interval
from core.measure.measured import Figure

# the sentence and the most that may be claimed, by what the strata say
_SENTENCES: dict[Simpson, tuple[str, Confidence]] = {
    "holds": ("slow_replies_holds", "high"),
    "stronger": ("slow_replies_stronger", "high"),
    "weaker": ("slow_replies_weaker", "middle"),
    "flips": ("slow_replies_flips", "low"),
    "unknown": ("slow_replies", "middle"),
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
    key, most = _SENTENCES[found.simpson]
    both: list[Confidence] = [most, sureness(size, size - gap[0])]
    sure = max(both, key=CONFIDENCES.index)
    facts = (
        ("slow", Amount(scene.facts.settings.bands[-1], "seconds")),
        ("fast", Amount(scene.facts.settings.bands[0], "seconds")),
        ("value", Amount(slow.value or 0.0, "share")),
        ("gap", Amount(size, "share", difference=True)),
        ("range", Span(*gap, points=True)),
    )
    return Finding(
        key,
        facts,
        (("band", last),),
        scene.period,
        "csat",
        slow.value or 0.0,
        slow.n,
        sure,
        size * sqrt(slow.n / _all(found.bands)),
    )


def _all(bands: tuple[Figure, ...]) -> int:
    return sum(each.n for each in bands) or 1


SLOW_REPLIES = Rule("slow_replies", look, tuple(key for key, _ in _SENTENCES.values()))
