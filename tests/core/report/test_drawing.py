"""Chart blocks to native options: axes that are named, bars that start at zero, gaps that stay."""

import pytest

from core.report.blocks import Chart, ChartKind, Series, Table
from core.report.cells import Column
from core.report.drawing import draw

TABLE = Table(
    "t",
    (
        Column("name", "渠道"),
        Column("a", "均值（分钟）", "minutes"),
        Column("b", "目标", "minutes"),
    ),
    tuple((f"c{row}", row, 15) for row in range(20)),
)
LINE = Series("a", "line", "#2F5BD8")
A, B = Series("a", "bar", "#2F5BD8"), Series("b", "target", "#6A717C")


def chart(kind: ChartKind, *series: Series, rows: int | None = None) -> Chart:
    return Chart(kind, "题", "t", "name", series, ("渠道", "分钟"), "0.0", rows)


@pytest.mark.parametrize("kind", ["bar", "stacked"])
def test_lying_bars_read_from_the_top(kind: ChartKind) -> None:
    drawing = draw(chart(kind, A), TABLE, "表", 5)
    # the writer's y axis is then the one of the categories
    assert drawing.y_axis["name"] == "渠道"
    assert drawing.y_axis["reverse"]
    assert drawing.x_axis["name"] == "分钟"
    assert drawing.x_axis["min"] == 0


def test_columns_stand_on_zero_and_lines_need_not() -> None:
    assert draw(chart("column", A), TABLE, "表", 5).y_axis["min"] == 0
    assert "min" not in draw(chart("line", A), TABLE, "表", 5).y_axis


def test_bars_that_point_both_ways_keep_their_side_and_names_stand_beside_them() -> None:
    rows = tuple((f"c{row}", row - 3, 15) for row in range(5))
    drawing = draw(chart("bar", A), Table("t", TABLE.columns, rows), "表", 5)
    assert "min" not in drawing.x_axis
    assert drawing.y_axis["label_position"] == "low"


def test_layers_stand_on_days() -> None:
    drawing = draw(chart("layers", A), TABLE, "表", 5)
    assert drawing.make == {"type": "area", "subtype": "stacked"}
    assert drawing.x_axis["date_axis"]
    assert drawing.y_axis["min"] == 0


def test_series_point_at_the_rows_below_the_header() -> None:
    (a, b) = draw(chart("line", A, B), TABLE, "表", 5).series
    assert a["categories"] == ["表", 6, 0, 25, 0]
    assert a["values"] == ["表", 6, 1, 25, 1]
    assert (a["name"], b["name"]) == ("均值（分钟）", "目标")
    assert b["line"]["dash_type"] == "dash"


def test_a_chart_may_show_only_the_first_rows() -> None:
    (a,) = draw(chart("bar", A, rows=12), TABLE, "表", 0).series
    assert a["values"] == ["表", 1, 1, 12, 1]
    (a,) = draw(chart("bar", A, rows=99), TABLE, "表", 0).series
    assert a["values"] == ["表", 1, 1, 20, 1]


def test_a_picture_is_described_for_those_who_cannot_see_it() -> None:
    assert draw(chart("bar", A), TABLE, "表", 0).alt == "题 · 渠道 × 分钟"


def test_a_lonely_day_gets_a_dot_a_line_does_not() -> None:
    rows = tuple((f"c{row}", row if row in {0, 2, 3} else None, 1) for row in range(5))
    (a,) = draw(chart("line", LINE), Table("t", TABLE.columns, rows), "表", 0).series
    (b,) = draw(chart("line", Series("b", "line", "#2F5BD8")), TABLE, "表", 0).series
    assert a["marker"]["size"] == 4
    assert "marker" not in b
