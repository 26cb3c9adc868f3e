"""Measured values to what a mark needs: its number on the axis, its words and its sample."""

from collections.abc import Mapping
from typing import Any

from core.charts.theme import Look, Spec
from core.measure.measured import Figure
from core.measure.metrics import Unit, metric
from core.measure.series import SERIES
from core.measure.wording import format_value, in_table


def unit_of(key: str) -> Unit:
    """The unit of a metric or a daily series."""
    series = [each for each in SERIES if each.key == key]
    return series[0].unit if series else metric(key).unit


def point(row: Mapping[Any, Any], key: str, look: Look) -> Spec:
    """A value of a table row; null stays null, so that the line has a gap."""
    found = row.get(key)
    value = None if found is None or found != found else float(found)
    unit = unit_of(key)
    n = row.get(f"{key}|n")
    return {
        "value": in_table(value, unit),
        "text": format_value(value, unit, look.language),
        "unit": unit,
        **({} if n is None else {"n": int(n)}),
    }


def figure_point(figure: Figure, look: Look) -> Spec:
    """The same of a figure, with its interval and the mark of a small sample."""
    return {
        "value": in_table(figure.value, figure.unit),
        "text": format_value(figure.value, figure.unit, look.language),
        "unit": figure.unit,
        "low": in_table(figure.low, figure.unit),
        "high": in_table(figure.high, figure.unit),
        "n": figure.n,
        "small": figure.small,
    }


def tooltip(*fields: tuple[str, str]) -> list[Spec]:
    """Fields shown on hover, as (field, title)."""
    return [{"field": field, "title": title} for field, title in fields]
