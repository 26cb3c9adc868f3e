"""Cells in are cells out, and every line is accounted for."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import AppError
from core.intake.reading.refusals import EmptyFile, LineTooLong
from core.intake.values import parse_duration
from tests.core.intake.files import noted, read_one, text
from tests.depth import examples

QUICK = settings(
    max_examples=examples(40),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=12
) | st.sampled_from(
    ['"', '""', ",", ";", "\n", "\r\n", "\r", " ", "a,b", '"a"', "\\", '\\"', "'", "\t", "=1+1"]
)
HEADER = ["工单号", "channel", "comment"]


@QUICK
@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS).filter(any), max_size=12))
def test_cells_in_are_cells_out(tmp_path, rows):
    lines = [HEADER, *(["T1", *cells[1:]] if not cells[0].strip() else cells for cells in rows)]

    table = read_one(tmp_path, text(lines).encode("utf-8"))

    assert table.header == HEADER
    assert list(table.rows) == [list(cells) for cells in lines[1:]]


@QUICK
@given(
    delimiter=st.sampled_from(";\t|"),
    encoding=st.sampled_from(["gb18030", "utf-16", "utf-8-sig"]),
    rows=st.lists(
        st.lists(st.text("电话好慢a1 ,;|", min_size=1), min_size=4, max_size=4), min_size=3
    ),
)
def test_cells_survive_delimiters_and_encodings(tmp_path, delimiter, encoding, rows):
    header = ["工单号", "渠道", "类型", "评价"]
    rows = [[f"T{n}", *cells[1:]] for n, cells in enumerate(rows)]
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([header, *rows])

    table = read_one(tmp_path, stream.getvalue().encode(encoding))

    assert table.header == header
    assert list(table.rows) == rows


@settings(QUICK, max_examples=examples(150))
@given(content=st.binary(min_size=1, max_size=400) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_a_table_or_a_refusal(tmp_path, content):
    try:
        table = read_one(tmp_path, content or b" ")
    except AppError:
        return
    assert table.n_rows == sum(len(row) == len(table.header) for row in table.rows)


def test_short_and_long_rows_are_fitted_and_said(tmp_path):
    content = "id,channel,comment\nT1,phone\nT2,mail,slow, very slow\nT3,chat,ok,,\nT4,chat,ok\n"

    table = read_one(tmp_path, content)

    assert list(table.rows) == [
        ["T1", "phone", ""],
        ["T2", "mail", "slow, very slow"],
        ["T3", "chat", "ok"],
        ["T4", "chat", "ok"],
    ]
    assert noted(table) == {"rows_padded": 1, "rows_joined": 1}
    assert [note.example for note in table.notes] == ["1", "2"]


def test_blank_lines_are_rows_but_not_at_the_end(tmp_path):
    table = read_one(tmp_path, "id,channel\nT1,phone\n\nT2,mail\n,\n\n\n")

    assert list(table.rows) == [["T1", "phone"], ["", ""], ["T2", "mail"], ["", ""]]
    assert noted(table) == {}


def test_a_total_row_is_a_row(tmp_path):
    rows = list(read_one(tmp_path, "id,n\nT1,2\nT2,3\n合计,5\n").rows)

    assert rows[-1] == ["合计", "5"]


def test_cells_over_several_lines(tmp_path):
    content = 'id,comment\nT1,"line one\n\nline three, ""quoted"""\nT2,x\n'

    assert list(read_one(tmp_path, content).rows) == [
        ["T1", 'line one\n\nline three, "quoted"'],
        ["T2", "x"],
    ]


def test_line_ends_that_change_within_a_file(tmp_path):
    table = read_one(tmp_path, "id,channel\r\nT1,phone\nT2,mail\r\nT3,chat")

    assert [row[0] for row in table.rows] == ["T1", "T2", "T3"]


def test_a_stray_quote_in_a_long_file_costs_one_cell(tmp_path):
    lines = ["id,comment", *(f"T{n},fine" for n in range(3000))]
    lines[1500] = 'T1499,"fine'

    table = read_one(tmp_path, "\n".join(lines))

    assert table.n_rows == 3000
    assert sum(row[1] == "fine" for row in table.rows) == 2999


@pytest.mark.parametrize("content", ["\n", " \r\n \r\n", "\ufeff", ",,,\n,,,\n", "\u200b\n"])
def test_blanks_are_an_empty_file(tmp_path, content):
    with pytest.raises(EmptyFile):
        read_one(tmp_path, content)


def test_control_characters_within_text_stay_as_they_are(tmp_path):
    rows = [["T1", "a\0b"], *(["T2", "plain words"] for _ in range(20)), ["T3", "\x1a"]]

    assert list(read_one(tmp_path, text([["id", "comment"], *rows])).rows) == rows


def test_a_line_of_a_megabyte_is_refused(tmp_path):
    with pytest.raises(LineTooLong) as refused:
        read_one(tmp_path, "id,comment\nT1,ok\nT2," + "x" * 1_100_000 + "\n")

    assert refused.value.facts == {"line": 3}


@pytest.mark.parametrize("long", ["T9,2024-03-09,4,5", "T9,2024-03-09,4,,5", "T9,2024-03-09,1,234"])
def test_a_surplus_makes_no_number_of_two(tmp_path, long):
    rows = "".join(f"T{n},2024-03-0{n},{n}\n" for n in range(1, 8))

    table = read_one(tmp_path, f"id,day,minutes\n{rows}{long}\n")

    assert parse_duration(list(table.rows)[-1][2], "minutes") is None
    assert noted(table) == {"rows_joined": 1}
