"""Ratings as words, figures and stars; the scale only from who says it, never from what occurs."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.values import parse_score, scale_of, score_column
from core.intake.values.scales import families, fitting


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("非常满意", (5, 5)),
        ("很满意", (5, 5)),
        ("滿意", (4, 5)),
        ("一般", (3, 5)),
        ("不满意", (2, 5)),
        ("非常不满意", (1, 5)),
        ("非常满意!", (5, 5)),
        ("Very satisfied", (5, 5)),
        ("neutral", (3, 5)),
        ("good", (2, 2)),
        ("Bad", (1, 2)),
        ("好评", (3, 3)),
        ("👍", (2, 2)),
        ("5分", (5, None)),
        ("五分", (5, None)),
        ("五星", (5, None)),
        ("5 stars", (5, None)),
        ("５", (5, None)),
        ("4.5", (4.5, None)),
        ("10", (10, None)),
        ("0", (0, None)),
        ("-3", (-3, None)),
        ("★★★★", (4, None)),
        ("⭐⭐⭐", (3, None)),
        ("★★★★☆", (4, 5)),
        ("★ ★ ☆ ☆ ☆", (2, 5)),
        ("4/5", (4, 5)),
        ("4 / 5 分", (4, 5)),
        ("8分/10分", (8, 10)),
        ("8 out of 10", (8, 10)),
        ("5-非常满意", (5, 5)),
        ("非常满意(5分)", (5, 5)),
        ("2 - 不满意", (2, 5)),
        ("3-满意", (3, 3)),
    ],
)
def test_reads_a_rating(text: str, score: tuple[float, int | None]) -> None:
    assert parse_score(text) == score


@pytest.mark.parametrize(
    "text",
    [
        "", "-", "—", "N/A", "无", "未评价", "Offered", "not rated", "abc", "6/5", "4/6",
        "1-非常满意", "1-5", "inf",
        "nan", "1e5", "2023-10-01", "2分30秒", "满意但是慢", "5+", "80%", "★☆★",
    ],
)  # fmt: skip
def test_refuses_what_is_no_rating(text: str) -> None:
    assert parse_score(text) is None


@pytest.mark.parametrize(
    ("header", "scale"),
    [
        ("客户满意度评分(1-5分)", 5),
        ("客户满意度评分（1－5分）", 5),
        ("满意度(1~7)", 7),
        ("NPS (0-10)", 10),
        ("Rating 1 to 5", 5),
        ("满分10", 10),
        ("评分(满分:10分)", 10),
        ("五分制评分", 5),
        ("10分制", 10),
        ("5-point rating", 5),
        ("CSAT (out of 5)", 5),
        ("CSAT (/5)", 5),
        ("评分", None),
        ("评分(分)", None),
        ("2023-10 评分", None),
        ("评分(1-5 或 1-10)", None),
        ("满意度(1-6)", None),
    ],
)
def test_scale_of_a_header(header: str, scale: int | None) -> None:
    assert scale_of(header) == scale


@pytest.mark.parametrize(
    ("cells", "header", "given", "values", "scale"),
    [
        (["4", "5", "", "3"], "满意度(1-5分)", None, [4, 5, None, 3], 5),
        (["4", "5"], "满意度", None, [4, 5], None),
        (["1", "10"], "满意度", 10, [1, 10], 10),
        (["非常满意", "满意"], "满意度", None, [5, 4], 5),
        (["满意", "一般", "不满意"], "满意度", None, [None] * 3, None),
        (["满意", "一般", "不满意"], "满意度", 3, [3, 2, 1], 3),
        (["满意", "一般", "不满意"], "满意度", 5, [4, 3, 2], 5),
        (["满意", "不满意"], "满意度", 2, [2, 1], 2),
        (["非常满意", "不满意"], "满意度", 4, [4, 2], 4),
        (["Good", "Bad", "Offered"], "Satisfaction", None, [2, 1, None], 2),
        (["good"], "Satisfaction", None, [None], None),
        (["good", "excellent", "fair"], "Rating", None, [4, 5, 3], 5),
        (["4/5", "3/5", "5"], "评分", None, [4, 3, 5], 5),
        (["4/5", "3/10"], "评分", None, [None, None], None),
        (["8/10", "5"], "评分(1-5分)", None, [None, 5], 5),
        (["5-非常满意", "4-满意"], "评价", None, [5, 4], 5),
        (["5", "满意"], "评分(1-5)", None, [5, 4], 5),
        (["0", "-", "5"], "评分(1-5)", None, [0, None, 5], 5),
        (["9", "5"], "评分(1-5)", None, [9, 5], 5),
    ],
)
def test_columns(
    cells: list[str], header: str, given: int | None, values: list[float], scale: int | None
) -> None:
    column = score_column(pd.Series(cells), header, scale=given)
    assert [None if pd.isna(value) else value for value in column.values] == values
    assert column.scale == scale


def test_unrated_is_not_refused_but_nonsense_is() -> None:
    cells = pd.Series(["5", "-", "", "未评价", "很快"], index=[9, 8, 7, 6, 5])
    column = score_column(cells, "评分(1-5分)")
    assert column.refused.tolist() == [False, False, False, False, True]
    assert column.refused.index.equals(cells.index)
    assert column.values.index.equals(cells.index)


def test_an_empty_column() -> None:
    column = score_column(pd.Series([], dtype="str"), "评分")
    assert column.values.empty
    assert column.scale is None


@pytest.mark.parametrize("family", families(), ids=lambda family: str(sorted(family.points)[:2]))
def test_every_family_has_its_whole_scale(family) -> None:
    assert set(family.points.values()) == set(range(1, family.scale + 1))
    assert family in fitting(frozenset(family.points), family.scale)


@given(st.lists(st.sampled_from(["1", "2", "3", "4", "5"])))
def test_what_occurs_never_sets_the_scale(cells: list[str]) -> None:
    assert score_column(pd.Series(cells, dtype="str"), "评分").scale is None


@given(st.text(max_size=30))
def test_never_raises(text: str) -> None:
    found = parse_score(text)
    assert found is None or isinstance(found[0], float)
