"""Rows by month to a strip of cells: whole, in part with how much, not there at all."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from core.charts.hatching import hatched
from core.charts.measures import tooltip
from core.charts.theme import Look, Spec, frame, width

STEP = 28
# of a half-width character of the words in a cell, and of the room around them, in pixels
_LETTER, _AROUND = 6.6, 6
_QUIET = {"ticks": False, "domain": False}
_NAMES = _QUIET | {"labelLimit": 190}
_HOVER: Spec = {"tooltip": tooltip(("row", " "), ("month", "  "), ("said", "   "))}
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
    """Rows and months in the order given; the fuller the deeper, only outlined where nothing is."""
    rows, months = (list(dict.fromkeys(names)) for names in _names(cells))
    missing = hatched("datum.extent == 'missing'", look, "true")
    missing["encoding"] |= {"opacity": _where_wide(0, 1)}
    spec = frame(look, STEP * len(rows), _boxes(look), missing, _words(look), values=_values(cells))
    return spec | {"encoding": _encoding(rows, months)}


def _values(cells: Sequence[MonthCell]) -> list[Spec]:
    return [asdict(cell) | {"room": width(cell.text) * _LETTER + _AROUND} for cell in cells]


def _where_wide(here: float, elsewhere: float) -> Spec:
    """The opacity of a cell whose words have room, and of one that is too narrow for them."""
    return {
        "condition": {"test": "bandwidth('x') >= datum.room", "value": here},
        "value": elsewhere,
    }


def _names(cells: Sequence[MonthCell]) -> tuple[list[str], list[str]]:
    return [cell.row for cell in cells], [cell.month for cell in cells]


def _encoding(rows: list[str], months: list[str]) -> Spec:
    axis = {**_QUIET, "labelAngle": 0, "orient": "top", "labelOverlap": True}
    return {
        "x": {"field": "month", "type": "ordinal", "sort": months, "title": None, "axis": axis},
        "y": {"field": "row", "type": "nominal", "sort": rows, "title": None, "axis": _NAMES},
        **_HOVER,
    }


def _boxes(look: Look) -> Spec:
    sequence = look.palette.sequence
    share = {"field": "share", "type": "quantitative", "legend": None,
             "scale": {"range": [sequence[0], sequence[1]], "domain": [0, 1]}}  # fmt: skip
    missing = {"test": "datum.extent == 'missing'", "value": look.palette.canvas}
    return {
        "mark": {"type": "rect", "strokeWidth": 1, "strokeDash": [3, 3], "height": {"band": 0.86},
                 "width": {"band": 0.97}},
        "encoding": {
            **_HOVER,
            "color": {"condition": missing, **share},
            "stroke": {"condition": missing | {"value": look.palette.missing}, "value": None},
        },
    }  # fmt: skip


def _words(look: Look) -> Spec:
    whole = {"test": "datum.extent == 'full'", "value": look.palette.ink}
    return {
        "mark": {"type": "text", "fontSize": 12},
        "encoding": {
            "text": {"field": "text"},
            "opacity": _where_wide(1, 0),
            "color": {"condition": whole, "value": look.palette.attention},
        },
    }
