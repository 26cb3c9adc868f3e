"""Grouped answers to the gap between fast and slow with equal channels and issue types."""

from dataclasses import dataclass
from math import sqrt
from typing import Literal

import numpy as np
import pandas as pd

from core.insight.speed.pairs import STRATA
from core.insight.statistics.estimate import Estimate
from core.insight.statistics.logistic import Matrix, fit, standardised
from core.measure.intervals import Z95

Simpson = Literal["holds", "stronger", "weaker", "gone", "flips", "hidden", "unclear", "unknown"]
_SHIFT = 0.3
# a channel or issue type with fewer answers stands with the other rare ones
_FEWEST = 20
_MOST = 40


@dataclass(frozen=True)
class Adjusted:
    """Share satisfied, fastest minus slowest group: as counted, and with the mix made equal."""

    crude: Estimate
    equal: Estimate

    @property
    def simpson(self) -> Simpson:
        """What becomes of the gap once channels and issue types are held equal.

        Its sign flips, or its size changes by more than 30 % and by more than chance would do
        (Hausman: the variances of nested estimates differ by that of their difference).
        """
        return judged(self.crude, self.equal)


def adjust(cells: pd.DataFrame, last: int) -> Adjusted | None:
    """Both gaps from a binomial GLM on the cells `rated` makes: group × channel × issue type.

    None where one group is empty, there is one channel and issue type only, or fast and slow share
    none: then nothing tells their effect from the channel's.
    """
    group, n, good = (cells[name].to_numpy(float) for name in ("group", "n", "good"))
    mix = np.hstack([_levels(cells, name) for name in STRATA])
    if mix.shape[1] == 0 or not {0, last} <= set(group):
        return None
    steps = [each for each in range(1, last + 1) if each in group]
    design = _design(group, steps, mix)
    if _rank(design) < _rank(_design(group, [], mix)) + len(steps):
        return None
    found = fit(design, good, n)
    fast, slow = (_design(np.full(len(n), float(end)), steps, mix) for end in (0, last))
    return Adjusted(_crude(cells, last), standardised(found, fast, slow, n))


def judged(crude: Estimate, equal: Estimate) -> Simpson:
    """The verdict on a gap as counted and with equal mix."""
    if not crude.clear:
        return "hidden" if equal.clear else "holds"
    if not equal.clear:
        return "unclear" if equal.low <= crude.value <= equal.high else "gone"
    if crude.value * equal.value < 0:
        return "flips"
    noise = Z95 * sqrt(max(equal.error**2 - crude.error**2, 0.0))
    change = abs(equal.value) - abs(crude.value)
    if abs(change) <= max(_SHIFT * abs(crude.value), noise):
        return "holds"
    return "stronger" if change > 0 else "weaker"


def _levels(cells: pd.DataFrame, name: str) -> Matrix:
    """A column for each level but the first; rare and unknown ones are one."""
    sizes = cells.groupby(name)["n"].sum()
    frequent = cells[name].where(cells[name].isin(_frequent(sizes)), "")
    return np.asarray(pd.get_dummies(frequent, drop_first=True), dtype=float)


def _frequent(sizes: "pd.Series[float]") -> "pd.Index[str]":
    return sizes[sizes >= _FEWEST].nlargest(_MOST).index


def _design(group: Matrix, steps: list[int], mix: Matrix) -> Matrix:
    dummies = [(group == step).astype(float) for step in steps]
    return np.column_stack([np.ones(len(group)), *dummies, mix])


def _rank(design: Matrix) -> int:
    # that of the small square, as the cells may be thousands
    return int(np.linalg.matrix_rank(design.T @ design, hermitian=True))


def _crude(cells: pd.DataFrame, last: int) -> Estimate:
    ends = cells.groupby("group")[["n", "good"]].sum().loc[[0, last]]
    share = ends["good"] / ends["n"]
    variance = float((share * (1 - share) / ends["n"]).sum())
    return Estimate(float(share[0] - share[last]), sqrt(variance))
