"""Measured numbers to columns and cells: minutes, real percentages, names and definitions."""

from collections.abc import Sequence

import pandas as pd

from core.measure.comparing import Change
from core.measure.metrics import Unit, metric
from core.measure.naming import definition, metric_name
from core.report.cells import Cell, Column, Kind, Tone, Value
from core.report.sheet import Material

KINDS: dict[Unit, Kind] = {
    "seconds": "minutes", "share": "share", "score": "score", "points": "points",
    "tickets": "count", "customers": "count", "answers": "count",
}  # fmt: skip
CHANGES: dict[Unit, Kind] = {
    "seconds": "minutes_change", "share": "share_change", "score": "score_change",
    "points": "score_change", "tickets": "count_change", "customers": "count_change",
    "answers": "count_change",
}  # fmt: skip
_REMARK = 13.0
TONES: dict[str, Tone] = {"better": "good", "worse": "bad"}


def cell_value(found: object, unit: Unit) -> float | None:
    """A value as a cell holds it: minutes, a share that a percent format shows; None if missing."""
    # a table's missing numbers come as NaN or NA, neither equal to itself
    if not isinstance(found, int | float) or found != found:
        return None
    return found / 60 if unit == "seconds" else found


def difference(number: float | None, unit: Unit) -> float | None:
    """A change as a cell holds it; that of a share in percentage points."""
    found = cell_value(number, unit)
    return found * 100 if found is not None and unit == "share" else found


def column(key: str, material: Material) -> Column:
    """The column of a metric: name with unit, and its definition as the header's note."""
    unit = metric(key).unit
    name = metric_name(key, material.language, material.facts.settings)
    return Column(key, titled(name, unit, material), KINDS[unit], note(key, material))


def remark(material: Material) -> Column:
    """The last column: why a value is missing or counts little, wrapped where it is long."""
    return Column("remark", material.say("remark"), "text", width=_REMARK)


def titled(name: str, unit: Unit, material: Material) -> str:
    """A name with the unit its cells do not show themselves."""
    if unit != "seconds":
        return name
    return material.say("with_unit", name=name, unit=material.say("unit_minutes"))


def note(key: str, material: Material) -> str:
    """A metric's definition in full."""
    return definition(key, material.language, material.facts.settings)


def measured_cell(key: str, number: float | None) -> Cell:
    """A metric's value in a table whose rows are metrics: it shows its own unit."""
    unit = metric(key).unit
    return Cell(cell_value(number, unit), KINDS[unit])


def change_cell(change: Change | None) -> Cell:
    """The difference to the comparison period, coloured by its judgement."""
    if change is None:
        return Cell(None)
    unit = change.now.unit
    return Cell(difference(change.difference, unit), CHANGES[unit], TONES.get(change.judgement, ""))


def records(table: pd.DataFrame) -> list[dict[str, object]]:
    """The rows of a measured table by column name."""
    return [{str(name): each for name, each in row.items()} for row in table.to_dict("records")]


def values(row: dict[str, object], keys: Sequence[str]) -> tuple[Value, ...]:
    """The metrics of one row of a measured table as cells."""
    return tuple(cell_value(row[key], metric(key).unit) for key in keys)


def count(row: dict[str, object], key: str) -> int | None:
    """The n behind a metric in one row of a measured table; None where it is withheld."""
    found = row[f"{key}|n"]
    return int(found) if isinstance(found, int | float) else None
