"""Values to cells and typed cells back, for every kind and both languages."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from core.texts import LANGUAGES, Language
from core.worktables.cells import to_cell
from core.worktables.choices import CHANNEL, LEVEL
from core.worktables.columns import (
    Day,
    Duration,
    Link,
    LongText,
    Number,
    Percent,
    Person,
    Segment,
    Simple,
    Tags,
    Text,
)
from core.worktables.typed import from_cell
from tests.core.worktables.tables import team

STORED: tuple[tuple[Simple, Any], ...] = (
    (Text(), "邮件响应过长"),
    (LongText(), "第一行\n第二行"),
    (LEVEL, "high"),
    (CHANNEL, "wechat"),
    (CHANNEL, "小红书"),
    (Tags(), ["夜间", "投诉"]),
    (Number(), 12.5),
    (Number(whole=True), 4),
    (Percent(), 40),
    (Day(), "2025-05-21"),
    (Duration(), 210),
    (Person(), "客服主管*"),
    (Link("diagnosis"), 1),
    (Link("diagnosis"), 99),
    (Segment(), {"channel": "email"}),
    (Segment(), {"channel": "email", "issue_type": "退换货", "time_band": "evening_peak"}),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "value"), STORED)
def test_what_is_shown_means_what_is_stored(kind: Simple, value: Any, language: Language) -> None:
    assert from_cell(kind, to_cell(kind, value, language, team())) == value


@pytest.mark.parametrize(
    ("kind", "value", "zh", "en"),
    [
        (LEVEL, "high", "高", "High"),
        (Percent(), 40, 40, 40),
        (Duration(), 210, 3.5, 3.5),
        (Day(), "2025-05-21", date(2025, 5, 21), date(2025, 5, 21)),
        (Link("causes"), 7, "C-7", "C-7"),
        (Segment(), {"channel": "email", "team": "一组"}, "渠道=邮件；团队=一组", None),
        (Number(), "很多", "很多", "很多"),
        (Day(), "月底", "月底", "月底"),
        (Text(), None, None, None),
    ],
)
def test_words_people_read(kind: Simple, value: Any, zh: Any, en: Any) -> None:
    assert to_cell(kind, value, "zh", team()) == zh
    if en is not None:
        assert to_cell(kind, value, "en", team()) == en


def test_a_link_shows_the_title_of_its_row() -> None:
    assert to_cell(Link("diagnosis"), 1, "zh", team()) == "D-1 邮件响应过长 晚高峰尤其严重"


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (LEVEL, " HIGH ", "high"),
        (LEVEL, "高", "high"),
        (LEVEL, "极高", "极高"),
        (CHANNEL, "Live chat", "chat"),
        (Tags(), "夜间；投诉, 转接", ["夜间", "投诉", "转接"]),
        (Number(), "1,200.5", 1200.5),
        (Number(), "３", 3),
        (Number(), "三个", "三个"),
        (Number(), float("inf"), "inf"),
        (Percent(), 0.3 * 100, 30),
        (Percent(), "40%", 40),
        (Day(), datetime(2025, 5, 21, 9, 30), "2025-05-21"),
        (Day(), "2025年5月21日", "2025-05-21"),
        (Day(), 45798, "2025-05-21"),
        (Day(), "月底前", "月底前"),
        (Duration(), 3.5, 210),
        (Duration(), "2分30秒", 150),
        (Duration(), time(0, 2, 30), 150),
        (Duration(), timedelta(minutes=2), 120),
        (Duration(), "很久", "很久"),
        (Link("diagnosis"), "d-7", 7),
        (Link("diagnosis"), 7, 7),
        (Link("diagnosis"), "响应过长", "响应过长"),
        (Segment(), "渠道：邮件，团队＝一组", {"channel": "email", "team": "一组"}),
        (Segment(), "Channel=E-mail", {"channel": "email"}),
        (Segment(), "随便写", "随便写"),
        (Segment(), "渠道=邮件；随便写", "渠道=邮件；随便写"),
        (Text(), 12.0, "12"),
        (Text(), "  ", None),
        (Number(), float("nan"), None),
    ],
)
def test_what_people_type_means(kind: Simple, typed: Any, value: Any) -> None:
    assert from_cell(kind, typed) == value
