"""A chosen comparison answers whether it changed; daily charts mark what was odd."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from core.texts import say
from tests.pages.acting import said, sound
from tests.pages.conftest import Opener

RESPONSE, SATISFACTION = "pages/analysis/response.py", "pages/analysis/satisfaction.py"

pytestmark = pytest.mark.usefixtures("sample")


def charts(app: AppTest) -> str:
    specs = [json.loads(each.proto.spec) for each in app.get("vega_lite_chart")]
    return json.dumps(specs, ensure_ascii=False)


def headings(app: AppTest) -> list[str]:
    return [each.value for each in app.subheader]


@pytest.mark.parametrize(("page", "name"), [(RESPONSE, "首次响应"), (SATISFACTION, "满意度")])
def test_before_and_after_a_day_is_answered(page: str, name: str, opened: Opener) -> None:
    app = opened(page, against="since:2024-05-13")
    sound(app)
    words = said(app)
    assert say("effect.title", "zh") in headings(app)
    assert name in words
    assert "2024 年 4 月 24 日至 2024 年 5 月 12 日" in words
    assert "达标" in words
    assert "竖线为变化的日子" in words


def test_without_a_choice_there_is_no_card(opened: Opener) -> None:
    app = opened(RESPONSE)
    assert say("effect.title", "zh") not in headings(app)


def test_the_line_marks_the_outage_the_holidays_and_the_days_to_come(opened: Opener) -> None:
    drawn = charts(opened(RESPONSE, **{"from": "2024-05-01", "to": "2024-06-05"}))
    assert "5 月 21 日 " in drawn
    assert "劳动节（放假）" in drawn
    assert "劳动节（调休上班）" in drawn
    assert say("chart.unfinished_days", "zh") in drawn
