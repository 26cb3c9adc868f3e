"""A chart to the table of what it shows: the fields of its hover, numbers as numbers."""

from typing import Any

import pandas as pd

from core.charts.theme import Spec
from core.texts import Language, say

_ENDS = ("low", "high")


def data_of(spec: Spec, language: Language) -> pd.DataFrame:
    """One row per mark; where the hover words a value, the column holds its number and unit."""
    rows: list[dict[str, Any]] = spec["data"]["values"]
    columns = {field: title for field, title in _fields(spec) if _some(rows, field)}
    table = {
        _header(field, title, rows, language): [_cell(row, field) for row in rows]
        for field, title in columns.items()
    }
    ends = {
        say(f"chart.interval_{end}", language): [row.get(end) for row in rows]
        for end in _ENDS
        if _some(rows, end)
    }
    return pd.DataFrame(table | ends)


def _fields(spec: Spec) -> list[tuple[str, str]]:
    """Field and title of the first layer that has a hover."""
    hovers = (layer.get("encoding", {}).get("tooltip") for layer in spec["layer"])
    listed = next((hover for hover in hovers if isinstance(hover, list)), [])
    return [(each["field"], each["title"]) for each in listed]


def _some(rows: list[dict[str, Any]], field: str) -> bool:
    return any(row.get(field) is not None for row in rows)


def _header(field: str, title: str, rows: list[dict[str, Any]], language: Language) -> str:
    unit = next((row["unit"] for row in rows if row.get("unit")), None)
    return f"{title} ({say(f'unit.{unit}', language)})" if field == "text" and unit else title


def _cell(row: dict[str, Any], field: str) -> Any:
    return row.get("value") if field == "text" and "value" in row else row.get(field)
