"""Whole columns: as text by text, with the evidence of the column, and what is refused."""

from datetime import datetime, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.intake.values import (
    date_order,
    duration_column,
    is_open,
    moment_column,
    needs_unit,
    parse_duration,
    parse_moment,
)
from core.intake.values.column import is_blank
from core.intake.values.day_fractions import are_day_fractions
from tests.depth import examples


def seconds(cells: list[str], header: str = "时长") -> list[float | None]:
    values = duration_column(pd.Series(cells, dtype="str"), header).values
    return [None if pd.isna(value) else value for value in values]


def moments(cells: list[str], order=None, timezone="UTC", header="时间") -> list[datetime | None]:
    column = moment_column(pd.Series(cells, dtype="str"), header, order=order, timezone=timezone)
    assert column.values.dtype == "datetime64[us]"
    return [None if pd.isna(value) else value.to_pydatetime() for value in column.values]


class TestDurations:
    def test_mixed_ways_of_writing(self) -> None:
        cells = ["00:02:30", "2分30秒", "8", "-1", "", "N/A", "12:60", "PT5M"]
        column = duration_column(pd.Series(cells), "响应时间(分钟)")
        assert column.values.tolist()[:4] == [150, 150, 480, -60]
        assert column.values.isna().tolist() == [False] * 4 + [True] * 3 + [False]
        assert column.refused.tolist() == [False] * 6 + [True, False]

    def test_plain_numbers_without_a_unit_are_refused(self) -> None:
        column = duration_column(pd.Series(["8", "12.5", "300"]), "响应时长")
        assert column.values.isna().all()
        assert column.refused.all()

    @pytest.mark.parametrize(
        ("cells", "expected"),
        [
            (["0.00625"], [540]),
            (["0.00625", "0.0125", "", "-", "0"], [540, 1080, None, None, 0]),
            (["0.0069444", "0.0013889", "0.0034722"], [600, 120, 300]),
            (["6.94444444E-05", "0.0034722222222222"], [6, 300]),
            (["0.00173611111111111", "1.00002314814815"], [150, 86402]),
        ],
    )
    def test_fractions_of_a_day(self, cells: list[str], expected: list[float | None]) -> None:
        assert seconds(cells) == expected

    @pytest.mark.parametrize(
        "cells",
        [
            ["0.25", "0.5", "0.1"],
            ["0.0416667", "0.0833333"],
            ["1", "2", "3.5"],
            ["0.006944444", "0.00138888888888889", "0.5"],
            ["0.00625", "12.37"],
            ["0.00625", "2分30秒"],
            ["45200.6"],
        ],
    )
    def test_what_might_be_hours_is_no_fraction_of_a_day(self, cells: list[str]) -> None:
        assert [value for value in seconds(cells) if value and value != 150] == []

    def test_a_header_with_a_unit_is_believed(self) -> None:
        assert seconds(["0.00625"], "时长(分钟)") == [pytest.approx(0.375)]

    def test_asks_for_a_unit_only_if_there_are_bare_numbers(self) -> None:
        assert needs_unit(pd.Series(["8", "9"]), "时长")
        assert not needs_unit(pd.Series(["8", "9"]), "时长(秒)")
        assert not needs_unit(pd.Series(["2分30秒", ""]), "时长")
        assert not needs_unit(pd.Series(["0.00625", "0.0125"]), "时长")

    @settings(max_examples=examples(40), deadline=None)
    @given(st.lists(st.integers(1, 200_000), min_size=6, unique=True))
    def test_hours_are_never_taken_for_days(self, times: list[int]) -> None:
        assert not are_day_fractions(repr(time / 3600) for time in times)
        assert not are_day_fractions(str(round(time / 60, 2)) for time in times)

    @settings(max_examples=examples(40), deadline=None)
    @given(st.lists(st.text("0123456789:.-分秒时小天 ", max_size=8), max_size=8))
    def test_equals_reading_one_by_one(self, cells: list[str]) -> None:
        for header in ("时长(秒)", "时长(mm:ss)"):
            alone = [parse_duration(cell, header) for cell in cells]
            assert seconds(cells, header) == pytest.approx(alone)

    def test_keeps_the_index_of_the_input(self) -> None:
        cells = pd.Series(["1", "x", "2"], index=[5, 3, 5])
        column = duration_column(cells, "秒数(秒)")
        assert column.values.index.equals(cells.index)
        assert column.refused.index.equals(cells.index)

    def test_an_empty_column(self) -> None:
        assert seconds([]) == []


