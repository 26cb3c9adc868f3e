"""Small files of every kind, as helpdesks and hostile people make them."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from core.intake.reading.opening import Job, tables
from core.intake.reading.raw_table import RawTable

TICKETS = [
    ["工单号", "创建时间", "渠道", "响应时间(分钟)", "评价"],
    ["T1001", "2024-03-01 09:05:00", "电话", "2.5", "很好"],
    ["T1002", "2024-03-02 10:00:00", "邮件", "60", ""],
    ["T1003", "2024-03-03 21:30:00", "在线聊天", "0.5", "太慢了, 等了“很久”"],
]


def text(rows: Iterable[Sequence[str]], delimiter: str = ",", ends: str = "\r\n") -> str:
    """Rows as a spreadsheet program saves them."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, lineterminator=ends).writerows(rows)
    return stream.getvalue()


def saved(folder: Path, content: bytes | str, name: str = "export.csv") -> Path:
    """A file with this content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def opened(
    folder: Path, content: bytes | str, name: str = "export.csv", encoding: str | None = None
) -> tuple[RawTable, ...]:
    """Its tables, read in this process."""
    return tables(Job(saved(folder, content, name), folder / "table.arrow", name, encoding))


def read_one(folder: Path, content: bytes | str, encoding: str | None = None) -> RawTable:
    """The one table of a text file."""
    (table,) = opened(folder, content, encoding=encoding)
    return table


def noted(table: RawTable) -> dict[str, int]:
    """Keys and counts of a table's notes."""
    return {note.key: note.n for note in table.notes}


def workbook(sheets: dict[str, list[list[Any]]]) -> bytes:
    """An XLSX of these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return bytes_of(book)


def bytes_of(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def with_part(book: bytes, part: str, change: Any) -> bytes:
    """A workbook with one of its parts put through `change`."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**parts, part: change(parts[part])})
