"""The pages say why a mean moved, why it is high, and what goes along with low ratings."""

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


def test_response_says_why_it_changed_and_why_it_is_high(opened: Opener) -> None:
    app = opened(RESPONSE)
    sound(app)
    words = said(app)
    assert say("why.title", "zh") in [each.value for each in app.subheader]
    assert "平均首次响应时长" in words
    assert "最慢的 1%（" in words
    assert say("why.tail_slowest", "zh", size="1%") in charts(app)


def test_satisfaction_says_what_goes_along_with_low_ratings(opened: Opener) -> None:
    app = opened(SATISFACTION)
    sound(app)
    words = said(app)
    assert say("driver.title", "zh") in [each.value for each in app.subheader]
    assert "退款退货" in words
    assert "关联" in words
    assert say("driver.subtitle", "zh") in charts(app)


def test_one_channel_and_no_answer_still_have_a_page(opened: Opener) -> None:
    sound(opened(RESPONSE, channel="email"))
    alone = opened(SATISFACTION, channel="email")
    sound(alone)
    assert say("driver.too_few", "zh") in said(alone)
