"""Blocks laid out on a page to cells, tables and charts of one sheet of the workbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from core.report.blocks import (
    Cell,
    Charts,
    Column,
    Heading,
    Lines,
    Page,
    Row,
    Stream,
    Table,
    Tile,
    Tiles,
)  # fmt: skip
from core.report.conditions import rules
from core.report.drawing import draw
from core.report.layout import (
    CHART_ROWS,
    ROW_POINTS,
    SUBTITLE_ROW,
    TITLE_ROW,
    Layout,
    Placed,
    lay_out,
    points,
)  # fmt: skip
from core.report.styling import body, header, heading, line, tile, title
from core.report.writing import Book, Leaf, Look
from core.texts import Language, say

_GAP = 10
_GUARDED = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Canvas:
    """Where a page is painted: the workbook, its sheet, the places and the language of units."""

    book: Book
    leaf: Leaf
    layout: Layout
    page: Page
    language: Language

    @property
    def columns(self) -> tuple[int, int]:
        return 0, self.layout.last_column

    def width(self, first: int, last: int) -> float:
        """Characters from one column to another."""
        return sum(self.layout.widths[first : last + 1])


def paint(book: Book, page: Page, language: Language) -> None:
    """Add a page to the workbook as one sheet."""
    streamed = any(isinstance(block, Stream) for block in page.blocks)
    layout = lay_out(page)
    canvas = Canvas(book, book.leaf(page.name, streamed=streamed), layout, page, language)
    canvas.leaf.widths(layout.widths)
    _print(canvas)
    _span_line(canvas, TITLE_ROW, page.title, book.look(title()))
    _span_line(canvas, SUBTITLE_ROW, page.subtitle, book.look(line("muted")))
    canvas.leaf.height(TITLE_ROW, 32)
    for placed in layout.placed:
        _block(canvas, placed)


def _print(canvas: Canvas) -> None:
    top = canvas.layout.header_row
    repeated = (top, top) if top is not None else (TITLE_ROW, SUBTITLE_ROW)
    footer = say("report.footer", canvas.language, sheet=canvas.page.name.replace("&", "&&"))
    last = max(canvas.layout.n_rows - 1, SUBTITLE_ROW), canvas.layout.last_column
    canvas.leaf.print_set_up(last, repeated, footer)
    canvas.leaf.freeze(top + 1 if top is not None else SUBTITLE_ROW + 1)


def _block(canvas: Canvas, placed: Placed) -> None:
    row = placed.row
    match placed.block:
        case Heading(text):
            _span_line(canvas, row, text, canvas.book.look(heading()))
        case Lines(lines, tone):
            for offset, text in enumerate(lines):
                _span_line(canvas, row + offset, text, canvas.book.look(line(tone)))
        case Tiles(tiles):
            _tiles(canvas, row, tiles)
        case Table() as table:
            _table(canvas, row, table)
        case Charts() as charts:
            _charts(canvas, row, charts)
        case Stream() as stream:
            _stream(canvas, row, stream)


def _span_line(canvas: Canvas, row: int, text: str, look: Look) -> None:
    canvas.leaf.span(row, canvas.columns, text, look)
    canvas.leaf.height(row, points([(text, canvas.width(*canvas.columns))]))


def _tiles(canvas: Canvas, row: int, tiles: tuple[Tile, ...]) -> None:
    share = len(canvas.layout.widths) // max(1, len(tiles))
    for place, each in enumerate(tiles):
        columns = place * share, place * share + share - 1
        for offset, (part, value) in enumerate(
            (("label", each.label), ("value", each.value), ("change", each.change))
        ):
            tone = each.tone if part == "change" else ""
            look = canvas.book.look(tile(part, tone, each.kind, canvas.language))
            canvas.leaf.span(row + offset, columns, value, look)
    canvas.leaf.height(row + 1, 34)


def _table(canvas: Canvas, row: int, table: Table) -> None:
    for offset, values in enumerate(table.rows, start=1):
        _row(canvas, row + offset, table.columns, values)
    last = row + len(table.rows), len(table.columns) - 1
    _headers(canvas, row, table.columns)
    canvas.leaf.name_table((row, 0, *last), f"hx_{table.key}", _looks(canvas, table.columns))
    for area, rule in rules(canvas.book, table, row):
        canvas.leaf.condition(area, rule)


def _headers(canvas: Canvas, row: int, columns: tuple[Column, ...]) -> None:
    widths = canvas.layout.widths
    canvas.leaf.height(row, points([(c.title, widths[i] - 3) for i, c in enumerate(columns)]))
    for place, (column, (text, look)) in enumerate(
        zip(columns, _looks(canvas, columns), strict=True)
    ):
        canvas.leaf.put(row, place, text, look)
        if column.note:
            canvas.leaf.comment(row, place, column.note)


def _looks(canvas: Canvas, columns: tuple[Column, ...]) -> list[tuple[str, Look]]:
    return [(column.title, canvas.book.look(header(column.kind))) for column in columns]


def _row(canvas: Canvas, row: int, columns: tuple[Column, ...], values: Row) -> None:
    texts = list[tuple[str, float]]()
    for place, (column, value) in enumerate(zip(columns, values, strict=True)):
        cell = value if isinstance(value, Cell) else Cell(value)
        canvas.leaf.put(row, place, cell.value, _look(canvas, column, cell))
        if isinstance(cell.value, str) and len(cell.value) > 3:
            texts.append((cell.value, canvas.layout.widths[place]))
    canvas.leaf.height(row, points(texts))


def _look(canvas: Canvas, column: Column, cell: Cell) -> Look:
    guarded = isinstance(cell.value, str) and cell.value.startswith(_GUARDED)
    # a cell of its own kind has no header to name its unit
    language = canvas.language if cell.kind else None
    kind = "text" if isinstance(cell.value, str) and column.kind != "long" else column.kind
    return canvas.book.look(body(cell.kind or kind, cell.tone, language, guarded=guarded))


def _charts(canvas: Canvas, row: int, charts: Charts) -> None:
    n = len(charts.charts)
    width = min(760, (canvas.layout.pixels - _GAP * (n - 1)) // n)
    high = int(CHART_ROWS * ROW_POINTS * 4 / 3) - 6
    for offset in range(CHART_ROWS):
        canvas.leaf.height(row + offset, ROW_POINTS)
    for place, chart in enumerate(charts.charts):
        table = canvas.page.tables[chart.table]
        start = canvas.layout.start_of(chart.table)
        drawing = draw(chart, table, canvas.page.name, start)
        canvas.leaf.draw(row, place * (width + _GAP), (width, high), drawing)


def _stream(canvas: Canvas, row: int, stream: Stream) -> None:
    _headers(canvas, row, stream.columns)
    n = 0
    for n, values in enumerate(stream, start=1):
        _row(canvas, row + n, stream.columns, values)
    area = row, 0, row + max(n, 1), len(stream.columns) - 1
    canvas.leaf.name_table(area, f"hx_{stream.key}", _looks(canvas, stream.columns))


def rows_of(stream: Iterator[Row], most: int) -> Iterator[list[Row]]:
    """The rows of a stream in parts of at most `most`, each a list that can be counted."""
    while first := list(islice(stream, 1)):
        yield list(chain(first, islice(stream, most - 1)))
