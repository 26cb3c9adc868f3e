"""The charts of load: valid in both languages and modes, and true to their numbers."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from core.charts.agents_by_hour import agents_by_hour
from core.charts.backlog_ages import NAMES, backlog_ages
from core.charts.brackets import ROW, Span, brackets, pieces
from core.charts.heatmap import heatmap
from core.charts.taking import data_of
from core.charts.theme import Look, Spec
from core.insight.load.staffing import Hour
from tests.core.charts.checked import check, check_data

DAYS = pd.DataFrame(
    {"day": pd.date_range(date(2024, 5, 1), periods=3), "backlog": [4, 5, 6]}
    | dict(zip(NAMES, ([1, 2, 1], [1, 1, 2], [2, 1, 0], [0, 1, 3]), strict=True))
)
WEEK = pd.DataFrame(
    {"weekday": [1, 2], "hour": [9, 23], "frt.median": [60.0, 600.0], "frt.median|n": [4, 5],
     "volume": [4.0, 5.0], "volume|n": [4, 5]}
)  # fmt: skip
HOURS = (Hour(9, 12.0, 20.0, 3, 4, 0.9, 0.4), Hour(3, 0.0, 0.0, 0, 0, None, None))
BANDS = (*pieces("夜间", 21, 9), *pieces("早高峰", 9, 11), *pieces("午间", 11, 14))
CHARTS = {
    "ages": lambda look: backlog_ages(DAYS, look),
    "one_day": lambda look: backlog_ages(DAYS[:1], look),
    "agents": lambda look: agents_by_hour(HOURS, look),
    "week": lambda look: heatmap(WEEK, "frt.median", look, BANDS),
    "week_volume": lambda look: heatmap(WEEK, "volume", look),
}


@pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS)
def test_every_chart_is_valid_and_can_be_taken(draw: Callable[[Look], Spec]) -> None:
    check(draw)
    check_data(draw)


def test_a_band_past_midnight_stands_at_both_ends_of_the_day() -> None:
    assert pieces("夜间", 21, 9) == (Span("夜间", 0, 9), Span("夜间", 21, 24))
    assert pieces("夜间", 21, 0) == (Span("夜间", 21, 24),)
    assert pieces("早", 9, 11) == (Span("早", 9, 11),)
    assert pieces("全天", 0, 0) == (Span("全天", 0, 24),)


def test_brackets_stand_over_their_hours() -> None:
    lines = brackets(BANDS, Look())[0]["data"]["values"]
    assert [(row["hour"], row["last"]) for row in lines] == [(0, 8), (9, 10), (11, 13), (21, 23)]
    assert [row["middle"] for row in lines] == [4, 9, 12, 22]
    assert brackets((), Look()) == []


def test_only_a_map_with_bands_has_a_row_for_their_names() -> None:
    with_bands = heatmap(WEEK, "volume", Look(), BANDS)["encoding"]["y"]["scale"]["domain"]
    without = heatmap(WEEK, "volume", Look())["encoding"]["y"]["scale"]["domain"]
    assert with_bands == [ROW, *without]
    assert len(without) == 7


def test_the_oldest_are_at_the_bottom() -> None:
    spec = backlog_ages(DAYS, Look())
    assert spec["encoding"]["order"] == {"field": "place", "sort": "descending"}
    assert sum(row["value"] for row in spec["data"]["values"]) == DAYS["backlog"].sum()
    assert spec["layer"][0]["mark"]["type"] == "area"
    assert backlog_ages(DAYS[:1], Look())["layer"][0]["mark"]["type"] == "bar"


def test_agents_are_numbers_in_the_data_that_are_taken() -> None:
    table = data_of(agents_by_hour(HOURS, Look()), "zh")
    assert table["在线人数（平均）"].tolist() == [3, 0]
    assert table["在线人数（忙日）"].tolist() == [4, 0]
    assert table["平均来量时的服务水平"].tolist() == ["90.0%", "—"]
