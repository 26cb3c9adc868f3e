"""Several tables on one sheet, and sheets that are hidden, empty or hardly anything."""

import re

import openpyxl
import pytest

from core.intake.reading import read
from core.intake.reading.stacked import Stacked
from tests.core.intake.files import TICKETS, bytes_of, noted, opened, with_part, workbook

OTHER = [["渠道", "数量"], ["电话", "12"], ["邮件", "3"], ["微信", "7"]]


def cells(table):
    return [table.header, *table.rows]


def beside(left, right, gap=1):
    width = len(left[0])
    rows = max(len(left), len(right))
    return [
        [
            *(left[i] if i < len(left) else [None] * width),
            *[None] * gap,
            *(right[i] if i < len(right) else []),
        ]
        for i in range(rows)
    ]


def test_two_tables_one_below_the_other(tmp_path):
    rows = [*TICKETS, [], ["按渠道汇总"], *OTHER]

    first, second = opened(tmp_path, workbook({"三月": rows}), "a.xlsx")

    assert (first.name, second.name) == ("a.xlsx › 三月", "a.xlsx › 三月 › 2")
    assert [cells(first), second.header[:2], [row[:2] for row in second.rows]] == [
        TICKETS,
        OTHER[0],
        OTHER[1:],
    ]
    assert noted(first)["tables_on_sheet"] == 2


@pytest.mark.parametrize("gap", [1, 3])
def test_two_tables_side_by_side(tmp_path, gap):
    first, second = opened(tmp_path, workbook({"三月": beside(OTHER, TICKETS, gap)}), "a.xlsx")

    assert [cells(first), cells(second)] == [OTHER, TICKETS]
    assert second.name == "a.xlsx › 三月 › 2"


@pytest.mark.parametrize(
    "rows",
    [
        [*TICKETS, [], ["合计", "", "", "63", ""]],
        [*TICKETS, [], ["制表人：王", "审核：李"]],
        [*TICKETS, [], ["备注", "以上不含测试工单"]],
        [*TICKETS, [], *TICKETS],
        [*TICKETS, [], [], TICKETS[1]],
        [TICKETS[0], *[each for row in TICKETS[1:] for each in (row, [])][:-1]],
        [["渠道", "负责人"], ["电话", "一组"], [], ["邮件", "二组"], ["微信", "三组"]],
    ],
    ids=["total", "signed", "remark", "header again", "gap", "gaps", "words"],
)
def test_what_stands_below_blank_rows_is_still_the_table(tmp_path, rows):
    (table,) = opened(tmp_path, workbook({"s": rows}), "a.xlsx")

    assert table.header == rows[0]
    assert table.n_rows == len(rows) - 1


def test_a_column_left_free_divides_nothing(tmp_path):
    rows = [[*row[:2], None, *row[2:]] for row in TICKETS]

    (table,) = opened(tmp_path, workbook({"s": rows}), "a.xlsx")

    assert len(table.header) == 6
    assert table.n_rows == 3


def test_a_legend_beside_a_table_is_no_table(tmp_path):
    rows = beside(TICKETS, [["说明"], ["5=满意"], ["1=不满意"]])

    (table,) = opened(tmp_path, workbook({"s": rows}), "a.xlsx")

    assert table.n_rows == 3


def test_hidden_sheets_are_named_not_read(tmp_path):
    book = openpyxl.Workbook()
    book.worksheets[0].append(["id", "n"])
    for number in range(7):
        sheet = book.create_sheet(f"藏{number}")
        sheet.append(["x", "y"])
        sheet.sheet_state = "veryHidden" if number % 2 else "hidden"

    (table,) = opened(tmp_path, bytes_of(book), "a.xlsx")

    assert noted(table) == {"sheets_hidden": 7}
    assert table.notes[0].example == "藏0、藏1、藏2、藏3、藏4…"
    hidden = read(tmp_path / "a.xlsx", spool=tmp_path, hidden=True)
    assert [each.name for each in hidden] == [f"a.xlsx › 藏{number}" for number in range(7)]


def test_a_workbook_whose_sheets_are_all_hidden_is_read(tmp_path):
    # a spreadsheet program always leaves one; what another wrote has nothing else to offer
    book = workbook({"a": TICKETS, "b": OTHER})
    hidden = with_part(
        book, "xl/workbook.xml", lambda xml: re.sub(rb'state="\w+"', b'state="hidden"', xml)
    )

    first, second = opened(tmp_path, hidden, "a.xlsx")

    assert [cells(first), cells(second)] == [TICKETS, OTHER]
    assert noted(first) == {}


@pytest.mark.parametrize(
    ("rows", "header", "data"),
    [
        ([["only"]], ["only"], []),
        ([[5]], ["col_0"], [["5"]]),
        ([["备注"], ["x"], [None], ["y"]], ["备注"], [["x"], [""], ["y"]]),
        ([["a\nb", "c\x0bd"], ["1\n2", "3"]], ["a b", "c d"], [["1\n2", "3"]]),
        ([["id", "id", "渠道"], ["1", "2", "x"]], ["id", "id", "渠道"], [["1", "2", "x"]]),
        ([["\u202e单号\u200b", "\ufeff渠道"], ["1", "2"]], ["单号", "渠道"], [["1", "2"]]),
    ],
    ids=["one cell", "one number", "one column", "line breaks", "twice", "unseen"],
)
def test_small_and_odd_sheets(tmp_path, rows, header, data):
    rows = [[str(c).replace("\x0b", "\t") if isinstance(c, str) else c for c in r] for r in rows]

    (table,) = opened(tmp_path, workbook({"s": rows}), "a.xlsx")

    assert cells(table) == [header, *data]


def test_another_table_is_found_however_many_gaps_there_were():
    rows = [row for n in range(3000) for row in ([f"T{n}", "电话", "1"], ["", "", ""])]
    more = [["渠道", "数量", ""], ["电话", "12", ""]]

    stack = Stacked(iter([*rows, *more]), ["id", "渠道", "n"])

    assert len(list(stack.rows())) == 5999
    assert list(stack.rest)[-2:] == more
