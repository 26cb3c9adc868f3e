"""A measured table to what may leave the team: small cells withheld, also against subtraction."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.measure.metrics import metric
from core.privacy.small_cells import withhold, withhold_parts
from core.report.sheet import Material
from core.report.showing import cell_value, records

Counts = NDArray[np.int64]
Hidden = NDArray[np.bool_]
Codes = tuple[tuple[str, str], ...]


def shared(material: Material, table: pd.DataFrame, metrics: Sequence[str]) -> pd.DataFrame:
    """The table itself for the internal edition; for the shareable one, small cells are null.

    A value goes when it rests on 1 to 4 rows, and a share also when 1 to 4 rows make it up or are
    left of it; further cells go so that no total gives them back.
    """
    if material.edition == "internal" or table.empty:
        return table
    below, kept = material.facts.settings.suppressed_below, table.copy()
    bands = [key for key in metrics if key.startswith("band.")]
    for key in metrics:
        keys = bands if key in bands else [key]
        hidden, rows = _withheld(table, keys, below)
        # a nullable column: a withheld n is unknown, not 0
        kept[key] = table[key].astype("Float64").mask(hidden | rows)
        kept[f"{key}|n"] = table[f"{key}|n"].astype("Int64").mask(rows)
    return kept


def _withheld(table: pd.DataFrame, keys: list[str], below: int) -> tuple[Hidden, Hidden]:
    n = table[f"{keys[0]}|n"].to_numpy("int64")
    if metric(keys[0]).unit != "share":
        rows = withhold_parts(n, below)
        return rows, rows
    counts = [_count(table, key, n) for key in keys]
    parts = counts if len(keys) > 1 else [counts[0], n - counts[0]]
    found = withhold(np.maximum(np.column_stack(parts), 0), below)
    return np.any(found.cells, axis=1, keepdims=True)[:, 0], found.row_totals


def _count(table: pd.DataFrame, key: str, n: Counts) -> Counts:
    shares = table[key].fillna(0).to_numpy("float64")
    return np.rint(shares * n).astype("int64")


def shows(material: Material, key: str, codes: Codes) -> bool:
    """Whether a table by these segments shows the metric of this cell: (segment, code) of each."""
    if material.edition == "internal":
        return True
    by = tuple(segment for segment, _ in codes)
    cells = records(shared(material, material.measure((key,), (by,)).table(by), (key,)))
    own = (row for row in cells if all(str(row[name]) == code for name, code in codes))
    return any(cell_value(row[key], "tickets") is not None for row in own)


def small_share(material: Material, value: float | None, n: int) -> bool:
    """Whether few rows make up a share of `n`, or are left of it, and it must stay in the team."""
    hits = round((value or 0.0) * n)
    return any(small_total(material, each) for each in (n, hits, n - hits))


def small_total(material: Material, n: int) -> bool:
    """Whether a total may not leave the team because fewer rows than the limit make it up."""
    return material.edition == "shareable" and 0 < n < material.facts.settings.suppressed_below
