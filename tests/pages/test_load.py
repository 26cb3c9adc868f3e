"""The load page: what it says of the sample, of other choices and of files that say little."""

from pathlib import Path

import pytest

from core.intake.taking_in import take_in
from pages.parts import session
from tests.pages.acting import said, sound
from tests.pages.conftest import Opener
from tests.pages.test_thin_data import THIN

PAGE = "pages/analysis/load.py"


@pytest.mark.usefixtures("sample")
def test_the_goal_and_the_map_can_be_chosen(opened: Opener) -> None:
    app = opened(PAGE)
    sound(app)
    text = said(app)
    assert "积压率" in text
    assert "处理时长取文件里" in text
    assert "爱尔兰 C 公式不适用" in text
    app.segmented_control(key="heat@zh").set_value("csat")
    app.number_input(key="handle-phone@zh").set_value(30.0)
    app.number_input(key="occupancy-phone@zh").set_value(100.0).run()
    sound(app)
    assert "处理时长是您填的" in said(app)
    app.segmented_control(key="queue@zh").set_value("chat").run()
    sound(app)
    assert "处理时长取文件里" in said(app)


@pytest.mark.usefixtures("empty_data")
@pytest.mark.parametrize("text", THIN.values(), ids=THIN)
def test_little_is_said_of_little(text: str, tmp_path: Path, opened: Opener) -> None:
    path = tmp_path / "导出.csv"
    path.write_text(text, encoding="utf-8")
    take_in(path, session.store(), "客服主管*")
    app = opened(PAGE)
    sound(app)
    assert "nan" not in said(app).lower()
    if "创建时间" not in text and "首次响应" in text:
        assert "没有钟点" in said(app)
