"""Calls in our own words to XlsxWriter: the only module that knows the file format's writer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import isfinite
from pathlib import Path
from types import TracebackType
from typing import Any, NewType, Self

import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]

from core.report.cells import Value
from core.report.drawing import Drawing
from core.report.styling import FONT, MUTED, Properties

# the writer ships no types: what it makes is passed on unopened
Look = NewType("Look", object)
Area = tuple[int, int, int, int]
MOST_ROWS = 1_048_576
LONGEST_TEXT = 32_767
_SAFE = {
    "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    "nan_inf_to_errors": False, "use_zip64": True,
}  # fmt: skip


@dataclass(frozen=True)
class About:
    """Document properties; `created` is given, so that equal input makes equal bytes."""

    title: str
    subject: str
    author: str
    keywords: str
    created: datetime


class Book:
    """A workbook being written; closed, and so finished, when its `with` ends."""

    def __init__(self, path: Path, about: About) -> None:
        self._book: Any = xlsxwriter.Workbook(str(path), _SAFE)
        self._looks = dict[tuple[tuple[str, Any], ...], Look]()
        self._book.set_properties(vars(about))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._book.close()

    def look(self, properties: Properties) -> Look:
        """One format per distinct set of properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._looks:
            self._looks[key] = Look(self._book.add_format(properties))
        return self._looks[key]

    def leaf(self, name: str, *, streamed: bool = False) -> "Leaf":
        """A new sheet; a streamed one keeps only its current row in memory."""
        # the writer hands this attribute to the sheet it is about to make
        self._book.constant_memory = streamed
        sheet = self._book.add_worksheet(name)
        self._book.constant_memory = False
        return Leaf(self._book, sheet)


class Leaf:
    """One sheet being written. Rows and columns count from 0; sizes as the format has them."""

    def __init__(self, book: Any, sheet: Any) -> None:
        self._book, self._sheet = book, sheet
        self._sheet.hide_gridlines(2)

    def put(self, row: int, column: int, value: Value, look: Look) -> None:
        """A real number, date or text; a missing or endless number stays an empty cell."""
        match value:
            case str():
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
        chart.set_legend({"position": "bottom", "font": {"name": FONT, "color": MUTED, "size": 9}})
        chart.set_chartarea({"border": {"color": "#E3E4E0"}})
        chart.show_blanks_as("gap")
        chart.set_size({"width": size[0], "height": size[1]})
        self._sheet.insert_chart(row, 0, chart, {"x_offset": x, "description": drawing.alt})

    def print_set_up(self, last: tuple[int, int], repeat: tuple[int, int], footer: str) -> None:
        """A4 landscape, one page wide, the given rows on top of every page, pages numbered."""
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        self._sheet.print_area(0, 0, *last)
        self._sheet.repeat_rows(*repeat)
        self._sheet.set_footer(footer)

    def freeze(self, row: int) -> None:
        self._sheet.freeze_panes(row, 0)
