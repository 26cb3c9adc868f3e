"""A rule changed on the settings page is in force everywhere, and changed back it is as before."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from core.settings import Settings
from pages.parts import session
from tests.pages.acting import grid, grid_id, press, said, sound, switch, widget_state
from tests.pages.conftest import Opener, TakenIn

SETTINGS = "pages/settings/definitions.py"
OVERVIEW = "pages/analysis/overview.py"
# answered in 3, 10 and 40 minutes: one of three within 5 minutes, two of three within 15
CSV = """工单编号,创建时间,渠道,首次响应时长(分钟)
A1,2024-05-06 08:00,电话,3
A2,2024-05-07 09:00,电话,10
A3,2024-05-08 09:00,邮件,40
"""


@pytest.fixture
def page(taken_in: TakenIn, opened: Opener) -> AppTest:
    taken_in(CSV)
    return opened(SETTINGS)


def attained(app: AppTest) -> str:
    app.switch_page(OVERVIEW).run()
    sound(app)
    (tile,) = [each for each in app.metric if "达标率" in each.label]
    app.switch_page(SETTINGS).run()
    return tile.value


def enter(app: AppTest, words: str, value: float) -> AppTest:
    """A number typed where the label says so, and the form saved."""
    next(each for each in app.number_input if words in each.label).set_value(value)
    return press(app, "保存")


def limits(app: AppTest, text: str) -> AppTest:
    """Limits typed for all channels, and the form saved."""
    next(each for each in app.text_input if "响应时长分段" in each.label).set_value(text)
    return press(app, "保存")


def enter_channel(app: AppTest, channel: str, **cells: object) -> AppTest:
    """Cells of a channel's row typed, and the form saved."""
    place = [str(name) for name in grid(app, "channel-rules@")["channel"]].index(channel)
    next(button for button in app.button if button.label == "保存").click()
    states = app._tree.get_widget_states()
    typed = {"edited_rows": {place: cells}}
    states.widgets.append(widget_state(grid_id(app, "channel-rules@"), typed))
    return app._run(states)


def test_a_changed_target_changes_the_service_level_and_back(page: AppTest) -> None:
    assert attained(page) == "66.7%"
    enter(page, "首次响应目标", 5.0)
    sound(page)
    assert session.settings().target == 300
    assert attained(page) == "33.3%"
    enter(page, "首次响应目标", 15.0)
    assert attained(page) == "66.7%"
    assert session.settings() == Settings()


def test_the_target_of_a_channel_is_its_own(page: AppTest) -> None:
    enter_channel(page, "邮件", channel_target="60")
    sound(page)
    assert session.settings().channel_targets == (("email", 3600.0),)
    assert attained(page) == "100.0%"
    enter(page, "首次响应目标", 5.0)
    assert session.settings().channel_targets == (("email", 3600.0),)
    assert attained(page) == "66.7%"
    enter_channel(page, "邮件", channel_target="")
    assert session.settings().channel_targets == ()


def test_the_bands_of_a_channel_are_its_own_and_named_by_rank(page: AppTest) -> None:
    enter_channel(page, "邮件", channel_bands="30，60")
    sound(page)
    assert session.settings().channel_bands == (("email", (1800.0, 3600.0)),)
    told = said(page)
    assert "最快段占比" in told
    assert "邮件 ≤ 30 分钟，其他渠道 ≤ 1 分钟" in told
    # 40 minutes are its middle band; 3 and 10 minutes by phone the middle and the slowest
    bands = session.facts().cursor().execute("SELECT band FROM facts ORDER BY row_no").fetchall()
    assert bands == [(1,), (2,), (1,)]
    enter_channel(page, "邮件", channel_bands="")
    assert session.settings() == Settings()


def test_a_rule_below_a_minute_is_typed_and_shown_in_seconds(page: AppTest) -> None:
    enter_channel(page, "电话", channel_target="20秒", channel_bands="20 秒, 1")
    sound(page)
    assert session.settings().channel_targets == (("phone", 20.0),)
    assert session.settings().channel_bands == (("phone", (20.0, 60.0)),)
    (shown,) = [row for row in grid(page, "channel-rules@").itertuples() if row.channel == "电话"]
    assert (shown.channel_target, shown.channel_bands) == ("20 秒", "20 秒, 1")
    enter_channel(page, "电话", channel_target="很快")
    assert [each.value for each in page.error] == [
        "「电话」的响应目标「很快」不是一个大于 0 的时长，请写成“15”（分钟）或“20 秒”这样。"
    ]


def charts(app: AppTest) -> str:
    """What the charts of a page say, in their legends and over them."""
    drawn = [json.loads(each.proto.spec) for each in app.get("vega_lite_chart")]
    return json.dumps(drawn, ensure_ascii=False) + "".join(each.value for each in app.subheader)


def test_one_channel_alone_has_its_own_bands_by_their_limits(page: AppTest, opened: Opener) -> None:
    enter_channel(page, "电话", channel_bands="20秒, 1")
    told = opened("pages/analysis/response.py", channel="phone", **{"from": "2024-05-01"})
    sound(told)
    assert "≤ 20 秒" in charts(told)
    assert "最快段" not in charts(told)
    both = opened("pages/analysis/response.py", **{"from": "2024-05-01"})
    assert "最快段" in charts(both)
    rest = opened("pages/analysis/response.py", channel="email", **{"from": "2024-05-01"})
    assert "≤ 1 分钟" in charts(rest)
    assert session.settings().channel_bands == (("phone", (20.0, 60.0)),)


