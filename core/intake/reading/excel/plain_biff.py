"""Old records of a worksheet with no OLE file around them, as small programs write, to a table."""

from collections.abc import Iterator
from pathlib import Path
from struct import error as StructError  # noqa: N812 - it is a class
from struct import unpack_from

from core.intake.reading.cells import number_text
from core.intake.reading.encoding import codec, detect
from core.intake.reading.excel import biff
from core.intake.reading.limits import SHEET_CELLS
from core.intake.reading.raw_table import RawTable
from core.intake.reading.refusals import BrokenWorkbook, EmptyFile, FarCells
from core.intake.reading.sheet import Sheet, tables_of, targets

# before 1992 a cell had three bytes of style where it has two now, and one for a text's length
_LABELS = {0x04: (7, "B"), 0x204: (6, "H")}
_NUMBERS = {0x03: 7, 0x203: 6}
_WHOLE = 0x02
Cells = dict[tuple[int, int], bytes | float]


def read_plain_biff(
    source: Path, target: Path, name: str, asked: str | None
) -> tuple[RawTable, ...]:
    """Reads texts and numbers, which is all that stands in such files.

    Raises BrokenWorkbook, EmptyFile, FarCells, UnknownEncoding. Source: [MS-XLS] 2.4, and the
    specification of BIFF2 to BIFF5.
    """
    try:
        cells = dict(_cells(source.read_bytes()))
    except (StructError, IndexError) as error:
        raise BrokenWorkbook from error
    if not cells:
        raise EmptyFile
    rows, columns = (max(each) + 1 for each in zip(*cells, strict=True))
    if rows * columns > SHEET_CELLS:
        raise FarCells(rows=rows, columns=columns)
    texts = [each for each in cells.values() if isinstance(each, bytes)]
    encoding = asked or detect(b"", [each for each in texts if not each.isascii()])
    grid = _grid(cells, rows, columns, codec(encoding))
    found = tables_of(Sheet(name, grid, columns), targets(target), encoding)
    if not found:
        raise EmptyFile
    return tuple(found)


def _cells(stream: bytes) -> Iterator[tuple[tuple[int, int], bytes | float]]:
    for number, content in biff.records(stream):
        if number in _LABELS:
            at, size = _LABELS[number]
            length = unpack_from(f"<{size}", content, at)[0]
            start = at + (1 if size == "B" else 2)
            yield unpack_from("<HH", content), content[start : start + length]
        elif number in _NUMBERS:
            yield unpack_from("<HH", content), biff.double(content, _NUMBERS[number])
        elif number == _WHOLE:
            yield unpack_from("<HH", content), float(unpack_from("<H", content, 7)[0])
        elif number == biff.RK:
            yield unpack_from("<HH", content), biff.rk(unpack_from("<I", content, 6)[0])


def _grid(cells: Cells, rows: int, columns: int, encoding: str) -> Iterator[list[str]]:
    for row in range(rows):
        yield [_text(cells.get((row, column), b""), encoding) for column in range(columns)]


def _text(value: bytes | float, encoding: str) -> str:
    return value.decode(encoding, "replace") if isinstance(value, bytes) else number_text(value)
