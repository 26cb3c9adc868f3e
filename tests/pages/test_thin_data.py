"""Files that say little: every page opens, says what it can, and no more."""

import pytest

from tests.pages.acting import said, sound, switch
from tests.pages.conftest import Opener, TakenIn
from tests.pages.test_every_page import PAGES

THIN = {
    "one ticket": "工单编号,创建时间,渠道,首次响应时长(分钟)\nA1,2024-05-06 08:00,电话,3\n",
    "days and durations": "日期,首次响应时长(分钟)\n2024-05-07,9\n2024-05-08,3\n",
    "no reply": "工单编号,创建时间,渠道,首次响应时间\nA1,2024-05-06 08:00,电话,\n",
    "scores alone": "问卷提交时间,评分(5分制)\n2024-05-07 08:00,5\n2024-05-08 08:00,1\n",
    "recommendations alone": "提交时间,NPS\n2024-05-07 08:00,9\n2024-05-08 08:00,3\n",
}


@pytest.mark.parametrize("text", THIN.values(), ids=THIN)
def test_every_page_opens(text: str, taken_in: TakenIn, opened: Opener) -> None:
    taken_in(text)
    app = opened()
    for page in PAGES:
        app.switch_page(page).run()
        sound(app)
        assert "nan" not in said(app).lower(), page
    switch(app, "en")
    sound(app)


def test_one_ticket_is_said_to_be_one_and_no_more(taken_in: TakenIn, opened: Opener) -> None:
    taken_in(THIN["one ticket"])
    app = opened()
    sound(app)
    assert "中位数：3 分钟" in [each.value for each in app.subheader]
    assert "数据还太少" in said(app)
