"""An XLSX before any parser sees it: refused if its parts would break or fill one."""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from core.intake.limits import ARCHIVE_RATIO, MAX_BYTES, RATIO_MATTERS_FROM, SHEET_CELLS
from core.intake.refusals import (
    BrokenWorkbook,
    FarCells,
    SuspiciousCompression,
    WorkbookWithDoctype,
)

_CHUNK = 1 << 20
_OVERLAP = 64
_SHEET = re.compile(r"xl/(work|macro|dialog)sheets/[^/]+\.xml", re.IGNORECASE)
_COLUMN = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{1,3})\d")
_ROW = re.compile(rb"\sr\s*=\s*[\"'][A-Za-z]{0,3}(\d{1,7})[\"']")
_DOCTYPE = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)


def prescan(path: Path) -> None:
    """Raises BrokenWorkbook, WorkbookWithDoctype, FarCells or SuspiciousCompression."""
    try:
        with ZipFile(path) as archive:
            _check_ratio(archive, path.stat().st_size)
            for entry in archive.infolist():
                if entry.filename.lower().endswith((".xml", ".rels")):
                    _check_part(archive, entry)
    except (BadZipFile, EOFError, zlib.error, NotImplementedError, RuntimeError, OSError) as error:
        raise BrokenWorkbook from error


def _check_ratio(archive: ZipFile, size: int) -> None:
    unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > max(RATIO_MATTERS_FROM, ARCHIVE_RATIO * size) or unpacked > MAX_BYTES:
        raise SuspiciousCompression(ratio=ARCHIVE_RATIO)


def _check_part(archive: ZipFile, entry: ZipInfo) -> None:
    rows = columns = 0
    is_sheet = _SHEET.fullmatch(entry.filename)
    for piece in _pieces(archive, entry):
        if _DOCTYPE.search(piece):
            raise WorkbookWithDoctype
        if is_sheet:
            rows = max(rows, _furthest_row(piece))
            columns = max(columns, _furthest_column(piece))
            if rows * columns > SHEET_CELLS:
                raise FarCells(rows=rows, columns=columns)


def _pieces(archive: ZipFile, entry: ZipInfo) -> Iterator[bytes]:
    """The part in pieces that overlap, so that nothing hides on a border."""
    tail = b""
    with archive.open(entry) as file:
        while chunk := file.read(_CHUNK):
            yield tail + chunk
            tail = chunk[-_OVERLAP:]


def _furthest_row(piece: bytes) -> int:
    return max(map(int, set(_ROW.findall(piece))), default=0)


def _furthest_column(piece: bytes) -> int:
    return max(map(_position, set(_COLUMN.findall(piece))), default=0)


def _position(letters: bytes) -> int:
    """AA → 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
