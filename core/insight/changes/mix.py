"""Two periods' channel × issue type cells to the change that is left when their mix is equal."""

from math import exp

import numpy as np
import pandas as pd

from core.insight.days.line import scale_of
from core.measure.comparing import Comparison
from core.measure.composing import By
from core.measure.facts import Facts
from core.measure.metrics import Unit, metric

CELLS: By = ("channel", "issue_type")
# of smaller cells the value is chance; with much of the rows in such cells nothing is told
_FEWEST, _COVERED = 5, 0.8
_RELATIVE: set[Unit] = {"seconds"}
_MIXED: set[Unit] = {"seconds", "share", "score", "points"}


def cells_of(facts: Facts) -> By:
    """The segments of CELLS that the data have."""
    return tuple(name for name in CELLS if facts.has(name))


def standardised(both: Comparison, key: str, by: By) -> float | None:
    """The mean of the cells' own changes, weighted by their mean share of both periods.

    For shares and means that is the rate part of Kitagawa (1955); for durations the changes are
    factors and the result is relative. None for counts, for one cell only, and where under 80 % of
    the rows lie in cells large enough.
    """
    unit = metric(key).unit
    if not by or unit not in _MIXED:
        return None
    cells = _cells(both, key, by)
    known = cells[(cells[["n_now", "n_before"]].min(axis=1) >= _FEWEST) & cells["sound"]]
    shares = known[["n_now", "n_before"]] / cells[["n_now", "n_before"]].sum()
    if len(known) <= 1 or shares.sum().min() < _COVERED:
        return None
    now, before = (scale_of(unit).there(known[name].to_numpy()) for name in ("now", "before"))
    change = float(np.average(now - before, weights=shares.mean(axis=1)))
    return exp(change) - 1 if unit in _RELATIVE else change


def _cells(both: Comparison, key: str, by: By) -> pd.DataFrame:
    sides = [
        each.table(by).fillna(dict.fromkeys(by, "")).set_index(list(by))[[key, f"{key}|n"]]
        for each in (both.now, both.before)
    ]
    found = pd.concat(sides, axis=1).set_axis(["now", "n_now", "before", "n_before"], axis=1)
    values = found[["now", "before"]].astype(float)
    sound = values.notna().all(axis=1)
    if metric(key).unit in _RELATIVE:
        sound &= (values > 0).all(axis=1)
    return found.assign(now=values["now"], before=values["before"], sound=sound).fillna(
        {"n_now": 0, "n_before": 0}
    )
