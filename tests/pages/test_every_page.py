"""Every page opens with nothing and with the sample, and speaks one language at a time."""

import re
from time import sleep

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import session
from pages.parts.empty import SAMPLE
from pages.parts.work import Work
from tests.pages.acting import offers
from tests.pages.conftest import ROOT, Opener, TakenIn

PAGES = sorted(
    str(path.relative_to(ROOT))
    for path in (ROOT / "pages").glob("*/*.py")
    if path.parent.name != "parts" and path.stem != "__init__"
)
HAN = re.compile(r"[\u4e00-\u9fff]")
# roles are the team's own words, and a language is named in itself
OWN = {"中文", "客服主管*", "分析员*", "运营经理*", "培训专员*", "IT支持*"}


def sound(app: AppTest) -> None:
    assert [each.message for each in app.exception] == []
    assert [each.value for each in app.error] == []


@pytest.mark.usefixtures("empty_data")
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_empty(page: str, language: str, opened: Opener) -> None:
    app = opened(page, language)
    sound(app)
    assert app.title, "a page has its name"
    assert [each.value for each in (*app.text, *app.info)], "an empty page says what to do"


@pytest.mark.usefixtures("empty_data")
def test_a_newcomer_is_told_what_this_is_for(opened: Opener) -> None:
    app = opened()
    assert "上传一个月的工单和满意度文件" in app.text[0].value
    assert offers(app, "载入示例数据")


@pytest.mark.usefixtures("empty_data")
@pytest.mark.parametrize("stopped", [False, True])
def test_the_sample_on_its_way_is_waited_for_or_taken_back(
    stopped: bool, opened: Opener, taken_in: TakenIn
) -> None:
    app = opened()
    taken_in("日期,渠道,首次响应时长(分钟)\n2024-05-06,电话,3\n2024-05-31,电话,3\n")
    rest = Work[None]("", lambda _progress: sleep(0.3))
    if stopped:
        rest.stop()
    app.session_state["works"] = {SAMPLE: rest}
    app.session_state["sample-taken"] = list(session.store().batches())
    app.run()
    sound(app)
    assert offers(app, "载入示例数据") is stopped
    assert len(session.store().batches()) == (not stopped)
    assert rest.words == "正在载入示例…", "in the language of now, not of when it began"


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_with_the_sample(page: str, language: str, opened: Opener) -> None:
    app = opened(page, language)
    sound(app)
    assert app.title


@pytest.mark.usefixtures("empty_data")
@pytest.mark.parametrize("page", PAGES)
def test_an_english_page_without_data_has_no_chinese(page: str, opened: Opener) -> None:
    app = opened(page, "en")
    words = [each.value for each in (*app.text, *app.title, *app.subheader, *app.caption)]
    words += [each.label for each in (*app.button, *app.selectbox, *app.multiselect)]
    assert [word for word in words if HAN.search(str(word)) and word not in OWN] == []


@pytest.mark.usefixtures("sample")
def test_a_language_switch_keeps_the_view(opened: Opener) -> None:
    app = opened("pages/analysis/response.py", channel="email")
    before = app.session_state["filters"]
    assert before.codes("channel") == ("email",)
    app.segmented_control(key="language@zh").set_value("en").run()
    sound(app)
    assert app.session_state["filters"] == before
    assert app.multiselect(key="channel@en").value == ["email"]
    app.segmented_control(key="language@en").set_value("zh").run()
    assert app.multiselect(key="channel@zh").value == ["email"]


@pytest.mark.usefixtures("sample")
def test_a_link_reproduces_the_view(opened: Opener) -> None:
    app = opened(
        "pages/analysis/response.py",
        channel="phone",
        **{"from": "2024-04-01", "to": "2024-04-30", "against": "last_year"},
    )
    assert app.selectbox(key="period@zh").value == "2024-04"
    assert app.selectbox(key="against@zh").value == "last_year"
    assert "phone" in app.query_params["channel"]


@pytest.mark.usefixtures("sample")
def test_it_opens_on_the_latest_complete_month(opened: Opener) -> None:
    app = opened("pages/analysis/overview.py")
    assert app.selectbox(key="period@zh").value == "2024-05"


@pytest.mark.usefixtures("sample")
def test_a_filter_that_matches_nothing_says_so(opened: Opener) -> None:
    app = opened("pages/analysis/response.py", **{"from": "2020-01-01", "to": "2020-01-31"})
    sound(app)
    assert any("没有工单" in each.value for each in app.text)
