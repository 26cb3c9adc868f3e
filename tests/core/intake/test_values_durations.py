"""Durations as people and helpdesks write them, and everything that only looks like one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.values import has_not_been, parse_duration
from core.intake.values.column import BLANKS, NOT_YET
from core.intake.values.durations import may_be_read
from core.intake.values.units import clock_of, unit_of, without_unit

MINUTE, HOUR, DAY = 60, 3600, 86400


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2分30秒", 150),
        ("2分钟30秒", 150),
        ("2 分 30 秒", 150),
        ("２分３０秒", 150),
        ("1小时20分", 4800),
        ("1个小时20分钟", 4800),
        ("1 小時 20 分鐘", 4800),
        ("1时20分05秒", 4805),
        ("一个半小时", 5400),
        ("一個半小時", 5400),
        ("1个半小时", 5400),
        ("1小时半", 5400),
        ("3個半小時", 12600),
        ("半小时", 1800),
        ("半个小时", 1800),
        ("半个钟头", 1800),
        ("半分钟", 30),
        ("两分半", 150),
        ("一刻钟", 900),
        ("三刻钟", 2700),
        ("十五分钟", 900),
        ("二十五分", 1500),
        ("一百二十秒", 120),
        ("两小时零五分", 7500),
        ("1小时零5分", 3900),
        ("1天2小时", DAY + 2 * HOUR),
        ("两周", 14 * DAY),
        ("1.5小时", 5400),
        ("500毫秒", 0.5),
        ("90秒", 90),
        ("0秒", 0),
        ("1h 20m", 4800),
        ("1h20m", 4800),
        ("1H 20M 5S", 4805),
        ("1 hr, 20 min", 4800),
        ("1 hour and 20 minutes", 4800),
        ("2 days 3 hours", 2 * DAY + 3 * HOUR),
        ("an hour", HOUR),
        ("half an hour", 1800),
        ("90 mins", 5400),
        ("90m", 5400),
        ("250ms", 0.25),
        ("5'30\"", 330),
        ("2w 1d", 15 * DAY),
        ("00:02:30", 150),
        ("0:02:30", 150),
        ("100:00:01", 360001),
        ("00:02:30.5", 150.5),
        ("24:00:00", DAY),
        ("1.02:03:04", DAY + 2 * HOUR + 184),
        ("1 day, 2:03:04", DAY + 2 * HOUR + 184),
        ("2 days 03:04:05", 2 * DAY + 3 * HOUR + 245),
        ("PT1H5M", 3900),
        ("pt90s", 90),
        ("P1DT2H", DAY + 2 * HOUR),
        ("P1W", 7 * DAY),
        ("PT0.5H", 1800),
    ],
)
def test_says_its_unit(text: str, seconds: float) -> None:
    assert parse_duration(text) == pytest.approx(seconds)
    assert parse_duration(f"  {text} ") == pytest.approx(seconds)
    if seconds and not ("day" in text and ":" in text):
        assert parse_duration(f"-{text}") == pytest.approx(-seconds)


@pytest.mark.parametrize(
    ("text", "header", "seconds"),
    [
        ("8.0", "响应时间(分钟)", 480),
        ("8", "响应时间（分钟）", 480),
        ("8", "響應時間(分鐘)", 480),
        ("-5", "响应时间(分钟)", -300),
        ("0", "响应时间(分钟)", 0),
        ("90", "响应时长(秒)", 90),
        ("90", "响应秒数", 90),
        ("6", "Response Time (hours)", 6 * HOUR),
        ("62.0", "Resolution Time (hours)", 62 * HOUR),
        ("1.5", "First response time (in hrs)", 5400),
        ("12", "First reply time in minutes", 720),
        ("12", "First reply time in minutes within business hours", 720),
        ("12", "first_response_minutes", 720),
        ("12", "FirstResponseMinutes", 720),
        ("12", "minutes", 720),
        ("12", "frt_s", 12),
        ("0.00625", "响应时间(天)", 540),
        ("1500", "latency_ms", 1.5),
        ("1,200", "响应时长(秒)", 1200),
        ("65:10", "用时(mm:ss)", 3910),
        ("01:05", "处理时长(分:秒)", 65),
        ("01:05", "Handle time (hh:mm)", 3900),
        ("00:02:30", "用时(mm:ss)", 150),
        ("00:12:34", "First response time (in hrs)", 754),
        ("5分", "响应时长(秒)", 300),
    ],
)
def test_takes_the_unit_of_the_header(text: str, header: str, seconds: float) -> None:
    assert parse_duration(text, header) == pytest.approx(seconds)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", "--", "N/A", "n/a", "无", "未响应", "abc", "null", "nan", "inf", "半",
        "个半小时", "一半小时",
        "12:60", "65:10", "1:5:7", "00:60:00", "25:00:60", "12:30", "8", "8.0", "0.00625",
        "1e5", "1,5",
        "约5分钟", "5分钟前", "5分钟以内", ">1小时", "2-3分钟", "少于一分钟", "1个月", "1年",
        "P1M", "P1Y", "P", "PT", "PT-5M",
        "30秒2分", "5分5分", "1小时20", "1h20", "2分30", "20m 1h", "2点30分",
        "less than a minute", "1 hour 20",
        "2023-10-01", "2023-10-01 00:02:30", "10月1日", "5分好评", "1.02.03", "1 day, 25:00:00",
        "５：３０", "9" * 400,
        "1日", "4/5", "满意",
    ],
)  # fmt: skip
def test_refuses_rather_than_guesses(text: str) -> None:
    assert parse_duration(text) is None


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("8", "响应时间"),
        ("8", "Response time (business hours)"),
        ("8", "24小时响应时长"),
        ("8", "响应时长(秒/分钟)"),
        ("12:60", "用时(mm:ss)"),
        ("5:30", "响应时间(分钟)"),
        ("02:30:00", "用时(mm:ss)"),
        ("1e5", "响应时间(秒)"),
        ("9" * 400, "响应时间(秒)"),
        ("99999999999", "响应时间(天)"),
    ],
)
def test_refuses_what_the_header_leaves_open(text: str, header: str) -> None:
    assert parse_duration(text, header) is None


@pytest.mark.parametrize(
    ("header", "unit", "clock", "bare"),
    [
        ("响应时间(分钟)", 60, None, "响应时间(分钟)"),
        ("响应时间", None, None, "响应时间"),
        ("响应时长", None, None, "响应时长"),
        ("首次响应时间/分钟", 60, None, "首次响应时间"),
        ("响应时长_秒", 1, None, "响应时长"),
        ("处理天数", DAY, None, "处理"),
        ("响应时间(单位:分钟)", 60, None, "响应时间(单位:分钟)"),
        ("时长(计时,秒)", None, None, "时长(计时,秒)"),
        ("Resolution Time (business hours)", None, None, "resolution time (business hours)"),
        ("First reply time in minutes", 60, None, "first reply time"),
        ("用时(mm:ss)", None, "mm:ss", "用时(mm:ss)"),
        ("用时(时:分:秒)", None, "hh:mm:ss", "用时(时:分:秒)"),
        ("(h:mm)", None, "hh:mm", "(h:mm)"),
    ],
)
def test_units_of_headers(header: str, unit: float | None, clock: str | None, bare: str) -> None:
    assert (unit_of(header), clock_of(header), without_unit(header)) == (unit, clock, bare)


whole_seconds = st.integers(0, 400 * HOUR)


@given(whole_seconds)
def test_every_way_of_writing_comes_back(seconds: int) -> None:
    hours, minutes, rest = seconds // HOUR, seconds // 60 % 60, seconds % 60
    for text in (
        f"{hours}:{minutes:02d}:{rest:02d}",
        f"{hours}小时{minutes}分{rest}秒",
        f"{hours}h {minutes}m {rest}s",
        f"PT{hours}H{minutes}M{rest}S",
        f"{hours} hours, {minutes} minutes and {rest} seconds",
        f"{seconds // DAY}天{hours % 24}小时{minutes}分钟{rest}秒",
    ):
        assert parse_duration(text) == seconds
    assert parse_duration(str(seconds), "时长(秒)") == seconds
    assert parse_duration(f"{seconds // 60}:{rest:02d}", "时长(mm:ss)") == seconds


@given(st.text(max_size=40), st.sampled_from(["", "时长", "时长(分钟)", "(mm:ss)"]))
def test_never_raises(text: str, header: str) -> None:
    found = parse_duration(text, header)
    assert found is None or isinstance(found, float)


@given(st.text(alphabet="0123456789:.-,半一二十个小时分钟秒天hms PT", max_size=12))
def test_without_any_unit_there_is_no_duration(text: str) -> None:
    found = parse_duration(text)
    spoken = set(text) & set("时分秒天hmsPT")
    assert found is None or spoken or text.count(":") == 2


PIECES = (
    "1", "12", "1/2", "1.5", "2,5", "½", "-", "−", "负", " ", ",", ":", "05", "00:05", "半",
    "个半", "个", "又", "小时", "时", "分", "分钟", "秒", "天", "日", "周", "h", "hr", "min", "m",
    "s", "days", "an", "half", "one", "and", "十", "两", "零", "PT", "P1D", "5M", "'", "''", "e-3",
    "zz", "apples", "dec 30, 1899 ", "ago",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join))
def test_no_text_that_is_read_has_a_shape_that_is_refused(text: str) -> None:
    header = "处理时长(分钟)"
    if parse_duration(text, header) is not None:
        assert may_be_read(re.sub("[0-9]", "0", text))


def test_no_word_for_nothing_has_a_figure_and_long_texts_are_none() -> None:
    assert not any(re.search("[0-9]", word) for word in BLANKS | NOT_YET)
    assert has_not_been("Not Applicable")
    assert not has_not_been("pending " * 20)
