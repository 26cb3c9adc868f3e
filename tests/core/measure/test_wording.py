import pytest

from core.measure.band_names import band_limits, band_lines, band_name, band_tickets
from core.measure.comparing import change
from core.measure.measured import Figure
from core.measure.naming import code_words, definition, metric_name
from core.measure.wording import (
    change_words,
    decimals,
    format_difference,
    format_relative,
    format_value,
    in_table,
)
from core.settings import Settings
from tests.core.made import Made


@pytest.mark.parametrize(
    ("value", "unit", "chinese", "english"),
    [
        (0, "seconds", "0 秒", "0 s"),
        (45.4, "seconds", "45 秒", "45 s"),
        (59.7, "seconds", "1 分钟", "1 min"),
        (330, "seconds", "5.5 分钟", "5.5 min"),
        (900, "seconds", "15 分钟", "15 min"),
        (63 * 60, "seconds", "63 分钟", "63 min"),
        (7199, "seconds", "2 小时", "2 h"),
        (5 * 3600 + 720, "seconds", "5.2 小时", "5.2 h"),
        (5e6, "seconds", "1,388.9 小时", "1,388.9 h"),
        (0.8163, "share", "81.6%", "81.6%"),
        (1, "share", "100.0%", "100.0%"),
        (12.54, "points", "+12.5", "+12.5"),
        (-3, "points", "-3.0", "-3.0"),
        (-0.01, "points", "0.0", "0.0"),
        (4.2, "score", "4.20 分", "4.20"),
        (8412, "tickets", "8,412 张", "8,412 tickets"),
        (1, "tickets", "1 张", "1 ticket"),
        (1, "answers", "1 份", "1 answer"),
        (312, "customers", "312 位", "312 customers"),
        (None, "share", "—", "—"),
        (float("nan"), "seconds", "—", "—"),
        (float("inf"), "seconds", "—", "—"),
    ],
)
def test_values_are_readable_at_the_edge(value, unit, chinese: str, english: str) -> None:
    assert format_value(value, unit, "zh") == chinese
    assert format_value(value, unit, "en") == english


@pytest.mark.parametrize(
    ("value", "unit", "chinese", "english"),
    [
        (54, "seconds", "+54 秒", "+54 s"),
        (-120, "seconds", "-2 分钟", "-2 min"),
        (-0.042, "share", "-4.2 个百分点", "-4.2 pp"),
        (3.1, "points", "+3.1 点", "+3.1 points"),
        (58, "tickets", "+58 张", "+58 tickets"),
        (-0.12, "score", "-0.12 分", "-0.12"),
        (0, "share", "0.0 个百分点", "0.0 pp"),
        (None, "score", "—", "—"),
    ],
)
def test_differences_carry_their_sign(value, unit, chinese: str, english: str) -> None:
    assert format_difference(value, unit, "zh") == chinese
    assert format_difference(value, unit, "en") == english
    assert "\u2212" not in chinese + english


def _figure(value: float | None, low: float | None = None, high: float | None = None) -> Figure:
    return Figure("frt.median", value, 100, low, high, "seconds", False)


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (354, 300, "上升 54 秒，变差"),
        (300, 420, "下降 2 分钟，变好"),
        (300, 311, "持平"),
        (None, 301, "无法比较"),
    ],
)
def test_a_change_has_direction_and_judgement(now, before, words: str) -> None:
    assert change_words(change(_figure(now), _figure(before)), "zh") == words


def test_a_relative_change() -> None:
    assert format_relative(change(_figure(330), _figure(300))) == "+10.0%"
    assert format_relative(change(_figure(None), _figure(300))) == "—"


def test_more_tickets_are_neither_good_nor_bad() -> None:
    now, before = (Figure("volume", n, n, None, None, "tickets", False) for n in (120, 100))
    assert change_words(change(now, before), "en") == "up 20 tickets"


def test_tables_are_in_minutes_and_percent() -> None:
    assert in_table(330, "seconds") == 5.5
    assert in_table(0.5, "share") == 50
    assert in_table(None, "share") is None
    assert [decimals(unit) for unit in ("seconds", "share", "score", "tickets")] == [1, 1, 2, 0]


@pytest.mark.parametrize(
    ("bands", "names"),
    [
        ((60.0, 300.0), ["≤ 1 分钟", "1–5 分钟", "> 5 分钟"]),
        ((30.0, 600.0, 7200.0), ["≤ 30 秒", "30 秒–10 分钟", "10 分钟–2 小时", "> 2 小时"]),
    ],
)
def test_bands_are_named_by_their_limits(bands: tuple[float, ...], names: list[str]) -> None:
    settings = Settings(bands=bands)
    assert [band_name(place, settings, "zh") for place in range(len(names))] == names
    assert metric_name("band.0", "zh", settings) == f"{names[0]} 占比"
    assert [band_limits(place, settings, "zh") for place in range(len(names))] == names
    assert band_lines(settings, "zh") == ()


