"""One choice of what to look at, on every page, in the address bar, in either language."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from core.texts import say
from tests.pages.acting import press, said, sound, switch
from tests.pages.conftest import Opener
from tests.pages.test_every_page import PAGES

NOTHING = say("empty.no_rows", "zh")
RESPONSE = "pages/analysis/response.py"
SATISFACTION = "pages/analysis/satisfaction.py"

pytestmark = pytest.mark.usefixtures("sample")


def asked(app: AppTest) -> dict[str, list[str]]:
    """The address bar."""
    listed = app.query_params.items()
    return {name: each if isinstance(each, list) else [each] for name, each in listed}


def values(app: AppTest) -> list[str]:
    return [each.value for each in app.metric]


def test_a_choice_on_one_page_stands_on_another_and_in_the_address(opened: Opener) -> None:
    app = opened(RESPONSE)
    every = values(app)
    app.multiselect(key="channel@zh").set_value(["email"]).run()
    sound(app)
    assert values(app) != every
    assert asked(app) == {"channel": ["email"], "from": ["2024-05-01"], "to": ["2024-05-31"]}
    app.switch_page(SATISFACTION).run()
    sound(app)
    assert app.multiselect(key="channel@zh").value == ["email"]
    assert asked(app)["channel"] == ["email"]
    app.multiselect(key="channel@zh").set_value([]).run()
    app.switch_page(RESPONSE).run()
    assert values(app) == every


def test_a_choice_waits_where_there_are_no_filters(opened: Opener) -> None:
    app = opened(RESPONSE)
    app.multiselect(key="channel@zh").set_value(["phone"]).run()
    app.switch_page("pages/data/upload.py").run()
    app.switch_page(RESPONSE).run()
    assert app.multiselect(key="channel@zh").value == ["phone"]


def test_another_month_changes_the_title_and_the_numbers(opened: Opener) -> None:
    app = opened(RESPONSE)
    before = values(app)
    app.selectbox(key="period@zh").set_value("2024-04").run()
    sound(app)
    assert "2024 年 4 月" in app.title[0].value
    assert values(app) != before
    assert asked(app)["to"] == ["2024-04-30"]


def test_days_of_one_s_own_count_once_both_are_there(opened: Opener) -> None:
    app = opened(RESPONSE)
    app.selectbox(key="period@zh").set_value("custom").run()
    sound(app)
    assert app.selectbox(key="period@zh").value == "custom"
    app.date_input[0].set_value((date(2024, 4, 10),)).run()
    sound(app)
    assert asked(app)["from"] == ["2024-05-01"]
    app.date_input[0].set_value((date(2024, 4, 10), date(2024, 4, 12))).run()
    sound(app)
    assert (asked(app)["from"], asked(app)["to"]) == (["2024-04-10"], ["2024-04-12"])
    assert app.selectbox(key="period@zh").value == "custom"
    app.switch_page(SATISFACTION).run()
    assert app.date_input[0].value == (date(2024, 4, 10), date(2024, 4, 12))
    app.selectbox(key="period@zh").set_value("2024-05").run()
    assert len(app.date_input) == 0


def test_days_of_one_s_own_may_be_a_month(opened: Opener) -> None:
    app = opened(RESPONSE)
    app.selectbox(key="period@zh").set_value("custom").run()
    app.date_input[0].set_value((date(2024, 4, 1), date(2024, 4, 30))).run()
    switch(app, "en")
    sound(app)
    assert asked(app)["from"] == ["2024-04-01"]


def test_the_comparison_is_one_click(opened: Opener) -> None:
    app = opened(RESPONSE)
    assert "2024 年 4 月" in said(app)
    app.selectbox(key="against@zh").set_value("last_year").run()
    sound(app)
    assert "2023 年 5 月" in said(app)
    assert asked(app)["against"] == ["last_year"]
    app.switch_page(SATISFACTION).run()
    assert app.selectbox(key="against@zh").value == "last_year"


def test_a_month_is_compared_with_the_same_days_of_the_quarter_before(opened: Opener) -> None:
    app = opened(RESPONSE, against="last_quarter")
    assert "2024 年 2 月" in said(app)


def test_days_to_compare_with_may_be_one_s_own(opened: Opener) -> None:
    app = opened(RESPONSE)
    app.selectbox(key="against@zh").set_value("custom").run()
    sound(app)
    assert asked(app)["against"] == ["2024-04-01..2024-04-30"]
    app.date_input[0].set_value((date(2024, 3, 4), date(2024, 3, 10))).run()
    sound(app)
    assert asked(app)["against"] == ["2024-03-04..2024-03-10"]
    assert "31 天对 7 天" in said(app)
    app.selectbox(key="against@zh").set_value("previous").run()
    assert len(app.date_input) == 0
    assert "against" not in asked(app)


def test_before_and_after_a_day(opened: Opener) -> None:
    app = opened(RESPONSE)
    app.selectbox(key="against@zh").set_value("since").run()
    app.date_input[0].set_value(date(2024, 5, 20)).run()
    sound(app)
    assert asked(app)["against"] == ["since:2024-05-20"]
    # twelve days on either side
    assert "5 月 20 日" in app.title[0].value
    assert "5 月 8 日至 2024 年 5 月 19 日" in said(app)
    assert app.selectbox(key="period@zh").value == "2024-05"


def test_a_link_to_a_comparison_opens_it(opened: Opener) -> None:
    app = opened(RESPONSE, against="since:2024-05-20")
    assert app.date_input[0].value == date(2024, 5, 20)
    assert "5 月 8 日" in said(app)


def test_filters_are_kept_under_a_name_and_chosen_by_it(opened: Opener) -> None:
    app = opened(RESPONSE)
    app.multiselect(key="channel@zh").set_value(["email", "wechat"]).run()
    app.text_input(key="segment-name@zh").set_value(" 书面渠道 ").run()
    app.button(key="save-segment@zh").click().run()
    sound(app)
    assert app.selectbox(key="segment@zh").value == "书面渠道"
    app.multiselect(key="channel@zh").set_value([]).run()
    assert app.selectbox(key="segment@zh").value is None
    # another visitor of the same team, another month
    other = opened(SATISFACTION)
    other.selectbox(key="period@zh").set_value("2024-04").run()
    other.selectbox(key="segment@zh").set_value("书面渠道").run()
    sound(other)
    assert asked(other)["channel"] == ["email", "wechat"]
    assert asked(other)["from"] == ["2024-04-01"]
    other.button(key="forget-segment@zh").click().run()
    assert not [each for each in other.selectbox if each.key == "segment@zh"]


def test_a_person_s_name_is_no_name_of_a_segment(opened: Opener) -> None:
    app = opened(RESPONSE, channel="email")
    app.text_input(key="segment-name@zh").set_value("客户张伟 13800138000").run()
    app.button(key="save-segment@zh").click().run()
    kept = app.selectbox(key="segment@zh").value
    assert "张伟" not in str(kept)
    assert "13800138000" not in str(kept)


def test_a_quarter_is_a_period(opened: Opener) -> None:
    app = opened(RESPONSE)
    app.selectbox(key="period@zh").set_value("2024-04-quarter").run()
    sound(app)
    assert "2024 年第 2 季度" in app.title[0].value


def test_a_code_the_data_do_not_have_can_be_taken_away(opened: Opener) -> None:
    app = opened(RESPONSE, channel="pigeon")
    sound(app)
    assert NOTHING in said(app)
    assert app.multiselect(key="channel@zh").value == ["pigeon"]
    app.multiselect(key="channel@zh").set_value([]).run()
    assert NOTHING not in said(app)


def test_one_channel_that_misses_its_target_is_named(opened: Opener) -> None:
    app = opened(channel="email")
    assert "邮件没有达到目标" in [each.value for each in app.subheader]


def test_filters_that_match_nothing_are_cleared_by_one_click(opened: Opener) -> None:
    app = opened(RESPONSE, channel="pigeon", **{"from": "2031-01-01", "to": "2031-01-31"})
    assert NOTHING in said(app)
    press(app, "清除筛选")
    sound(app)
    assert NOTHING not in said(app)
    assert app.multiselect(key="channel@zh").value == []
    assert app.selectbox(key="period@zh").value == "2024-05"


def test_a_segment_a_link_names_is_shown_though_it_is_rarely_filtered(opened: Opener) -> None:
    app = opened(RESPONSE, weekday="1")
    sound(app)
    assert app.multiselect(key="weekday@zh").value == ["1"]
    app.multiselect(key="weekday@zh").set_value([]).run()
    assert "weekday" not in asked(app)


@pytest.mark.parametrize(
    "query",
    [
        {"from": "yesterday"},
        {"from": "2024-05-31", "to": "2024-05-01"},
        {"from": "0001-01-01", "to": "9999-12-31"},
        {"score": "lots"},
        {"against": "tomorrow"},
        {"against": "2024-05-31..2024-05-01"},
        {"against": "since:0001-01-01"},
        {"utm_source": "mail"},
    ],
    ids=str,
)
def test_a_link_that_makes_no_sense_opens_all_the_same(
    query: dict[str, str], opened: Opener
) -> None:
    app = opened(RESPONSE, **query)
    sound(app)
    app.switch_page("pages/analysis/overview.py").run()
    sound(app)


def test_every_page_follows_a_change_of_language_midway(opened: Opener) -> None:
    app = opened(RESPONSE)
    app.multiselect(key="channel@zh").set_value(["email"]).run()
    app.selectbox(key="period@zh").set_value("2024-04").run()
    for place, page in enumerate(PAGES):
        app.switch_page(page).run()
        sound(app)
        switch(app, ("en", "zh")[place % 2])
        sound(app)
    app.switch_page(RESPONSE).run()
    language = app.session_state["language"]
    assert app.multiselect(key=f"channel@{language}").value == ["email"]
    assert app.selectbox(key=f"period@{language}").value == "2024-04"
