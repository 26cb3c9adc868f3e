"""Times of day to the one that misses the target clearly more than the rest, day after day."""

from collections.abc import Iterator
from math import sqrt

from core.insight.days.daily import Step, paired
from core.insight.finding import Amount, Coded, Finding, Rule, Scene, sureness
from core.insight.load.peaks import against_rest
from core.measure.measured import Figure
from core.measure.measuring import measure

KEY = "service_level"
# five times of day are looked at: one of five must not stand out by chance
_Z = 3.0
_LEAST_GAP = 0.05


def look(scene: Scene) -> Iterator[Finding]:
    """The worst time of day, if it stays below the rest of its own days."""
    sets = ((), ("time_band",), ("day", "time_band"))
    measured = measure(scene.facts, [KEY], sets, scene.filters)
    times = [
        (str(codes["time_band"]), figure)
        for codes, figure in measured.figures(KEY, ("time_band",))
        if codes["time_band"] is not None and figure.value is not None
    ]
    if not times:
        return
    code, worst = min(times, key=lambda each: each[1].value or 0.0)
    found = paired(against_rest(measured.table(("day", "time_band")), code))
    if found and found.z < -_Z and found.size < -_LEAST_GAP:
        yield _finding(scene, code, worst, (found, measured.figure(KEY).n))


def _finding(scene: Scene, code: str, worst: Figure, around: tuple[Step, int]) -> Finding:
    found, total = around
    value = worst.value or 0.0
    facts = (
        ("time", Coded("time_band", code)),
        ("value", Amount(value, "share")),
        ("gap", Amount(-found.size, "share", difference=True)),
    )
    low, _ = found.interval(1.96)
    return Finding(
        "worst_time",
        facts,
        (("time_band", code),),
        scene.period,
        KEY,
        value,
        worst.n,
        sureness(found.size, found.size - low),
        -found.size * sqrt(worst.n / (total or 1)),
    )


WORST_TIME = Rule("worst_time", look, ("worst_time",))
