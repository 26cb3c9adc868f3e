"""Durations, moments and scores as helpdesks of many countries and programs write them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from core.intake.values import parse_duration, parse_moment, parse_score
from core.tickets import DateOrder

MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0
OCTOBER = datetime(2023, 10, 1)
AFTERNOON = datetime(2023, 10, 1, 15, 5)
CHINA = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1 hr 20 min 5 sec", 4805), ("1 hr. 20 min.", 4800), ("5min.", 300), ("10 Sek", 10),
        ("1 Std. 20 Min.", 4800), ("1,5 Std.", 5400), ("2 Stunden und 5 Minuten", 7500),
        ("eine halbe Stunde", 1800), ("anderthalb Stunden", 5400), ("1 Tag 02:03:04", 93784),
        ("1.234,5 Min.", 74070), ("1 Woche", 7 * DAY), ("1:20 Std.", 4800),
        ("1 heure 20 minutes", 4800), ("1 h 20 min", 4800), ("une heure et demie", 5400),
        ("une demi-heure", 1800), ("2 jours", 2 * DAY), ("0,5 h", 1800),
        ("media hora", 1800), ("1 hora y media", 5400), ("2 días 3 horas", 2 * DAY + 3 * HOUR),
        ("mezz'ora", 1800), ("un'ora", HOUR), ("1 ora e 20 minuti", 4800), ("2 giorni", 2 * DAY),
        ("meia hora", 1800), ("1 hora e 20 minutos", 4800), ("2 dias", 2 * DAY),
        ("half uur", 1800), ("1 uur en 20 min", 4800), ("anderhalf uur", 5400),
        ("2 dagen", 2 * DAY), ("1時間20分", 4800), ("2日3時間", 2 * DAY + 3 * HOUR), ("5分間", 300),
        ("2시간 30분", 9000), ("1일 2시간", DAY + 2 * HOUR), ("45초", 45),
        ("1½小时", 5400), ("½ hour", 1800), ("2 1/2 hours", 9000),
        ("two and a half hours", 9000), ("an hour and a half", 5400), ("forty-five minutes", 2700),
        ("1小时零五分", 3900), ("1 小时 零 5 分", 3900), ("一百零五秒", 105),
        ("1天02:03:04", 93784),
        ("0 days 00:02:30.500000", 150.5), ("1 days 02:03:04", 93784), ("2:30 min", 150),
        ("-1 day, 23:59:00", -60), ("-1 days +23:59:00", -60), ("-1.02:03:04", -93784),
        ("−5分钟", -300), ("负5分钟", -300), ("P0Y0M0DT1H5M0S", 3900), ("PT1,5H", 5400),
        ("-PT5M", -300), ("250 µs", 0.00025), ("1:02:03 h", 3723),
        ("1899-12-30 02:03:04", 7384), ("12/30/1899 2:03:04 AM", 7384),
        ("1900-01-00 02:03:04", 7384), ("1/0/1900 2:03", 7380), ("Dec-30-1899 02:03:04", 7384),
        ("１小时２０分", 4800), ("1 234,5 s", 1234.5), ("1,234,567 ms", 1234.567),
        ("00:02:30,5", 150.5), ("三個小時", 3 * HOUR), ("兩天半", 2.5 * DAY),
    ],
)  # fmt: skip
def test_durations(text: str, seconds: float) -> None:
    assert parse_duration(text) == pytest.approx(seconds)


@pytest.mark.parametrize(
    "text",
    [
        "1.234 Std.", "1,234 Minuten", "半天", "两三分钟", "七八分钟", "一百二秒", "二十零五分",
        "十几分钟",
        "十来分钟", "三十多分钟", "一个多小时", "几分钟", "好几小时", "5M", "90M", "30\"", "5'",
        "5²分钟", "2⁵分",
        "21/2 hours", "-1 day 23:59:00", "12:60 min", "1:60:00", "P1Y", "P1Y2M", "P1.5.2D",
        "1900-01-01 02:03:04", "1899-12-31 02:03:04", "1899-12-30", "1899-12-30 00:00:00",
        "1899-12-30 25:03:04", "1e3", "1E+05", "1 hour 30", "2时半", "三点半", "1日15时30分",
        "1 mon 2 days", "1:05", "- 5分钟", "--5分钟", "5 min ago", "in 5 min", "2个工作日",
        "3 business days", "8 working hours", "1 234 s", "1h5", "1.5.2h", "0:0:5", "1::5", ":30",
        "h", "分", "即时", "秒回", "马上", "immediately", "1小时90分", "1天24小时", "1.5小时20分",
        "1 week 8 days",
        "5-10分钟", "5~10分钟", "5分钟以内", "≤5分钟", "<1分钟", "> 1h", "30+", "30+ min",
        "超过24小时", "不到1小时",
        "大约半小时", "5分钟左右", "about 5 minutes", "ca. 5 Min.", "∞", "inf", "nan", "#REF!",
        "#VALUE!",
        "######",
        "未回复", "pending", "True", "5 分 好评", "5分(满分)", "1/2", "3/4 hour", "1.02:03",
        "1 day, 25:00:00",
        "1:02:03:04", "5:30 pm", "下午3:05", "15h05m07", "2 fois", "3 Stück", "10 km", "5 m²", "5°",
        "5s/6s",
        "10 分 / 次", "每天2小时", "2小时/天", "00:02:30 - 00:05:00", "1小时-2小时", "3,14,15 h",
        "1..5h",
        "1h 1h",
        "quarter of an hour", "一小时又", "零", "二分之一小时", "一分半钟多", "P1DT", "PT1H1H",
        "PT", "T1H",
    ],
)  # fmt: skip
def test_no_duration(text: str) -> None:
    assert parse_duration(text) is None


@pytest.mark.parametrize(
    ("text", "header", "seconds"),
    [
        ("1.234", "时长(秒)", 1.234), ("1,234", "时长(秒)", 1234), ("1,5", "(min)", 90),
        ("1.234", "Dauer (Sekunden)", None), ("1,234", "Durée (secondes)", None),
        ("0,125", "Dauer (Sekunden)", 0.125), ("1.234,5", "Dauer (Sekunden)", 1234.5),
        ("8", "Zeit in Stunden", 8 * HOUR), ("8", "Dauer [h]", 8 * HOUR), ("8", "durée (min)", 480),
        ("8", "tempo (minuti)", 480), ("8", "tiempo en horas", 8 * HOUR),
        ("8", "tijd in uren", 8 * HOUR),
        ("8", "첫 응답 시간(분)", 480), ("8", "初回応答時間(分)", 480),
        ("8", "応答時間(時間)", None),
        ("8", "耗时 ms", 0.008), ("8", "Reply [s]", 8), ("8", "frt_ms", 0.008),
        ("8", "FRT(H)", 8 * HOUR),
        ("8", "单位：秒", 8), ("8", "处理时长（单位: min）", 480), ("8", "wait_us", 8e-6),
        ("6.9E-05", "x (days)", 6.9e-5 * DAY), ("1e3", "时长(秒)", None), ("∞", "(min)", None),
        ("1:05", "(mm:ss)", 65), ("1:05", "(时:分)", 3900), ("1:05", "用时(分秒)", 65),
        ("1:05", "时长（时分）", 3900), ("26:03", "[h]:mm", 93780), ("2:30", "[m]:ss", 150),
        ("01:02:03", "Dauer (dd:hh:mm)", DAY + 2 * HOUR + 180),
        ("1:02:03:04", "(d:hh:mm:ss)", 93784),
        ("02:30:50", "(mm:ss:ms)", None), ("02:30:50", "(m:s:f)", None),
        ("1:02:03", "(天:时:分)", 93780),
        ("1:62", "(mm:ss)", None), ("1:05", "响应时间(分钟)", None), ("1:05", "响应时间", None),
        ("01:02:03", "(d:hh:mm:ss)", None), ("5", "响应时间(时分秒)", None),
        ("5", "Response (min or hours)", None),
        ("5", "time", None), ("5", "5分钟内响应率", None), ("5", "within 24 hours", None),
        ("5", "Business hours", None),
    ],
)  # fmt: skip
def test_durations_under_a_header(text: str, header: str, seconds: float | None) -> None:
    found = parse_duration(text, header)
    assert found == (None if seconds is None else pytest.approx(seconds))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1er octobre 2023", OCTOBER), ("dimanche 1 octobre 2023 à 15h05", AFTERNOON),
        ("1 de octubre de 2023", OCTOBER), ("domingo, 1 de octubre de 2023", OCTOBER),
        ("1º de outubro de 2023 às 15:05", AFTERNOON), ("1 ottobre 2023", OCTOBER),
        ("domenica 1 ottobre 2023, ore 15:05", AFTERNOON), ("1. Oktober 2023", OCTOBER),
        ("So., 1. Okt. 2023", OCTOBER), ("1. Oktober 2023 um 15:05 Uhr", AFTERNOON),
        ("1 oktober 2023 om 15:05 uur", AFTERNOON), ("1 déc. 2023", datetime(2023, 12, 1)),
        ("1 févr. 2023", datetime(2023, 2, 1)), ("1 août 2023", datetime(2023, 8, 1)),
        ("3 März 2023", datetime(2023, 3, 3)), ("03 Ene 2023", datetime(2023, 1, 3)),
        ("2023年10月1日(日) 15:05", AFTERNOON), ("2023年10月1日 午後3時5分", AFTERNOON),
        ("2023-10-01 午前0時", OCTOBER), ("2023년 10월 1일 오후 3:05", AFTERNOON),
        ("2023. 10. 1. 오후 3:05:07", AFTERNOON.replace(second=7)), ("令和5年10月1日", OCTOBER),
        ("昭和63年1月2日", datetime(1988, 1, 2)), ("令和元年5月1日", datetime(2019, 5, 1)),
        ("中華民國112年10月1日 下午3:05", AFTERNOON),
        ("二〇二三年十月一日 下午三点五分", AFTERNOON),
        ("2023年10月1日晚上8点半", datetime(2023, 10, 1, 20, 30)),
        ("2023年10月1日8點15分", datetime(2023, 10, 1, 8, 15)),
        ("2023-10-01 夜里11:20", datetime(2023, 10, 1, 23, 20)),
        ("2023-10-01 凌晨1:20", datetime(2023, 10, 1, 1, 20)),
        ("2023/10/1 15:5", AFTERNOON), ("2023/10/1 下午 03:05:00", AFTERNOON),
        ("2023/10/01 PM 03:05", AFTERNOON),
        ("Oct 1, 2023, 3:05:07 p.m.", AFTERNOON.replace(second=7)),
        ("Oct 1, 2023 3:05 p. m.", AFTERNOON),
        ("Sun Oct  1 15:05:00 2023", AFTERNOON), ("Sun 01/10/2023", OCTOBER),
        (
            "Sun Oct 01 2023 15:05:00 GMT+0800 (China Standard Time)",
            AFTERNOON.replace(tzinfo=CHINA),
        ),
        ("Sun Oct 01 15:05:00 UTC 2023", AFTERNOON.replace(tzinfo=UTC)),
        ("01/Oct/2023:15:05:00 +0800", AFTERNOON.replace(tzinfo=CHINA)),
        ("01-OCT-23 03.05.00.000000 PM", AFTERNOON),
        ("01-OCT-23 03.05.00.000000000 PM +08:00", AFTERNOON.replace(tzinfo=CHINA)),
        ("2023-10-01-15.05.00.000000", AFTERNOON), ("2023-10-01_15-05-00", AFTERNOON),
        ("20231001T150500Z", AFTERNOON.replace(tzinfo=UTC)),
        ("20231001150500123", AFTERNOON.replace(microsecond=123000)),
        ("2023-10-01 15:05:00:123", AFTERNOON.replace(microsecond=123000)),
        ("2023-10-01T15:05:00.123456789Z", AFTERNOON.replace(microsecond=123456, tzinfo=UTC)),
        ("3:05 PM, 01 Oct 2023", AFTERNOON), ("下午3:05 2023年10月1日", AFTERNOON),
        ("2023-10-01 15:05 北京时间", AFTERNOON.replace(tzinfo=CHINA)),
        ("2023-10-01T15:05-05:00", AFTERNOON.replace(tzinfo=timezone(-timedelta(hours=5)))),
        ("mar. 3 octobre 2023", datetime(2023, 10, 3)), ("mar 3 2023", datetime(2023, 3, 3)),
        ("12 mars 2023", datetime(2023, 3, 12)),
        ("13/1/49", datetime(2049, 1, 13)), ("1st of October, 2023", OCTOBER),
        ("2023-Oct-01 15:05", AFTERNOON),
    ],
)  # fmt: skip
def test_moments(text: str, moment: datetime) -> None:
    found = parse_moment(text)
    assert found == moment
    assert found is not None
    assert (found.tzinfo is None) == (moment.tzinfo is None)


@pytest.mark.parametrize(
    "text",
    [
        "Monday, October 1, 2023", "2023-10-01 星期一", "2023-10-01 15:05 EST",
        "2023-10-01 15:05 IST",
        "Sun Oct 01 15:05:00 CST 2023", "2023-10-01 15:05 Asia/Shanghai", "2023-10-01 15:05 PT",
        "平成35年10月1日", "令和0年10月1日", "昭和65年1月1日", "民國0年1月1日", "10月1日 15:05",
        "1 Oct", "Oct 23",
        "Oct 1, 23",
        "昨天 15:05", "今天", "刚刚", "3 hours ago", "3小时前", "yesterday", "gestern 15:05",
        "next Monday",
        "0000-00-00", "0000-00-00 00:00:00", "0001-01-01", "1900-01-00", "1900-01-01",
        "1899-12-30", "1970-01-01",
        "1970-01-01 08:00:00", "1970-01-01T00:00:00Z", "2099-12-31", "9999-12-31 23:59:59",
        "31.12.9999", "2566-10-01",
        "2023-10-01 09:00-10:00", "2023-10-01 09:00 - 10:00", "2023-10-01 09:00-10:30",
        "2023-10-01 09:00 -05:00",
        "2023-10-01 - 2023-10-05", "2023-10-01 至 2023-10-05", "2023-10-01~05",
        "2023-10-01, 2023-10-02",
        "1/1/55", "1/1/70", "13/1/51", "01.10.2023 15:05 Uhr", "15:05 01.10.2023", "25.12.23",
        "Oct-01-23", "October 2023",
        "2023-W39-7", "2023-274", "2023年第40周", "Q4 2023", "2023-10-01 3", "2023-10-01 15h5",
        "2023-10-01Z",
        "2023-10-01 24:00:00", "2023-10-01 25:00", "2023-10-01 15:60", "2023-10-01 13:05 AM",
        "2023-10-01 下午13:05 AM",
        "2023-10-01 夜里1:20", "2023-10-01 晚上1:20", "2023-10-01 午夜12:00",
        "2023-10-01 上午15:05",
        "2023-10-01 午前12:05",
        "Feb 29, 2023", "29 février 2023", "31/04/2023", "2023年2月29日", "2023年13月1日",
        "2023-00-01",
        "2023-1-0", "30.02.2024",
        "2023年10月1日 15:05更新", "约2023年10月1日", "2023-10-01?", "2023-10-01 15:05 / 15:10",
        "2023²-10-01", "①月①日",
        "2023-10-01 15:05 +99:00", "2023-10-01 15:05 +08:17", "2023-10-01 15:05 UTC+25",
        "2023-10-01T15:05:00+08:00:00",
        "192.168.10.1", "1.2.3.4", "v2023.10.1", "2023-10-01-0001", "GD20231001", "20231001-0001",
        "202310", "2310011505",
        "20231301", "20230230", "20231001250000", "20231001156000", "11月31日 2023", "PT5M",
        "2分30秒",
        "3:05 PM", "null", "#N/A",
    ],
)  # fmt: skip
def test_no_moment(text: str) -> None:
    assert parse_moment(text) is None


@pytest.mark.parametrize(
    ("text", "context", "order", "moment"),
    [
        ("112/10/01", "民國日期", None, OCTOBER), ("1121001", "ROC date", None, OCTOBER),
        ("112年10月1日", "民國", None, OCTOBER),
        ("112.10.01 15:05", "建立日期(民國)", None, AFTERNOON),
        ("112/13/01", "民國日期", None, None), ("112/10/01", "", None, None),
        ("10月1日 15:05", "2023年10月工单.xlsx", None, AFTERNOON),
        ("1月3日", "2023年12月工单.xlsx", None, None),
        ("11月2日", "2023年10月.csv", None, datetime(2023, 11, 2)),
        ("1 Oct 15:05", "2023.csv", None, AFTERNOON),
        ("Oct 23", "2023.csv", None, None),
        ("20231001", "工单号", None, None), ("20231001150500", "Order ID", None, None),
        ("20231001", "创建时间", None, OCTOBER),
        ("1696172700", "created_at", None, datetime(2023, 10, 1, 15, 5, tzinfo=UTC)),
        ("1696172700000000", "created_at", None, datetime(2023, 10, 1, 15, 5, tzinfo=UTC)),
        ("1696172700000000000", "created_at", None, datetime(2023, 10, 1, 15, 5, tzinfo=UTC)),
        ("2023100115", "created_at", None, None), ("1.6961727E+12", "created_at", None, None),
        ("1696172700", "工单号", None, None),
        ("45200,6", "Erstellt am", None, datetime(2023, 10, 1, 14, 24)),
        ("45200.6", "Fecha de creación", None, datetime(2023, 10, 1, 14, 24)),
        ("45200", "作成日時", None, OCTOBER), ("45200.6", "得分", None, None),
        ("-45200.6", "创建时间", None, None),
        ("1/10/2023 下午3:05", "", "dmy", AFTERNOON), ("10/1/23 3:05 PM", "", "mdy", AFTERNOON),
        ("01.10.2023 15:05 Uhr", "", "dmy", AFTERNOON), ("31/12/23", "", "mdy", None),
        ("23-10-01", "", "ymd", OCTOBER),
        ("Mon 01/10/2023", "", "dmy", None),
    ],
)  # fmt: skip
def test_moments_in_context(
    text: str, context: str, order: DateOrder | None, moment: datetime | None
) -> None:
    assert parse_moment(text, order=order, context=context) == moment


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Good, I'm satisfied", (2, 2)), ("Bad, I'm unsatisfied", (1, 2)), ("4 von 5", (4, 5)),
        ("4 sur 5", (4, 5)),
        ("4分（满分5分）", (4, 5)), ("4分/满分5分", (4, 5)), ("4.0/5.0", (4, 5)),
        ("8,5", (8.5, None)),
        ("4.567", (4.567, None)),
        ("sehr zufrieden", (5, 5)), ("très satisfait", (5, 5)), ("muy satisfecho", (5, 5)),
        ("molto soddisfatto", (5, 5)),
        ("muito satisfeito", (5, 5)), ("zeer tevreden", (5, 5)), ("大変満足", (5, 5)),
        ("不満", (2, 5)),
        ("매우 만족", (5, 5)),
        ("1 - Very dissatisfied", (1, 5)), ("5=非常满意", (5, 5)), ("评分：4", (4, None)),
        ("Rating: 4", (4, None)),
        ("4 Sterne", (4, None)), ("4점", (4, None)), ("⭐️⭐️⭐️", (3, None)), ("★★★☆☆", (3, 5)),
        ("⑤", (5, None)),
        ("十分", (10, None)), ("80%", None), ("😀", None), ("A", None), ("B+", None),
        ("1 - Very satisfied", None), ("四星半", None),
        ("5/4", None), ("3/6", None), ("满分", None), ("4-5", None), ("4~5分", None),
        ("约4分", None),
        (">4", None), ("4+", None),
        ("1,234", None), ("5²", None), ("1½", None), ("真的很满意", None), ("not good", None),
        ("👍👍", None), ("☆☆☆☆☆", None),
        ("nicht bewertet", None), ("#REF!", None), ("2023-10-01", None), ("5分钟", None),
        ("满意 不满意", None), ("4;5", None),
    ],
)  # fmt: skip
def test_scores(text: str, score: tuple[float, int | None] | None) -> None:
    assert parse_score(text) == score
