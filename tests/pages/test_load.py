"""The load page: what it says of the sample, of other choices and of files that say little."""

import pytest

from core.insight.load.wanted import wanted
from pages.parts.session import store
from tests.pages.acting import said, sound
from tests.pages.conftest import Opener, TakenIn
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
    assert "处理时长是团队自己填的" in said(app)
    app.segmented_control(key="queue@zh").set_value("chat").run()
    sound(app)
    assert "处理时长取文件里" in said(app)


@pytest.mark.usefixtures("sample")
def test_what_is_typed_is_kept_for_everyone_and_set_back(opened: Opener) -> None:
    app = opened(PAGE)
    usual = app.number_input(key="handle-phone@zh").value
    app.number_input(key="handle-phone@zh").set_value(30.0)
    app.number_input(key="goal_share-phone@zh").set_value(90.0).run()
    other = opened(PAGE, language="en")
    sound(other)
    assert other.number_input(key="handle-phone@en").value == 30
    assert other.number_input(key="goal_share-phone@en").value == 90
    assert wanted(store()) == {"phone": {"handle": pytest.approx(1800), "share": 0.9}}
    other.button(key="usual-goals@en").click().run()
    sound(other)
    assert other.number_input(key="handle-phone@en").value == usual
    assert other.number_input(key="goal_share-phone@en").value == 80
    assert wanted(store()) == {}


@pytest.mark.parametrize("text", THIN.values(), ids=THIN)
def test_little_is_said_of_little(text: str, taken_in: TakenIn, opened: Opener) -> None:
    taken_in(text)
    app = opened(PAGE)
    sound(app)
    assert "nan" not in said(app).lower()
    if "创建时间" not in text and "首次响应" in text:
        assert "没有钟点" in said(app)
