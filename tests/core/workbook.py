"""A finished workbook back to its named tables: rows of cells by the words of their headers."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

Rows = list[dict[str, Any]]


class Workbook:
    """The named tables of a workbook, each found on its sheet by key."""

    def __init__(self, path: Path) -> None:
        self.book = load_workbook(path)
        self._areas = {
            name.removeprefix("hx_"): (sheet, area)
            for sheet in self.book
            for name, area in sheet.tables.items()
        }

    def has(self, key: str) -> bool:
        return key in self._areas

    def rows(self, key: str) -> Rows:
        """A table's rows; two columns of one name would be a fault of the workbook."""
        sheet, area = self._areas[key]
        header, *body = _cells(sheet, area)
        assert len(set(header)) == len(header)
        return [dict(zip(header, cells, strict=True)) for cells in body]

    def values(self, title: str) -> list[Any]:
        """Everything that stands on a sheet."""
        return [cell for row in self.book[title].values for cell in row if cell is not None]


def _cells(sheet: Worksheet, area: str) -> Iterator[tuple[Any, ...]]:
    return (tuple(_value(cell.value) for cell in row) for row in sheet[area])


def _value(value: Any) -> Any:
    return value.date() if isinstance(value, datetime) else value
