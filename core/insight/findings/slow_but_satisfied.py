"""Late replies that cost no satisfaction to where people could be spared for what is urgent."""

from collections.abc import Iterator
from math import sqrt

from core.insight.finding import Amount, Coded, Finding, Rule, Scene, Span, sureness
from core.insight.speed.patience import COST, Patient, patient
from core.measure.measuring import measure

KEY = "csat"
# where nobody is dissatisfied nothing burns: it stands behind what does
_CALM = 0.5


def look(scene: Scene) -> Iterator[Finding]:
    """The channel or issue type with the most such tickets."""
    for each in patient(scene.facts, scene.filters)[:1]:
        yield _finding(scene, each)


def _finding(scene: Scene, of: Patient) -> Finding:
    filters = scene.filters.choosing(of.segment, of.code)
    measured = measure(scene.facts, [KEY], ((),), filters).figure(KEY)
    facts = (
        ("code", Coded(of.segment, of.code)),
        ("share", Amount(of.share, "share")),
        ("n", of.slow.n),
        ("value", Amount(of.slow.satisfied, "share")),
        ("fast", Amount(of.fast.satisfied, "share")),
        ("range", Span(*of.cost, points=True)),
    )
    size = of.fast.satisfied - of.slow.satisfied
    return Finding(
        "slow_but_satisfied",
        facts,
        ((of.segment, of.code),),
        scene.period,
        KEY,
        measured.value or 0.0,
        measured.n,
        # how far beyond the range the cost lies that would matter
        sureness(COST - size, of.cost[1] - size),
        _CALM * of.share * sqrt(of.weight),
    )


SLOW_BUT_SATISFIED = Rule("slow_but_satisfied", look, ("slow_but_satisfied",))
