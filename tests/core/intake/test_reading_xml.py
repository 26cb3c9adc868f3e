"""XML under the name .xls: the workbooks of Excel 2003, OpenDocument, and records."""

import pytest

from core.intake.reading.refusals import (
    BrokenWorkbook,
    EmptyFile,
    EncryptedWorkbook,
    FarCells,
    SuspiciousCompression,
    TooManyColumns,
    WorkbookWithDoctype,
)
from core.intake.reading.wrong_kinds import ImageFile, WebPage, WordFile
from tests.core.intake.files import noted, opened, zipped
from tests.core.intake.pages import xml_book, xml_cell, xml_row, xml_sheet

STYLES = """<Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style>
<Style ss:ID="clock"><NumberFormat ss:Format="[h]:mm:ss"/></Style>
<Style ss:ID="share"><NumberFormat ss:Format="Percent"/></Style>
<Style ss:ID="unit"><NumberFormat ss:Format="0&quot;分钟&quot;"/></Style>"""
HEADER = xml_row("工单号", "值")


def cells(table):
    return [table.header, *table.rows]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (xml_cell("String", "a &amp; b&#10;c"), "a & b\nc"),
        (xml_cell("String", "Q&A 100%"), "Q&A 100%"),
        (xml_cell("String", "x\x0by"), "xy"),
        (xml_cell("Number", "5"), "5"),
        (xml_cell("Number", "2.50"), "2.5"),
        (xml_cell("Number", "0.955", ' ss:StyleID="share"'), "95.5%"),
        (xml_cell("Number", "3", ' ss:StyleID="unit"'), "3分钟"),
        (xml_cell("Number", "-0.25", ' ss:StyleID="clock"'), "-06:00:00"),
        (xml_cell("DateTime", "2024-03-01T09:05:07.000"), "2024-03-01 09:05:07"),
        (xml_cell("DateTime", "2024-03-01T00:00:00.000", ' ss:StyleID="day"'), "2024-03-01"),
        (xml_cell("DateTime", "1899-12-31T00:02:30.000", ' ss:StyleID="clock"'), "00:02:30"),
        (xml_cell("DateTime", "1900-01-01T06:05:00.000", ' ss:StyleID="clock"'), "30:05:00"),
        (xml_cell("Boolean", "1"), "TRUE"),
        (xml_cell("Error", "#N/A"), ""),
        ('<Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell>', "2"),
        (
            '<Cell><ss:Data ss:Type="String"><B>bold</B> and <I>not</I></ss:Data></Cell>',
            "bold and not",
        ),
        (
            '<Cell><Data ss:Type="String">x</Data><Comment><Data>said</Data></Comment></Cell>',
            "x",
        ),
    ],
)
def test_what_a_cell_of_excel_2003_says(tmp_path, cell, text):
    book = xml_book(xml_sheet(HEADER + xml_row("T1", cell)), STYLES)

    (table,) = opened(tmp_path, book, "export.xls")

    assert cells(table) == [["工单号", "值"], ["T1", text]]
    assert table.name == "export.xls › 三月"
    assert noted(table) == ({"error_cells": 1} if "Error" in cell else {})


def test_cells_and_rows_that_say_where_they_stand(tmp_path):
    rows = (
        xml_row("工单明细", told=' ss:Index="2"')
        + xml_row(
            "工单号", "渠道", xml_cell("String", "评分", ' ss:Index="4"'), told=' ss:Index="4"'
        )
        + xml_row("T1", xml_cell("Number", "5", ' ss:Index="4"'))
        + xml_row(
            xml_cell("String", "T2", ' ss:MergeDown="1"'),
            "电话",
            xml_cell("Number", "4", ' ss:Index="4"'),
        )
        + xml_row(
            xml_cell("String", "邮件", ' ss:Index="2"'), xml_cell("Number", "3", ' ss:Index="4"')
        )
        + xml_row(xml_cell("String", "合计", ' ss:MergeAcross="2"'), xml_cell("Number", "12"))
    )

    (table,) = opened(tmp_path, xml_book(xml_sheet(rows)), "a.xls")

    assert [row[:2] + row[3:] for row in table.rows] == [
        ["T1", "", "5"],
        ["T2", "电话", "4"],
        ["T2", "邮件", "3"],
        ["合计", "", "12"],
    ]
    assert table.skipped_above == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encoding_is_seen_not_believed(tmp_path, encoding):
    book = xml_book(xml_sheet(HEADER + xml_row("T1", "电话投诉处理")))

    (table,) = opened(tmp_path, book.encode(encoding), "a.xls")

    assert list(table.rows) == [["T1", "电话投诉处理"]]


