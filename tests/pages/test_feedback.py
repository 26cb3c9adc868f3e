"""The feedback page says what comments say, and what would be needed where there are none."""

from pathlib import Path

import pytest

from core.intake.taking_in import take_in
from pages.parts import session
from tests.pages.acting import sound
from tests.pages.conftest import Opener

PAGE = "pages/analysis/feedback.py"
TICKETS = "工单编号,创建时间,渠道,首次响应时长(分钟)\nA1,2024-05-06 08:00,电话,3\n"


@pytest.mark.usefixtures("sample")
def test_the_most_frequent_complaint_stands_first(opened: Opener) -> None:
    app = opened(PAGE)
    sound(app)
    assert "客户提得最多的问题是「" in app.subheader[0].value
    assert any(each.value.startswith("「") for each in app.text)


@pytest.mark.usefixtures("empty_data")
def test_without_comments_it_says_which_column_is_needed(tmp_path: Path, opened: Opener) -> None:
    path = tmp_path / "五月.csv"
    path.write_text(TICKETS, encoding="utf-8")
    take_in(path, session.store(), "客服主管*")
    app = opened(PAGE)
    sound(app)
    assert any("评价内容" in each.value for each in app.text)
