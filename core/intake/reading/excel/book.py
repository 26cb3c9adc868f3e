"""A workbook's file to its worksheets, through calamine, the first of them parsed at once."""

from dataclasses import dataclass
from pathlib import Path

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from core.intake.reading.excel.visibility import divided


@dataclass(frozen=True)
class Book:
    """The names of the worksheets to be read, and of hidden ones that are not."""

    shown: list[str]
    hidden: list[str]
    _parser: CalamineWorkbook
    _ahead: dict[str, CalamineSheet]

    def sheet(self, name: str) -> CalamineSheet:
        """A worksheet, parsed when it is asked for; it is not held on to."""
        return self._ahead.pop(name, None) or self._parser.get_sheet_by_name(name)

    def place(self, name: str) -> int:
        """Where a sheet stands among all sheets of the workbook, from 0."""
        return self._parser.sheet_names.index(name)


def opened(source: Path) -> Book:
    """Raises what calamine raises."""
    with source.open("rb") as file:
        parser = CalamineWorkbook.from_filelike(file)
    sheets = [each for each in parser.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    found = divided(sheets, lambda each: each.visible != SheetVisibleEnum.Visible)
    shown, hidden = ([each.name for each in some] for some in found)
    return Book(shown, hidden, parser, {n: parser.get_sheet_by_name(n) for n in shown[:1]})
