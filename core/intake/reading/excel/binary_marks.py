"""The parts of an XLSB to the cells whose number is not what it seems, sheet by sheet."""

from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile
from struct import unpack_from
from zipfile import ZipFile

from core.intake.reading.excel import biff
from core.intake.reading.excel import binary_records as binary
from core.intake.reading.excel.marks import Marks
from core.intake.reading.excel.number_formats import Shown, built_in, understood
from core.intake.reading.excel.parts import Parts, targets

_BOOK = "xl/workbook.bin"
_VALUES = (binary.RK, binary.REAL, binary.FORMULA_REAL)
_ERRORS = (binary.ERROR, binary.FORMULA_ERROR)


def parts_of(archive: ZipFile) -> Parts:
    """Reads workbook.bin, its relations and styles.bin; struct.error or IndexError if damaged."""
    found = targets(archive, "xl/_rels/workbook.bin.rels")
    sheets: dict[str, str] = {}
    since_1904 = False
    for number, content in binary.records(archive.read(_BOOK)):
        if number == binary.PROPERTIES:
            since_1904 = bool(content[0] & 1)
        elif number == binary.SHEET:
            relation, end = binary.text(content, 8)
            sheets[binary.text(content, end)[0]] = found.get(relation, "")
    return Parts(sheets, tuple(_styles(archive)), since_1904)


def marks_of(archive: ZipFile, part: str, styles: Sequence[Shown]) -> Marks:
    """Looks through one sheet."""
    marks = Marks()
    row = 0
    for number, content in binary.records(archive.read(part)):
        if number == binary.ROW:
            row = unpack_from("<I", content)[0]
        elif number in _VALUES:
            column, style = _place(content)
            value = _value(number, content)
            shown = styles[style] if style < len(styles) else Shown()
            if (value < 0) if shown.kind != "figures" else not shown.is_plain:
                marks.put(row, column, shown.text(value))
        elif number in _ERRORS:
            marks.count_error(row, _place(content)[0], biff.ERRORS.get(content[8], "#?"))
    return marks


def _place(content: bytes) -> tuple[int, int]:
    """The column and the style of a cell."""
    column, style = unpack_from("<II", content)
    return column, style & 0xFFFFFF


def _value(number: int, content: bytes) -> float:
    if number == binary.RK:
        return biff.rk(unpack_from("<I", content, 8)[0])
    return biff.double(content, 8)


def _styles(archive: ZipFile) -> Iterator[Shown]:
    if "xl/styles.bin" not in archive.namelist():
        return
    found = list(binary.records(archive.read("xl/styles.bin")))
    codes = {
        unpack_from("<H", content)[0]: binary.text(content, 2)[0]
        for number, content in found
        if number == binary.FORMAT
    }
    cells = dropwhile(lambda each: each[0] != binary.STYLES, found)
    for number, content in takewhile(lambda each: each[0] != binary.STYLES_END, cells):
        if number == binary.STYLE:
            used = unpack_from("<H", content, 2)[0]
            yield understood(codes[used]) if used in codes else built_in(used)
