"""What only a whole column can say: decimal marks, exchanged days, clocks beside dates, reasons."""

from datetime import datetime, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.intake.rules.drafting import draft
from core.intake.rules.unread import why_unread
from core.intake.values import (
    duration_column,
    moment_column,
    needs_layout,
    parse_duration,
    parse_moment,
    score_column,
    with_clock,
)
from core.intake.values.refusals import REFUSALS
from core.texts import LANGUAGES, catalogue
from core.tickets import ColumnMapping
from tests.depth import examples


def column(cells: list[str]) -> pd.Series:
    return pd.Series(cells, dtype="str")


def seconds(cells: list[str], header: str) -> list[float | None]:
    values = duration_column(column(cells), header).values
    return [None if pd.isna(value) else value for value in values]


def moments(cells: list[str], header: str = "创建时间", **more) -> list[datetime | None]:
    more = {"order": None, "timezone": "UTC", **more}
    values = moment_column(column(cells), header, **more).values
    return [None if pd.isna(value) else value.to_pydatetime() for value in values]


class TestDecimalMarks:
    @pytest.mark.parametrize(
        ("cells", "header", "expected"),
        [
            (["1.234", "2.5"], "Dauer (Sekunden)", [1.234, 2.5]),
            (["1.234", "2,5"], "Dauer (Sekunden)", [1234, 2.5]),
            (["1.234", "900"], "Dauer (Sekunden)", [None, 900]),
            (["1,234", "2,5"], "时长(秒)", [1.234, 2.5]),
            (["1,234", "2.5"], "时长(秒)", [1234, 2.5]),
            (["1,234", "900"], "时长(秒)", [1234, 900]),
            (["1,234", "2.5", "2,5"], "时长(秒)", [None, 2.5, 2.5]),
            (["1.234,5", "1.234"], "时长(秒)", [1234.5, 1234]),
            (["1.234 Std.", "1,5 Std."], "Dauer", [1234 * 3600, 5400]),
            (["0,00625", "0,0125"], "时长", [540, 1080]),
        ],
    )
    def test_one_mark_for_a_column(
        self, cells: list[str], header: str, expected: list[float | None]
    ) -> None:
        assert seconds(cells, header) == expected

    @given(st.lists(st.integers(0, 10**6), min_size=1))
    def test_german_and_english_figures_are_the_same(self, tenths: list[int]) -> None:
        wanted = [each / 10 for each in tenths]
        english = [f"{each:,.1f}" for each in wanted]
        german = [text.translate(str.maketrans(",.", ".,")) for text in english]
        assert seconds(english, "时长(秒)") == pytest.approx(wanted)
        assert seconds(german, "Dauer (Sekunden)") == pytest.approx(wanted)


OCTOBER = tuple(f"{day}/10/2023" for day in range(13, 32))


@pytest.mark.parametrize(
    ("cells", "hours"),
    [
        (["02:03:00", "1900-01-01 02:03:00"], [2.05, 26.05]),
        (["1900-01-00 02:03:00", "1900-01-02 02:03:00"], [2.05, 50.05]),
        (["1899-12-30 02:03:00", "1899-12-31 02:03:00"], [2.05, 26.05]),
        (["1899-12-30 02:03:00", "1900-01-01 02:03:00"], [2.05, 50.05]),
        (["1900-01-01 02:03:00", "1900-01-01 05:00:00"], [None, None]),
        (["26:03:00", "1900-01-01 02:03:00"], [26.05, None]),
    ],
)
def test_dates_that_stand_for_durations(cells: list[str], hours: list[float | None]) -> None:
    wanted = [None if each is None else pytest.approx(each * 3600) for each in hours]
    assert seconds(cells, "时长") == wanted


class TestExchangedDays:
    def test_real_dates_among_texts_that_were_none(self) -> None:
        real = [f"2023-{day:02}-10 00:00:00" for day in range(1, 13)]
        found = moments([*real, *OCTOBER], order="dmy")
        assert found[:12] == [None] * 12
        assert found[12:] == [datetime(2023, 10, day) for day in range(13, 32)]

    def test_a_format_that_changed_in_the_middle_of_a_month(self) -> None:
        honest = [f"2023-10-{day:02}" for day in range(1, 13)]
        assert moments([*honest, *OCTOBER], order="dmy") == [
            datetime(2023, 10, day) for day in range(1, 32)
        ]

    def test_two_formats_of_the_same_days(self) -> None:
        both = ["2023-10-05", "2023-10-25", *OCTOBER]
        assert None not in moments(both, order="dmy")


