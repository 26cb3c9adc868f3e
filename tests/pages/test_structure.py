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


@pytest.mark.parametrize(
    ("page", "title", "words", "drawn"),
    [
        (RESPONSE, "why.title", ("平均首次响应时长", "最慢的 1%（"),
         say("why.tail_slowest", "zh", size="1%")),
        (SATISFACTION, "driver.title", ("退款退货", "关联"), say("driver.subtitle", "zh")),
    ],
)  # fmt: skip
def test_a_page_says_why(
    page: str, title: str, words: tuple[str, ...], drawn: str, opened: Opener
) -> None:
    app = opened(page)
    sound(app)
    assert say(title, "zh") in [each.value for each in app.subheader]
    assert [each for each in words if each not in said(app)] == []
    assert drawn in charts(app)


def test_one_channel_and_no_answer_still_have_a_page(opened: Opener) -> None:
    sound(opened(RESPONSE, channel="email"))
    alone = opened(SATISFACTION, channel="email")
    sound(alone)
    assert say("driver.too_few", "zh") in said(alone)
