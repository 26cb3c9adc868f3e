"""A previewed table read otherwise: columns, rules, encoding, kind, zone and cut-off."""

from datetime import datetime

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import session
from tests.pages.acting import drop, key_of, offers, press, said, sound, switch, type_in
from tests.pages.conftest import Opener
from tests.pages.uploading import UPLOAD, look_at, meanings, waiting

CSV = """工单编号,创建时间,渠道,首次响应时长(分钟),评价
A1,2024-05-06 08:00,电话,3,很好
A2,2024-05-07 09:00,邮件,40,太慢
A3,2024-05-08 10:00,邮件,-5,4
"""
UNSURE = """创建时间,哪里来,首次响应时长(分钟)
2024-05-06 08:00,电话,3
2024-05-07 09:00,邮件,40
"""

pytestmark = pytest.mark.usefixtures("empty_data")


@pytest.fixture
def page(opened: Opener) -> AppTest:
    return drop(opened(UPLOAD), ("五月.csv", CSV.encode()))


def test_an_uncertain_column_is_not_used_until_it_is_accepted(opened: Opener) -> None:
    page = drop(opened(UPLOAD), ("五月.csv", UNSURE.encode()))
    assert meanings(page)["哪里来"] == ""
    assert "有 1 列只是建议" in said(page)
    press(page, "采用全部建议")
    sound(page)
    assert meanings(page)["哪里来"] == "渠道"
    assert not offers(page, "采用全部建议")


def test_a_column_is_given_another_meaning_in_the_grid(page: AppTest) -> None:
    place = list(meanings(page)).index("渠道")
    type_in(page, "columns-", edited_rows={place: {"含义": "问题类型"}})
    sound(page)
    assert meanings(page)["渠道"] == "问题类型"
    press(page, "确认导入")
    assert session.store().batches()[0].mapping.header_of("issue_type") == "渠道"


def test_a_meaning_outlives_a_change_of_language(page: AppTest) -> None:
    place = list(meanings(page)).index("渠道")
    type_in(page, "columns-", edited_rows={place: {"含义": "问题类型"}})
    switch(page, "en")
    switch(page, "zh")
    sound(page)
    assert meanings(page)["渠道"] == "问题类型"


def test_without_its_date_a_file_waits(page: AppTest) -> None:
    place = list(meanings(page)).index("创建时间")
    type_in(page, "columns-", edited_rows={place: {"含义": ""}})
    sound(page)
    assert "还不能导入" in said(page)
    assert not offers(page, "确认导入")


def test_a_rule_switched_off_lets_its_values_through(page: AppTest) -> None:
    look_at(page, "rules")
    assert "有 1 个负的时长" in said(page)
    page.toggle(key=key_of(page, "toggle", "rule-", "-negative_duration@zh")).set_value(False).run()
    sound(page)
    assert "有 1 个负的时长" not in said(page)
    switch(page, "en")
    switch(page, "zh")
    look_at(page, "rules")
    toggle = page.toggle(key=key_of(page, "toggle", "rule-", "-negative_duration@zh"))
    assert (toggle.value, toggle.label) == (False, "负的时长 · 已关闭")
    press(page, "确认导入")
    assert session.store().batches()[0].mapping.off == ("negative_duration",)


def decode(page: AppTest, encoding: str) -> None:
    key = key_of(page, "button_group", "encoding-")
    page.button_group(key=key).set_value(encoding).run()


def test_another_encoding_reads_other_words_and_the_first_one_again(page: AppTest) -> None:
    look_at(page, "otherwise")
    decode(page, "gb18030")
    assert "编码：GB18030" in said(page)
    assert "渠道" not in waiting(page)[0].raw.header
    decode(page, "utf-8")
    sound(page)
    assert "编码：UTF-8" in said(page)
    press(page, "确认导入")
    assert session.store().batches()[0].counts.kept == 3


def test_every_encoding_shows_how_the_words_would_read(page: AppTest) -> None:
    look_at(page, "otherwise")
    table = next(each.value for each in page.dataframe if "文字编码" in each.value)
    read = dict(zip(table["文字编码"], table["文件里的列名"], strict=True))
    assert "渠道" in read["UTF-8"]
    assert all("渠道" not in words for name, words in read.items() if name != "UTF-8")


def test_an_encoding_that_reads_nothing_leaves_the_table_as_it_was(page: AppTest) -> None:
    look_at(page, "otherwise")
    decode(page, "utf-16")
    assert [each.message for each in page.exception] == []
    assert len(page.error) == 1
    assert "编码：UTF-8" in said(page)
    decode(page, "gb18030")
    decode(page, "utf-8")
    sound(page)
    assert offers(page, "确认导入")


def test_another_kind_reads_the_table_as_a_survey(page: AppTest) -> None:
    look_at(page, "otherwise")
    page.segmented_control(key=key_of(page, "segmented_control", "kind-")).set_value(
        "surveys"
    ).run()
    assert [each.message for each in page.exception] == []
    assert "识别为：满意度调查" in said(page)


def test_a_cut_off_that_was_typed_is_stored(page: AppTest) -> None:
    look_at(page, "otherwise")
    found = page.datetime_input[0]
    assert found.value == datetime(2024, 5, 8, 10, 0)
    found.set_value(datetime(2024, 5, 31, 23, 0)).run()
    page.run()
    sound(page)
    switch(page, "en")
    switch(page, "zh")
    look_at(page, "otherwise")
    assert page.datetime_input[0].value == datetime(2024, 5, 31, 23, 0)
    press(page, "确认导入")
    assert session.store().batches()[0].as_of == datetime(2024, 5, 31, 15, 0)


def test_a_cut_off_nobody_typed_follows_the_columns(page: AppTest) -> None:
    place = list(meanings(page)).index("创建时间")
    type_in(page, "columns-", edited_rows={place: {"含义": ""}})
    assert "截止" not in said(page)
    type_in(page, "columns-", edited_rows={place: {"含义": "创建时间"}})
    sound(page)
    look_at(page, "otherwise")
    assert page.datetime_input[0].value == datetime(2024, 5, 8, 10, 0)


def test_another_zone_moves_the_days(page: AppTest) -> None:
    look_at(page, "otherwise")
    page.selectbox(key=key_of(page, "selectbox", "zone-")).set_value("America/New_York").run()
    sound(page)
    press(page, "确认导入")
    (batch,) = session.store().batches()
    assert batch.mapping.timezone == "America/New_York"
    assert batch.as_of == datetime(2024, 5, 8, 14, 0)
