"""Files that say little: every page opens, says what it can, and no more."""

from pathlib import Path

import pytest

from core.intake.taking_in import take_in
from pages.parts import session
from tests.pages.acting import said, sound, switch
from tests.pages.conftest import Opener
from tests.pages.test_every_page import PAGES

THIN = {
    "one ticket": "工单编号,创建时间,渠道,首次响应时长(分钟)\nA1,2024-05-06 08:00,电话,3\n",
    "days and durations": "日期,首次响应时长(分钟)\n2024-05-07,9\n2024-05-08,3\n",
    "no reply": "工单编号,创建时间,渠道,首次响应时间\nA1,2024-05-06 08:00,电话,\n",
    "scores alone": "问卷提交时间,评分(5分制)\n2024-05-07 08:00,5\n2024-05-08 08:00,1\n",
    "recommendations alone": "提交时间,NPS\n2024-05-07 08:00,9\n2024-05-08 08:00,3\n",
}


@pytest.mark.usefixtures("empty_data")
@pytest.mark.parametrize("text", THIN.values(), ids=THIN)
def test_every_page_opens(text: str, tmp_path: Path, opened: Opener) -> None:
    path = tmp_path / "导出.csv"
    path.write_text(text, encoding="utf-8")
    take_in(path, session.store(), "客服主管*")
    app = opened()
    for page in PAGES:
        app.switch_page(page).run()
        sound(app)
        assert "nan" not in said(app).lower(), page
    switch(app, "en")
    sound(app)