class TestClocksBesideDates:
    @pytest.mark.parametrize(
        ("day", "clock", "joined"),
        [
            ("2023-10-01", "15:05", "2023-10-01 15:05"),
            ("2023-10-01 00:00:00", "15:05:00", "2023-10-01 15:05:00"),
            ("2023/10/1", "下午3:05", "2023/10/1 下午3:05"),
            ("2023-10-01", "0.628472222", "2023-10-01 15:05:00"),
            ("2023-10-01", "1505", "2023-10-01 15:05"),
            ("20231001", "150500", "20231001 15:05:00"),
            ("2023-10-01", "1899-12-30 15:05:00", "2023-10-01 15:05:00"),
            ("2023-10-01", "", "2023-10-01"),
            ("2023-10-01", "-", "2023-10-01"),
            ("2023-10-01 08:00", "15:05", "2023-10-01 08:00"),
            ("", "15:05", ""),
        ],
    )
    def test_one_text(self, day: str, clock: str, joined: str) -> None:
        assert with_clock(column([day]), column([clock])).tolist() == [joined]

    def test_a_table_is_drafted_with_its_pairs(self) -> None:
        cells = pd.DataFrame(
            {"日期": ["2023-10-01", "2023-10-02"], "时间": ["15:05", ""]}, dtype="str"
        )
        mapping = ColumnMapping(
            "tickets", (("日期", "created_at"), ("时间", None)), timezone="UTC",
            pairs=(("日期", "时间"),),
        )  # fmt: skip
        frame = draft(cells, mapping).frame
        assert frame["created_at"].tolist() == [
            pd.Timestamp(2023, 10, 1, 15, 5), pd.Timestamp(2023, 10, 2),
        ]  # fmt: skip
        assert frame["has_time"].tolist() == [True, False]

    def test_the_name_of_a_table_says_its_year(self) -> None:
        cells = pd.DataFrame({"创建": ["10月1日 15:05"]}, dtype="str")
        mapping = ColumnMapping("tickets", (("创建", "created_at"),), timezone="UTC")
        (moment,) = draft(cells, mapping, name="2023年10月.csv").frame["created_at"]
        assert moment == pd.Timestamp(2023, 10, 1, 15, 5)


class TestColumns:
    def test_a_column_of_midnights_has_no_times(self) -> None:
        cells = column(["2023-10-01 00:00:00", "2023-10-02 00:00:00", ""])
        found = moment_column(cells, "创建", order=None, timezone="Asia/Shanghai")
        assert not found.has_time.any()
        one = column(["2023-10-01 00:00:00", "2023-10-02 00:00:01"])
        assert moment_column(one, "创建", order=None, timezone="UTC").has_time.all()

    def test_what_has_not_happened_is_not_refused(self) -> None:
        cells = column(["未回复", "pending", "处理中", "-", "#REF!", "2023-10-01"])
        found = moment_column(cells, "首次响应时间", order=None, timezone="UTC")
        assert found.refused.tolist() == [False, False, False, False, True, False]
        assert duration_column(column(["未回复", "秒回"]), "时长").refused.tolist() == [False, True]

    def test_clocks_of_two_parts_are_asked_about(self) -> None:
        assert needs_layout(column(["1:05", "2:10"]), "时长")
        assert not needs_layout(column(["1:05"]), "时长(mm:ss)")
        assert not needs_layout(column(["1:05:00", ""]), "时长")

    def test_numbers_that_count_days_or_seconds(self) -> None:
        wanted = [datetime(2024, 3, 5) + timedelta(seconds=7919 * step) for step in range(300)]
        unix = [str(int((each - datetime(1970, 1, 1)).total_seconds())) for each in wanted]
        serial = [repr((each - datetime(1899, 12, 30)) / timedelta(days=1)) for each in wanted]
        assert moments(unix) == moments(serial) == wanted
        assert moments([f"{each}000" for each in unix], timezone="Asia/Shanghai") == wanted
        assert moments(unix, header="得分") == [None] * 300

    def test_faces_once_the_scale_is_known(self) -> None:
        faces = column(["😀", "😐", "🙁"])
        assert score_column(faces, "评价").values.isna().all()
        assert score_column(faces, "评价", scale=3).values.tolist() == [3, 2, 1]

    @settings(max_examples=examples(60), deadline=None)
    @given(
        st.lists(
            st.datetimes(datetime(1995, 1, 1), datetime(2049, 1, 1)).map(
                lambda each: each.replace(microsecond=0)
            ),
            min_size=1,
            max_size=8,
        ),
        st.sampled_from(
            [
                "%Y-%m-%d %H:%M:%S", "%Y%m%d%H%M%S", "%Y/%m/%d %I:%M:%S %p", "%Y.%m.%d, %H:%M:%S",
                "%Y年%m月%d日 %H时%M分%S秒", "%d-%b-%Y %H:%M:%S", "%b %d, %Y %I:%M:%S %p",
                "%Y-%m-%dT%H:%M:%S.000", "%Y-%m-%d %H:%M:%S+00:00", "%A, %B %d, %Y %H:%M:%S",
                "%a %b %d %H:%M:%S %Y", "%H:%M:%S %d %B %Y", "%Y-%m-%d-%H.%M.%S",
            ]
        ),
    )  # fmt: skip
    def test_a_column_reads_as_its_cells(self, wanted: list[datetime], pattern: str) -> None:
        cells = [f"{each:{pattern}}" for each in wanted]
        assert moments(cells) == wanted
        assert [parse_moment(cell) for cell in cells if "+" not in cell] in (wanted, [])

    @settings(max_examples=examples(60), deadline=None)
    @given(st.lists(st.text("0123456789-/.:T Z+年月日上下午APM", max_size=22), max_size=6))
    def test_no_text_is_read_in_a_column_but_not_alone(self, cells: list[str]) -> None:
        for order in ("ymd", "mdy", "dmy", None):
            found = moment_column(column(cells), "时间", order=order, timezone="UTC").values
            for cell, value in zip(cells, found, strict=True):
                alone = parse_moment(cell.strip(), order=order)
                if alone is not None:
                    naive = alone.replace(tzinfo=None) - (alone.utcoffset() or timedelta())
                    assert value == naive
                else:
                    assert pd.isna(value) or not 1970 < value.year < 2099 or value.year == 1970

    @settings(max_examples=examples(60), deadline=None)
    @given(st.integers(0, 10**6), st.sampled_from(["", "-"]))
    def test_every_country_writes_the_same_duration(self, whole: int, sign: str) -> None:
        days, hours, rest = whole // 86400, whole // 3600 % 24, whole % 3600
        minutes, left = rest // 60, rest % 60
        for text in (
            f"{days} Tage {hours} Std. {minutes} Min. {left} Sek.",
            f"{days} jours {hours} h {minutes} min {left} s",
            f"{days} días {hours} horas {minutes} minutos y {left} segundos",
            f"{days} giorni {hours} ore {minutes} minuti e {left} secondi",
            f"{days} dias {hours} horas {minutes} minutos e {left} segundos",
            f"{days} dagen {hours} uur {minutes} minuten en {left} seconden",
            f"{days}日{hours}時間{minutes}分{left}秒",
            f"{days}일 {hours}시간 {minutes}분 {left}초",
            f"{days}.{hours:02}:{minutes:02}:{left:02}",
            f"P{days}DT{hours}H{minutes}M{left}S",
        ):
            assert parse_duration(sign + text) == (-whole if sign else whole)


