"""Blocks laid out on a page to cells and charts of one sheet of the workbook."""

from core.report.blocks import Charts, Heading, Lines, Page, Stream, Table, Tile, Tiles
from core.report.canvas import Canvas
from core.report.drawing import draw
from core.report.layout import (
    FIRST_ROW,
    GAP_POINTS,
    ROW_POINTS,
    SUBTITLE_ROW,
    TITLE_ROW,
    Placed,
    height,
    lay_out,
    points,
)  # fmt: skip
from core.report.leaf import Look
from core.report.pagination import breaks
from core.report.streaming import put_stream
from core.report.styling import heading, line, tile, title
from core.report.tabling import put_table
from core.report.writing import Book
from core.texts import Language, say

_GAP = 10
_WIDEST = 900


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
        _gap(canvas, placed)
    canvas.leaf.break_before(breaks(layout, canvas.leaf.heights))


def _print(canvas: Canvas) -> None:
    top = canvas.layout.header_row
    # with the empty row below them
    repeated = (top, top) if top is not None else (TITLE_ROW, FIRST_ROW - 1)
    footer = say("report.footer", canvas.language, sheet=canvas.page.name.replace("&", "&&"))
    last = max(canvas.layout.n_rows - 1, SUBTITLE_ROW), canvas.layout.last_column
    canvas.leaf.print_set_up(last, repeated, footer, canvas.layout.paper)
    canvas.leaf.freeze(canvas.layout.frozen_rows)


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
            put_table(canvas, row, table)
        case Charts() as charts:
            _charts(canvas, row, charts)
        case Stream() as stream:
            put_stream(canvas, row, stream)


def _gap(canvas: Canvas, placed: Placed) -> None:
    """The empty row below a block; below a long list it would be a row too many to count."""
    if not isinstance(placed.block, Heading | Stream):
        canvas.leaf.height(placed.row + height(placed.block), GAP_POINTS)


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


def _charts(canvas: Canvas, row: int, charts: Charts) -> None:
    n = len(charts.charts)
    width = min(_WIDEST, (canvas.layout.pixels - _GAP * (n - 1)) // n)
    rows = height(charts)
    high = int(rows * ROW_POINTS * 4 / 3) - 6
    for offset in range(rows):
        canvas.leaf.height(row + offset, ROW_POINTS)
    for place, chart in enumerate(charts.charts):
        table = canvas.page.tables[chart.table]
        start = canvas.layout.start_of(chart.table)
        drawing = draw(chart, table, canvas.page.name, start)
        canvas.leaf.draw(row, place * (width + _GAP), (width, high), drawing)
