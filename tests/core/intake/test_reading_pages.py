"""Pages that call themselves .xls: the tables they draw, in any encoding, however untidy."""

import pytest

from core.intake.reading.refusals import TooManyColumns, WorkbookWithDoctype
from core.intake.reading.wrong_kinds import WebPage
from tests.core.intake.files import TICKETS, noted, opened
from tests.core.intake.pages import archive, drawn, page

ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "big5", "utf-16"]


def cells(table):
    return [table.header, *table.rows]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("said", ["right", "nothing", "wrong"])
def test_a_table_in_any_encoding_whatever_the_page_says(tmp_path, encoding, said):
    rows = [["工單號", "渠道", "備註"], ["T1001", "電話", "請盡快處理，謝謝"]] * 1
    word = {"right": encoding.removesuffix("-sig"), "nothing": "", "wrong": "iso-8859-1"}[said]
    content = page(drawn([*rows, ["T1002", "郵件", "客戶要求退款"]]), word)

    (table,) = opened(tmp_path, content.encode(encoding), "export.xls")

    assert cells(table) == [*rows, ["T1002", "郵件", "客戶要求退款"]]


def test_a_page_in_gbk_that_says_gb2312(tmp_path):
    content = page(drawn(TICKETS), "gb2312").encode("gbk")

    (table,) = opened(tmp_path, content, "工单.xls")

    assert cells(table) == TICKETS
    assert (table.name, table.encoding) == ("工单.xls", "gb18030")


def test_a_page_in_utf8_that_says_gbk(tmp_path):
    (table,) = opened(tmp_path, page(drawn(TICKETS), "gbk"), "工单.xls")

    assert cells(table) == TICKETS


def test_another_encoding_is_one_click(tmp_path):
    (table,) = opened(tmp_path, page(drawn(TICKETS)).encode("gbk"), "a.xls", encoding="cp1252")

    assert table.encoding == "cp1252"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<td>&lt;b&gt; &amp; &#24037;&#x5355;&nbsp;</td>", "<b> & 工单"),
        ("<td>  a \n  b </td>", "a b"),
        ("<td>one<br>two<br/>three</td>", "one\ntwo\nthree"),
        ("<td><p>one</p><p>two</p></td>", "one\ntwo"),
        ("<td><b>bo<i>ld</i></b> <font color=red>red</font></td>", "bold red"),
        ("<td>&nbsp;</td>", ""),
        ("<td><br></td>", ""),
        ("<td><a href='http://x.example/'>T9</a><img src=x.png></td>", "T9"),
        ("<td>x<!-- not seen -->y</td>", "xy"),
        ("<td><script>var a = '<td>no</td>';</script>z</td>", "z"),
        ("<td style='mso-number-format:\\@'>007</td>", "007"),
        ("<td x:num='123456789012'>1.23457E+11</td>", "123456789012"),
        ("<td x:num='45078.5'>########</td>", "45078.5"),
        ("<td x:num='0.5'>12:00</td>", "12:00"),
        ("<th>as a header</th>", "as a header"),
        ("<TD CLASS=x>upper</TD>", "upper"),
        ('<td title="a > b">c</td>', "c"),
        ("<![CDATA[<td>raw</td>]]><td>cell</td>", "cell"),
        ("<td><![if !supportEmptyParas]>&nbsp;<![endif]>t</td>", "t"),
        ("<![strange]><td>u</td>", "u"),
    ],
)
def test_what_a_cell_says(tmp_path, cell, text):
    body = f"<table><tr><td>工单号</td><td>备注</td></tr><tr><td>T1</td>{cell}</tr></table>"

    (table,) = opened(tmp_path, page(body), "a.xls")

    assert list(table.rows) == [["T1", text]]


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td>id<td>n<tr><td>T1<td>1<tr><td>T2<td>2</table>",
        "<table><thead><tr><th>id</th><th>n</th></tr></thead><tbody><tr><td>T1</td><td>1</td></tr>"
        "<tr><td>T2</td><td>2</td></tr></tbody>",
        "<TABLE BORDER=1><TR><TD>id</TD><TD>n</TD></TR><TR><TD>T1</TD><TD>1</TD></TR>"
        "<TR><TD>T2</TD><TD>2",
        "<tr><td>lost</td></tr><table><tr><td>id</td><td>n</td></tr><tr><td>T1</td><td>1</td>"
        "</tr></tr><tr><td>T2</td><td>2</td></tr></table></table></div>",
        "<table><tr><td>id</td><td>n</td></tr></table><table><tr><td>T1</td><td>1</td></tr>"
        "<tr><td>T2</td><td>2</td></tr></table>",
    ],
    ids=["no ends", "no end of the table", "no end of the file", "stray tags", "header apart"],
)
def test_tags_left_open_or_astray(tmp_path, body):
    (table,) = opened(tmp_path, f"<html><title>x{body}", "a.xls")

    assert cells(table) == [["id", "n"], ["T1", "1"], ["T2", "2"]]


