"""Rows that arrive one by one to a named table; what can be decided per column is decided once."""

from dataclasses import dataclass

from core.report.blocks import Stream
from core.report.canvas import Canvas
from core.report.cells import Cell, Column, Row
from core.report.layout import ROW_POINTS, points
from core.report.leaf import Look
from core.report.styling import body
from core.report.tabling import GUARDED, header_looks, put_headers


@dataclass(frozen=True)
class _Lane:
    """One column: how its cells look, those too that must stay texts, and how wide it is."""

    place: int
    plain: Look
    guarded: Look
    width: float
    wraps: bool


def put_stream(canvas: Canvas, row: int, stream: Stream) -> None:
    """Header, rows and name of a stream."""
    put_headers(canvas, row, stream.columns)
    lanes = [_lane(canvas, place, column) for place, column in enumerate(stream.columns)]
    last = row + 1
    for last, values in enumerate(stream.rows, start=row + 1):
        _put_row(canvas, last, lanes, values)
    area = row, 0, last, len(stream.columns) - 1
    canvas.leaf.name_table(area, f"hx_{stream.key}", header_looks(canvas, stream.columns))


def _lane(canvas: Canvas, place: int, column: Column) -> _Lane:
    plain, guarded = (
        canvas.book.look(body(column.kind, "", None, guarded=guarded)) for guarded in (False, True)
    )
    wraps = column.kind in {"text", "long"}
    return _Lane(place, plain, guarded, canvas.layout.widths[place], wraps)


def _put_row(canvas: Canvas, row: int, lanes: list[_Lane], values: Row) -> None:
    tallest = ROW_POINTS
    for lane, value in zip(lanes, values, strict=True):
        plain = value.value if isinstance(value, Cell) else value
        is_text = isinstance(plain, str)
        guarded = is_text and plain.startswith(GUARDED)
        canvas.leaf.put(row, lane.place, plain, lane.guarded if guarded else lane.plain)
        if is_text and lane.wraps and 2 * len(plain) >= lane.width:
            tallest = max(tallest, points([(plain, lane.width)]))
    canvas.leaf.stretch(row, tallest)
