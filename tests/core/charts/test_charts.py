import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import altair as alt
import numpy as np
import pandas as pd
import pytest

from core.charts.bands import BandRow, bands
from core.charts.bars import Bar, bars, missed
from core.charts.before_after import before_after
from core.charts.coverage_days import coverage_days
from core.charts.distribution import distribution
from core.charts.heatmap import heatmap
from core.charts.marking import Level, Mark, Marks, Shade
from core.charts.month_strip import MonthCell, month_strip
from core.charts.palette import DARK, LIGHT, Palette
from core.charts.side_dots import SideDot, side_dots
from core.charts.spark import spark
from core.charts.theme import Look, lines, width
from core.charts.trend import trend
from core.measure.intervals import wilson
from core.measure.measured import Figure

CONFIG = Path(__file__).parents[3] / ".streamlit" / "config.toml"
DAYS = pd.DataFrame(
    {
        "day": pd.date_range("2024-05-01", periods=6),
        "frt.mean": [300.0, np.nan, 360.0, np.nan, 900.0, 840.0],
        "frt.mean|n": [9, 0, 8, 0, 7, 6],
        "frt.median": [240.0, np.nan, 240.0, np.nan, 300.0, 300.0],
        "frt.median|n": [9, 0, 8, 0, 7, 6],
    }
)
HOURS = pd.DataFrame(
    {"weekday": [1, 1, None], "hour": [0, 23, None], "frt.mean": [0.0, 60.0, 5.0], "frt.mean|n": 9}
)
BINS = pd.DataFrame(
    {"place": [5, 15], "low": [300, 604800], "high": [600, float("inf")], "n": [4, 2]}
)


def share(value: float | None, n: int, key: str = "service_level") -> Figure:
    low, high = wilson(value, n) if value is not None else (None, None)
    return Figure(key, value, n, low, high, "share", 0 < n < 30)


ROWS = [
    Bar("邮件", share(0.58, 1904), 0.8),
    Bar("电话", share(0.96, 17), 0.9),
    Bar("微信", share(None, 0)),
]
CALENDAR = pd.DataFrame(
    {
        "name": "电话",
        "day": pd.date_range("2024-05-10", periods=4),
        "n": [8, 0, 0, 0],
        "usual": [8.0, 0.0, 0.0, 8.0],
        "rest": ["", "weekend", "weekend", ""],
        "state": ["counted", "none", "missing", "missing"],
        "alarming": [False, False, False, True],
    }
)
CELLS = [
    MonthCell("电话", "2024 年 5 月", "1,234", 1.0, "full", "31 / 31 天"),
    MonthCell("邮件", "2024 年 5 月", "没有文件", 0.0, "missing", "没有任何文件"),
]
NAMES = ("≤ 1 分钟", "1–5 分钟", "> 5 分钟")
MARKS = Marks(
    (Mark(date(2024, 5, 5), "慢"), Mark(date(2024, 5, 6), "值得留意", slight=True)),
    (Level(date(2024, 5, 3), date(2024, 5, 6), 300, 850, "5 月 3 日起 +183%"),),
    (Shade(date(2024, 5, 1), "劳动节（放假）"), Shade(date(2024, 5, 7), "还没有", open=True)),
)
SIDES = [
    SideDot("首响", side, Figure("frt.median", value, 9, None, None, "seconds", True))
    for side, value in (("电话", 40.0), ("邮件", 9000.0), ("微信", None))
]
CHARTS = {
    "trend": lambda look: trend(DAYS, ["frt.mean"], look, 900, MARKS),
    "before and after": lambda look: before_after(DAYS, "frt.mean", MARKS.levels[0], look, 900),
    "two lines": lambda look: trend(DAYS, ["frt.mean", "frt.median"], look),
    "bars": lambda look: bars(ROWS, look),
    "bands": lambda look: bands(
        [BandRow("邮件", tuple(share(s, 100) for s in (0.2, 0.3, 0.5)))], NAMES, look
    ),
    "distribution": lambda look: distribution(BINS, look, 450),
    "heatmap": lambda look: heatmap(HOURS, "frt.mean", look),
    "spark": lambda look: spark(DAYS, "frt.mean", look, "worse"),
    "coverage_days": lambda look: coverage_days(CALENDAR, look),
    "month_strip": lambda look: month_strip(CELLS, look),
    "long_strip": lambda look: month_strip(
        [replace(CELLS[0], month=f"{n}") for n in range(20)], look
    ),
    "side dots": lambda look: side_dots(SIDES, look),
    "nothing": lambda look: bars([], look),
}


