"""A finished workbook to the list of what is wrong with it, in words; empty if it is sound."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator

from core.worktables.excel import columns_wide

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
NUMBER_AS_TEXT = re.compile(r"[-+]?[\d,]*\.?\d+\s?%?|\d{4}-\d\d-\d\d.*")
DEFAULT_NAME = re.compile(r"(Sheet|工作表)\d*")
PEOPLES_WORDS = ("备注", "Remarks", "文件", "File", "取值", "Value")


def problems(path: Path) -> list[str]:
    """Everything the craft section of the design forbids, with its place."""
    book = load_workbook(path)
    with ZipFile(path) as package:
        found = [*_parts(package), *_charts(package)]
    found += [problem for sheet in book for problem in _sheet(sheet)]
    return [*found, *_properties(book), *_schema(path)]


def _schema(path: Path) -> list[str]:
    return [str(error) for error in OpenXmlValidator().validate(path).errors]


def _parts(package: ZipFile) -> Iterator[str]:
    for name in package.namelist():
        if "externalLink" in name or "vbaProject" in name:
            yield f"{name}: external link or macro"
        if name.endswith(".rels") and b'TargetMode="External"' in package.read(name):
            yield f"{name}: external target"


def _charts(package: ZipFile) -> Iterator[str]:
    for name in package.namelist():
        if re.fullmatch(r"xl/charts/chart\d+\.xml", name):
            chart = _xml(package, name).find(f"{CHART}chart")
            yield from (f"{name}: {problem}" for problem in _chart(chart))
        if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name):
            texts = re.findall(
                r'<xdr:cNvPr [^>]*?(?:descr="([^"]*)")?/?>', package.read(name).decode()
            )
            yield from (f"{name}: chart without alternative text" for text in texts if not text)


def _xml(package: ZipFile, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(package.read(name))  # noqa: S314 - our own workbooks


def _chart(chart: ElementTree.Element) -> Iterator[str]:
    if not _text(chart.find(f"{CHART}title")):
        yield "no title"
    axes = [axis for kind in ("catAx", "dateAx", "valAx") for axis in chart.iter(f"{CHART}{kind}")]
    yield from (
        f"axis without title: {axis.tag}" for axis in axes if not _text(axis.find(f"{CHART}title"))
    )
    for series in chart.iter(f"{CHART}ser"):
        points = series.findall(f"{CHART}val//{CHART}pt")
        if points and not series.findall(f"{CHART}cat//{CHART}pt"):
            yield "series without categories"


def _text(title: ElementTree.Element | None) -> str:
    return "" if title is None else "".join(part.text or "" for part in title.iter(f"{DRAWN}t"))


def _sheet(sheet: Worksheet) -> Iterator[str]:
    checks = (_name, _cells, _print, _widths, _tables, _unreadable)
    yield from (f"{sheet.title}: {problem}" for check in checks for problem in check(sheet))


def _name(sheet: Worksheet) -> Iterator[str]:
    if DEFAULT_NAME.fullmatch(sheet.title):
        yield "default name"
    if sheet.sheet_state != "visible":
        yield "hidden"


def _cells(sheet: Worksheet) -> Iterator[str]:
    own = {cell.column for row in sheet.iter_rows() for cell in row if cell.value in PEOPLES_WORDS}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type in "fe":
                yield f"{cell.coordinate}: formula or error {cell.value}"
            if cell.hyperlink:
                yield f"{cell.coordinate}: link"
            text = cell.value if isinstance(cell.value, str) and cell.column not in own else ""
            if NUMBER_AS_TEXT.fullmatch(text.strip()):
                yield f"{cell.coordinate}: a number as text {cell.value!r}"
            if isinstance(cell.value, int | float) and cell.number_format == "@":
                yield f"{cell.coordinate}: a number formatted as text"


def _print(sheet: Worksheet) -> Iterator[str]:
    turned = sheet.page_setup.orientation not in {"landscape", "portrait"}
    if turned or int(sheet.page_setup.paperSize or 0) != 9:
        yield f"not A4 {sheet.page_setup.paperSize}"
    if not sheet.print_area or not sheet.print_title_rows:
        yield "no print area or repeated rows"
    if not sheet.sheet_properties.pageSetUpPr.fitToPage or sheet.page_setup.fitToHeight != 0:
        yield "not one page wide"
    if "&P" not in (sheet.oddFooter.right.text or ""):
        yield "pages not numbered"
    if not sheet.freeze_panes:
        yield "nothing frozen"


def _widths(sheet: Worksheet) -> Iterator[str]:
    """Numbers never become ####, and a text that does not wrap is not cut by its neighbour."""
    merged = {cell for area in sheet.merged_cells.ranges for cells in area.rows for cell in cells}
    widths = _real_widths(sheet)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None or (cell.row, cell.column) in merged:
                continue
            room = widths[get_column_letter(cell.column)]
            if isinstance(cell.value, int | float) and len(f"{cell.value:,.1f}") > room:
                yield f"{cell.coordinate}: {cell.value} in a column of {room}"
            cut = isinstance(cell.value, str) and not cell.alignment.wrap_text
            if cut and columns_wide(cell.value) > room:
                yield f"{cell.coordinate}: text cut"


def _real_widths(sheet: Worksheet) -> dict[str, float]:
    widths: dict[str, float] = {}
    for dimension in sheet.column_dimensions.values():
        for place in range(dimension.min, dimension.max + 1):
            widths[get_column_letter(place)] = dimension.width
    return widths


def _tables(sheet: Worksheet) -> Iterator[str]:
    for table in sheet.tables.values():
        if not table.name.startswith("hx_") or table.autoFilter is None:
            yield f"table {table.name} badly named or without a filter"
        left, top, right, bottom = range_boundaries(table.ref)
        titles = [sheet.cell(top, place).value for place in range(left, right + 1)]
        if titles != [column.name for column in table.tableColumns] or len(set(titles)) < len(
            titles
        ):
            yield f"table {table.name} has other titles than its cells"
        if bottom <= top:
            yield f"table {table.name} is empty"


def _unreadable(sheet: Worksheet) -> Iterator[str]:
    for row in sheet.iter_rows():
        for cell in row:
            fill = cell.fill.fgColor.rgb if cell.fill.patternType else "FFFFFFFF"
            if cell.value is not None and cell.font.color and cell.font.color.rgb == fill:
                yield f"{cell.coordinate}: text in the colour of its ground"
            if cell.value is not None and cell.font.name != "Microsoft YaHei":
                yield f"{cell.coordinate}: not in a font with Han characters"


def _properties(book: Workbook) -> Iterator[str]:
    properties = book.properties
    if not (properties.title and properties.creator and properties.created):
        yield "document properties missing"
