"""Moments in the ways exports write them; two readings of one text are no reading."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.values import parse_moment
from core.intake.values.contexts import says_moment, year_in, zone_in
from core.tickets import DateOrder

CHINA = timezone(timedelta(hours=8))
DAY = datetime(2023, 10, 1)
AFTERNOON = datetime(2023, 10, 1, 15, 5)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023-10-01", DAY),
        ("2023-10-1", DAY),
        ("2023/10/1", DAY),
        ("2023.10.1", DAY),
        ("2023. 10. 1.", DAY),
        ("2023年10月1日", DAY),
        ("2023年10月1号", DAY),
        ("二〇二三年十月一日", DAY),
        ("23年10月1日", DAY),
        ("民國112年10月1日", DAY),
        ("民国112年10月1日", DAY),
        ("令和5年10月1日", DAY),
        ("20231001", DAY),
        ("1 Oct 2023", DAY),
        ("01-Oct-2023", DAY),
        ("Oct 1, 2023", DAY),
        ("October 1st, 2023", DAY),
        ("2023-10-01 星期日", DAY),
        ("2023-10-01 15:05", AFTERNOON),
        ("2023-10-01T15:05", AFTERNOON),
        ("2023-10-01 15:05:00", AFTERNOON),
        ("2023/10/1 15:05:00", AFTERNOON),
        ("2023年10月1日 15:05", AFTERNOON),
        ("2023年10月1日 下午3:05", AFTERNOON),
        ("2023年10月1日下午3点05分", AFTERNOON),
        ("2023年10月1日 15时05分00秒", AFTERNOON),
        ("2023-10-01 周日 15:05", AFTERNOON),
        ("2023-10-01 3:05 PM", AFTERNOON),
        ("2023-10-01 3:05:00 p.m.", AFTERNOON),
        ("2023-10-01 15:05 PM", AFTERNOON),
        ("Sunday, October 1, 2023 at 3:05 PM", AFTERNOON),
        ("01/Oct/23 3:05 PM", AFTERNOON),
        ("20231001150500", AFTERNOON),
        ("20231001 1505", AFTERNOON),
        ("２０２３－１０－０１　１５：０５", AFTERNOON),
        ("2023-10-01 3pm", datetime(2023, 10, 1, 15)),
        ("2023-10-01 12:05 AM", datetime(2023, 10, 1, 0, 5)),
        ("2023-10-01 12:05 PM", datetime(2023, 10, 1, 12, 5)),
        ("2023-10-01 上午12:05", datetime(2023, 10, 1, 0, 5)),
        ("2023-10-01 中午12:05", datetime(2023, 10, 1, 12, 5)),
        ("2023-10-01 晚上8:05", datetime(2023, 10, 1, 20, 5)),
        ("2023-10-01 凌晨2:05", datetime(2023, 10, 1, 2, 5)),
        ("2023-10-01 15:05:00.123", AFTERNOON.replace(microsecond=123000)),
        ("2023-10-01 15:05:00,5", AFTERNOON.replace(microsecond=500000)),
        ("2023-10-01T15:05:00+08:00", AFTERNOON.replace(tzinfo=CHINA)),
        ("2023-10-01T15:05:00.000+0800", AFTERNOON.replace(tzinfo=CHINA)),
        ("2023-10-01T15:05:00+08:00[Asia/Shanghai]", AFTERNOON.replace(tzinfo=CHINA)),
        ("2023-10-01 15:05 (UTC+8)", AFTERNOON.replace(tzinfo=CHINA)),
        ("Sun, 01 Oct 2023 15:05:00 +0800", AFTERNOON.replace(tzinfo=CHINA)),
        ("2023-10-01T15:05:00Z", AFTERNOON.replace(tzinfo=UTC)),
        ("2023-10-01 15:05:00 UTC", AFTERNOON.replace(tzinfo=UTC)),
        ("20231001T150500", AFTERNOON),
        ("13/10/2023", datetime(2023, 10, 13)),
        ("10/13/2023", datetime(2023, 10, 13)),
        ("10/25/23", datetime(2023, 10, 25)),
        ("05/05/2023", datetime(2023, 5, 5)),
    ],
)  # fmt: skip
def test_reads_what_is_unambiguous(text: str, moment: datetime) -> None:
    found = parse_moment(text)
    assert found == moment
    assert found is not None
    assert (found.tzinfo is None) == (moment.tzinfo is None)


@pytest.mark.parametrize(
    ("text", "order", "moment"),
    [
        ("10/1/23 3:05 PM", "mdy", AFTERNOON),
        ("1/10/2023, 15:05:00", "dmy", AFTERNOON),
        ("01.10.2023", "dmy", DAY),
        ("10-01-2023", "mdy", DAY),
        ("23-10-01", "ymd", DAY),
        ("23/10/01 15:05", "ymd", AFTERNOON),
        ("2023-10-01", "dmy", DAY),
        ("01/10/2023", None, None),
        ("10/1/23 3:05 PM", None, None),
        ("25/10/23", None, None),
        ("13/10/2023", "mdy", None),
        ("01/10/2023", "ymd", None),
    ],
)
def test_order_settles_day_and_month(
    text: str, order: DateOrder | None, moment: datetime | None
) -> None:
    assert parse_moment(text, order=order) == moment


@pytest.mark.parametrize(
    ("text", "context", "moment"),
    [
        ("45200.6", "创建时间", datetime(2023, 10, 1, 14, 24)),
        ("45200.6", "Excel serial", datetime(2023, 10, 1, 14, 24)),
        ("45200", "Created at", DAY),
        ("1696143900", "created_at", datetime(2023, 10, 1, 7, 5, tzinfo=UTC)),
        ("1696143900000", "时间戳", datetime(2023, 10, 1, 7, 5, tzinfo=UTC)),
        ("1696143900.25", "unix", datetime(2023, 10, 1, 7, 5, 0, 250000, tzinfo=UTC)),
        ("10月1日 15:05", "2023年10月工单.xlsx", AFTERNOON),
        ("10月1日", "tickets_202310.csv", DAY),
        ("45200.6", "", None),
        ("45200.6", "响应时间", None),
        ("45200", "工单号", None),
        ("1696143900", "", None),
        ("12345", "创建时间", None),
        ("99999", "创建时间", None),
        ("9999999999999", "created_at", None),
        ("10月1日 15:05", "", None),
        ("10月1日", "2022-2023 工单", None),
        ("10-01 15:05", "2023年", None),
    ],
)
def test_context_tells_numbers_and_supplies_the_year(
    text: str, context: str, moment: datetime | None
) -> None:
    assert parse_moment(text, context=context) == moment


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", "N/A", "无", "abc", "2023-02-30", "2023-13-01", "2023-00-10",
        "2023-10-32", "2023-10-01 24:00",
        "2023-10-01 15:60", "2023-10-01 15:05:60", "2023-10-01 15", "2023-10-01-02",
        "2023-10-01 +08:00", "2023", "2023年10月",
        "15:05", "2分30秒", "00:02:30", "1.2.3", "112年10月1日", "2023-10-01 15:05:00 CST",
        "2023-10-01 15:05 +25:00",
        "2023-10-01 晚上12:05", "2023-10-01 15:05 AM", "2023-10-01 下午0:05", "2023-10/01",
        "今天 15:05",
        "9999-10-01", "0000-01-01", "29/02/2023", "Foo 1, 2023", "T15:05",
        "2023-10-01 上午3:05 PM", "9" * 100,
    ],
)  # fmt: skip
def test_refuses_what_is_no_moment(text: str) -> None:
    assert parse_moment(text) is None


@pytest.mark.parametrize(
    ("context", "moment", "year", "zone"),
    [
        ("创建时间", True, None, None),
        ("Created at (UTC)", True, None, UTC),
        ("创建时间(UTC+8)", True, None, CHINA),
        ("createdAt", True, None, None),
        ("响应时间", False, None, None),
        ("Response time", False, None, None),
        ("status", False, None, None),
        ("2023年10月工单.xlsx", False, 2023, None),
        ("20231001-20231031.csv", False, 2023, None),
        ("order 120231", False, None, None),
        ("UTC+99", False, None, None),
    ],
)
def test_contexts(context: str, moment: bool, year: int | None, zone: timezone | None) -> None:
    assert (says_moment(context), year_in(context), zone_in(context)) == (moment, year, zone)


moments = st.datetimes(datetime(1990, 1, 1), datetime(2068, 12, 31)).map(
    lambda each: each.replace(microsecond=0)
)


@given(moments)
def test_every_way_of_writing_comes_back(moment: datetime) -> None:
    day = f"{moment.year}年{moment.month}月{moment.day}日"
    half = "上午" if moment.hour < 12 else "下午"
    for text in (
        moment.isoformat(),
        moment.strftime("%Y/%m/%d %H:%M:%S"),
        moment.strftime("%Y%m%d%H%M%S"),
        moment.strftime("%d %b %Y %I:%M:%S %p"),
        f"{day} {moment:%H:%M:%S}",
        f"{day}{half}{(moment.hour - 1) % 12 + 1}:{moment:%M:%S}",
        f"民國{moment.year - 1911}年{moment.month}月{moment.day}日 {moment:%H:%M:%S}",
    ):
        assert parse_moment(text) == moment
    assert parse_moment(f"{moment:%m/%d/%Y %H:%M:%S}", order="mdy") == moment
    assert parse_moment(f"{moment:%d.%m.%Y %H:%M:%S}", order="dmy") == moment
    serial = (moment - datetime(1899, 12, 30)) / timedelta(days=1)
    assert parse_moment(repr(serial), context="创建日期") == moment


@given(st.dates(date(2000, 1, 1), date(2050, 12, 31)))
def test_never_chooses_between_two_days(day: date) -> None:
    found = parse_moment(f"{day:%m/%d/%Y}")
    if day.day <= 12 and day.day != day.month:
        assert found is None
    else:
        assert found == datetime(day.year, day.month, day.day)


@given(st.text(max_size=40), st.sampled_from(["", "创建时间", "2023年.csv", "unix"]))
def test_never_raises(text: str, context: str) -> None:
    for order in (None, "ymd", "mdy", "dmy"):
        found = parse_moment(text, order=order, context=context)
        assert found is None or isinstance(found, datetime)


@given(st.text(alphabet="0123456789-/.: 年月日上下午TZ+APM", max_size=20))
def test_odd_figures_give_a_moment_of_our_time_or_nothing(text: str) -> None:
    found = parse_moment(text)
    assert found is None or 1900 <= found.year <= 2100
