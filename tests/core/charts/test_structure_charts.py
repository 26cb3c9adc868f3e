import json
from collections.abc import Callable

import pytest

from core.charts.contributions import Contribution, contributions
from core.charts.driver_dots import Dot, driver_dots
from core.charts.opening import is_openable, openable, opens
from core.charts.theme import Look, Spec
from tests.core.charts.checked import check, check_data

EMAIL = opens({"channel": "email"})
PARTS = [
    Contribution("邮件·退换货", "本身变慢", 240.0, 180.0, 300.0, opens=EMAIL),
    Contribution("邮件\"'·", "占比上升", 90.0, 60.0, 120.0),
    Contribution("其余", "", -60.0, rest=True),
]
DOTS = [
    Dot("渠道", "邮件", 0.08, 0.05, 0.11, 900, 72, True, EMAIL),
    Dot("渠道", "微信", 0.01, -0.02, 0.04, 90, 1, False),
    Dot("渠道", "电话", -0.08, -0.11, -0.05, 900, -72, True),
]
CHARTS = {
    "parts": lambda look: contributions(PARTS, "合计", "frt.mean", look),
    "parts of a share": lambda look: contributions([], "合计", "csat", look),
    "dots": lambda look: driver_dots(DOTS, look),
    "no dots": lambda look: driver_dots([], look),
}


@pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS)
def test_every_chart_is_valid_and_can_be_taken(draw: Callable[[Look], Spec]) -> None:
    check(draw)
    check_data(draw)


def test_each_part_begins_where_the_last_ended_and_the_total_at_nothing() -> None:
    values = CHARTS["parts"](Look())["data"]["values"]
    assert [(each["start"], each["end"]) for each in values] == [
        (0, 4), (4, 5.5), (5.5, 4.5), (0, 4.5),
    ]  # fmt: skip
    assert [each["kind"] for each in values] == ["worse", "worse", "rest", "total"]
    assert values[0]["text"] == "+4 分钟"


def test_names_with_quotes_stay_names() -> None:
    label = CHARTS["parts"](Look())["encoding"]["y"]["axis"]["labelExpr"]
    assert json.loads(label.removesuffix("[datum.value]"))[1] == "邮件\"'·"


def test_dots_are_judged_only_where_they_are_sure() -> None:
    values = CHARTS["dots"](Look())["data"]["values"]
    assert [each["kind"] for each in values] == ["worse", "neither", "better"]
    assert [each["label"] for each in values] == ["72 条", "", ""]


def test_marks_with_codes_can_be_clicked() -> None:
    assert [is_openable(openable(CHARTS[name](Look()))) for name in CHARTS] == [
        True, False, True, False,
    ]  # fmt: skip
