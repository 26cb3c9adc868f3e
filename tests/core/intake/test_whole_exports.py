"""Whole files of kinds that came up wrong once: calendars, questionnaires, open clocks, orders."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest

from core.intake.mapping import answer, suggest
from core.intake.mapping.synonyms import meanings
from core.intake.taking_in import inspect, reread
from core.intake.values import moment_column, parse_moment
from core.intake.values.scores import without_label
from core.intake.wishes import Wishes

from .files import saved, text


def _moments(cells: Sequence[str], header: str) -> list[str]:
    column = moment_column(pd.Series(cells, dtype="str"), header, order=None, timezone="UTC")
    return [str(each) for each in column.values.dropna()]


@pytest.mark.parametrize(
    ("cells", "header", "first"),
    [
        (["112/10/01 08:12", "112/9/3 9:05", ""], "立案時間", "2023-10-01 08:12:00"),
        (["112.10.01", "99.12.31"], "日期", "2023-10-01 00:00:00"),
        (["1121001", "1130229"], "受理日期", "2023-10-01 00:00:00"),
        (["112年10月1日", "113年2月29日"], "結案", "2023-10-01 00:00:00"),
    ],
)
def test_a_column_proves_the_calendar_of_taiwan(cells: list[str], header: str, first: str) -> None:
    assert _moments(cells, header)[0] == first
    (found,) = suggest(["立案時間"], {"立案時間": cells})
    assert found.field == "created_at" or cells[0].isdigit()


def test_two_digits_alone_or_plain_numbers_prove_no_calendar() -> None:
    assert _moments(["99/10/01"], "日期") == ["1999-10-01 00:00:00"]
    assert _moments(["1121001", "1121002"], "金额") == []


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("1、您的工单编号", "ticket_id"),
        ("2、您对本次服务的总体满意度（1-5分）", "score"),
        ("第3题 您的意见和建议", "comment"),
        ("三、问题类别", "issue_type"),
        ("Q1. Your ticket number", "ticket_id"),
        ("What is your ticket number?", "ticket_id"),
        ("Ihre Ticketnummer", "ticket_id"),
        ("您对客服响应速度的满意度", None),
        ("您的订单号", None),
    ],
)
def test_a_questionnaires_line_is_what_it_asks_for(header: str, field: str | None) -> None:
    assert next((each.field for each in meanings(header)), None) == field


def test_clocks_of_two_parts_are_asked_about_and_the_answer_is_kept(tmp_path: Path) -> None:
    rows = [[f"T{n}", f"2023-10-{n:02d} 09:00", "1:05"] for n in range(1, 9)]
    table = text([["会话编号", "创建时间", "首次响应时长"], *rows])
    (preview,) = inspect(saved(tmp_path, table))
    (question,) = preview.questions
    assert (question.key, question.choices) == ("layout", ("mm:ss", "hh:mm"))
    read = reread(preview, mapping=answer(preview.mapping, question, "mm:ss"))
    assert read.questions == ()
    assert set(read.tickets.frame["first_response_seconds"]) == {65.0}


def test_clocks_of_the_waking_day_are_no_response_times() -> None:
    cells = ["08:15", "09:40", "14:05"]
    (found,) = suggest(["首次响应时间"], {"首次响应时间": cells})
    assert found.field is None


def test_a_year_comes_from_the_files_name(tmp_path: Path) -> None:
    rows = [[f"{n}月2日 15:05", "满意", f"客服{n % 3}号"] for n in range(1, 11)]
    table = text([["评价时间", "评价结果", "客服昵称"], *rows])
    (preview,) = inspect(saved(tmp_path, table, "评价2023.csv"))
    assert preview.mapping.header_of("answered_at") == "评价时间"
    assert preview.tickets.counts.kept == 10


def test_a_column_mapped_by_hand_proves_its_order_too(tmp_path: Path) -> None:
    rows = [[f"T{n}", f"{n:02d}.10.2023 09:00"] for n in range(1, 20)]
    path = saved(tmp_path, text([["Ticketnummer", "Moment X"], *rows]))
    (preview,) = inspect(path, wishes=Wishes(fields=(("Moment X", "created_at"),)))
    assert preview.mapping.order == "dmy"
    assert preview.tickets.counts.kept == 19


@pytest.mark.parametrize(
    ("cell", "bare"),
    [("10 - Extremely likely", "10"), ("0（完全不可能）", "0"), ("7", "7"), ("5/10", "5/10"),
     ("8.5", "8.5"), ("12", "12")],
)  # fmt: skip
def test_a_likelihood_is_read_without_its_words(cell: str, bare: str) -> None:
    assert without_label(cell) == bare


def test_a_point_divides_hours_and_minutes_behind_a_date() -> None:
    assert str(parse_moment("13/10/2023 8.12")) == "2023-10-13 08:12:00"
    assert parse_moment("13/10/2023 8.72") is None


def test_a_category_with_parts_below_it_has_no_rivals() -> None:
    headers = ["tipo", "categoria", "subcategoria"]
    kinds = ["Luz", "Agua", "Ruido", "Basura"] * 10
    columns = {"tipo": ["Queja", "Aviso"] * 20, "categoria": kinds, "subcategoria": kinds}
    found = {each.header: each for each in suggest(headers, columns)}
    assert (found["categoria"].field, found["categoria"].certain) == ("issue_type", True)
