"""The period's days to those that were abnormally slow against their weekday and season."""

from collections.abc import Iterator
from math import log, sqrt

from core.insight.abnormal import AbnormalDay, abnormal_days
from core.insight.finding import Amount, Coded, Finding, Rule, Scene
from core.measure.measuring import measure
from core.measure.periods import Period

KEY = "frt.median"
# more than a few are a slow stretch, not abnormal days
MOST = 3


def look(scene: Scene) -> Iterator[Finding]:
    """The slowest abnormal days; earlier months are the background."""
    background = scene.filters.within(None, scene.period.end)
    table = measure(scene.facts, [KEY, "frt.p90"], (("day",),), background).table(("day",))
    slow = [
        each for each in abnormal_days(table)
        if each.abnormal and each.z > 0 and scene.period.start <= each.day <= scene.period.end
    ]  # fmt: skip
    counts = dict(zip(table["day"].dt.date, table[f"{KEY}|n"], strict=True))
    total = sum(n for day, n in counts.items() if scene.period.start <= day <= scene.period.end)
    for each in slow[:MOST]:
        yield _finding(each, int(counts[each.day]), total)


def _finding(found: AbnormalDay, n: int, total: int) -> Finding:
    facts = (
        ("day", found.day),
        ("weekday", Coded("weekday", str(found.day.isoweekday()))),
        ("value", Amount(found.value, "seconds")),
        ("usual", Amount(found.usual, "seconds")),
    )
    return Finding(
        "abnormal_day_preliminary" if found.preliminary else "abnormal_day",
        facts,
        (),
        Period(found.day, found.day),
        KEY,
        found.value,
        n,
        "low" if found.preliminary else "high" if found.z > 5 else "middle",
        log(found.value / found.usual) * sqrt(n / (total or 1)),
    )


ABNORMAL_DAY = Rule("abnormal_day", look, ("abnormal_day", "abnormal_day_preliminary"))
