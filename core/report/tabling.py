"""Tables to the cells of a named table, each cell in the look of its kind."""

from core.report.blocks import Table
from core.report.canvas import Canvas
from core.report.cells import Cell, Column, Row
from core.report.conditions import rules
from core.report.layout import points
from core.report.leaf import Look
from core.report.styling import body, header

# what a filter button covers at the end of a title
_BUTTON = "   "
# more of the smaller letters of a title stand in a line
_SMALLER = 1.2
GUARDED = ("=", "+", "-", "@", "\t", "\r")


def put_table(canvas: Canvas, row: int, table: Table) -> None:
    """Header, rows, name, conditional formats and drop-downs of a table."""
    for offset, values in enumerate(table.rows, start=1):
        _row(canvas, row + offset, table.columns, values)
    last = row + len(table.rows), len(table.columns) - 1
    put_headers(canvas, row, table.columns)
    canvas.leaf.name_table((row, 0, *last), f"hx_{table.key}", header_looks(canvas, table.columns))
    for area, rule in rules(canvas.book, table, row):
        canvas.leaf.condition(area, rule)
    for place, column in enumerate(table.columns):
        if column.choices:
            canvas.leaf.offer((row + 1, place, last[0], place), column.choices)


def put_headers(canvas: Canvas, row: int, columns: tuple[Column, ...]) -> None:
    """The titles of a table, their definitions behind them."""
    widths = canvas.layout.widths
    canvas.leaf.height(
        row, points([(c.title + _BUTTON, widths[i] * _SMALLER) for i, c in enumerate(columns)])
    )
    for place, (column, (text, look)) in enumerate(
        zip(columns, header_looks(canvas, columns), strict=True)
    ):
        canvas.leaf.put(row, place, text, look)
        if column.note:
            canvas.leaf.comment(row, place, column.note)


def header_looks(canvas: Canvas, columns: tuple[Column, ...]) -> list[tuple[str, Look]]:
    """Each title and its look, as a named table wants them again."""
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
    guarded = isinstance(cell.value, str) and cell.value.startswith(GUARDED)
    # a cell of its own kind has no header to name its unit
    language = canvas.language if cell.kind else None
    kind = "text" if isinstance(cell.value, str) and column.kind != "long" else column.kind
    return canvas.book.look(body(cell.kind or kind, cell.tone, language, guarded=guarded))
