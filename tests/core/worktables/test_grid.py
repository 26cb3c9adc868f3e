"""The grid's columns, a row in it, and its edits back to stored values."""

from datetime import date

import pytest

from core.texts import Language
from core.worktables import table
from core.worktables.grid import from_grid, grid, grid_cells
from core.worktables.worktable import Worktable
from tests.core.worktables.tables import FULL, TABLES, row, team


@pytest.mark.parametrize(("worktable", "language"), TABLES)
def test_a_row_has_a_cell_for_every_column(worktable: Worktable, language: Language) -> None:
    columns = grid(worktable, language, team())
    cells = grid_cells(worktable, row(worktable.key), language, team())
    assert {each.key for each in columns} == set(cells)
    for each in columns:
        assert each.label
        assert each.hint
        if each.closed and cells[each.key] is not None:
            assert cells[each.key] in each.options


@pytest.mark.parametrize(("worktable", "language"), TABLES)
def test_an_untouched_row_comes_back_as_it_was(worktable: Worktable, language: Language) -> None:
    cells = grid_cells(worktable, row(worktable.key), language, team())
    back = from_grid(worktable, cells, FULL[worktable.key])
    assert {key: value for key, value in back.items() if value is not None} == FULL[worktable.key]


def test_what_nobody_types_is_locked() -> None:
    locked = {each.key for each in grid(table("actions"), "zh") if each.locked}
    frozen = {"goal.value", "goal.n", "goal.start", "goal.end"}
    assert locked == {"id", "version", "priority", *frozen}


def test_types_and_ends_follow_the_kinds() -> None:
    columns = {each.key: each for each in grid(table("causes"), "zh", team())}
    assert (columns["weight"].type, columns["weight"].low, columns["weight"].high) == (
        "percent",
        0,
        100,
    )
    assert columns["dimension"].options == ("人员", "流程", "工具", "客户")
    assert columns["problem"].options == ("D-1 邮件响应过长 晚高峰尤其严重",)
    assert not columns["problem"].closed
    assert columns["root_cause"].long
    assert columns["root_cause"].limit == 500


def test_edits_in_words_become_keys_and_days() -> None:
    edited = {"impact": "Low", "date": date(2025, 6, 1), "version": 9}
    back = from_grid(table("diagnosis"), edited, FULL["diagnosis"])
    assert (back["impact"], back["date"]) == ("low", "2025-06-01")
    assert "version" not in back


def test_another_segment_leaves_the_frozen_figure_behind() -> None:
    back = from_grid(table("diagnosis"), {"evidence.segment": "渠道=电话"}, FULL["diagnosis"])
    assert back["evidence"] == {"metric": "frt.mean", "segment": {"channel": "phone"}}


def test_a_cleared_figure_is_gone() -> None:
    edited = {"evidence.metric": None, "evidence.segment": ""}
    assert from_grid(table("diagnosis"), edited, FULL["diagnosis"])["evidence"] is None
