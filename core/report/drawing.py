"""A chart block and the cells of its table to the options of a native chart."""

from dataclasses import dataclass
from typing import Any

from core.report.blocks import Chart, Series, Table
from core.report.styling import FONT, INK, LINE, MUTED

Options = dict[str, Any]
LYING, DATED = ("bar", "stacked"), ("line", "layers")
_DATES, _DAYS_OF_A_YEAR, _DAYS_OF_DOTS = 10, 366, 100
_DOTS: Options = {"marker": {"type": "circle", "size": 4}}


@dataclass(frozen=True)
class Drawing:
    """A native chart as plain options: what makes it, its series, its title and axes, its size."""

    make: Options
    series: tuple[Options, ...]
    title: Options
    x_axis: Options
    y_axis: Options
    alt: str


@dataclass(frozen=True)
class Range:
    """Where the rows of a table stand: a sheet's name, first and last row, counted from 0."""

    sheet: str
    first: int
    last: int

    def column(self, place: int) -> list[str | int]:
        """A column of it as the charts name cells."""
        return [self.sheet, self.first, place, self.last, place]


def draw(chart: Chart, table: Table, sheet: str, header_row: int) -> Drawing:
    """The native chart of a block whose table has its header in `header_row` of `sheet`."""
    n = min(len(table.rows), chart.rows or len(table.rows))
    # the writer calls the lower axis x, whichever way the bars lie
    lying = chart.kind in LYING
    values = _value_axis(chart, signed=_falls(chart, table))
    cells = Range(sheet, header_row + 1, header_row + n)
    return Drawing(
        make=_kind(chart),
        series=tuple(_series(each, chart, table, cells) for each in chart.series),
        title={"name": chart.title, "name_font": _font(11, INK), "overlay": False},
        x_axis=values if lying else _category_axis(chart, n),
        y_axis=_category_axis(chart, n) if lying else values,
        alt=f"{chart.title} · {chart.axes[0]} × {chart.axes[1]}",
    )


def _kind(chart: Chart) -> Options:
    match chart.kind:
        case "stacked":
            return {"type": "bar", "subtype": "percent_stacked"}
        case "layers":
            return {"type": "area", "subtype": "stacked"}
        case _:
            return {"type": chart.kind}


def _series(series: Series, chart: Chart, table: Table, cells: Range) -> Options:
    place = table.position(series.column)
    return {
        "name": table.columns[place].title,
        "categories": cells.column(table.position(chart.category)),
        "values": cells.column(place),
        **_look(series),
        **(_DOTS if series.shape == "line" and _stands_alone(table, place) else {}),
    }


def _stands_alone(table: Table, place: int) -> bool:
    """Whether a value has a gap on both sides, which a line would not show; over years it may."""
    if len(table.rows) > _DAYS_OF_DOTS:
        return False
    there = [False, *(row[place] is not None for row in table.rows), False]
    return any(
        now and not (before or after)
        for before, now, after in zip(there, there[1:], there[2:], strict=False)
    )


def _look(series: Series) -> Options:
    """Straight segments: smoothing invents values."""
    match series.shape:
        case "line":
            return {"line": {"color": series.color, "width": 1.75}}
        case "level":
            return {"line": {"color": series.color, "width": 2.25}}
        case "target":
            return {"line": {"color": series.color, "width": 1.0, "dash_type": "dash"}}
        case "marker":
            marker = {"type": "diamond", "size": 8, "fill": {"color": series.color}}
            edge = {"border": {"color": series.color}}
            return {"line": {"none": True}, "marker": marker | edge}
        case "bar":
            return {"fill": {"color": series.color}, "border": {"none": True}, "gap": 60}


def _category_axis(chart: Chart, n: int) -> Options:
    axis: Options = {"name": chart.axes[0], "major_gridlines": {"visible": False}}
    if chart.kind in LYING:
        # a bar chart starts at the bottom, its table at the top
        # names stand beside the picture, not on bars that point the other way
        lying = {"reverse": True, "crossing": "max", "interval_unit": 1, "label_position": "low"}
        return _axis(axis | lying)
    if chart.kind in DATED:
        step = {"major_unit": max(1, n // _DATES), "major_unit_type": "days"}
        form = "m-d" if n <= _DAYS_OF_A_YEAR else "yyyy-mm"
        return _axis(axis | {"date_axis": True, "num_format": form} | step)
    return _axis(axis)


def _falls(chart: Chart, table: Table) -> bool:
    """Whether a value of the chart is below zero."""
    places = [table.position(each.column) for each in chart.series]
    numbers = (row[place] for row in table.rows for place in places)
    return any(isinstance(each, int | float) and each < 0 for each in numbers)


def _value_axis(chart: Chart, *, signed: bool) -> Options:
    lines = {"visible": True, "line": {"color": LINE, "width": 0.75}}
    low = {} if chart.kind == "line" or signed else {"min": 0}
    # no share exceeds a hundred percent, so no axis should
    low |= {"max": 1} if chart.value_format == "0%" and chart.kind != "stacked" else {}
    fixed = {"num_format": chart.value_format, "major_gridlines": lines, "line": {"none": True}}
    return _axis({"name": chart.axes[1]} | fixed | low)


def _axis(options: Options) -> Options:
    fonts = {"name_font": _font(9, MUTED), "num_font": _font(9, MUTED)}
    return {"line": {"color": LINE}, "major_tick_mark": "none"} | options | fonts


def _font(size: float, color: str) -> Options:
    return {"name": FONT, "size": size, "color": color, "bold": False}
