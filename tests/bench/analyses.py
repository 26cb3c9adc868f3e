"""A store of many tickets to the seconds of each analysis behind the pages."""

from collections.abc import Callable
from datetime import timedelta

from core.derive import Facts, prepare
from core.insight.changes.effects import effect
from core.insight.composition.decomposition import explain
from core.insight.composition.tail import tail
from core.insight.days.abnormal import watch
from core.insight.findings import find
from core.insight.low_scores.drivers import drivers
from core.insight.speed.quadrants import quadrants
from core.insight.speed.relation import relate
from core.measure.filters import Filters
from core.measure.periods import Period, latest_complete_month, previous
from core.store import Store
from tests.bench.clock import usual
from tests.bench.data import filled

# after a first call that loads what is imported late
TIMES = 3
ANALYSES: dict[str, Callable[[Facts, Filters, Period], object]] = {
    "relation": lambda facts, filters, _: relate(facts, filters),
    "quadrants": lambda facts, filters, _: quadrants(facts, filters),
    "abnormal days": lambda facts, filters, _: watch(facts, filters),
    "did it change": lambda facts, filters, other: effect(
        facts, filters, "frt.median", (other, _days(filters))
    ),
    "mix and rate": lambda facts, filters, other: explain(facts, "frt.mean", filters, other),
    "slowest hundredth": lambda facts, filters, _: tail(facts, filters),
    "what goes along with low scores": lambda facts, filters, _: drivers(facts, filters),
    "all findings": find,
    "all findings, the later half against the earlier": lambda facts, filters, _: find(
        facts, *_halves(filters)
    ),
}


def analysed(rows: int) -> dict[str, float]:
    """Median seconds of each, over all tickets; compared with the latest month's predecessor."""
    facts = prepare(Store(filled(rows)))
    month = latest_complete_month(facts)
    if month is None:
        raise ValueError(rows)
    everything = Filters(facts.months[0], month.end)
    other = previous(month)
    return {
        name: usual(lambda work=work: work(facts, everything, other), TIMES)
        for name, work in ANALYSES.items()
    }


def _days(filters: Filters) -> Period:
    if filters.start is None or filters.end is None:
        raise ValueError(filters)
    return Period(filters.start, filters.end)


def _halves(filters: Filters) -> tuple[Filters, Period]:
    """The whole period shares its days with the month: only halves can be compared."""
    whole = _days(filters)
    later = Period(whole.start + timedelta(days=whole.n_days // 2), whole.end)
    return filters.within(later.start, later.end), previous(later)
