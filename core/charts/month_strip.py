"""Rows by month to a strip of cells: whole, in part with how much, not there at all."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from core.charts.hatching import hatched
from core.charts.measures import tooltip
from core.charts.theme import Look, Spec, frame

STEP = 28
# more columns than these leave no room for words in a cell
_ROOM = 12
_QUIET = {"ticks": False, "domain": False}
Extent = Literal["full", "partial", "missing"]


@dataclass(frozen=True)
class MonthCell:
    """One row in one month: its words, how full it is (0–1) and what it says when asked."""

    row: str
    month: str
    text: str
    share: float
    extent: Extent
    said: str


def month_strip(cells: Sequence[MonthCell], look: Look) -> Spec:
    """Rows and months in the order given; the fuller the deeper, and hatched where nothing is."""
    rows, months = (tuple(dict.fromkeys(names)) for names in _names(cells))
    missing = hatched("datum.extent == 'missing'", look, "true")
    layers = [_boxes(look), missing, *([_words(look)] if len(months) <= _ROOM else [])]
    spec = frame(look, STEP * len(rows), *layers, values=[asdict(cell) for cell in cells])
    return spec | {"encoding": _encoding(rows, months)}


def _names(cells: Sequence[MonthCell]) -> tuple[list[str], list[str]]:
    return [cell.row for cell in cells], [cell.month for cell in cells]


def _encoding(rows: Sequence[str], months: Sequence[str]) -> Spec:
    axis = {**_QUIET, "labelAngle": 0, "orient": "top", "labelOverlap": True}
    return {
        "x": {"field": "month", "type": "ordinal", "sort": months, "title": None, "axis": axis},
        "y": {"field": "row", "type": "nominal", "sort": rows, "title": None, "axis": _QUIET},
        "tooltip": tooltip(("row", " "), ("month", "  "), ("said", "   ")),
    }


def _boxes(look: Look) -> Spec:
    scale = {"range": [look.palette.sequence[0], look.palette.sequence[1]], "domain": [0, 1]}
    return {
        "transform": [{"filter": "datum.extent != 'missing'"}],
        "mark": {"type": "rect", "stroke": look.palette.canvas, "strokeWidth": 3},
        "encoding": {
            "color": {"field": "share", "type": "quantitative", "scale": scale, "legend": None}
        },
    }


def _words(look: Look) -> Spec:
    partial = {"test": "datum.extent == 'partial'", "value": look.palette.attention}
    return {
        "transform": [{"filter": "datum.extent != 'missing'"}],
        "mark": {"type": "text", "fontSize": 12},
        "encoding": {
            "text": {"field": "text"},
            "color": {"condition": partial, "value": look.palette.ink},
        },
    }
