"""Where the header is, and what its columns are called."""

import pytest

from core.intake.reading.header import find
from core.intake.reading.labels import clean, is_datum
from core.intake.reading.refusals import TooManyColumns
from tests.core.intake.files import noted, opened, read_one, workbook


def rows(content: str) -> list[list[str]]:
    return [line.split(",") for line in content.split("\n")]


PLAIN = "工单号,渠道,时间\nT1,电话,2024-03-01 10:00\nT2,邮件,"


@pytest.mark.parametrize(
    ("content", "names", "above", "below"),
    [
        (PLAIN, ["工单号", "渠道", "时间"], 0, 1),
        (f"3月客服工单\n\n{PLAIN}", ["工单号", "渠道", "时间"], 2, 3),
        (f"导出人：张三,导出时间：3月\n{PLAIN}", ["工单号", "渠道", "时间"], 1, 2),
        (f"导出时间,2024-03-01\n{PLAIN}", ["工单号", "渠道", "时间"], 1, 2),
        ("部门:,客服部,\nid,channel,score\nA,phone,5", ["id", "channel", "score"], 1, 2),
        ("1,2,3\n4,5,6", ["col_0", "col_1", "col_2"], 0, 0),
        ("T1,电话,2024-03-01\nT2,邮件,2024-03-02", ["col_0", "col_1", "col_2"], 0, 0),
        ("id,channel,remark\nA,phone,good\nB,mail,bad", ["id", "channel", "remark"], 0, 1),
        ("id,,remark\nT1001,x,\nT1002,y,z", ["id", "", "remark"], 0, 1),
        ("id,channel,,\nT1,phone,,\nT2,mail,,", ["id", "channel", "", ""], 0, 1),
        ("score\n5\n4", ["score"], 0, 1),
        (
            "您对本次服务是否满意？,您的建议\n5,快一点\n4,",
            ["您对本次服务是否满意？", "您的建议"],
            0,
            1,
        ),
        ("响应时间(分钟),解决时间 [h]\n1,2", ["响应时间(分钟)", "解决时间 [h]"], 0, 1),
        ("id,frt,ttr\n,分钟,小时\nT1,1.5,2", ["id", "frt 分钟", "ttr 小时"], 0, 2),
        (
            "基本,,响应,,满意度\nid,渠道,首次,解决,评分\nT1,电话,1.5,2,5",
            ["基本 id", "基本 渠道", "响应 首次", "响应 解决", "满意度 评分"],
            0,
            2,
        ),
        (
            "id,渠道,响应,,满意度,\n,,首次,解决,评分,评语\nT1,电话,1.5,2,5,好",
            ["id", "渠道", "响应 首次", "响应 解决", "满意度 评分", "满意度 评语"],
            0,
            2,
        ),
        ("", [], 1, 1),
    ],
)
def test_headers_as_exports_have_them(content, names, above, below):
    header = find(rows(content))

    assert (header.names, header.above, header.below) == (names, above, below)


def test_what_stands_above_is_skipped_and_said(tmp_path):
    table = read_one(tmp_path, f"3月客服工单\r\n\r\n{PLAIN}\r\n")

    assert table.skipped_above == 2
    assert noted(table) == {"title_rows": 2}
    assert table.n_rows == 2


def test_a_missing_header_is_said(tmp_path):
    assert noted(read_one(tmp_path, "1,2\n3,4\n")) == {"header_missing": 0}


def test_a_header_alone_is_a_table_without_rows(tmp_path):
    table = read_one(tmp_path, "a,b\n")

    assert (table.header, table.n_rows, list(table.rows)) == (["a", "b"], 0, [])
    assert list(table.frame.columns) == ["a", "b"]


def test_a_header_cell_over_two_lines_and_merged_cells_of_a_sheet(tmp_path):
    book = workbook(
        {"s": [["3月"], ["id", "响应", None], [None, "首次\n(分钟)", "解决"], ["T1", 2, 3]]}
    )

    (table,) = opened(tmp_path, book, "s.xlsx")

    assert table.header == ["id", "响应 首次 (分钟)", "响应 解决"]
    assert list(table.rows) == [["T1", "2", "3"]]


def test_a_repeated_name_stays_and_is_told_apart_in_the_frame(tmp_path):
    table = read_one(tmp_path, "id,渠道,渠道,渠道_2\nT1,a,b,c\n")

    assert table.header == ["id", "渠道", "渠道", "渠道_2"]
    assert list(table.frame.columns) == ["id", "渠道", "渠道_2", "渠道_2_3"]
    assert table.frame.iloc[0].tolist() == ["T1", "a", "b", "c"]


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("\u202e渠道\u202c", "渠道"),
        ("工\u200b单\ufeff号\x00\x07", "工单号"),
        ("  首次\r\n响应  (分钟) ", "首次 响应 (分钟)"),
        ("\u3000评分\xa0", "评分"),
        ("\u2066\u2069\u200f", ""),
    ],
)
def test_nothing_invisible_stays_in_a_header(label, shown):
    assert clean(label) == shown


@pytest.mark.parametrize(
    "cell", ["5", "-1.5", "2024-03-01", "10:05", "3月1日", "80%", "¥5", "a@b.cn", "T1001"]
)
def test_what_no_column_is_called(cell):
    assert is_datum(cell)


@pytest.mark.parametrize("cell", ["", "月", "分", "P90", "T1", "1小时响应率", "渠道"])
def test_what_a_column_may_be_called(cell):
    assert not is_datum(cell)


def test_too_many_columns_are_refused():
    with pytest.raises(TooManyColumns) as refused:
        find([[f"c{n}" for n in range(501)]] * 2)

    assert refused.value.facts == {"columns": 501, "limit": 500}
