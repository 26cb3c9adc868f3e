"""What a screen reader reads of a chart: each mark in the page's language, with its unit."""

import pandas as pd
import pytest

from core.charts.heatmap import heatmap
from core.charts.spoken import spoken
from core.charts.theme import Look
from core.charts.trend import trend
from core.texts import Language
from tests.core.charts.checked import read_out

DAYS = pd.DataFrame(
    {"day": pd.to_datetime(["2024-05-01", "2024-05-02"]), "frt.mean": [720.0, 900.0],
     "frt.mean|n": [4, 5], "frt.median": [60.0, 66.0], "frt.median|n": [4, 5]}
)  # fmt: skip
HOUR = pd.DataFrame({"weekday": [1], "hour": [9], "frt.median": [720.0], "frt.median|n": [7]})


@pytest.mark.parametrize(
    ("language", "mark", "said"),
    [
        ("zh", "数据点", "日期：2024-05-01；指标：均值；数值：12 分钟；n：4"),
        ("en", "data point", "Day: 2024-05-01; Metric: Mean; Value: 12 min; n: 4"),
    ],
)
def test_a_day_is_read_as_the_hover_has_it(language: Language, mark: str, said: str) -> None:
    read = read_out(trend(DAYS, ("frt.median", "frt.mean"), Look(language=language)))
    assert (mark, said) in read
    # two days of two lines, and nothing else: no axis, no line, no label twice
    assert len(read) == 4


def test_an_hour_without_tickets_is_not_read() -> None:
    read = [said for _, said in read_out(heatmap(HOUR, "frt.median", Look(language="en")))]
    assert read == ["Weekday: Mon; Hour: 9; Median: 12 min; n: 7"]


def test_what_is_not_known_is_not_read() -> None:
    hover = [{"field": "text", "title": "数值"}, {"field": "aim", "title": "目标"}]
    (layer,) = spoken([{"mark": "bar", "encoding": {"tooltip": hover}}], "zh")
    expression = layer["transform"][0]["calculate"]
    assert expression == (
        '(isValid(datum["text"]) ? "数值：" + datum["text"] : \'\')'
        ' + (isValid(datum["aim"]) ? "；目标：" + datum["aim"] : \'\')'
    )
