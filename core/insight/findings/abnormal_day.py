"""The period's days to those that were abnormal for the worse: one finding a day."""

from collections.abc import Iterator
from math import log, sqrt

from core.insight.days.abnormal import OddDay
from core.insight.days.lines import WATCHED
from core.insight.finding import Amount, Coded, Fact, Finding, Named, Rule, Scene
from core.measure.metrics import metric
from core.measure.periods import Period

# more than a few are a slow stretch, not abnormal days
MOST = 3
_HIGH = 5.0


def look(scene: Scene) -> Iterator[Finding]:
    """The worst days by their telling metric; earlier months are the background."""
    odd = scene.watch.odd if scene.watch else ()
    worse = [each for each in odd if each.abnormal and _worse(each)]
    days = list(dict.fromkeys(each.day for each in worse))
    for day in days[:MOST]:
        yield _finding(min((each for each in worse if each.day == day), key=_telling))


def _worse(of: OddDay) -> bool:
    """For a volume, which is better neither way: more than usual."""
    return (of.z < 0) == (metric(of.key).better == "higher")


def _telling(of: OddDay) -> tuple[int, bool, float]:
    """One cause shows in many numbers: waiting before what follows from it, all before a part."""
    return WATCHED.index(of.key), bool(of.segment), -abs(of.z)


def _finding(of: OddDay) -> Finding:
    unit = metric(of.key).unit
    facts: tuple[tuple[str, Fact], ...] = (
        ("day", of.day),
        ("weekday", Coded("weekday", str(of.day.isoweekday()))),
        ("metric", Named(of.key)),
        ("value", Amount(of.value, unit)),
        ("usual", Amount(of.usual, unit)),
        *((name, Coded(name, code)) for name, code in of.segment),
    )
    far = abs(of.value - of.usual) if unit == "share" else abs(log(of.value / of.usual))
    key = "abnormal_day_channel" if of.segment else "abnormal_day"
    return Finding(
        f"{key}_preliminary" if of.preliminary else key,
        facts,
        of.segment,
        Period(of.day, of.day),
        of.key,
        of.value,
        of.n,
        "low" if of.preliminary else "high" if abs(of.z) > _HIGH else "middle",
        min(far, 1.0) * sqrt(of.weight),
    )


ABNORMAL_DAY = Rule(
    "abnormal_day",
    look,
    tuple(
        f"abnormal_day{where}{sure}"
        for where in ("", "_channel")
        for sure in ("", "_preliminary")
    ),
)  # fmt: skip