class TestMoments:
    def test_local_time_becomes_utc(self) -> None:
        cells = [
            "2023-10-01 15:05:00",
            "2023-10-01",
            "2023年10月1日 下午3:05",
            "2023-10-01T15:05:00Z",
        ]
        column = moment_column(pd.Series(cells), "创建时间", order=None, timezone="Asia/Shanghai")
        assert column.values.tolist() == [
            pd.Timestamp(2023, 10, 1, 7, 5),
            pd.Timestamp(2023, 9, 30, 16),
            pd.Timestamp(2023, 10, 1, 7, 5),
            pd.Timestamp(2023, 10, 1, 15, 5),
        ]
        assert column.has_time.tolist() == [True, False, True, True]

    def test_refused_and_blank(self) -> None:
        cells = ["2023-02-30", "", "-", "N/A", "x", "01/10/2023", "2023-10-01"]
        column = moment_column(pd.Series(cells), "创建时间", order=None, timezone="UTC")
        assert column.refused.tolist() == [True, False, False, False, True, True, False]
        assert not column.has_time.any()

    def test_a_header_that_names_its_zone(self) -> None:
        assert moments(["2023-10-01 15:05"], timezone="Asia/Shanghai", header="Created (UTC)") == [
            datetime(2023, 10, 1, 15, 5)
        ]

    @pytest.mark.parametrize(
        ("text", "utc"),
        [
            ("2024-03-10 02:30:00", datetime(2024, 3, 10, 7)),
            ("2024年3月10日 2:30", datetime(2024, 3, 10, 7)),
            ("2024-11-03 01:30:00", datetime(2024, 11, 3, 5, 30)),
        ],
    )
    def test_hours_that_clock_changes_repeat_or_skip(self, text: str, utc: datetime) -> None:
        assert moments([text], timezone="America/New_York") == [utc]

    @pytest.mark.parametrize(
        ("pattern", "order"),
        [
            ("%Y-%m-%d %H:%M:%S", None),
            ("%Y/%m/%d %H:%M:%S", None),
            ("%Y.%m.%d %H:%M:%S", None),
            ("%Y年%m月%d日 %H:%M:%S", None),
            ("%Y-%m-%dT%H:%M:%S", None),
            ("%Y-%m-%dT%H:%M:%SZ", None),
            ("%Y-%m-%d %H:%M:%S +0000", None),
            ("%Y-%m-%d %H:%M:%S.%f", None),
            ("%m/%d/%Y %I:%M:%S %p", "mdy"),
            ("%d/%m/%Y %H:%M:%S", "dmy"),
            ("%d.%m.%Y %H:%M:%S", "dmy"),
            ("%d %b %Y %H:%M:%S", None),
        ],
    )
    def test_every_layout_at_once(self, pattern: str, order) -> None:
        wanted = [datetime(2023, 1, 31) + timedelta(seconds=99_991 * step) for step in range(400)]
        assert moments([f"{each:{pattern}}" for each in wanted], order) == wanted

    @settings(max_examples=examples(40), deadline=None)
    @given(st.lists(st.text("0123456789-/.: 年月日TZ+APM", max_size=20), max_size=8))
    def test_equals_reading_one_by_one(self, cells: list[str]) -> None:
        alone = [parse_moment(cell) for cell in cells]
        naive = [each.astimezone().replace(tzinfo=None) if each and each.tzinfo else each
                 for each in alone]  # fmt: skip
        found = moments(cells)
        assert [each is None for each in found] == [each is None for each in naive]

    @settings(max_examples=examples(40), deadline=None)
    @given(st.datetimes(datetime(1990, 1, 1), datetime(2068, 1, 1)), st.sampled_from("-/."))
    def test_regular_and_single_reading_agree(self, moment: datetime, mark: str) -> None:
        moment = moment.replace(microsecond=0)
        text = f"{moment.year}{mark}{moment.month}{mark}{moment.day} {moment:%H:%M:%S}"
        assert moments([text]) == [parse_moment(text)] == [moment]

    def test_an_empty_column(self) -> None:
        assert moments([]) == []

    def test_repeated_index_labels(self) -> None:
        cells = pd.Series(["2023-10-01", "1 Oct 2023", ""], index=[0, 0, 0])
        column = moment_column(cells, "日期", order=None, timezone="UTC")
        assert column.values.tolist()[:2] == [pd.Timestamp(2023, 10, 1)] * 2


@pytest.mark.parametrize(
    ("cells", "order", "open_"),
    [
        (["01/10/2023", "13/10/2023"], "dmy", True),
        (["01/10/2023", "10/13/2023 10:00"], "mdy", True),
        (["13/10/2023"], "dmy", False),
        (["01/10/2023"], None, True),
        (["05/05/2023"], None, False),
        (["13/01/2023", "01/13/2023"], None, False),
        (["13/13/2023", "01/13/2023"], "mdy", False),
        (["2023-10-01", "2023/10/2"], "ymd", False),
        (["2023-10-01", "01/10/2023"], None, True),
        (["10/1/23", "10/25/23"], "mdy", True),
        (["23-10-31", "23-10-30"], None, True),
        (["10/1/23 3:05 PM"], None, True),
        (["", "-", "x"], None, False),
        ([], None, False),
    ],
)
def test_order_by_evidence(cells: list[str], order: str | None, open_: bool) -> None:
    column = pd.Series(cells, dtype="str")
    assert date_order(column) == order
    assert is_open(column) == open_


@given(st.lists(st.dates(datetime(2000, 1, 1).date(), datetime(2030, 1, 1).date()), min_size=1))
def test_the_proven_order_is_the_true_one(days: list) -> None:
    found = date_order(pd.Series([f"{day:%m/%d/%Y}" for day in days]))
    assert found in {"mdy", None}
    assert found == "mdy" or all(day.day <= 12 for day in days)


@pytest.mark.parametrize("text", ["", "  ", "-", "N/A", "无", "null", "—", "Not available", "暫無"])
def test_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["0", "否", "no", "-1", "x"])
def test_not_blank(text: str) -> None:
    assert not is_blank(text)
