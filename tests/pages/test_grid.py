"""What is typed into a worktable is stored at once, checked, put away, brought back, never lost."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from core.store import rows as stored
from core.store.rows import Row
from pages.parts import session
from tests.pages.acting import (
    grid,
    offers,
    press,
    said,
    sound,
    switch,
    type_in,
)
from tests.pages.conftest import Opener

DIAGNOSIS = "pages/improvement/diagnosis.py"
WORDS = {"manifestation": "夜间无人值班"}
WHOLE = {
    "date": "2024-05-21", "problem": "unmanned", "manifestation": "夜间无人值班", "impact": "high",
    "source": "班表",
}  # fmt: skip


@pytest.fixture
def page(empty_data: Any, opened: Opener) -> AppTest:
    app = opened(DIAGNOSIS)
    assert empty_data.exists()
    return app


def rows(table: str = "diagnosis") -> tuple[Row, ...]:
    return stored.rows(session.store(), table)


def put(table: str, values: dict[str, Any]) -> Row:
    return stored.save(session.store(), table, values, "分析员*")


def test_an_added_row_is_stored_with_its_defaults(page: AppTest) -> None:
    type_in(page, "diagnosis@", added_rows=[WORDS])
    sound(page)
    (row,) = rows()
    assert (row.id, row.version, row.who) == (1, 1, "客服主管*")
    assert row.values["manifestation"] == "夜间无人值班"
    assert row.values["status"] == "open"
    assert row.values["date"]
    assert "已保存 D-1" in said(page)
    assert grid(page, "diagnosis@")["id"].tolist() == ["D-1"]


def test_an_edited_cell_is_the_next_version(page: AppTest) -> None:
    type_in(page, "diagnosis@", added_rows=[WORDS])
    type_in(page, "diagnosis@", edited_rows={0: {"problem": "无人值守"}})
    sound(page)
    (row,) = rows()
    assert row.version == 2
    assert row.values["manifestation"] == "夜间无人值班"
    assert row.values["problem"]


# Streamlit puts the blank row into its copy of the table, and pandas finds that untidy
@pytest.mark.filterwarnings("ignore:Setting an item of incompatible dtype")
def test_a_blank_row_is_not_stored(page: AppTest) -> None:
    type_in(page, "diagnosis@", added_rows=[{}])
    sound(page)
    assert rows() == ()


def test_what_is_still_missing_is_said(page: AppTest) -> None:
    type_in(page, "diagnosis@", added_rows=[WORDS])
    assert "D-1 · “影响程度”还没有填写，请补上。" in said(page)
    put("diagnosis", WHOLE)
    page.run()
    assert "D-2 ·" not in said(page)


def test_personal_data_are_masked_before_they_are_stored(page: AppTest) -> None:
    type_in(page, "diagnosis@", added_rows=[{"manifestation": "客户 13812345678 投诉"}])
    sound(page)
    assert "13812345678" not in str(rows())


def test_a_deleted_row_lies_in_the_bin_and_comes_back(page: AppTest) -> None:
    put("diagnosis", WHOLE)
    type_in(page.run(), "diagnosis@", deleted_rows=[0])
    sound(page)
    assert rows() == ()
    assert "已删除 D-1" in said(page)
    press(page, "恢复")
    sound(page)
    assert rows()[0].values == WHOLE
    assert not offers(page, "恢复")


def stale(page: AppTest, mine: str, theirs: str) -> AppTest:
    """Two people with the same row: theirs is saved while mine is still being typed."""
    row = put("diagnosis", WHOLE)
    page.run()
    stored.save(
        session.store(), "diagnosis", WHOLE | {"manifestation": theirs}, "运营经理*",
        id=row.id, version=row.version,
    )  # fmt: skip
    return type_in(page, "diagnosis@", edited_rows={0: {"manifestation": mine}})


def test_a_stale_save_shows_both_versions(page: AppTest) -> None:
    stale(page, "周末无人值班", "夜间只有一人")
    assert [each.message for each in page.exception] == []
    assert "运营经理" in page.warning[0].value
    shown = page.dataframe[0].value
    assert shown.iloc[0].tolist() == ["具体表现", "周末无人值班", "夜间只有一人"]
    assert rows()[0].values["manifestation"] == "夜间只有一人"


def test_my_version_can_be_kept(page: AppTest) -> None:
    press(stale(page, "周末无人值班", "夜间只有一人"), "用我的")
    sound(page)
    assert rows()[0].values["manifestation"] == "周末无人值班"
    assert rows()[0].version == 3
    assert len(page.warning) == 0


def test_their_version_can_be_kept(page: AppTest) -> None:
    press(stale(page, "周末无人值班", "夜间只有一人"), "用对方的")
    sound(page)
    assert rows()[0].values["manifestation"] == "夜间只有一人"
    assert len(page.warning) == 0


def test_two_conflicts_on_one_row_are_both_shown(page: AppTest) -> None:
    stale(page, "周末无人值班", "夜间只有一人")
    (now,) = rows()
    stored.save(
        session.store(), "diagnosis", now.values | {"source": "访谈"}, "运营经理*",
        id=now.id, version=now.version,
    )  # fmt: skip
    type_in(page, "diagnosis@", edited_rows={0: {"manifestation": "节假日无人值班"}})
    assert [each.message for each in page.exception] == []
    assert len(page.warning) == 2
    press(page, "用对方的")
    press(page, "用对方的")
    assert len(page.warning) == 0


def test_a_conflict_outlives_a_change_of_page_and_language(page: AppTest) -> None:
    stale(page, "周末无人值班", "夜间只有一人")
    page.switch_page("pages/improvement/causes.py").run()
    page.switch_page(DIAGNOSIS).run()
    switch(page, "en")
    assert [each.message for each in page.exception] == []
    assert len(page.warning) == 1


def test_deleting_what_somebody_just_changed_is_asked_about(page: AppTest) -> None:
    row = put("diagnosis", WHOLE)
    page.run()
    stored.save(
        session.store(), "diagnosis", WHOLE | {"source": "访谈"}, "运营经理*",
        id=row.id, version=row.version,
    )  # fmt: skip
    type_in(page, "diagnosis@", deleted_rows=[0])
    assert len(page.warning) == 1
    assert len(rows()) == 1
    press(page, "用我的")
    sound(page)
    assert rows() == ()


def test_a_cause_links_its_problem_and_weights_are_summed(page: AppTest) -> None:
    put("diagnosis", WHOLE)
    page.switch_page("pages/improvement/causes.py").run()
    title = "D-1 夜间无人值班"
    type_in(page, "causes@", added_rows=[{"problem": title, "root_cause": "排班", "weight": 40}])
    sound(page)
    (cause,) = rows("causes")
    assert (cause.values["problem"], cause.values["weight"]) == (1, 40)
    assert "合计 40%" in said(page)
    assert "1 / 1" in said(page)


def test_the_history_names_every_version(page: AppTest) -> None:
    type_in(page, "diagnosis@", added_rows=[WORDS])
    type_in(page, "diagnosis@", edited_rows={0: {"manifestation": "夜间人手不足"}})
    page.session_state["history-diagnosis"] = True
    page.run()
    sound(page)
    past = page.dataframe[-1].value
    assert "夜间无人值班" in past.to_string()
    assert "夜间人手不足" in past.to_string()


def test_a_grid_says_the_same_in_english(page: AppTest) -> None:
    put("diagnosis", WHOLE)
    switch(page, "en")
    sound(page)
    type_in(page, "diagnosis@", edited_rows={0: {"impact": "Low"}})
    sound(page)
    assert rows()[0].values["impact"] == "low"
    switch(page, "zh")
    assert grid(page, "diagnosis@")["impact"].tolist() == ["低"]


@contextmanager
def somebody_else_writing() -> Iterator[None]:
    """Another process holds the store; ours gives up at once instead of after half a minute."""
    state = session.store().state
    with state.reading() as ours:
        ours.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(state.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def test_a_store_that_is_busy_is_one_sentence_and_the_next_try_holds(page: AppTest) -> None:
    put("diagnosis", WHOLE)
    page.run()
    with somebody_else_writing():
        type_in(page, "diagnosis@", edited_rows={0: {"source": "访谈"}})
    assert [each.message for each in page.exception] == []
    assert "稍等片刻" in page.error[0].value
    assert rows()[0].values == WHOLE
    # the grid still holds the cell, so the next one brings it along
    type_in(page, "diagnosis@", edited_rows={0: {"source": "访谈", "impact": "低"}})
    sound(page)
    assert rows()[0].values == WHOLE | {"source": "访谈", "impact": "low"}


@pytest.mark.usefixtures("sample")
def test_a_figure_that_is_named_is_frozen_from_the_data(opened: Opener) -> None:
    page = opened(DIAGNOSIS)
    cells = WORDS | {"evidence.metric": "首次响应时长 · 中位数", "evidence.segment": "渠道=邮件"}
    type_in(page, "diagnosis@", added_rows=[cells])
    sound(page)
    evidence = rows()[0].values["evidence"]
    assert evidence["metric"] == "frt.median"
    assert evidence["segment"] == {"channel": "email"}
    assert evidence["n"] == 115
    assert (evidence["start"], evidence["end"]) == ("2024-05-01", "2024-05-31")
    first = evidence["value"]
    type_in(page, "diagnosis@", edited_rows={0: {"source": "系统"}})
    assert rows()[0].values["evidence"]["value"] == first
    type_in(page, "diagnosis@", edited_rows={0: {"evidence.segment": "渠道=电话"}})
    sound(page)
    assert rows()[0].values["evidence"]["value"] != first
