"""A mapping and the columns it is about to what their cells prove of it, without asking."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pandas as pd

from core.intake.mapping.evidence import Cells
from core.intake.mapping.synonyms import kind_of
from core.intake.values import date_order, is_open
from core.tickets import ColumnMapping, DateOrder

_AT_ONCE = 2


def settled(mapping: ColumnMapping, columns: Cells) -> ColumnMapping:
    """The mapping with the date order that its moment columns prove, if they prove one."""
    moments = [_series for _, _series in moment_columns(mapping, columns)]
    return replace(mapping, order=mapping.order or _proven(moments))


def moment_columns(mapping: ColumnMapping, columns: Cells) -> tuple[tuple[str, pd.Series], ...]:
    """(header, cells) of the columns that are mapped to moments."""
    return tuple(
        (header, series(columns, header))
        for header, field in mapping.fields
        if field and kind_of(field) == "moment" and header in columns
    )


def of_records(mapping: ColumnMapping, columns: Cells, cells: pd.Series) -> pd.Series:
    """A column's cells without those of rows no moment or id of which has a figure.

    Totals and averages below a table say nothing about the scale or unit of its records.
    """
    marks = [each for _, each in moment_columns(mapping, columns)]
    if not marks and (key := mapping.header_of("ticket_id")) and key in columns:
        marks = [series(columns, key)]
    marks = [each for each in marks if len(each) == len(cells)]
    if not marks:
        return cells
    dated = [each.astype("str").str.contains("[0-9０-９]").to_numpy(dtype=bool) for each in marks]
    return cells[np.logical_or.reduce(dated)]


def series(columns: Cells, header: str) -> pd.Series:
    """One column as a series of text."""
    cells = columns[header]
    return cells if isinstance(cells, pd.Series) else pd.Series(list(cells), dtype="str")


def _proven(columns: Sequence[pd.Series]) -> DateOrder | None:
    """What the columns of one file prove together; nothing if they contradict each other."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        orders = list(pool.map(date_order, columns))
    found = set[DateOrder](order for order in orders if order)
    if len(found) > 1:
        found.discard("ymd")
    unproven = (cells for cells, order in zip(columns, orders, strict=True) if order is None)
    if found == {"ymd"} and any(map(is_open, unproven)):
        return None
    return found.pop() if len(found) == 1 else None
