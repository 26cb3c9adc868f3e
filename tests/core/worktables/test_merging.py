"""A filled file beside the rows there are: every way a line can relate to a row."""

from pathlib import Path
from typing import Any

import pytest

from core.store import Store
from core.store.rows import Row, history, rows, save
from core.texts import Language
from core.worktables import table
from core.worktables.filled import Filled, FilledRow, read_filled
from core.worktables.gathering import known_of
from core.worktables.merging import Merge, plan_merge
from core.worktables.worktable import Worktable
from tests.core.worktables.books import fill, words, written
from tests.core.worktables.tables import FULL, TABLES, row, team

DIAGNOSIS = table("diagnosis")


def line(id: int | None, version: int, **values: Any) -> FilledRow:
    figure = {name: FULL["diagnosis"]["evidence"][name] for name in ("metric", "segment")}
    return FilledRow(3, id, version, FULL["diagnosis"] | {"evidence": figure} | values)


def plan(existing: list[Row], *lines: FilledRow, past: tuple[Row, ...] = ()) -> Merge:
    return plan_merge(DIAGNOSIS, existing, Filled(lines, ()), past)


def test_an_untouched_line_is_the_same() -> None:
    merge = plan([row("diagnosis", 1, 2)], line(1, 2))
    assert (merge.same, merge.changed, merge.new) == ((row("diagnosis", 1, 2),), (), ())


def test_a_touched_line_shows_before_and_after() -> None:
    merge = plan([row("diagnosis", 1, 2)], line(1, 2, impact="low", source=None))
    (change,) = merge.changed
    assert change.columns == (("impact", "high", "low"), ("source", "5 月工单", None))
    assert (change.row.version, change.values["impact"]) == (2, "low")
    assert "source" not in change.values
    assert change.values["evidence"] == FULL["diagnosis"]["evidence"]


def test_another_metric_starts_without_the_old_figure() -> None:
    (change,) = plan(
        [row("diagnosis")], line(1, 1, evidence={"metric": "csat", "segment": {}})
    ).changed
    assert change.values["evidence"] == {"metric": "csat", "segment": {}}


def test_a_row_that_moved_on_is_a_conflict() -> None:
    merge = plan([row("diagnosis", 1, 3, impact="middle")], line(1, 2, impact="low"))
    (change,) = merge.conflicting
    assert change.columns == (("impact", "middle", "low"),)
    assert merge.changed == ()


def test_a_row_that_moved_on_while_the_line_was_untouched_is_left_alone() -> None:
    old, now = row("diagnosis", 1, 2), row("diagnosis", 1, 3, impact="middle")
    assert plan([now], line(1, 2), past=(old,)).same == (now,)
    assert len(plan([now], line(1, 2)).conflicting) == 1


def test_both_made_the_same_change() -> None:
    now = row("diagnosis", 1, 3, impact="low")
    assert plan([now], line(1, 2, impact="low")).same == (now,)


def test_a_deleted_row_that_was_changed_in_the_file_is_asked_about() -> None:
    gone = row("diagnosis", 1, 2, deleted=True)
    assert len(plan([gone], line(1, 2, impact="low")).conflicting) == 1
    assert plan([gone], line(1, 2)).same == (gone,)


def test_a_line_without_id_is_new_unless_it_is_there_already() -> None:
    merge = plan([row("diagnosis")], line(None, 0, impact="low"), line(None, 0))
    assert [each["impact"] for each in merge.new] == ["low"]


def test_a_strange_or_repeated_id_is_added_and_said() -> None:
    merge = plan(
        [row("diagnosis")], line(1, 1), line(1, 1, impact="low"), line(99, 1, impact="middle")
    )
    assert [each["impact"] for each in merge.new] == ["low", "middle"]
    assert [(each.key, each.facts) for each in merge.problems] == [
        ("added_as_new", {"id": 1}), ("added_as_new", {"id": 99}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "space", ["邮件响应过长\r\n晚高峰尤其严重", " 邮件响应过长 \n晚高峰尤其严重 "]
)
def test_space_is_no_change(space: str) -> None:
    assert plan([row("diagnosis", manifestation=space)], line(1, 1)).changed == ()


@pytest.mark.parametrize(("worktable", "language"), TABLES)
def test_through_the_store_and_a_file_and_back(
    worktable: Worktable, language: Language, tmp_path: Path
) -> None:
    store = Store(tmp_path / "data")
    for _ in range(2):
        save(store, worktable.key, FULL[worktable.key], "客服主管*")
    path = written(tmp_path, worktable, language, rows(store, worktable.key), team())
    added = words(worktable, FULL[worktable.key] | {worktable.title: "新的一行"}, language, team())
    title = next(name for name, cell in added.items() if cell == "新的一行")
    fill(path, worktable, language, {4: {title: "改过"}, 9: added})
    past = tuple(
        old for each in rows(store, worktable.key) for old in history(store, worktable.key, each.id)
    )
    assert known_of(store, team().roles).titles[worktable.key].keys() == {1, 2}
    merge = plan_merge(
        worktable,
        rows(store, worktable.key, deleted=True),
        read_filled(path, worktable, team()),
        past,
    )
    assert [each.id for each in merge.same] == [1]
    assert [(each.row.id, each.columns[0][2]) for each in merge.changed] == [(2, "改过")]
    assert [each[worktable.title] for each in merge.new] == ["新的一行"]
    assert (merge.conflicting, merge.problems) == ((), ())
    store.close()
