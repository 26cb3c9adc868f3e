"""How deep a cell is coloured: usual cells differ, however extreme one of them is."""

import json
from typing import Any

import pandas as pd
import pytest
from vl_convert import vegalite_to_vega

from core.charts.depth import depth_of
from core.charts.heatmap import heatmap
from core.charts.matrix import MatrixCell, matrix
from core.charts.theme import Look, Spec
from core.measure.measured import Figure

# of a week of replies within 5 to 20 minutes, one cell waited a week
USUAL = [300.0, 480.0, 600.0, 720.0, 900.0, 1200.0]
WEEK = 604_800.0


def week(values: list[float]) -> pd.DataFrame:
    return pd.DataFrame(
        {"weekday": 1, "hour": range(len(values)), "frt.median": values, "frt.median|n": 9}
    )


def depths(spec: Spec) -> list[float]:
    return [row["depth"] for row in spec["data"]["values"] if row["depth"] is not None]


def words_of(spec: Spec) -> str:
    return spec["layer"][0]["encoding"]["color"]["legend"]["labelExpr"]


def test_an_extreme_cell_does_not_pale_the_others() -> None:
    found = depths(heatmap(week([*USUAL, WEEK]), "frt.median", Look()))
    assert found[0] == 0
    assert found[5] == found[6] == 1
    assert found[3] - found[1] > 0.2


def test_the_legend_says_from_where_on_the_colour_stays_the_same() -> None:
    clipped = words_of(heatmap(week([*USUAL, WEEK]), "frt.median", Look()))
    assert "'5 分钟'" in clipped
    assert "'≥ 20 分钟'" in clipped
    whole = words_of(heatmap(week(USUAL), "frt.median", Look()))
    assert "'20 分钟'" in whole
    assert "≥" not in whole


def test_durations_of_very_different_length_are_told_apart_by_their_logarithms() -> None:
    spread = [10.0, 60.0, 360.0, 2160.0, 12_960.0]
    found = depth_of(spread, "seconds")
    assert [round(found.of(each) or 0, 6) for each in spread] == [0, 0.25, 0.5, 0.75, 1]
    assert found.value_at(0.5) == pytest.approx(360)
    spec = heatmap(week(spread), "frt.median", Look(subtitle="分钟"))
    assert spec["usermeta"]["subtitle"] == "分钟 · 颜色按对数分深浅"
    assert "对数" not in heatmap(week(USUAL), "frt.median", Look())["usermeta"]["subtitle"]


def test_counts_start_at_none_and_shares_where_they_do() -> None:
    assert depth_of([4.0, 8.0], "tickets").of(4.0) == 0.5
    assert depth_of([0.4, 0.8], "share").of(0.4) == 0


@pytest.mark.parametrize("values", [[], [60.0], [60.0] * 9, [0.0, 60.0], [*[60.0] * 9, WEEK]])
def test_there_is_a_depth_whatever_there_is(values: list[float]) -> None:
    found = depth_of(values, "seconds")
    assert found.of(None) is None
    assert found.of(float("nan")) is None
    assert all(0 <= (found.of(each) or 0) <= 1 for each in values)
    assert len({found.of(each) for each in values}) == len(set(values))


def test_the_legend_says_no_word_twice() -> None:
    one = pd.DataFrame({"weekday": [1], "hour": [9], "volume": [1.0], "volume|n": [1]})
    spec = heatmap(one, "volume", Look())
    assert spec["layer"][0]["encoding"]["color"]["legend"]["values"] == [0, 1]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_legend_is_one_a_browser_draws(language: Any) -> None:
    spec = heatmap(week([*USUAL, WEEK]), "frt.median", Look(language=language))
    (drawn,) = json.loads(json.dumps(vegalite_to_vega(spec)))["legends"]
    assert drawn["values"] == [0, 0.5, 1]


def test_an_extreme_cell_of_a_matrix_does_not_pale_the_others() -> None:
    values = [*USUAL, WEEK]
    cells = [
        MatrixCell(
            "邮件", str(place), Figure("frt.median", value, 40, None, None, "seconds", small=False)
        )
        for place, value in enumerate(values)
    ]
    found = depths(matrix(cells, ("渠道", "小时"), Look()))
    assert found[5] == found[6] == 1
    assert found[3] - found[1] > 0.2
