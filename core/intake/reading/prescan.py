"""An XLSX before any parser sees it: refused if its parts would break or fill one."""

import re
from collections.abc import Callable, Generator
from contextlib import closing
from itertools import chain
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from core.intake.reading.excel.sheet_marks import column, has_signs
from core.intake.reading.limits import ARCHIVE_RATIO, MAX_BYTES, RATIO_MATTERS_FROM, SHEET_CELLS
from core.intake.reading.refusals import (
    BrokenWorkbook,
    FarCells,
    SuspiciousCompression,
    WorkbookWithDoctype,
)
from core.intake.reading.zips import damage_as, overlaps

_CHUNK = 1 << 20
# so far into the largest part a parser may start, which will not overtake the scan
_LEAD = 16 * _CHUNK
_OVERLAP = 64
_SHEET = re.compile(rb"<(\w+:)?(worksheet|macrosheet|dialogsheet|sheetData)\b")
# written so that the search is fast: a sheet that hides its cells from it ends only the child
_ROW = re.compile(rb'row r="(\d{1,10})"')
_COLUMN = re.compile(rb' r="([A-Z]{2,3})\d')
# up to column Z no number of rows fills the memory
_NARROW = 26


def _nothing() -> None:
    pass


def prescan(path: Path, begin: Callable[[], object] = _nothing) -> frozenset[str]:
    """The sheets in which something stands that is looked at again, by the names of their parts.

    `begin` is called while a long workbook is scanned, once a parser that is slower than the scan
    may follow it. Raises BrokenWorkbook, WorkbookWithDoctype, FarCells or SuspiciousCompression.
    """
    with damage_as(BrokenWorkbook), ZipFile(path) as archive:
        _check_ratio(archive, path.stat().st_size)
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        entries.sort(key=lambda each: each.file_size)
        return frozenset(
            each.filename
            for each in entries
            if _has_signs(_pieces(archive, each, begin if each is entries[-1] else _nothing))
        )


def _check_ratio(archive: ZipFile, size: int) -> None:
    unpacked = sum(entry.file_size for entry in archive.infolist())
    too_much = unpacked > max(RATIO_MATTERS_FROM, ARCHIVE_RATIO * size) or unpacked > MAX_BYTES
    if too_much or overlaps(archive):
        raise SuspiciousCompression(ratio=ARCHIVE_RATIO)


def _has_signs(found: Generator[bytes]) -> bool:
    """Whether a part is a sheet to look at again; it is read to its end, where its sum is."""
    signs = False
    rows = columns = 0
    with closing(found) as pieces:
        first = _without_doctype(next(pieces, b""))
        is_sheet = bool(_SHEET.search(first[:_CHUNK]))
        for piece in chain((first,), pieces):
            if not is_sheet:
                continue
            furthest = _furthest(piece)
            rows, columns = max(rows, furthest[0]), max(columns, furthest[1])
            if rows * columns > SHEET_CELLS:
                raise FarCells(rows=rows, columns=columns)
            signs = signs or has_signs(piece)
    return signs


def _without_doctype(first: bytes) -> bytes:
    """The beginning of a part, the only place where a document type may stand."""
    # as UTF-16 every other byte is zero
    if b"<!doctype" in first.replace(b"\0", b"").lower():
        raise WorkbookWithDoctype
    return first


def _pieces(archive: ZipFile, entry: ZipInfo, begin: Callable[[], object]) -> Generator[bytes]:
    """The part in pieces that overlap, so that nothing hides on a border."""
    tail = b""
    with archive.open(entry) as file:
        while chunk := file.read(_CHUNK):
            yield tail + chunk
            tail = chunk[-_OVERLAP:]
            if file.tell() >= _LEAD:
                begin()


def _furthest(piece: bytes) -> tuple[int, int]:
    """The largest row and column that a piece of a sheet names."""
    rows = set(map(int, _ROW.findall(piece)))
    columns = set(map(column, set(_COLUMN.findall(piece))))
    return max(rows, default=0), max(columns, default=_NARROW)
