"""Cells of which calamine tells half: what a number is under its format, and what is merged."""

import io
import re
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from core.intake.reading.cells import duration_text
from core.intake.reading.excel import biff
from core.intake.reading.excel.marks import address
from core.intake.reading.excel.merged import Merge, filled_down
from core.intake.reading.excel.number_formats import Shown, understood
from core.intake.reading.excel.sheet_marks import column
from tests.core.intake.binary_books import book, error, number, small, words
from tests.core.intake.files import bytes_of, noted, opened, with_part
from tests.core.intake.test_reading_workbooks import SHEET

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KEPT = 'xml:space="preserve"'
ODD_CELLS = Path(__file__).parent / "exports" / "odd_cells.xls"


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("0%", 0.95, "95%"),
        ("0.00%", 0.95499999999999996, "95.5%"),
        ("0%", 1, "100%"),
        ('0"分钟"', 5, "5分钟"),
        ('0.0" h"', -1.5, "-1.5 h"),
        ("0\\h", 2, "2h"),
        ('#,##0.00 "sec";[Red]-#,##0.00', 1.5, "1.5 sec"),
        ("General", 1.5, "1.5"),
        ('General"天"', 3, "3天"),
        ("00000", 42, "00042"),
        ('"GD"00000', 42, "GD00042"),
        ('"¥"#,##0.00', 12.5, "12.5"),
        ('_-* #,##0.00\\ "€"_-', 12.5, "12.5"),
        ("0.00E+00", 12.5, "12.5"),
        ("[Red]0.0", 1.5, "1.5"),
        ("[$-804]0.0", 1.5, "1.5"),
        ("@", 1.5, "1.5"),
        ("h:mm", -0.25, "-06:00:00"),
        ("[h]:mm:ss", -1.5, "-36:00:00"),
        ("mm:ss.0", -0.001, "-00:01:26.400"),
        ('上午/下午h"时"mm"分"', -0.25, "-06:00:00"),
        ('yyyy"年"m"月"d"日"', -0.25, "-06:00:00"),
        ("yyyy-mm-dd", 1e9, "1000000000"),
    ],
)
def test_a_number_under_a_format(code, value, text):
    assert understood(code).text(value) == text


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("h:mm", "clock"),
        ("[h]:mm", "clock"),
        ("[mm]:ss", "clock"),
        ("mm:ss.0", "clock"),
        ('h"小时"mm"分"', "clock"),
        ("h:mm AM/PM", "clock"),
        ("yyyy/m/d", "moment"),
        ("mmm-yy", "moment"),
        ('[DBNum1][$-804]yyyy"年"m"月"d"日"', "moment"),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "moment"),
        ("m/d/yy h:mm", "moment"),
        ("General", "figures"),
        ('"day" 0', "figures"),
        ('0"h:mm"', "figures"),
        ("", "figures"),
        (";;;", "figures"),
        ('"unclosed', "figures"),
    ],
)
def test_the_kind_of_a_format(code, kind):
    assert understood(code).kind == kind


@settings(deadline=None)
@given(st.text(max_size=30), st.floats(allow_nan=False, allow_infinity=False))
def test_any_format_makes_text_of_any_number(code, value):
    assert isinstance(understood(code).text(value), str)