OWN = Settings(channel_bands=(("phone", (20.0, 60.0)), ("email", (3600.0, 86400.0))))


def test_where_channels_differ_a_band_is_named_by_its_rank() -> None:
    assert [band_name(place, OWN, "zh") for place in range(3)] == ["最快段", "中间段", "最慢段"]
    assert [band_name(place, OWN, "en") for place in (0, 2)] == ["fastest band", "slowest band"]
    assert metric_name("band.2", "zh", OWN) == "最慢段占比"
    assert metric_name("band.2", "en", OWN) == "Share in the slowest band"
    assert code_words(Made([], settings=OWN), "band", 1, "zh") == "中间段"


def test_of_more_than_three_the_middle_ones_are_counted() -> None:
    four = Settings(bands=(1.0, 2.0, 3.0), channel_bands=(("phone", (4.0, 5.0, 6.0)),))
    names = [band_name(place, four, "zh") for place in range(4)]
    assert names == ["最快段", "第 2 段", "第 3 段", "最慢段"]


@pytest.mark.parametrize(
    ("channel", "names"),
    [
        ("phone", ["≤ 20 秒", "20 秒–1 分钟", "> 1 分钟"]),
        ("email", ["≤ 60 分钟", "60 分钟–24 小时", "> 24 小时"]),
        ("wechat", ["≤ 1 分钟", "1–5 分钟", "> 5 分钟"]),
        ("", ["≤ 1 分钟", "1–5 分钟", "> 5 分钟"]),
    ],
)
def test_of_one_channel_a_band_is_named_by_that_channel_s_limits(
    channel: str, names: list[str]
) -> None:
    assert [band_name(place, OWN, "zh", channel) for place in range(3)] == names


def test_a_band_tells_what_it_means_in_each_channel() -> None:
    assert band_limits(0, OWN, "zh") == "电话 ≤ 20 秒，邮件 ≤ 60 分钟，其他渠道 ≤ 1 分钟"
    assert band_limits(2, OWN, "en") == "Phone > 1 min, E-mail > 24 h, other channels > 5 min"
    assert band_lines(OWN, "zh")[0] == f"最快段：{band_limits(0, OWN, 'zh')}"
    assert band_limits(0, OWN, "zh") in definition("band.0", "zh", OWN)


def test_the_target_of_each_channel_stands_in_the_definition() -> None:
    own = Settings(channel_targets=(("phone", 30.0),))
    assert "目标：电话 30 秒，其他渠道 15 分钟；" in definition("service_level", "zh", own)
    assert "目标：15 分钟；" in definition("service_level", "zh", Settings())


@pytest.mark.parametrize(
    ("settings", "place", "words"),
    [
        (Settings(), 0, "1 分钟内响应的工单"),
        (Settings(), 2, "超过 5 分钟才响应的工单"),
        (OWN, 0, "响应落在最快段的工单"),
        (OWN, 2, "响应落在最慢段的工单"),
    ],
)
def test_a_sentence_speaks_of_the_tickets_of_a_band(
    settings: Settings, place: int, words: str
) -> None:
    assert band_tickets(place, settings, "zh") == words


@pytest.mark.parametrize(
    ("key", "code", "population", "words"),
    [
        ("channel", "phone", "ticket", "电话"),
        ("channel", "whatsapp", "ticket", "WhatsApp"),
        ("channel", "牛牛", "ticket", "牛牛"),
        ("channel", None, "ticket", "未填写"),
        ("channel", float("nan"), "answer", "未匹配"),
        ("channel", "", "answer", "未匹配"),
        ("issue_type", "phone", "ticket", "phone"),
        ("band", 1, "ticket", "1–5 分钟"),
        ("weekday", 7, "ticket", "星期日"),
        ("weekday", "7", "ticket", "星期日"),
        ("hour", 9, "ticket", "9 点"),
        ("score", 4.0, "answer", "4 分"),
        ("time_band", "evening_peak", "ticket", "晚高峰"),
        ("status", "open", "ticket", "未关闭"),
    ],
)
def test_codes_become_words(key: str, code, population, words: str) -> None:
    facts = Made([], channels={"whatsapp": "WhatsApp"})
    assert code_words(facts, key, code, "zh", population) == words
