"""Answers with their ticket's waiting time to one judgement: does waiting go with satisfaction."""

from dataclasses import dataclass

import pandas as pd

from core.insight.speed.adjusting import Adjusted, Simpson, adjust
from core.insight.speed.groups import grouped, low_trend, odds, rated, shares, trend
from core.insight.speed.pairs import STRATA, counted, rho_of
from core.insight.speed.strata import SPLITS, Stratum, strata
from core.insight.statistics.odds import Odds
from core.insight.statistics.ranks import Size, interval, size
from core.insight.statistics.trends import Trend
from core.measure.facts import Facts
from core.measure.filters import ALL, Filters
from core.measure.intervals import Interval, newcombe
from core.measure.measured import Figure

FEWEST = 20


@dataclass(frozen=True)
class Relation:
    """Waiting × satisfaction over answers matched to a ticket; ρ < 0: slower is worse.

    `n`, ρ and `trend` are of the commonest scale. The groups are the response-time bands where
    these have answers, else `quarters` (the limits in s); `bands` are their csat, `lows` their
    shares of low scores, fastest first. `gap` is the csat of the fastest minus the slowest. `odds`
    of not being satisfied (slowest against fastest) by what is held equal, () being nothing.
    """

    n: int
    rho: float
    low: float
    high: float
    quarters: tuple[float, ...] | None
    bands: tuple[Figure, ...]
    lows: tuple[Figure, ...]
    trend: Trend | None
    low_trend: Trend | None
    strata: tuple[Stratum, ...]
    odds: tuple[tuple[tuple[str, ...], Odds], ...]
    adjusted: Adjusted | None

    @property
    def size(self) -> Size:
        """ρ in words."""
        return size(self.rho)

    @property
    def gap(self) -> float | None:
        """Share satisfied, fastest minus slowest group."""
        return difference(self.bands[0], self.bands[-1])[0]

    @property
    def gap_interval(self) -> Interval | None:
        """Newcombe's interval of the gap."""
        return difference(self.bands[0], self.bands[-1])[1]

    @property
    def simpson(self) -> Simpson:
        """Whether the gap is the same with channels and issue types held equal."""
        if self.adjusted is not None:
            return self.adjusted.simpson
        return "unclear" if any(len(self.within(by)) > 1 for by in SPLITS) else "unknown"

    def within(self, by: tuple[str, ...]) -> tuple[Stratum, ...]:
        """The strata of one split, the steepest fall first."""
        return tuple(each for each in self.strata if each.by == by)


def relate(facts: Facts, filters: Filters = ALL) -> Relation | None:
    """The relation for the rows looked at; None below 20 matched answers or without variety.

    One aggregation in the engine, then small tables; nothing here costs more with more rows.
    """
    rows = counted(facts, filters)
    main = rows[rows["main"]]
    n, rho = int(main["n"].sum()), rho_of(main)
    if rho is None or n < FEWEST:
        return None
    n_limits = len(facts.settings.bands)
    parted, quarters = grouped(rows, n_limits)
    last = n_limits if quarters is None else len(quarters)
    return _relation(parted, (quarters, last), (n, rho), facts.settings.small_sample)


def _relation(
    rows: pd.DataFrame,
    groups: tuple[tuple[float, ...] | None, int],
    found: tuple[int, float],
    small: int,
) -> Relation:
    (n, rho), (quarters, last) = found, groups
    lows = shares(rows, "low", "low_share", last + 1, small)
    cells = rated(rows)
    ratios = ((by, odds(cells, by, last)) for by in ((), *_splits(cells)))
    return Relation(
        n,
        rho,
        *interval(rho, n),
        quarters,
        tuple(shares(rows, "satisfied", "csat", last + 1, small)),
        tuple(lows),
        trend(rows),
        low_trend(lows),
        strata(rows, last + 1, small),
        tuple((by, ratio) for by, ratio in ratios if ratio),
        adjust(cells, last),
    )


def difference(one: Figure, other: Figure) -> tuple[float | None, Interval | None]:
    """One share minus another, with Newcombe's interval; none where one was not measured."""
    if one.value is None or other.value is None:
        return None, None
    return one.value - other.value, newcombe(one.value, one.n, other.value, other.n)


def _splits(cells: pd.DataFrame) -> list[tuple[str, ...]]:
    """The splits that part these answers at all."""
    several = {name for name in STRATA if cells[name].nunique() > 1}
    return [by for by in SPLITS if several.issuperset(by)]
