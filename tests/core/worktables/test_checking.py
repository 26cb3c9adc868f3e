"""The problems of a row: one sentence each, for every kind, and never an exception."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.texts import LANGUAGES
from core.worktables import WORKTABLES, table
from core.worktables.checking import check, check_rows
from core.worktables.problems import Problem, sentence
from core.worktables.tidying import tidy
from core.worktables.worktable import Worktable
from tests.core.worktables.tables import EVERY, FULL, row, team
from tests.depth import examples


def keys(worktable: Worktable, values: dict[str, Any]) -> set[tuple[str, str]]:
    return {(each.column, each.key) for each in check(worktable, values, team())}


@pytest.mark.parametrize("worktable", WORKTABLES)
def test_a_full_row_has_no_problem(worktable: Worktable) -> None:
    assert check(worktable, FULL[worktable.key], team()) == ()


@pytest.mark.parametrize("worktable", WORKTABLES)
def test_an_empty_row_lacks_what_is_required(worktable: Worktable) -> None:
    problems = check(worktable, {})
    assert {each.level for each in problems} == {"missing"}
    required = {each.key for each in worktable.columns if each.required}
    assert {each.column.split(".")[0] for each in problems} == required


@pytest.mark.parametrize(
    ("column", "value", "key"),
    [
        ("text", 5, "not_text"),
        ("text", "很" * 21, "too_long"),
        ("text", "请打 13812345678", "personal"),
        ("text", "张晓梅说的", "personal"),
        ("long", "很" * 61, "too_long"),
        ("choice", "极高", "unknown_choice"),
        ("choice", ["high"], "not_text"),
        ("tags", "夜间", "not_text"),
        ("tags", ["a", "b", "c", "d"], "too_many"),
        ("tags", [1], "not_text"),
        ("number", "四", "not_number"),
        ("number", True, "not_number"),
        ("number", 0, "too_low"),
        ("number", 6, "too_high"),
        ("number", 3.5, "not_whole"),
        ("percent", 101, "too_high"),
        ("percent", -1, "too_low"),
        ("first", "2025-02-30", "not_day"),
        ("first", 20250521, "not_day"),
        ("last", "2025-05-20", "before_start"),
        ("duration", -60, "too_low"),
        ("person", "客服主管", "bare_role"),
        ("person", "李伟", "bare_name"),
        ("person", "客服主管*、王芳", "bare_name"),
        ("link", "D-1", "not_link"),
        ("link", 99, "no_such_row"),
        ("figure.metric", {"metric": "happiness"}, "unknown_choice"),
        ("figure.segment", {"metric": "csat", "segment": "邮件"}, "unknown_segment"),
    ],
)
def test_each_kind_says_what_is_wrong(column: str, value: Any, key: str) -> None:
    values = {"text": "有", "first": "2025-05-21", column.split(".")[0]: value}
    assert keys(EVERY, values) == {(column, key)}


def test_a_bare_person_is_offered_the_form_with_an_asterisk() -> None:
    facts = {
        name: check(EVERY, {"text": "有", "person": name}, team())[0].facts["suggested"]
        for name in ("培训专员", "Team lead", "李伟")
    }
    assert facts == {"培训专员": "培训专员*", "Team lead": "Team lead*", "李伟": "客服主管*"}


def test_a_guess_is_advice_and_leaves_the_words() -> None:
    (problem,) = check(EVERY, {"text": "有", "person": "李伟"}, team())
    assert problem.level == "advice"
    assert tidy(EVERY, {"text": "有", "person": "李伟"}, team())["person"] == "李伟"


def test_what_is_personal_is_masked_before_it_is_stored() -> None:
    kept = tidy(
        EVERY, {"text": " 请打 13812345678 ", "long": "张晓梅说的", "tags": ["夜间", ""]}, team()
    )
    assert "13812345678" not in kept["text"]
    assert "张晓梅" not in kept["long"]
    assert check(EVERY, kept, team()) == ()


def test_tidy_keeps_the_frozen_figure_and_drops_what_is_blank() -> None:
    values = FULL["diagnosis"] | {"source": "  ", "status": None}
    kept = tidy(table("diagnosis"), values)
    assert kept["evidence"] == FULL["diagnosis"]["evidence"]
    assert {"source", "status"}.isdisjoint(kept)


def test_a_link_to_a_table_nobody_gave_is_not_doubted() -> None:
    assert check(EVERY, {"text": "有", "link": 99}) == ()


def test_weights_of_one_problem_make_a_hundred_or_say_so() -> None:
    shares = ((1, 60), (1, 30), (2, 100), (3, 99.8))
    rows = [row("causes", n, problem=p, weight=w) for n, (p, w) in enumerate(shares, 1)]
    (problem,) = check_rows(table("causes"), rows)
    assert (problem.key, problem.level) == ("not_hundred", "advice")
    assert problem.facts == {"whole": 1, "total": "90"}


def test_deleted_rows_weigh_nothing() -> None:
    rows = [row("causes", 1, weight=100), row("causes", 2, weight=50, deleted=True)]
    assert check_rows(table("causes"), rows) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_problem_is_a_whole_sentence(language: Any) -> None:
    said = sentence(
        Problem("finish", "before_start", {"start": "2025-06-01"}), table("actions"), language
    )
    assert "2025-06-01" in said
    assert "{" not in said
    assert said.endswith((".", "。"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=6,
)


@settings(max_examples=examples(80), deadline=None)
@given(st.sampled_from((EVERY, *WORKTABLES)), st.lists(JSON, min_size=21, max_size=21))
def test_no_value_makes_a_check_fail(worktable: Worktable, drawn: list[Any]) -> None:
    values = {each.key: value for each, value in zip(worktable.columns, drawn, strict=False)}
    for problem in check(worktable, values, team()):
        assert problem.level in {"wrong", "missing", "advice"}
    tidy(worktable, values, team())
