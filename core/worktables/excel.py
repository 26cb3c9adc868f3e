"""Workbooks in our own look: safe options, letters, widths, printing, drop-downs, protection."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from math import ceil
from typing import IO, Any
from unicodedata import east_asian_width

import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]

FONT = "Microsoft YaHei"
INK, MUTED, LINE, SHADE, PAPER, BLUE = (
    "#14171C", "#6A717C", "#C9CBC6", "#F4F4F1", "#FFFFFF", "#2F5BD8",
)  # fmt: skip
SAFE: dict[str, Any] = {
    "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    "nan_inf_to_errors": False, "in_memory": True,
}  # fmt: skip
# without a given moment two equal workbooks are equal byte by byte
BEGINNING = datetime(2025, 1, 1)
A4, A4_COLUMNS, LONGEST_LIST = 9, 170, 255
_LETTER = 0.93
_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.6, "bottom": 0.6}
_ALLOWED = {
    "format_columns": True, "format_rows": True, "insert_rows": True, "delete_rows": True,
    "sort": True, "autofilter": True,
}  # fmt: skip

# the writer ships no types: what it makes is passed on unopened
Look = Any
Leaf = Any
Value = str | int | float | date | None


@dataclass
class Book:
    """A workbook being written: formats are made once per look."""

    file: Any
    looks: dict[tuple[tuple[str, Any], ...], Look] = field(
        default_factory=dict[tuple[tuple[str, Any], ...], Look]
    )

    def look(self, **properties: Any) -> Look:
        """The format of these properties, on top of the letter every cell is set in."""
        whole = {
            "font_name": FONT,
            "font_size": 10,
            "font_color": INK,
            "valign": "top",
        } | properties
        key = tuple(sorted(whole.items()))
        if key not in self.looks:
            self.looks[key] = self.file.add_format(whole)
        return self.looks[key]

    def sheet(self, name: str) -> Leaf:
        """A new sheet; the format allows 31 characters and not these seven."""
        return self.file.add_worksheet("".join(c for c in name if c not in "[]:*?/\\")[:31])


def open_book(target: IO[bytes], about: Mapping[str, Any], at: datetime = BEGINNING) -> Book:
    """A new workbook with its document properties (title, subject, author, …), made `at`."""
    file: Any = xlsxwriter.Workbook(target, SAFE)
    file.set_properties({**about, "created": at})
    return Book(file)


def put(sheet: Leaf, row: int, column: int, value: Value, look: Look) -> None:
    """A text, number or date as what it is; a text never becomes a formula or a link."""
    match value:
        case None:
            sheet.write_blank(row, column, None, look)
        case str():
            sheet.write_string(row, column, value, look)
        case date():
            sheet.write_datetime(row, column, value, look)
        case int() | float():
            sheet.write_number(row, column, value, look)


def columns_wide(text: str) -> int:
    """Columns of a fixed grid a text takes: 2 for a full-width character, 1 for any other."""
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in text)


def lines_of(text: str, width: float) -> int:
    """Lines a wrapped text takes in a cell of that width; letters are narrower than figures."""
    return sum(
        max(1, ceil(_LETTER * columns_wide(line) / (width - 1))) for line in text.split("\n")
    )


def print_set_up(
    sheet: Leaf, title: str, widths: Sequence[float], repeat: tuple[int, int] = (0, 0)
) -> None:
    """A4 landscape, as many pages wide as stay readable, numbered.

    `repeat`: the row of the header and the number of first columns that stand on every page.
    """
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(**_MARGINS)
    sheet.fit_to_pages(max(1, ceil(sum(widths) / A4_COLUMNS)), 0)
    sheet.repeat_rows(repeat[0])
    if repeat[1]:
        sheet.repeat_columns(0, repeat[1] - 1)
    # an ampersand starts a code in headers
    sheet.set_header(f'&L&"{FONT}"&9{title.replace("&", "&&")}')
    sheet.set_footer(f'&R&"{FONT}"&9&P / &N')


def protect(sheet: Leaf) -> None:
    """Locked cells stay as they are, the others can be filled; no password."""
    sheet.protect("", _ALLOWED)


def comment(sheet: Leaf, column: int, text: str) -> None:
    """A definition behind the header cell of a column, in a box that holds it."""
    box = {"font_name": FONT, "font_size": 9, "width": 280, "author": ""}
    sheet.write_comment(0, column, text, box | {"height": 18 * (lines_of(text, 40) + 1)})


def list_source(options: Iterable[str]) -> list[str] | None:
    """Options as a list inside a rule, if the format can hold them there."""
    listed = list(options)
    plain = all("," not in each and '"' not in each for each in listed)
    # counted in UTF-16, as the format does
    short = len(",".join(listed).encode("utf-16-le")) <= 2 * LONGEST_LIST
    return listed if listed and plain and short else None


def below_header(sheet: str, column: int, n: int) -> str:
    """A formula for the n cells below the header of a column (fewer than 27) of a sheet."""
    letter, quoted = chr(ord("A") + column), sheet.replace("'", "''")
    return f"='{quoted}'!${letter}$2:${letter}${n + 1}"