def test_sheets_of_excel_2003_hidden_and_empty(tmp_path):
    hidden = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"
    sheets = (
        xml_sheet(HEADER + xml_row("T1", "1"))
        + xml_sheet("", "空")
        + xml_sheet(HEADER + xml_row("T2", "2"), "选项", hidden)
        + xml_sheet(HEADER + xml_row("T3", "3"), "四月")
    )

    first, second = opened(tmp_path, xml_book(sheets), "a.xls")

    assert (first.name, second.name) == ("a.xls › 三月", "a.xls › 四月")
    assert (first.notes[0].key, first.notes[0].example) == ("sheets_hidden", "选项")


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (xml_book(xml_sheet(HEADER))[:-40], BrokenWorkbook),
        (xml_book(""), EmptyFile),
        (
            '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>'
            '<Workbook xmlns="x"><Worksheet/></Workbook>',
            WorkbookWithDoctype,
        ),
        (
            '<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><Workbook a="1"/>',
            WorkbookWithDoctype,
        ),
        (xml_book(xml_sheet(xml_row(*(f"c{n}" for n in range(600))))), TooManyColumns),
        ('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', ImageFile),
        ('<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>', WordFile),
        (
            "<?xml version='1.0'?><Error><Code>AccessDenied</Code><RequestId>1</RequestId></Error>",
            WebPage,
        ),
        ("<?xml version='1.0'?><a><b>", BrokenWorkbook),
    ],
    ids=["cut", "none", "entity", "foreign", "wide", "picture", "word", "message", "open"],
)
def test_xml_that_is_no_table(tmp_path, content, refusal):
    with pytest.raises(refusal):
        opened(tmp_path, content, "a.xls")


def test_rows_far_below_are_left_out_and_said(tmp_path):
    far = xml_row("x", told=' ss:Index="1048576"')

    (table,) = opened(tmp_path, xml_book(xml_sheet(HEADER + xml_row("T1", "1") + far)), "a.xls")

    assert (table.n_rows, noted(table)) == (1, {"far_cells_cropped": 1})


def test_records_in_xml(tmp_path):
    content = """<?xml version="1.0" encoding="GBK"?><export><count>2</count><tickets>
    <ticket id="T1"><channel>电话</channel><times><created>2024-03-01</created></times>
    <tag>退款</tag><tag>加急</tag></ticket>
    <ticket id="T2"><channel>邮件</channel><note/></ticket></tickets></export>"""

    (table,) = opened(tmp_path, content.encode("gbk"), "a.xml")

    assert cells(table) == [
        ["id", "channel", "times.created", "tag", "note"],
        ["T1", "电话", "2024-03-01", "退款, 加急", ""],
        ["T2", "邮件", "", "", ""],
    ]


NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)
UNSEEN = """<office:automatic-styles><style:style style:name="ta2" style:family="table">
<style:table-properties table:display="false"/></style:style></office:automatic-styles>"""


def content_xml(*sheets: str) -> str:
    return (
        f'<?xml version="1.0"?><office:document-content {NAMES}>{UNSEEN}<office:body>'
        f"<office:spreadsheet>{''.join(sheets)}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )


def ods(*sheets: str, **parts: bytes) -> bytes:
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "content.xml": content_xml(*sheets).encode(), **parts})


def ods_sheet(rows: str, name: str = "三月", style: str = "ta1") -> str:
    return f'<table:table table:name="{name}" table:style-name="{style}">{rows}</table:table>'


def ods_row(*cells_: str, told: str = "") -> str:
    drawn = (each if each.startswith("<") else ods_cell("string", "", each) for each in cells_)
    return f"<table:table-row{told}>{''.join(drawn)}</table:table-row>"


