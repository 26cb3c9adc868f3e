"""A figure read from the data to what a row keeps of it, and what a row keeps to its display."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from core.measure.metrics import METRICS

EDGE: dict[str, float] = {"seconds": 1 / 60, "share": 100.0}
_UNITS = {metric.key: metric.unit for metric in METRICS}


@dataclass(frozen=True)
class Evidence:
    """A figure and where it came from; the value in base units (seconds, share 0–1)."""

    metric: str
    segment: Mapping[str, str]
    value: float | None
    n: int
    start: date
    end: date

    def to_plain(self) -> dict[str, Any]:
        """As a row stores it."""
        days = {"start": self.start.isoformat(), "end": self.end.isoformat()}
        return asdict(self) | {"segment": dict(self.segment)} | days


def shown(figure: Mapping[str, Any]) -> Any:
    """The value of a stored figure in the unit people read: minutes, percent, else as it is."""
    value, metric = figure.get("value"), figure.get("metric")
    if isinstance(value, bool) or not isinstance(value, int | float) or not isinstance(metric, str):
        return value
    return round(value * EDGE.get(_UNITS.get(metric, ""), 1.0), 2)


def in_base_units(metric: str, typed: float) -> float:
    """A target as typed (minutes, percent) in the unit figures are computed in."""
    return typed / EDGE.get(_UNITS.get(metric, ""), 1.0)
