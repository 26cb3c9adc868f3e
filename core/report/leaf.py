"""Calls in our own words to one sheet of the writer: cells, tables, charts, print set-up."""

from collections.abc import Sequence
from datetime import date
from math import isfinite
from typing import Any, NewType

from core.report.cells import Value
from core.report.drawing import Drawing
from core.report.paper import Paper
from core.report.styling import FONT, LINE, MUTED

# the writer ships no types: what it makes is passed on unopened
Look = NewType("Look", object)
Area = tuple[int, int, int, int]
MOST_ROWS = 1_048_576
LONGEST_TEXT = 32_767


class Leaf:
    """One sheet being written. Rows and columns count from 0; sizes as the format has them."""

    def __init__(self, book: Any, sheet: Any) -> None:
        self._book, self._sheet = book, sheet
        self._sheet.hide_gridlines(2)
        self.heights = dict[int, float]()

    def put(self, row: int, column: int, value: Value, look: Look) -> None:
        """A real number, date or text; a missing or endless number stays an empty cell."""
        match value:
            case str() if value:
                self._sheet.write_string(row, column, value[:LONGEST_TEXT], look)
            case bool():
                self._sheet.write_boolean(row, column, value, look)
            case int() | float() if isfinite(value):
                self._sheet.write_number(row, column, value, look)
            case date():
                self._sheet.write_datetime(row, column, value, look)
            case _:
                self._sheet.write_blank(row, column, None, look)

    def span(self, row: int, columns: tuple[int, int], value: Value, look: Look) -> None:
        """A value across several cells of a row."""
        if columns[0] < columns[1]:
            self._sheet.merge_range(row, columns[0], row, columns[1], "", look)
        self.put(row, columns[0], value, look)

    def widths(self, widths: Sequence[float]) -> None:
        for place, width in enumerate(widths):
            self._sheet.set_column(place, place, width)

    def height(self, row: int, points: float) -> None:
        """Height of a row, remembered for the page breaks."""
        self.heights[row] = points
        self.stretch(row, points)

    def stretch(self, row: int, points: float) -> None:
        """Height of a row of a long table, which breaks wherever a page ends."""
        self._sheet.set_row(row, points)

    def comment(self, row: int, column: int, text: str) -> None:
        """A note behind a header cell, sized for a definition."""
        size = {"x_scale": 2.4, "y_scale": 1.4, "font_name": FONT, "font_size": 9}
        self._sheet.write_comment(row, column, text, size)

    def name_table(self, area: Area, name: str, headers: Sequence[tuple[str, Look]]) -> None:
        """Make the cells of an area a named table with its own filter."""
        # the writer refuses a table on a streamed sheet only because its header would come too late
        streamed, self._sheet.constant_memory = self._sheet.constant_memory, False
        columns = [{"header": title, "header_format": look} for title, look in headers]
        self._sheet.add_table(*area, {"name": name, "columns": columns, "style": None})
        self._sheet.constant_memory = streamed

    def condition(self, area: Area, rule: dict[str, Any]) -> None:
        self._sheet.conditional_format(*area, rule)

    def offer(self, area: Area, words: Sequence[str]) -> None:
        """A drop-down that proposes words and lets others pass."""
        rule = {"validate": "list", "source": list(words), "error_type": "information"}
        self._sheet.data_validation(*area, rule)

    def draw(self, row: int, x: int, size: tuple[int, int], drawing: Drawing) -> None:
        """A native chart, `x` pixels from the left edge of a row, width × height in pixels."""
        chart = self._book.add_chart(drawing.make)
        for series in drawing.series:
            chart.add_series(series)
        chart.set_title(drawing.title)
        chart.set_x_axis(drawing.x_axis)
        chart.set_y_axis(drawing.y_axis)
        font = {"name": FONT, "color": MUTED, "size": 9}
        # a single series is named by its axis
        several = len(drawing.series) > 1
        chart.set_legend({"position": "bottom", "font": font} if several else {"none": True})
        chart.set_chartarea({"border": {"color": LINE}})
        chart.show_blanks_as("gap")
        chart.set_size({"width": size[0], "height": size[1]})
        self._sheet.insert_chart(
            row, 0, chart, {"x_offset": x, "y_offset": 3, "description": drawing.alt}
        )

    def print_set_up(
        self, last: tuple[int, int], repeat: tuple[int, int], footer: str, paper: Paper
    ) -> None:
        """A4 as high as it needs, the given rows on top of each page, pages numbered."""
        turn = self._sheet.set_portrait if paper.upright else self._sheet.set_landscape
        turn()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(paper.wide, 0)
        if paper.wide > 1:
            self._sheet.repeat_columns(0)
        self._sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        self._sheet.print_area(0, 0, *last)
        self._sheet.repeat_rows(*repeat)
        self._sheet.set_footer(footer)

    def break_before(self, rows: list[int]) -> None:
        """Start a new printed page at each of these rows."""
        self._sheet.set_h_pagebreaks(rows)

    def freeze(self, row: int) -> None:
        self._sheet.freeze_panes(row, 0)