@pytest.mark.parametrize(("language", "dark"), [("zh", False), ("en", True)])
@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_is_valid_and_says_what_it_shows(name: str, language, dark: bool) -> None:
    look = Look("标题", "指标（分钟）", language, dark)
    spec = CHARTS[name](look)
    alt.Chart.from_dict(spec, validate=True)
    assert spec["background"] == (DARK if dark else LIGHT).canvas
    assert spec["title"]["text"] == ["标题"]
    assert spec["description"].startswith("标题")
    month = "1 月" if language == "zh" else "January"
    assert spec["config"]["locale"]["time"]["months"][0] == month


def test_a_chart_without_words_has_no_room_for_a_title() -> None:
    assert "title" not in spark(DAYS, "frt.mean", Look())


def test_empty_days_are_gaps_and_lone_days_are_dots() -> None:
    values = trend(DAYS, ["frt.mean"], Look())["data"]["values"]
    assert [value["value"] for value in values] == [5, None, 6, None, 15, 14]
    assert [value["alone"] for value in values] == [True, False, True, False, False, False]
    assert values[0]["text"] == "5 分钟"
    assert values[1]["n"] == 0


def test_the_target_and_the_abnormal_day_are_drawn() -> None:
    layers = trend(DAYS, ["frt.mean"], Look(), 900, Marks((Mark(date(2024, 5, 5), "慢"),)))["layer"]
    assert layers[0]["data"]["values"] == [{"value": 15}]
    diamond = next(each for each in layers if each["mark"].get("shape") == "diamond")
    assert diamond["data"]["values"][0]["value"] == 15
    elsewhere = trend(DAYS, ["frt.mean"], Look(), None, Marks((Mark(date(2023, 5, 5), "慢"),)))
    assert not any(each["mark"].get("text") for each in elsewhere["layer"])


@pytest.mark.parametrize(
    ("figure", "target", "is_missed"),
    [
        (share(0.8, 50), 0.8, False),
        (share(0.79, 50), 0.8, True),
        (Figure("frt.p90", 900, 50, None, None, "seconds", False), 600, True),
        (Figure("frt.p90", 500, 50, None, None, "seconds", False), 600, False),
        (share(None, 0), 0.8, False),
        (share(0.1, 50), None, False),
    ],
)
def test_a_target_is_missed_on_its_wrong_side(figure: Figure, target, is_missed: bool) -> None:
    assert missed(Bar("x", figure, target)) is is_missed


def test_a_missed_target_and_a_small_sample_are_words_too() -> None:
    labels = [value["label"] for value in bars(ROWS, Look())["data"]["values"]]
    assert labels == ["58.0%  未达标", "96.0%  n = 17", "—"]


def test_bands_stack_up_to_one_hundred() -> None:
    values = CHARTS["bands"](Look())["data"]["values"]
    assert [(value["start"], value["end"]) for value in values] == [(0, 20), (20, 50), (50, 100)]


def test_a_band_named_by_rank_tells_its_limits_on_hover() -> None:
    own = BandRow("电话", (share(0.4, 9), share(0.6, 9)), limits=("≤ 20 秒", "> 20 秒"))
    spec = bands([own], ("最快段", "最慢段"), Look())
    values = spec["data"]["values"]
    assert [value["band"] for value in values] == ["最快段", "最慢段"]
    assert [value["limits"] for value in values] == ["≤ 20 秒", "> 20 秒"]
    hover = next(layer["encoding"]["tooltip"] for layer in spec["layer"]
                 if "tooltip" in layer.get("encoding", {}))  # fmt: skip
    assert "limits" in {each["field"] for each in hover}


