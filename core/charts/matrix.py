"""A metric by two segments to a table of coloured cells; what nobody measured is hatched."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.charts.depth import Depth, depth_of, shade
from core.charts.hatching import hatched
from core.charts.measures import figure_point, tooltip
from core.charts.palette import LIGHT
from core.charts.theme import Look, Spec, frame
from core.measure.measured import Figure

STEP = 34
# beyond this many columns the figures would touch
_WORDED = 9
# colours from this depth on are deep
_DEEP = 0.6


@dataclass(frozen=True)
class MatrixCell:
    """A row's and a column's name, the figure where they meet, and the codes behind it."""

    row: str
    column: str
    figure: Figure
    opens: str = ""


def matrix(cells: Sequence[MatrixCell], axes: tuple[str, str], look: Look) -> Spec:
    """Rows and columns in the order they first come; deep blue is a large value, not a bad one."""
    rows = list(dict.fromkeys(cell.row for cell in cells))
    columns = list(dict.fromkeys(cell.column for cell in cells))
    known = [cell.figure for cell in cells if cell.figure.value is not None]
    depth = depth_of([each.value for each in known if each.value is not None],
                     known[0].unit if known else "tickets")  # fmt: skip
    values = [_value(cell, depth, look) for cell in cells]
    layers = [_cells(axes, look), hatched("!isValid(datum.value)", look)]
    if len(columns) <= _WORDED:
        layers.append(_words(look))
    spec = frame(look, STEP * max(len(rows), 1), *layers, values=values)
    return spec | {"encoding": _encoding(rows, columns)}


def _value(cell: MatrixCell, depth: Depth, look: Look) -> Spec:
    return {
        "row": cell.row,
        "column": cell.column,
        "opens": cell.opens,
        "depth": depth.of(cell.figure.value),
        **figure_point(cell.figure, look),
    }


def _encoding(rows: list[str], columns: list[str]) -> Spec:
    quiet = {"ticks": False, "domain": False, "labelLimit": 140}
    return {
        "y": {"field": "row", "type": "nominal", "sort": rows, "title": None, "axis": quiet},
        "x": {
            "field": "column",
            "type": "nominal",
            "sort": columns,
            "title": None,
            "axis": {**quiet, "orient": "top", "labelAngle": 0, "labelLimit": 90},
        },
    }


def _cells(axes: tuple[str, str], look: Look) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.value)"}],
        "mark": {"type": "rect", "stroke": look.palette.canvas, "strokeWidth": 2},
        "encoding": {
            "color": shade(look),
            "opacity": {"condition": {"test": "datum.small", "value": 0.55}, "value": 1},
            "tooltip": tooltip(("row", axes[0]), ("column", axes[1]),
                               ("text", look.say("value")), ("n", "n")),
        },
    }  # fmt: skip


def _words(look: Look) -> Spec:
    """The figures, readable on every cell: in the dark the deep end is the light one."""
    deep, pale = (LIGHT.ink, "#FFFFFF") if look.dark else ("#FFFFFF", LIGHT.ink)
    return {
        "transform": [{"filter": "isValid(datum.value)"}],
        "mark": {"type": "text", "fontSize": 11},
        "encoding": {
            "text": {"field": "text"},
            "color": {"condition": {"test": f"datum.depth > {_DEEP} && !datum.small",
                                    "value": deep}, "value": pale},
        },
    }  # fmt: skip
