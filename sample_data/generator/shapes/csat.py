"""CSAT answers as a survey tool's workbook: scores 1 to 5, 0 for "not rated", comments."""

from pathlib import Path

from sample_data.generator import lines
from sample_data.generator.lines import Cell, Line
from sample_data.generator.shapes.workbook import write_sheet
from sample_data.generator.surveys import Answer, answers

NAME, KIND, ENCODING, TITLE = "满意度调查.xlsx", "surveys", "xlsx", 0
HEADER = ("工单编号", "客户编号", "问卷发送时间", "评价时间", "满意度评分(1-5分)", "评价内容")


def below(month: str) -> list[Line]:
    """Every line below the header of a month's file."""
    rows = lines.kept([_row(answer) for answer in answers("csat") if answer.month == month])
    return lines.repeated(rows, 2, NAME, month)


def write(path: Path, month: str, rows: list[Line]) -> None:
    """The workbook with one sheet."""
    write_sheet(path, f"满意度 {month}", HEADER, rows)


def _row(answer: Answer) -> tuple[Cell, ...]:
    return (
        answer.ticket,
        answer.customer,
        answer.sent,
        answer.answered,
        answer.score,
        answer.comment,
    )
