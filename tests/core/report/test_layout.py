"""Pages to places: rows, widths and page breaks, counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.report.blocks import Chart, Charts, Heading, Lines, Page, Stream, Table
from core.report.cells import Cell, Column, Kind
from core.report.layout import CHART_ROWS, FIRST_ROW, FULL_WIDTH, Layout, height, lay_out
from core.report.pagination import breaks
from core.report.paper import Paper
from core.report.widths import LONG, NARROWEST, lines_needed, pixels, width_of

NAME, N = Column("name", "渠道"), Column("n", "n", "count")


def table(rows: int, key: str = "t") -> Table:
    return Table(key, (NAME, N), tuple((f"r{row}", row) for row in range(rows)))


def charts(key: str = "t") -> Charts:
    return Charts((Chart("bar", "题", key, "name", (), ("渠道", "n")),))


def page(*blocks: object) -> Layout:
    return lay_out(Page("名", "题", "副题", blocks))  # type: ignore[arg-type]


def test_blocks_follow_each_other_with_one_empty_row() -> None:
    found = page(Heading("一"), charts(), table(2), Lines(("a", "b")), table(1, "u"))
    # a heading has its block right below, all others are followed by an empty row
    starts = [FIRST_ROW, FIRST_ROW + 1]
    starts += [starts[-1] + CHART_ROWS + 1]
    starts += [starts[-1] + 3 + 1]
    starts += [starts[-1] + 2 + 1]
    assert [each.row for each in found.placed] == starts
    assert found.start_of("u") == starts[-1]


def test_a_sheet_is_never_narrower_than_its_title_line() -> None:
    assert sum(page(table(1)).widths) >= FULL_WIDTH
    assert len(page(table(1)).widths) > 2


@pytest.mark.parametrize(
    ("blocks", "header", "frozen"),
    [
        ((table(3),), FIRST_ROW, FIRST_ROW + 1),
        ((charts(), table(3)), FIRST_ROW + CHART_ROWS + 1, 2),
        ((table(3), table(3, "u")), None, 2),
        ((table(3), Heading("后"), Lines(("x",))), None, 2),
        ((Lines(("x",)),), None, 2),
    ],
)
def test_only_a_lone_header_is_repeated_and_a_high_one_frozen(
    blocks: tuple[object, ...], header: int | None, frozen: int
) -> None:
    found = page(*blocks)
    assert (found.header_row, found.frozen_rows) == (header, frozen)


def test_a_section_that_would_be_cut_starts_a_page() -> None:
    found = page(Heading("一"), table(20), Heading("二"), table(20), Heading("三"), table(1))
    # below three rows of titles 22 rows fit once on a page, not twice; the third fits too
    heights = dict.fromkeys(range(100), found.page_points / 37)
    assert breaks(found, heights) == [found.placed[2].row]


def test_a_chart_stays_with_its_heading_though_a_sentence_stands_between() -> None:
    chart = Chart("bar", "题", "t", "name", (), ("渠道", "张"))
    found = page(Heading("一"), table(22), Heading("二"), Lines(("句。",)), Charts((chart,)))
    heights = dict.fromkeys(range(100), found.page_points / 40)
    assert breaks(found, heights) == [found.placed[2].row]


def test_a_long_list_begins_where_enough_of_a_page_is_left() -> None:
    found = page(Heading("一"), table(12), Heading("二"), table(60), Heading("三"), table(3))
    heights = dict.fromkeys(range(100), found.page_points / 40)
    assert breaks(found, heights) == []
    # with less than two fifths of a page left it begins the next
    found = page(Heading("一"), table(25), Heading("二"), table(60), Heading("三"), table(3))
    assert breaks(found, heights)[0] == found.placed[2].row


def test_charts_begin_a_page_after_a_list_whose_end_is_not_known() -> None:
    found = page(Heading("一"), table(60), Heading("二"), charts())
    heights = dict.fromkeys(range(100), found.page_points / 40)
    assert breaks(found, heights) == [found.placed[2].row]


def test_a_wide_sheet_lies_and_a_narrow_one_stands() -> None:
    wide = Table("w", tuple(Column(f"c{n}", "x", width=20) for n in range(20)), ())
    assert page(table(3)).paper == Paper(upright=True)
    assert page(wide).paper == Paper(upright=False, wide=2)
    assert page(charts("w"), wide).paper == Paper(upright=False)
    # half as wide is twice as large, so that half as much fits
    assert Paper(upright=True).room(500) == pytest.approx(Paper(upright=True).room(1000) / 2)


def test_lying_bars_have_room_for_their_names() -> None:
    charts = (Chart("bar", "题", "t", "name", (), ("渠道", "张"), rows=20),)
    assert height(Charts(charts)) == 26


def test_a_stream_breaks_by_itself() -> None:
    found = page(Stream("s", (NAME, N), 10_000, ()))
    assert breaks(found, {}) == []


@pytest.mark.parametrize(
    ("column", "value", "width"),
    [
        (Column("a", "n", "count"), 12, NARROWEST),
        (Column("a", "渠道"), "一二三四五六七八", 18),
        (Column("a", "渠道"), "一" * 100, 36),
        (Column("a", "日期", "day"), None, 12),
        (Column("a", "备注", "long"), "一" * 50, LONG),
        (Column("a", "一个很长很长很长的标题", "count"), 1, 10),
        (Column("a", "Share unsatisfactory now", "count"), 1, 14),
        (Column("a", "x", width=60), "x", 60),
        # 1,234.5 and its unit
        (Column("a", "x", "number"), Cell(1234.5, "minutes_change"), 16),
    ],
)
def test_widths_leave_room_for_values_and_titles(
    column: Column, value: object, width: float
) -> None:
    assert width_of(column, ((value,),), 0) == width  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [("", 10, 1), ("abc", 10, 1), ("a\nb", 10, 2), ("一" * 10, 11, 2), ("一" * 5, 11, 1)],
)
def test_wrapped_lines_count_han_double(text: str, width: float, lines: int) -> None:
    assert lines_needed(text, width) == lines


@given(st.text(max_size=80), st.floats(6, 60))
def test_a_wider_column_never_needs_more_lines(text: str, width: float) -> None:
    assert lines_needed(text, width + 10) <= lines_needed(text, width)


def test_pixels_follow_the_format() -> None:
    assert pixels(10) == 75


def test_every_kind_has_a_look() -> None:
    from typing import get_args

    from core.report.styling import body

    for kind in get_args(Kind):
        assert "font_name" in body(kind, "", "zh", guarded=False)
