"""How the cells of a text file are divided, told by its records and not by its name."""

import time

import pytest

from core.intake.reading.dialect import NO_DELIMITER, Dialect
from core.intake.reading.dividing import divide
from core.intake.reading.records import Lines, records
from core.intake.reading.sniffing import detect
from tests.core.intake.files import TICKETS, read_one, text


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_every_delimiter_and_line_end(tmp_path, delimiter, ends):
    table = read_one(tmp_path, text(TICKETS, delimiter, ends))

    assert [table.header, *table.rows] == TICKETS


@pytest.mark.parametrize(
    ("content", "delimiter"),
    [
        ("a;b\n1,5;2,5\n3,5;4,5\n", ";"),
        ('id;topic\n1;"x; y"\n2;Pests (mice, wasps)\n', ";"),
        ("id,tags\n1,a;b\n2,c;d\n3,e;f\n", ","),
        ('id,text\n1,"a;b|c\td"\n2,"e;f|g\th"\n', ","),
        ("3月工单\n导出人：张三\n\nid\tname\n1\tx\n2\ty\n", "\t"),
        ("comment\ngood, thanks\nbad\nfine\nslow, slow, slow\n", NO_DELIMITER),
        ("one column\n1\n2\n", NO_DELIMITER),
        ("a,b,c\n", ","),
        ("", NO_DELIMITER),
    ],
)
def test_the_delimiter_that_makes_records_even(content, delimiter):
    assert detect(content).delimiter == delimiter


def test_excel_may_say_it_in_the_first_line(tmp_path):
    table = read_one(tmp_path, "sep=;\na;b\n1,1;2\n")

    assert table.header == ["a", "b"]
    assert list(table.rows) == [["1,1", "2"]]


def test_backslashes_before_quotes(tmp_path):
    table = read_one(tmp_path, 'id,text\n1,"say \\"hi\\", now"\n2,"x"\n')

    assert list(table.rows) == [["1", 'say "hi", now'], ["2", "x"]]


def test_single_quotes(tmp_path):
    table = read_one(tmp_path, "id,text\n1,'a, b'\n2,'c, d'\n")

    assert list(table.rows) == [["1", "a, b"], ["2", "c, d"]]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["1,a\n", "2,b\n"], [["1", "a"], ["2", "b"]]),
        (['1,"a\n', 'b"\n', "2,c\n"], [["1", "a\nb"], ["2", "c"]]),
        (['1,"a\n', "2,b\n", "3,c\n"], [["1", '"a'], ["2", "b"], ["3", "c"]]),
        (['1,"a\n', "2,b\n", '3,"c"\n'], [["1", '"a'], ["2", "b"], ["3", "c"]]),
        (['1,5" pipe\n', "2,b\n"], [["1", '5" pipe'], ["2", "b"]]),
        (['1,"open at the end'], [["1", '"open at the end']]),
        (["1,a\n", "\n", "2,b\n"], [["1", "a"], [], ["2", "b"]]),
        ([], []),
    ],
)
def test_a_stray_quote_swallows_nothing(lines, expected):
    assert [cells for cells, _ in records(Lines(lines), Dialect())] == expected


def test_a_stray_quote_does_not_search_the_whole_file():
    lines = ['1,"a\n', *(f"{n},b\n" for n in range(5000))]

    assert len(list(records(Lines(lines), Dialect()))) == 5001


@pytest.mark.parametrize(
    "last", ["0 to 10, how likely", "how likely\nare you", "a, b\nc, d", 'say "x", y']
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_quoted_name_may_hold_a_delimiter_or_a_line_end(tmp_path, last, delimiter):
    rows = [[f"Oct {n}, 2023", f"T{n}", "9"] for n in range(1, 9)]

    table = read_one(tmp_path, text([["Submitted", "Ticket", last], *rows], delimiter))

    assert table.header == ["Submitted", "Ticket", " ".join(last.split())]
    assert list(table.rows) == rows


@pytest.mark.parametrize(
    ("line", "delimiter"),
    [
        ("{n},Smith, John,x,3", ","),
        ("{n}, Smith, John, 3", ", "),
        ('{n},"Smith, John",x,3', ","),
        ("{n}||b||c", "||"),
        ("{n}|b||c", "|"),
        ("{n}|~|b|~|c", "|~|"),
    ],
)
def test_a_longer_delimiter_stands_wherever_its_part_does(line, delimiter):
    assert detect("".join(line.format(n=n) + "\n" for n in range(9))).delimiter == delimiter


def test_what_stands_outside_all_quotes_costs_nothing():
    plain, stray = [f"x{n}" for n in range(380)], ['"a', "b", 'c" d']

    start = time.process_time()
    for _ in range(200):
        assert divide(",".join([*plain, *stray, *plain]), Dialect(), 763) == [
            *plain,
            *stray,
            *plain,
        ]
    assert time.process_time() - start < 1.0
