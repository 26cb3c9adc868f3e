"""The elements of an Excel 2003 XML to the cells of its sheets, as a person sees them."""

from core.intake.reading.cells import DAY_ZERO, DAY_ZERO_1904
from core.intake.reading.excel.number_formats import Shown, understood
from core.intake.reading.markup.spreadsheet_sheet import XmlSheet
from core.intake.reading.markup.values import moment, number
from core.intake.reading.markup.xml import Attributes

_FORMATS = {
    "Percent": Shown(scale=100, after="%"),
    **dict.fromkeys(("Short Time", "Medium Time", "Long Time"), Shown("clock")),
    **dict.fromkeys(("Short Date", "Medium Date", "Long Date", "General Date"), Shown("moment")),
    **dict.fromkeys(
        ("Currency", "Euro Currency", "Fixed", "Standard", "Scientific", "Yes/No"), Shown()
    ),
}


class Book:
    """Listens to the document, then has its `sheets`."""

    def __init__(self) -> None:
        self.sheets: list[XmlSheet] = []
        self._styles: dict[str, Shown] = {}
        self._style = ""
        self._zero = DAY_ZERO
        self._cell: Attributes = {}
        self._type = ""
        self._value = ""
        self._pieces: list[str] | None = None
        self._aside = 0

    def begin(self, name: str, attributes: Attributes) -> None:
        """An element begins. Source: XML Spreadsheet Reference, Microsoft 2001."""
        match name:
            case "Style":
                self._style = attributes.get("ID", "")
            case "NumberFormat":
                self._styles[self._style] = _shown(attributes.get("Format", ""))
            case "Date1904":
                self._zero = DAY_ZERO_1904
            case "Worksheet":
                self.sheets.append(XmlSheet(attributes.get("Name", "")))
            case "Row" if self.sheets:
                number = attributes.get("Index", "")
                self.sheets[-1].go_to(int(number[:9]) if number.isdecimal() else None)
            case _:
                self._begin_cell(name, attributes)

    def _begin_cell(self, name: str, attributes: Attributes) -> None:
        match name:
            case "Cell":
                self._cell, self._type, self._value = attributes, "", ""
            case "Comment" | "PhoneticText":
                self._aside += 1
            case "Data" if not self._aside:
                self._type, self._pieces = attributes.get("Type", "String"), []
            case "Visible":
                self._pieces = []
            case _:
                pass

    def end(self, name: str) -> None:
        """An element ends."""
        match name:
            case "Comment" | "PhoneticText":
                self._aside -= 1
            case "Data" if self._pieces is not None and not self._aside:
                self._value, self._pieces = "".join(self._pieces), None
            case "Visible" if self._pieces is not None and self.sheets:
                self.sheets[-1].hidden, self._pieces = "".join(self._pieces) != "SheetVisible", None
            case "Cell" if self.sheets:
                self.sheets[-1].put(self._text(self.sheets[-1]), self._cell)
            case _:
                pass

    def text(self, text: str) -> None:
        """Text of the cell that is open, parts in bold or colour included."""
        if self._pieces is not None and not self._aside:
            self._pieces.append(text)

    def _text(self, sheet: XmlSheet) -> str:
        """What the cell says, whose style decides how a number is shown."""
        shown = self._styles.get(self._cell.get("StyleID", ""), Shown())
        match self._type:
            case "Number":
                return number(self._value, shown)
            case "DateTime":
                return moment(self._value, shown, self._zero)
            case "Boolean":
                return "TRUE" if self._value.strip() == "1" else "FALSE"
            case "Error":
                sheet.count_error(self._value[:8])
                return ""
            case _:
                return self._value


def _shown(code: str) -> Shown:
    return _FORMATS.get(code) or understood(code)
