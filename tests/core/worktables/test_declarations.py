"""Every declared table says all that people need to fill it, in both languages."""

import pytest

from core.texts import Language, say
from core.worktables import TEMPLATES, WORKTABLES, table
from core.worktables.cell_rules import how_to
from core.worktables.columns import Choice, Link
from core.worktables.listing import header
from core.worktables.options import options
from core.worktables.parts import METRIC, parts
from core.worktables.template_rows import example, is_example
from core.worktables.worktable import Worktable, new_values, with_computed
from tests.core.worktables.tables import EVERYWHERE, FULL, team


def test_the_tables_of_a_new_team() -> None:
    assert [each.key for each in WORKTABLES] == ["diagnosis", "causes", "actions"]
    assert [each.prefix for each in WORKTABLES] == ["D", "C", "A"]


@pytest.mark.parametrize(("worktable", "language"), EVERYWHERE)
def test_every_column_is_named_and_explained(worktable: Worktable, language: Language) -> None:
    headings = header(worktable, language)
    assert len({each.label for each in headings}) == len(headings)
    assert all(each.hint and how_to(each.kind, language) for each in headings)
    assert len(worktable.tab(language)) <= 31
    assert worktable.name(language) != worktable.key
    assert say(f"table.{worktable.key}.purpose", language)


@pytest.mark.parametrize(("worktable", "language"), EVERYWHERE)
def test_every_option_has_its_word(worktable: Worktable, language: Language) -> None:
    for part in parts(worktable):
        if isinstance(part.kind, Choice):
            words = options(part.kind, language, team())
            assert len(set(words)) == len(words)
            assert not set(words) & set(part.kind.options)


@pytest.mark.parametrize("worktable", TEMPLATES)
def test_links_lead_to_tables_and_titles_to_columns(worktable: Worktable) -> None:
    for column in worktable.columns:
        if isinstance(column.kind, Link):
            assert table(column.kind.table) in WORKTABLES
    assert worktable.column(worktable.title)


@pytest.mark.parametrize(("worktable", "language"), EVERYWHERE)
def test_the_example_fills_what_is_required(worktable: Worktable, language: Language) -> None:
    values = example(worktable, language)
    assert {each.key for each in worktable.columns if each.required} <= set(values)
    assert is_example(worktable, values)
    assert not is_example(worktable, values | {worktable.title: "自己写的"})


def test_the_source_tables_headers() -> None:
    labels = [each.label for each in header(table("tickets"), "zh")]
    assert labels == [
        "日期", "服务渠道", "响应时间(分钟)", "客户满意度评分(1-5分)", "问题类型",
        "负责人(*)", "备注",
    ]  # fmt: skip


def test_a_new_row_starts_with_its_defaults() -> None:
    assert new_values(table("diagnosis"), "2025-06-02") == {"date": "2025-06-02", "status": "open"}
    assert new_values(table("causes"), "2025-06-02") == {"verified": "no"}


def test_priority_is_computed_and_never_typed() -> None:
    assert with_computed(table("actions"), FULL["actions"])["priority"] == "high"


def test_a_metric_is_chosen_by_its_word() -> None:
    assert "frt.mean" in METRIC.options
    assert not [each for each in METRIC.options if each.startswith("band.")]


def test_an_unknown_table_is_a_bug() -> None:
    with pytest.raises(KeyError):
        table("nothing")
