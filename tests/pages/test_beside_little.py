"""Groups side by side where there is little: an empty one is named, and nothing is read into it."""

import pytest

from tests.pages.acting import said, sound
from tests.pages.conftest import Opener, TakenIn

EXPLORE = "pages/analysis/explore.py"
ONE = """工单编号,创建时间,渠道,首次响应时长(分钟),满意度评分(5分制)
A1,2024-05-06 08:00,电话,3,2
"""


@pytest.mark.parametrize(
    ("side", "empty"),
    [("channel=phone", "电话以外"), ("channel=email", "邮件"), ("issue_type=缺货", "缺货")],
)
def test_an_empty_group_is_named_and_not_drawn(
    side: str, empty: str, taken_in: TakenIn, opened: Opener
) -> None:
    taken_in(ONE)
    app = opened(EXPLORE, side=side)
    sound(app)
    assert f"「{empty}」在所选期间和筛选下没有工单和评价" in said(app)
    assert "没有看得出的差别" not in said(app)
    drawn = "".join(each.proto.spec for each in app.get("vega_lite_chart"))
    assert empty not in drawn
