"""Whatever table of text is written in a known dialect and encoding comes back as it was."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import AppError
from core.intake.reading.dialect import Dialect
from core.intake.reading.dividing import divide
from core.intake.reading.records import Lines, records
from core.intake.reading.shapes import Shapes
from tests.core.intake.files import noted, opened, read_one
from tests.depth import examples

QUICK = settings(
    max_examples=examples(30),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
HEADER = ["工单号", "渠道", "备注", "分数"]
WORDS = st.text("好慢 ab1,;|\t\"'§~.-", max_size=14).map(str.strip)
ROWS = st.lists(st.tuples(WORDS, WORDS), min_size=4, max_size=10)


def written(rows, delimiter, quoting, end):
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter="\x1e", quoting=quoting, lineterminator="\x1d")
    writer.writerows([[cell.replace(delimiter, "/") for cell in row] for row in rows])
    return stream.getvalue().replace("\x1e", delimiter).replace("\x1d", end)


@QUICK
@given(
    cells=ROWS,
    delimiter=st.sampled_from([",", ";", "\t", "|", ", ", "||", "§", "^", "|~|", "，"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_a_table_written_in_any_dialect_comes_back(tmp_path, cells, delimiter, encoding, end):
    rows = [[f"T{n + 1000}", *pair, str(n)] for n, pair in enumerate(cells)]
    content = written([HEADER, *rows], delimiter, csv.QUOTE_ALL, end).encode(encoding)

    table = read_one(tmp_path, content)

    assert table.header == HEADER
    assert list(table.rows) == [[c.replace(delimiter, "/") for c in row] for row in rows]


@QUICK
@given(content=st.text("a1,;\t|\"'\\ \n\r好", max_size=200))
def test_any_text_is_tables_or_a_refusal_and_every_row_as_wide_as_its_header(tmp_path, content):
    try:
        tables = opened(tmp_path, content or " ")
    except AppError:
        return
    assert all(len(row) == len(table.header) for table in tables for row in table.rows)


@QUICK
@given(st.text('ab,"', max_size=30), st.integers(1, 6))
def test_a_divided_line_keeps_its_letters(line, width):
    cells = divide(line, Dialect(), width)

    assert [c for c in "".join(cells) if c in "ab"] == [c for c in line if c in "ab"]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ('"T1,phone,5', ['"T1', "phone", "5"]),
        ('T1,""slow, very slow",5', ["T1", '"slow, very slow', "5"]),
        ('T1,"he said "no", twice",5', ["T1", 'he said "no", twice', "5"]),
        ('T1,"27" screen",5', ["T1", '27" screen', "5"]),
        ('T1, "slow, very slow",5', ["T1", "slow, very slow", "5"]),
        ('T1,"a ""b"" c,5', ["T1", '"a ""b"" c', "5"]),
        ('T1,phone,"', ["T1", "phone", '"']),
        ('"T1","slow, "so" slow","5"', ["T1", 'slow, "so" slow', "5"]),
    ],
)
def test_quotes_that_do_not_add_up(line, cells):
    assert [found for found, _ in records(Lines([f"{line}\n"]), Dialect(), 3)] == [cells]


def test_a_faulty_cell_over_two_lines_is_one_cell():
    lines = ["T0,ok,1\n", 'T1,"he said "hi" and\n', 'left, angry",5\n', "T2,ok,3\n"]

    found = [cells for cells, _ in records(Lines(lines), Dialect(), 3)]

    assert found == [
        ["T0", "ok", "1"],
        ["T1", 'he said "hi" and\nleft, angry', "5"],
        ["T2", "ok", "3"],
    ]


def test_mended_quotes_are_said(tmp_path):
    rows = "".join(f"T{n},phone,{n}\n" for n in range(20))

    table = read_one(tmp_path, f'id,channel,n\n{rows}"T21,mail,5\n')

    assert list(table.rows)[-1] == ['"T21', "mail", "5"]
    assert noted(table) == {"quotes_mended": 1}
    assert table.notes[0].example == "22"


WHOLE = [
    [f"T{1000 + n}", f"2024-03-{n:02}", "slow, but they called me back the same day", str(n)]
    for n in range(1, 29)
]


@pytest.mark.parametrize(
    ("row", "fitted"),
    [
        (["T1", "", "2024-03-01", "fine", "5"], ["T1", "2024-03-01", "fine", "5"]),
        (
            ["T1099", "", "2024-03-01", "they were slow, slow, slow, and then slow", "5"],
            ["T1099", "2024-03-01", "they were slow, slow, slow, and then slow", "5"],
        ),
        (
            [
                "T1099",
                "2024-03-01",
                "they were slow and then very slow, very, very",
                " so we left",
                "5",
            ],
            [
                "T1099",
                "2024-03-01",
                "they were slow and then very slow, very, very, so we left",
                "5",
            ],
        ),
        (
            ["T1099", "they were slow and then very slow, very, very", "5"],
            ["T1099", "", "they were slow and then very slow, very, very", "5"],
        ),
        (["a", "b", "c", "d", "e"], None),
    ],
)
def test_a_row_is_fitted_only_where_its_columns_leave_no_doubt(row, fitted):
    assert Shapes(WHOLE, 4, ",").fit(row) == fitted


def test_tables_below_each_other_are_tables(tmp_path):
    content = (
        "id,channel,score\nT1,phone,5\nT2,mail,4\n\nBy team\nteam,n\nA,12\nB,7\nC,9\n"
        "\nchannel,n,share\nphone,3,0.3\nmail,7,0.7\n"
    )

    tables = opened(tmp_path, content)

    assert [table.name for table in tables] == ["export.csv", "export.csv › 2", "export.csv › 3"]
    assert [table.header for table in tables] == [
        ["id", "channel", "score"],
        ["team", "n"],
        ["channel", "n", "share"],
    ]
    assert [table.n_rows for table in tables] == [2, 3, 2]
    assert tables[1].skipped_above == 2


def test_the_same_header_again_is_no_other_table(tmp_path):
    table = read_one(tmp_path, "id,n\nT1,1\nT2,2\n\nid,n\nT3,3\nT4,4\n")

    assert [row[0] for row in table.rows] == ["T1", "T2", "", "id", "T3", "T4"]


@pytest.mark.parametrize(
    ("content", "header"),
    [
        ("城市,2019,2020,2021\n北京,5,6,7\n上海,6,7,8\n", ["城市", "2019", "2020", "2021"]),
        ("渠道,1月,2月,3月\n电话,5,6,7\n邮件,6,7,8\n", ["渠道", "1月", "2月", "3月"]),
        ("name,age,2019\nA,5,3\nB,6,4\nC,7,8\n", ["name", "age", "2019"]),
        ("id,n\nid,n\nT1001,1\nT1002,2\n", ["id id", "n n"]),
        ("id,,n\nT1001,1\nT1002,2\n", ["id", "n"]),
        ("T1001,N/A,3\nT1002,4,4\nT1003,5,8\n", ["col_0", "col_1", "col_2"]),
    ],
)
def test_headers_with_numbers_gaps_and_repeats(tmp_path, content, header):
    assert read_one(tmp_path, content).header == header


def test_a_frame_names_every_column_and_leaves_out_what_is_nothing(tmp_path):
    table = read_one(tmp_path, "id,,n,\nid,,n,\nT1001,x,1,\nT1002,,2,\n")

    assert table.header == ["id id", "", "n n", ""]
    assert list(table.frame.columns) == ["id", "col_1", "n"]
