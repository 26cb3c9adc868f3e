"""The feedback page says what comments say, and what would be needed where there are none."""

import pytest

from core.settings import Settings, ThemeRule
from pages.parts.session import store
from tests.pages.acting import grid, grid_id, press, sound, type_and_press
from tests.pages.conftest import Opener, TakenIn

PAGE = "pages/analysis/feedback.py"
TICKETS = "工单编号,创建时间,渠道,首次响应时长(分钟)\nA1,2024-05-06 08:00,电话,3\n"


@pytest.mark.usefixtures("sample")
def test_the_most_frequent_complaint_stands_first(opened: Opener) -> None:
    app = opened(PAGE)
    sound(app)
    assert "客户提得最多的问题是「" in app.subheader[0].value
    assert any(each.value.startswith("「") for each in app.text)


def test_without_comments_it_says_which_column_is_needed(taken_in: TakenIn, opened: Opener) -> None:
    taken_in(TICKETS)
    app = opened(PAGE)
    sound(app)
    assert any("评价内容" in each.value for each in app.text)


SAVE = "保存"


def rules() -> tuple[ThemeRule, ...]:
    return store().settings().themes


@pytest.mark.usefixtures("sample")
def test_the_words_of_a_theme_are_saved_shown_again_and_set_back(opened: Opener) -> None:
    app = opened(PAGE)
    words = str(grid(app, "themes-defaults").columns[1])
    type_and_press(app, SAVE, "themes-defaults", edited_rows={0: {words: "发票、开票"}})
    sound(app)
    (rule,) = rules()
    assert rule.words == ("发票", "开票")
    again = opened(PAGE)
    assert grid(again, "themes-defaults").iloc[0, 1] == "发票、开票"
    type_and_press(again, SAVE, "themes-defaults", edited_rows={0: {words: ""}})
    sound(again)
    assert rules() == ()


@pytest.mark.usefixtures("sample")
def test_a_theme_of_the_teams_own_is_added_once_and_taken_away(opened: Opener) -> None:
    app = opened(PAGE)
    theme, words, on = map(str, grid(app, "themes-own").columns)
    before = grid_id(app, "themes-own")
    type_and_press(app, SAVE, "themes-own", added_rows=[{theme: "发票", words: "开票", on: True}])
    sound(app)
    (rule,) = rules()
    assert (rule.name, rule.words) == ("发票", ("开票",))
    # the grid that shows it is another one: what was typed into the old is not added again
    assert grid_id(app, "themes-own") != before
    assert list(grid(app, "themes-own").iloc[:, 0]) == ["发票"]
    type_and_press(app, SAVE, "themes-own", deleted_rows=[0])
    sound(app)
    assert rules() == ()


@pytest.mark.usefixtures("sample")
def test_a_word_that_is_everywhere_is_refused_and_nothing_saved(opened: Opener) -> None:
    app = opened(PAGE)
    words = str(grid(app, "themes-defaults").columns[1])
    type_and_press(app, SAVE, "themes-defaults", edited_rows={0: {words: "的"}})
    assert app.error
    assert rules() == ()


THEIRS = (ThemeRule("slow_reply", ("等好久",)),)
MINE = ThemeRule("slow_reply", ("半天",))


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize(("words", "kept"), [("用我的", (MINE,)), ("用对方的", THEIRS)])
def test_two_people_s_themes_are_both_shown_and_one_is_chosen(
    words: str, kept: tuple[ThemeRule, ...], opened: Opener
) -> None:
    app = opened(PAGE)
    titles = list(map(str, grid(app, "themes-defaults").columns))
    place = list(grid(app, "themes-defaults").iloc[:, 0]).index("回复慢")
    store().save_settings(Settings(themes=THEIRS), "运营经理*")
    type_and_press(app, SAVE, "themes-defaults", edited_rows={place: {titles[1]: "半天"}})
    assert rules() == THEIRS
    assert "运营经理" in app.warning[0].value
    (shown,) = [each.value for each in app.dataframe if "规则" in each.value]
    ((_, mine, theirs),) = shown.to_numpy().tolist()
    assert ("半天" in mine, "等好久" in theirs) == (True, True)
    press(app, words)
    sound(app)
    assert rules() == kept
    assert not app.warning
    assert grid(app, "themes-defaults").iloc[place, 1] == kept[0].words[0]
    store().save_settings(Settings(), "客服主管*")


@pytest.mark.usefixtures("sample")
def test_themes_another_person_saved_are_shown_where_nothing_was_typed(opened: Opener) -> None:
    app = opened(PAGE)
    place = list(grid(app, "themes-defaults").iloc[:, 0]).index("回复慢")
    store().save_settings(Settings(themes=THEIRS), "运营经理*")
    app.run()
    sound(app)
    assert grid(app, "themes-defaults").iloc[place, 1] == "等好久"
    store().save_settings(Settings(), "客服主管*")
