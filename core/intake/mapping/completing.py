"""The columns of a table to those that only complete a date, and to what that date then says."""

from collections.abc import Mapping, Sequence

import pandas as pd

from core.intake.mapping.claims import TWINS
from core.intake.mapping.evidence import Cells, Evidence, evidence
from core.intake.mapping.pairs import named_pairs, parts_of
from core.intake.mapping.settling import series
from core.intake.mapping.spread_dates import spread_dates
from core.intake.mapping.synonyms import meanings
from core.intake.values import with_parts

_LOOKED_AT = 1000


def completing(headers: Sequence[str], values: Mapping[str, Evidence] | None) -> set[str]:
    """The clocks, months and days; by their names alone, none that may be a duration."""
    if values is not None:
        return {part for parts in parts_of(_cells(values)) for part in parts[1:]}
    named = (clock for _, clock in named_pairs(headers))
    clocks = {each for each in named if not {m.field for m in meanings(each)} & TWINS.keys()}
    return clocks | {part for date in spread_dates(headers, None) for part in date[1:]}


def completed(
    headers: Sequence[str], columns: Cells | None, values: Mapping[str, Evidence]
) -> dict[str, Evidence]:
    """What each column of years says together with its months and days."""
    if columns is None:
        return {date[0]: Evidence() for date in spread_dates(headers, None)}
    return {
        date[0]: evidence(with_parts([_some(columns, part) for part in date]))
        for date in spread_dates(headers, _cells(values))
    }


def _some(columns: Cells, header: str) -> pd.Series:
    cells = series(columns, header)
    return cells.iloc[:: max(1, len(cells) // _LOOKED_AT)]


def _cells(values: Mapping[str, Evidence]) -> dict[str, Sequence[str]]:
    return {header: each.cells for header, each in values.items()}
