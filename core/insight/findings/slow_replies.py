"""Response-time bands to whether slow replies go with low satisfaction, and from which wait on."""

from collections.abc import Iterator
from math import sqrt

from core.insight.finding import (
    CONFIDENCES,
    Amount,
    Confidence,
    Finding,
    Group,
    Rule,
    Scene,
    Span,
    sureness,
)
from core.insight.speed.adjusting import Simpson
from core.insight.speed.relation import Relation
from core.insight.speed.threshold import Threshold
from core.measure.intervals import Interval
from core.measure.measured import Figure
from core.measure.measuring import measure

# the sentence and the most that may be claimed, by what equal channels and issue types say
_SENTENCES: dict[Simpson, tuple[str, Confidence]] = {
    "holds": ("slow_replies_holds", "high"),
    "stronger": ("slow_replies_stronger", "high"),
    "weaker": ("slow_replies_weaker", "middle"),
    "gone": ("slow_replies_gone", "low"),
    "flips": ("slow_replies_flips", "low"),
    "unclear": ("slow_replies_unclear", "middle"),
    "hidden": ("slow_replies", "middle"),
    "unknown": ("slow_replies", "middle"),
}
# it is asked every month of every team: 1.96 alone would find one in forty where there is none
_Z = 3.0


def look(scene: Scene) -> Iterator[Finding]:
    """One finding if ρ, trend and gap of the outer groups all exclude "no relation"; its threshold.

    Where quarters stand in for the bands, the evidence is the satisfaction of all answers.
    """
    found = scene.relation
    if found is None or found.gap_interval is None or found.size == "none" or found.high >= 0:
        return
    trend = found.trend.z if found.trend else 0.0
    if trend < -_Z and found.gap_interval[0] > 0:
        yield _relation(scene, found, found.gap_interval)
        threshold = scene.threshold
        if threshold is not None and threshold.at is not None:
            yield _threshold(scene, found, threshold)


def _relation(scene: Scene, found: Relation, gap: Interval) -> Finding:
    slow, size = found.bands[-1], found.gap or 0.0
    own = found.quarters is None
    measured = slow if own else _all(scene, "csat")
    key, most = _SENTENCES[found.simpson]
    both: list[Confidence] = [most, sureness(size, size - gap[0])]
    facts = (
        ("slow", Group(len(found.bands) - 1, found.quarters)),
        ("fast", Group(0, found.quarters)),
        ("value", Amount(slow.value or 0.0, "share")),
        ("gap", Amount(size, "share", difference=True)),
        ("range", Span(*gap, points=True)),
    )
    return Finding(
        key,
        facts,
        (("band", str(len(found.bands) - 1)),) if own else (),
        scene.period,
        "csat",
        measured.value or 0.0,
        measured.n,
        max(both, key=CONFIDENCES.index),
        size * sqrt(slow.n / sum(each.n for each in found.bands)),
    )


def _threshold(scene: Scene, relation: Relation, found: Threshold) -> Finding:
    measured = _all(scene, "score.mean")
    ends = {"at": found.at, "low": found.low, "high": found.high}
    beyond = sum(step.n for step in found.curve if step.wait > (found.at or 0.0))
    facts = (
        *((name, Amount(end or 0.0, "seconds")) for name, end in ends.items()),
        ("drop", Amount(found.drop, "score")),
        ("n", beyond),
    )
    return Finding(
        "threshold",
        facts,
        (),
        scene.period,
        "score.mean",
        measured.value or 0.0,
        measured.n,
        _SENTENCES[relation.simpson][1],
        # a threshold says more about the relation: it stands after it
        0.5 * (relation.gap or 0.0) * sqrt(beyond / relation.n),
    )


def _all(scene: Scene, key: str) -> Figure:
    return measure(scene.facts, [key], ((),), scene.filters).figure(key)


_TEXTS = tuple(dict.fromkeys(key for key, _ in _SENTENCES.values()))
SLOW_REPLIES = Rule("slow_replies", look, (*_TEXTS, "threshold"))
