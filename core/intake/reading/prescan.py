"""An XLSX before any parser sees it: refused if its parts would break or fill one."""

import re
from collections.abc import Generator
from contextlib import closing
from itertools import chain
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from core.intake.reading.limits import ARCHIVE_RATIO, MAX_BYTES, RATIO_MATTERS_FROM, SHEET_CELLS
from core.intake.reading.refusals import (
    BrokenWorkbook,
    FarCells,
    SuspiciousCompression,
    WorkbookWithDoctype,
)
from core.intake.reading.zips import damage_as

_CHUNK = 1 << 20
_OVERLAP = 64
_SHEET = re.compile(r"xl/(work|macro|dialog)sheets/[^/]+\.xml", re.IGNORECASE)
# up to column Z no number of rows fills the memory; written so that the search is fast
_COLUMN = re.compile(rb' r="([A-Z]{2,3})\d')
_ROW = re.compile(rb'row r="(\d{1,7})"')
_NARROW = 26


def prescan(path: Path) -> None:
    """Raises BrokenWorkbook, WorkbookWithDoctype, FarCells or SuspiciousCompression."""
    with damage_as(BrokenWorkbook), ZipFile(path) as archive:
        _check_ratio(archive, path.stat().st_size)
        for entry in archive.infolist():
            if entry.filename.lower().endswith((".xml", ".rels")):
                _check_part(archive, entry)


def _check_ratio(archive: ZipFile, size: int) -> None:
    unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > max(RATIO_MATTERS_FROM, ARCHIVE_RATIO * size) or unpacked > MAX_BYTES:
        raise SuspiciousCompression(ratio=ARCHIVE_RATIO)


def _check_part(archive: ZipFile, entry: ZipInfo) -> None:
    rows = columns = 0
    with closing(_pieces(archive, entry)) as pieces:
        for piece in chain(_without_doctype(next(pieces, b"")), pieces):
            if _SHEET.fullmatch(entry.filename):
                rows = max(rows, _furthest_row(piece))
                columns = max(columns, _furthest_column(piece))
                if rows * columns > SHEET_CELLS:
                    raise FarCells(rows=rows, columns=columns)


def _without_doctype(first: bytes) -> tuple[bytes]:
    """The beginning of a part, the only place where a document type may stand."""
    if b"<!doctype" in first.lower():
        raise WorkbookWithDoctype
    return (first,)


def _pieces(archive: ZipFile, entry: ZipInfo) -> Generator[bytes]:
    """The part in pieces that overlap, so that nothing hides on a border."""
    tail = b""
    with archive.open(entry) as file:
        while chunk := file.read(_CHUNK):
            yield tail + chunk
            tail = chunk[-_OVERLAP:]


def _furthest_row(piece: bytes) -> int:
    return max(map(int, set(_ROW.findall(piece))), default=0)


def _furthest_column(piece: bytes) -> int:
    return max(map(_position, set(_COLUMN.findall(piece))), default=_NARROW)


def _position(letters: bytes) -> int:
    """AA → 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
