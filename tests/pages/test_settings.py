"""A rule changed on the settings page is in force everywhere, and changed back it is as before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.intake.taking_in import take_in
from core.settings import Settings
from pages.parts import session
from tests.pages.acting import press, sound, switch
from tests.pages.conftest import Opener

SETTINGS = "pages/settings/definitions.py"
OVERVIEW = "pages/analysis/overview.py"
# answered in 3, 10 and 40 minutes: one of three within 5 minutes, two of three within 15
CSV = """工单编号,创建时间,渠道,首次响应时长(分钟)
A1,2024-05-06 08:00,电话,3
A2,2024-05-07 09:00,电话,10
A3,2024-05-08 09:00,邮件,40
"""


@pytest.fixture
def page(empty_data: Path, tmp_path: Path, opened: Opener) -> Iterator[AppTest]:
    path = tmp_path / "五月.csv"
    path.write_text(CSV, encoding="utf-8")
    take_in(path, session.store(), "客服主管*")
    yield opened(SETTINGS)
    assert empty_data.exists()


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
    enter(page, "邮件的响应目标", 60.0)
    sound(page)
    assert session.settings().channel_targets == (("email", 3600.0),)
    assert attained(page) == "100.0%"
    enter(page, "首次响应目标", 5.0)
    assert session.settings().channel_targets == (("email", 3600.0),)
    assert attained(page) == "66.7%"
    enter(page, "邮件的响应目标", 5.0)
    assert session.settings().channel_targets == ()


def test_two_saves_on_one_visit_keep_each_other(page: AppTest) -> None:
    enter(page, "首次响应目标", 5.0)
    enter(page, "第 1 段", 2.0)
    now = session.settings()
    assert (now.target, now.bands, now.channel_targets) == (300, (120, 300), ())


def test_limits_out_of_order_are_refused(page: AppTest) -> None:
    enter(page, "第 1 段", 9.0)
    assert [each.value for each in page.error] == [
        "各段上限必须从小到大且互不相同，请改正后再保存。"
    ]
    assert session.settings() == Settings()
    enter(page, "第 1 段", 2.0)
    sound(page)
    assert session.settings().bands == (120.0, 300.0)


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


def test_another_person_s_save_is_shown_and_not_overwritten(page: AppTest) -> None:
    mine = Settings(csat_target=0.9)
    session.store().save_settings(mine, "运营经理*")
    page.run()
    enter(page, "首次响应目标", 5.0)
    assert session.settings().csat_target == 0.9
    assert session.settings().target == 300


def test_a_save_says_so_in_either_language(page: AppTest) -> None:
    switch(page, "en")
    next(each for each in page.number_input if "target" in each.label).set_value(5.0)
    press(page, "Save")
    sound(page)
    assert session.settings().target == 300
    switch(page, "zh")
    sound(page)
    assert "5 分钟" in page.dataframe[0].value.to_string()


def test_a_save_without_a_change_changes_nothing(page: AppTest) -> None:
    odd = Settings(target=31.0, csat_target=0.07, bands=(62.0, 123.0))
    session.store().save_settings(odd, "客服主管*")
    press(page.run(), "保存")
    sound(page)
    assert session.settings() == odd