REASONS = (
        ("time", "#REF!", "error_cell"), ("mins", "5-10分钟", "inexact"),
        ("mins", "约5分钟", "inexact"),
        ("bare", "8", "no_unit"), ("bare", "1:05", "clock_layout"),
        ("bare", "12:60", "impossible_clock"),
    ("mins", "两个月", "calendar_length"), ("Dauer (Sekunden)", "1.234", "decimal_mark"),
    ("mins", "2023-10-01 15:05", "is_moment"), ("time", "2分30秒", "is_duration"),
    ("time", "01/10/2023", "date_order"), ("time", "2023-02-30", "no_such_day"),
    ("time", "2023-10-01 周一", "no_such_day"), ("time", "2023-10-01 25:00", "no_such_time"),
        ("time", "10月1日 15:05", "no_year"), ("time", "2023年10月", "no_day"),
        ("time", "15:05", "no_day"),
    ("time", "12345678", "bare_number"), ("time", "2023-10-01 15:05 CST", "zone_name"),
    ("time", "昨天 15:05", "relative"), ("time", "0000-00-00", "placeholder"),
    ("time", "2023-10-05", "swapped"), ("time", "abc", "unknown"), ("rate", "80%", "percent"),
    ("rate", "8/10", "other_scale"), ("rate", "好评", "scale_open"), ("rate", "???", "unknown"),
)  # fmt: skip
MAPPING = ColumnMapping(
    "tickets",
    (
        ("time", "created_at"), ("mins", "first_response_minutes"), ("bare", "handle_minutes"),
        ("Dauer (Sekunden)", "waiting_minutes"), ("rate", "score"), ("x", None),
    ),
    scale=5,
)  # fmt: skip


@pytest.mark.parametrize(("header", "text", "reason"), REASONS)
def test_why_a_cell_was_not_read(header: str, text: str, reason: str) -> None:
    assert why_unread(MAPPING, header, text) == reason


def test_every_reason_is_reached_and_has_its_words() -> None:
    assert {reason for *_, reason in REASONS} == set(REFUSALS)
    for language in LANGUAGES:
        assert {f"unread.{reason}" for reason in REFUSALS} <= set(catalogue(language))


@pytest.mark.parametrize("header", ["time", "mins", "rate", "x"])
@pytest.mark.parametrize("text", ["", "-", "N/A", "无"])
def test_nothing_is_no_reason(header: str, text: str) -> None:
    assert why_unread(MAPPING, header, text) is None


@given(st.text(max_size=30))
def test_a_reason_for_any_text(text: str) -> None:
    for header in ("time", "mins", "bare", "rate"):
        assert why_unread(MAPPING, header, text) in {None, *REFUSALS}
