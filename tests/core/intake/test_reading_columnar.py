"""Rows of text go to the spool and come back as they were, and cells become text on the way."""

from datetime import date, datetime
from random import randbytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.reading import columnar, spooled
from core.intake.reading.cells import DAY_ZERO, rows_of_text
from core.intake.reading.prescan import prescan
from core.intake.reading.refusals import FarCells, LineTooLong
from tests.core.intake.files import saved, with_part, workbook

CELL = st.one_of(st.text(max_size=5), st.sampled_from(["", "\x1f", "a\x1fb", "\r\n", '"', "\0"]))
SHEET = "xl/worksheets/sheet1.xml"
BOOK = workbook({"s": [["id", "n"], ["a", 1]]})


@given(st.integers(1, 3).flatmap(lambda n: st.lists(st.tuples(*[CELL] * n), min_size=1)))
def test_any_cells_come_back(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("spool") / "t.arrow"

    count = columnar.write(rows, path, len(rows[0]))

    assert count == len(rows)
    assert list(map(tuple, spooled.read(path))) == rows


def test_so_do_many_rows_of_which_one_holds_the_separator(tmp_path):
    rows = [(str(number), "\x1f" if number == 70_000 else "x") for number in range(70_100)]

    assert columnar.write(iter(rows), tmp_path / "t", 2) == len(rows)
    assert list(map(tuple, spooled.read(tmp_path / "t"))) == rows


def test_no_rows_are_a_table_too(tmp_path):
    assert columnar.write([], tmp_path / "t", 2) == 0
    assert list(spooled.read(tmp_path / "t")) == []


def test_half_a_character_becomes_a_question_mark(tmp_path):
    columnar.write([("a\ud800", "b")], tmp_path / "t", 2)

    assert list(spooled.read(tmp_path / "t")) == [["a?", "b"]]


def test_a_row_without_end_is_told_by_its_number(tmp_path):
    rows = [("a", "b")] * 600 + [("长" * (2 << 20), "字" * (1 << 20))]

    with pytest.raises(LineTooLong) as refused:
        columnar.write(rows, tmp_path / "t", 2)

    assert refused.value.facts == {"line": 601}


def test_below_a_moment_a_day_is_midnight_however_far_below():
    days = [[date(2024, 3, 2), date(2024, 3, 2)] for _ in range(1500)]
    rows = [*days, [datetime(2024, 3, 1, 9, 5), date(2024, 3, 1)], *days]

    texts = list(rows_of_text(iter(rows), DAY_ZERO))

    assert texts[0] == ("2024-03-02", "2024-03-02")
    assert texts[-1] == ("2024-03-02 00:00:00", "2024-03-02")


def test_equal_values_of_different_kinds_are_told_apart():
    rows = [[1.0], [True], [0.0], [False], [1.0], [-0.0]]

    texts = [text for (text,) in rows_of_text(iter(rows), DAY_ZERO)]

    assert texts == ["1", "TRUE", "0", "FALSE", "1", "0"]


def test_a_parser_may_follow_the_scan_of_a_long_workbook(tmp_path):
    begun: list[bool] = []
    # as much that cannot be packed as keeps it from looking like a bomb
    filling = b"<!--" + randbytes(1 << 18).hex().encode() + b" " * (17 << 20) + b"-->"
    book = with_part(
        BOOK, SHEET, lambda xml: xml.replace(b"</sheetData>", filling + b"</sheetData>")
    )

    prescan(saved(tmp_path, book, "t.xlsx"), lambda: begun.append(True))

    assert begun


def test_it_may_not_before_a_short_one_is_scanned(tmp_path):
    begun: list[bool] = []
    far = with_part(BOOK, SHEET, lambda xml: xml.replace(b'r="2"', b'r="1048576"'))
    far = with_part(far, SHEET, lambda xml: xml.replace(b'r="B2"', b'r="XFD1048576"'))

    with pytest.raises(FarCells):
        prescan(saved(tmp_path, far, "t.xlsx"), lambda: begun.append(True))

    assert not begun