def styled(cells: dict[str, tuple[float | str, str]], epoch=None) -> bytes:
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    sheet = book.worksheets[0]
    sheet.append(["工单号", "值"])
    for place, (value, code) in cells.items():
        sheet["A" + place[1:]] = "T" + place[1:]
        sheet[place].value = value
        sheet[place].number_format = code
    return bytes_of(book)


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (-0.25, "h:mm", "-06:00:00"),
        (-0.25, "[h]:mm:ss", "-06:00:00"),
        (-3.25, "yyyy-mm-dd hh:mm", "-78:00:00"),
        (-1e-9, "h:mm", "00:00:00"),
        (1.5, "h:mm", "36:00:00"),
        (30.0, "[h]:mm:ss", "720:00:00"),
        (70.5, "h:mm", "1692:00:00"),
        (0, "h:mm", "00:00:00"),
        (0.955, "0.0%", "95.5%"),
        (-0.05, "0%", "-5%"),
        (5, '0"分钟"', "5分钟"),
        (45200.6, "General", "45200.6"),
        (45200.75, 'yyyy"年"m"月"d"日" 上午/下午h:mm', "2023-10-01 18:00:00"),
        ("=1+1", "General", ""),
        ("#DIV/0!", "General", ""),
    ],
)
def test_a_cell_of_a_workbook(tmp_path, value, code, text):
    (table,) = opened(tmp_path, styled({"B2": (value, code)}), "a.xlsx")

    assert list(table.rows) == [["T2", text]]


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (datetime(2024, 3, 1, 9, 5), "yyyy-mm-dd hh:mm", "2024-03-01 09:05:00"),
        (1.5, "h:mm", "36:00:00"),
        (-0.25, "h:mm", "-06:00:00"),
        (timedelta(hours=30), "[h]:mm", "30:00:00"),
    ],
)
def test_days_counted_from_1904(tmp_path, value, code, text):
    (table,) = opened(tmp_path, styled({"B2": (value, code)}, CALENDAR_MAC_1904), "a.xlsx")

    assert list(table.rows) == [["T2", text]]


def test_errors_and_formulas_without_value_are_counted(tmp_path):
    book = styled({"B2": ("#N/A", "0"), "B3": ("=A1", "0"), "B4": ("=A2", "0"), "B5": (1, "0")})

    (table,) = opened(tmp_path, book, "a.xlsx")

    assert {note.key: (note.n, note.example) for note in table.notes} == {
        "error_cells": (1, "B2 #N/A"),
        "formulas_uncomputed": (2, "B3"),
    }


def cells_xml(xml: str, strings: str = "") -> bytes:
    """A workbook whose only sheet holds this."""
    space = f'xmlns="{MAIN}"'
    sheet = (
        f"<worksheet {space}><dimension ref='A1:B9999'/><sheetData>{xml}</sheetData></worksheet>"
    )
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.add_worksheet("s").write("A1", "x", book.add_format({"num_format": "0%"}))
    changed = with_part(stream.getvalue(), SHEET, lambda _: sheet.encode())
    table = f"<sst {space}>{strings}</sst>"
    return with_part(changed, "xl/sharedStrings.xml", lambda _: table.encode())


HEADER = '<row r="1"><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>值</v></c></row>'


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c r="B2" t="s"><v>0</v></c>', "rich text"),
        (f'<c r="B2" t="inlineStr"><is><t {KEPT}> kept </t></is></c>', " kept "),
        ('<c r="B2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', "ab"),
        ('<c r="B2" t="inlineStr"><is><t>one&#10;two</t></is></c>', "one\ntwo"),
        ('<c r="B2" t="str"><f>A1</f><v>formed</v></c>', "formed"),
        ('<c r="B2" t="str"><f>IF(1,"")</f><v></v></c>', ""),
        ('<c r="B2"><f>1+1</f><v>2</v></c>', "2"),
        ('<c r="B2" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="B2" t="d"><v>2024-03-01T09:05:07</v></c>', "2024-03-01 09:05:07"),
        ('<c r="B2"><v>1.5E3</v></c>', "1500"),
        ('<c r="B2" t="str"><v>007</v></c>', "007"),
        ('<c r="B2" t="n"><v>1</v></c>', "1"),
        ('<c r="B2" s="1" t="str"><v>0.5</v></c>', "0.5"),
        ('<c s="1" r="B2"><v>0.5</v></c>', "50%"),
        ("<c r='B2' s='1'><v>0.5</v></c>", "50%"),
        (f'<x:c xmlns:x="{MAIN}" r="B2"><x:v>7</x:v></x:c>', "7"),
        (f'<x:c xmlns:x="{MAIN}" r="B2" s="1"><x:v>0.5</x:v></x:c>', "50%"),
        ('<c r="B2"><v>1234567890123456789</v></c>', "1234567890123456789"),
        ('<c r="B2"><f>A1</f><v>1234567890123456789</v></c>', "1234567890123456789"),
    ],
)
def test_cells_as_other_programs_write_them(tmp_path, cell, text):
    rich = f"<r><t {KEPT}>rich </t></r><r><t>text</t></r>"
    strings = f"<si>{rich}<rPh sb='0' eb='1'><t>x</t></rPh></si>"
    row = f'<row r="2"><c r="A2" t="str"><v>T1</v></c>{cell}</row>'

    (table,) = opened(tmp_path, cells_xml(HEADER + row, strings), "a.xlsx")

    assert list(table.rows) == [["T1", text]]
    assert "formulas_uncomputed" not in noted(table)


