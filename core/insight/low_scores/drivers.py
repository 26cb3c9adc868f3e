"""Rated tickets to what goes along with low scores, everything else known being equal."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import erfc, sqrt

import numpy as np

from core.insight.low_scores.agents import Agents, agents
from core.insight.low_scores.marginal import Model, effects, model
from core.insight.low_scores.rated_cells import RARE, UNKNOWN, Cells, rated_cells
from core.insight.statistics.discoveries import discovered
from core.insight.statistics.estimate import Estimate
from core.measure.facts import Facts
from core.measure.filters import ALL, Filters
from core.measure.intervals import Z95, newcombe
from core.measure.metrics import Population

# of fewer rated tickets, or fewer low scores among them, nothing is told
_FEWEST, _FEWEST_LOW = 100, 20
# share of false ones accepted among all that are named
_FALSE = 0.05
# points below which a clear effect is not worth a word
LEAST = 0.02


@dataclass(frozen=True)
class Driver:
    """A level of a factor: `n` rated, `lows` of them low, `share` of all rated ones.

    `effect` is the average marginal effect: points (0–1) by which low scores are more frequent
    there than elsewhere, the other factors held equal. `stands`: clear although many were looked
    at. An association, never a cause.
    """

    segment: str
    code: str
    n: int
    lows: int
    share: float
    effect: Estimate
    p: float
    stands: bool = False

    @property
    def along(self) -> float:
        """How many low scores go along with it: its effect on its own rows."""
        return self.effect.value * self.n

    @property
    def matters(self) -> bool:
        """Whether it stands and low scores are notably more frequent there."""
        return self.stands and self.effect.value >= LEAST


@dataclass(frozen=True)
class Drivers:
    """Of `n` rated rows, `lows` of them low: every driver, the most low scores first.

    `factors` are those held equal, `pooled` those with rare levels put together, `dropped` those
    nothing tells from the others. `agents`: None where fewer than two have 30 ratings.
    """

    n: int
    lows: int
    drivers: tuple[Driver, ...]
    factors: tuple[str, ...]
    pooled: tuple[str, ...]
    dropped: tuple[str, ...]
    population: Population
    agents: Agents | None

    @property
    def foremost(self) -> tuple[Driver, ...]:
        """Those that matter, most low scores first."""
        return tuple(each for each in self.drivers if each.matters)


def drivers(facts: Facts, filters: Filters = ALL) -> Drivers | None:
    """The public entry: average marginal effect × share of each channel, issue type, band, …

    A binomial GLM on aggregated cells; rare levels are pooled, factors that cannot be told from
    others are dropped and named. None below 100 rated rows or 20 low scores (or 20 others).
    """
    cells = rated_cells(facts, filters)
    n, lows = (int(cells.table[name].sum()) for name in ("n", "low"))
    if n < _FEWEST or min(lows, n - lows) < _FEWEST_LOW:
        return None
    fitted = model(cells)
    known = {factor for factor, _ in fitted.names}
    used = tuple(name for name in cells.factors if name in known)
    every = [each for name in used for each in _of_factor(cells, fitted, name)]
    return Drivers(
        n,
        lows,
        _ranked(every),
        used,
        cells.pooled,
        tuple(name for name in cells.factors if name not in known),
        cells.population,
        agents(facts, filters),
    )


def _of_factor(cells: Cells, fitted: Model, name: str) -> Iterator[Driver]:
    """Every level that is a group of its own; what is not known or rare only stands for itself."""
    sums = cells.table.groupby(name)[["n", "low"]].sum()
    levels, n, low = tuple(map(str, sums.index)), sums["n"].to_numpy(), sums["low"].to_numpy()
    values, errors = effects(fitted, name, levels, n)
    for at, code in enumerate(levels):
        if code not in (UNKNOWN, RARE):
            rest = n.sum() - n[at], low.sum() - low[at]
            effect = _wide(Estimate(float(values[at]), float(errors[at])), (n[at], low[at]), rest)
            p = erfc(abs(effect.value) / effect.error / sqrt(2)) if effect.error else 1.0
            yield Driver(name, code, int(n[at]), int(low[at]), low[at] / n[at], effect, p)


def _wide(found: Estimate, own: tuple[float, float], rest: tuple[float, float]) -> Estimate:
    """Where all or none of a level are low the fit knows no error: as wide as the counts have."""
    (n, low), (others, others_low) = own, rest
    if 0 < low < n:
        return found
    ends = newcombe(low / n, n, others_low / others, others)
    return Estimate(found.value, max(found.error, (ends[1] - ends[0]) / 2 / Z95))


def _ranked(found: list[Driver]) -> tuple[Driver, ...]:
    stands = discovered(np.array([each.p for each in found]), _FALSE)
    told = (replace(each, stands=bool(at)) for each, at in zip(found, stands, strict=True))
    return tuple(sorted(told, key=lambda each: -each.along))