def test_an_hour_without_tickets_is_missing_and_zero_is_not() -> None:
    values = heatmap(HOURS, "frt.mean", Look())["data"]["values"]
    assert len(values) == 7 * 24
    assert [value["value"] for value in values[:2]] == [0, None]


def test_a_histogram_says_that_its_bins_widen() -> None:
    spec = distribution(BINS, Look("", "首次响应时长（张）"), 450)
    assert spec["title"]["subtitle"] == ["首次响应时长（张） · 横轴每格时长递增"]
    assert spec["layer"][1]["data"]["values"] == [{"at": 0.5}]
    assert spec["data"]["values"][1]["range"] == "> 168 小时"


def test_long_titles_are_broken_where_they_may() -> None:
    assert lines("邮件慢，其余都好", 8) == ["邮件慢，", "其余都好"]
    assert lines("only email misses", 9) == ["only email", "misses"]
    assert lines("", 10) == [""]


def test_one_series_has_no_legend_and_lines_are_straight() -> None:
    spec = trend(DAYS, ["frt.mean", "frt.median"], Look())
    line = next(each for each in spec["layer"] if each["mark"]["type"] == "line")
    assert line["mark"]["interpolate"] == "linear"
    assert line["encoding"]["color"]["legend"] is None
    names = spec["layer"][-1]["data"]["values"]
    assert [each["name"] for each in names] == ["均值", "中位数"]


def _rgb(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _luminance(colour: str) -> float:
    parts = [each / 255 for each in _rgb(colour)]
    r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_words_and_lines_stand_out_from_the_canvas(palette) -> None:
    back = _luminance(palette.canvas)

    def contrast(colour: str) -> float:
        low, high = sorted((back, _luminance(colour)))
        return (high + 0.05) / (low + 0.05)

    for text in (palette.ink, palette.muted, palette.bad, palette.good, palette.attention):
        assert contrast(text) >= 4.5
    assert contrast(palette.blue) >= 3
    steps = [_luminance(colour) for colour in palette.sequence]
    assert steps == sorted(steps, reverse=palette is LIGHT)


@pytest.mark.parametrize(("palette", "mode"), [(LIGHT, "light"), (DARK, "dark")])
def test_pages_and_charts_have_one_ink_that_is_read_in_captions_too(
    palette: Palette, mode: str
) -> None:
    theme = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][mode]
    assert (theme["textColor"], theme["backgroundColor"]) == (palette.ink, palette.canvas)
    for back in (palette.canvas, theme["sidebar"]["backgroundColor"]):
        # Streamlit mixes a caption from six tenths of the ink and what lies behind it
        mixed = [round(0.6 * one + 0.4 * other) for one, other in zip(_rgb(palette.ink),
                 _rgb(back), strict=True)]  # fmt: skip
        low, high = sorted((_luminance(back), _luminance("#{:02x}{:02x}{:02x}".format(*mixed))))
        assert (high + 0.05) / (low + 0.05) >= 4.5


def test_an_empty_day_is_told_from_one_without_a_file() -> None:
    spec = coverage_days(CALENDAR, Look())
    states = [(value["number"], value["state"], value["said"]) for value in spec["data"]["values"]]
    assert states == [
        (10, "counted", "有工单"),
        (11, "none", "有文件，没有工单 · 周末"),
        (12, "missing", "没有任何文件 · 周末"),
        (13, "missing", "没有任何文件"),
    ]
    drawn = [layer["transform"][0]["filter"] for layer in spec["layer"]]
    assert [each.split("'")[1] for each in drawn] == ["counted", "none", "missing"]


def test_words_of_a_strip_are_shown_where_their_cell_has_room_and_a_hatch_elsewhere() -> None:
    layers = month_strip(CELLS, Look())["layer"]
    shown = {layer["mark"]["type"]: layer["encoding"]["opacity"] for layer in layers[1:]}
    assert shown["text"]["condition"]["test"] == shown["point"]["condition"]["test"]
    assert (shown["text"]["condition"]["value"], shown["text"]["value"]) == (1, 0)
    assert (shown["point"]["condition"]["value"], shown["point"]["value"]) == (0, 1)
    rooms = [value["room"] for value in month_strip(CELLS, Look())["data"]["values"]]
    assert rooms == [pytest.approx(6.6 * width(cell.text) + 6) for cell in CELLS]


