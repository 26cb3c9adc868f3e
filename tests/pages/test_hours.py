"""The working hours page: what is typed is tried at once, checked, saved, followed everywhere."""

from dataclasses import replace
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from core.hours.schedule import Block, ExtraDay
from core.settings import Settings
from pages.parts import session
from tests.pages.acting import grid_id, press, said, sound, switch, type_in, widget_state
from tests.pages.conftest import Opener, TakenIn

HOURS = "pages/settings/hours.py"
RESPONSE = "pages/analysis/response.py"
NIGHT = (Block(1320, 1800),)
# answered over night, over noon and at once; and one whose file gives the duration alone
MOMENTS = """工单编号,创建时间,首次响应时间,关闭时间,渠道
A1,2024-05-06 20:00,2024-05-07 09:30,2024-05-07 10:00,电话
A2,2024-05-07 11:50,2024-05-07 13:40,2024-05-07 14:00,电话
A3,2024-05-08 09:00,2024-05-08 09:10,2024-05-08 09:30,邮件
"""
DURATIONS = """工单编号,创建时间,渠道,首次响应时长(分钟)
B1,2024-05-09 10:00,电话,7
"""


@pytest.fixture
def page(taken_in: TakenIn, opened: Opener) -> AppTest:
    taken_in(MOMENTS)
    taken_in(DURATIONS)
    return opened(HOURS)


def weekday(app: AppTest, name: str, text: str) -> AppTest:
    next(each for each in app.text_input if each.label == name).set_value(text)
    return app.run()


def choose(app: AppTest, words: str, code: str) -> AppTest:
    next(each for each in app.radio if words in each.label).set_value(code)
    return app.run()


def test_it_opens_with_the_usual_week_and_what_it_means(page: AppTest) -> None:
    sound(page)
    words = said(page)
    assert "周五 17:50 建单、下周一 09:10 回复，按工作时间算 20 分钟。" in words
    assert "内置 2004–2026 年的节假日和调休。从 2027 年起" in words
    assert "4 张工单有首次响应时长，其中 3 张可以折算" in words
    assert "中位数按自然时长 110 分钟，按已保存的工作时间 20 分钟" in words
    assert "有 1 张工单的文件只给出时长" in words


def test_what_is_typed_is_tried_at_once_and_saved_by_the_button(page: AppTest) -> None:
    weekday(page, "星期五", "09:00-12:00 13:30-20:00")
    sound(page)
    assert "按工作时间算 2.3 小时。" in said(page)
    assert session.settings() == Settings()
    press(page, "保存")
    sound(page)
    assert session.settings().schedule.week[4] == (Block(540, 720), Block(810, 1200))
    assert "已保存" in said(page)
    weekday(page, "星期一", "22:00–06:00+1")
    press(page, "周二至周五与周一相同")
    press(page, "保存")
    assert session.settings().schedule.week == (NIGHT,) * 5 + ((), ())


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("星期三", "12:00-09:00", "星期三：“12:00-09:00”的结束不晚于开始"),
        ("星期三", "9-12, 11-13", "星期三的 09:00–12:00 与星期三的 11:00–13:00 重叠"),
        ("星期日", "早班", "星期日：看不懂“早班”"),
    ],
)
def test_what_is_wrong_is_said_and_cannot_be_saved(
    page: AppTest, name: str, text: str, sentence: str
) -> None:
    weekday(page, name, text)
    assert [sentence in each.value.replace("\\", "") for each in page.error] == [True]
    assert not any(button.label == "保存" for button in page.button)
    assert session.settings() == Settings()


def test_the_basis_changes_the_times_everywhere_and_back(page: AppTest) -> None:
    assert median(page) == ["首次响应时长 · 中位数", "60 分钟"]
    page.switch_page(HOURS).run()
    press(choose(page, "按什么计算", "business"), "保存")
    sound(page)
    assert median(page) == ["首次响应时长 · 中位数（工作时间）", "20 分钟"]
    assert "有 1 张工单的文件只给出响应时长" in said(page)
    page.switch_page(HOURS).run()
    press(choose(page, "按什么计算", "calendar"), "保存")
    assert session.settings() == Settings()


def median(app: AppTest) -> list[str]:
    app.switch_page(RESPONSE).run()
    sound(app)
    (tile,) = [each for each in app.metric if "中位数" in each.label]
    return [tile.label.replace("\\", ""), tile.value]


def test_days_are_kept_by_hand_and_taken_away(page: AppTest) -> None:
    off = {"day": "2024-05-07", "kind": "off"}
    worked = {"day": "2024-05-12", "kind": "worked", "like": 5}
    type_in(page, "days-by-hand", added_rows=[off, worked])
    sound(page)
    press_after(page, added_rows=[off, worked])
    kept = session.settings().schedule
    assert kept.days_off == (date(2024, 5, 7),)
    assert kept.extra_days == (ExtraDay(date(2024, 5, 12), 5),)
    press_after(page, deleted_rows=[0])
    assert session.settings().schedule.days_off == ()


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([{"day": "2024-05-07"}, {"day": "2024-05-07", "kind": "worked"}], "出现了两次"),
        ([{"kind": "worked"}], "没有日期"),
    ],
)
def test_a_day_by_hand_stands_once_and_has_a_date(
    page: AppTest, rows: list[dict[str, str]], sentence: str
) -> None:
    type_in(page, "days-by-hand", added_rows=rows)
    assert [sentence in each.value for each in page.error] == [True]


def test_without_holidays_only_the_week_counts(page: AppTest) -> None:
    press(choose(page, "节假日按什么", "none"), "保存")
    sound(page)
    assert session.settings().schedule.holidays == "none"
    assert "国庆节" not in said(page)


def test_it_speaks_english_too(page: AppTest) -> None:
    switch(page, "en")
    sound(page)
    assert "created on Friday at 17:50, answered on Monday at 09:10, that is 20 min" in said(page)
    weekday(page, "Friday", "never ever")
    assert "“never ever” cannot be read" in page.error[0].value


def press_after(app: AppTest, **changes: object) -> None:
    """The save button, while the grid still holds what was typed into it."""
    button = next(each for each in app.button if each.label == "保存")
    states = app._tree.get_widget_states()
    states.widgets.append(widget_state(grid_id(app, "days-by-hand"), changes))
    next(each for each in states.widgets if each.id == button.proto.id).trigger_value = True
    app._run(states)
    sound(app)


def test_two_people_who_change_the_week_both_see_it(page: AppTest) -> None:
    weekday(page, "星期五", "09:00-12:00")
    theirs = replace(Settings(), schedule=replace(Settings().schedule, holidays="none"))
    session.store().save_settings(theirs, "运营经理*")
    press(page, "保存")
    assert session.settings() == theirs
    assert "运营经理" in page.warning[0].value
    press(page, "用我的")
    sound(page)
    assert session.settings().schedule.week[4] == (Block(540, 720),)
    assert session.settings().schedule.holidays == "cn"


def test_another_rule_saved_meanwhile_is_no_conflict(page: AppTest) -> None:
    weekday(page, "星期五", "09:00-12:00")
    session.store().save_settings(Settings(target=60.0), "运营经理*")
    press(page, "保存")
    sound(page)
    assert session.settings().target == 60.0
    assert session.settings().schedule.week[4] == (Block(540, 720),)
