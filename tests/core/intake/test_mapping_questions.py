"""What only a person can say is asked once, with the values that show why, and its answer kept."""

import pandas as pd
import pytest

from core.intake.mapping import answer, propose, questions_of, with_unit
from core.intake.mapping.questions import Question
from core.intake.values import duration_column
from core.texts import LANGUAGES, has, say
from core.tickets import ColumnMapping

DAYS = [f"2024-05-0{day}" for day in range(1, 6)]


def asked(columns: dict[str, list[str]]) -> list[tuple[str, str]]:
    found = propose(list(columns), columns, timezone="UTC").questions
    return [(each.key, each.header) for each in found]


@pytest.mark.parametrize(
    ("columns", "order", "questions"),
    [
        ({"创建时间": ["2024-05-01", "2024-05-02"]}, "ymd", 0),
        ({"创建时间": ["01/10/2023", "13/10/2023"]}, "dmy", 0),
        ({"创建时间": ["01/10/2023"]}, None, 1),
        ({"创建时间": ["01/10/2023"], "解决时间": ["01/13/2023"]}, "mdy", 0),
        ({"创建时间": ["2023-10-01"], "解决时间": ["01/13/2023", "01/10/2023"]}, "mdy", 0),
        ({"创建时间": ["2023-10-01"], "解决时间": ["01/10/2023"]}, None, 1),
        ({"创建时间": ["01/13/2023", "02/03/2023"], "解决时间": ["13/01/2023"]}, None, 1),
        ({"创建时间": ["05/05/2023"]}, None, 0),
    ],
)
def test_the_order_of_dates_comes_from_all_moments_of_a_file(
    columns: dict[str, list[str]], order: str | None, questions: int
) -> None:
    proposal = propose(list(columns), columns, timezone="UTC")
    assert proposal.mapping.order == order
    assert [each.key for each in proposal.questions] == ["date_order"] * questions


@pytest.mark.parametrize(
    ("columns", "questions"),
    [
        ({"满意度(1-5分)": ["5", "4"]}, []),
        ({"满意度": ["5", "4"]}, ["scale"]),
        ({"满意度": ["4/5", "5/5"]}, []),
        ({"满意度": ["非常满意", "满意"]}, []),
        ({"满意度": ["满意", "一般"]}, ["scale"]),
        ({"满意度": ["-", ""]}, []),
        ({"满意度(1-5分)": ["8", "10", "7", "5"]}, ["scale"]),
        ({"满意度(1-5分)": [*["5"] * 99, "55"]}, []),
        ({"首次响应时长": ["35", "60"]}, ["unit"]),
        ({"首次响应时长(秒)": ["35", "60"]}, []),
        ({"首次响应时长": ["2分30秒", "60秒"]}, []),
        ({"首次响应时长": ["0.00625", "0.0125"]}, []),
        ({"渠道": ["电话"]}, []),
    ],
)
def test_what_is_asked(columns: dict[str, list[str]], questions: list[str]) -> None:
    assert [key for key, _ in asked(columns)] == questions


def test_the_order_of_dates_is_asked_once() -> None:
    columns = {"创建时间": ["01/10/2023"], "解决时间": ["02/10/2023"], "满意度": ["5"]}
    assert [key for key, _ in asked(columns)] == ["date_order", "scale"]


@pytest.mark.parametrize(
    ("columns", "questions"),
    [
        ({"日期": [*DAYS, "合计"], "满意度(1-5分)": [*"54455", "4512"]}, []),
        ({"日期": [*DAYS, ""], "满意度": [*["非常满意"] * 5, "平均 4.5"]}, []),
        (
            {"工单号": [*"12345", "总计"], "状态": ["关闭"] * 6, "满意度(1-5分)": [*"54455", "9"]},
            [],
        ),
        ({"日期": [*DAYS, "合计"], "首次响应时长": [*["2分30秒"] * 5, "150"]}, []),
        ({"日期": [*DAYS, "合计"], "首次响应时长": [*"12345", "15"]}, ["unit"]),
        ({"日期": [*DAYS], "满意度(1-5分)": [*"5445", "45"]}, ["scale"]),
    ],
)
def test_total_rows_ask_nothing(columns: dict[str, list[str]], questions: list[str]) -> None:
    assert [key for key, _ in asked(columns)] == questions


def test_observed_values_stand_in_their_order() -> None:
    columns = {"满意度": ["10", "9", "2", "-", "未评价", "9"]}
    (question,) = propose(["满意度"], columns, timezone="UTC").questions
    assert question.observed == ("2", "9", "10")
    assert question.example == "2 / 9 / 10"


def test_answers_close_the_questions() -> None:
    columns = {"创建时间": ["01/10/2023"], "满意度": ["5"], "首次响应时长": ["35"]}
    proposal = propose(list(columns), columns, timezone="UTC")
    mapping = proposal.mapping
    for question, choice in zip(proposal.questions, ("dmy", "5", "minutes"), strict=True):
        assert choice in question.choices
        mapping = answer(mapping, question, choice)
    assert (mapping.order, mapping.scale) == ("dmy", 5)
    assert questions_of(mapping, columns) == ()


def test_an_answered_unit_reads_the_column_and_can_be_changed() -> None:
    mapping = ColumnMapping("tickets", (("首次响应时长", "first_response_minutes"),))
    question = Question("unit", "首次响应时长", "first_response_minutes", ("minutes", "seconds"))
    for choice, seconds in (("minutes", 2100), ("seconds", 35)):
        mapping = answer(mapping, question, choice)
        header = with_unit(mapping, "首次响应时长", "first_response_minutes")
        assert duration_column(pd.Series(["35"]), header).values.tolist() == [seconds]
    assert len(mapping.words) == 1
    assert with_unit(mapping, "解决时长", "resolution_minutes") == "解决时长"


def test_only_mapped_columns_are_asked_about() -> None:
    mapping = ColumnMapping("tickets", (("满意度", None), ("gone", "score")))
    assert questions_of(mapping, {"满意度": ["5"]}) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_and_choice_has_its_words(language) -> None:
    columns = {"创建时间": ["01/10/2023"], "满意度": ["5"], "首次响应时长": ["35"]}
    questions = propose(list(columns), columns, timezone="UTC").questions
    assert [each.key for each in questions] == ["date_order", "scale", "unit"]
    for question in questions:
        words = {"header": question.header, "example": question.example}
        assert question.header in say(f"question.{question.key}", language, **words)
        for choice in question.choices:
            assert has(f"answer.{question.key}.{choice}")