def test_a_long_heading_breaks_in_a_picture_and_is_whole_for_a_page() -> None:
    title = "长标题，" * 20
    spec = CHARTS["month_strip"](Look(title))
    assert len(spec["title"]["text"]) > 1
    assert "".join(spec["title"]["text"]) == spec["usermeta"]["title"] == title


LONG = DAYS.assign(**{"frt.mean": [6000.0, np.nan, 7200.0, np.nan, 9000.0, 30.0]})


@pytest.mark.parametrize(
    ("table", "keys", "target", "is_log"),
    [
        (DAYS, ["frt.mean", "frt.median"], None, False),
        (LONG, ["frt.mean", "frt.median"], None, True),
        (LONG, ["frt.median"], None, False),
        (LONG, ["frt.median"], 3600.0, True),
        # a zero has no place on a log axis
        (LONG.replace(30.0, 0.0), ["frt.mean", "frt.median"], None, False),
        (LONG.assign(**{"frt.mean": np.nan}), ["frt.mean"], 3600.0, False),
    ],
)
def test_small_times_beside_large_ones_stand_on_a_log_axis_that_says_so(
    table: pd.DataFrame, keys: list[str], target: float | None, is_log: bool
) -> None:
    spec = trend(table, keys, Look("标题", "单位"), target)
    height = spec["encoding"]["y"]
    assert (height["scale"].get("type") == "log") is is_log
    assert ("对数刻度" in spec["usermeta"]["subtitle"]) is is_log
    if is_log:
        low, high = height["scale"]["domain"]
        drawn = [each["value"] for each in spec["data"]["values"] if each["value"] is not None]
        assert low < min(drawn) <= max(drawn) < high
        assert "600: '10 分钟'" in height["axis"]["labelExpr"]
    else:
        assert height["axis"]["labelExpr"] == "datum.label + ' 分钟'"


@pytest.mark.parametrize(
    ("hours", "marks"), [(3.5, [0, 1, 2, 3, 4]), (20, [0, 4, 8, 12, 16, 20, 24])]
)
def test_long_times_are_read_in_whole_hours(hours: float, marks: list[int]) -> None:
    days = pd.date_range("2024-05-01", periods=3)
    table = pd.DataFrame({"day": days, "frt.median": [hours * 1800, hours * 3600, hours * 2400]})
    height = trend(table, ["frt.median"], Look("标题", "单位", "en"))["encoding"]["y"]
    assert [mark / 60 for mark in height["axis"]["values"]] == marks
    assert height["scale"]["domain"] == [0, marks[-1] * 60]
    assert height["axis"]["labelExpr"] == "datum.value / 60 + ' h'"


def test_groups_side_by_side_stand_on_the_axis_that_shows_them() -> None:
    along = side_dots(SIDES, Look())["encoding"]["x"]
    assert along["scale"]["type"] == "log"
    shares = [SideDot("满意度", name, share(0.5, 40)) for name in ("电话", "邮件")]
    spec = side_dots(shares, Look())
    assert spec["encoding"]["x"]["scale"]["domain"] == [0, 100]
    assert all(each["from"] < each["value"] < each["to"] for each in spec["data"]["values"])
    assert spec["encoding"]["color"]["scale"]["domain"] == ["电话", "邮件"]


@pytest.mark.parametrize(("seconds", "unit"), [(9000.0, "分钟"), (90_000.0, "小时")])
def test_bars_of_durations_name_the_unit_of_their_axis(seconds: float, unit: str) -> None:
    row = Bar("邮件", Figure("frt.median", seconds, 40, None, None, "seconds", False))
    axis = bars([row], Look())["encoding"]["x"]["axis"]
    assert unit in axis["labelExpr"]
