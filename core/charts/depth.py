"""Values of cells to how deep their colours are; one extreme cell does not pale all others."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import quantiles

from core.charts.theme import Look, Spec
from core.charts.waits import is_long_tailed
from core.measure.metrics import Unit
from core.measure.wording import format_value

# Tukey's outer fences: so many interquartile ranges beyond the quartiles lies what is far out
_FENCE = 3
_COUNTED = ("tickets", "customers", "answers")


@dataclass(frozen=True)
class Depth:
    """The palest and the deepest value in base units; `under`, `over`: some lie beyond them."""

    low: float
    high: float
    is_log: bool = False
    under: bool = False
    over: bool = False

    def of(self, value: float | None) -> float | None:
        """0 (palest) to 1 (deepest); what lies beyond the ends is as deep as they are."""
        if value is None or value != value:
            return None
        inside = min(max(value, self.low), self.high)
        low, high, at = (_placed(each, self.is_log) for each in (self.low, self.high, inside))
        return (at - low) / (high - low) if high > low else 0.0

    def value_at(self, depth: float) -> float:
        """The value whose colour is so deep."""
        low, high = (_placed(each, self.is_log) for each in (self.low, self.high))
        found = low + depth * (high - low)
        return exp(found) if self.is_log else found


def depth_of(values: Sequence[float], unit: Unit) -> Depth:
    """From the least to the largest value within Tukey's outer fences, of counts from 0.

    Durations with a long tail are placed by their logarithms.
    """
    if not values:
        return Depth(0.0, 0.0)
    is_log = unit == "seconds" and is_long_tailed([values])
    low, high = _usual(values, is_log)
    if unit in _COUNTED:
        low = 0.0
    return Depth(low, high, is_log, under=min(values) < low, over=max(values) > high)


def shade(look: Look) -> Spec:
    """The colour of cells by their field `depth`, without a legend."""
    return {
        "field": "depth",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": [0, 1], "range": list(look.palette.sequence)},
        "legend": None,
    }


def legend(depth: Depth, unit: Unit, look: Look) -> Spec:
    """What the palest, the middle and the deepest colour mean, in words."""
    words = [format_value(depth.value_at(at), unit, look.language) for at in (0, 0.5, 1)]
    low = f"≤ {words[0]}" if depth.under else words[0]
    high = f"≥ {words[2]}" if depth.over else words[2]
    places = [0, 0.5, 1] if words[1] not in (words[0], words[2]) else [0, 1]
    return {
        "type": "gradient",
        "gradientLength": 190,
        "gradientThickness": 8,
        "values": places if depth.high > depth.low else [0],
        "labelExpr": f"datum.value < 0.25 ? '{low}' : "
                     f"datum.value > 0.75 ? '{high}' : '{words[1]}'",
    }  # fmt: skip


def _usual(values: Sequence[float], is_log: bool) -> tuple[float, float]:
    """The ends of what is not extreme; of all where that is a single value."""
    placed = [_placed(each, is_log) for each in values]
    if len(placed) > 1:
        first, _, third = quantiles(placed, n=4, method="inclusive")
        room = _FENCE * (third - first)
        inside = [value for value, at in zip(values, placed, strict=True)
                  if first - room <= at <= third + room]  # fmt: skip
        if min(inside) < max(inside):
            return min(inside), max(inside)
    return min(values), max(values)


def _placed(value: float, is_log: bool) -> float:
    return log(value) if is_log else value
