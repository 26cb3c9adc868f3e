"""A workbook to what calamine does not tell of it: true values of odd cells, and the day zero."""

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

from core.intake.reading.cells import DAY_ZERO, DAY_ZERO_1904
from core.intake.reading.excel import biff_marks, binary_marks, ole_stream
from core.intake.reading.excel.marks import Marks
from core.intake.reading.excel.parts import parts_of
from core.intake.reading.excel.sheet_marks import asks, marks_of
from core.intake.reading.prescan import prescan
from core.intake.reading.refusals import BrokenWorkbook
from core.intake.reading.zips import damage_as


@dataclass(frozen=True)
class Seen:
    """The marks of each sheet, by its name or its place in the workbook."""

    marks: dict[str | int, Marks] = field(default_factory=dict[str | int, Marks])
    zero: datetime = DAY_ZERO

    def of(self, name: str, place: int) -> Marks:
        """Those of one sheet."""
        return self.marks.get(name) or self.marks.get(place) or Marks()


def look_again(source: Path, kind: str, begin: Callable[[], object]) -> Seen:
    """Looks through a workbook of this kind; raises what prescan raises, which may call `begin`."""
    if kind == "xls":
        return _xls(source)
    return _xlsx(source, begin) if kind == "xlsx" else _xlsb(source, begin)


def _xlsx(source: Path, begin: Callable[[], object]) -> Seen:
    odd = prescan(source, begin)
    with damage_as(BrokenWorkbook), ZipFile(source) as archive:
        parts = parts_of(archive)
        marks: dict[str | int, Marks] = {
            name: marks_of(archive, part, parts.styles)
            for name, part in parts.sheets.items()
            if part in odd or (asks(parts.styles) and part in archive.NameToInfo)
        }
    return Seen(marks, DAY_ZERO_1904 if parts.since_1904 else DAY_ZERO)


def _xls(source: Path) -> Seen:
    """What is too damaged to be looked at is for calamine to refuse."""
    try:
        stream = ole_stream.stream(source.read_bytes(), ("Workbook", "Book"))
        book = biff_marks.globals_of(stream)
        found = (biff_marks.marks_of(stream, start, book.styles) for start in book.starts)
        marks: dict[str | int, Marks] = dict(enumerate(found))
    except (struct.error, IndexError):
        return Seen()
    return Seen(marks, DAY_ZERO_1904 if book.since_1904 else DAY_ZERO)


def _xlsb(source: Path, begin: Callable[[], object]) -> Seen:
    """What is too damaged to be looked at is for calamine to refuse."""
    prescan(source, begin)
    with damage_as(BrokenWorkbook), ZipFile(source) as archive:
        try:
            parts = binary_marks.parts_of(archive)
            marks: dict[str | int, Marks] = {
                name: binary_marks.marks_of(archive, part, parts.styles)
                for name, part in parts.sheets.items()
            }
        except (struct.error, IndexError, KeyError):
            return Seen()
    return Seen(marks, DAY_ZERO_1904 if parts.since_1904 else DAY_ZERO)