def test_the_same_cells_in_an_old_workbook(tmp_path):
    (table,) = opened(tmp_path, ODD_CELLS.read_bytes(), "a.xls")

    assert [row[1] for row in table.rows] == [
        *("-06:00:00", "-06:00:00", "-78:00:00", "36:00:00", "95.5%", "5分钟", "", "45200.6"),
        *("2024-03-01 09:05:07", "2024-03-01 00:00:00", "30:05:00"),
    ]
    assert noted(table) == {"error_cells": 1}


CODES = ["h:mm", "[h]:mm:ss", "0.0%", 'yyyy"年"m"月"d"日"', '0"分钟"']


@pytest.mark.parametrize("since_1904", [False, True])
def test_the_same_cells_in_a_binary_workbook(tmp_path, since_1904):
    cells = [
        *(number(1, -0.25, 1), number(1, 1.5, 1), number(1, -1.5, 2), number(1, 0.955, 3)),
        *(small(1, 5, 5), small(1, 7), error(1, 0x2A), number(1, 2.5)),
        number(1, 45352 - 1462 * since_1904, 4),
    ]
    rows = [words(0, f"T{at}") + each for at, each in enumerate(cells)]
    content = book([words(0, "工单号") + words(1, "值"), *rows], CODES, since_1904=since_1904)

    (table,) = opened(tmp_path, content, "a.xlsb")

    assert [row[1] for row in table.rows] == [
        *("-06:00:00", "36:00:00", "-36:00:00", "95.5%", "5分钟", "7", "", "2.5"),
        "2024-03-01 00:00:00",
    ]
    assert (table.name, table.encoding) == ("a.xlsb › 三月", "xlsb")
    assert noted(table) == {"error_cells": 1}


def merged_book() -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["三月工单"],
        ["组别", "工单号", "时长", None, "备注"],
        [None, None, "首次", "解决", None],
        ["一组", "T1", 1, 2, "好"],
        [None, "T2", 3, 4, "很好"],
        [None, "T3", 5, 6, None],
        ["二组", "T4", 7, 8, None],
        [None, "T5", 9, 10, None],
        ["合计", None, 25, 30, None],
    ):
        sheet.append(row)
    for place in ("A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3", "A4:A6", "A9:B9", "E5:E6"):
        sheet.merge_cells(place)
    return book


def test_merged_body_cells_say_their_text_in_each_row(tmp_path):
    (table,) = opened(tmp_path, bytes_of(merged_book()), "a.xlsx")

    assert table.header == ["组别", "工单号", "时长 首次", "时长 解决", "备注"]
    assert [row[0] + row[1] + row[4] for row in table.rows] == [
        *("一组T1好", "一组T2很好", "一组T3很好", "二组T4", "T5", "合计")
    ]


def test_a_merge_over_what_is_filled_changes_nothing():
    rows = [["a", "1"], ["b", "2"], ["", "3"]]

    filled = list(filled_down(iter(rows), 4, [Merge(4, 6, 0), Merge(3, 9, 1), Merge(5, 5000, 1)]))

    assert [list(row) for row in filled] == [["a", "1"], ["b", "2"], ["a", "3"]]


@settings(deadline=None)
@given(st.integers(0, 20_000), st.integers(0, 700))
def test_an_address_names_its_row_and_column(row, at):
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", address(row, at)).groups()

    assert (int(digits) - 1, column(letters.encode()) - 1) == (row, at)


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (0x3FF00000, 1.0),
        (0x0000029E, 167),
        (0xFFFFFFFE, -1),
        (0x00004D9F, 49.67),
        (0x40590001, 1.0),
    ],
)
def test_numbers_in_four_bytes(value, number):
    assert biff.rk(value) == pytest.approx(number)


def test_a_plain_format_is_plain():
    assert understood("0.00").is_plain
    assert Shown().text(2.0) == "2"
    assert duration_text(timedelta(hours=-6)) == "-06:00:00"
