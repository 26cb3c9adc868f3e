"""Workbooks: every sheet a table, every cell the text its reader needs."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from core.intake.reading.cells import to_text
from core.intake.reading.refusals import (
    BrokenWorkbook,
    EmptyFile,
    EncryptedWorkbook,
    FarCells,
    SuspiciousCompression,
    TooManyColumns,
    WorkbookWithDoctype,
)
from tests.core.intake.files import bytes_of, noted, opened, with_part, workbook, zipped

OLD_WORKBOOK = Path(__file__).parent / "exports" / "hours.xls"
SHEET = "xl/worksheets/sheet1.xml"
TICKETS = [["工单号", "渠道", "满意度"], ["T1001", "电话", 5], ["T1002", "邮件", 4.5]]


def test_every_visible_sheet_with_content_is_a_table(tmp_path):
    book = openpyxl.Workbook()
    book.worksheets[0].title = "三月"
    for row in TICKETS:
        book["三月"].append(row)
    book.create_sheet("空")
    book.create_sheet("四月").append(["工单号", "渠道"])
    book.create_sheet("选项").append(["电话"])
    book["选项"].sheet_state = "hidden"

    march, april = opened(tmp_path, bytes_of(book), "export.xlsx")

    assert (march.name, april.name) == ("export.xlsx › 三月", "export.xlsx › 四月")
    assert [march.header, *march.rows] == [
        ["工单号", "渠道", "满意度"],
        ["T1001", "电话", "5"],
        ["T1002", "邮件", "4.5"],
    ]
    assert (march.encoding, noted(march), noted(april)) == ("xlsx", {"sheets_hidden": 1}, {})
    assert (april.header, april.n_rows) == (["工单号", "渠道"], 0)


def test_an_old_workbook_saved_by_libreoffice(tmp_path):
    march, april = opened(tmp_path, OLD_WORKBOOK.read_bytes(), "三月.xls")

    assert (march.name, march.encoding, march.skipped_above) == ("三月.xls › 三月", "xls", 1)
    assert ["|".join(row) for row in march.rows] == [
        "T1|2024-03-01 09:05:07|2024-03-01|00:02:30|30:05:00|电话|2.5|5|TRUE",
        "T2|2024-03-02 00:00:00|2024-03-02|01:00:00|02:00:00|邮件|60||FALSE",
    ]
    assert list(april.rows) == [["T3", "微信"]]


def test_a_workbook_is_one_whatever_its_name(tmp_path):
    (table,) = opened(tmp_path, workbook({"s": TICKETS}), "export.csv")

    assert table.encoding == "xlsx"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("  as it is ", "  as it is "),
        ("", ""),
        (5.0, "5"),
        (-0.25, "-0.25"),
        (-0.0, "0"),
        (0.1, "0.1"),
        (1e20, "100000000000000000000"),
        (1e300, "1e+300"),
        (True, "TRUE"),
        (False, "FALSE"),
        (datetime(2024, 3, 1, 9, 5, 7), "2024-03-01 09:05:07"),
        (datetime(2024, 3, 1, 9, 5, 6, 999_000), "2024-03-01 09:05:07"),
        (datetime(2024, 3, 1, 9, 5, 7, 1_000), "2024-03-01 09:05:07"),
        (datetime(2024, 3, 1, 9, 5, 7, 500_000), "2024-03-01 09:05:07.500"),
        (datetime(1900, 1, 2, 6), "54:00:00"),
        (date(2024, 3, 1), "2024-03-01"),
        (date(1900, 1, 1), "24:00:00"),
        (time(0, 2, 30), "00:02:30"),
        (time(0, 2, 29, 999_000), "00:02:30"),
        (time(0, 0, 0, 400_000), "00:00:00.400"),
        (timedelta(hours=30, minutes=5), "30:05:00"),
        (timedelta(hours=-12), "-12:00:00"),
        (timedelta(days=40), "960:00:00"),
    ],
)
def test_cells_as_text(cell, shown):
    assert to_text([cell]) == [shown]


def test_a_day_among_moments_is_midnight():
    cells = to_text([datetime(2024, 3, 1, 9, 5), date(2024, 3, 2), "待定", ""])

    assert cells == ["2024-03-01 09:05:00", "2024-03-02 00:00:00", "待定", ""]


def test_blank_rows_and_columns_around_the_table(tmp_path):
    rows = [[None] * 4, [None, "3月"], [None], [None, "id", "n", "x"], [None, "T1001", 1, None]]

    (table,) = opened(tmp_path, workbook({"s": [*rows, [None], [None, "T1002", 2, 3]]}), "x.xlsx")

    assert (table.header, table.skipped_above) == (["id", "n", "x"], 3)
    assert list(table.rows) == [["T1001", "1", ""], ["", "", ""], ["T1002", "2", "3"]]


def far(row: int, column: int) -> bytes:
    book = openpyxl.Workbook()
    for cells in TICKETS:
        book.worksheets[0].append(cells)
    book.worksheets[0].cell(row, column).value = "x"
    return bytes_of(book)


@pytest.mark.parametrize(("row", "column"), [(60_000, 1), (1, 600), (3, 16_384)])
def test_lone_far_cells_are_cropped_and_said(tmp_path, row, column):
    (table,) = opened(tmp_path, far(row, column), "far.xlsx")

    assert (table.header, table.n_rows) == (["工单号", "渠道", "满意度"], 2)
    assert noted(table) == {"far_cells_cropped": 1}


def test_the_furthest_cell_of_all_is_refused(tmp_path):
    with pytest.raises(FarCells) as refused:
        opened(tmp_path, far(1_048_576, 16_384), "far.xlsx")

    assert refused.value.facts == {"rows": 1_048_576, "columns": 16_384}


def test_too_many_columns_are_refused(tmp_path):
    with pytest.raises(TooManyColumns):
        opened(tmp_path, workbook({"s": [[f"c{n}" for n in range(501)]]}), "wide.xlsx")


def test_an_empty_workbook_is_an_empty_file(tmp_path):
    with pytest.raises(EmptyFile):
        opened(tmp_path, workbook({"s": [], "t": [[" "]]}), "empty.xlsx")


@pytest.mark.parametrize("declared", [b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"<!doctype x>"])
@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml"])
def test_a_document_type_is_refused(tmp_path, declared, part):
    book = with_part(workbook({"s": TICKETS}), part, lambda xml: declared + xml)

    with pytest.raises(WorkbookWithDoctype):
        opened(tmp_path, book, "entities.xlsx")


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.95])
def test_a_workbook_cut_short_is_broken(tmp_path, kept):
    whole = workbook({"s": TICKETS * 50})

    with pytest.raises(BrokenWorkbook):
        opened(tmp_path, whole[: int(len(whole) * kept)], "cut.xlsx")


def test_a_damaged_sheet_is_a_broken_workbook(tmp_path):
    book = with_part(workbook({"s": TICKETS}), SHEET, lambda xml: xml[: len(xml) // 2])

    with pytest.raises(BrokenWorkbook):
        opened(tmp_path, book, "damaged.xlsx")


def test_a_workbook_that_unpacks_without_end_is_refused(tmp_path):
    book = with_part(workbook({"s": TICKETS}), SHEET, lambda xml: xml + b" " * 30_000_000)

    with pytest.raises(SuspiciousCompression):
        opened(tmp_path, book, "bomb.xlsx")


def ole(*streams: str) -> bytes:
    """An OLE file's header and a directory that names these streams."""
    entries = b""
    for stream in streams:
        name = f"{stream}\0".encode("utf-16-le")
        entries += name.ljust(64, b"\0") + len(name).to_bytes(2, "little") + b"\0" * 62
    return (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").ljust(512, b"\0") + entries.ljust(1024, b"\0")


def test_an_encrypted_workbook_says_that_it_is(tmp_path):
    with pytest.raises(EncryptedWorkbook):
        opened(tmp_path, ole("Root Entry", "EncryptionInfo", "EncryptedPackage"), "locked.xlsx")


def test_a_hollow_old_workbook_is_broken(tmp_path):
    with pytest.raises(BrokenWorkbook):
        opened(tmp_path, ole("Root Entry", "Workbook"), "hollow.xls")


def test_a_workbook_without_sheets_parts_is_broken(tmp_path):
    with pytest.raises(BrokenWorkbook):
        opened(tmp_path, zipped({"xl/workbook.xml": b"<workbook/>"}), "bare.xlsx")