def test_spans_in_header_and_body(tmp_path):
    body = """<table><tr><td colspan=4>三月工单明细</td></tr>
    <tr><td rowspan=2>组别</td><td rowspan=2>工单号</td><td colspan=2>时长(分钟)</td></tr>
    <tr><td>首次响应</td><td>解决</td></tr>
    <tr><td rowspan=2>一组</td><td>T1</td><td>2</td><td>30</td></tr>
    <tr><td>T2</td><td colspan=2>无</td></tr>
    <tr><td>二组</td><td>T3</td><td>4</td><td>50</td></tr></table>"""

    (table,) = opened(tmp_path, page(body), "a.xls")

    assert table.header == ["组别", "工单号", "时长(分钟) 首次响应", "时长(分钟) 解决"]
    assert list(table.rows) == [
        ["一组", "T1", "2", "30"],
        ["一组", "T2", "无", ""],
        ["二组", "T3", "4", "50"],
    ]
    assert noted(table)["title_rows"] == 1


def test_spans_without_measure_fill_nothing(tmp_path):
    body = "<table><tr><td colspan=999999999>标题</td></tr>" + drawn(TICKETS)[7:]
    tall = body.replace("<td>T1001", "<td rowspan=99999999>T1001")

    (table,) = opened(tmp_path, page(tall), "a.xls")

    assert len(table.header) == 5 + 1


def test_layout_tables_are_no_tables_and_two_tables_are_two(tmp_path):
    other = [["渠道", "数量"], ["电话", "12"], ["邮件", "3"]]
    body = f"<table><tr><td>报表<td>{drawn(TICKETS)}<td></tr></table><p>合计<p>{drawn(other)}"

    first, second = opened(tmp_path, page(body), "a.xls")

    assert [cells(first), cells(second)] == [TICKETS, other]
    assert (first.name, second.name) == ("a.xls › 1", "a.xls › 2")


def test_pages_of_one_table_are_one_table(tmp_path):
    more = [TICKETS[0], ["T1004", "2024-03-04 08:00:00", "电话", "3", ""]]

    (table,) = opened(tmp_path, page(drawn(TICKETS) + "<hr>" + drawn(more)), "a.xls")

    assert [row[0] for row in table.rows] == ["T1001", "T1002", "T1003", "工单号", "T1004"]


def test_the_name_of_the_sheet_is_told_in_a_comment(tmp_path):
    told = "<!--[if gte mso 9]><xml><x:Name>三月&amp;四月</x:Name></xml><![endif]-->"

    (table,) = opened(tmp_path, page(told + drawn(TICKETS)), "a.xls")

    assert table.name == "a.xls › 三月&四月"


def test_words_may_stand_before_a_page(tmp_path):
    (table,) = opened(tmp_path, "下载成功\n" + drawn(TICKETS), "a.xls")

    assert cells(table) == TICKETS


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (page("<h1>502 Bad Gateway</h1>"), WebPage),
        (page("<form><table><tr><td>密码<td><input type=password></table></form>"), WebPage),
        (page("<table></table>"), WebPage),
        (page("<table><tr></tr></table>"), WebPage),
        ("<!DOCTYPE html><html><head><script>location='/login'</script>", WebPage),
        ('<!DOCTYPE html [<!ENTITY a "b">]><html>' + drawn(TICKETS), WorkbookWithDoctype),
        (page(drawn([[f"c{n}" for n in range(501)]] * 2)), TooManyColumns),
    ],
    ids=["error", "login", "hollow", "hollower", "redirect", "entity", "wide"],
)
def test_a_page_without_a_table_is_refused(tmp_path, content, refusal):
    with pytest.raises(refusal):
        opened(tmp_path, content, "export.xls")


NAMES = """<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>
<x:ExcelWorksheet><x:Name>三月</x:Name><x:WorksheetSource HRef="book.files/sheet001.htm"/>
</x:ExcelWorksheet><x:ExcelWorksheet><x:Name>四月</x:Name>
<x:WorksheetSource HRef="book.files/sheet002.htm"/></x:ExcelWorksheet>
</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--><frameset></frameset>"""


@pytest.mark.parametrize("written", ["quoted-printable", "base64"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb2312"])
def test_a_workbook_saved_as_one_page(tmp_path, written, encoding):
    april = [["工单号", "渠道"], ["T2", "邮件"]]
    content = archive(
        [
            ("book.htm", page(NAMES, encoding), written),
            ("book.files/tabstrip.htm", page(drawn([["三月", "四月"], ["a", "b"]])), written),
            ("book.files/sheet001.htm", page(drawn(TICKETS), encoding), written),
            ("book.files/sheet002.htm", page(drawn(april), encoding), written),
        ],
        encoding,
    )

    first, second = opened(tmp_path, content, "三月.xls")

    assert [cells(first), cells(second)] == [TICKETS, april]
    assert (first.name, second.name) == ("三月.xls › 三月", "三月.xls › 四月")


def test_a_page_saved_with_its_pictures(tmp_path):
    content = archive([("a.htm", page(drawn(TICKETS)), "quoted-printable")])

    (table,) = opened(tmp_path, content, "a.mht")

    assert (table.name, cells(table)) == ("a.mht", TICKETS)


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_an_archive_whose_pages_have_chinese_names(tmp_path, encoding):
    content = archive([("book.htm", page(drawn(TICKETS)), "base64")])

    (table,) = opened(tmp_path, content.replace(b"book", "三月".encode(encoding)), "a.mht")

    assert cells(table) == TICKETS


def test_a_web_archive_cut_short_or_hollow(tmp_path):
    whole = archive([("a.htm", page("nothing"), "base64")])

    with pytest.raises(WebPage):
        opened(tmp_path, whole, "a.mht")