def test_a_channel_has_as_many_bands_as_all(page: AppTest) -> None:
    enter_channel(page, "邮件", channel_bands="30")
    assert [each.value for each in page.error] == [
        "「邮件」写了 1 个分段界限，而所有渠道一共用 2 个；请写满 2 个，或者留空沿用统一的分段。"
    ]
    assert session.settings() == Settings()


def test_two_saves_on_one_visit_keep_each_other(page: AppTest) -> None:
    enter(page, "首次响应目标", 5.0)
    limits(page, "2, 5")
    now = session.settings()
    assert (now.target, now.bands, now.channel_targets) == (300, (120, 300), ())


def test_limits_out_of_order_are_refused(page: AppTest) -> None:
    limits(page, "9, 5")
    assert [each.value for each in page.error] == [
        "「所有渠道」的分段界限「9, 5」必须从小到大且互不相同，请改正后再试。"
    ]
    assert session.settings() == Settings()
    limits(page, "2, 5, 15")
    sound(page)
    assert session.settings().bands == (120.0, 300.0, 900.0)


def test_a_time_band_starts_at_another_hour(page: AppTest) -> None:
    enter(page, "晚高峰", 18)
    sound(page)
    bands = {band.key: (band.start, band.end) for band in session.settings().time_bands}
    assert bands["evening_peak"] == (18, 21)
    assert bands["afternoon"] == (14, 18)


def test_time_bands_out_of_order_are_refused(page: AppTest) -> None:
    enter(page, "午间", 23)
    assert len(page.error) == 1
    assert session.settings() == Settings()


def test_another_person_s_save_of_another_rule_is_kept(page: AppTest) -> None:
    session.store().save_settings(Settings(csat_target=0.9), "运营经理*")
    enter(page, "首次响应目标", 5.0)
    sound(page)
    assert session.settings() == Settings(csat_target=0.9, target=300)


def test_what_another_person_saved_is_shown_when_nothing_was_typed(page: AppTest) -> None:
    session.store().save_settings(Settings(csat_target=0.9), "运营经理*")
    page.run()
    (field,) = [each for each in page.number_input if "满意度目标" in each.label]
    assert field.value == 90.0


@pytest.mark.parametrize(("words", "target"), [("用我的", 300.0), ("用对方的", 1800.0)])
def test_a_stale_save_of_the_same_rule_is_shown_and_chosen(
    page: AppTest, words: str, target: float
) -> None:
    session.store().save_settings(Settings(target=1800.0), "运营经理*")
    next(each for each in page.number_input if "满意度目标" in each.label).set_value(70.0)
    enter(page, "首次响应目标", 5.0)
    assert session.settings() == Settings(target=1800.0)
    assert "运营经理" in page.warning[0].value
    assert page.dataframe[0].value.to_numpy().tolist() == [["首次响应目标", "5 分钟", "30 分钟"]]
    press(page, words)
    sound(page)
    assert session.settings() == Settings(target=target, csat_target=0.7)
    assert not page.warning


def test_a_save_says_so_in_either_language(page: AppTest) -> None:
    switch(page, "en")
    next(each for each in page.number_input if "target" in each.label).set_value(5.0)
    press(page, "Save")
    sound(page)
    assert session.settings().target == 300
    switch(page, "zh")
    sound(page)
    assert "目标：5 分钟；" in said(page)


def test_a_save_without_a_change_changes_nothing(page: AppTest) -> None:
    odd = Settings(target=31.0, csat_target=0.07, bands=(62.0, 123.0))
    session.store().save_settings(odd, "客服主管*")
    press(page.run(), "保存")
    sound(page)
    assert session.settings() == odd


SCORES = """问卷提交时间,评分(5分制)
2024-05-06 08:00,5
2024-05-07 08:00,4
2024-05-08 08:00,4
2024-05-09 08:00,3
"""


def test_the_score_that_satisfies_is_chosen_and_changes_every_figure(
    taken_in: TakenIn, opened: Opener
) -> None:
    taken_in(SCORES)
    app = opened(SETTINGS)
    assert "共 4 份，满意度为：2 分起 100.0%、3 分起 100.0%、4 分起（现行）75.0%" in said(app)
    assert csat(app) == "75.0%"
    enter(app, "5 分制", 5)
    sound(app)
    assert dict(session.settings().satisfied_from)[5] == 5
    assert "5 分起（现行）25.0%" in said(app)
    assert "5 分制 5 分" in said(app)
    assert csat(app) == "25.0%"
    enter(app, "5 分制", 4)
    assert csat(app) == "75.0%"
    assert session.settings() == Settings()


def test_a_stale_change_of_the_score_that_satisfies_is_shown_and_chosen(page: AppTest) -> None:
    theirs = Settings(satisfied_from=((5, 5), (10, 9)))
    session.store().save_settings(theirs, "运营经理*")
    enter(page, "5 分制", 3)
    assert session.settings() == theirs
    (rule, mine, other) = page.dataframe[0].value.iloc[0]
    assert (rule, other) == ("好评门槛", "5 分制 ≥ 5、10 分制 ≥ 9")
    assert "5 分制 ≥ 3" in mine
    press(page, "用我的")
    sound(page)
    assert dict(session.settings().satisfied_from)[5] == 3


def csat(app: AppTest) -> str:
    app.switch_page("pages/analysis/satisfaction.py").run()
    sound(app)
    (tile,) = [each for each in app.metric if "好评占比" in each.label]
    app.switch_page(SETTINGS).run()
    return tile.value