def ods_cell(kind: str, told: str, shown: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" {told}><text:p>{shown}</text:p>'
        "</table:table-cell>"
    )


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (ods_cell("float", 'office:value="1234.5"', "1,234.50"), "1234.5"),
        (ods_cell("percentage", 'office:value="0.955"', "96%"), "95.5%"),
        (ods_cell("currency", 'office:value="12"', "¥12.00"), "12"),
        (ods_cell("date", 'office:date-value="2024-03-01"', "1/3/24"), "2024-03-01"),
        (ods_cell("date", 'office:date-value="2024-03-01T09:05:07"'), "2024-03-01 09:05:07"),
        (ods_cell("time", 'office:time-value="PT30H05M00S"', "30:05"), "30:05:00"),
        (ods_cell("time", 'office:time-value="-PT06H00M00S"', "-6:00"), "-06:00:00"),
        (ods_cell("time", 'office:time-value="PT00H01M26.4S"'), "00:01:26.400"),
        (ods_cell("boolean", 'office:boolean-value="true"', "WAHR"), "TRUE"),
        (ods_cell("string", 'office:string-value=""', "#N/A"), ""),
        (
            "<table:table-cell office:value-type='string'><office:annotation><text:p>no</text:p>"
            "</office:annotation><text:p>a<text:s text:c='2'/>b</text:p><text:p>c</text:p>"
            "</table:table-cell>",
            "a  b\nc",
        ),
    ],
)
def test_what_a_cell_of_open_document_says(tmp_path, cell, text):
    (table,) = opened(tmp_path, ods(ods_sheet(ods_row("id", "值") + ods_row("T1", cell))), "a.ods")

    assert cells(table) == [["id", "值"], ["T1", text]]


def test_repeated_merged_and_hidden_in_open_document(tmp_path):
    blank = "<table:table-cell table:number-columns-repeated='16380'/>"
    covered = "<table:covered-table-cell/>"
    group = ods_cell("string", 'table:number-rows-spanned="2"', "一组")
    rows = (
        ods_row("组", "id", "n", "m", blank)
        + ods_row(
            group, "T1", ods_cell("float", 'office:value="0" table:number-columns-repeated="2"')
        )
        + ods_row(covered, "T2", "<table:table-cell/>", ods_cell("float", 'office:value="7"'))
        + ods_row("二组", "T3", told=' table:number-rows-repeated="3"')
        + ods_row(blank, told=' table:number-rows-repeated="1048570"')
    )

    (table,) = opened(tmp_path, ods(ods_sheet(rows), ods_sheet(rows, "藏", "ta2")), "a.ods")

    assert [row[:4] for row in table.rows] == [
        ["一组", "T1", "0", "0"],
        ["一组", "T2", "", "7"],
        *[["二组", "T3", "", ""]] * 3,
    ]
    assert table.notes[0].example == "藏"


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (ods(), EmptyFile),
        (
            ods(ods_sheet(ods_row("x", "y", told=' table:number-rows-repeated="9999999"') * 3)),
            FarCells,
        ),
        (
            ods(
                ods_sheet(ods_row(ods_cell("string", 'table:number-columns-repeated="9999"', "x")))
            ),
            TooManyColumns,
        ),
        (ods(**{"META-INF/manifest.xml": b"<manifest:encryption-data/>"}), EncryptedWorkbook),
        (zipped({"mimetype": b"opendocument.spreadsheet", "content.xml": b"<x"}), BrokenWorkbook),
        (ods(ods_sheet(" " * 40_000_000)), SuspiciousCompression),
        (
            zipped({"content.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + content_xml().encode()}),
            WorkbookWithDoctype,
        ),
    ],
    ids=["empty", "tall", "wide", "locked", "cut", "bomb", "entity"],
)
def test_open_documents_that_are_refused(tmp_path, content, refusal):
    with pytest.raises(refusal):
        opened(tmp_path, content, "a.ods")


def test_a_flat_open_document(tmp_path):
    flat = content_xml(ods_sheet(ods_row("id", "n") + ods_row("T1", "x"))).replace(
        "document-content", "document"
    )

    (table,) = opened(tmp_path, flat, "a.fods")

    assert cells(table) == [["id", "n"], ["T1", "x"]]
